"""What changed since the adoption: rows found again by id, and only what matters to a council."""

from decimal import Decimal
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.registers.analysis.changes_since import COMPARED, changes_since
from strongcity_desktop.registers.fields import Row

PUBLIC, INTERNAL = Edition(), Edition(Audience.INTERNAL)
ACTION: dict[str, Any] = {
    "name": text("Night bus"), "status": "approved", "ends_on": "2027-06-30", "lead": ["k1"],
    "groups": ["young_people", "newcomers"], "responsible": text("Transport office")}


def row(id: str = "a", number: int = 1, **values: Any) -> Row:
    return Row(id, number, values)


def told(then: dict[str, list[Row]], now: dict[str, list[Row]], edition: Edition = INTERNAL
         ) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.register.id, one.kind, one.row.id, tuple(f.field.key for f in one.fields))
            for one in changes_since(then, now, edition).rows]


def test_added_taken_out_and_changed_in_the_order_of_the_plan() -> None:
    then = {"actions": [row("a", **ACTION), row("b", 2, name=text("Garden"))],
            "goals": [row("g", name=text("Calm"))]}
    now = {"actions": [row("a", **{**ACTION, "status": "under_way"}),
                       row("c", 3, name=text("Choir"))], "goals": [row("g", name=text("Peace"))]}
    assert told(then, now) == [
        ("goals", "changed", "g", ("name",)), ("actions", "changed", "a", ("status",)),
        ("actions", "added", "c", ()), ("actions", "removed", "b", ())]


@pytest.mark.parametrize("after", [
    {"groups": ["newcomers", "young_people"]},
    {"name": text("Night bus", fr="Bus de nuit")},
    {"name": text("  Night   bus ")},
    {"note": text("Somebody said something")},
    {"rag": ""},
])
def test_what_says_nothing_new_is_no_change(after: dict[str, Any]) -> None:
    assert told({"actions": [row(**ACTION)]}, {"actions": [row(**{**ACTION, **after})]}) == []


def test_amounts_are_compared_as_amounts() -> None:
    then = {"budget_lines": [row("b", name=text("Fuel"), amount="1000.0", state="secured")]}
    assert told(then, {"budget_lines": [row("b", name=text("Fuel"), amount="1000.00",
                                            state="secured")]}) == []
    now = {"budget_lines": [row("b", name=text("Fuel"), amount="1500.25", state="secured")]}
    changes = changes_since(then, now, INTERNAL)
    assert [one.field.key for one in changes.rows[0].fields] == ["amount"]
    assert (changes.money_then.planned, changes.money_now.planned) == (
        Decimal("1000"), Decimal("1500.25"))
    assert changes.money_changed


def test_a_public_print_compares_public_fields_only() -> None:
    then = {"activities": [row("t", name=text("Opening"), owner=text("Ann's desk"))],
            "indicators": [row("i", name=text("Fights"), baseline="3")],
            "risks": [row("r", name=text("Rumours"), likelihood=2)]}
    now = {"activities": [row("t", name=text("Opening"), owner=text("Another desk"))],
           "indicators": [row("i", name=text("Fights"), baseline="2")],
           "risks": [row("r", name=text("Rumours"), likelihood=4)]}
    assert told(then, now, PUBLIC) == []
    assert {place for place, *_ in told(then, now)} == {"activities", "indicators", "risks"}


def test_even_the_fullest_edition_compares_no_sensitive_and_no_personal_field() -> None:
    every = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)
    for register in COMPARED:
        hidden = [field.key for field in register.fields
                  if not Edition(Audience.INTERNAL).shows(field.mark)]
        then = {register.id: [row("x", name=text("Same"))]}
        now = {register.id: [row("x", name=text("Same"), **dict.fromkeys(hidden, text("New")))]}
        assert told(then, now, every) == []


def test_a_day_that_moves_on_by_itself_changes_nothing() -> None:
    then = {"indicators": [row("i", name=text("Fights"), next_on="2026-01-01")]}
    now = {"indicators": [row("i", name=text("Fights"), next_on="2026-04-01")]}
    assert told(then, now) == []
