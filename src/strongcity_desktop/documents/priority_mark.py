"""The mark of a challenge's priority: a letter in a square, a word, three small bars."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from strongcity_desktop.documents.setting import INK, Setting
from strongcity_desktop.documents.typesetting.canvas import draw_line

_DARK, _TINT, _PAPER = "#653414", "#EBCF9F", "#FFFFFF"
_SQUARE, _GAP, _BAR, _BAR_GAP = 17.0, 5.0, 5.0, 1.8


class PriorityMark(Flowable):  # type: ignore[misc]
    """A dark square for A, a tinted one for B, a dotted one for C; 3, 2 or 1 filled bars."""

    def __init__(self, setting: Setting, of_three: int, letter: str, words: str) -> None:
        super().__init__()
        self._setting, self._of_three, self._letter = setting, of_three, letter
        self._word = setting.paragraph(words, "table", leading=11)

    def minWidth(self) -> float:  # noqa: N802 (asked for by this name, as of a paragraph)
        """The width in which no ordinary word is cut, in points."""
        return _SQUARE + _GAP + float(self._word.minWidth())

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        self.width = available_width
        _, word = self._word.wrap(available_width - _SQUARE - _GAP, available_height)
        self.height = max(word + _BAR + 4, _SQUARE + 1)
        return self.width, self.height

    def draw(self) -> None:
        """Square at the start side, the word beside it, the bars under the word."""
        canvas: Any = self.canv
        mirrored = self._setting.is_mirrored
        self._draw_square(canvas, self.width - _SQUARE if mirrored else 0)
        self._word.drawOn(canvas, 0 if mirrored else _SQUARE + _GAP,
                          self.height - self._word.height)
        top = self.height - self._word.height - 3
        canvas.setLineWidth(0.7)
        canvas.setStrokeColor(HexColor(_DARK))
        canvas.setFillColor(HexColor(_DARK))
        for number in range(3):
            start = _SQUARE + _GAP + number * (_BAR + _BAR_GAP)
            left = self.width - start - _BAR if mirrored else start
            canvas.rect(left, top - _BAR, _BAR, _BAR, stroke=1, fill=int(number < self._of_three))

    def _draw_square(self, canvas: Any, left: float) -> None:
        bottom = self.height - _SQUARE - 0.5
        canvas.saveState()
        canvas.setStrokeColor(HexColor(_DARK))
        canvas.setFillColor(HexColor({3: _DARK, 2: _TINT}.get(self._of_three, _PAPER)))
        canvas.setLineWidth(1.1)
        if self._of_three == 1:
            canvas.setDash(1.4, 1.4)
        canvas.roundRect(left, bottom, _SQUARE, _SQUARE, 2, stroke=1, fill=1)
        canvas.restoreState()
        draw_line(canvas, self._letter, left + _SQUARE / 2, bottom + 5.2, size=9, weight=600,
                  colour=_PAPER if self._of_three == 3 else INK, anchor="middle",
                  language=self._setting.language, direction=self._setting.direction)
