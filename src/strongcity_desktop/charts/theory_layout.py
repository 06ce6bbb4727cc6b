"""Where the boxes of a theory of change stand: ordered so that few arrows cross, none over a box.

An arrow that passes columns has a lane of its own between their boxes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SWEEPS = 8
_GAP, _LANE = 14.0, 6.0


@dataclass(frozen=True)
class Node:
    """A box, or the lane of an arrow through a column; `place` is where a hand put the box."""

    key: str
    column: int
    height: float
    place: int | None = None
    is_lane: bool = False


@dataclass(frozen=True)
class Way:
    """The way of an arrow from box to box: the nodes it passes, from the first column on.

    A way `back` has its head at its first node. One within a column passes its two boxes alone.
    """

    begin: str
    end: str
    nodes: tuple[str, ...]
    back: bool = False


@dataclass(frozen=True)
class Laid:
    """The nodes of each column from the top, the top of each node, the ways, and the height."""

    columns: tuple[tuple[Node, ...], ...]
    tops: Mapping[str, float]
    ways: tuple[Way, ...]
    height: float

    @property
    def crossings(self) -> int:
        """How many times two arrows cross."""
        return _crossings([list(column) for column in self.columns], self.ways)


def laid_out(boxes: Sequence[Node], links: Sequence[tuple[str, str]], columns: int) -> Laid:
    """The boxes in columns from 0; links between boxes that are not there are passed over.

    Places put by hand are kept, counted from 0 among the boxes of a column.
    """
    found = {box.key: box for box in boxes}
    lanes, ways = _ways(found, links)
    order: list[list[Node]] = [[node for node in (*boxes, *lanes) if node.column == column]
                               for column in range(columns)]
    order = [_by_hand(column, {node.key: float(place) for place, node in enumerate(column)})
             for column in order]
    best, fewest = [list(column) for column in order], _crossings(order, ways)
    neighbours = _neighbours(ways)
    for sweep in range(_SWEEPS):
        if fewest == 0:
            break
        forth = sweep % 2 == 0
        for at in (range(1, columns) if forth else range(columns - 2, -1, -1)):
            beside = order[at - 1] if forth else order[at + 1]
            order[at] = _ordered(order[at], beside, neighbours)
        crossed = _crossings(order, ways)
        if crossed < fewest:
            best, fewest = [list(column) for column in order], crossed
    tops, height = _tops(best, neighbours)
    return Laid(tuple(map(tuple, best)), tops, tuple(ways), height)


def _ways(found: Mapping[str, Node], links: Sequence[tuple[str, str]]
          ) -> tuple[list[Node], list[Way]]:
    lanes: list[Node] = []
    ways: list[Way] = []
    for number, (begin, end) in enumerate(dict.fromkeys(links)):
        if begin not in found or end not in found or begin == end:
            continue
        first, last = found[begin], found[end]
        back = first.column > last.column
        if back:
            first, last = last, first
        between = [Node(f"lane {number} {column}", column, _LANE, is_lane=True)
                   for column in range(first.column + 1, last.column)]
        lanes += between
        ways.append(Way(begin, end, (first.key, *(lane.key for lane in between), last.key), back))
    return lanes, ways


def _neighbours(ways: Sequence[Way]) -> Mapping[str, list[str]]:
    beside: dict[str, list[str]] = {}
    for way in ways:
        for one, other in zip(way.nodes, way.nodes[1:], strict=False):
            beside.setdefault(one, []).append(other)
            beside.setdefault(other, []).append(one)
    return beside


def _ordered(column: list[Node], beside: list[Node], neighbours: Mapping[str, list[str]]
             ) -> list[Node]:
    """The column by the mean place of what each node is joined to in the column beside."""
    place = {node.key: at for at, node in enumerate(beside)}
    wanted: dict[str, float] = {}
    for at, node in enumerate(column):
        joined = [place[key] for key in neighbours.get(node.key, ()) if key in place]
        wanted[node.key] = sum(joined) / len(joined) if joined else float(at)
    return _by_hand(sorted(column, key=lambda node: wanted[node.key]), wanted)


def _by_hand(column: list[Node], wanted: Mapping[str, float]) -> list[Node]:
    """The column with its boxes at the places that a hand gave them, lanes where they fit."""
    if all(node.place is None for node in column):
        return column
    boxes = [node for node in column if not node.is_lane and node.place is None]
    for node in sorted((node for node in column if node.place is not None),
                       key=lambda node: node.place or 0):
        boxes.insert(min(node.place or 0, len(boxes)), node)
    for lane in (node for node in column if node.is_lane):
        at = next((at for at, box in enumerate(boxes)
                   if wanted[box.key] > wanted[lane.key]), len(boxes))
        boxes.insert(at, lane)
    return boxes


def _crossings(order: Sequence[Sequence[Node]], ways: Sequence[Way]) -> int:
    place = {node.key: (node.column, at) for column in order for at, node in enumerate(column)}
    steps: dict[int, list[tuple[int, int]]] = {}
    for way in ways:
        for one, other in zip(way.nodes, way.nodes[1:], strict=False):
            (column, begin), (next_column, end) = place[one], place[other]
            if next_column != column:
                steps.setdefault(column, []).append((begin, end))
    return sum((a - c) * (b - d) < 0 for pairs in steps.values()
               for at, (a, b) in enumerate(pairs) for c, d in pairs[at + 1:])


def _tops(order: Sequence[Sequence[Node]], neighbours: Mapping[str, list[str]]
          ) -> tuple[dict[str, float], float]:
    """The top of every node, near the middle of what it is joined to; none over another."""
    totals = [sum(node.height for node in column) + _GAP * max(len(column) - 1, 0)
              for column in order]
    height = max(totals, default=0.0)
    tops: dict[str, float] = {}
    for column, total in zip(order, totals, strict=True):
        top = (height - total) / 2
        for node in column:
            tops[node.key] = top
            top += node.height + _GAP
    heights = {node.key: node.height for column in order for node in column}
    at_column = {node.key: node.column for column in order for node in column}
    for way in (range(1, len(order)), range(len(order) - 2, -1, -1)):
        for at in way:
            beside = at - 1 if way.step > 0 else at + 1
            wanted = []
            for node in order[at]:
                joined = [tops[key] + heights[key] / 2 for key in neighbours.get(node.key, ())
                          if at_column[key] == beside]
                wanted.append(sum(joined) / len(joined) - node.height / 2 if joined
                              else tops[node.key])
            _settle(order[at], wanted, height, tops)
    return tops, height


def _settle(column: Sequence[Node], wanted: Sequence[float], height: float,
            tops: dict[str, float]) -> None:
    """Put the nodes as near as they can stand to where they are wanted, in their order."""
    free = 0.0
    for node, top in zip(column, wanted, strict=True):
        tops[node.key] = max(top, free)
        free = tops[node.key] + node.height + _GAP
    limit = height
    for node in reversed(column):
        tops[node.key] = min(tops[node.key], limit - node.height)
        limit = tops[node.key] - _GAP
