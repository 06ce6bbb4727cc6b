"""Which rows point at a row: looked up by the id in their lists, without reading the rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.stored_values import from_json
from strongcity_desktop.store.troubles import told_plainly

_OF_ASSESSMENTS = "challenge_reading"


def rows_naming(town: TownFile, register_id: str, field: str, row_id: str, *,
                in_assessments: bool = False, most: int = 200) -> tuple[Mapping[str, Any], ...]:
    """`id`, `number` and `name` of the rows whose list in `field` names the row, in their order.

    With `in_assessments` the list stands in what the assessments say of the rows.
    """
    table, quoted = REGISTER_TABLES[register_id], f'"{row_id}"'
    where = f'instr("{field}", ?)'
    if in_assessments:
        where = (f'id IN (SELECT challenge_id FROM "{_OF_ASSESSMENTS}" WHERE {where})')
    return _found(town, table, where, (quoted,), most)


def rows_from(town: TownFile, register_id: str, field: str, origin: str, *, most: int = 200
              ) -> tuple[Mapping[str, Any], ...]:
    """The same for rows that were made from the row; `origin` names it, like "risks/<id>"."""
    return _found(town, REGISTER_TABLES[register_id],
                  f'("{field}" = ? OR substr("{field}", 1, ?) = ?)',
                  (origin, len(origin) + 1, f"{origin}/"), most)


def _found(town: TownFile, table: str, where: str, values: tuple[Any, ...], most: int
           ) -> tuple[Mapping[str, Any], ...]:
    with told_plainly(town.name):
        found = town.raw.execute(
            f'SELECT id, number, name FROM "{table}" WHERE {where} '
            "ORDER BY position, number LIMIT ?", (*values, most)).fetchall()
        return tuple(_rows(found))


def _rows(found: list[Any]) -> Iterator[Mapping[str, Any]]:
    for id, number, name in found:
        yield {"id": id, "number": number, "name": from_json(name)}
