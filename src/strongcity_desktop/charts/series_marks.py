"""How several times are told apart in one chart: by line and mark, so that it needs no colour."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal

from strongcity_desktop.charts.chart import Palette
from strongcity_desktop.charts.shapes import Corner
from strongcity_desktop.charts.sheet import Sheet

Shape = Literal["disc", "square", "diamond", "triangle"]
_RIM = 1.8


@dataclass(frozen=True)
class Style:
    """A line, its dashes and gaps in units (none: unbroken), and a mark `size` units to each side.

    Marks of different styles are of different sizes: where they meet, each is still seen.
    """

    mark: Shape
    size: float
    width: float
    dashes: tuple[float, ...]
    colour: Callable[[Palette], str]


STYLES: Sequence[Style] = (
    Style("disc", 4.0, 2.4, (), lambda palette: palette.accent),
    Style("square", 6.0, 1.6, (7.0, 4.0), lambda palette: palette.ink),
    Style("diamond", 9.0, 1.4, (2.0, 3.0), lambda palette: palette.quiet),
    Style("triangle", 10.5, 1.4, (9.0, 3.0, 2.0, 3.0), lambda palette: palette.strong_line),
)
"""From the newest to the oldest."""


def dashed(sheet: Sheet, start: Corner, end: Corner, style: Style, colour: str) -> None:
    """A straight line in the style's dashes."""
    if not style.dashes:
        sheet.line(start, end, stroke=colour, width=style.width)
        return
    length = hypot(end[0] - start[0], end[1] - start[1])

    def at(way: float) -> Corner:
        share = min(way, length) / length
        return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)

    way, place = 0.0, 0
    while way < length:
        step = style.dashes[place % len(style.dashes)]
        if place % 2 == 0:
            sheet.line(at(way), at(way + step), stroke=colour, width=style.width)
        way, place = way + step, place + 1


def mark_at(sheet: Sheet, point: Corner, style: Style, colour: str, ground: str) -> None:
    """The mark of a style: the newest filled, the others hollow."""
    x, y = point
    if style.mark == "disc":
        sheet.disc(x, y, style.size, colour)
        return
    first, *others = _corners(style.mark, x, y, style.size)
    if style.mark == "square":
        sheet.area(first, *others, fill=ground)
    sheet.line(first, *others, first, stroke=colour, width=_RIM)


def _corners(mark: Shape, x: float, y: float, size: float) -> tuple[Corner, ...]:
    if mark == "square":
        return ((x - size, y - size), (x + size, y - size), (x + size, y + size),
                (x - size, y + size))
    if mark == "diamond":
        return (x, y - size), (x + size, y), (x, y + size), (x - size, y)
    return (x, y - size), (x + size, y + size * 0.8), (x - size, y + size * 0.8)
