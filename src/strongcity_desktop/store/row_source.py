"""Where the rows of a register are read from: its table, or a table laid out for this reading.

Registers with values of an assessment, or worked out, are laid out beside the town file, in
tables of the same shape that no disk sees, so that one way of asking serves all registers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.store import row_index
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.readable import readable
from strongcity_desktop.store.shape import REGISTER_TABLES, TABLES, Column
from strongcity_desktop.store.stored_values import TYPE_OF_KIND, as_json, from_json
from strongcity_desktop.store.troubles import told_plainly

_COLUMN_OF = {dict: Column.JSON, list: Column.JSON, bool: Column.YES_NO}
_laid_out: "WeakKeyDictionary[TownFile, dict[str, object]]" = WeakKeyDictionary()


@dataclass(frozen=True)
class Source:
    """Tables as SQL names them: the rows, their words, their keys; `named` marks the latter two."""

    register: Register
    table: str
    words: str
    keys: str
    named: str
    columns: Mapping[str, Column]

    def column(self, key: str) -> str:
        """The column of a field as SQL. Raises KeyError for one there is not."""
        self.columns[key]
        return f't."{key}"'


def stored_source(register: Register) -> Source:
    """The rows as they are stored."""
    table = REGISTER_TABLES[register.id]
    return Source(register, f'main."{table}"', row_index.WORDS, row_index.KEYS, table,
                  TABLES[table])


def laid_out_source(register: Register) -> Source:
    """The rows as they were laid out last."""
    name = f"seen_{REGISTER_TABLES[register.id]}"
    columns = {field.key: _column(field) for field in register.fields}
    return Source(register, f'temp."{name}"', "temp.seen_words", "temp.seen_key", name,
                  {**columns, "id": Column.PLAIN, "number": Column.PLAIN,
                   "position": Column.PLAIN})


def is_laid_out(town: TownFile, register: Register, as_of: object) -> bool:
    """Whether the rows were laid out as of this state of the town."""
    return _laid_out.get(town, {}).get(register.id) == (id(town.raw), as_of)


def lay_out(town: TownFile, register: Register, rows: Sequence[Row], as_of: object) -> None:
    """Lay rows out in their order, for all that is asked while the town is as it is."""
    source, raw = laid_out_source(register), town.raw
    whole = [{**row.values, "id": row.id, "number": row.number, "position": place}
             for place, row in enumerate(rows)]
    with told_plainly(town.name):
        _make_tables(raw, source)
        names = ", ".join(f'"{column}"' for column in source.columns)
        raw.executemany(
            f"INSERT INTO {source.table} ({names}) "
            f"VALUES ({', '.join('?' * len(source.columns))})",
            [[_stored(kind, row.get(column)) for column, kind in source.columns.items()]
             for row in whole])
        row_index.fill(raw, source.words, source.keys, source.named, register, whole)
    _laid_out.setdefault(town, {})[register.id] = (id(raw), as_of)


def _make_tables(raw: Any, source: Source) -> None:
    names = ", ".join(f'"{column}"' for column in source.columns if column != "number")
    raw.execute(f"DROP TABLE IF EXISTS {source.table}")
    raw.execute(f"CREATE TEMP TABLE {source.table.removeprefix('temp.')} "
                f"(number INTEGER PRIMARY KEY, {names})")
    raw.execute("CREATE TEMP TABLE IF NOT EXISTS seen_words (table_name, number, words, private, "
                "PRIMARY KEY (table_name, number)) WITHOUT ROWID")
    raw.execute("CREATE TEMP TABLE IF NOT EXISTS seen_key (number, table_name, field, language, "
                "key, PRIMARY KEY (number, table_name, field, language)) WITHOUT ROWID")
    for table in (source.words, source.keys):
        raw.execute(f"DELETE FROM {table} WHERE table_name = ?", (source.named,))


def read_rows(town: TownFile, source: Source, asked: str, values: Sequence[Any] = (),
              keys: Sequence[str] | None = None) -> list[Row]:
    """The rows `t` that fit what is asked (SQL after FROM), with the fields named, or all."""
    wanted = [key for key in (source.columns if keys is None else keys)
              if key not in ("id", "number", "position")]
    names = ", ".join(("t.id", "t.number", *(source.column(key) for key in wanted)))
    kinds = [source.columns[key] for key in wanted]
    with told_plainly(town.name):
        found = town.raw.execute(f"SELECT {names} FROM {source.table} t {asked}", values).fetchall()
        return [Row(id, number, readable(source.register.id, {
            key: _read(kind, value) for key, kind, value in zip(
                wanted, kinds, said, strict=True)})) for id, number, *said in found]


def _column(field: Field) -> Column:
    if field.kind is FieldKind.FILE:
        return Column.JSON
    return _COLUMN_OF.get(TYPE_OF_KIND[field.kind], Column.PLAIN)


def _stored(kind: Column, value: Any) -> Any:
    structured = kind is Column.JSON or isinstance(value, dict | list)
    return as_json(value) if structured and value is not None else value


def _read(kind: Column, stored: Any) -> Any:
    if kind is Column.JSON:
        return from_json(stored)
    return bool(stored) if kind is Column.YES_NO and stored is not None else stored
