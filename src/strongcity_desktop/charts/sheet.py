"""A sheet on which a chart is drawn from the start side, and mirrored as a whole at the end."""

from collections.abc import Sequence

from strongcity_desktop.charts.chart import Anchor, Chart, ChartText, Measure, Part, Weight
from strongcity_desktop.charts.shapes import Bend, Corner, Ellipse, Outline, Rect, Shape, disc
from strongcity_desktop.charts.words_in_room import lines_within
from strongcity_desktop.language.direction import Direction

TICK, LABEL = 12.0, 13.0
_LARGER_FROM_THE_RIGHT = 2.0
_LINE = 1.3
_CAP_HEIGHT = 0.72
_HATCH_STEP = 5.0
# Handles this share of the radius long make a bend look like a quarter of a circle.
_QUARTER = 0.5523


class Sheet:
    """Gathers shapes, texts and parts; x counts from the start side, y from the top."""

    def __init__(self, width: float, direction: Direction, measure: Measure) -> None:
        self.width, self.direction, self.measure = width, direction, measure
        larger = _LARGER_FROM_THE_RIGHT if direction == "rtl" else 0.0
        self.tick, self.label = TICK + larger, LABEL + larger
        self._shapes: list[Shape] = []
        self._texts: list[ChartText] = []
        self._parts: list[Part] = []

    def line_height(self, size: float) -> float:
        """From one baseline to the next."""
        return float(round(size * _LINE))

    def text_width(self, text: str, size: float, weight: Weight = 400) -> float:
        """The width of a text in one line."""
        return self.measure(text, size, weight)

    def lines(self, text: str, width: float, size: float, weight: Weight = 400,
              most: int = 2) -> tuple[str, ...]:
        """The text in lines of this width."""
        return lines_within(text, width, size, weight, self.measure, most)

    def rect(self, x: float, top: float, width: float, height: float, fill: str) -> None:
        """A filled box."""
        self._shapes.append(Rect(x, top, width, height, fill))

    def cell(self, x: float, top: float, width: float, height: float, fill: str | None,
             stroke: str | None = None, stroke_width: float = 0.0, radius: float = 2.0) -> None:
        """A box with round corners, filled or outlined."""
        r, bend = radius, radius * (1 - _QUARTER)
        right, foot = x + width, top + height
        legs: tuple[Corner | Bend, ...] = (
            (right - r, top), (right - bend, top, right, top + bend, right, top + r),
            (right, foot - r), (right, foot - bend, right - bend, foot, right - r, foot),
            (x + r, foot), (x + bend, foot, x, foot - bend, x, foot - r),
            (x, top + r), (x, top + bend, x + bend, top, x + r, top))
        self._shapes.append(Outline((x + r, top), legs, fill, stroke, stroke_width))

    def line(self, start: Corner, *legs: Corner, stroke: str, width: float = 1.0) -> None:
        """A line through corners."""
        self._shapes.append(Outline(start, legs, None, stroke, width))

    def curve(self, start: Corner, *legs: Corner | Bend, stroke: str, width: float = 1.0) -> None:
        """A line through corners and bends."""
        self._shapes.append(Outline(start, legs, None, stroke, width))

    def area(self, start: Corner, *legs: Corner, fill: str) -> None:
        """A filled area between corners."""
        self._shapes.append(Outline(start, legs, fill))

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """A round disc around (x, y)."""
        self._shapes.append(disc(x, y, radius, fill))

    def ring(self, x: float, y: float, radius: float, ring: float, stroke: str,
             fill: str) -> None:
        """A disc with a ring of this width at its edge."""
        self.disc(x, y, radius, stroke)
        self.disc(x, y, radius - ring, fill)

    def hatch(self, x: float, top: float, width: float, height: float, stroke: str) -> None:
        """Thin lines at 45° that end at the edges of a box."""
        reach = _HATCH_STEP
        while reach < width + height:
            begin = (x + max(reach - height, 0), top + min(reach, height))
            end = (x + min(reach, width), top + max(reach - width, 0))
            self.line(begin, end, stroke=stroke, width=0.8)
            reach += _HATCH_STEP

    def text(self, text: str, x: float, middle: float, size: float, color: str,
             anchor: Anchor = "start", weight: Weight = 400) -> None:
        """One line whose capitals stand around `middle`."""
        baseline = middle + size * _CAP_HEIGHT / 2
        self._texts.append(ChartText(text, x, baseline, size, weight, color, anchor))

    def turned_text(self, text: str, middle: float, foot: float, size: float, color: str) -> None:
        """One line that runs upwards from `foot`, its capitals around the upright `middle`."""
        at_foot: Anchor = "end" if self.direction == "rtl" else "start"
        self._texts.append(ChartText(text, middle + size * _CAP_HEIGHT / 2, foot, size, 400,
                                     color, at_foot, turned=True))

    def text_lines(self, lines: Sequence[str], x: float, middle: float, size: float, color: str,
                   anchor: Anchor = "start", weight: Weight = 400) -> None:
        """Lines that stand together around `middle`."""
        step = self.line_height(size)
        first = middle - step * (len(lines) - 1) / 2
        for place, line in enumerate(lines):
            self.text(line, x, first + place * step, size, color, anchor, weight)

    def part(self, part: Part) -> None:
        """A part that can be reached."""
        self._parts.append(part)

    def chart(self, height: float, name: str, head: tuple[str, ...],
              rows: tuple[tuple[str, ...], ...]) -> Chart:
        """The chart as its readers see it; its parts row by row from the start side."""
        parts = sorted(self._parts, key=lambda part: (part.row, part.column))
        shapes, texts = self._shapes, self._texts
        if self.direction == "rtl":
            shapes = [_mirrored(shape, self.width) for shape in shapes]
            texts = [_mirrored_text(text, self.width) for text in texts]
            parts = [part._replace(left=self.width - part.left - part.width) for part in parts]
        return Chart(self.width, height, tuple(shapes), tuple(texts), tuple(parts),
                     self.direction, name, head, rows)


def _mirrored_text(text: ChartText, width: float) -> ChartText:
    """A turned text keeps its baseline at the right: it is moved, not turned over."""
    if text.turned:
        return text._replace(x=width - text.x + text.size * _CAP_HEIGHT)
    return text._replace(x=width - text.x)


def _mirrored(shape: Shape, width: float) -> Shape:
    if isinstance(shape, Rect):
        return shape._replace(left=width - shape.left - shape.width)
    if isinstance(shape, Ellipse):
        return shape._replace(x=width - shape.x)
    return shape._replace(start=(width - shape.start[0], shape.start[1]),
                          legs=tuple(_mirrored_leg(leg, width) for leg in shape.legs))


def _mirrored_leg(leg: Corner | Bend, width: float) -> Corner | Bend:
    if len(leg) == 2:
        return width - leg[0], leg[1]
    x1, y1, x2, y2, x3, y3 = leg
    return width - x1, y1, width - x2, y2, width - x3, y3
