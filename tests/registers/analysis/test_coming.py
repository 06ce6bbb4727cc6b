"""What is due in the next weeks and what is late: every register by its own rule."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from strongcity_desktop.registers.analysis.coming import (
    REGISTERS_WITH_DAYS,
    due_within,
    overdue,
)
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind, Row

TODAY = date(2026, 2, 9)


def row(number: int, **values: Any) -> Row:
    return Row(str(UUID(int=number)), number, values)


def day(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


@pytest.mark.parametrize(("register", "key", "status", "days", "is_due", "is_late"), [
    ("tasks", "due_on", "to_do", 0, True, False),
    ("tasks", "due_on", None, 90, True, False),
    ("tasks", "due_on", "doing", 91, False, False),
    ("tasks", "due_on", "doing", -1, False, True),
    ("tasks", "due_on", "done", -1, False, False),
    ("tasks", "due_on", "dropped", 3, False, False),
    ("decisions", "due_on", "open", 12, True, False),
    ("decisions", "due_on", "open", -12, False, True),
    ("decisions", "due_on", "done", 12, False, False),
    ("meetings", "held_on", "planned", 12, True, False),
    ("meetings", "held_on", "planned", -12, False, False),
    ("meetings", "held_on", "cancelled", 12, False, False),
    ("risks", "review_on", "watched", 21, True, False),
    ("risks", "review_on", "watched", -9, False, True),
    ("risks", "review_on", "closed", 21, False, False),
    ("goals", "by_when", "agreed", 30, True, False),
    ("goals", "by_when", "reached", -30, False, False),
])
def test_a_day_is_near_or_late(register: str, key: str, status: str | None, days: int,
                               is_due: bool, is_late: bool) -> None:
    rows = {register: [row(1, status=status, **{key: day(days)})]}
    assert bool(due_within(rows, TODAY)) is is_due
    assert bool(overdue(rows, TODAY)) is is_late


def test_the_earliest_stands_first_and_entries_without_a_day_nowhere() -> None:
    rows = {"risks": [row(1, review_on=day(3))],
            "tasks": [row(1, due_on=day(5)), row(2, due_on=day(3)), row(3, due_on=None), row(4)]}
    found = due_within(rows, TODAY)
    assert [(one.register_id, one.row.number) for one in found] == [
        ("tasks", 2), ("risks", 1), ("tasks", 1)]
    assert [one.day for one in found] == sorted(one.day for one in found)


def test_every_rule_names_a_date_of_its_register() -> None:
    for register_id in REGISTERS_WITH_DAYS:
        values = {field.key: day(1) for field in REGISTERS[register_id].fields
                  if field.kind is FieldKind.DATE}
        (found,) = due_within({register_id: [row(1, **values)]}, TODAY)
        assert REGISTERS[register_id].field(found.key).kind is FieldKind.DATE
