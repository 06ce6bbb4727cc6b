"""Erasing for good: from rows, the journal, saved views; and again in each older copy brought back.

All goes through one function over a bare connection, so that a town and a backup of it are
cleaned in the same way. What is freed is overwritten by SQLite, as the connection is set.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.mentions import Sought
from strongcity_desktop.store import row_index
from strongcity_desktop.store.connection import connect
from strongcity_desktop.store.erasure_note import Erasure, Place
from strongcity_desktop.store.schema import columns_in
from strongcity_desktop.store.shape import JOURNALLED, PARENTS, REGISTER_TABLES, Column
from strongcity_desktop.store.stored_values import UnreadableValue, as_json, from_json

Change = Callable[[str], str]
_NAMES = {REGISTER_TABLES[register.id]: tuple(
    field.key for field in register.fields
    if field.kind is FieldKind.NAME and not field.is_origin) for register in REGISTERS.values()}
_PLAIN_TEXTS: Mapping[str, Collection[str]] = {
    **_NAMES, "saved_view": ("name",), "import_matching": ("name",), "filled_worksheet": ("title",)}
_ALL_STRINGS = frozenset({("saved_view", "view"), ("import_matching", "headings"),
                          ("import_matching", "matching"), ("evidence_file", "file")})
"""JSON in which every string may hold people's words, not the texts alone."""


def apply_erasures(raw: Any, erasures: Iterable[Erasure]) -> None:
    """Erase all of this from an open town file of any format, in the transaction under way.

    Doing it again changes nothing.
    """
    for erasure in erasures:
        _Erasing(raw, erasure).everywhere()


def apply_where_chosen(raw: Any, erasure: Erasure) -> None:
    """Erase in the town itself: the row, and those places only that were chosen."""
    _Erasing(raw, erasure).where_chosen()


def apply_to_file(path: Path, erasures: Collection[Erasure]) -> None:
    """Erase all of this from a closed town file, but what its town keeps.

    Raises the driver's errors.
    """
    if not erasures:
        return
    with closing(connect(path, "work")) as raw:
        raw.execute("BEGIN EXCLUSIVE")
        apply_erasures(raw, [one for one in erasures if not one.kept])
        keep(raw, erasures)
        raw.execute("COMMIT")
        raw.execute("VACUUM")


def keep(raw: Any, erasures: Iterable[Erasure]) -> None:
    """Write down in the town file what was erased or kept, unless its format has no room for it.

    Written in the transaction under way.
    """
    if "erasure" not in columns_in(raw):
        return
    for erasure in erasures:
        row = erasure.to_row()
        raw.execute("INSERT OR REPLACE INTO erasure (id, at, who, register_id, row_id, number, "
                    "what) VALUES (?, ?, ?, ?, ?, ?, ?)", (*list(row.values())[:-1],
                                                      as_json(row["what"])))


def kept_in(raw: Any) -> dict[str, Erasure]:
    """The erasures that a town file knows of, by id; none for an older format."""
    if "erasure" not in columns_in(raw):
        return {}
    rows = raw.execute("SELECT id, at, who, register_id, row_id, number, what FROM erasure"
                       " ORDER BY at, id").fetchall()
    names = ("id", "at", "who", "register_id", "row_id", "number")
    return {row[0]: Erasure.from_row({**dict(zip(names, row, strict=False)),
                                      "what": from_json(row[6])}) for row in rows}


def still_stands(raw: Any, erasure: Erasure) -> bool:
    """Whether the file still has what was erased, in its tables, its history or its bin."""
    table, present = REGISTER_TABLES.get(erasure.register_id, ""), columns_in(raw)
    fields = [key for key in erasure.fields if key in present.get(table, ())]
    if table not in present or not (fields or erasure.whole):
        return False
    filled = "1" if erasure.whole else " OR ".join(f'"{key}" IS NOT NULL' for key in fields)
    if raw.execute(f'SELECT 1 FROM "{table}" WHERE id = ? AND ({filled})',
                   (erasure.row_id,)).fetchone():
        return True
    entries = raw.execute("SELECT before, after FROM journal_entry WHERE table_name = ? AND "
                          "row_id = ?", (table, erasure.row_id)).fetchall()
    return any(erasure.whole or any(_values(stored).get(key) is not None for key in fields)
               for entry in entries for stored in entry)


def texts_in(raw: Any) -> Iterator[tuple[Place, tuple[str, ...], bool]]:
    """Every place with its texts: in the tables as they stand (True), then in the journal.

    Steps taken back are left out: they go with the next step for good.
    """
    for table, column in _text_columns(raw):
        for row_id, stored in raw.execute(
                f'SELECT id, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL').fetchall():
            yield Place(table, row_id, column), _strings(table, column, stored), True
    columns = set(_text_columns(raw))
    for table, row_id, before, after in raw.execute(
            "SELECT table_name, row_id, before, after FROM journal_entry WHERE step_id NOT IN "
            "(SELECT id FROM journal_step WHERE state = 'undone')").fetchall():
        for stored in (before, after):
            for column, value in _values(stored).items():
                if (table, column) in columns and value is not None:
                    yield Place(table, row_id, column), _strings_of(table, column, value), False


class _Erasing:
    """One erasure in one open file."""

    def __init__(self, raw: Any, erasure: Erasure) -> None:
        self._raw, self._erasure = raw, erasure
        self._table = REGISTER_TABLES[erasure.register_id]
        self._columns = columns_in(raw)
        self._texts = set(_text_columns(raw))
        self._touched: set[tuple[str, str]] = set()
        self._only: set[tuple[str, str]] | None = None
        """The rows in which words are blanked, where these are known."""

    def everywhere(self) -> None:
        """In an older copy: wherever the words stand, but not where they were left."""
        self._erase(lambda place: place not in self._erasure.left)

    def where_chosen(self) -> None:
        """In the town itself."""
        self._only = {(place.table, place.row_id) for place in self._erasure.places}
        self._erase(lambda place: place in self._erasure.places)

    def _erase(self, is_meant: Callable[[Place], bool]) -> None:
        if self._table in self._columns:
            self._row()
        sought = self._erasure.sought
        self._mentions(sought, is_meant)
        self._journal(sought, is_meant)
        self._labels(sought)
        self._steps()
        self._put_in_order_again()

    # The row

    def _row(self) -> None:
        if self._erasure.whole:
            for table, key in self._parts():
                self._raw.execute(f'DELETE FROM "{table}" WHERE "{key}" = ?',
                                  (self._erasure.row_id,))
            self._raw.execute(f'DELETE FROM "{self._table}" WHERE id = ?',
                              (self._erasure.row_id,))
            self._touched.add((self._table, self._erasure.row_id))
            return
        fields = [key for key in self._erasure.fields if key in self._columns[self._table]]
        if fields:
            emptied = ", ".join(f'"{key}" = NULL' for key in fields)
            self._raw.execute(f'UPDATE "{self._table}" SET {emptied} WHERE id = ?',
                              (self._erasure.row_id,))
            self._touched.add((self._table, self._erasure.row_id))

    def _parts(self) -> Iterator[tuple[str, str]]:
        """The tables whose rows belong to rows of this register, and the column that says so."""
        for table, parents in PARENTS.items():
            if self._table in parents and table in self._columns:
                yield table, parents[self._table]

    def _put_in_order_again(self) -> None:
        """Let search and order know the rows as they are now; an index made anew later needs not.
        """
        if row_index.WORDS not in self._columns or not row_index.is_current(self._raw):
            return
        numbers: dict[str, dict[str, int | None]] = {}
        for table, row_id in self._touched:
            is_row = (table, row_id) == (self._table, self._erasure.row_id)
            numbers.setdefault(table, {})[row_id] = self._erasure.number if is_row else None
        row_index.keep(self._raw, numbers)

    # Texts elsewhere

    def _mentions(self, sought: Sought, is_meant: Callable[[Place], bool]) -> None:
        for table, column in sorted(self._texts):
            rows = self._raw.execute(f'SELECT id, "{column}" FROM "{table}" '
                                     f'WHERE "{column}" IS NOT NULL').fetchall()
            for row_id, stored in rows:
                place = Place(table, row_id, column)
                if not is_meant(place):
                    continue
                cleaned = _cleaned(table, column, stored, self._change(sought, place))
                if cleaned != stored:
                    self._raw.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?',
                                      (cleaned, row_id))
                    self._touched.add((table, row_id))

    def _change(self, sought: Sought, place: Place) -> Change:
        is_chosen = place in self._erasure.places
        return lambda text: sought.blanked(text, with_parts=is_chosen)

    # The journal

    def _journal(self, sought: Sought, is_meant: Callable[[Place], bool]) -> None:
        gone = {(self._table, self._erasure.row_id), *self._parts_in_journal()} \
            if self._erasure.whole else set()
        for seq, table, row_id, before, after in self._raw.execute(
                "SELECT seq, table_name, row_id, before, after FROM journal_entry").fetchall():
            if (table, row_id) in gone:
                self._raw.execute("DELETE FROM journal_entry WHERE seq = ?", (seq,))
                continue
            if self._only is not None and (table, row_id) not in self._only \
                    and row_id != self._erasure.row_id:
                continue
            now = [self._cleaned_entry(table, row_id, stored, sought, is_meant)
                   for stored in (before, after)]
            if now == [before, after]:
                continue
            if now[0] == now[1]:
                self._raw.execute("DELETE FROM journal_entry WHERE seq = ?", (seq,))
            else:
                self._raw.execute("UPDATE journal_entry SET before = ?, after = ? WHERE seq = ?",
                                  (*now, seq))

    def _parts_in_journal(self) -> set[tuple[str, str]]:
        """Rows that belonged to the erased row, as their first or last entry says."""
        return {(table, row_id) for table, key in self._parts()
                for row_id, before, after in self._raw.execute(
                    "SELECT row_id, before, after FROM journal_entry WHERE table_name = ?",
                    (table,)).fetchall()
                for stored in (before, after)
                if _values(stored).get(key) == self._erasure.row_id}

    def _cleaned_entry(self, table: str, row_id: str, stored: str | None, sought: Sought,
                       is_meant: Callable[[Place], bool]) -> str | None:
        values = _values(stored)
        if not values:
            return stored
        is_row = (table, row_id) == (self._table, self._erasure.row_id)
        cleaned: dict[str, Any] = {}
        for column, value in values.items():
            place = Place(table, row_id, column)
            if is_row and column in self._erasure.fields:
                cleaned[column] = None
            elif value is not None and (table, column) in self._texts and is_meant(place):
                cleaned[column] = _mapped(value, self._change(sought, place),
                                          _is_loose(table, column))
            else:
                cleaned[column] = value
        return stored if cleaned == values else as_json(cleaned)

    def _labels(self, sought: Sought) -> None:
        """The names that steps carry: of files brought in, of worksheets."""
        for seq, stored in self._raw.execute(
                "SELECT seq, label_values FROM journal_step").fetchall():
            values = _values(stored)
            cleaned = _mapped(values, lambda text: sought.blanked(text, with_parts=False), True)
            if cleaned != values:
                self._raw.execute("UPDATE journal_step SET label_values = ? WHERE seq = ?",
                                  (as_json(cleaned), seq))

    def _steps(self) -> None:
        """A step that lost all its entries is told still, but there is nothing to take back."""
        self._raw.execute("DELETE FROM journal_step WHERE state = 'undone' AND id NOT IN "
                          "(SELECT step_id FROM journal_entry)")
        self._raw.execute("UPDATE journal_step SET state = 'fixed', continued_as = NULL "
                          "WHERE state = 'done' AND id NOT IN (SELECT step_id FROM journal_entry)")


# Texts in columns


def _text_columns(raw: Any) -> Iterator[tuple[str, str]]:
    """The tables and columns in which people's words stand, as far as the file has them."""
    present = columns_in(raw)
    for table, columns in JOURNALLED.items():
        for column, kind in columns.items():
            if column in present.get(table, ()) and (
                    kind is Column.JSON or column in _PLAIN_TEXTS.get(table, ())):
                yield table, column


def _is_loose(table: str, column: str) -> bool:
    return (table, column) in _ALL_STRINGS or column in _PLAIN_TEXTS.get(table, ())


def _values(stored: str | None) -> dict[str, Any]:
    try:
        found = from_json(stored)
    except UnreadableValue:
        return {}
    return found if isinstance(found, dict) else {}


def _is_json(table: str, column: str) -> bool:
    return JOURNALLED[table][column] is Column.JSON


def _strings(table: str, column: str, stored: Any) -> tuple[str, ...]:
    """The texts in a stored value; a damaged one counts as one text."""
    if not _is_json(table, column):
        return (str(stored),)
    try:
        return _strings_of(table, column, from_json(stored))
    except UnreadableValue:
        return (str(stored),)


def _strings_of(table: str, column: str, value: Any) -> tuple[str, ...]:
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _mapped(value, note, _is_loose(table, column))
    return tuple(found)


def _cleaned(table: str, column: str, stored: Any, change: Change) -> Any:
    if not _is_json(table, column):
        return change(str(stored))
    try:
        value = from_json(stored)
    except UnreadableValue:
        return change(str(stored))
    cleaned = _mapped(value, change, _is_loose(table, column))
    return stored if cleaned == value else as_json(cleaned)


def _mapped(value: Any, change: Change, is_loose: bool) -> Any:
    """The value with its texts changed: versions of a text, or every string where `is_loose`."""
    if isinstance(value, dict):
        if isinstance(value.get("original"), str) and isinstance(value.get("texts"), dict):
            return {**value, "texts": {code: change(text) if isinstance(text, str) else text
                                       for code, text in value["texts"].items()}}
        return {key: _mapped(part, change, is_loose) for key, part in value.items()}
    if isinstance(value, list):
        return [_mapped(part, change, is_loose) for part in value]
    return change(value) if is_loose and isinstance(value, str) else value
