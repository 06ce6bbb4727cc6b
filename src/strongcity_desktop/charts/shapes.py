"""Plain shapes of a drawing, which a painter of the screen and a painter of paper both know.

Lengths are in the drawing's own units, from its upper left corner downwards; colours are
"#RRGGBB".
"""

from typing import NamedTuple

Corner = tuple[float, float]
# Two handles and an end: the six numbers of a cubic curve.
Bend = tuple[float, float, float, float, float, float]

# Handles this share of the radius long make a bend look like a quarter of a circle.
_QUARTER = 0.5523


# Named tuples rather than dataclasses: they are made while the first window opens, and cost it
# a fifth of the time.
class Rect(NamedTuple):
    """A filled box."""

    left: float
    top: float
    width: float
    height: float
    fill: str


class Ellipse(NamedTuple):
    """A filled disc around (x, y), reaching `across` to each side and `down` up and down."""

    x: float
    y: float
    across: float
    down: float
    fill: str


class Outline(NamedTuple):
    """A closed and filled shape, or a line when it has no fill but a `stroke` this wide."""

    start: Corner
    legs: tuple[Corner | Bend, ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.0


Shape = Rect | Ellipse | Outline


class Drawing(NamedTuple):
    """Shapes from back to front; what is seen is `width` by `height`, from `left` on."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    left: float = 0.0

    def part(self, left: float, width: float) -> "Drawing":
        """The same shapes, of which only what lies between `left` and `left + width` is seen."""
        return self._replace(left=left, width=width)


def disc(x: float, y: float, radius: float, fill: str) -> Ellipse:
    """A round disc."""
    return Ellipse(x, y, radius, radius, fill)


def arch(left: float, width: float, high: float, foot: float, fill: str) -> Outline:
    """A door or an opening standing on `foot`: straight sides and a round head."""
    half = width / 2
    bend, top, spring = half * _QUARTER, foot - high, foot - high + half
    return Outline(
        (left, foot),
        ((left, spring),
         (left, spring - bend, left + half - bend, top, left + half, top),
         (left + half + bend, top, left + width, spring - bend, left + width, spring),
         (left + width, foot)),
        fill)


def reach(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and lower edge of a shape; handles of bends count as if on its edge."""
    if isinstance(shape, Rect):
        return shape.left, shape.top, shape.left + shape.width, shape.top + shape.height
    if isinstance(shape, Ellipse):
        return (shape.x - shape.across, shape.y - shape.down,
                shape.x + shape.across, shape.y + shape.down)
    numbers = [*shape.start, *(number for leg in shape.legs for number in leg)]
    across, down = numbers[::2], numbers[1::2]
    return min(across), min(down), max(across), max(down)
