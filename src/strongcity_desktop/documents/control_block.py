"""The document-control block, at the foot of the last page: in as much room as is left there."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from strongcity_desktop.documents.blocks import Words
from strongcity_desktop.documents.control_words import IN_THE_HEAD, control_pairs
from strongcity_desktop.documents.setting import INK, LINE_STRONG, Setting
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_COLUMNS, _BETWEEN, _ROW_GAP = 4, 12.0, 3.0
_ABOVE, _UNDER_RULE = 10.0, 4.0
_SMALLER = {"size": 7.5, "leading": 10.5}
_LARGER_IN_ARABIC = {"size": 8.5, "leading": 12.0}
_BETWEEN_FACTS = "  ·  "
# What is left free, so that no rounding sends the block to a page of its own.
_SPARE = 0.5


class ControlBlock(Flowable):  # type: ignore[misc]
    """Labels with their values in columns; closer where there is little room, and where there is
    none a line for the foot of the page. It never begins a page.
    """

    _ZEROSIZE = True  # reportlab asks it also where a page is full

    def __init__(self, setting: Setting, pairs: Sequence[tuple[str, Words]]) -> None:
        super().__init__()
        self._setting = setting
        is_larger = setting.style("foot").size > 8
        self._type = _LARGER_IN_ARABIC if is_larger else _SMALLER
        self._title = self._set(setting.t("About this document"), weight=600, colour=INK)
        self._cells = [(self._set(label), self._set(words, colour=INK)) for label, words in pairs]
        said = [setting.t("{name}: {value}", name=label, value=_plain(words))
                for label, words in pairs]
        self.line = _BETWEEN_FACTS.join(said[IN_THE_HEAD:])
        """What there is to say in a single line; the rest stands in the head of the page."""
        self._close = self._set(_BETWEEN_FACTS.join(said))
        self._form = ""
        self.foot_of = 0
        """The page that has it as a line at its foot, counted from 1; 0 where it stands above."""

    def _set(self, words: Words, **changes: Any) -> Paragraph:
        return self._setting.paragraph(words, "foot", **{**self._type, **changes})

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points: all the room there is, so that it ends with the page; nothing
        where none of its forms fits."""
        self.width = available_width
        room = available_height - _SPARE
        forms = (("columns", self._in_columns(available_width)), ("close", self._closer()))
        self._form = next((form for form, height in forms if height <= room), "")
        # Less than nothing is left where the space after the last words reaches below the page.
        self.height = room if self._form else min(available_height, 0.0)
        return self.width, self.height

    def _in_columns(self, width: float) -> float:
        self._column = (width - (_COLUMNS - 1) * _BETWEEN) / _COLUMNS
        every = [sum(part.wrap(self._column, 0)[1] for part in cell) for cell in self._cells]
        self._rows = [max(every[first:first + _COLUMNS])
                      for first in range(0, len(every), _COLUMNS)]
        _, self._head = self._title.wrap(width, 0)
        return _ABOVE + _UNDER_RULE + self._head + sum(self._rows) + _ROW_GAP * len(self._rows)

    def _closer(self) -> float:
        _, height = self._close.wrap(self.width, 0)
        return _ABOVE + _UNDER_RULE + float(height)

    def draw(self) -> None:
        """The block, under a rule, at the lower edge of its room."""
        self.foot_of = 0 if self._form else self.canv.getPageNumber()
        if self._form == "columns":
            self._draw_columns()
        elif self._form == "close":
            self._rule(self._close.height + _UNDER_RULE)
            self._close.drawOn(self.canv, 0, 0)

    def _draw_columns(self) -> None:
        top = self._head + sum(self._rows) + _ROW_GAP * len(self._rows)
        self._rule(top + _UNDER_RULE)
        self._title.drawOn(self.canv, 0, top - self._head)
        top -= self._head + _ROW_GAP
        for number, height in enumerate(self._rows):
            for place, cell in enumerate(self._cells[number * _COLUMNS:(number + 1) * _COLUMNS]):
                self._draw_cell(cell, place, top)
            top -= height + _ROW_GAP

    def _draw_cell(self, cell: tuple[Paragraph, Paragraph], place: int, top: float) -> None:
        left = place * (self._column + _BETWEEN)
        if self._setting.is_mirrored:
            left = self.width - left - self._column
        for part in cell:
            top -= part.height
            part.drawOn(self.canv, left, top)

    def _rule(self, y: float) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(HexColor(LINE_STRONG))
        canvas.setLineWidth(0.6)
        canvas.line(0, y, self.width, y)


def control_block(setting: Setting) -> ControlBlock | None:
    """The block of the document, once its other blocks are written; None where it has none."""
    facts = setting.control
    return None if facts is None else ControlBlock(setting, control_pairs(setting, facts))


def _plain(words: Words) -> str:
    return words if isinstance(words, str) else "".join(span.text for span in words)
