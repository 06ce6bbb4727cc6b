"""How a stranger's sheet is laid out: its title, its headings, its rows, its sums and its gaps."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from strongcity_desktop.registers.folding import folded

Cells = tuple[str, ...]
Knows = Callable[[str], bool]
BETWEEN = " – "
"""Stands between the parts of a heading that goes over two rows."""
_LOOKED_AT, _LONGEST_HEADING = 30, 60
_FIGURES = re.compile(r"[\d٠-٩]")
_SUMS = frozenset({
    "total", "totals", "sum", "grand total", "totaux", "total general", "somme", "ensemble",
    "sous-total", "subtotal", "المجموع", "الاجمالي", "المجموع العام", "مجموع", "اجمالي",
})


@dataclass(frozen=True)
class SheetShape:
    """Places are counted from 0 in the rows of the sheet. `over` is the row above the heading
    whose words were joined to it; `rows` hold data, and `sums` are those of them that add up."""

    heading: int
    over: int | None
    headings: tuple[str, ...]
    above: tuple[int, ...]
    rows: tuple[int, ...]
    sums: tuple[int, ...]
    repeated: tuple[int, ...]
    blank: int


def guess_shape(rows: Sequence[Cells], knows: Knows) -> SheetShape:
    """The layout that the rows suggest; `knows` tells whether a word is a usual heading."""
    filled = [place for place, row in enumerate(rows) if _is_filled(row)][:_LOOKED_AT]
    if not filled:
        return SheetShape(0, None, (), (), (), (), (), 0)
    widest = max(_count(rows[place]) for place in filled)
    heading = max(filled, key=lambda place: (
        _likeliness(rows[place], widest, knows) - 0.02 * filled.index(place)))
    for pair in ((heading - 1, heading), (heading, heading + 1)):
        if _are_joined(rows, *pair, knows):
            return shape_at(rows, pair[1], joined=True)
    return shape_at(rows, heading, joined=False)


def shape_at(rows: Sequence[Cells], heading: int, *, joined: bool) -> SheetShape:
    """The layout when the headings stand in this row, joined with the row above it or not."""
    heads = rows[heading]
    over = heading - 1 if joined and heading else None
    if over is not None:
        heads = _joined(rows[over], heads)
    heads = tuple(" ".join(head.split()) for head in heads)
    while heads and not heads[-1]:
        heads = heads[:-1]
    top = heading if over is None else over
    behind = range(heading + 1, len(rows))
    data = [place for place in behind if _is_filled(rows[place])]
    repeated = tuple(place for place in data if rows[place] == rows[heading]
                     and _is_filled(rows[heading]))
    data = [place for place in data if place not in repeated]
    return SheetShape(
        heading, over, heads, tuple(place for place in range(top) if _is_filled(rows[place])),
        tuple(data), _sums(rows, data), repeated,
        sum(not _is_filled(rows[place]) for place in behind if data and place < data[-1]))


def _is_filled(row: Cells) -> bool:
    return any(cell and not cell.isspace() for cell in row)


def _count(row: Cells) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _likeliness(row: Cells, widest: int, knows: Knows) -> float:
    """How much a row looks like headings: known words, all of them short, different and filled."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if widest > 1 and len(cells) < 2:
        return -1.0
    known = sum(knows(cell) for cell in cells)
    plain = sum(not _FIGURES.search(cell) and "@" not in cell and len(cell) <= _LONGEST_HEADING
                for cell in cells)
    different = len({folded(cell) for cell in cells})
    return 3 * known / widest + (plain + different) / len(cells) + len(cells) / widest


def _are_joined(rows: Sequence[Cells], upper: int, lower: int, knows: Knows) -> bool:
    """Whether two rows are one heading: a word above stands for several columns below."""
    if upper < 0 or lower >= len(rows):
        return False
    above, below = rows[upper], rows[lower]
    width = max(len(above), len(below))
    pairs = [((above[i] if i < len(above) else "").strip(),
              (below[i] if i < len(below) else "").strip()) for i in range(width)]
    tops, lows = [a for a, _ in pairs if a], [b for _, b in pairs if b]
    gaps = sum(bool(b) and not a for a, b in pairs)
    if not tops or not lows or not gaps or (len(tops) == 1 and len(lows) == len(
            [pair for pair in pairs if any(pair)]) and pairs[0][0]):
        return False  # nothing spans, or it is a title over the whole table
    if any(_FIGURES.search(word) or "@" in word or len(word) > _LONGEST_HEADING for word in lows):
        return False
    known_below = sum(map(knows, lows))
    return known_below * 2 >= len(lows) or (
        known_below > 0 and len(lows) < len(pairs) and sum(map(knows, tops)) > 0)


def _joined(above: Cells, below: Cells) -> Cells:
    """Each heading with the word above it; that word goes on over the empty cells behind it."""
    heads, spanning = [], ""
    for place in range(max(len(above), len(below))):
        upper = above[place].strip() if place < len(above) else ""
        lower = below[place].strip() if place < len(below) else ""
        if upper:
            spanning = upper
        elif not lower:
            spanning = ""
        top = upper or (spanning if lower else "")
        heads.append(f"{top}{BETWEEN}{lower}" if top and lower and top != lower else top or lower)
    return tuple(heads)


def _sums(rows: Sequence[Cells], data: Sequence[int]) -> tuple[int, ...]:
    """The last rows that begin with a word for a sum."""
    found: list[int] = []
    for place in reversed(data):
        first = next((cell for cell in rows[place] if cell.strip()), "")
        word = folded(first).rstrip(" :.")
        if word in _SUMS or word.split(" ")[0].rstrip(":") in ("total", "المجموع"):
            found.append(place)
        else:
            break
    return tuple(reversed(found))
