"""What of the plan changed since it was adopted: rows then beside rows now, and the money of both.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.analysis.budget import Money, budget_of
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.change_box import CHANGE_BOXES
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.goal import GOALS
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.listing import rows_shown
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.row_check import TEXTS

COMPARED: tuple[Register, ...] = (CHALLENGES, GOALS, ACTIONS, ACTIVITIES, BUDGET_LINES, INDICATORS,
                                  PERIODS, RISKS, CHANGE_BOXES, PLAN_SECTIONS)
"""The registers whose changes a council cares for, in the order of the plan."""
_NO_MATTER = frozenset({("indicators", "next_on"), ("risks", "review_on"),
                        ("periods", "closed_on")})
"""Days that move on with the work: they change nothing of what was adopted."""

ChangeKind = Literal["added", "removed", "changed"]
Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class FieldChange:
    """A field, what it said when the plan was adopted, and what it says now."""

    field: Field
    before: Any
    after: Any


@dataclass(frozen=True)
class RowChange:
    """An entry that was added, taken out or changed; `row` is as it is now, else as it was last
    known."""

    register: Register
    kind: ChangeKind
    row: Row
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class Changes:
    """What changed, in the order of the plan, and the money that was planned then and now."""

    rows: tuple[RowChange, ...]
    money_then: Money
    money_now: Money

    @property
    def money_changed(self) -> bool:
        """Whether more or less is planned than was adopted, or from elsewhere."""
        return self.money_then != self.money_now


def changes_since(then: Rows, now: Rows, edition: Edition) -> Changes:
    """Compare the rows of a frozen plan with those of now, as far as the edition may tell.

    Rows are found again by their id, whatever their name. Sensitive and personal fields are never
    compared, even where the edition shows them; in public no figure that counts people is told.
    """
    return Changes(
        tuple(change for register in COMPARED
              for change in _of(register, then.get(register.id, ()), now.get(register.id, ()),
                                edition)),
        budget_of(then.get(BUDGET_LINES.id, ())).total,
        budget_of(now.get(BUDGET_LINES.id, ())).total)


def _of(register: Register, then: Sequence[Row], now: Sequence[Row], edition: Edition
        ) -> Iterator[RowChange]:
    before = {row.id: row for row in then}
    still = {row.id for row in now}
    told_then = {row.id for row in rows_shown(register, then, edition)}
    fields = [field for field in register.fields if _matters(register, field, edition)]
    for row in rows_shown(register, now, edition):
        if row.id not in before:
            yield RowChange(register, "added", row)
        elif row.id in told_then and (changed := _changed(fields, before[row.id], row)):
            yield RowChange(register, "changed", row, changed)
    for row in then:
        if row.id in told_then and row.id not in still:
            yield RowChange(register, "removed", row)


def _matters(register: Register, field: Field, edition: Edition) -> bool:
    plain = Edition(edition.audience)
    if field.counts_people and edition.audience is Audience.PUBLIC:
        return False
    return plain.shows(field.mark) and (register.id, field.key) not in _NO_MATTER and not (
        field.derived or field.is_inner or field.is_origin or field.is_practice
        or field.kind is FieldKind.FILE)


def _changed(fields: Sequence[Field], then: Row, now: Row) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(field, before, after) for field in fields
                 if _said(field, before := then.values.get(field.key))
                 != _said(field, after := now.values.get(field.key)))


def _said(field: Field, value: Any) -> Any:
    """What a value says, whichever way it is written: a translation of a text says nothing new,
    and the order of a choice neither."""
    if value is None or value in ("", [], {}):
        return None
    if field.kind in TEXTS and isinstance(value, Mapping):
        texts = value.get("texts")
        own = texts.get(value.get("original")) if isinstance(texts, Mapping) else None
        return " ".join(str(own or "").split()) or None
    if field.kind in (FieldKind.AMOUNT, FieldKind.DECIMAL):
        try:
            return Decimal(str(value))
        except InvalidOperation:
            return str(value)
    if field.kind in (FieldKind.SELECT_MULTIPLE, FieldKind.REGISTER_CHOICE) \
            and isinstance(value, list):
        return sorted(map(str, value))
    return value
