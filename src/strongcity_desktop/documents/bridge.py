"""The drawing at the foot of a cover: a small town, a bridge over its river, a path."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor

# The drawing's own paper, from its upper left corner; the canvas is scaled to the page.
WIDE, HIGH = 910.0, 426.0
_BANK = 204.0

_SUN, _HILL, _FAR, _WALL = "#EBCF9F", "#E0EEED", "#C3DCD9", "#FFFFFF"
_EARTH, _CLAY, _DARK, _TEAL = "#A4642C", "#D4A05C", "#673612", "#0B5F68"
_LEAF, _WATER, _WINDOW, _STONE = "#2F7C7C", "#9CC7C5", "#87898A", "#F9F1E2"
# Each house: left edge, width, wall, roof, colour of the wall, of the roof.
_HOUSES = (
    (87, 42, 48, 17, _WALL, _EARTH), (132, 38, 63, 16, _WALL, _TEAL),
    (172, 46, 44, 18, _SUN, _DARK), (221, 34, 68, 14, _WALL, _CLAY),
    (260, 42, 50, 17, _SUN, _EARTH), (445, 42, 57, 18, _WALL, _TEAL),
    (489, 46, 47, 19, _SUN, _EARTH), (540, 34, 66, 14, _WALL, _DARK),
    (578, 44, 48, 18, _WALL, _EARTH), (625, 38, 58, 16, _SUN, _TEAL),
    (667, 46, 42, 18, _WALL, _EARTH),
)
_TREES = ((292, 183, 12, _LEAF), (444, 188, 11, _TEAL), (713, 183, 12, _LEAF),
          (23, 340, 20, _TEAL), (57, 349, 13, _LEAF), (853, 337, 18, _LEAF))
_CYPRESSES = ((72, 204, 55, _TEAL), (728, 204, 56, _TEAL), (749, 204, 42, _LEAF),
              (885, 374, 66, _TEAL))
_PEOPLE = ((91, _LEAF, _CLAY), (203, _TEAL, _DARK), (227, _CLAY, _EARTH), (372, _DARK, _EARTH),
           (519, _LEAF, _CLAY), (544, _EARTH, _DARK), (667, _TEAL, _DARK), (813, _CLAY, _EARTH))
_STATIONS = ((66, 397, True), (176, 393, True), (286, 395, True), (396, 401, False),
             (506, 405, False), (616, 405, False), (726, 401, False), (836, 394, False))
_ARCHES = (152, 303, 455, 606, 758)


def draw_bridge(canvas: Any, width: float, foot: float, *, is_mirrored: bool) -> float:
    """Draw it over `width` points with its lower edge at `foot`; its height in points."""
    factor = width / WIDE
    canvas.saveState()
    canvas.translate(width if is_mirrored else 0, foot + HIGH * factor)
    canvas.scale(-factor if is_mirrored else factor, -factor)
    pen = _Pen(canvas)
    _hills(pen)
    for house in _HOUSES:
        _house(pen, *house)
    _town_hall(pen)
    for x, y, radius, colour in _TREES[:3]:
        pen.tree(x, y, radius, _BANK, colour)
    for cypress in _CYPRESSES[:3]:
        pen.cypress(*cypress)
    _bridge(pen)
    _shore(pen)
    canvas.restoreState()
    return HIGH * factor


class _Pen:
    """Filled shapes without outlines, by their corners and bends."""

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas

    def fill(self, colour: str) -> None:
        self.canvas.setFillColor(HexColor(colour))

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        self.fill(colour)
        self.canvas.rect(left, top, width, height, stroke=0, fill=1)

    def disc(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        self.fill(colour)
        self.canvas.ellipse(x - wide, y - high, x + wide, y + high, stroke=0, fill=1)

    def shape(self, colour: str, start: tuple[float, float],
              *legs: Sequence[float]) -> None:
        """A closed shape; a leg is a corner (x, y) or a bend (six numbers)."""
        path = self.canvas.beginPath()
        path.moveTo(*start)
        for leg in legs:
            if len(leg) == 2:
                path.lineTo(*leg)
            else:
                path.curveTo(*leg)
        path.close()
        self.fill(colour)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def arch(self, left: float, width: float, high: float, foot: float, colour: str) -> None:
        """An opening: straight sides and a round head."""
        half, bend = width / 2, width / 2 * 0.5523
        top, spring = foot - high, foot - high + half
        self.shape(colour, (left, foot), (left, spring),
                   (left, spring - bend, left + half - bend, top, left + half, top),
                   (left + half + bend, top, left + width, spring - bend, left + width, spring),
                   (left + width, foot))

    def tree(self, x: float, y: float, radius: float, foot: float, colour: str) -> None:
        self.box(x - radius / 8, y, radius / 4, foot - y, _DARK)
        self.disc(x, y, radius, radius * 1.28, colour)

    def cypress(self, x: float, foot: float, high: float, colour: str) -> None:
        wide, top = high * 0.21, foot - high
        self.shape(colour, (x, top), (x + wide, foot - high / 2, x + wide, foot, x, foot),
                   (x - wide, foot, x - wide, foot - high / 2, x, top))


def _hills(pen: _Pen) -> None:
    pen.disc(679, 56, 55, 55, _SUN)
    pen.shape(_HILL, (0, 150), (60, 118, 130, 97, 190, 97), (330, 97, 420, 168, 530, 168),
              (620, 168, 690, 73, 782, 73), (830, 73, 870, 84, 910, 100), (910, 260), (0, 260))
    pen.shape(_FAR, (0, 198), (80, 178, 200, 168, 300, 178), (460, 196, 560, 196, 650, 172),
              (740, 146, 820, 130, 910, 152), (910, 280), (0, 280))


def _house(pen: _Pen, left: float, width: float, wall: float, roof: float, colour: str,
           roof_colour: str) -> None:
    top = _BANK - wall
    pen.box(left, top, width, wall, colour)
    pen.shape(roof_colour, (left - 4, top), (left + width / 2, top - roof), (left + width + 4, top))
    for row in range(2 if wall > 52 else 1):
        for column in (0.24, 0.58):
            pen.box(left + width * column, top + 10 + row * 20, 7, 9.5, _WINDOW)
    if wall <= 52:
        pen.arch(left + width / 2 - 6, 12, 19, _BANK, _DARK if colour == _SUN else _WINDOW)


def _town_hall(pen: _Pen) -> None:
    pen.box(356, 79, 34, 64, _SUN)
    pen.shape(_EARTH, (351, 79), (373.5, 45), (396, 79))
    pen.shape(_TEAL, (305, 142), (319, 124), (428, 124), (442, 142))
    pen.box(313, 141, 121, _BANK - 141, _WALL)
    pen.box(356, 110, 34, 32, _SUN)
    pen.disc(373.5, 101.5, 11.5, 11.5, "#20282B")
    pen.disc(373.5, 101.5, 9.5, 9.5, _WALL)
    pen.box(372.8, 95, 1.6, 7, "#20282B")
    pen.box(373, 100.8, 5, 1.6, "#20282B")
    for left in (324, 347, 370, 393, 416):
        pen.arch(left, 13, 39, _BANK, _TEAL if left == 370 else _WATER)


def _bridge(pen: _Pen) -> None:
    pen.box(0, 300, WIDE, 80, _WATER)
    for x, coat, hair in _PEOPLE:
        _person(pen, x, coat, hair)
    pen.shape(_EARTH, (0, 253), (250, 224, 660, 224, 910, 253), (910, 266), (0, 266))
    pen.shape(_STONE, (0, 267), (250, 237, 660, 237, 910, 267), (910, 343), (0, 343))
    for middle in _ARCHES:
        pen.arch(middle - 62, 124, 62.5, 343, _SUN)
        pen.arch(middle - 55.5, 111, 55.5, 343, _WATER)
    pen.box(0, 342.5, WIDE, 40, _WATER)


def _person(pen: _Pen, x: float, coat: str, hair: str) -> None:
    deck = 253 - 22 * (1 - ((x - WIDE / 2) / (WIDE / 2)) ** 2)
    pen.arch(x - 7.5, 15, 28, deck + 4, coat)
    pen.disc(x, deck - 27, 6, 6, hair)


def _shore(pen: _Pen) -> None:
    canvas = pen.canvas
    canvas.setStrokeColor(HexColor(_WALL))
    canvas.setLineWidth(1.8)
    for x, y in ((68, 359), (271, 361), (446, 357), (679, 359), (835, 354)):
        wave = canvas.beginPath()
        wave.moveTo(x, y)
        for step in range(3):
            at = x + 20 * step
            wave.curveTo(at + 5, y - 5, at + 5, y - 5, at + 10, y)
            wave.curveTo(at + 15, y + 5, at + 15, y + 5, at + 20, y)
        canvas.drawPath(wave, stroke=1, fill=0)
    pen.shape(_SUN, (0, 364), (150, 356, 350, 372, 520, 372), (680, 372, 800, 362, 910, 360),
              (910, HIGH), (0, HIGH))
    pen.shape(_CLAY, (0, 383), (180, 360, 360, 388, 560, 386), (720, 384, 820, 376, 910, 372),
              (910, HIGH), (0, HIGH))
    pen.shape(_STONE, (0, 396), (180, 370, 360, 400, 560, 399), (720, 398, 820, 388, 910, 384),
              (910, 398), (820, 402, 720, 412, 560, 413), (360, 414, 180, 388, 0, 412))
    for x, y, radius, colour in _TREES[3:]:
        pen.tree(x, y, radius, y + radius * 2, colour)
    pen.cypress(*_CYPRESSES[3])
    for x, y, is_done in _STATIONS:
        pen.disc(x, y, 12, 12, _TEAL)
        if not is_done:
            pen.disc(x, y, 9, 9, _WALL)
