"""A sheet on its way in or out: headings and cells as plain values, before any file format."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from strongcity_desktop.exchange.column_form import PLAIN, ColumnForm

Cell = str | int | Decimal | date | None
LARGEST_FILE = 60_000_000  # bytes
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 50_000, 400, 2_000_000


@dataclass(frozen=True)
class Sheet:
    """One sheet to be written: its name, headings, and rows of as many cells.

    `forms` says how each column takes its cells (none: as plain texts), `lines` what stands above
    the headings. The first `held` columns stay in sight; so do the headings.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    forms: tuple[ColumnForm, ...] = ()
    lines: tuple[str, ...] = ()
    held: int = 0

    def form(self, place: int) -> ColumnForm:
        """How the column at this place takes its cells."""
        return self.forms[place] if place < len(self.forms) else PLAIN

    @property
    def is_to_be_filled_in(self) -> bool:
        """Whether rows may be added: the sheet says how its columns take their cells."""
        return bool(self.forms) and not self.lines

    def with_last(self, heading: str) -> "Sheet":
        """The sheet with the column of this heading at the end; unchanged where there is none."""
        if heading not in self.headings:
            return self
        at = self.headings.index(heading)
        order = [*(place for place in range(len(self.headings)) if place != at), at]
        forms = tuple(self.form(place) for place in order) if self.forms else ()
        return Sheet(self.name, tuple(self.headings[place] for place in order),
                     tuple(tuple(row[place] for place in order) for row in self.rows),
                     forms, self.lines, self.held - (at < self.held))


@dataclass(frozen=True)
class ReadSheet:
    """One sheet as it was read: every cell as text. `first_row` is the file's number of `rows[0]`,
    counted from 1; spreadsheet programs show the same number beside the row."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 1
