"""A radar: how far each of several parts is, 0 to 5, at one time or at several laid over it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

from strongcity_desktop.charts.chart import Anchor, Chart, Measure, Palette, Part
from strongcity_desktop.charts.series_marks import STYLES, Style, dashed, mark_at
from strongcity_desktop.charts.shapes import Corner
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

HIGHEST = 5
FEWEST_AXES, MOST_AXES, MOST_SERIES = 3, 8, len(STYLES)
_LARGEST, _SMALLEST = 150.0, 30.0
_GAP, _AIR, _TOUCH = 12.0, 6.0, 24.0
_SHARE_OF_LABELS, _SHARE_OF_POLES = 0.3, 0.6
_SAMPLE, _BETWEEN, _NEAR = 34.0, 18.0, 0.05
_STEP_TO_NUMBER = 15.0


@dataclass(frozen=True)
class RadarAxis:
    """One part; `levels` are the words of its levels from 0 to 5, where it has words for them."""

    key: str
    label: str
    levels: tuple[str, ...] = ()


@dataclass(frozen=True)
class RadarSeries:
    """One time: its name, "2026", and a level from 0 to 5 for each axis, None where unknown."""

    name: str
    levels: tuple[int | None, ...]


@dataclass(frozen=True)
class RadarWords:
    """What the chart says, in the reader's language; `radar_wording.radar_words` makes it.

    `said` puts a level in words, `told` names an axis with all its levels, `head` is that of the
    table: the parts, then a column for each series.
    """

    name: str
    head: tuple[str, ...]
    said: Callable[[RadarAxis, int | None], str]
    told: Callable[[RadarAxis], str]
    number: Callable[[int], str]


def radar(axes: Sequence[RadarAxis], series: Sequence[RadarSeries], *, words: RadarWords,
          palette: Palette, direction: Direction, measure: Measure, width: float) -> Chart:
    """The chart, `width` units wide: 3 to 8 axes, up to 4 series, the oldest first.

    A part is an axis, with its key. Series differ by line and by mark, not by colour alone.
    Raises ValueError for other numbers of axes or series, or a series of another length.
    """
    if not FEWEST_AXES <= len(axes) <= MOST_AXES or len(series) > MOST_SERIES:
        raise ValueError(f"a radar has no room for {len(axes)} axes and {len(series)} series")
    if any(len(one.levels) != len(axes) for one in series):
        raise ValueError("every series has a level, or None, for every axis")
    return _Radar(tuple(axes), tuple(series), words, palette,
                  Sheet(width, direction, measure)).drawn()


class _Place(NamedTuple):
    """Where an axis points, and its label: lines, anchor, the point it hangs on."""

    angle: float
    lines: tuple[str, ...]
    anchor: Anchor
    x: float
    middle: float


class _Radar:
    def __init__(self, axes: tuple[RadarAxis, ...], series: tuple[RadarSeries, ...],
                 words: RadarWords, palette: Palette, sheet: Sheet) -> None:
        self._axes, self._series, self._words = axes, series, words
        self._palette, self._sheet = palette, sheet
        self._styles = STYLES[:len(series)][::-1]  # the newest is the plainest
        self._angles = [2 * pi * place / len(axes) for place in range(len(axes))]
        widest = max(sheet.text_width(axis.label, sheet.label) for axis in axes)
        self._label = min(widest + 1, sheet.width * _SHARE_OF_LABELS)
        self._radius = max(_SMALLEST, min(_LARGEST, sheet.width / 2 - self._label - _GAP))
        self._x = sheet.width / 2
        lines = [self._lines(place) for place in range(len(axes))]
        above = len(lines[0]) * sheet.line_height(sheet.label)
        self._legend = self._legend_height()
        self._y = self._legend + above + _GAP + self._radius
        self._places = [self._place(place, one) for place, one in enumerate(lines)]

    def drawn(self) -> Chart:
        sheet = self._sheet
        self._draw_rings()
        for one, style in zip(self._series, self._styles, strict=True):
            self._draw(one, style)
        self._draw_legend()
        for place, axis in enumerate(self._axes):
            self._draw_label(place, axis)
        half = sheet.line_height(sheet.label) / 2
        foot = max([self._y + self._radius + _AIR,
                    *(one.middle + len(one.lines) * half for one in self._places)])
        rows = tuple((axis.label, *(self._words.said(axis, one.levels[place])
                                    for one in self._series))
                     for place, axis in enumerate(self._axes))
        return sheet.chart(foot + _AIR, self._words.name, self._words.head, rows)

    # Where things are

    def _is_pole(self, place: int) -> bool:
        """Whether the axis points straight up or down."""
        return abs(sin(self._angles[place])) < _NEAR

    def _lines(self, place: int) -> tuple[str, ...]:
        """A label in the lines it has room for beside its neighbours."""
        sheet = self._sheet
        if self._is_pole(place):
            return sheet.lines(self._axes[place].label, sheet.width * _SHARE_OF_POLES, sheet.label)
        side = sorted(cos(angle) for angle in self._angles
                      if sin(angle) * sin(self._angles[place]) > _NEAR ** 2)
        apart = min((b - a for a, b in pairwise(side)), default=2.0)
        most = int((apart * self._radius - 2) // sheet.line_height(sheet.label))
        return sheet.lines(self._axes[place].label, self._label, sheet.label,
                           most=max(1, min(most, 3)))

    def _place(self, place: int, lines: tuple[str, ...]) -> _Place:
        angle, sheet = self._angles[place], self._sheet
        x, y = self._point(place, HIGHEST)
        if self._is_pole(place):
            half = len(lines) * sheet.line_height(sheet.label) / 2
            return _Place(angle, lines, "middle", x, y - cos(angle) * (_GAP + half - 2))
        sign = 1 if sin(angle) > 0 else -1
        return _Place(angle, lines, "start" if sign > 0 else "end", x + sign * _GAP, y)

    def _point(self, place: int, level: float) -> Corner:
        reach = self._radius * level / HIGHEST
        return (self._x + reach * sin(self._angles[place]),
                self._y - reach * cos(self._angles[place]))

    # Drawn

    def _draw_rings(self) -> None:
        sheet, palette = self._sheet, self._palette
        count = range(len(self._axes))
        first, *others = (self._point(place, HIGHEST) for place in count)
        sheet.area(first, *others, fill=palette.plot)
        for level in range(1, HIGHEST + 1):
            first, *others = (self._point(place, level) for place in count)
            stroke = palette.strong_line if level == HIGHEST else palette.line
            sheet.line(first, *others, first, stroke=stroke)
        for place in count:
            sheet.line((self._x, self._y), self._point(place, HIGHEST), stroke=palette.line)
        has_room = self._radius / HIGHEST >= _STEP_TO_NUMBER
        for level in range(1, HIGHEST + 1) if has_room else ():
            x, y = self._point(0, level - 0.5)
            sheet.text(self._words.number(level), x + _AIR, y - self._radius / HIGHEST / 2 + 7,
                       sheet.tick, palette.quiet)

    def _draw(self, one: RadarSeries, style: Style) -> None:
        """Lines between neighbours whose levels are both known, then the marks."""
        sheet, colour = self._sheet, style.colour(self._palette)
        points = [None if level is None else self._point(place, level)
                  for place, level in enumerate(one.levels)]
        for here, there in zip(points, [*points[1:], points[0]], strict=True):
            if here is not None and there is not None and hypot(
                    there[0] - here[0], there[1] - here[1]) > 1:
                dashed(sheet, here, there, style, colour)
        for point in points:
            if point is not None:
                mark_at(sheet, point, style, colour, self._palette.ground)

    def _draw_label(self, place: int, axis: RadarAxis) -> None:
        sheet, at = self._sheet, self._places[place]
        sheet.text_lines(at.lines, at.x, at.middle, sheet.label, self._palette.ink, at.anchor)
        wide = self._label if at.anchor != "middle" else max(
            sheet.text_width(line, sheet.label) for line in at.lines)
        left = {"start": at.x, "middle": at.x - wide / 2, "end": at.x - wide}[at.anchor]
        high = max(len(at.lines) * sheet.line_height(sheet.label), _TOUCH)
        left, top = max(left, 0.0), max(at.middle - high / 2, 0.0)
        sheet.part(Part(axis.key, self._words.told(axis), left, top,
                        min(wide, sheet.width - left), high, 0, place))

    # The names of the series

    def _legend_rows(self) -> list[list[tuple[int, str, float]]]:
        """By row, the place of a series, its name as it has room, and its width."""
        sheet = self._sheet
        rows: list[list[tuple[int, str, float]]] = [[]]
        used = 0.0
        for place, one in enumerate(self._series):
            room = sheet.width - _SAMPLE - _AIR
            (name,) = sheet.lines(one.name, room, sheet.label, most=1) or ("",)
            wide = _SAMPLE + _AIR + sheet.text_width(name, sheet.label)
            if rows[-1] and used + wide > sheet.width:
                rows.append([])
                used = 0.0
            rows[-1].append((place, name, wide))
            used += wide + _BETWEEN
        return rows

    def _legend_height(self) -> float:
        step = self._sheet.line_height(self._sheet.label) + _AIR
        return step * len(self._legend_rows()) + _AIR if self._series else 0.0

    def _draw_legend(self) -> None:
        sheet, palette = self._sheet, self._palette
        step = sheet.line_height(sheet.label) + _AIR
        for row, items in enumerate(self._legend_rows()):
            x, middle = 0.0, row * step + step / 2
            for place, name, wide in items:
                style = self._styles[place]
                colour = style.colour(palette)
                dashed(sheet, (x, middle), (x + _SAMPLE, middle), style, colour)
                mark_at(sheet, (x + _SAMPLE / 2, middle), style, colour, palette.ground)
                sheet.text(name, x + _SAMPLE + _AIR, middle, sheet.label, palette.ink)
                x += wide + _BETWEEN
