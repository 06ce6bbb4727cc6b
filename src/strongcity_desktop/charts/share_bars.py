"""Shares as bars: for each answer a bar per group, with a thin line where the town's own lies."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

_MARGIN, _AFTER_ANSWER = 10.0, 10.0
# The height of a bar, and of a row beyond its bar.
_BAR, _GAP, _DENSE_BAR, _DENSE_GAP = 14.0, 6.0, 10.0, 5.0
_SHARE_OF_LABELS = 0.34
_CAP, _THIN, _HALO = 4.0, 1.6, 4.0
# The scale ends at one half, in tenths of the whole, or at the whole, in quarters.
_HALF, _TICKS_TO_HALF, _TICKS = 0.5, 5, 4
_NARROWEST_BARS = 90.0
# How far before the first bar the words of the scale may begin.
_BEFORE_BARS = 20.0


@dataclass(frozen=True)
class ShareBar:
    """A group's share of an answer, 0 to 1, None where it stays unsaid.

    `low` and `high` are the ends of the thin line; `said` stands at the bar's end, `told` names
    it all; `cells` are the same for the table.
    """

    group: str
    share: float | None
    said: str
    told: str
    cells: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    is_everyone: bool = False


@dataclass(frozen=True)
class ShareAnswer:
    """An answer and its bars, one for each group, in the same order for each answer."""

    answer: str
    bars: tuple[ShareBar, ...]


@dataclass(frozen=True)
class ShareWords:
    """What the chart says beside its bars; `head` stands over the table's columns."""

    name: str
    head: tuple[str, ...]
    percent: Callable[[float], str]


@dataclass(frozen=True)
class _Row:
    bar: ShareBar
    key: str
    lines: tuple[str, ...]
    top: float
    height: float


def share_bars(answers: Sequence[ShareAnswer], *, words: ShareWords, palette: Palette,
               direction: Direction, measure: Measure, width: float, is_dense: bool = False
               ) -> Chart:
    """The chart, `width` units wide; lower where it is dense.

    A part is a bar; its key is "answer/group" by place.
    """
    sheet = Sheet(width, direction, measure)
    return _ShareBars(tuple(answers), words, palette, sheet, is_dense).drawn()


class _ShareBars:
    def __init__(self, answers: tuple[ShareAnswer, ...], words: ShareWords, palette: Palette,
                 sheet: Sheet, is_dense: bool) -> None:
        self._answers, self._words, self._palette, self._sheet = answers, words, palette, sheet
        self._bar, self._gap = (_DENSE_BAR, _DENSE_GAP) if is_dense else (_BAR, _GAP)
        self._name_size = sheet.tick if is_dense else sheet.label
        self._is_plain = all(len(answer.bars) <= 1 for answer in answers)
        names = [answer.answer for answer in answers] if self._is_plain else [
            bar.group for answer in answers for bar in answer.bars]
        self._labels = self._column(names, self._name_size, sheet.width * _SHARE_OF_LABELS)
        said = [bar.said for answer in answers for bar in answer.bars]
        most = sheet.width - self._labels - 2 * _MARGIN - _NARROWEST_BARS
        self._said = self._column(said, sheet.tick, max(most, 40.0))
        self._start = self._labels + _MARGIN
        self._end = sheet.width - self._said - _MARGIN
        self._whole = self._whole_scale()

    def _column(self, texts: Sequence[str], size: float, most: float) -> float:
        widest = max((self._sheet.text_width(text, size, 600) for text in texts), default=0.0)
        return float(ceil(min(widest + 1, most)))

    def _whole_scale(self) -> float:
        """The scale ends at one half where no share and no line goes beyond."""
        ends = [end for answer in self._answers for bar in answer.bars
                for end in (bar.share, bar.high) if end is not None]
        return _HALF if ends and max(ends) <= _HALF else 1.0

    def _at(self, share: float) -> float:
        return self._start + share / self._whole * (self._end - self._start)

    def drawn(self) -> Chart:
        sheet = self._sheet
        heads, rows, foot = self._placed()
        self._draw_scale(foot)
        for middle, lines in heads:
            sheet.text_lines(lines, 0, middle, sheet.label, self._palette.ink, "start", 600)
        for number, row in enumerate(rows):
            self._draw_bar(row.bar, row.lines, row.top, row.height)
            sheet.part(Part(row.key, row.bar.told, 0, row.top, sheet.width, row.height, number, 0))
        return sheet.chart(foot + sheet.line_height(sheet.tick) + 4, self._words.name,
                           self._words.head, self._table())

    def _placed(self) -> tuple[list[tuple[float, tuple[str, ...]]], list["_Row"], float]:
        """The answers above their bars (none where each has one bar), the bars, the lower edge."""
        sheet, top = self._sheet, 2.0
        heads: list[tuple[float, tuple[str, ...]]] = []
        rows: list[_Row] = []
        for place, answer in enumerate(self._answers):
            if not self._is_plain:
                lines = sheet.lines(answer.answer, sheet.width, sheet.label, 600)
                height = len(lines) * sheet.line_height(sheet.label)
                heads.append((top + height / 2, lines))
                top += height + 3
            for number, bar in enumerate(answer.bars):
                name = answer.answer if self._is_plain else bar.group
                lines = sheet.lines(name, self._labels, self._name_size)
                words_high = len(lines) * sheet.line_height(self._name_size)
                height = max(self._bar + self._gap, words_high + 2 * (len(lines) > 1))
                rows.append(_Row(bar, f"{place}/{number}", lines, top, height))
                top += height
            top += 2 if self._is_plain else _AFTER_ANSWER
        return heads, rows, top

    def _draw_scale(self, foot: float) -> None:
        """Thin lines across the bars, and what they stand for."""
        sheet, free_from = self._sheet, self._start - min(self._start, _BEFORE_BARS)
        ticks = _TICKS_TO_HALF if self._whole == _HALF else _TICKS
        for tick in range(ticks + 1):
            share = self._whole * tick / ticks
            x, words = self._at(share), self._words.percent(share)
            half = sheet.text_width(words, sheet.tick) / 2
            sheet.line((x, 0), (x, foot), stroke=self._palette.line)
            if x - half >= free_from and x + half <= sheet.width:
                sheet.text(words, x, foot + sheet.line_height(sheet.tick) / 2 + 2, sheet.tick,
                           self._palette.quiet, "middle")
                free_from = x + half + 6

    def _draw_bar(self, bar: ShareBar, lines: tuple[str, ...], top: float, height: float) -> None:
        sheet, palette = self._sheet, self._palette
        middle = top + height / 2
        ink = palette.ink if bar.is_everyone or self._is_plain else palette.quiet
        sheet.text_lines(lines, 0, middle, self._name_size, ink)
        said = sheet.lines(bar.said, self._said, sheet.tick, 600, most=1)
        sheet.text_lines(said, sheet.width, middle, sheet.tick, palette.ink, "end", 600)
        upper = middle - self._bar / 2
        if bar.share is None:
            sheet.hatch(self._start, upper, self._at(self._whole) - self._start, self._bar,
                        palette.line)
            return
        fill = palette.accent if bar.is_everyone or self._is_plain else palette.heat[2]
        length = self._at(bar.share) - self._start
        if length > 4:
            sheet.cell(self._start, upper, length, self._bar, fill)
        else:
            sheet.rect(self._start, upper, max(length, 1.0), self._bar, fill)
        if bar.low is not None and bar.high is not None:
            self._draw_line(self._at(bar.low), self._at(bar.high), middle)

    def _draw_line(self, low: float, high: float, y: float) -> None:
        """A thin line with two ends, set off from bar and ground alike."""
        for stroke, width in ((self._palette.ground, _HALO), (self._palette.ink, _THIN)):
            for start, end in (((low, y), (high, y)), ((low, y - _CAP), (low, y + _CAP)),
                               ((high, y - _CAP), (high, y + _CAP))):
                self._sheet.line(start, end, stroke=stroke, width=width)

    def _table(self) -> tuple[tuple[str, ...], ...]:
        return tuple((answer.answer, bar.group, *bar.cells)
                     for answer in self._answers for bar in answer.bars)
