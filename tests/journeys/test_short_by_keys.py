"""A clerk, alone and without a mouse, in French: from no town at all to the printed two pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from journeys.answering import Answering
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import (
    DIAGNOSIS,
    diagnoses,
    page_of,
    pages_in,
    print_by_keys,
    sees,
    town_of,
    worksheet,
)
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.diagnosis.page import DiagnosisPage
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind, Question

T = translator("fr")
TOWN = "Pont-aux-Chênes"
CHALLENGE = "Rumeurs au marché couvert"
NAMES = {"consultations": "Café du samedi", "challenges": CHALLENGE,
         "data_sources": "Registre des plaintes", "mechanisms": "Comité des fêtes",
         "stakeholders": "Maison des jeunes", "neighbourhoods": "Les Tanneries"}


def said(asked: Question) -> str:
    """Words of one's own for each question."""
    return f"Réponse de la mairie : {asked.key.replace('_', ' ')}."


def make_town(hands: Hands) -> None:
    """The name is enough."""
    hands.tab_to(T("Start a new town"))
    hands.key(Qt.Key.Key_Return)
    hands.write(TOWN)
    hands.tab_to(T("Create the town"))
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.window.context.town is not None)
    page_of(hands, HomePage)


def begin(hands: Hands) -> None:
    """The one thing to do next has the focus; the short form is chosen already."""
    hands.key(Qt.Key.Key_Return)
    page = page_of(hands, DiagnosisPage)
    assert page.start is not None
    assert page.start.form.choices["short"].hasFocus()
    hands.tab_to(T("Start the diagnosis"))
    hands.key(Qt.Key.Key_Return)


def rate(hands: Hands, likelihood: int, impact: int) -> None:
    """The challenge just added, by figures."""
    register = REGISTERS["challenges"]
    for field, figure in (("likelihood", likelihood), ("impact", impact), ("trend", 1)):
        name = T("{row}: {field}", row=CHALLENGE,
                 field=label(T, register, register.field(field)))
        hands.tab_to(name, at_most=5)
        hands.key(Qt.Key(Qt.Key.Key_0.value + figure))
    hands.wait(lambda: sees(hands, T("Score: {n} of 25", n=likelihood * impact)))


def stored(told: object, answer: object, kind: Kind, names: dict[str, str]) -> bool:
    """Whether the file holds what was told."""
    if kind is Kind.REGISTER_CHOICE:
        return [names[row] for row in answer] == [told]  # type: ignore[attr-defined]
    if kind in (Kind.LONG_TEXT, Kind.TEXT):
        return LocalText.from_json(answer).texts == {"fr": told}
    if kind is Kind.REPEAT:
        item = answer[0]  # type: ignore[index]
        return any(str(told) in str(cell) for cell in item.values())
    if kind is Kind.INTEGER:
        return answer == int(str(told))
    if kind is Kind.RATING_TABLE:
        (rows,) = answer.values()  # type: ignore[attr-defined]
        return [row["level"] for row in rows.values()] == told
    return answer == told


def test_the_short_diagnosis_by_keys_alone(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    hands = start("fr")
    make_town(hands)
    begin(hands)
    clerk = Answering(hands, "fr", said, NAMES)
    page = worksheet(hands)
    walked = []
    while page.place() != "check":
        walked.append(page.place())
        asked = clerk.question()
        if asked is not None:
            assert sees(hands, wording.label(T, asked))
        clerk.answer()
        if page.place() == "challenges_faced":
            rate(hands, 5, 4)
        clerk.go_on()
        assert page.place() != walked[-1], f"“{walked[-1]}” does not let go"
    short = [q for q in DIAGNOSIS.questions if q.depth == "short" and q.kind is not Kind.NOTE]
    assert set(clerk.told) == {q.key for q in short}
    assert len(short) <= 40
    check_and_finish(hands, clerk)
    kept_in_file(hands, clerk)
    print_summary(hands, save_as, tmp_path / "resume.pdf")


def check_and_finish(hands: Hands, clerk: Answering) -> None:
    """Everything is answered, so nothing is left to look at but what was told thinly."""
    assert sees(hands, T("Check your answers"))
    assert sees(hands, clerk.told["feedback"])
    assert sees(hands, CHALLENGE)
    hands.tab_to(T("Finish the diagnosis"))
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: sees(hands, T("Reopen the diagnosis")))


def kept_in_file(hands: Hands, clerk: Answering) -> None:
    """Every answer, every row added on the way, and the rating."""
    (filled,) = diagnoses(hands)
    assert filled.finished_on is not None
    rows = {register: town_of(hands).run(lambda town, r=register: rows_of(town, r))
            for register in NAMES}
    names = {row.id: NAMES[register] for register, kept in rows.items() for row in kept}
    for key, told in clerk.told.items():
        kind = DIAGNOSIS.question(key).kind
        assert stored(told, filled.answers[key], kind, names), (key, told, filled.answers[key])

    def read(town: TownFile) -> dict[str, object]:
        (row,) = rows_of(town, "challenges", assessment=filled.id)
        return dict(row.values)

    values = town_of(hands).run(read)
    assert (values["likelihood"], values["impact"], values["score"]) == (5, 4, 20)
    assert values["trend"] == "rising"


def print_summary(hands: Hands, save_as: Callable[[Path], None], target: Path) -> None:
    """By the page of the diagnoses, where the two pages have a way of their own."""
    hands.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    page_of(hands, HomePage)
    hands.tab_to(T("Diagnosis"))
    hands.key(Qt.Key.Key_Return)
    page = page_of(hands, DiagnosisPage)
    assert page.facts is not None
    hands.tab_to(T("{verb}: {thing}", verb=T("Print the two-page summary"),
                   thing=page.facts.seen.runs[0].title))
    hands.key(Qt.Key.Key_Return)
    assert page_of(hands, DocumentsPage).choices.kind().id == "diagnosis-summary"
    words = print_by_keys(hands, "fr", save_as, target)
    assert pages_in(target) == 2
    assert TOWN in words
    assert CHALLENGE in words
    assert f"{CHALLENGE} {priority(20)} " in words
    assert NAMES["consultations"] in words
    assert NAMES["mechanisms"] in words
    assert T.date(diagnoses(hands)[0].answers["review_on"]) in words
