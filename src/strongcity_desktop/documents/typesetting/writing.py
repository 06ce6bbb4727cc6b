"""Writes a line of slots into the content of a reportlab page."""

from collections.abc import Callable, Iterable
from typing import Any

from reportlab.lib.colors import HexColor

from strongcity_desktop.documents.typesetting import faces
from strongcity_desktop.documents.typesetting.embedded_font import (
    EmbeddedFont,
    embedded,
    open_actual_text,
)
from strongcity_desktop.documents.typesetting.shaping import (
    FRAME_CELL,
    FRAME_DIGITS,
    FRAME_MARGIN,
    Piece,
    frame_columns,
    shape,
)
from strongcity_desktop.documents.typesetting.slots import Slot

_CAP_HEIGHT = 0.714
_FRAME_LINE = 0.03
# How far a slanted letter leans: to the right by so much of its height.
_SLANT = 0.2


def write_line(
    canvas: Any,
    slots: Iterable[Slot],
    x: float,
    y: float,
    space: float = 0,
    coloured: bool = True,
    placed: Callable[[Slot, float, float], None] | None = None,
) -> None:
    """Write slots, given from left to right, from `x` along the baseline `y` (points).

    `space` is added to each space. Without `coloured` the canvas's own colour stays. `placed` is
    told the left and the right edge of each slot.
    """
    writer = _Writer(canvas, y, coloured)
    for slot in slots:
        piece = slot.piece
        added = space * len(piece.text) if slot.kind == "space" else 0
        if piece.face is None:
            writer.frame(slot, x)
        else:
            writer.show(slot, x, added)
        if placed:
            placed(slot, x, x + slot.width + added)
        x += slot.width + added
    writer.end()


class _Writer:
    """Gathers what has the same font, size and colour into one show operator."""

    def __init__(self, canvas: Any, y: float, coloured: bool) -> None:
        self._canvas = canvas
        self._y = y
        self._coloured = coloured
        self._flip = "" if canvas.bottomup else "-"
        self._parts: list[str] = []
        self._font: tuple[object, float] | None = None
        self._colour = ""
        self._slanted = False

    def show(self, slot: Slot, x: float, added: float) -> None:
        piece, size = slot.piece, slot.look.size
        font = self._font_of(piece)
        if slot.look.slanted != self._slanted:
            self._close()
            self._slanted = slot.look.slanted
        if self._font is None:
            lean = f"{self._flip}{_SLANT}" if self._slanted else "0"
            self._parts.append(f"BT 1 0 {lean} {self._flip}1 {_number(x)} {_number(self._y)} Tm")
        if self._font != (font, size) or self._colour != slot.look.colour:
            self._change(font, size, slot.look.colour)
        self._parts.append(font.show(piece))
        if added:
            self._parts.append(f"{-added * 1000 / size:.1f}")

    def _font_of(self, piece: Piece) -> EmbeddedFont:
        return embedded(self._canvas._doc, piece.face or _latin())

    def _change(self, font: Any, size: float, colour: str) -> None:
        if self._font is not None:
            self._parts.append("]TJ")
        if self._coloured and self._colour != colour:
            self._parts.append(_fill(colour))
        self._parts.append(f"/{font.internal_name} {_number(size)} Tf [")
        self._font, self._colour = (font, size), colour

    def end(self) -> None:
        """Close the text object that is open and hand the content to the canvas."""
        self._close()
        if self._parts:
            code = " ".join(self._parts).replace("> <", "").replace("[ ]TJ", "")
            self._canvas._code.append(f"q {code} Q" if self._coloured else code)

    def _close(self) -> None:
        if self._font is not None:
            self._parts.append("]TJ ET")
            self._font = None
            self._colour = ""

    def frame(self, slot: Slot, x: float) -> None:
        """A box with the digits of a code point that no shipped font can show."""
        self._close()
        if slot.piece.clusters:
            fill = _fill(slot.look.colour)
            colours = f"{fill} {fill.upper()} " if self._coloured else ""
            up = -1 if self._flip else 1
            self._parts += [
                f"{open_actual_text(slot.piece.text)}q {colours}{_box(slot, x, self._y, up)}",
                *self._digits(slot, x, up),
                "Q EMC",
            ]

    def _digits(self, slot: Slot, x: float, up: int) -> list[str]:
        """The text inside the box, between two spaces: they tell readers how wide it is."""
        size = slot.look.size
        small = FRAME_DIGITS * size
        columns = frame_columns(slot.piece.text)
        digits = f"{ord(slot.piece.text):04X}".rjust(2 * columns, "0")
        space = shape(" ", _latin(), "Latn", "en", False)
        parts = ["BT", self._place(space, size, x, self._y)]
        for place, digit in enumerate(digits):
            row, column = divmod(place, columns)
            piece = shape(digit, _latin(), "Latn", "en", False)
            spare = (FRAME_CELL * size - piece.width * small / 1000) / 2
            left = x + (FRAME_MARGIN + column * FRAME_CELL) * size + spare
            y = self._y + ((1 - row) * 0.42 - 0.04) * size * up
            parts.append(self._place(piece, small, left, y))
        end = x + slot.width - space.width * size / 1000
        return [*parts, self._place(space, size, end, self._y), "ET"]

    def _place(self, piece: Piece, size: float, x: float, y: float) -> str:
        font = self._font_of(piece)
        return (
            f"/{font.internal_name} {_number(size)} Tf "
            f"1 0 0 {self._flip}1 {_number(x)} {_number(y)} Tm [{font.show(piece)}]TJ"
        )


def _latin() -> faces.Face:
    return faces.face(faces.LATIN, 400)


def _box(slot: Slot, x: float, y: float, up: int) -> str:
    size = slot.look.size
    left, bottom = x + FRAME_MARGIN * size / 2, y - 0.12 * size * up
    width, height = slot.width - FRAME_MARGIN * size, (_CAP_HEIGHT + 0.16) * size * up
    edges = " ".join(map(_number, (left, bottom, width, height)))
    return f"{_number(_FRAME_LINE * size)} w {edges} re S"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


_fills: dict[str, str] = {}


def _fill(colour: str) -> str:
    """The operator that sets a fill colour; its capitals set the stroke colour."""
    if colour not in _fills:
        rgb = HexColor(colour).rgb()
        _fills[colour] = " ".join(_number(part) for part in rgb) + " rg"
    return _fills[colour]
