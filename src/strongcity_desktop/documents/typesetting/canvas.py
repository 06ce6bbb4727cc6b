"""A reportlab canvas that shapes its strings, and whose feet know the number of pages."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal

from reportlab.pdfgen.canvas import Canvas

from strongcity_desktop.documents.typesetting.lines import Line
from strongcity_desktop.documents.typesetting.plain_text import clean
from strongcity_desktop.documents.typesetting.slots import Slot, slots_of
from strongcity_desktop.documents.typesetting.styles import Direction, Span, TextStyle, Weight
from strongcity_desktop.documents.typesetting.typeset_font import (
    REGULAR,
    SEMI_BOLD,
    register,
    weight_of,
)
from strongcity_desktop.documents.typesetting.writing import write_line

Foot = Callable[["TypesetCanvas", int, int], None]


class TypesetCanvas(Canvas):  # type: ignore[misc]
    """Draws every string through the text layer, so headers and charts need nothing special.

    Font names choose a weight only: a name with `bold` in it is the semi-bold. `foot` is called
    for each page when the file is saved, with the page and the number of pages; it may use text,
    lines, rectangles and colours, not transparency, images or links.
    """

    _code: list[str]

    def __init__(
        self,
        filename: Any,
        *arguments: Any,
        language: str = "en",
        direction: Direction = "ltr",
        foot: Foot | None = None,
        **options: Any,
    ) -> None:
        self.language = language
        self.direction: Direction = direction
        self.foot = foot
        self._finished: list[Any] = []
        register()
        options["initialFontName"] = REGULAR
        options["lang"] = options.get("lang") or language
        super().__init__(filename, *arguments, **options)

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802
        """Choose size in points and weight; any font name will do."""
        self._fontname = SEMI_BOLD if weight_of(psfontname) == 600 else REGULAR
        self._fontsize = size
        self._leading = size * 1.2 if leading is None else leading

    def stringWidth(  # noqa: N802
        self,
        text: str,
        fontName: str | None = None,  # noqa: N803
        fontSize: float | None = None,  # noqa: N803
    ) -> float:
        """The width in points that the text takes when drawn."""
        size = self._fontsize if fontSize is None else fontSize
        weight = weight_of(fontName or self._fontname)
        return text_width(text, size=size, weight=weight, language=self.language)

    def drawString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802
        """Draw with the left end at `x`."""
        self._draw(x, y, text, 0)

    def drawRightString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802
        """Draw with the right end at `x`."""
        self._draw(x, y, text, 1)

    def drawCentredString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802
        """Draw with the middle at `x`."""
        self._draw(x, y, text, 0.5)

    def _draw(self, x: float, y: float, text: str, share: float) -> None:
        line = _one_line(
            str(text), self._fontsize, weight_of(self._fontname), self.language, self.direction
        )
        _write(self, line, x - share * line.width, y, self.direction, coloured=False)

    def showPage(self) -> None:  # noqa: N802
        """Finish the page; its foot is added when the file is saved."""
        name = self._doc.thisPageName()
        super().showPage()
        self._finished.append(self._doc.idToObject[name])

    def save(self) -> None:
        """Add the feet and write the file."""
        self._add_feet()
        super().save()

    def getpdfdata(self) -> bytes:
        """Add the feet and give the file as bytes."""
        self._add_feet()
        data: bytes = super().getpdfdata()
        return data

    def _add_feet(self) -> None:
        if len(self._code):
            self.showPage()
        pages, self._finished = self._finished, []
        if self.foot is None:
            return
        for number, page in enumerate(pages, 1):
            self.init_graphics_state()
            self._code = []
            self._pagesize = (page.pagewidth, page.pageheight)
            self.foot(self, number, len(pages))
            foot = "\n".join(self._code)
            page.stream = f"q\n{page.stream}Q\nq {self._preamble}\n{foot}\nQ\n"
        self._code = []


def text_width(text: str, *, size: float, weight: Weight = 400, language: str = "en") -> float:
    """The width in points of a text on one line."""
    return _one_line(text, size, weight, language, "ltr").width


def draw_line(
    canvas: Any,
    text: str,
    x: float,
    y: float,
    *,
    size: float,
    weight: Weight = 400,
    colour: str = "#20282B",
    language: str,
    direction: Direction,
    anchor: Literal["start", "middle", "end"] = "start",
) -> None:
    """Draw one line of text on the baseline `y`, anchored at `x` (points).

    `start` is the left end in a left-to-right text and the right end in a right-to-left one.
    """
    line = _one_line(text, size, weight, language, direction, colour)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    if direction == "rtl":
        share = 1 - share
    _write(canvas, line, x - share * line.width, y, direction, coloured=True)


def _write(
    canvas: Any, line: Line, x: float, y: float, direction: Direction, coloured: bool
) -> None:
    slots = line.in_visual_order(1 if direction == "rtl" else 0)
    write_line(canvas, slots, x, y, coloured=coloured)


@lru_cache(maxsize=4096)
def _one_line(
    text: str,
    size: float,
    weight: Weight,
    language: str,
    direction: Direction,
    colour: str = "#000000",
) -> Line:
    style = TextStyle(size=size, weight=weight, colour=colour)
    flat = clean(text).replace("\n", " ")
    slots: list[Slot] = slots_of((Span(flat),), style, language, direction)
    return Line(slots, sum(slot.width for slot in slots), 0, len(slots), True)
