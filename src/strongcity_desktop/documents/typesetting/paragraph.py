"""A paragraph of plain text in any shipped script, as a reportlab flowable."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from reportlab.platypus import Flowable

from strongcity_desktop.documents.typesetting.lines import Line, lines_of
from strongcity_desktop.documents.typesetting.slots import Slot, slots_of
from strongcity_desktop.documents.typesetting.styles import Direction, Span, TextStyle
from strongcity_desktop.documents.typesetting.writing import write_line

_CAP_HEIGHT = 0.72
# At least so many lines stay together at the foot of one page and the head of the next.
_TOGETHER = 2

Outline = tuple[int, str, str]


class Paragraph(Flowable):  # type: ignore[misc]
    """Text that wraps, justifies, splits across pages and is found again by searching.

    `content` is always taken as plain text, whatever characters it holds; a line feed breaks the
    line. `outline` is (level from 0, key, title): a bookmark, an entry in the outline and the
    notice `TOCEntry` for a table of contents.
    """

    def __init__(
        self,
        content: str | Sequence[Span],
        style: TextStyle,
        *,
        language: str,
        direction: Direction,
        outline: Outline | None = None,
    ) -> None:
        super().__init__()
        self.spans = (Span(content),) if isinstance(content, str) else tuple(content)
        self.text_style = style
        self.language = language
        self.direction = direction
        self.outline = outline
        self.spaceBefore = style.space_before
        self.spaceAfter = style.space_after
        self.laid_out: list[Line] = []
        self._row: list[Slot] = slots_of(self.spans, style, language, direction)
        self._laid_out_for: float | None = None
        self._goes_on = False

    @property
    def lines(self) -> int:
        """How many lines the paragraph took when it was last wrapped."""
        return len(self.laid_out)

    @property
    def text(self) -> str:
        """The plain text of the paragraph, as given."""
        return "".join(span.text for span in self.spans)

    def minWidth(self) -> float:  # noqa: N802 (reportlab's name)
        """The width in points of the longest stretch that cannot break."""
        longest = current = 0.0
        for slot in self._row:
            current = 0 if slot.kind != "word" else current + slot.width
            longest = max(longest, current)
            if slot.may_break:
                current = 0
        return longest + self.text_style.indent

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Lay the text out in a column; width and height in points."""
        if self._laid_out_for != available_width:
            room = max(available_width - self.text_style.indent, 0)
            self.laid_out, self._broken = lines_of(self._row, room, self._goes_on)
            self._laid_out_for = available_width
        self.width = available_width
        self.height = sum(self._height(line) for line in self.laid_out)
        return self.width, self.height

    def _height(self, line: Line) -> float:
        largest = max((slot.look.size for slot in line.slots), default=0)
        style = self.text_style
        if largest <= style.size:
            return style.line_height
        return style.line_height * largest / style.size

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The part that fits and the rest, or nothing when it is better to move on whole."""
        self.wrap(available_width, available_height)
        fitting, height = 0, 0.0
        for line in self.laid_out:
            height += self._height(line)
            if height > available_height + 0.01:
                break
            fitting += 1
        total = len(self.laid_out)
        if fitting == total:
            return [self]
        # What reportlab moved to a fresh page already, and still does not fit, splits anywhere.
        together = 1 if hasattr(self, "_postponed") else _TOGETHER
        if total - fitting < together:
            fitting = total - together
        if fitting < min(together, total - 1) or fitting <= 0:
            return []
        cut = self.laid_out[fitting].first
        return [self._part(self._broken[:cut], True), self._part(self._broken[cut:], False)]

    def _part(self, row: list[Slot], goes_on: bool) -> "Paragraph":
        part = copy(self)
        # reportlab marks what it moved to the next page, and gives up on what it finds marked.
        part.__dict__.pop("_postponed", None)
        part._row = row
        part._laid_out_for = None
        part._goes_on = goes_on or self._goes_on
        if goes_on:
            part.spaceAfter = 0
        else:
            part.spaceBefore = 0
            part.outline = None
        return part

    def draw(self) -> None:
        """Draw the lines with the upper edge of the first at the flowable's height."""
        canvas: Any = self.canv
        if self.outline:
            mark_outline(canvas, self.outline, self.height)
        top = self.height
        for line in self.laid_out:
            height = self._height(line)
            size = max((slot.look.size for slot in line.slots), default=self.text_style.size)
            baseline = top - (height + _CAP_HEIGHT * size) / 2
            self._draw_line(canvas, line, baseline)
            top -= height

    def _draw_line(self, canvas: Any, line: Line, baseline: float) -> None:
        base = 1 if self.direction == "rtl" else 0
        style = self.text_style
        room = self.width - style.indent
        align = style.align
        space = 0.0
        width = line.width
        if align == "justify" and not line.ends_here and line.spaces and width < room:
            space = (room - width) / line.spaces
            width = room
        spare = room - width
        before = {"end": spare, "center": spare / 2}.get(align, 0)
        x = spare - before if base else style.indent + before
        links = _Links(canvas, baseline)
        write_line(canvas, line.in_visual_order(base), x, baseline, space, placed=links.add)
        links.close()


class _Links:
    """Joins neighbouring slots of one link into one clickable rectangle."""

    def __init__(self, canvas: Any, baseline: float) -> None:
        self._canvas = canvas
        self._baseline = baseline
        self._open: tuple[str, float, float, float, list[str]] | None = None

    def add(self, slot: Slot, left: float, right: float) -> None:
        look = slot.look
        if self._open and self._open[0] == look.link:
            link, start, _, size, texts = self._open
            self._open = (link, start, right, max(size, look.size), [*texts, slot.piece.text])
            return
        self.close()
        if look.link:
            self._open = (look.link, left, right, look.size, [slot.piece.text])

    def close(self) -> None:
        if self._open:
            link, left, right, size, texts = self._open
            rectangle = (left, self._baseline - 0.3 * size, right, self._baseline + size)
            self._canvas.linkRect("".join(texts), link, rectangle, relative=1)
            self._open = None


def mark_outline(canvas: Any, outline: Outline, height: float) -> None:
    """Bookmark the place `height` points above the origin and tell outline and contents.

    A level that would skip one is set one below its forerunner, as PDF outlines need it.
    """
    level, key, title = outline
    canvas.bookmarkHorizontal(key, 0, height)
    deepest = canvas._doc.outline.currentlevel + 1
    canvas.addOutlineEntry(title, key, min(level, deepest), closed=False)
    template = getattr(canvas, "_doctemplate", None)
    if template is not None:
        template.notify("TOCEntry", (level, title, canvas.getPageNumber(), key))
