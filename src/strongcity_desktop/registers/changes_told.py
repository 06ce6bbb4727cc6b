"""What changed since the adoption, in words: for the page, the print and the progress report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.budget import Money
from strongcity_desktop.registers.analysis.changes_since import (
    ChangeKind,
    Changes,
    FieldChange,
    RowChange,
)
from strongcity_desktop.registers.fields import FieldKind, Register
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.wording import chosen_label, label, title

LONGEST, _LEAD = 160, 30
_SAID: Mapping[ChangeKind, str] = {"added": mark("New"), "removed": mark("Taken out"),
                                   "changed": mark("Changed")}
_FIELD = mark("{field}: was {before}, is now {after}")
_FILLED = mark("{field}: is now {after}")
_EMPTIED = mark("{field}: was {before}, is now empty")
_GONE = mark("an entry deleted since")
_SENTENCES: Mapping[ChangeKind, str] = {
    "added": mark("{register}: “{name}” is new."),
    "removed": mark("{register}: “{name}” was taken out."),
    "changed": mark("{register}: “{name}”. {changes}.")}
Names = Mapping[str, Mapping[str, str]]
"""The names of rows by register and id."""


@dataclass(frozen=True)
class FieldTold:
    """What a field is called, what it said then and says now; "" for nothing."""

    label: str
    before: str
    after: str

    def in_words(self, t: Translator) -> str:
        """Both in one phrase."""
        if not self.before:
            return t(_FILLED, field=self.label, after=self.after)
        if not self.after:
            return t(_EMPTIED, field=self.label, before=self.before)
        return t(_FIELD, field=self.label, before=self.before, after=self.after)


@dataclass(frozen=True)
class EntryTold:
    """One entry that changed: its register, name and number, and its fields."""

    register_id: str
    row_id: str
    number: int
    register: str
    name: str
    kind: ChangeKind
    fields: tuple[FieldTold, ...]

    def kind_in_words(self, t: Translator) -> str:
        """What became of it, in one word."""
        return t(_SAID[self.kind])

    def sentence(self, t: Translator) -> str:
        """All of it in one line."""
        between = "؛ " if t.direction == "rtl" else "; "
        changes = between.join(field.in_words(t) for field in self.fields)
        return t(_SENTENCES[self.kind], register=self.register, name=self.name, changes=changes)


@dataclass(frozen=True)
class ChangesTold:
    """What changed since one version was adopted.

    `money` are what is counted, then and now; () where nothing of it changed. `is_readable` is
    False where the frozen plan is gone or damaged: then nothing can be compared.
    """

    version_id: str
    version: str
    adopted_on: date | None
    entries: tuple[EntryTold, ...]
    money: tuple[FieldTold, ...]
    is_readable: bool = True

    @property
    def is_unchanged(self) -> bool:
        """Whether the plan is as it was adopted."""
        return self.is_readable and not self.entries and not self.money

    def counted(self, kind: ChangeKind) -> int:
        """How many entries were added, taken out or changed."""
        return sum(one.kind == kind for one in self.entries)

    def sentences(self, t: Translator) -> tuple[str, ...]:
        """Each change in a line, the money first."""
        return (*(t("{change}.", change=one.in_words(t)) for one in self.money),
                *(one.sentence(t) for one in self.entries))


def counts_in_words(told: ChangesTold, t: Translator) -> tuple[str, ...]:
    """How many entries are new, taken out and changed; what there is none of is left away."""
    said: list[str] = []
    if n := told.counted("added"):
        said.append(t.plural("{n} new entry", "{n} new entries", n))
    if n := told.counted("removed"):
        said.append(t.plural("{n} entry taken out", "{n} entries taken out", n))
    if n := told.counted("changed"):
        said.append(t.plural("{n} entry changed", "{n} entries changed", n))
    return tuple(said)


def entries_told(changes: Changes, t: Translator, names: Names, currency: str
                 ) -> tuple[EntryTold, ...]:
    """The changes for a reader of `t`; `names` are those of rows that changes refer to."""
    return tuple(_entry(change, t, names, currency) for change in changes.rows)


def money_told(changes: Changes, t: Translator, currency: str) -> tuple[FieldTold, ...]:
    """Which sums of the budget are others than were adopted."""
    sums: tuple[tuple[str, str], ...] = (
        (t("Budget of all actions"), "planned"), (t("Secured"), "secured"),
        (t("Asked for"), "sought"), (t("Carried by existing services"), "existing"))
    return tuple(FieldTold(called, _amount(changes.money_then, key, t, currency),
                           _amount(changes.money_now, key, t, currency)) for called, key in sums
                 if getattr(changes.money_then, key) != getattr(changes.money_now, key))


def _amount(money: Money, key: str, t: Translator, currency: str) -> str:
    amount = getattr(money, key)
    return t.amount(amount, currency) if currency else t.number(amount)


def _entry(change: RowChange, t: Translator, names: Names, currency: str) -> EntryTold:
    register = change.register
    return EntryTold(
        register.id, change.row.id, change.row.number, title(t, register),
        row_name(register, change.row, t) or t.number(change.row.number), change.kind,
        tuple(_field(register, one, t, names, currency) for one in change.fields))


def _field(register: Register, change: FieldChange, t: Translator, names: Names, currency: str
           ) -> FieldTold:
    known = names.get(change.field.register, {})
    before, after = (_said(register, change, value, t, known, currency)
                     for value in (change.before, change.after))
    if before == after and change.field.kind in TEXTS:  # only the original says something else
        before, after = (_original(value) for value in (change.before, change.after))
    return FieldTold(label(t, register, change.field), *shortened(before, after))


def _said(register: Register, change: FieldChange, value: Any, t: Translator,
          known: Mapping[str, str], currency: str) -> str:
    field = change.field
    if field.kind is FieldKind.REGISTER_CHOICE and isinstance(value, list):
        known = {row_id: known.get(row_id) or t(_GONE) for row_id in value}
    if field.kind is FieldKind.RANGE and value is not None:
        return chosen_label(t, register, field, str(value))
    money = "" if field.kind is not FieldKind.AMOUNT else currency
    if field.kind is FieldKind.INTEGER and field.key == "year" and value is not None:
        return str(value)
    return in_words(register, field, value, t, row_names=known, currency=money)


def _original(value: Any) -> str:
    text = LocalText.from_json(value) if value else None
    return text.texts.get(text.original, "") if text is not None else ""


def shortened(before: str, after: str) -> tuple[str, str]:
    """Both in one short line each; in long texts from where they part."""
    one, other = " ".join(before.split()), " ".join(after.split())
    same = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
                min(len(one), len(other)))
    start = same - _LEAD if same > _LEAD and max(len(one), len(other)) > LONGEST else 0
    start = max(one.rfind(" ", 0, start), 0) if start else 0
    return _cut(one, start), _cut(other, start)


def _cut(text: str, start: int) -> str:
    part = text[start:].lstrip()
    if len(part) > LONGEST:
        part = part[:LONGEST].rstrip() + "…"
    return f"…{part}" if start and part else part
