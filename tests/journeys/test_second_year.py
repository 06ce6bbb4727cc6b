"""A second year in Arabic, begun from the first: what changed, what cannot be compared, and why."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import (
    DIAGNOSIS,
    diagnoses,
    lines_of,
    open_question,
    page_of,
    sees,
    town_of,
    worksheet,
)
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.compare_years import (
    YearsCompared,
    assessments,
    compare_assessments,
    reason_in_words,
)
from strongcity_desktop.operations.fill_worksheet import answer, finish, start_worksheet
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.compare.page import ComparePage
from strongcity_desktop.ui.compare.told import VERDICTS
from strongcity_desktop.ui.diagnosis.page import DiagnosisPage
from strongcity_desktop.ui.documents.page import DocumentsPage

T = translator("ar")
WHO = "كاتب البلدية"
FIRST_YEAR = {"شائعات في السوق": (3, 3), "عراك بعد المباريات": (4, 4), "كتابات على الجدران": (2, 2),
              "خصام حول الماء": (3, 2)}
WORSE, BETTER, GONE, SAME = FIRST_YEAR
NEW = "خطاب كراهية في الشبكات"
CHANGE, REASON = "سألنا في البيوت", "لم تكن الأسئلة نفسها"
VERDICT_OF = {WORSE: "worse", BETTER: "better", GONE: "gone", SAME: "same", NEW: "new"}
DIGIT = Qt.Key.Key_0.value


def words(text: str) -> object:
    """A stored text."""
    return LocalText.of(text, "ar").to_json()


def first_year(town: TownFile) -> None:
    """Last year's diagnosis, as it was finished then."""
    filled = start_worksheet(town, "diagnosis", who=WHO, on=date(2025, 10, 6))
    for name, (likelihood, impact) in FIRST_YEAR.items():
        add_row(town, "challenges", {"name": words(name), "likelihood": likelihood,
                                     "impact": impact}, WHO, assessment=filled.id)
    asked = DIAGNOSIS.question("ratings")
    rows = {row.key: {"level": 3, "source": asked.sources[0].key} for row in asked.rows}
    answer(town, filled.id, "ratings", {asked.groups[0].key: rows}, who=WHO)
    answer(town, filled.id, "women_heard", "partly", who=WHO)
    finish(town, filled.id, WHO, on=date(2025, 10, 30))


def kept_town(path: Path) -> Path:
    """A town with its first year in it."""
    details = TownDetails(name=LocalText.of("جسر الزيتون", "ar"), language="ar",
                          languages=("ar",))
    town = create_town(path, details, WHO)
    town.run(first_year)
    town.close()
    return path


def rate(hands: Hands, name: str, likelihood: int, impact: int) -> None:
    """By figures, where the lists of this challenge stand."""
    register = REGISTERS["challenges"]
    for key, figure in (("likelihood", likelihood), ("impact", impact)):
        hands.tab_to(T("{row}: {field}", row=name, field=label(T, register, register.field(key))))
        hands.key(Qt.Key(DIGIT + figure))


def judge_challenges(hands: Hands) -> None:
    """Two are rated anew, one is no longer there, one has come."""
    open_question(hands, "ar", "challenges_faced")
    assert all(sees(hands, name) for name in FIRST_YEAR)
    rate(hands, WORSE, 5, 4)
    rate(hands, BETTER, 1, 2)
    hands.press(GONE)
    hands.tab_to(T("Name to add to the list"))
    hands.write(NEW)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.offers(NEW))
    rate(hands, NEW, 3, 3)


def rate_trust_anew(hands: Hands) -> None:
    """Every row of the table, one better than the year before."""
    open_question(hands, "ar", "ratings")
    for _ in DIAGNOSIS.question("ratings").rows:
        hands.key(Qt.Key.Key_4)


def tell_change_of_method(hands: Hands) -> None:
    """An entry of the list of changes, from field to field by keys."""
    open_question(hands, "ar", "method_changes")
    trust = [step.key for step in DIAGNOSIS.steps].index("trust")
    hands.press(T("Add an entry"))
    for _ in range(trust + 1):
        hands.key(Qt.Key.Key_Down)
    for text in (CHANGE, REASON):
        hands.key(Qt.Key.Key_Tab)
        hands.write(text)
    hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Down)


def compared(hands: Hands) -> YearsCompared:
    """What the file says, by the function that screen and paper ask."""
    def read(town: TownFile) -> YearsCompared:
        first, second = assessments(town)
        return compare_assessments(town, first.id, second.id)

    hands.rest()
    return town_of(hands).run(read)


def test_a_second_year_begun_from_the_first(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    hands = start("ar", kept_town(tmp_path / "town.strongcity"))
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    hands.press(T("Diagnosis"))
    page_of(hands, DiagnosisPage)
    hands.press(T("Start a new diagnosis"))
    worksheet(hands)
    assert diagnoses(hands)[1].answers["women_heard"] == "partly"
    judge_challenges(hands)
    rate_trust_anew(hands)
    tell_change_of_method(hands)
    hands.press_beginning(T("Check your answers"))
    hands.press(T("Finish the diagnosis"))
    hands.wait(lambda: sees(hands, T("Reopen the diagnosis")))
    assert diagnoses(hands)[1].finished_on is not None
    hands.wait(lambda: hands.offers(T("See the comparison")))
    hands.press(T("See the comparison"))
    years = compared(hands)
    page_tells(hands, years)
    back_and_forth(hands, years)
    hands.press(T("Print the comparison"))
    assert page_of(hands, DocumentsPage).choices.kind().id == "assessment-comparison"
    target = tmp_path / "comparison.pdf"
    save_as(target)
    hands.press(T("Export as PDF"))
    hands.wait(target.exists)
    paper_tells(lines_of(target), years)


def page_tells(hands: Hands, years: YearsCompared) -> None:
    """One better, worse, new, gone; trust not comparable, with the town's own reason."""
    page = page_of(hands, ComparePage)
    hands.wait(lambda: page.facts is not None and page.facts.compared is not None)
    told = {LocalText.from_json(one.name).texts["ar"]: one.verdict for one in years.challenges}
    assert told == VERDICT_OF
    counts = {verdict: years.counts[verdict] for verdict in VERDICT_OF.values()}
    assert set(counts.values()) == {1}
    table = page.tables[0]
    for line, one in enumerate(years.challenges):
        cells = [item.text() for column in range(table.columnCount())
                 if (item := table.item(line, column)) is not None]
        assert LocalText.from_json(one.name).texts["ar"] in cells[0]
        assert cells[1:4] == [shown(one.score_before), shown(one.score_after),
                              T(VERDICTS[one.verdict])]
    trust = next(one for one in years.answers if one.question_key == "ratings")
    assert trust.verdict == "not_comparable"
    assert REASON in reason_in_words(trust, T)
    assert sees(hands, reason_in_words(trust, T))


def shown(score: int | None) -> str:
    """A score as it is written; a dash for none."""
    return "–" if score is None else T.number(score)


def back_and_forth(hands: Hands, years: YearsCompared) -> None:
    """Undo until the change of method is gone: trust compares again; redo, and all is as it was."""
    steps = 0
    while steps < 12 and verdict_of_trust(hands) == "not_comparable":
        hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        steps += 1
    assert verdict_of_trust(hands) == "better"
    assert diagnoses(hands)[1].finished_on is None
    for _ in range(steps):
        hands.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert compared(hands) == years
    page_tells(hands, years)


def verdict_of_trust(hands: Hands) -> str:
    """What the file says of the ratings of trust now."""
    return next(one.verdict for one in compared(hands).answers if one.question_key == "ratings")


def bare(text: str) -> str:
    """Without the small signs over letters, which a PDF gives back in another order."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Mn")


def paper_tells(lines: list[str], years: YearsCompared) -> None:
    """Each challenge stands with its two scores and its verdict; trust with the reason."""
    lines = [bare(line) for line in lines]
    for one in years.challenges:
        name = LocalText.from_json(one.name).texts["ar"]
        scores = {score for score in (one.score_before, one.score_after) if score is not None}
        assert any(bare(T(VERDICTS[one.verdict])) in line
                   and scores <= set(map(int, re.findall(r"\d+", line)))
                   for line in lines if name in line), (name, scores)
    assert any(REASON in line for line in lines)
