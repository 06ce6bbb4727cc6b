"""The rows as a table: shown, searched, sorted, and what may be edited."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from register_samples import EVERY_KIND, FIRST, every_kind, text
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.fields import FieldKind, Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.ui.registers.table_model import LATE_ROLE, NEW_ROLE, RegisterModel

TODAY = date(2026, 11, 23)
ROWS = [
    Row("a", 1, {"name": text("Market"), "sector": "business", "influence": 4,
                 "last_met": "2026-10-28"}),
    Row("b", 2, {"name": text("élan"), "sector": "youth", "last_met": "2025-01-01"}),
    Row("c", 3, {"name": text("Zebra"), "sector": "police", "influence": 2}),
]


@pytest.fixture
def model(qapp: Any) -> RegisterModel:
    made = RegisterModel(STAKEHOLDERS, translator("en"), TODAY)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows(ROWS)
    return made


def names(model: RegisterModel) -> list[str]:
    return [row.values["name"]["texts"]["en"] for row in model.shown()]


def test_the_model_keeps_its_promises_while_it_changes(model: RegisterModel) -> None:
    model.set_search("a")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.put(Row("a", 1, {"name": text("Bazaar")}))
    model.set_columns(STAKEHOLDERS.fields)
    model.set_search("")
    assert (model.move("a", 1), model.move("c", -1)) == (1, -1)
    model.set_rows([])
    assert model.rowCount() == 1 and model.columnCount() == len(STAKEHOLDERS.fields) + 1


@pytest.mark.parametrize(("key", "order", "wanted"), [
    (None, Qt.SortOrder.DescendingOrder, ["Zebra", "élan", "Market"]),
    ("name", Qt.SortOrder.AscendingOrder, ["élan", "Market", "Zebra"]),
    ("sector", Qt.SortOrder.AscendingOrder, ["Zebra", "élan", "Market"]),  # as declared
    ("influence", Qt.SortOrder.AscendingOrder, ["Zebra", "Market", "élan"]),  # empty stands last
    ("influence", Qt.SortOrder.DescendingOrder, ["Market", "Zebra", "élan"]),
    ("last_met", Qt.SortOrder.AscendingOrder, ["élan", "Market", "Zebra"]),
])
def test_sorting(model: RegisterModel, key: str | None, order: Qt.SortOrder,
                 wanted: list[str]) -> None:
    model.sort(model.column_of(key) or 0 if key else 0, order)
    assert names(model) == wanted


@pytest.mark.parametrize(("typed", "wanted"), [
    ("ELAN", ["élan"]), ("busin mark", ["Market"]), ("", ["Market", "élan", "Zebra"]), ("x", []),
])
def test_searching_is_folded_and_by_words(model: RegisterModel, typed: str, wanted: list[str]
                                          ) -> None:
    model.set_search(typed)
    assert names(model) == wanted


def test_the_last_line_adds_a_row(model: RegisterModel, qtbot: QtBot) -> None:
    last = model.index(3, 1)
    assert last.data(NEW_ROLE) and last.data() == "Type a name here to add a row"
    assert last.flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(3, 2).flags() & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(model.row_wanted) as asked:
        assert model.setData(last, text("Radio"))
    assert asked.args == [text("Radio")]
    assert not model.setData(last, None)


def test_a_change_is_shown_at_once_and_asked_for(model: RegisterModel, qtbot: QtBot) -> None:
    cell = model.index(0, model.column_of("sector") or 0)
    with qtbot.waitSignal(model.change_wanted) as asked:
        assert model.setData(cell, "media")
    assert asked.args == ["a", "sector", "media"] and cell.data() == "Media"
    assert not model.setData(cell, "media")


def test_a_name_cannot_be_emptied(model: RegisterModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.change_wanted):
        assert not model.setData(model.index(0, 1), None)


def test_who_was_not_met_for_long_stands_out(model: RegisterModel) -> None:
    column = model.column_of("last_met") or 0
    assert [model.index(line, column).data(LATE_ROLE) for line in range(3)] == [False, True, True]
    assert model.index(2, column).data() == "Never"


def test_a_town_that_is_only_read_has_no_line_to_add(qapp: Any) -> None:
    model = RegisterModel(STAKEHOLDERS, translator("en"), TODAY, can_write=False)
    model.set_rows(ROWS)
    assert model.rowCount() == 3
    assert not model.index(0, 1).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 1), text("Other"))


@pytest.mark.parametrize("kind", list(FieldKind))
def test_every_kind_is_shown_and_sorted(kind: FieldKind, qapp: Any) -> None:
    model = RegisterModel(EVERY_KIND, translator("ar"), TODAY)
    model.row_names = {"places": {FIRST: "Station"}}
    model.set_rows([every_kind(1), every_kind(2, **{kind.value: None})])
    column = model.column_of(kind.value) or 0
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert str(model.index(0, column).data()) and not model.index(1, column).data()


@pytest.mark.parametrize("kind", list(FieldKind))
def test_a_value_of_an_unfit_shape_is_shown_and_sorted_all_the_same(kind: FieldKind,
                                                                    qapp: Any) -> None:
    """An exception in a model ends the app: Qt asks it while painting."""
    model = RegisterModel(EVERY_KIND, translator("en"), TODAY)
    column = model.column_of(kind.value) or 0
    for unfit in (7, "x", [[1]], {"a": [1]}, True, -1.5):
        model.set_rows([every_kind(1), every_kind(2, **{kind.value: unfit})])
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            model.sort(column, order)
            for line in range(2):
                cell = model.index(line, column)
                assert isinstance(cell.data(), str)
                cell.data(Qt.ItemDataRole.ToolTipRole)


def test_rows_stand_in_the_order_given_and_show_it_by_number(model: RegisterModel) -> None:
    model.set_rows([ROWS[2], ROWS[0], ROWS[1]])
    assert [model.index(line, 0).data() for line in range(3)] == ["3", "1", "2"]
    model.sort(1)
    assert (names(model), model.order()) == (["élan", "Market", "Zebra"], model.columns()[0])
    model.sort(0)
    assert (names(model), model.order()) == (["Zebra", "Market", "élan"], None)


@pytest.mark.parametrize(("row_id", "by", "places", "wanted"), [
    ("a", 1, 1, "bac"), ("c", -1, -1, "acb"), ("a", -1, 0, "abc"), ("c", 1, 0, "abc"),
    ("gone", 1, 0, "abc"),
])
def test_a_row_changes_places_with_its_neighbour(model: RegisterModel, row_id: str, by: int,
                                                 places: int, wanted: str) -> None:
    assert model.move(row_id, by) == places
    assert "".join(row.id for row in model.shown()) == wanted
    assert "".join(row.id for row in model.rows()) == wanted


def test_a_row_passes_those_that_are_not_shown(model: RegisterModel) -> None:
    model.set_only(frozenset("ac"))
    assert model.move("a", 1) == 2
    assert "".join(row.id for row in model.rows()) == "bca"
    model.set_only(None)
    assert "".join(row.id for row in model.shown()) == "bca"


def test_upside_down_a_row_still_goes_where_the_key_points(model: RegisterModel) -> None:
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.move("a", -1) == 1
    assert names(model) == ["Zebra", "Market", "élan"]
    assert "".join(row.id for row in model.rows()) == "bac"
