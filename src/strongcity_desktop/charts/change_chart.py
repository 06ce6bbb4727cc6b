"""Scores then and now: a row per challenge, hollow mark then, filled mark now, a line between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part, Weight
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

_HIGHEST = 25
_TICKS = (1, 5, 10, 15, 20, 25)
_ROW, _MARGIN = 34.0, 12.0
_SHARE_OF_LABELS, _SHARE_OF_VERDICTS = 0.34, 0.2
_MARK, _RING, _ARROW = 6.0, 2.0, 5.0
# Room for a mark and its number at both ends of the scale.
_SIDE = 30.0


@dataclass(frozen=True)
class Change:
    """A challenge's score, 1 to 25, in two assessments; None where it was not rated.

    `verdict` is the word at the end of the row: "Better", "New".
    """

    number: int
    name: str
    before: int | None
    after: int | None
    verdict: str


@dataclass(frozen=True)
class ChangeWords:
    """What the chart says, in the reader's language; `wording.change_words` makes it.

    `before` and `after` name the assessments; `label` stands before a row, `told` names it whole.
    """

    name: str
    before: str
    after: str
    head: tuple[str, str, str, str]
    unknown: str
    label: Callable[[int, str], str]
    told: Callable[[Change], str]
    number: Callable[[int], str] = field(default=str)


def change_chart(changes: Sequence[Change], *, selected: int | None = None, words: ChangeWords,
                 palette: Palette, direction: Direction, measure: Measure, width: float) -> Chart:
    """The chart, `width` units wide. A part is a row; its key is the number of the challenge."""
    sheet = Sheet(width, direction, measure)
    return _ChangeChart(tuple(changes), selected, words, palette, sheet).drawn()


class _ChangeChart:
    def __init__(self, changes: tuple[Change, ...], selected: int | None, words: ChangeWords,
                 palette: Palette, sheet: Sheet) -> None:
        self._changes, self._selected, self._words = changes, selected, words
        self._palette, self._sheet = palette, sheet
        labels = [words.label(change.number, change.name) for change in changes]
        self._start = self._column(labels, _SHARE_OF_LABELS, 600) + _MARGIN
        verdicts = [change.verdict for change in changes]
        self._end = sheet.width - self._column(verdicts, _SHARE_OF_VERDICTS, 400) - _MARGIN

    def _column(self, texts: list[str], share: float, weight: Weight) -> float:
        sheet = self._sheet
        widest = max((sheet.text_width(text, sheet.label, weight) for text in texts), default=0.0)
        return float(ceil(min(widest + 1, sheet.width * share)))

    def _at(self, score: int) -> float:
        first, last = self._start + _SIDE, self._end - _SIDE
        return first + (score - 1) / (_HIGHEST - 1) * (last - first)

    def drawn(self) -> Chart:
        sheet, words = self._sheet, self._words
        top = self._draw_legend()
        labels = [sheet.lines(words.label(change.number, change.name), self._start - _MARGIN,
                              sheet.label, self._weight(change)) for change in self._changes]
        heights = [max(_ROW, len(label) * sheet.line_height(sheet.label) + 8) for label in labels]
        foot = top + sum(heights)
        self._draw_scale(top, foot)
        for place, (change, label) in enumerate(zip(self._changes, labels, strict=True)):
            self._draw_row(change, label, top, heights[place], place)
            top += heights[place]
        return sheet.chart(foot + 22, words.name, words.head, self._table())

    def _draw_scale(self, top: float, foot: float) -> None:
        """Lines at some scores; numbers where they do not touch each other."""
        sheet, free_from = self._sheet, self._start
        for score in _TICKS:
            x, words = self._at(score), self._words.number(score)
            half = sheet.text_width(words, sheet.tick) / 2
            sheet.line((x, top), (x, foot), stroke=self._palette.line)
            is_last_free = score == _HIGHEST or x + half + 3 < self._at(_HIGHEST) - 2 * half
            if x - half >= free_from and is_last_free:
                sheet.text(words, x, foot + 12, sheet.tick, self._palette.quiet, "middle")
                free_from = x + half + 4

    def _draw_legend(self) -> float:
        """Which mark is which assessment; its lower edge."""
        sheet, palette = self._sheet, self._palette
        step = sheet.line_height(sheet.label)
        middle, x = step / 2 + 1, self._start
        ends = [x + 2 * _MARK + 6 + sheet.text_width(text, sheet.label)
                for text in (self._words.before, self._words.after)]
        is_two_lines = ends[0] + 20 + ends[1] - x > sheet.width
        self._draw_mark(x + _MARK, middle, is_now=False)
        sheet.text(self._words.before, x + 2 * _MARK + 6, middle, sheet.label, palette.quiet)
        if is_two_lines:
            middle += step + 2
        else:
            x = ends[0] + 20
        self._draw_mark(x + _MARK, middle, is_now=True)
        sheet.text(self._words.after, x + 2 * _MARK + 6, middle, sheet.label, palette.quiet)
        return middle + step / 2 + 10

    def _draw_mark(self, x: float, y: float, *, is_now: bool) -> None:
        palette = self._palette
        self._sheet.ring(x, y, _MARK, _RING, palette.accent if is_now else palette.strong_line,
                         palette.accent if is_now else palette.ground)

    def _weight(self, change: Change) -> Weight:
        return 600 if change.number == self._selected else 400

    def _draw_row(self, change: Change, label: tuple[str, ...], top: float, height: float,
                  place: int) -> None:
        sheet, palette, words = self._sheet, self._palette, self._words
        middle = top + height / 2
        is_selected = change.number == self._selected
        sheet.text_lines(label, 0, middle, sheet.label,
                         palette.accent if is_selected else palette.ink, "start",
                         self._weight(change))
        if change.before is not None and change.after is not None:
            self._draw_way(self._at(change.before), self._at(change.after), middle)
        self._draw_scores(change, middle)
        verdict = sheet.lines(change.verdict, sheet.width - self._end - _MARGIN, sheet.label)
        sheet.text_lines(verdict, self._end + _MARGIN, middle, sheet.label, palette.ink)
        sheet.part(Part(str(change.number), words.told(change), 0, top, sheet.width, height, place,
                        0))

    def _draw_way(self, before: float, after: float, y: float) -> None:
        """A line from mark to mark, its head at the later one."""
        forward = 1 if after > before else -1
        if abs(after - before) < 2 * _MARK:
            return
        tip = after - forward * (_MARK + 1)
        back = tip - forward * _ARROW
        stroke = self._palette.strong_line
        self._sheet.line((before + forward * _MARK, y), (back, y), stroke=stroke, width=2)
        self._sheet.area((tip, y), (back, y - 4), (back, y + 4), fill=stroke)

    def _draw_scores(self, change: Change, y: float) -> None:
        """The marks, each with its number at the side away from the other."""
        sheet, palette = self._sheet, self._palette
        before, after = change.before, change.after
        aside = _MARK + 5
        if before is not None and before != after:
            x = self._at(before)
            self._draw_mark(x, y, is_now=False)
            later = after is not None and after < before
            sheet.text(self._words.number(before), x + (aside if later else -aside), y, sheet.tick,
                       palette.quiet, "start" if later else "end")
        if after is not None:
            x = self._at(after)
            self._draw_mark(x, y, is_now=True)
            is_lower = before is not None and after < before
            sheet.text(self._words.number(after), x + (-aside if is_lower else aside), y,
                       sheet.tick, palette.ink, "end" if is_lower else "start", 600)

    def _table(self) -> tuple[tuple[str, ...], ...]:
        words = self._words
        return tuple((words.label(change.number, change.name),
                      *(words.unknown if score is None else words.number(score)
                        for score in (change.before, change.after)), change.verdict)
                     for change in self._changes)
