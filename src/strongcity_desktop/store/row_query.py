"""A view of a register asked of SQLite: which rows, in which order and groups, with totals."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Row
from strongcity_desktop.registers.folding import searched
from strongcity_desktop.registers.row_texts import AFTER_NAME, LINE, ORIGINAL, is_keyed
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.view import NUMBER, OWN_ORDER, RowView
from strongcity_desktop.store.few_values import has_few, numbers_by
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.row_order import Ordering, has_versions
from strongcity_desktop.store.row_search import (
    Asked,
    Condition,
    conditions,
    make_known,
    words_alone,
)
from strongcity_desktop.store.row_source import Source, read_rows, stored_source
from strongcity_desktop.store.stored_values import as_json
from strongcity_desktop.store.troubles import told_plainly

_MOST_NAMED = 200
_OWN_ORDER = 't."position", t."number"'
_ADDED_UP = (FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.YES_NO)
_MEASURED = (FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.RANGE)
_COMPARED = (*_MEASURED, FieldKind.DATE)
_HUNDREDTHS = 100
_NAME = f"substr(words, 1, instr(words, char({ord(AFTER_NAME)})))"
EXACT, BEGINS, WORD, INSIDE, ELSEWHERE = range(5)
"""How well a row fits what was typed."""


@dataclass(frozen=True)
class Looking:
    """Who looks at which rows, through which view."""

    town: TownFile
    source: Source
    view: RowView
    t: Translator
    private: bool = False

    @property
    def where(self) -> Condition:
        """What stands behind WHERE."""
        make_known(self.town.raw)
        return conditions(self.view, self.asked)

    @property
    def asked(self) -> Asked:
        """What the conditions are made of beside the view."""
        return Asked(self.source, self.t, self.private, self._named)

    @property
    def ordering(self) -> Ordering:
        """A new order for the same rows."""
        return Ordering(self.town.raw, self.source, self.t, self._names)

    def _names(self, register_id: str) -> dict[str, str]:
        return names(self.town, register_id, None, self.t)

    def _named(self, register_id: str, word: str) -> list[str]:
        """The rows that a word names; none when it is so short that it names too many."""
        from strongcity_desktop.registers.catalogue import register

        found = named_rows(self.town, stored_source(register(register_id)), word,
                           most=_MOST_NAMED + 1)
        return [row_id for row_id, _ in found] if len(found) <= _MOST_NAMED else []


def count(town: TownFile, source: Source) -> int:
    """How many rows there are."""
    with told_plainly(town.name):
        return int(town.raw.execute(f"SELECT count(*) FROM {source.table}").fetchone()[0])


def numbers(looking: Looking) -> "array[int]":
    """The lasting numbers of the rows seen, in their order."""
    with told_plainly(looking.town.name):
        quick = _by_key_alone(looking) if looking.view.sorts else _by_words_alone(looking)
        if quick is not None:
            return quick
        condition, values = looking.where
        few = _by_few_values(looking, (condition, values))
        if few is not None:
            return few
        ordering = looking.ordering
        order = ordering.by(looking.view)
        return _numbers(looking.town.raw,
                        f"SELECT t.number FROM {looking.source.table} t{ordering.joins} "
                        f"WHERE {condition} ORDER BY {order}", [*ordering.values, *values])


def _numbers(raw: Any, asked: str, values: Sequence[Any] = ()) -> "array[int]":
    return array("q", [number for number, in raw.execute(asked, values).fetchall()])


def _by_key_alone(looking: Looking) -> "array[int] | None":
    """All rows sorted by one text: read off the index of keys, which is several times as fast.

    None where that does not give the order: other views, versions in the reader's language, or
    rows that were moved, whose equals stand in the town's own order.
    """
    view, source, raw = looking.view, looking.source, looking.town.raw
    if view.hides or view.group_by or len(view.sorts) != 1 \
            or view.sorts[0].key in (OWN_ORDER, NUMBER):
        return None
    sort = view.sorts[0]
    if not is_keyed(source.register.field(sort.key)) \
            or has_versions(raw, source, sort.key, looking.t.language) \
            or _was_moved(raw, source):
        return None
    down = " DESC" if sort.descending else ""
    keyed = _numbers(raw, f"SELECT number FROM {source.keys} WHERE table_name = ? AND field = ? "
                     f"AND language = ? ORDER BY key{down}, number",
                     (source.named, sort.key, ORIGINAL))
    if len(keyed) < count(looking.town, source):
        known = set(keyed)
        everyone = _numbers(raw, f"SELECT t.number FROM {source.table} t ORDER BY {_OWN_ORDER}")
        keyed.extend(number for number in everyone if number not in known)
    return keyed


def _by_few_values(looking: Looking, where: Condition) -> "array[int] | None":
    """The rows sorted by levels, choices and days alone; None for other views, or moved rows."""
    view, source, raw = looking.view, looking.source, looking.town.raw
    if view.group_by or not has_few(source, view.sorts) or _was_moved(raw, source):
        return None
    return numbers_by(raw, source, view.sorts, where)


def _by_words_alone(looking: Looking) -> "array[int] | None":
    """A search of texts alone among rows as they were added: read off the table of words."""
    alone = None if looking.view.group_by else words_alone(looking.view, looking.asked)
    if alone is None or _was_moved(looking.town.raw, looking.source):
        return None
    condition, values = alone
    return _numbers(looking.town.raw, f"SELECT number FROM {looking.source.words} "
                    f"WHERE {condition} ORDER BY number", values)


def _was_moved(raw: Any, source: Source) -> bool:
    """Whether the town's own order is another than that in which rows were added."""
    return raw.execute(f"SELECT 1 FROM {source.table} t WHERE t.position <> t.number LIMIT 1"
                       ).fetchone() is not None


def groups(looking: Looking) -> list[tuple[Any, int]]:
    """The groups of the rows seen, in their order: what their rows share, and how many they are."""
    declared = looking.source.register.field(looking.view.group_by)
    with told_plainly(looking.town.name):
        condition, values = looking.where
        ordering = looking.ordering
        order = ordering.by_group(looking.view)
        shared = ordering.group(declared)
        found = looking.town.raw.execute(
            f"SELECT {shared} AS shared, count(*) FROM {looking.source.table} t{ordering.joins} "
            f"WHERE {condition} GROUP BY shared ORDER BY {order}",
            [*ordering.values, *values]).fetchall()
    return [(shared, int(number)) for shared, number in found]


def totals(looking: Looking, fields: Sequence[Field]) -> list[tuple[Any, ...]]:
    """Of the rows seen, for each field: how many have it, sum, mean, least and most.

    Amounts are told in decimals, days as ISO text; None where there is nothing of the kind.
    """
    if not fields:
        return []
    asked = ", ".join(part for field in fields
                      for part in _measures(looking.source.column(field.key), field))
    with told_plainly(looking.town.name):
        condition, values = looking.where
        found = looking.town.raw.execute(
            f"SELECT {asked} FROM {looking.source.table} t WHERE {condition}", values).fetchone()
    told = iter(found)
    return [_measured(field, tuple(islice(told, 5))) for field in fields]


def _measures(column: str, field: Field) -> tuple[str, ...]:
    filled = f"count(nullif(nullif({column}, ''), '[]'))"
    measured = column
    if field.kind is FieldKind.AMOUNT:  # whole hundredths: no sum is off by a rounding
        measured = f"CAST(round(CAST(nullif({column}, '') AS REAL) * {_HUNDREDTHS}) AS INTEGER)"
    elif field.kind is FieldKind.DATE:
        measured = f"nullif({column}, '')"
    return (filled,
            f"sum({measured})" if field.kind in _ADDED_UP else "NULL",
            f"avg({measured})" if field.kind in _MEASURED else "NULL",
            f"min({measured})" if field.kind in _COMPARED else "NULL",
            f"max({measured})" if field.kind in _COMPARED else "NULL")


def _measured(field: Field, told: tuple[Any, ...]) -> tuple[Any, ...]:
    if field.kind is not FieldKind.AMOUNT:
        return told
    filled, *measures = told
    return (filled, *(None if measure is None else Decimal(str(measure)) / _HUNDREDTHS
                      for measure in measures))


def rows_at(town: TownFile, source: Source, wanted: Sequence[int]) -> tuple[Row, ...]:
    """The rows with these numbers, in this order; those no longer there are left out."""
    found = {row.number: row for row in read_rows(
        town, source, "WHERE t.number IN (SELECT value FROM json_each(?))",
        [as_json(list(wanted))])}
    return tuple(found[number] for number in wanted if number in found)


def rows_with_ids(town: TownFile, source: Source, row_ids: Sequence[str]) -> dict[str, Row]:
    """The rows with these ids, by id; those no longer there are left out."""
    return {row.id: row for row in read_rows(
        town, source, "WHERE t.id IN (SELECT value FROM json_each(?))",
        [as_json(list(row_ids))])}


def rows_after(town: TownFile, source: Source, keys: Sequence[str], after: int, most: int
               ) -> tuple[Row, ...]:
    """Rows behind a lasting number, by number, with these fields alone."""
    return tuple(read_rows(town, source, "WHERE t.number > ? ORDER BY t.number LIMIT ?",
                           (after, most), keys))


# Names

def names(town: TownFile, register_id: str, row_ids: Sequence[str] | None, t: Translator
          ) -> dict[str, str]:
    """The names of rows by id, None for all; those no longer there are left out."""
    from strongcity_desktop.registers.catalogue import register

    declared = register(register_id)
    asked, values = ("", ()) if row_ids is None else (
        "WHERE t.id IN (SELECT value FROM json_each(?))", (as_json(list(row_ids)),))
    return {row.id: row_name(declared, row, t) for row in read_rows(
        town, stored_source(declared), asked, values, (declared.name_field,))}


def named_rows(town: TownFile, source: Source, typed: str, most: int) -> list[tuple[str, int]]:
    """The rows whose name holds all words typed, as `found_rows` ranks them.

    Nothing typed gives the first ones by name.
    """
    words = searched(typed).split()
    if not words:
        return [(row_id, EXACT) for row_id in _first_by_name(town, source, most)]
    return _ranked(town, source, words, _all_in(_NAME, words), most)


def found_rows(town: TownFile, source: Source, words: Sequence[str], most: int
               ) -> list[tuple[str, int]]:
    """The rows that hold all these folded words in what anyone may search: id and rank, best first.

    EXACT where the name is what was typed, BEGINS where it begins so, WORD where a word of it
    does, INSIDE where all stand in the name, ELSEWHERE else; among equals the shorter name first.
    """
    return _ranked(town, source, words, _all_in("words", words), most)


def _first_by_name(town: TownFile, source: Source, most: int) -> list[str]:
    with told_plainly(town.name):
        return [row_id for row_id, in town.raw.execute(
            f"SELECT t.id FROM {source.keys} k JOIN {source.table} t ON t.number = k.number "
            "WHERE k.table_name = ? AND k.field = ? AND k.language = ? "
            "ORDER BY k.key, k.number LIMIT ?",
            (source.named, source.register.name_field, ORIGINAL, most)).fetchall()]


def _ranked(town: TownFile, source: Source, words: Sequence[str], fits: str, most: int
            ) -> list[tuple[str, int]]:
    whole = " ".join(words)
    rank = (f"CASE WHEN instr({_NAME}, ?) THEN {EXACT} WHEN instr({_NAME}, ?) THEN {BEGINS} "
            f"WHEN instr({_NAME}, ?) THEN {WORD} WHEN {_all_in(_NAME, words)} THEN {INSIDE} "
            f"ELSE {ELSEWHERE} END")
    asked = (f"SELECT t.id, w.rank FROM (SELECT number, {rank} AS rank, length({_NAME}) AS long "
             f"FROM {source.words} WHERE table_name = ? AND {fits} "
             f"ORDER BY rank, long, number LIMIT ?) w "
             f"JOIN {source.table} t ON t.number = w.number ORDER BY w.rank, w.long, w.number")
    with told_plainly(town.name):
        found = town.raw.execute(asked, (
            f"{LINE}{whole}{LINE}", f"{LINE}{whole}", f" {whole}", *words, source.named, *words,
            most)).fetchall()
    return [(row_id, int(rank)) for row_id, rank in found]


def _all_in(text: str, words: Sequence[str]) -> str:
    return " AND ".join([f"instr({text}, ?)"] * len(words))
