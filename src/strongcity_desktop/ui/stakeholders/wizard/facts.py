"""What the wizard knows of the town: who was named so far, sector by sector."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.ui.stakeholders.wizard.sector_words import SECTOR_WORDS

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

SECTORS = tuple(SECTOR_WORDS)
MOST_RATED = 25


@dataclass(frozen=True)
class Named:
    """The stakeholders named so far, as rows."""

    rows: tuple[Row, ...] = ()

    def of(self, sector: str) -> tuple[Row, ...]:
        """Those of one sector."""
        return tuple(row for row in self.rows if row.values.get("sector") == sector)

    def with_row(self, row: Row) -> "Named":
        """The same with a row that was added or changed."""
        if all(one.id != row.id for one in self.rows):
            return replace(self, rows=(*self.rows, row))
        return replace(self, rows=tuple(row if one.id == row.id else one for one in self.rows))

    @property
    def sectors_done(self) -> int:
        """How many sectors have someone."""
        return sum(bool(self.of(sector)) for sector in SECTORS)

    @property
    def next_sector(self) -> int:
        """The place of the sector to go on with: the one after the last that has someone."""
        found = [place for place, sector in enumerate(SECTORS) if self.of(sector)]
        return min(found[-1] + 1, len(SECTORS) - 1) if found else 0

    def to_rate(self, key: str) -> tuple[Row, ...]:
        """Those without a level in this field, the first ones first."""
        return tuple(row for row in self.rows if not row.values.get(key))[:MOST_RATED]


def read_named(town: "TownFile") -> Named:
    """Read who was named so far."""
    from strongcity_desktop.operations.keep_register import rows_of

    return Named(rows_of(town, STAKEHOLDERS.id))
