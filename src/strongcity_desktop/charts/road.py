"""The road of the pathway: ground, road and stations, each a ring filled by what is done."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin, tan
from typing import Literal, NamedTuple

from strongcity_desktop.charts.shapes import Bend, Corner, Drawing, Outline, Shape, disc

RADIUS, RING = 22.0, 5.0
"""Of a station at 100 %: its outer radius and the width of its ring."""
_HALO, _ROAD, _DASH, _GAP, _DASH_WIDTH = 25.0, 13.0, 9.0, 9.0, 1.8
_STEPS = 24
_TICK = ((-8.0, 0.6), (-2.6, 6.0), (8.2, -5.4))


class RoadColours(NamedTuple):
    """The colours of the ground, the road, its dashes and the stations, as "#RRGGBB"."""

    paper: str
    ground: str
    road: str
    dash: str
    track: str
    filled: str
    tick: str
    empty: str


def road(width: float, height: float, stations: Sequence[Corner], colours: RoadColours,
         unit: float = 1.0) -> Drawing:
    """A road through the stations, from edge to edge, above rising and falling ground.

    Stations are given from left to right; `unit` is the length of one unit of 100 %.
    """
    course = _course(width, stations)
    legs = tuple(_bend(one, other) for one, other in pairwise(course))
    shapes: list[Shape] = [
        _ground(width, height, stations, colours.ground, unit),
        Outline(course[0], legs, stroke=colours.road, stroke_width=_ROAD * unit),
        *_dashes(course, colours.dash, unit)]
    return Drawing(width, height, tuple(shapes))


def station(x: float, y: float, state: Literal["done", "begun", "not_begun"], share: float,
            colours: RoadColours, *, unit: float = 1.0, is_mirrored: bool = False,
            ) -> tuple[Shape, ...]:
    """A station: filled with a tick when done, a ring filled to `share` (0 to 1) when begun."""
    halo = disc(x, y, _HALO * unit, colours.paper)
    if state == "done":
        corners = [(x + across * unit, y + down * unit) for across, down in _TICK]
        tick = Outline(corners[0], tuple(corners[1:]), stroke=colours.tick,
                       stroke_width=2.2 * unit)
        return (halo, disc(x, y, 20 * unit, colours.filled), tick)
    if state == "not_begun":
        return (halo, disc(x, y, 20.5 * unit, colours.empty), disc(x, y, 19 * unit, colours.paper))
    ring = (disc(x, y, RADIUS * unit, colours.track),)
    inside = disc(x, y, (RADIUS - RING) * unit, colours.paper)
    if share <= 0:
        return (halo, *ring, inside)
    part = _band(x, y, min(share, 1.0), unit, is_mirrored)
    return (halo, *ring, inside, Outline(part[0], part[1], colours.filled))


def _course(width: float, stations: Sequence[Corner]) -> list[Corner]:
    """The stations with the points on both edges where the road comes in and goes out."""
    middle = sum(y for _, y in stations) / len(stations)
    return [(0.0, middle), *stations, (width, middle)]


def _bend(start: Corner, end: Corner) -> Bend:
    half = (end[0] - start[0]) / 2
    return (start[0] + half, start[1], end[0] - half, end[1], *end)


def _dashes(course: Sequence[Corner], colour: str, unit: float) -> Iterator[Shape]:
    """Short strokes along the road, evenly spaced by its length."""
    points = [point for one, other in pairwise(course)
              for point in _along(one, other)]
    walked, begun = 0.0, points[0]
    is_drawn = True
    for here, there in pairwise(points):
        walked += hypot(there[0] - here[0], there[1] - here[1])
        if walked >= (_DASH if is_drawn else _GAP) * unit:
            if is_drawn:
                yield Outline(begun, (there,), stroke=colour, stroke_width=_DASH_WIDTH * unit)
            walked, begun, is_drawn = 0.0, there, not is_drawn


def _along(start: Corner, end: Corner) -> Iterator[Corner]:
    """Points on the bend between two corners, close to each other."""
    steps = max(_STEPS, round(abs(end[0] - start[0]) / 3))
    for step in range(steps):
        share = step / steps
        rest = 1 - share
        middle = (start[0] + end[0]) / 2
        x = rest ** 3 * start[0] + 3 * rest * share * middle + share ** 3 * end[0]
        y = (rest ** 3 + 3 * rest ** 2 * share) * start[1] \
            + (share ** 3 + 3 * rest * share ** 2) * end[1]
        yield x, y


def _ground(width: float, height: float, stations: Sequence[Corner], colour: str,
            unit: float) -> Outline:
    """Hills whose edge passes under the road in long waves."""
    middle = sum(y for _, y in stations) / len(stations)
    heights = (16, -4, 26, -8, 16, 2)
    edge = [(width * n / (len(heights) - 1), middle + rise * unit)
            for n, rise in enumerate(heights)]
    legs = tuple(_bend(one, other) for one, other in pairwise(edge))
    return Outline(edge[0], (*legs, (width, height), (0.0, height)), colour)


def _band(x: float, y: float, share: float, unit: float, is_mirrored: bool,
          ) -> tuple[Corner, tuple[Corner | Bend, ...]]:
    """The part of the ring from the top on, clockwise, or the other way round where mirrored."""
    way = -1.0 if is_mirrored else 1.0
    outer, inner = RADIUS * unit, (RADIUS - RING) * unit
    end = way * share * 2 * pi
    out = tuple(_arc(x, y, outer, 0.0, end))
    back = tuple(_arc(x, y, inner, end, 0.0))
    return (x, y - outer), (*out, _on_circle(x, y, inner, end), *back)


def _on_circle(x: float, y: float, radius: float, angle: float) -> Corner:
    """The point at an angle from the top, clockwise."""
    return x + radius * sin(angle), y - radius * cos(angle)


def _arc(x: float, y: float, radius: float, start: float, end: float) -> Iterator[Bend]:
    """Bends along a circle, an eighth of it each at most."""
    count = max(1, round(abs(end - start) / (pi / 4)))
    step = (end - start) / count
    handle = radius * 4 / 3 * tan(step / 4)
    for n in range(count):
        one, other = start + n * step, start + (n + 1) * step
        x0, y0 = _on_circle(x, y, radius, one)
        x1, y1 = _on_circle(x, y, radius, other)
        yield (x0 + handle * cos(one), y0 + handle * sin(one),
               x1 - handle * cos(other), y1 - handle * sin(other), x1, y1)
