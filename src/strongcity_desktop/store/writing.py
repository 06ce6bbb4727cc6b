"""Writing many rows with the driver alone, in the transaction under way, by the shape's names."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from strongcity_desktop.store.shape import TABLES, Column
from strongcity_desktop.store.stored_values import as_json

Values = Mapping[str, Any]


def insert_rows(raw: Any, table: str, rows: Sequence[Values]) -> int:
    """Add rows, all with the same columns; returns how many. Raises KeyError for a name unknown."""
    done = 0
    for columns, alike in groupby(rows, key=tuple):
        names = ", ".join(_name(table, column) for column in columns)
        marks = ", ".join("?" * len(columns))
        done += _many(raw, f'INSERT INTO "{table}" ({names}) VALUES ({marks})',
                      map(_storing(table, columns), alike))
    return done


def update_rows(raw: Any, table: str, changes: Iterable[tuple[str, Values]]) -> int:
    """Write the values named into the rows with these ids; returns how many were there."""
    done = 0
    for columns, alike in groupby(changes, key=lambda change: tuple(change[1])):
        written = ", ".join(f"{_name(table, column)} = ?" for column in columns)
        values_of = _storing(table, columns)
        done += _many(raw, f'UPDATE "{table}" SET {written} WHERE id = ?',
                      ([*values_of(values), row_id] for row_id, values in alike))
    return done


def delete_rows(raw: Any, table: str, row_ids: Collection[str]) -> int:
    """Take the rows with these ids out; returns how many were there."""
    TABLES[table]
    return _many(raw, f'DELETE FROM "{table}" WHERE id = ?', ([row_id] for row_id in row_ids))


def stored(table: str, columns: Sequence[str], row: Values) -> list[Any]:
    """The values as they lie in the columns."""
    return _storing(table, columns)(row)


def _storing(table: str, columns: Sequence[str]) -> Callable[[Values], list[Any]]:
    """What gives the values of row after row as they lie in these columns."""
    structured = [place for place, column in enumerate(columns)
                  if TABLES[table][column] is Column.JSON]

    def values_of(row: Values) -> list[Any]:
        values = [row[column] for column in columns]
        for place in structured:
            if values[place] is not None:
                values[place] = as_json(values[place])
        return values

    return values_of


def _many(raw: Any, written: str, values: Iterable[Sequence[Any]]) -> int:
    cursor = raw.cursor()
    try:
        cursor.executemany(written, values)
        return int(cursor.rowcount)
    finally:
        cursor.close()


def _name(table: str, column: str) -> str:
    """The column as SQL. Raises KeyError for one the shape does not have."""
    TABLES[table][column]
    return f'"{column}"'
