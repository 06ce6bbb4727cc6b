"""What happened to one entry of a register, in words: when, who, and what each field said."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_register import names_of_rows
from strongcity_desktop.operations.undo import history_of_row
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Field, Register, Row
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.journal import HistoryEntry
from strongcity_desktop.store.town_file import TownFile

_LONGEST, _LEAD = 90, 20
_ASKED = frozenset({"listed_publicly", "sensitivity"})
InWords = Callable[[Field, Any], str]


@dataclass(frozen=True)
class FieldChange:
    """What a field is called, what it said before and after ("" for nothing), and its mark.

    What a public list held back then, or holds back now, is internal here.
    """

    label: str
    before: str
    after: str
    mark: Mark = Mark.INTERNAL


@dataclass(frozen=True)
class RowChange:
    """One step: when (UTC, ISO), who, what the step is called, the fields it changed."""

    at: str
    who: str
    what: str
    fields: tuple[FieldChange, ...]


def row_history(town: TownFile, register_id: str, row_id: str, t: Translator, *,
                contacts: bool, sensitive: bool = True) -> tuple[RowChange, ...]:
    """The changes of one entry, newest first; contacts are left out unless `contacts`, sensitive
    notes unless `sensitive`.

    An entry's beginning and end name no fields; where it stood in the list is not told. Raises
    Refusal for an unknown register.
    """
    declared = register(register_id)
    names = names_of_rows(town, t)
    currency = town_reads.details(town).currency

    def said(field: Field, value: Any) -> str:
        return in_words(declared, field, value, t, row_names=names.get(field.register),
                        currency=currency)

    shown = [(field, label(t, declared, field)) for field in declared.entered
             if (contacts or field.mark is not Mark.PERSONAL)
             and (sensitive or field.mark is not Mark.SENSITIVE)]
    told: list[RowChange] = []
    was_open = True
    for entry in reversed(history_of_row(town, register_id, row_id)):
        was_open = was_open and _was_open(declared, entry.before)
        if entry.after is None or set(entry.after) != {"position"}:
            changes = (change for field, name in shown
                       for change in _changes(field, name, entry, said, t))
            told.append(RowChange(
                entry.at, entry.who, t(entry.label, **entry.label_values),
                tuple(changes) if was_open else tuple(map(_closed, changes))))
    return tuple(told)


def _was_open(declared: Register, before: Mapping[str, Any] | None) -> bool:
    """Whether the entry might stand in a public list before a step, as far as that changed it."""
    return not before or not _ASKED & before.keys() \
        or may_be_listed(declared, Row("", 0, dict(before)))


def _closed(change: FieldChange) -> FieldChange:
    return replace(change, mark=Mark.INTERNAL) if change.mark is Mark.PUBLIC else change


def _changes(field: Field, name: str, entry: HistoryEntry, said: InWords, t: Translator
             ) -> Iterator[FieldChange]:
    before, after = entry.before, entry.after
    if before is None or after is None or (field.key not in before and field.key not in after):
        return
    old, new = before.get(field.key), after.get(field.key)
    if field.kind not in TEXTS:
        yield from _change(field, name, said(field, old), said(field, new))
        return
    was, became = _versions(old), _versions(new)
    several = len({*was, *became}) > 1
    for code in dict.fromkeys((*was, *became)):
        called = t("{field}, in {language}", field=name, language=t.language_name(code)) \
            if several else name
        yield from _change(field, called, was.get(code, ""), became.get(code, ""))


def _versions(value: Any) -> Mapping[str, str]:
    return LocalText.from_json(value).texts if value else {}


def _change(field: Field, name: str, before: str, after: str) -> Iterator[FieldChange]:
    if before != after:
        change = FieldChange(name, *_shortened(before, after), field.mark)
        yield _closed(change) if field.counts_people else change


def _shortened(before: str, after: str) -> tuple[str, str]:
    """Both in one short line each; in long texts from where they part."""
    one, other = " ".join(before.split()), " ".join(after.split())
    same = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
                min(len(one), len(other)))
    start = same - _LEAD if same > _LEAD and max(len(one), len(other)) > _LONGEST else 0
    return _cut(one, start), _cut(other, start)


def _cut(text: str, start: int) -> str:
    part = text[start:]
    if len(part) > _LONGEST:
        part = part[:_LONGEST].rstrip() + "…"
    return f"…{part.lstrip()}" if start else part
