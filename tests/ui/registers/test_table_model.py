"""The rows as a table: their numbers known, read as they are seen, and what may be edited."""

from array import array
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
from strongcity_desktop.registers.view import OWN_ORDER, Sort
from strongcity_desktop.ui.registers.known_rows import PAGE
from strongcity_desktop.ui.registers.lines import Heading
from strongcity_desktop.ui.registers.table_model import (
    HEADING_ROLE,
    LATE_ROLE,
    NEW_ROLE,
    UNREAD,
    RegisterModel,
)

TODAY = date(2026, 11, 23)
ROWS = [
    Row("a", 1, {"name": text("Market"), "sector": "business", "influence": 4,
                 "last_met": "2026-10-28"}),
    Row("b", 2, {"name": text("élan"), "sector": "youth", "last_met": "2025-01-01"}),
    Row("c", 3, {"name": text("Zebra"), "sector": "police", "influence": 2}),
]
GROUPS = (Heading("business", "Business", 1, 0), Heading(None, "", 2, 1))


@pytest.fixture
def model(qapp: Any) -> RegisterModel:
    made = RegisterModel(STAKEHOLDERS, translator("en"), TODAY)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_rows([1, 2, 3], ROWS)
    return made


@pytest.fixture
def large(qapp: Any) -> RegisterModel:
    """Without the tester, which walks through every line at each change."""
    return RegisterModel(STAKEHOLDERS, translator("en"), TODAY)


def names(model: RegisterModel) -> list[str]:
    return [row.values["name"]["texts"]["en"] for row in model.shown()]


def test_the_model_keeps_its_promises_while_it_changes(model: RegisterModel) -> None:
    model.show_rows([3, 1], ROWS, anew=False)
    model.put(Row("a", 1, {"name": text("Bazaar")}))
    model.set_columns(STAKEHOLDERS.fields)
    moved = model.move("a", -1)
    assert moved is not None and moved.id == "c"
    model.add(Row("d", 4, {"name": text("Radio")}))
    assert names(model) == ["Bazaar", "Zebra", "Radio"]
    model.remove(["c"])
    model.show_rows([1, 2, 3], ROWS, GROUPS)
    model.fold(GROUPS[1], is_folded=True)
    model.fold(GROUPS[1], is_folded=False)
    model.show_rows([], [])
    assert model.rowCount() == 1 and model.columnCount() == len(STAKEHOLDERS.fields) + 1


def test_a_row_is_read_when_it_is_seen(large: RegisterModel, qtbot: QtBot) -> None:
    """A hundred thousand lines, none of them read: a page is asked for once, and shown."""
    large.show_rows(array("q", range(1, 100_001)), [])
    assert large.rowCount() == 100_001
    cell = large.index(70_000, 1)
    with qtbot.waitSignal(large.rows_wanted) as asked:
        assert cell.data() == UNREAD
    start = 70_000 // PAGE * PAGE
    assert list(asked.args[0]) == list(range(start + 1, start + PAGE + 1))
    with qtbot.assertNotEmitted(large.rows_wanted):
        assert large.index(70_001, 2).data() == UNREAD
        assert large.index(70_001, 0).data() == "70002"
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable and not large.setData(cell, text("X"))
    with qtbot.waitSignal(large.dataChanged):
        large.learn([Row("far", 70_001, {"name": text("Far")})])
    assert cell.data() == "Far" and large.line_of("far") == 70_000


def test_what_was_read_long_ago_gives_way(large: RegisterModel) -> None:
    large.show_rows(array("q", range(1, 40_001)), [])
    for start in range(1, 40_001, PAGE):
        large.learn([Row(str(n), n, {}) for n in range(start, min(start + PAGE, 40_001))])
    known = sum(1 for _ in large.known)
    assert known <= 64 * PAGE and large.line_of("40000") == 39_999 and large.line_of("1") is None


@pytest.mark.parametrize(("column", "order", "wanted"), [
    (0, Qt.SortOrder.AscendingOrder, Sort(OWN_ORDER)),
    (1, Qt.SortOrder.DescendingOrder, Sort("name", descending=True)),
])
def test_another_order_is_asked_for(model: RegisterModel, qtbot: QtBot, column: int,
                                    order: Qt.SortOrder, wanted: Sort) -> None:
    with qtbot.waitSignal(model.sort_wanted) as asked:
        model.sort(column, order)
    assert asked.args == [wanted] and names(model) == ["Market", "élan", "Zebra"]


def test_groups_have_headings_that_cannot_be_edited(model: RegisterModel) -> None:
    model.show_rows([1, 2, 3], ROWS, GROUPS)
    first, other = model.index(0, 1), model.index(2, 1)
    assert first.data(HEADING_ROLE) == GROUPS[0] and model.row_at(first) is None
    assert (first.data(), other.data()) == ("Business (1)", "Nothing said (2)") or (
        "Business" in first.data() and "Nothing said" in other.data())
    assert not first.flags() & Qt.ItemFlag.ItemIsEditable and not model.setData(first, text("X"))
    assert model.rowCount() == 6
    model.fold(GROUPS[1], is_folded=True)
    assert model.rowCount() == 4 and model.line_of("b") is None


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
    model.show_rows([1, 2, 3], ROWS)
    assert model.rowCount() == 3
    assert not model.index(0, 1).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 1), text("Other"))


@pytest.mark.parametrize("kind", list(FieldKind))
def test_every_kind_is_shown(kind: FieldKind, qapp: Any) -> None:
    model = RegisterModel(EVERY_KIND, translator("ar"), TODAY)
    model.row_names = {"places": {FIRST: "Station"}}
    model.show_rows([1, 2], [every_kind(1), every_kind(2, **{kind.value: None})])
    column = model.column_of(kind.value) or 0
    assert str(model.index(0, column).data()) and not model.index(1, column).data()


@pytest.mark.parametrize("kind", list(FieldKind))
def test_a_value_of_an_unfit_shape_is_shown_all_the_same(kind: FieldKind, qapp: Any) -> None:
    """An exception in a model ends the app: Qt asks it while painting."""
    model = RegisterModel(EVERY_KIND, translator("en"), TODAY)
    column = model.column_of(kind.value) or 0
    for unfit in (7, "x", [[1]], {"a": [1]}, True, -1.5):
        model.show_rows([1, 2], [every_kind(1), every_kind(2, **{kind.value: unfit})])
        for line in range(2):
            cell = model.index(line, column)
            assert isinstance(cell.data(), str)
            cell.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(("row_id", "by", "past", "wanted"), [
    ("a", 1, "b", "bac"), ("c", -1, "b", "acb"), ("a", -1, None, "abc"), ("c", 1, None, "abc"),
    ("gone", 1, None, "abc"),
])
def test_a_row_changes_places_with_its_neighbour(model: RegisterModel, row_id: str, by: int,
                                                 past: str | None, wanted: str) -> None:
    other = model.move(row_id, by)
    assert (other.id if other is not None else None) == past
    assert "".join(row.id for row in model.shown()) == wanted
