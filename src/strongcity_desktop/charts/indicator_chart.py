"""One indicator over time: start, readings at their true distance, what is due, the target."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part
from strongcity_desktop.charts.indicator_scale import ticks_for
from strongcity_desktop.charts.series_marks import STYLES, Style, dashed, mark_at
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

_HIGH, _TOP, _FOOT, _AIR, _MARK = 150.0, 14.0, 26.0, 22.0, 5.0
_TARGET = Style("disc", 0.0, 1.4, (6.0, 4.0), lambda palette: palette.ink)
_DUE = Style("disc", 0.0, 1.3, (2.0, 4.0), lambda palette: palette.accent)
MOST_SPLITS = len(STYLES)


@dataclass(frozen=True)
class Point:
    """A figure on a day; `told` names it whole, `label` stands at it."""

    on_day: date
    value: Decimal
    label: str
    told: str


@dataclass(frozen=True)
class Split:
    """One part that is told apart: its name, its figures, and what the legend says of it."""

    name: str
    points: tuple[Point, ...]
    said: str = ""


@dataclass(frozen=True)
class IndicatorLine:
    """What is drawn: the start value, the readings, the day of the next one, the target.

    With `splits` these stand instead of the readings of all; at most `MOST_SPLITS` are drawn.
    """

    start: Point | None
    readings: tuple[Point, ...]
    due_on: date | None = None
    target: Decimal | None = None
    target_on: date | None = None
    splits: tuple[Split, ...] = ()
    is_percent: bool = False


@dataclass(frozen=True)
class IndicatorWords:
    """What the chart says, in the reader's language; `rows` tell all of it in a table."""

    name: str
    target: str
    due: str
    number: Callable[[Decimal], str]
    day: Callable[[date], str]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def indicator_chart(line: IndicatorLine, *, words: IndicatorWords, palette: Palette,
                    direction: Direction, measure: Measure, width: float) -> Chart:
    """The chart, `width` units wide. A part is a figure or what is due; its key is its day.

    With splits its key is the day and the place of the split: "2026-02-09 1".
    """
    return _Drawing(line, words, palette, Sheet(width, direction, measure)).drawn()


class _Drawing:
    def __init__(self, line: IndicatorLine, words: IndicatorWords, palette: Palette,
                 sheet: Sheet) -> None:
        self._line, self._words, self._palette, self._sheet = line, words, palette, sheet
        self._splits = line.splits[:MOST_SPLITS]
        every = [*((line.start,) if line.start and not self._splits else ()),
                 *(line.readings if not self._splits else ()),
                 *(point for split in self._splits for point in split.points)]
        self._points = sorted(every, key=lambda point: point.on_day)
        figures = [point.value for point in every]
        figures += [line.target] if line.target is not None else []
        self._ticks = ticks_for(figures, is_percent=line.is_percent)
        labels = [sheet.text_width(words.number(tick), sheet.tick) for tick in self._ticks]
        self._plot = max(labels) + 10
        self._end = sheet.width - self._room_of_target()
        self._days = self._span()
        self._legend = self._legend_lines() * 22.0

    def _room_of_target(self) -> float:
        if self._line.target is None:
            return 12.0
        sheet, words = self._sheet, self._words
        said = (words.target, words.number(self._line.target))
        return max(sheet.text_width(one, sheet.tick, 600) for one in said) + 12

    def _span(self) -> tuple[date, date]:
        days = [point.on_day for point in self._points]
        days += [day for day in (self._line.due_on, self._line.target_on) if day is not None]
        return (min(days), max(days)) if days else (date.min, date.min)

    def drawn(self) -> Chart:
        self._draw_grid()
        if self._line.target is not None:
            self._draw_target(self._line.target)
        if self._splits:
            for place, split in enumerate(self._splits):
                self._draw_split(place, split)
            self._draw_legend()
        else:
            self._draw_all()
        self._draw_due()
        self._draw_days()
        words = self._words
        return self._sheet.chart(_TOP + _HIGH + _FOOT + self._legend, words.name, words.head,
                                 words.rows)

    def _x(self, day: date) -> float:
        first, last = self._days
        span = self._end - self._plot - 2 * _AIR
        days = (last - first).days
        return self._plot + _AIR + (span * (day - first).days / days if days else span / 2)

    def _y(self, value: Decimal) -> float:
        low, high = self._ticks[0], self._ticks[-1]
        return _TOP + _HIGH * float((high - value) / (high - low))

    def _draw_grid(self) -> None:
        sheet, palette = self._sheet, self._palette
        for tick in self._ticks:
            y = self._y(tick)
            sheet.line((self._plot, y), (self._end, y), stroke=palette.line)
            sheet.text(self._words.number(tick), self._plot - 8, y, sheet.tick, palette.quiet,
                       "end")

    def _draw_target(self, target: Decimal) -> None:
        sheet, palette, words = self._sheet, self._palette, self._words
        y = self._y(target)
        dashed(sheet, (self._plot, y), (self._end, y), _TARGET, palette.ink)
        step = sheet.line_height(sheet.tick)
        top = min(max(y - step / 2, step / 2), _TOP + _HIGH - step)
        sheet.text(words.number(target), self._end + 6, top, sheet.tick, palette.ink, weight=600)
        sheet.text(words.target, self._end + 6, top + step, sheet.tick, palette.ink, weight=600)

    def _draw_all(self) -> None:
        sheet, palette = self._sheet, self._palette
        corners = [(self._x(point.on_day), self._y(point.value)) for point in self._points]
        if len(corners) > 1:
            sheet.line(*corners, stroke=palette.accent, width=2)
        for point, (x, y) in zip(self._points, corners, strict=True):
            if point is self._line.start:
                size = _MARK
                sheet.rect(x - size, y - size, 2 * size, 2 * size, palette.accent)
                sheet.rect(x - size + 2, y - size + 2, 2 * size - 4, 2 * size - 4,
                           palette.ground)
            else:
                sheet.disc(x, y, _MARK, palette.accent)
        self._label(self._points, 0)
        for column, (point, (x, y)) in enumerate(zip(self._points, corners, strict=True)):
            sheet.part(Part(point.on_day.isoformat(), point.told, x - 10, y - 10, 20, 20, 0,
                            column, is_round=True))

    def _label(self, points: Sequence[Point], side: int) -> None:
        """Numbers at the points that have room: the last first, then from the first on."""
        sheet = self._sheet
        taken: list[tuple[float, float]] = []
        target = self._y(self._line.target) if self._line.target is not None else None
        for point in [*points[-1:], *points[:-1]]:
            half = sheet.text_width(point.label, sheet.tick, 600) / 2
            x = min(max(self._x(point.on_day), self._plot + half), self._end - half)
            if any(abs(x - other) < half + wide + 5 for other, wide in taken):
                continue
            y = self._y(point.value)
            below = y + 15 if side == 0 else y - 14
            if below > _TOP + _HIGH - 4 or (target is not None and abs(below - target) < 8):
                below = y - 15
            if target is not None and abs(below - target) < 8:
                below = y - 24
            taken.append((x, half))
            sheet.text(point.label, x, max(below, 7), sheet.tick, self._palette.ink, "middle",
                       600)

    def _draw_split(self, place: int, split: Split) -> None:
        sheet, style = self._sheet, STYLES[place]
        colour = style.colour(self._palette)
        corners = [(self._x(point.on_day), self._y(point.value)) for point in split.points]
        for begin, end in pairwise(corners):
            if begin != end:
                dashed(sheet, begin, end, style, colour)
        for column, (point, corner) in enumerate(zip(split.points, corners, strict=True)):
            mark_at(sheet, corner, style, colour, self._palette.ground)
            sheet.part(Part(f"{point.on_day.isoformat()} {place}", point.told, corner[0] - 10,
                            corner[1] - 10, 20, 20, place, column, is_round=True))

    def _legend_widths(self) -> list[float]:
        sheet = self._sheet
        return [44 + sheet.text_width(split.said or split.name, sheet.tick)
                for split in self._splits]

    def _legend_lines(self) -> int:
        lines, x = (1, 0.0) if self._splits else (0, 0.0)
        for wide in self._legend_widths():
            if x and x + wide > self._sheet.width:
                lines, x = lines + 1, 0.0
            x += wide
        return lines

    def _draw_legend(self) -> None:
        """Which mark is which part, each with the newest figure behind its name."""
        sheet, palette = self._sheet, self._palette
        x, y = 0.0, _TOP + _HIGH + _FOOT + 11
        for place, (split, wide) in enumerate(zip(self._splits, self._legend_widths(),
                                                  strict=True)):
            if x and x + wide > sheet.width:
                x, y = 0.0, y + 22
            style = STYLES[place]
            small = Style(style.mark, min(style.size, 5.0), style.width, style.dashes,
                          style.colour)
            dashed(sheet, (x, y), (x + 24, y), style, style.colour(palette))
            mark_at(sheet, (x + 12, y), small, style.colour(palette), palette.ground)
            sheet.text(split.said or split.name, x + 30, y, sheet.tick, palette.ink)
            x += wide

    def _draw_due(self) -> None:
        due, sheet, palette = self._line.due_on, self._sheet, self._palette
        if due is None:
            return
        x = self._x(due)
        aim = self._line.target if self._line.target is not None else (
            self._points[-1].value if self._points else self._ticks[0])
        y = self._y(aim)
        if self._points and not self._splits and self._points[-1].on_day < due:
            last = self._points[-1]
            dashed(sheet, (self._x(last.on_day), self._y(last.value)), (x, y), _DUE,
                   palette.accent)
        sheet.ring(x, y, _MARK, 1.8, palette.accent, palette.ground)
        sheet.part(Part(f"due {due.isoformat()}", self._words.due, x - 10, y - 10, 20, 20,
                        len(self._splits), len(self._points), is_round=True))

    def _draw_days(self) -> None:
        """Days below their points, the last first; those without room are left to the table."""
        sheet, words = self._sheet, self._words
        days = sorted({point.on_day for point in self._points}
                      | ({self._line.due_on} if self._line.due_on else set()))
        taken: list[tuple[float, float]] = []
        for day in [*days[-1:], *days[:-1]]:
            said = words.day(day)
            half = sheet.text_width(said, sheet.tick) / 2
            x = min(max(self._x(day), half), sheet.width - half)
            if all(abs(x - other) >= half + wide + 8 for other, wide in taken):
                taken.append((x, half))
                sheet.text(said, x, _TOP + _HIGH + _FOOT / 2 + 3, sheet.tick,
                           self._palette.quiet, "middle")
