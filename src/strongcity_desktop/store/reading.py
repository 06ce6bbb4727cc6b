"""Reading rows with the driver alone, as plain values by column.

It knows no library: most starts only read, and the one that writes takes longer to load than the
home page takes to stand.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from strongcity_desktop.store.shape import TABLES, Column
from strongcity_desktop.store.stored_values import as_json, from_json

Where = Mapping[str, str | int | Collection[str] | Collection[int] | None]
"""What the columns named must hold: a value, None for nothing, or one of several."""


def _yes_or_no(stored: Any) -> bool | None:
    return None if stored is None else bool(stored)


_READ_AS: Mapping[Column, Callable[[Any], Any]] = {
    Column.JSON: from_json, Column.YES_NO: _yes_or_no}


def rows_in(raw: Any, table: str, where: Where | None = None, *, only: Sequence[str] = (),
            order: str = "", newest_first: bool = False, most: int | None = None,
            ) -> list[dict[str, Any]]:
    """The rows of a table, by the columns of `order` (the last first, when `newest_first`).

    With `only` no other columns are read, so damage in them does no harm; `most` limits the rows.

    Each answer is read in one statement, so it needs no transaction: it is part of the one under
    way on this connection if there is one. Raises KeyError for a name the shape does not have, the
    driver's errors, or UnreadableValue.
    """
    columns = only or tuple(TABLES[table])
    asked, values = _where(table, where or {})
    if order:
        down = " DESC" if newest_first else ""
        asked += " ORDER BY " + ", ".join(_name(table, by) + down for by in order.split())
    if most is not None:
        asked += " LIMIT ?"
        values.append(most)
    names = ", ".join(_name(table, column) for column in columns)
    found = raw.execute(f'SELECT {names} FROM "{table}"{asked}', values).fetchall()
    read_as = [(column, _READ_AS[kind]) for column in columns
               if (kind := TABLES[table][column]) in _READ_AS]
    rows = [dict(zip(columns, row, strict=True)) for row in found]
    for row in rows:
        for column, read in read_as:
            row[column] = read(row[column])
    return rows


def count_in(raw: Any, table: str) -> int:
    """How many rows a table has. Raises KeyError for a table the shape does not have."""
    TABLES[table]
    return int(raw.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def _where(table: str, where: Where) -> tuple[str, list[Any]]:
    """The condition, its names from the shape alone, and the values bound to it."""
    parts: list[str] = []
    values: list[Any] = []
    for column, wanted in where.items():
        if wanted is None or isinstance(wanted, str | int):
            parts.append(f"{_name(table, column)} IS ?")
            values.append(wanted)
        else:
            parts.append(f"{_name(table, column)} IN (SELECT value FROM json_each(?))")
            values.append(as_json(list(wanted)))  # one parameter: their number is limited
    return (" WHERE " + " AND ".join(parts) if parts else ""), values


def _name(table: str, column: str) -> str:
    """The column as SQL, with its table: SQLite takes a lone name it does not know for a text.

    Raises KeyError for one the shape does not have.
    """
    TABLES[table][column]
    return f'"{table}"."{column}"'
