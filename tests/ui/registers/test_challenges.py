"""The register of challenges: ratings of one assessment, charts below, what belongs to it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from register_samples import text
from strongcity_desktop.operations import fill_worksheet, keep_register
from strongcity_desktop.ui.registers.cell_editors import OneOf
from strongcity_desktop.ui.registers.levels_by_row import LevelsByRow
from strongcity_desktop.ui.registers.tellings import ShowRow

Key = Qt.Key


@dataclass
class Years:
    """A desk whose town has two diagnoses, two neighbourhoods and three challenges."""

    desk: Any
    first: str
    second: str
    places: list[str]
    challenges: list[str]

    def open(self, **arguments: Any) -> Any:
        return self.desk.open("challenges", **arguments)

    def shown(self) -> list[int]:
        self.desk.settle()
        return [row.number for row in self.desk.page.model.shown()]

    def kept(self, assessment: str) -> dict[int, dict[str, Any]]:
        self.desk.settle()
        return {row.number: row.values for row in self.desk.town.run(
            lambda town: keep_register.rows_of(town, "challenges", assessment=assessment))}

    def faced(self, assessment: str) -> list[str]:
        self.desk.settle()
        return list(self.desk.town.run(lambda town: fill_worksheet.open_filled(
            town, assessment)).answers.get("challenges_faced") or ())


@pytest.fixture
def years(desk: Any) -> Years:
    def write(town: Any) -> Years:
        first, second = (fill_worksheet.start_worksheet(
            town, "diagnosis", who="Post", on=date(year, 2, 1)).id for year in (2025, 2026))
        places = [keep_register.add_row(town, "neighbourhoods", {"name": text(name)}, "Post").row.id
                  for name in ("Station", "Harbour")]
        challenges = [keep_register.add_row(town, "challenges", {"name": text(name)}, "Post").row.id
                      for name in ("Rumours", "Left out", "Quarrels")]
        rate = keep_register.change_row
        rate(town, "challenges", challenges[0], {"likelihood": 2, "impact": 3}, "Post",
             assessment=first)
        rate(town, "challenges", challenges[0],
             {"likelihood": 2, "impact": 4, "felt": {places[0]: 5}}, "Post", assessment=second)
        rate(town, "challenges", challenges[1],
             {"likelihood": 5, "impact": 3, "trend": "rising", "quality": "thin"}, "Post",
             assessment=second)
        return Years(desk, first, second, places, challenges)

    return desk.town.run(write)  # type: ignore[no-any-return]


def test_the_newest_diagnosis_is_shown_by_score(years: Years) -> None:
    page = years.open()
    assert years.shown() == [2, 1]
    assert page.head.count.text().startswith("2 in")
    assert "2025" in page.head.compare_button.text() and page.head.compare_button.isVisible()
    assert [years.desk.cell(line, "score").data() for line in (0, 1)] == ["15", "8"]
    assert years.desk.cell(1, "where").data() == "Station"


def test_another_diagnosis_and_all_challenges_can_be_shown(years: Years) -> None:
    page = years.open()
    page.parts.assessments.assessment_chosen.emit(years.first)
    years.desk.settle()
    assert years.shown() == [1] and years.desk.cell(0, "score").data() == "6"
    page.parts.assessments.scope_chosen.emit("all")
    assert sorted(years.shown()) == [1, 2, 3]
    assert page.arguments()["assessment"] == years.first and page.arguments()["scope"] == "all"


def test_a_rating_is_kept_in_the_diagnosis_shown(years: Years) -> None:
    page = years.open(assessment=years.first)
    page.table.setCurrentIndex(years.desk.cell(0, "impact"))
    years.desk.qtbot.keyClick(page.table, Key.Key_5)
    assert years.kept(years.first)[1]["impact"] == 5
    assert years.kept(years.second)[1]["impact"] == 4
    years.desk.qtbot.waitUntil(lambda: years.desk.cell(0, "score").data() == "10")


def test_what_is_worked_out_cannot_be_typed_over(years: Years) -> None:
    years.open()
    cell = years.desk.cell(0, "score")
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert not years.desk.page.model.setData(cell, 25)


def test_a_challenge_added_in_a_diagnosis_belongs_to_it(years: Years) -> None:
    page = years.open()
    page.keeper.add({"name": text("Bullying")})
    years.desk.qtbot.waitUntil(lambda: len(years.shown()) == 3)
    assert len(years.faced(years.second)) == 3 and len(years.faced(years.first)) == 1
    page.rows.reload()
    years.desk.settle()
    assert len(years.shown()) == 3


def test_among_all_challenges_a_new_one_belongs_to_none(years: Years) -> None:
    page = years.open(scope="all")
    page.keeper.add({"name": text("Bullying")})
    years.desk.qtbot.waitUntil(lambda: len(years.shown()) == 4)
    assert len(years.faced(years.second)) == 2


def test_a_challenge_asked_for_is_shown_though_it_is_of_no_diagnosis(years: Years) -> None:
    page = years.open(row_id=years.challenges[2])
    assert page.table.current_id() == years.challenges[2] and len(years.shown()) == 3


def test_the_row_and_the_charts_follow_each_other(years: Years) -> None:
    page = years.open()
    assert page.table.current_id() == years.challenges[1]
    page.charts.matrix.view.chosen.emit("1")
    assert page.table.current_id() == years.challenges[0]
    for card in (page.charts.matrix, page.charts.heat):
        assert card.view.current_part().key == "1"
    page.table.go_to(years.challenges[1])
    assert page.charts.matrix.view.current_part().key == "2"
    page.charts.heat.view.opened.emit("1")
    assert page.form.isVisible() and page.form.row_id() == years.challenges[0]


def test_a_chart_is_read_as_a_table_too(years: Years) -> None:
    card = years.open().charts.heat
    card.link.click()
    assert card.table.isVisible() and not card.view.isVisible()
    heads = [card.table.horizontalHeaderItem(place).text()
             for place in range(card.table.columnCount())]
    assert heads == ["Challenge", "Station", "Harbour"]
    assert "5 Very strongly felt" in card.table.item(1, 1).text().translate(
        {0x2068: None, 0x2069: None})
    card.link.click()
    assert card.view.isVisible() and not card.table.isVisible()


def test_the_form_keeps_ratings_apart_and_levels_by_neighbourhood(years: Years) -> None:
    page = years.open(row_id=years.challenges[1], entry=True)
    felt = page.form._editors["felt"]
    assert isinstance(felt, LevelsByRow)
    choice = felt.lists()[years.places[1]]
    assert isinstance(choice, OneOf) and choice.accessibleName() == "Harbour"
    choice.set_value("unknown")
    choice.chosen.emit()
    assert years.kept(years.second)[2]["felt"] == {years.places[1]: "unknown"}
    keys = list(page.form._editors)
    assert keys.index("protective_factors") < keys.index("likelihood")
    assert page.form._derived["score"].text() == "15"
    page.form._editors["impact"].set_value(5)
    page.form._editors["impact"].chosen.emit()
    years.desk.qtbot.waitUntil(lambda: page.form._derived["score"].text() == "25")


def test_levels_are_chosen_in_the_cell_and_kept_when_it_is_left(years: Years) -> None:
    page = years.open()
    fields = [*page.model.columns(), page.register.field("felt")]
    page.model.set_columns(fields)
    page.table.setFocus()
    cell = years.desk.cell(1, "felt")
    page.table.setCurrentIndex(cell)
    years.desk.qtbot.keyClick(page.table, Key.Key_F2)
    (editor,) = page.table.viewport().findChildren(LevelsByRow)
    row_id = page.table.current_id()
    editor.lists()[years.places[1]].set_value(2)
    page.filters.focus_search()
    years.desk.settle()
    number = page.model.row_at(cell).number
    assert row_id and years.kept(years.second)[number]["felt"][years.places[1]] == 2


def test_claims_without_a_source_lead_to_their_row(years: Years) -> None:
    page = years.open()
    assert page.panel.telling is not None
    lines = [line for part in page.panel.telling.parts for line in part.lines]
    assert {line.wish for line in lines} == {ShowRow(one) for one in years.challenges[:2]}
    page.panel.wished.emit(ShowRow(years.challenges[0]))
    assert page.table.current_id() == years.challenges[0]


def test_without_a_diagnosis_the_page_says_so(desk: Any) -> None:
    desk.town.run(lambda town: keep_register.add_row(
        town, "challenges", {"name": text("Rumours")}, "Post"))
    page = desk.open("challenges", entry=True)
    assert page.parts.band.isVisible() and not page.head.compare_button.isVisible()
    assert "likelihood" not in page.form._editors
    assert page.head.count.text() == "1 challenge"


def test_comparing_names_both_diagnoses(years: Years) -> None:
    page = years.open()
    with years.desk.qtbot.waitSignal(page.go) as asked:
        page.head.compare_button.click()
    assert asked.args == ["compare", {"earlier": years.first, "later": years.second}]


def test_the_print_button_names_the_document_and_the_diagnosis(years: Years) -> None:
    page = years.open(assessment=years.first)
    with years.desk.qtbot.waitSignal(page.go) as asked:
        page.head.print_wanted.emit()
    assert asked.args == ["documents", {"document_id": "challenge-register",
                                        "filled_id": years.first}]


@pytest.mark.parametrize("width", [700, 1158])
def test_charts_stand_side_by_side_where_there_is_room(years: Years, width: int) -> None:
    page = years.open()
    page.resize(width, 620)
    years.desk.app.processEvents()
    matrix, heat = page.charts.matrix.geometry(), page.charts.heat.geometry()
    assert (matrix.top() == heat.top()) == (width > 860)
