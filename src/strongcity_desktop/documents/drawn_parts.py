"""Small drawn flowables: bars of a level, boxes to tick, lines to write on, a band with a bar."""

from collections.abc import Sequence
from copy import copy
from math import ceil
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from strongcity_desktop.documents.measuring import width_in_one_line
from strongcity_desktop.documents.setting import ACCENT, INK, LINE_STRONG, Setting
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_BAR, _BAR_GAP, _BAR_HEIGHT = 13.0, 2.0, 6.0
_BOX, _BOX_GAP, _ROW_GAP = 8.5, 6.0, 4.0
_BOX_ROOM = _BOX + _BOX_GAP + 6
_MOST_COLUMNS, _SHORT_LIST = 3, 4
# At least so many rows of boxes stay together at the foot of a page and at the head of the next.
ROWS_TOGETHER = 2
_LINE_STEP = 21.0


class LevelBars(Flowable):  # type: ignore[misc]
    """Filled bars out of so many, then the word for the level; under them in a narrow cell."""

    def __init__(self, setting: Setting, level: int, of: int, words: str) -> None:
        super().__init__()
        self._setting, self._level, self._of = setting, level, of
        self._word = setting.paragraph(words, "table")

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        self.width = available_width
        self._bar = min(_BAR, available_width / self._of - _BAR_GAP)
        bars = self._of * (self._bar + _BAR_GAP) + 6
        _, one_line = self._word.wrap(10_000, available_height)
        self._beside = bars + self._word.minWidth() <= available_width
        _, words = self._word.wrap(available_width - (bars if self._beside else 0),
                                   available_height)
        self._line, self._before = one_line, bars if self._beside else 0.0
        self.height = words if self._beside else words + one_line
        return self.width, self.height

    def draw(self) -> None:
        """Bars from the start side, the word after or under them."""
        canvas: Any = self.canv
        mirrored = self._setting.is_mirrored
        y = self.height - (self._line + _BAR_HEIGHT) / 2
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(HexColor(ACCENT))
        canvas.setFillColor(HexColor(ACCENT))
        for number in range(self._of):
            x = number * (self._bar + _BAR_GAP)
            left = self.width - x - self._bar if mirrored else x
            canvas.rect(left, y, self._bar, _BAR_HEIGHT, stroke=1, fill=int(number < self._level))
        top = self.height if self._beside else self.height - self._line
        self._word.drawOn(canvas, 0 if mirrored else self._before, top - self._word.height)


class TickBoxes(Flowable):  # type: ignore[misc]
    """Choices in columns, each with a box or a circle, ticked or empty; long lists go on."""

    def __init__(self, setting: Setting, items: tuple[tuple[str, bool], ...],
                 is_round: bool) -> None:
        super().__init__()
        self._setting, self._items, self._round = setting, items, is_round
        self._labels: Sequence[Paragraph] = [setting.paragraph(text, "table")
                                             for text, _ in items]
        self._is_part = False
        self.row_heights: list[float] = []
        """The height of each row in points, once wrapped."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        self.width = available_width
        if not self._is_part:
            self._columns = self._columns_in(available_width)
        self._column = available_width / self._columns
        room = self._column - _BOX_ROOM
        heights = [label.wrap(room, available_height)[1] for label in self._labels]
        self.row_heights = [max(heights[i:i + self._columns]) + _ROW_GAP
                            for i in range(0, len(heights), self._columns)]
        self.height = sum(self.row_heights)
        return self.width, self.height

    def _columns_in(self, width: float) -> int:
        """As many columns as hold every label in one line, the rows filled evenly."""
        count = len(self._items)
        widest = max((width_in_one_line(label) for label in self._labels), default=0)
        most = _SHORT_LIST if count <= _SHORT_LIST else _MOST_COLUMNS
        fitting = max(1, min(most, count, int(width / (widest + _BOX_ROOM))))
        return ceil(count / ceil(count / fitting)) if count else 1

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit and the others, or nothing when it is better to move on whole."""
        self.wrap(available_width, available_height)
        fitting, height = 0, 0.0
        for row in self.row_heights:
            height += row
            if height > available_height + 0.01:
                break
            fitting += 1
        total = len(self.row_heights)
        if fitting == total:
            return [self]
        fitting = min(fitting, max(total - ROWS_TOGETHER, 1))
        if (fitting < ROWS_TOGETHER and not hasattr(self, "_postponed")) or not fitting:
            return []
        cut = fitting * self._columns
        return [self._part(slice(cut)), self._part(slice(cut, None))]

    def _part(self, which: slice) -> "TickBoxes":
        part = copy(self)
        part.__dict__.pop("_postponed", None)
        part._items, part._labels = self._items[which], self._labels[which]
        part._is_part = True
        return part

    def draw(self) -> None:
        """Row by row from the top, each row from the start side."""
        canvas: Any = self.canv
        top = self.height
        for row, height in enumerate(self.row_heights):
            for column in range(self._columns):
                number = row * self._columns + column
                if number < len(self._items):
                    self._draw_item(canvas, number, column, top)
            top -= height

    def _draw_item(self, canvas: Any, number: int, column: int, top: float) -> None:
        label, ticked = self._labels[number], self._items[number][1]
        start = column * self._column
        mirrored = self._setting.is_mirrored
        left = self.width - start - _BOX if mirrored else start
        bottom = top - (label.text_style.line_height + _BOX) / 2
        self._draw_box(canvas, left, bottom, ticked)
        words = (self.width - start - _BOX - _BOX_GAP - label.width if mirrored
                 else start + _BOX + _BOX_GAP)
        label.drawOn(canvas, words, top - label.height)

    def _draw_box(self, canvas: Any, left: float, bottom: float, ticked: bool) -> None:
        canvas.setLineWidth(0.8)
        canvas.setStrokeColor(HexColor(INK))
        if self._round:
            canvas.circle(left + _BOX / 2, bottom + _BOX / 2, _BOX / 2)
        else:
            canvas.rect(left, bottom, _BOX, _BOX)
        if ticked and self._round:
            canvas.setFillColor(HexColor(ACCENT))
            canvas.circle(left + _BOX / 2, bottom + _BOX / 2, _BOX / 4, stroke=0, fill=1)
        elif ticked:
            canvas.setStrokeColor(HexColor(ACCENT))
            canvas.setLineWidth(1.6)
            canvas.lines([(left + 1.8, bottom + 4.4, left + 3.7, bottom + 2.2),
                          (left + 3.7, bottom + 2.2, left + 7, bottom + 6.8)])


class EmptyLines(Flowable):  # type: ignore[misc]
    """Lines to write on by hand."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        self.width, self.height = available_width, self._count * _LINE_STEP + 4
        return self.width, self.height

    def draw(self) -> None:
        """Thin lines, the last at the foot."""
        canvas: Any = self.canv
        canvas.setLineWidth(0.5)
        canvas.setStrokeColor(HexColor(LINE_STRONG))
        for number in range(self._count):
            y = 4 + number * _LINE_STEP
            canvas.line(0, y, self.width, y)


class Band(Flowable):  # type: ignore[misc]
    """A paragraph on a tinted ground with a bar at its start side."""

    def __init__(self, setting: Setting, paragraph: Paragraph, ground: str, bar: str) -> None:
        super().__init__()
        self._setting, self._paragraph = setting, paragraph
        self._ground, self._bar = ground, bar
        self.spaceBefore = self.spaceAfter = 6

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        self.width = available_width
        _, text = self._paragraph.wrap(available_width - 22, available_height)
        self.height = text + 10
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Long notes go on in a second band."""
        parts = self._paragraph.split(available_width - 22, available_height - 10)
        return [Band(self._setting, part, self._ground, self._bar) for part in parts]

    def draw(self) -> None:
        """Ground, bar, text."""
        canvas: Any = self.canv
        canvas.setFillColor(HexColor(self._ground))
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.setFillColor(HexColor(self._bar))
        mirrored = self._setting.is_mirrored
        canvas.rect(self.width - 3 if mirrored else 0, 0, 3, self.height, stroke=0, fill=1)
        self._paragraph.drawOn(canvas, 10 if mirrored else 12, 5)
