"""Two diagnoses side by side, as people see and choose them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import fill_worksheet, keep_register
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.compare.counts import Counts
from strongcity_desktop.ui.compare.page import ComparePage
from strongcity_desktop.ui.compare.told import not_comparable, told_answers, told_challenges
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.change_mark import ChangeMark
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look
from ui.accessibility import focusable_without_name


@dataclass
class Pair:
    """A town, its page of comparison, and its diagnoses, oldest first."""

    qtbot: QtBot
    app: QApplication
    town: TownFile
    background: Background
    diagnoses: list[str]
    challenges: list[str]

    def open(self, language: str = "en", **arguments: Any) -> ComparePage:
        t = translator(language)
        speak(t)
        wear(self.app, Look("light", 1.0, t.direction, language))
        page = ComparePage(Context(t, Settings(language=language), self.background, self.town),
                           **arguments)
        self.qtbot.addWidget(page)
        page.resize(1158, 720)
        page.show()
        self.qtbot.waitUntil(lambda: page.facts is not None)
        return page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.is_busy)

    def begin(self, year: int) -> str:
        """One more diagnosis."""
        found = self.town.run(lambda town: fill_worksheet.start_worksheet(
            town, "diagnosis", who="Post", on=date(year, 2, 1)).id)
        self.diagnoses.append(found)
        return found

    def rate(self, challenge: int, year: int, likelihood: int, impact: int) -> None:
        self.town.run(lambda town: keep_register.change_row(
            town, "challenges", self.challenges[challenge],
            {"likelihood": likelihood, "impact": impact}, "Post",
            assessment=self.diagnoses[year]))

    def answer(self, year: int, key: str, value: Any) -> None:
        self.town.run(lambda town: fill_worksheet.answer(town, self.diagnoses[year], key, value,
                                                         who="Post"))


@pytest.fixture
def pair(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Pair]:
    details = TownDetails(LocalText.of("Valmora", "en"), language="en", currency="EUR")
    town = create_town(tmp_path / "valmora.strongcity", details, "Post")
    made = Pair(qtbot, qapp, town, Background(town), [], [])
    made.challenges = [town.run(lambda open, name=name: keep_register.add_row(
        open, "challenges", {"name": text(name)}, "Post")).row.id
        for name in ("Rumours", "Left out", "Quarrels")]
    yield made
    made.settle()
    made.background.close()
    town.close()


@pytest.fixture
def two_years(pair: Pair) -> Pair:
    """Rumours are worse, being left out is better, quarrels are new; women are heard by now."""
    pair.begin(2025)
    pair.begin(2026)
    for challenge, year, likelihood, impact in (
            (0, 0, 2, 3), (0, 1, 4, 4), (1, 0, 5, 3), (1, 1, 2, 3), (2, 1, 1, 1)):
        pair.rate(challenge, year, likelihood, impact)
    pair.answer(0, "women_heard", "no")
    pair.answer(1, "women_heard", "yes")
    return pair


def cells(page: ComparePage, table: int) -> list[list[str]]:
    """The words of a table, row by row, without the marks of direction."""
    shown = page.tables[table]
    return [[shown.item(line, column).text().translate({0x2068: None, 0x2069: None})
             for column in range(shown.columnCount())] for line in range(shown.rowCount())]


def test_with_one_diagnosis_there_is_nothing_to_compare(pair: Pair) -> None:
    pair.begin(2025)
    page = pair.open()
    (empty,) = page.findChildren(EmptyState)
    assert empty.button is not None and not page.print_button.isVisible()
    with pair.qtbot.waitSignal(page.go) as asked:
        empty.button.click()
    assert asked.args[0] == "diagnosis"


def test_each_challenge_has_its_verdict_as_shape_and_word(two_years: Pair) -> None:
    page = two_years.open()
    assert [row[:4] for row in cells(page, 0)] == [
        ["1. Rumours", "6", "16", "Worse"], ["2. Left out", "15", "6", "Better"],
        ["3. Quarrels", "–", "1", "New"]]
    assert page.facts is not None
    assert [line.mark for line in told_challenges(page.facts, translator("en"))] == [
        "up", "down", "new"]
    assert not page.tables[0].item(0, 3).icon().isNull()


def test_counts_stand_with_marks_and_words(two_years: Pair) -> None:
    page = two_years.open()
    counts = page.findChildren(Counts)[0]
    assert {word.translate({0x2068: None, 0x2069: None}) for word in counts.words} == {
        "Better: 1", "Worse: 1", "New: 1"}
    assert {mark.change for mark in counts.findChildren(ChangeMark)} == {"up", "down", "new"}


def test_an_answer_is_told_before_and_after(two_years: Pair) -> None:
    page = two_years.open()
    assert page.facts is not None
    (line,) = (line for step in told_answers(page.facts, translator("en")).values()
               for line in step if line.verdict == "Better")
    assert line.before != line.after and line.mark == "tick"
    assert list(line.cells()[:4]) in [row[:4] for row in cells(page, 1)]


def test_what_cannot_be_compared_says_why(two_years: Pair) -> None:
    two_years.town.run(lambda town: keep_register.change_row(
        town, "challenges", two_years.challenges[0], {"impact": None}, "Post",
        assessment=two_years.diagnoses[0]))
    page = two_years.open()
    assert cells(page, 0)[0][3:] == ["Not comparable", "Not rated at one of the two times."]


def test_the_two_lists_choose_what_is_compared(two_years: Pair) -> None:
    third = two_years.begin(2027)
    two_years.rate(0, 2, 1, 1)
    page = two_years.open()
    assert (page.from_list.key(), page.to_list.key()) == (two_years.diagnoses[1], third)
    page.from_list.set_key(two_years.diagnoses[0])
    page.from_list.chosen.emit(two_years.diagnoses[0])
    two_years.settle()
    assert cells(page, 0)[0][:4] == ["1. Rumours", "6", "1", "Better"]
    assert page.arguments() == {"earlier": two_years.diagnoses[0], "later": third,
                                "worksheet_id": "diagnosis"}


def test_the_same_diagnosis_twice_changes_the_places(two_years: Pair) -> None:
    page = two_years.open()
    page.to_list.set_key(two_years.diagnoses[0])
    page.to_list.chosen.emit(two_years.diagnoses[0])
    two_years.settle()
    assert {page.from_list.key(), page.to_list.key()} == set(two_years.diagnoses)
    assert cells(page, 0)[0][3] == "Worse"


def test_the_chart_leads_to_the_entry_and_is_read_as_a_table(two_years: Pair) -> None:
    page = two_years.open()
    assert page.chart is not None
    with two_years.qtbot.waitSignal(page.go) as asked:
        page.chart.view.opened.emit("2")
    assert asked.args[1]["row_id"] == two_years.challenges[1]
    page.chart.link.click()
    assert not page.chart.table.isHidden() and page.chart.view.isHidden()
    assert page.chart.table.rowCount() == 3


def test_printing_leads_to_the_document(two_years: Pair) -> None:
    page = two_years.open()
    with two_years.qtbot.waitSignal(page.go) as asked:
        page.print_button.click()
    earlier, later = two_years.diagnoses
    assert asked.args == ["documents", {"document_id": "assessment-comparison",
                                        "filled_id": later, "earlier": earlier}]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_part_has_a_name(two_years: Pair, language: str) -> None:
    assert focusable_without_name(two_years.open(language)) == []


def test_ratings_of_a_table_are_told_row_by_row(two_years: Pair) -> None:
    page = two_years.open()
    assert page.facts is not None
    table = next(question for question in page.facts.questions.values()
                 if question.kind.value == "rating_table")
    first, row = table.groups[0].key, table.rows[0].key
    for year, level in ((0, 2), (1, 4)):
        two_years.answer(year, table.key, {first: {row: {"level": level}}})
    page = two_years.open()
    assert page.facts is not None
    lines = [line for step in told_answers(page.facts, translator("en")).values()
             for line in step if table.rows[0].label in line.name]
    assert [(line.before, line.after) for line in lines] == [
        (table.levels[1].label, table.levels[3].label)]
    assert not_comparable(page.facts, translator("en")) == {}


def rated(pair: Pair, year: int, **answers: int) -> str:
    """A run of the worksheet on working with the state."""
    def fill(town: TownFile) -> str:
        found = fill_worksheet.start_worksheet(town, "cooperation", who="Post",
                                               on=date(year, 3, 1)).id
        for key, level in answers.items():
            fill_worksheet.answer(town, found, key, level, who="Post")
        return found

    return pair.town.run(fill)


def test_two_runs_of_a_tool_are_compared_like_two_diagnoses(two_years: Pair) -> None:
    first, last = rated(two_years, 2025, trust=2, capacity=3), rated(two_years, 2026, trust=4,
                                                                     capacity=3)
    page = two_years.open(earlier=first, later=last)
    assert page.facts is not None and page.facts.compared is not None
    assert page.chart is None and len(page.findChildren(Counts)) == 1, "no challenges are told"
    assert [(row[0], row[3]) for row in cells(page, 0)] == [("Trust", "Better")]
    assert [name for name, _ in page.crumbs()] == [
        "Coordination", "Working with the state", "What changed"]
    assert page.entry() == "coordination"
    with two_years.qtbot.waitSignal(page.go) as asked:
        page.print_button.click()
    assert asked.args == ["documents", {"document_id": "assessment-comparison",
                                        "filled_id": last, "earlier": first}]


def test_another_worksheet_is_chosen_where_more_than_one_was_filled_in_twice(two_years: Pair
                                                                             ) -> None:
    page = two_years.open()
    assert not page.worksheet_list.isVisible()
    first, last = rated(two_years, 2025, trust=2), rated(two_years, 2026, trust=4)
    page = two_years.open()
    assert page.worksheet_list.isVisible() and page.entry() == "diagnosis"
    with two_years.qtbot.waitSignal(page.surroundings_changed):
        page.worksheet_list.set_key("cooperation")
        page.worksheet_list.chosen.emit("cooperation")
    two_years.settle()
    assert (page.from_list.key(), page.to_list.key()) == (first, last)
    assert page.arguments()["worksheet_id"] == "cooperation"


def test_a_tool_filled_in_once_says_what_will_be_here(pair: Pair) -> None:
    rated(pair, 2025, trust=2)
    page = pair.open(worksheet_id="cooperation")
    (empty,) = page.findChildren(EmptyState)
    assert empty.button is not None
    with pair.qtbot.waitSignal(page.go) as asked:
        empty.button.click()
    assert asked.args == ["tool", {"tool_id": "C2"}]
