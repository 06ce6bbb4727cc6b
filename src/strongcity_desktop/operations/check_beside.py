"""The rules of a row that look at rows of other registers, asked of the town as it stands."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.row_check import FieldFinding
from strongcity_desktop.registers.row_rules import Beside, looks_beside, rules_beside
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.town_file import TownFile


def rows_beside(town: TownFile) -> Beside:
    """Rows of other registers by id; each is read once, so it serves one action only."""
    known: dict[tuple[str, str], Mapping[str, Any] | None] = {}

    def beside(register_id: str, row_id: str) -> Mapping[str, Any] | None:
        place = register_id, row_id
        if place not in known:
            row = stored_rows.rows_by_id(town, register_id, [row_id]).get(row_id)
            known[place] = row.values if row is not None else None
        return known[place]

    return beside


def check_beside(town: TownFile, declared: Register, before: Mapping[str, Any],
                 values: Mapping[str, Any], beside: Beside | None = None, *,
                 carried: bool = False) -> tuple[FieldFinding, ...]:
    """What there is to say of a row beside those of other registers; {} before a new one.

    A new row is `carried` when it comes with its id from another town.
    """
    if not looks_beside(declared):
        return ()
    return rules_beside(declared, before, values, beside or rows_beside(town),
                        carried=carried)
