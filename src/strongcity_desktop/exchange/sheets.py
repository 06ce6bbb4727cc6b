"""A sheet on its way in or out: headings and cells as plain values, before any file format."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Cell = str | int | Decimal | date | None
LARGEST_FILE = 60_000_000  # bytes
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 50_000, 400, 2_000_000


@dataclass(frozen=True)
class Sheet:
    """One sheet to be written: its name, headings, and rows of as many cells."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class ReadSheet:
    """One sheet as it was read: every cell as text. `first_row` is the file's number of `rows[0]`,
    counted from 1; spreadsheet programs show the same number beside the row."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 1
