"""The cover page: the town’s arms and name, title, control block, the town at the foot."""

from io import BytesIO
from typing import Any, Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader

from strongcity_desktop.charts.town_drawing import town_drawing
from strongcity_desktop.documents.blocks import Cover, Words
from strongcity_desktop.documents.setting import ACCENT, INK_2, Setting
from strongcity_desktop.documents.shape_painter import height_at, paint_drawing
from strongcity_desktop.documents.typesetting.canvas import draw_line
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

SIDE = 56.7  # 20 mm
_ARMS = 55.0
_LABELS = 108.0
_FOOT_ROOM = 47.0
# Of the page's width; smaller, the drawing is left out.
_SMALLEST_TOWN = 0.35


def draw_arms(canvas: Any, arms: bytes, left: float, bottom: float, size: float) -> bool:
    """Draw the town's arms in a square, keeping their shape; False when they cannot be read."""
    try:
        image = ImageReader(BytesIO(arms))
    except Exception:  # the reader raises whatever its decoder does; the page stands without arms
        return False
    canvas.drawImage(image, left, bottom, size, size, mask="auto", preserveAspectRatio=True)
    return True


def draw_cover(canvas: Any, setting: Setting, cover: Cover) -> None:
    """Fill the page. Long titles take their lines and the drawing gives way."""
    _CoverPage(canvas, setting).draw(cover)


class _CoverPage:
    def __init__(self, canvas: Any, setting: Setting) -> None:
        self.canvas, self.setting = canvas, setting
        self.width, self.height = setting.page_size
        self.column = self.width - 2 * SIDE

    def draw(self, cover: Cover) -> None:
        self._draw_town(cover)
        top = self.height - 174
        self.canvas.setFillColor(HexColor(ACCENT))
        self.canvas.rect(self._start(SIDE, 47), top - 4, 47, 4, stroke=0, fill=1)
        top = self._place(self._title(cover.title), top - 18)
        top = self._place(self.setting.paragraph(cover.subtitle, "cover_subtitle"), top - 12)
        top -= 30
        for label, value in cover.control:
            top = self._control_line(label, value, top)
        self._draw_foot(cover, top)

    def _start(self, distance: float, width: float = 0) -> float:
        """The left edge of what lies `distance` from the start side and is `width` wide."""
        return self.width - distance - width if self.setting.is_mirrored else distance

    def _title(self, title: Words) -> Paragraph:
        """As large as fits three lines."""
        size = 34.0
        while True:
            paragraph = self.setting.paragraph(title, "cover_title", size=size,
                                               leading=size * 1.24)
            _, height = paragraph.wrap(self.column, 1000)
            if height <= 3.1 * 34 * 1.24 or size <= 16:
                return paragraph
            size -= 3

    def _place(self, paragraph: Paragraph, top: float, left: float = SIDE,
               width: float | None = None) -> float:
        """Draw with its upper edge at `top`; the lower edge. At most 11 lines are shown."""
        room = width or self.column
        _, height = paragraph.wrap(room, 1000)
        most = 11 * paragraph.text_style.line_height
        if height > most:
            parts = paragraph.split(room, most)
            paragraph = parts[0] if parts else paragraph
            _, height = paragraph.wrap(room, most)
        paragraph.drawOn(self.canvas, left, top - height)
        return top - height

    def _draw_town(self, cover: Cover) -> None:
        setting, top = self.setting, self.height - 58
        has_arms = bool(setting.arms) and draw_arms(
            self.canvas, setting.arms or b"", self._start(SIDE, _ARMS), top - _ARMS, _ARMS)
        before = _ARMS + 14 if has_arms else 0
        name = setting.paragraph(setting.town, "section", size=14, leading=20)
        under = setting.paragraph(cover.under_town, "hint", size=9.5)
        left = SIDE if setting.is_mirrored else SIDE + before
        lower = self._place(name, top - 10, left, self.column - before)
        self._place(under, lower, left, self.column - before)

    def _control_line(self, label: str, value: str, top: float) -> float:
        setting = self.setting
        words = setting.paragraph(value, "text", leading=19)
        room = self.column - _LABELS
        mirrored = setting.is_mirrored
        lower = self._place(words, top, SIDE if mirrored else SIDE + _LABELS, room)
        name = setting.paragraph(label, "text", leading=19, colour=INK_2)
        beside = self._place(name, top, self._start(SIDE, _LABELS - 8), _LABELS - 8)
        return min(lower, beside)

    def _draw_foot(self, cover: Cover, top: float) -> None:
        setting = self.setting
        room = top - _FOOT_ROOM - 12
        town = town_drawing()
        share = min(1.0, room / height_at(town, self.width))
        if share >= _SMALLEST_TOWN:
            paint_drawing(self.canvas, town, (1 - share) * self.width / 2, _FOOT_ROOM,
                          self.width * share, is_mirrored=setting.is_mirrored)
        start, end = self._start(SIDE), self._start(self.width - SIDE)
        self._foot_line(cover.foot[0], start, "start")
        self._foot_line(cover.foot[1], end, "end")

    def _foot_line(self, text: str, x: float, anchor: Literal["start", "end"]) -> None:
        draw_line(self.canvas, text, x, 21, size=8.5, colour=INK_2, anchor=anchor,
                  language=self.setting.language, direction=self.setting.direction)
