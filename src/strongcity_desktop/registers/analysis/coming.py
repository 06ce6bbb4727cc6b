"""What the registers hold for the next weeks, and what is late: one rule for each kind of day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from strongcity_desktop.registers.fields import Row

QUARTER = timedelta(days=90)


@dataclass(frozen=True)
class _Rule:
    """The field that holds the day, and the states in which it no longer matters."""

    day: str
    over: frozenset[str]
    is_missed: bool = True
    """Whether a day that has passed is late; a meeting of the past was held or was not."""


_CLOSED = frozenset({"done", "dropped"})
_RULES: Mapping[str, _Rule] = {
    "tasks": _Rule("due_on", _CLOSED),
    "decisions": _Rule("due_on", _CLOSED),
    "meetings": _Rule("held_on", frozenset({"held", "cancelled"}), is_missed=False),
    "risks": _Rule("review_on", frozenset({"closed"})),
    "goals": _Rule("by_when", frozenset({"reached", "dropped"})),
}
REGISTERS_WITH_DAYS = tuple(_RULES)


@dataclass(frozen=True)
class Due:
    """An entry whose day is near, or has passed; `key` is the field that holds the day."""

    register_id: str
    row: Row
    key: str
    day: date


def due_within(rows: Mapping[str, Iterable[Row]], today: date, span: timedelta = QUARTER
               ) -> tuple[Due, ...]:
    """What is due from today to the end of the span, the earliest first."""
    return _sorted(one for one in _due(rows) if today <= one.day <= today + span)


def overdue(rows: Mapping[str, Iterable[Row]], today: date) -> tuple[Due, ...]:
    """What should be done already, what waits longest first."""
    return _sorted(one for one in _due(rows)
                   if one.day < today and _RULES[one.register_id].is_missed)


def _due(rows: Mapping[str, Iterable[Row]]) -> Iterable[Due]:
    for register_id, rule in _RULES.items():
        for row in rows.get(register_id, ()):
            day = row.values.get(rule.day)
            if day and row.values.get("status") not in rule.over:
                yield Due(register_id, row, rule.day, date.fromisoformat(str(day)))


def _sorted(due: Iterable[Due]) -> tuple[Due, ...]:
    order = list(_RULES)
    return tuple(sorted(due, key=lambda one: (one.day, order.index(one.register_id),
                                              one.row.number)))
