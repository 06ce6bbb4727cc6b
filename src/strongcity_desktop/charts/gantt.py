"""The timeline of one year: a row for each action, its bar by state, and gaps that ask for one."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from itertools import pairwise

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part
from strongcity_desktop.charts.gantt_bars import (
    BAR,
    DIAMOND,
    draw_bar,
    draw_diamond,
    draw_legend,
)
from strongcity_desktop.charts.gantt_lines import (
    Bar,
    Box,
    Gantt,
    GanttWords,
    Group,
    Line,
)
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

_HEAD, _ROW, _AIR, _PAD = 32.0, 30.0, 12.0, 12.0
# From this width on the groups have a column of their own.
_WIDE = 860.0
_COLUMN, _WIDEST, _BESIDE = 0.18, 212.0, 84.0
_NARROW_COLUMN = 0.3
_MOST_LINES = 4


def gantt(groups: Sequence[Group], *, year: int, today: date, words: GanttWords,
          palette: Palette, direction: Direction, measure: Measure, width: float,
          with_legend: bool = True) -> Gantt:
    """The chart, `width` units wide. A part is an action (its key), or an offer of a gap.

    The keys of the offers are "practices:" and "add:" with the key of the group behind.
    """
    return _Drawing(groups, year, today, words, palette, Sheet(width, direction, measure)
                    ).drawn(with_legend)


class _Drawing:
    def __init__(self, groups: Sequence[Group], year: int, today: date, words: GanttWords,
                 palette: Palette, sheet: Sheet) -> None:
        self._groups, self._today, self._words = tuple(groups), today, words
        self._palette, self._sheet = palette, sheet
        self._first, last = date(year, 1, 1), date(year, 12, 31)
        self._days = (last - self._first).days + 1
        self._is_wide = sheet.width >= _WIDE
        self._lay_columns()
        self._boxes: list[tuple[str, Box]] = []
        self._gaps: list[tuple[Group, float, float, int]] = []
        self._row = 0

    def _lay_columns(self) -> None:
        width = self._sheet.width
        has_beside = bool(self._words.head[2])
        if self._is_wide:
            column = min(_WIDEST, round(width * _COLUMN))
            self._names_at, self._group_room = column, column - _PAD
            self._name_room = column - _PAD
            self._beside_at = 2 * column
            self._plot_at = 2.0 * column + (_BESIDE if has_beside else 0)
        else:
            column = round(width * _NARROW_COLUMN)
            self._names_at, self._group_room = 0.0, width
            self._name_room, self._beside_at = column - _PAD, 0.0
            self._plot_at = float(column)
        self._plot_width = width - self._plot_at

    def drawn(self, with_legend: bool) -> Gantt:
        sheet, palette = self._sheet, self._palette
        heights = [self._line_heights(group) for group in self._groups]
        foot = _HEAD + sum(self._group_height(group, rows)
                           for group, rows in zip(self._groups, heights, strict=True))
        self._draw_months(foot)
        top = _HEAD
        for group, rows in zip(self._groups, heights, strict=True):
            sheet.line((0, top), (sheet.width, top), stroke=palette.line)
            self._draw_group(group, rows, top)
            top += self._group_height(group, rows)
        sheet.line((0, foot), (sheet.width, foot), stroke=palette.line)
        self._draw_today(foot)
        for gap in self._gaps:
            self._draw_gap(*gap)
        words = self._words
        height = draw_legend(sheet, palette, self._groups, words, foot) if with_legend \
            else foot + 1
        table = tuple(row for group in self._groups for row in (
            [(group.name, *line.cells) for line in group.lines]
            or [(group.name, *words.gap_cells)]))
        return self._as_gantt(sheet.chart(height, words.name, words.table_head, table))

    def _as_gantt(self, chart: Chart) -> Gantt:
        is_mirrored, width = chart.direction == "rtl", chart.width
        boxes = tuple((key, (width - left - wide if is_mirrored else left, top, wide, high))
                      for key, (left, top, wide, high) in self._boxes)
        plot = 0.0 if is_mirrored else self._plot_at
        drawn = {field.name: getattr(chart, field.name) for field in fields(chart)}
        return Gantt(**drawn, first=self._first, days=self._days, plot_left=plot,
                     plot_width=self._plot_width, head_height=_HEAD, boxes=boxes)

    def _line_heights(self, group: Group) -> list[float]:
        step = self._sheet.line_height(self._sheet.label)
        return [max(_ROW, len(self._name_lines(line)) * step + _AIR) for line in group.lines]

    def _name_lines(self, line: Line) -> tuple[str, ...]:
        return self._sheet.lines(line.name, self._name_room, self._sheet.label, most=_MOST_LINES)

    def _group_lines(self, group: Group) -> tuple[str, ...]:
        return self._sheet.lines(group.name, self._group_room, self._sheet.label, 600,
                                 _MOST_LINES)

    def _heading(self, group: Group) -> float:
        """The height of the group's name, above its rows where it has no column."""
        lines = len(self._group_lines(group))
        return lines * self._sheet.line_height(self._sheet.label) + _AIR

    def _group_height(self, group: Group, rows: Sequence[float]) -> float:
        own = self._heading(group)
        below = sum(rows) if group.lines else _ROW
        return max(own, below) if self._is_wide else own + below

    def _x(self, day: date) -> float:
        """Where a day begins, held within the year."""
        way = (day - self._first).days
        return self._plot_at + self._plot_width * min(max(way, 0), self._days) / self._days

    def _draw_months(self, foot: float) -> None:
        sheet, palette, words = self._sheet, self._palette, self._words
        year = self._first.year
        edges = [self._x(date(year, month, 1)) for month in range(1, 13)]
        edges.append(self._plot_at + self._plot_width)
        room = self._plot_width / 12 - 3
        badge = self._badge() if self._is_in_year(self._today) else (0.0, 0.0)
        fits = max(sheet.text_width(name, sheet.label) for name in words.months) <= room
        for number, (left, right) in enumerate(pairwise(edges)):
            shown = words.months[number] if fits else words.month_numbers[number]
            middle, half = (left + right) / 2, sheet.text_width(shown, sheet.label) / 2
            if middle + half < badge[0] or middle - half > badge[1]:
                sheet.text(shown, middle, _HEAD / 2, sheet.label, palette.quiet, "middle")
            sheet.line((left, _HEAD), (left, foot), stroke=palette.line,
                       width=1.0 if number % 3 == 0 else 0.5)
        group, action, beside = words.head
        if self._is_wide:
            for text, x in ((group, _AIR / 2), (action, self._names_at), (beside, self._beside_at)):
                sheet.text(text, x, _HEAD / 2, sheet.label, palette.quiet, weight=600)
        else:
            sheet.text(action, 0, _HEAD / 2, sheet.label, palette.quiet, weight=600)

    def _draw_group(self, group: Group, rows: Sequence[float], top: float) -> None:
        sheet, palette = self._sheet, self._palette
        own = self._heading(group)
        lines = self._group_lines(group)
        x = _AIR / 2 if self._is_wide else 0.0
        sheet.text_lines(lines, x, top + own / 2 + (0 if len(lines) > 1 else (_ROW - own) / 2
                                                    if self._is_wide else 0),
                         sheet.label, palette.ink, weight=600)
        below = top if self._is_wide else top + own
        if not group.lines:
            high = self._group_height(group, rows) if self._is_wide else _ROW
            self._gaps.append((group, below, high, self._next_row()))
        for line, high in zip(group.lines, rows, strict=True):
            self._draw_line(line, below, high)
            below += high

    def _draw_line(self, line: Line, top: float, high: float) -> None:
        sheet, palette = self._sheet, self._palette
        middle = top + high / 2
        sheet.text_lines(self._name_lines(line), self._names_at, middle, sheet.label, palette.ink)
        if self._is_wide and line.beside:
            lines = sheet.lines(line.beside, _BESIDE - 6, sheet.tick)
            sheet.text_lines(lines, self._beside_at, middle, sheet.tick, palette.quiet)
        shown = [bar for bar in line.bars
                 if bar.ends >= self._first and (bar.begins - self._first).days < self._days]
        for bar in shown:
            left, right = self._span(bar)
            draw_bar(sheet, palette, bar.state, left, middle, right - left)
        days = sorted(one.on_day for one in line.milestones if self._is_in_year(one.on_day))
        if shown:
            left, right = self._span(shown[0])[0], self._span(shown[-1])[1]
            self._boxes.append((line.key, (left, middle - BAR / 2 - 2, right - left, BAR + 4)))
            self._write_in_bar(line, shown[-1], days, middle)
        elif not days:
            self._say_where(line, middle)
        for day in days:
            draw_diamond(sheet, palette, self._x(day), middle)
        sheet.part(Part(line.key, line.told or line.name, self._names_at, top + 1,
                        sheet.width - self._names_at, high - 2, self._next_row(), 0))

    def _span(self, bar: Bar) -> tuple[float, float]:
        left = self._x(bar.begins)
        right = self._x(date.fromordinal(min(bar.ends.toordinal() + 1, date.max.toordinal())))
        # However short, a bar can be seen and taken hold of.
        right = max(right, left + 6)
        edge = self._plot_at + self._plot_width
        return (left, right) if right <= edge else (edge - max(edge - left, 6), edge)

    def _is_in_year(self, day: date) -> bool:
        return 0 <= (day - self._first).days < self._days

    def _say_where(self, line: Line, middle: float) -> None:
        """Where nothing of an action falls into the year."""
        words, sheet = self._words, self._sheet
        if not line.bars:
            text = words.undated
        elif line.bars[0].begins > self._first:
            text = words.after(line.bars[0].begins)
        else:
            text = words.before(line.bars[-1].ends)
        shown = sheet.lines(text, self._plot_width - 16, sheet.tick, most=1)
        sheet.text_lines(shown, self._plot_at + 8, middle, sheet.tick, self._palette.quiet)

    def _write_in_bar(self, line: Line, bar: Bar, days: Sequence[date], middle: float) -> None:
        """Words in the first stretch of the bar that no milestone and no today crosses."""
        if not line.words:
            return
        sheet, palette = self._sheet, self._palette
        left, right = self._span(bar)
        edges = [self._x(day) for day in days]
        if self._is_in_year(self._today):
            edges.append(self._x(self._today))
        stops = [left, *sorted(x for x in edges if left < x < right), right]
        room = sheet.text_width(line.words, sheet.tick) + 2 * (DIAMOND + 3)
        begin = next((a for a, b in pairwise(stops) if b - a >= room), None)
        if begin is not None:
            ink = palette.on_accent if bar.state == "under_way" else palette.ink
            sheet.text(line.words, begin + DIAMOND + 3, middle, sheet.tick, ink)

    def _draw_gap(self, group: Group, top: float, high: float, row: int) -> None:
        sheet, palette, words = self._sheet, self._palette, self._words
        left, wide = self._names_at, sheet.width - self._names_at
        sheet.rect(left, top + 2, wide, high - 4, palette.attention_ground)
        middle, flag = top + high / 2, sheet.tick
        sheet.area((left + 10, middle - 6), (left + 20, middle - 6), (left + 17, middle - 2.5),
                   (left + 20, middle + 1), (left + 12, middle + 1), (left + 12, middle + 7),
                   (left + 10, middle + 7), fill=palette.attention_mark)
        begin, end = left + 28, left + wide - 10
        offers = list(zip(("practices", "add"), words.offers or (), strict=False))
        for column, (key, offer) in reversed(list(enumerate(offers))):
            long = sheet.text_width(offer, sheet.label)
            sheet.text(offer, end, middle, sheet.label, palette.accent, "end")
            sheet.line((end - long, middle + 9), (end, middle + 9), stroke=palette.accent)
            sheet.part(Part(f"{key}:{group.key}", words.offered(group.name, offer), end - long - 4,
                            top + 3, long + 8, high - 6, row, column))
            end -= long + 24
        said = sheet.lines(words.gap, end - begin, sheet.label, 600, most=1)
        sheet.text_lines(said, begin, middle, sheet.label, palette.attention, weight=600)
        used = max((sheet.text_width(one, sheet.label, 600) for one in said), default=0) + flag
        if end - begin - used > 8:
            sheet.hatch(begin + used, top + 2, end - begin - used, high - 4,
                        palette.attention_mark)
        if not offers:
            sheet.part(Part(f"gap:{group.key}", words.offered(group.name, words.gap), left,
                            top + 2, wide, high - 4, row, 0))

    def _next_row(self) -> int:
        self._row += 1
        return self._row

    def _draw_today(self, foot: float) -> None:
        if not self._is_in_year(self._today):
            return
        sheet, palette = self._sheet, self._palette
        x, said = self._x(self._today), self._words.day(self._today)
        sheet.line((x, _HEAD), (x, foot), stroke=palette.ink, width=2)
        left, right = self._badge()
        sheet.cell(left, 5, right - left, _HEAD - 10, palette.ink, radius=4)
        sheet.text(said, (left + right) / 2, _HEAD / 2, sheet.tick, palette.ground, "middle", 600)

    def _badge(self) -> tuple[float, float]:
        """From where to where today's day stands above its line."""
        sheet, x = self._sheet, self._x(self._today)
        wide = sheet.text_width(self._words.day(self._today), sheet.tick, 600) + 12
        left = min(max(x - wide / 2, 0), sheet.width - wide)
        return left, left + wide
