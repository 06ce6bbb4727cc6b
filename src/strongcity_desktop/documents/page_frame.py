"""The frame of every page: margins, running head, foot note and "Page n of N"."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from strongcity_desktop.documents.control_block import ControlBlock
from strongcity_desktop.documents.cover import draw_arms
from strongcity_desktop.documents.setting import INK_2, LINE, LINE_STRONG, MARGIN, Setting
from strongcity_desktop.documents.typesetting.canvas import TypesetCanvas, draw_line, text_width
from strongcity_desktop.documents.typesetting.plain_text import clean
from strongcity_desktop.language.marks import Audience
from strongcity_desktop.language.refusal import mark

COVER, INSIDE = "cover", "inside"
_HEAD, _FOOT = 26.0, 26.0
_ARMS = 14.0
_SECOND_LINE = 12.0
_PUBLIC, _INTERNAL = mark("Public version"), mark("Internal version")
_NEVER_WIDER = 2_000


@dataclass(frozen=True)
class Frames:
    """What stands around the pages; with `draw_cover`, page 1 has no head and foot of its own.

    Where `control` found no room on its page, it is a second line of the foot.
    """

    setting: Setting
    foot_note: str
    draw_cover: Callable[[Any], None] | None = None
    control: ControlBlock | None = None

    def template(self, target: BytesIO) -> BaseDocTemplate:
        """The reportlab template: a cover, where there is one, and the pages inside."""
        setting = self.setting
        height = setting.page_size[1]
        inside = Frame(MARGIN, MARGIN + _FOOT, setting.width, height - 2 * MARGIN - _HEAD - _FOOT,
                       leftPadding=0, rightPadding=0, topPadding=8, bottomPadding=0)
        templates = [PageTemplate(INSIDE, [inside], onPage=self._draw_head)]
        if self.draw_cover is not None:
            frame = Frame(MARGIN, MARGIN, setting.width, height - 2 * MARGIN)
            templates.insert(0, PageTemplate(COVER, [frame], onPage=self._draw_cover_page))
        return BaseDocTemplate(
            target, pagesize=setting.page_size, pageTemplates=templates, invariant=1,
            title=clean(setting.title), author=clean(setting.town), lang=setting.language)

    def canvas_maker(self) -> Callable[..., TypesetCanvas]:
        """Makes the canvases, with the foot of each page."""
        return partial(TypesetCanvas, language=self.setting.language,
                       direction=self.setting.direction, foot=self._draw_foot)

    def _draw_cover_page(self, canvas: Any, _template: Any) -> None:
        self.setting.check()
        if self.draw_cover is not None:
            self.draw_cover(canvas)

    def _edges(self) -> tuple[float, float]:
        """Start and end of the lines, from the left."""
        left, right = MARGIN, self.setting.page_size[0] - MARGIN
        return (right, left) if self.setting.is_mirrored else (left, right)

    def _draw_head(self, canvas: Any, _template: Any) -> None:
        setting = self.setting
        setting.check()
        start, end = self._edges()
        size = setting.style("foot").size
        line = setting.page_size[1] - MARGIN - 14
        is_public = setting.edition.audience is Audience.PUBLIC
        version = setting.t(_PUBLIC if is_public else _INTERNAL)
        before = 0.0
        if setting.arms:
            left = start - _ARMS if setting.is_mirrored else start
            if draw_arms(canvas, setting.arms, left, line + 5, _ARMS):
                before = _ARMS + 6
        room = setting.width - before - text_width(version, size=size) - 24
        names = setting.t("{town} · {document}", town=setting.town, document=setting.title)
        begin = start - before if setting.is_mirrored else start + before
        self._line(canvas, shortened(names, room, size, setting.language), begin, line + 8, "start")
        self._line(canvas, version, end, line + 8, "end")
        self._rule(canvas, line, LINE_STRONG)

    def _draw_foot(self, canvas: TypesetCanvas, number: int, total: int) -> None:
        if number == 1 and self.draw_cover is not None:
            return
        setting = self.setting
        setting.check()
        start, end = self._edges()
        self._rule(canvas, MARGIN + 14, LINE)
        count = setting.t("Page {page} of {pages}", page=setting.page_number(number),
                          pages=setting.page_total(total))
        size = setting.style("foot").size
        room = setting.width - text_width(count, size=size) - 24
        note = shortened(self.foot_note, room, size, setting.language)
        self._line(canvas, note, start, MARGIN, "start")
        self._line(canvas, count, end, MARGIN, "end")
        if self.control is not None and self.control.foot_of == number:
            line = shortened(self.control.line, setting.width, size, setting.language)
            self._line(canvas, line, start, MARGIN - _SECOND_LINE, "start")

    def _rule(self, canvas: Any, y: float, colour: str) -> None:
        canvas.setStrokeColor(HexColor(colour))
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, y, MARGIN + self.setting.width, y)

    def _line(self, canvas: Any, text: str, x: float, y: float, anchor: Any) -> None:
        setting = self.setting
        draw_line(canvas, text, x, y, size=setting.style("foot").size, colour=INK_2,
                  language=setting.language, direction=setting.direction, anchor=anchor)


def shortened(text: str, width: float, size: float, language: str) -> str:
    """The text, its end replaced by "…" where it is wider than `width` points."""
    if len(text) < _NEVER_WIDER and text_width(text, size=size, language=language) <= width:
        return text
    low, high = 0, min(len(text), _NEVER_WIDER)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(text[:middle] + "…", size=size, language=language) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"
