"""The full diagnosis in English: every step walked, some of it answered, a break in the middle."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from journeys.answering import Answering
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import (
    DIAGNOSIS,
    begin,
    diagnoses,
    make_town,
    page_of,
    sees,
    town_of,
    words_of,
)
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind, Question

T = translator("en")
CHALLENGE, NEIGHBOURHOOD = "Rumours on the market square", "Tanners Quarter"
NAMES = {"consultations": "Saturday coffee", "challenges": CHALLENGE,
         "data_sources": "Book of complaints", "mechanisms": "Festival committee",
         "stakeholders": "Youth house", "neighbourhoods": NEIGHBOURHOOD}
BREAK_AT, HALF_A_SENTENCE = "why_low", "The last vote was close, and"
# "thin" is the first quality offered, so the report has thin evidence to name.
ASSESSED = (("likelihood", 4), ("impact", 4), ("trend", 1), ("quality", 1))


def said(asked: Question) -> str:
    """Words of one's own for each question."""
    return f"Noted: {asked.key}"


def assess(hands: Hands) -> None:
    """Rate the challenge by figures, then how its neighbourhood feels it, in the register."""
    register = REGISTERS["challenges"]
    for key, figure in ASSESSED:
        hands.tab_to(T("{row}: {field}", row=CHALLENGE, field=label(T, register,
                                                                    register.field(key))))
        hands.key(Qt.Key(Qt.Key.Key_0.value + figure))
    hands.press(T("Rate the neighbourhoods"))
    page = page_of(hands, RegisterPage)
    assert page.facts is not None
    hands.press(T("Open the whole entry"))
    hands.tab_to(NEIGHBOURHOOD)
    for _ in range(5):
        hands.key(Qt.Key.Key_Down)
    hands.press(T("Back to the question"))


def walk(clerk: Answering, until: str, answers: Callable[[Question], bool]) -> list[str]:
    """Go from page to page by the button, and answer what one can; the pages passed."""
    passed: list[str] = []
    while clerk.page.place() != until:
        passed.append(clerk.page.place())
        assert len(passed) == len(set(passed)), passed
        asked = clerk.question()
        if asked is not None and answers(asked):
            clerk.answer()
            if asked.key == "challenges_faced":
                assess(clerk.hands)
                assert clerk.page.place() == "challenges_faced"
        clerk.hands.press(T("Continue"))
    return passed


def known(asked: Question) -> bool:
    """What the clerk can tell today: registers and levels, and every other question in words."""
    if asked.kind in (Kind.REGISTER_CHOICE, Kind.RATING_TABLE, Kind.RANGE):
        return True
    return len(asked.key) % 2 == 0


def test_the_full_diagnosis_with_a_break_in_the_middle(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    hands = start("en")
    make_town(hands, "en", "Oakbridge")
    hands.press(T("Start"))
    begin(hands, "en", "full")
    clerk = Answering(hands, "en", said, NAMES)
    passed = walk(clerk, BREAK_AT, known)
    hands.write(HALF_A_SENTENCE)
    file = town_of(hands).path
    hands.window.close()

    again = start("en", file)
    again.press(T("Continue"))
    later = Answering(again, "en", said, NAMES)
    assert later.page.place() == BREAK_AT
    assert sees(again, HALF_A_SENTENCE)
    again.key(Qt.Key.Key_End)
    again.write(" few came.")
    passed += walk(later, "check", known)
    steps = {key: step.key for step in DIAGNOSIS.steps for key in [q.key for q in step.questions]}
    assert list(dict.fromkeys(steps[place] for place in passed)) == [s.key for s in DIAGNOSIS.steps]
    (filled,) = diagnoses(again)
    assert LocalText.from_json(filled.answers[BREAK_AT]).texts == {
        "en": f"{HALF_A_SENTENCE} few came."}
    the_gaps_are_named(again, [key for key in passed if key not in (*clerk.told, *later.told)])
    finished(again)
    the_report_holds_all(again, save_as, tmp_path)


def the_gaps_are_named(hands: Hands, open_keys: list[str]) -> None:
    """Each question left open stands among what to look at again, and can be finished without."""
    for key in open_keys:
        asked = DIAGNOSIS.question(key)
        if asked.kind is not Kind.NOTE and not asked.optional and key != BREAK_AT:
            assert hands.offers(wording.short_label(T, asked)), key


def finished(hands: Hands) -> None:
    """The file says when; the pathway shows the first stage begun, its challenges mapped."""
    hands.press(T("Finish the diagnosis"))
    hands.wait(lambda: sees(hands, T("Reopen the diagnosis")))
    (filled,) = diagnoses(hands)
    assert filled.finished_on is not None

    def read(town: TownFile) -> tuple[dict[str, object], str]:
        (row,) = rows_of(town, "challenges", assessment=filled.id)
        (place,) = rows_of(town, "neighbourhoods")
        return dict(row.values), place.id

    values, place = town_of(hands).run(read)
    assert (values["score"], values["felt"], values["quality"]) == (16, {place: 5}, "thin")
    hands.press(T("Back to the pathway"))
    page = page_of(hands, HomePage)
    hands.wait(lambda: page.strip is not None)
    assert page.strip is not None
    stage = page.strip.nodes[0].stage
    assert stage.state == "begun"
    assert {point.key: point.state for point in stage.points}["challenges"] == "done"
    assert sees(hands, T("Stage {n} · {done} of {of}", n=1, done=stage.done, of=stage.of))


def the_report_holds_all(hands: Hands, save_as: Callable[[Path], None], folder: Path) -> None:
    """Matrix, heat map, voices and evidence, with what was rated; inner reasons for staff only."""
    hands.press(T("Diagnosis"))
    hands.press(T("Print the report"))
    public = exported(hands, save_as, folder / "public.pdf")
    for chapter in ("Challenges by priority", "Where each challenge is felt",
                    "Voices not yet heard", "Evidence and its gaps"):
        assert T(chapter) in public, chapter
    for told in (NEIGHBOURHOOD, f"{CHALLENGE} 5", T("Thin evidence"),
                 "1 rated challenge has no source yet.", T("Women"),
                 T("{letter}, {word}, score {score}", letter="A", word=T("High"), score=16)):
        assert told in public, told
    assert HALF_A_SENTENCE not in public
    hands.press(T("Council, staff"))
    assert f"{HALF_A_SENTENCE} few came." in exported(hands, save_as, folder / "staff.pdf")


def exported(hands: Hands, save_as: Callable[[Path], None], target: Path) -> str:
    """The words of the document on screen, once it lies in a file."""
    save_as(target)
    hands.press(T("Export as PDF"))
    hands.wait(target.exists)
    return words_of(target)
