"""The theme of each action of an imported plan, which towns name once for several actions: in a
cell that is left empty below, or in a row of its own above them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from strongcity_desktop.exchange.plan_words import FILLED_DOWN
from strongcity_desktop.exchange.row_sheet import Column
from strongcity_desktop.exchange.sheet_shape import Cells
from strongcity_desktop.registers.fields import Register

_LEAST_CELLS = 2
"""An action fills at least so many cells of its row; a theme fills one."""


@dataclass(frozen=True)
class Themes:
    """The theme to write into each row that names none itself, and the rows that are no actions.

    Rows are places in the sheet.
    """

    said: Mapping[int, str]
    rows_of_their_own: frozenset[int]


def themes_of(rows: Sequence[Cells], data: Sequence[int], columns: Sequence[Column | None],
              register: Register) -> Themes:
    """Find them in the rows whose places `data` names; `columns` as they were matched."""
    at = theme_column(columns)
    alone = _rows_of_their_own(rows, data, columns, register, at)
    said: dict[int, str] = {}
    above = ""
    for place in data:
        row = rows[place]
        here = _lone(row)[1] if place in alone else \
            row[at].strip() if at is not None and at < len(row) else ""
        if not here and above and any(cell.strip() for cell in row):
            said[place] = above
        above = here or above
    return Themes(said, alone)


def theme_column(columns: Sequence[Column | None]) -> int | None:
    """The place of the column of themes, None where no column belongs to them."""
    return next((at for at, column in enumerate(columns) if column is not None
                 and column.field.key == FILLED_DOWN), None)


def _rows_of_their_own(rows: Sequence[Cells], data: Sequence[int],
                       columns: Sequence[Column | None], register: Register, at: int | None
                       ) -> frozenset[int]:
    """Rows of one cell that a row of an action follows.

    A name may stand alone too, so in its column a lone cell is a theme only where the plan begins
    with one.
    """
    name = next((place for place, column in enumerate(columns) if column is not None
                 and column.field.key == register.name_field), None)
    filled = {place: _count(rows[place]) for place in data}
    first = next((place for place in data if filled[place]), None)
    begins_alone = first is not None and filled[first] == 1
    alone = set[int]()
    for place, after in zip(data, (*data[1:], -1), strict=True):
        if filled[place] != 1 or filled.get(after, 0) < _LEAST_CELLS:
            continue
        where = _lone(rows[place])[0]
        if where == at or begins_alone or where != name:
            alone.add(place)
    return frozenset(alone)


def _count(row: Cells) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _lone(row: Cells) -> tuple[int, str]:
    """The place and the words of the only cell."""
    return next((at, " ".join(cell.split())) for at, cell in enumerate(row) if cell.strip())
