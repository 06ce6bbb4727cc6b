"""See the rows of a register through a view: which they are, their pages, groups, totals, names."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.assessed_rows import assessed_rows, newest_assessment
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.view import RowView
from strongcity_desktop.registers.wording import chosen_label
from strongcity_desktop.store import row_query
from strongcity_desktop.store.row_query import Looking
from strongcity_desktop.store.row_source import (
    Source,
    is_laid_out,
    laid_out_source,
    lay_out,
    stored_source,
)
from strongcity_desktop.store.stored_values import UnreadableValue, from_json
from strongcity_desktop.store.town_file import TownFile

Measure = int | float | Decimal | str


@dataclass(frozen=True)
class RowGroup:
    """Rows that share a value: it as stored (the text shown, the year of a day, None for nothing),
    in words for the reader ("" for nothing), how many they are, and where they start."""

    value: Any
    words: str
    count: int
    start: int


@dataclass(frozen=True)
class RowsSeen:
    """The lasting numbers of the rows seen, in their order, out of how many; their groups if any.
    """

    numbers: "array[int]"
    of: int
    groups: tuple[RowGroup, ...] = ()


@dataclass(frozen=True)
class Total:
    """Of one field: how many rows have it, their sum (yes counts one), mean, least and most.

    Amounts are decimals, days ISO text; None where the kind of field has no such figure.
    """

    filled: int
    sum: Measure | None = None
    mean: Measure | None = None
    least: Measure | None = None
    most: Measure | None = None


def see_rows(town: TownFile, register_id: str, view: RowView, t: Translator, *,
             private: bool = False, assessment: str | None = None) -> RowsSeen:
    """Which rows the view shows a reader of `t`'s language, and in which order.

    Parts of the view that the register does not have are passed over. With `private` the search
    looks into personal and sensitive fields too. Challenges are as an assessment (None: the newest)
    sees them. Raises Refusal for an unknown register or an assessment no longer there.
    """
    looking = _looking(town, register_id, view, t, private, assessment)
    return RowsSeen(row_query.numbers(looking), row_query.count(town, looking.source),
                    tuple(_groups(looking)) if looking.view.group_by else ())


def rows_at(town: TownFile, register_id: str, numbers: Iterable[int], *,
            assessment: str | None = None) -> tuple[Row, ...]:
    """The rows with these numbers, in this order; those no longer there are left out."""
    return row_query.rows_at(town, source_of(town, register(register_id), assessment),
                             list(numbers))


def totals(town: TownFile, register_id: str, view: RowView, t: Translator, keys: Iterable[str], *,
           private: bool = False, assessment: str | None = None) -> Mapping[str, Total]:
    """What the fields named come to over all rows the view shows."""
    looking = _looking(town, register_id, view, t, private, assessment)
    fields = [looking.source.register.field(key) for key in keys]
    return {field.key: Total(*told) for field, told in zip(
        fields, row_query.totals(looking, fields), strict=True)}


def names_of(town: TownFile, wanted: Mapping[str, Iterable[str]], t: Translator
             ) -> dict[str, dict[str, str]]:
    """The names of these rows, by register and id; those no longer there are left out."""
    return {register_id: row_query.names(town, register_id, list(ids), t)
            for register_id, ids in wanted.items()}


def find_names(town: TownFile, register_id: str, typed: str, t: Translator, most: int = 50
               ) -> tuple[tuple[str, str], ...]:
    """The rows whose name holds all that was typed, as (id, name), the best first.

    Nothing typed gives the first ones by name.
    """
    source = stored_source(register(register_id))
    found = row_query.named_rows(town, source, typed, most)
    names = row_query.names(town, register_id, [row_id for row_id, _ in found], t)
    best = sorted((rank, sort_key(names[row_id]), row_id) for row_id, rank in found
                  if row_id in names)
    return tuple((row_id, names[row_id]) for _, _, row_id in best)


def light_rows(town: TownFile, register_id: str, keys: Sequence[str], *, after: int = 0,
               most: int = 2000) -> tuple[Row, ...]:
    """Rows by number, from the one behind `after`, with the fields named alone.

    For tellings over large registers: read in parts, other work on the town passes between.
    """
    declared = register(register_id)
    apart = {field.key for field in declared.fields if field.derived or field.per_assessment}
    source = source_of(town, declared, None) if apart.intersection(keys) \
        else stored_source(declared)
    return row_query.rows_after(town, source, keys, after, most)


def _looking(town: TownFile, register_id: str, view: RowView, t: Translator, private: bool,
             assessment: str | None) -> Looking:
    declared = register(register_id)
    return Looking(town, source_of(town, declared, assessment), view.fitting(declared), t, private)


def source_of(town: TownFile, declared: Register, assessment: str | None) -> Source:
    """Where the rows are read from; those of an assessment or worked out are laid out first."""
    if not (declared.is_assessed or declared.works_out):
        return stored_source(declared)
    if declared.is_assessed and assessment is None:
        assessment = newest_assessment(town)
    as_of = (town.edits, assessment)
    if not is_laid_out(town, declared, as_of):
        lay_out(town, declared, assessed_rows(town, declared, assessment), as_of)
    return laid_out_source(declared)


def _groups(looking: Looking) -> Iterable[RowGroup]:
    declared = looking.source.register.field(looking.view.group_by)
    found = row_query.groups(looking)
    names = _names_in(looking, declared, [shared for shared, _ in found])
    start = 0
    for shared, number in found:
        value = _value(declared, shared)
        yield RowGroup(value, _words(looking, declared, value, names), number, start)
        start += number


def _value(declared: Field, shared: Any) -> Any:
    if declared.kind in (FieldKind.SELECT_MULTIPLE, FieldKind.REGISTER_CHOICE):
        try:
            return from_json(shared)
        except UnreadableValue:
            return shared
    if declared.kind is FieldKind.YES_NO and shared is not None:
        return bool(shared)
    return shared


def _names_in(looking: Looking, declared: Field, shared: Sequence[Any]) -> Mapping[str, str]:
    """The names of the rows that stand in the values of groups."""
    if declared.kind is not FieldKind.REGISTER_CHOICE:
        return {}
    ids = [row_id for one in shared for row_id in _value(declared, one) or () if row_id]
    return row_query.names(looking.town, declared.register, ids, looking.t)


def _words(looking: Looking, declared: Field, value: Any, names: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if declared.kind is FieldKind.RANGE:
        place = value - 1 if isinstance(value, int) else -1
        level = declared.levels[place].key if 0 <= place < len(declared.levels) else str(value)
        return chosen_label(looking.t, looking.source.register, declared, level)
    if declared.kind in (FieldKind.TEXT, FieldKind.DATE):
        return str(value)
    try:
        return in_words(looking.source.register, declared, value, looking.t, row_names=names)
    except (ValueError, TypeError, AttributeError, ArithmeticError):
        return str(value)
