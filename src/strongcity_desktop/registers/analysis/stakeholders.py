"""What the stakeholders tell together: which sectors and groups are missing, who was not met."""

from collections.abc import Iterable
from datetime import date

from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.stakeholder import GROUPS, SECTORS

_EVERYBODY = "all_residents"
_NO_SECTOR = "other"


def sectors_missing(rows: Iterable[Row]) -> tuple[FieldChoice, ...]:
    """The sectors of the guide that no stakeholder belongs to, in their order."""
    present = {row.values.get("sector") for row in rows}
    return tuple(sector for sector in SECTORS
                 if sector.key not in present and sector.key != _NO_SECTOR)


def groups_unheard(rows: Iterable[Row]) -> tuple[FieldChoice, ...]:
    """The groups that nobody in the register speaks for, in their order.

    Who speaks for all residents speaks for no group in particular.
    """
    heard = {group for row in rows for group in row.values.get("groups") or ()}
    return tuple(group for group in GROUPS if group.key not in heard and group.key != _EVERYBODY)


def not_met_since(rows: Iterable[Row], day: date) -> tuple[Row, ...]:
    """The stakeholders last met before `day`, or never, longest ago first."""
    late = [row for row in rows if (row.values.get("last_met") or "") < day.isoformat()]
    return tuple(sorted(late, key=lambda row: (row.values.get("last_met") or "", row.number)))
