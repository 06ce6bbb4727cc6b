"""A view of a register is stored whole, read back, and never trips over what it does not know."""

import json
from typing import Any

import pytest

from register_samples import EVERY_KIND
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.view import (
    NUMBER,
    Filter,
    RowView,
    SavedView,
    Sort,
    can_group,
    ops_for,
)

WHOLE = RowView("youth  club", (Filter("sector", "one_of", ("youth", "")),
                                Filter("influence", "between", (2, 4)),
                                Filter("consent", "one_of", (True,)),
                                Filter("last_met", "empty")),
                (Sort("influence", descending=True), Sort("name")), "sector",
                frozenset({"b", "a"}))


def test_a_view_comes_back_as_it_was_stored() -> None:
    stored = json.loads(json.dumps(WHOLE.to_json()))
    assert RowView.from_json(stored) == WHOLE
    assert RowView().to_json() == {}
    assert RowView.from_json({"only": []}).only == frozenset()


def test_a_saved_view_keeps_its_columns_and_their_widths() -> None:
    saved = SavedView("id", "stakeholders", "Youth", WHOLE, ("name", "sector"), {"name": 240})
    stored = json.loads(json.dumps(saved.to_json()))
    assert SavedView.from_json("id", "stakeholders", "Youth", stored) == saved


@pytest.mark.parametrize("stored", [
    None, [], "x", 3, {"filters": 3, "sorts": {"key": 1}, "search": ["a"], "group_by": 5},
    {"filters": [None, {"key": "name"}, {"key": 4, "op": "holds"}, {"key": "a", "op": "drop"}],
     "sorts": [7, {"key": []}], "only": "all", "colour": "red"}])
def test_what_it_does_not_know_is_dropped(stored: Any) -> None:
    assert RowView.from_json(stored) == RowView()
    assert SavedView.from_json("i", "r", "n", stored).view == RowView()


def test_what_the_register_does_not_have_is_left_out() -> None:
    view = RowView("x", (Filter("gone", "filled"), Filter("sector", "at_least", (1,)),
                         Filter("sector", "filled")),
                   (Sort("gone"), Sort("name"), Sort(NUMBER)), "role")
    assert view.fitting(STAKEHOLDERS) == RowView("x", (Filter("sector", "filled"),),
                                                 (Sort("name"), Sort(NUMBER)))
    assert WHOLE.fitting(STAKEHOLDERS) == WHOLE


@pytest.mark.parametrize(("view", "hides"), [
    (RowView(), False), (RowView(search=" "), False), (RowView(search="a"), True),
    (RowView(only=frozenset()), True), (RowView(filters=(Filter("name", "holds"),)), False),
    (RowView(filters=(Filter("name", "empty"),)), True),
    (RowView(filters=(Filter("influence", "between", (1,)),)), False)])
def test_it_is_known_whether_rows_may_be_missing(view: RowView, hides: bool) -> None:
    assert view.hides is hides


def test_rows_are_moved_in_their_own_order_only() -> None:
    assert RowView().is_own_order
    assert RowView(sorts=(Sort(), Sort("name"))).is_own_order
    assert not RowView(sorts=(Sort("name"),)).is_own_order
    assert not RowView(sorts=(Sort("", descending=True),)).is_own_order
    assert not RowView(group_by="sector").is_own_order


def test_every_field_of_every_register_can_be_filtered() -> None:
    for register in (*REGISTERS.values(), EVERY_KIND):
        assert all(ops_for(declared)[-2:] == ("empty", "filled") for declared in register.fields)
    assert {kind for kind in FieldKind if not can_group(EVERY_KIND.field(kind.value))} == {
        FieldKind.LONG_TEXT, FieldKind.LEVEL_BY_ROW, FieldKind.PARTS, FieldKind.FILE}
