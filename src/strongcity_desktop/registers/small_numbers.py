"""Holds small counts of people back from prints, so that no sum gives them away.

Small are counts from 1 to 4. Nobody at all is not small: a nought is nobody's secret and is always
shown, as statistical offices do.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import Literal

Held = Literal["shown", "small", "second"]
Counts = Sequence[Sequence[int | None]]
SMALLEST = 5
"""The smallest count of people that a public print tells, above nought."""

_Node = tuple[str, int]
_ROW_SUMS, _COLUMN_SUMS = ("row sums", 0), ("column sums", 0)
# A total is the last thing to be held back.
_COST_OF_A_TOTAL = 10**9


@dataclass(frozen=True)
class HeldTable:
    """What stands in a print of a table and its totals.

    "small" is a count under the smallest that may be shown; "second" one that is held back
    because a small one could be worked out from it. A total that is held back is always "second",
    so that its mark tells nothing of its size; one that nobody prints is "shown".
    """

    cells: tuple[tuple[Held, ...], ...]
    row_totals: tuple[Held, ...]
    column_totals: tuple[Held, ...]
    whole: Held


def hold_back(table: Counts, *, row_totals: bool, column_totals: bool,
              smallest: int = SMALLEST) -> tuple[tuple[Held, ...], ...]:
    """For each count whether it is shown; None is a count that is not there, and is "shown".

    The flags say which totals are printed. Each count held back can have two values at least, for
    a reader who works with every number printed and knows which counts are under `smallest`.
    Totals stay, with two exceptions that only `held_table` tells: a total that is small itself,
    and one that would give its whole line away (two counts of 4 that make 8).
    """
    return held_table(table, row_totals=row_totals, column_totals=column_totals,
                      smallest=smallest).cells


def held_parts(total: int, parts: Sequence[int | None]) -> tuple[Held, tuple[Held, ...]]:
    """What is held back of a count of people and of its parts, None for one that nobody knows.

    What the parts lack of the total counts as a part of its own, though nobody prints it: from the
    total and the parts it could be worked out.
    """
    rest = total - sum(filter(None, parts))
    line = (*parts, *((rest,) if rest > 0 else ()))
    if not any(is_small_count(count or 0) for count in (*line, total)):
        every: tuple[Held, ...] = ("shown",)
        return "shown", every * len(parts)
    held = held_table([line], row_totals=True, column_totals=False)
    return held.row_totals[0], held.cells[0][:len(parts)]


def held_table(table: Counts, *, row_totals: bool, column_totals: bool,
               smallest: int = SMALLEST) -> HeldTable:
    """As `hold_back`, with the totals that have to be held back as well.

    With totals of rows and of columns, the sum of the whole table counts as printed too.
    """
    net = _Net(table, row_totals, column_totals, smallest)
    net.protect()
    held = {edge.name: edge.held for edge in net.edges}
    rows, columns = len(table), max(map(len, table), default=0)
    return HeldTable(
        tuple(tuple(held.get(("cell", r, c), "shown") for c in range(len(line)))
              for r, line in enumerate(table)),
        tuple(held.get(("row", r, 0), "shown") for r in range(rows)),
        tuple(held.get(("column", 0, c), "shown") for c in range(columns)),
        held.get(("whole", 0, 0), "shown"))


def held_sums(groups: Counts, sums_printed: Sequence[bool], already: Collection[tuple[int, int]]
              ) -> HeldTable:
    """As `held_table`, of groups whose sums are printed where said, and the sum of all of them.

    `already` names counts, by group and place, that are held back for another reason.
    """
    net = _Net(groups, True, False, SMALLEST, _Sums(tuple(sums_printed), frozenset(already)))
    net.protect()
    held = {edge.name: edge.held for edge in net.edges}
    return HeldTable(
        tuple(tuple(held.get(("cell", r, c), "shown") for c in range(len(line)))
              for r, line in enumerate(groups)),
        tuple(held.get(("row", r, 0), "shown") for r in range(len(groups))), (),
        held.get(("whole", 0, 0), "shown"))


def is_small_count(count: int, smallest: int = SMALLEST) -> bool:
    """Whether a count of people is too small to be told in public."""
    return 0 < count < smallest


@dataclass(frozen=True)
class _Sums:
    """What is known of groups that are added up one below the other."""

    printed: tuple[bool, ...]
    already: frozenset[tuple[int, int]]


@dataclass
class _Edge:
    """A count as a flow from one line to another: what flows into a line flows out of it."""

    name: tuple[str, int, int]
    tail: _Node
    head: _Node
    value: int
    is_printed: bool = True
    held: Held = "shown"

    @property
    def is_total(self) -> bool:
        return self.name[0] != "cell"

    def hold(self) -> None:
        """Hold it back too, if it is not yet."""
        self.held = "second" if self.held == "shown" else self.held


@dataclass(frozen=True)
class _Step:
    """Along an edge, which makes its count larger, or against it."""

    edge: _Edge
    to: _Node
    cost: int


class _Net:
    """The table as a net of flows, in which rows and columns are the knots.

    Readers know every sum. What they cannot tell is a flow around a ring of held-back counts: one
    more here, one less there, and all sums are the same. So a count is safe when it lies on such a
    ring; where it does not, the cheapest ring is made by holding back more.
    """

    def __init__(self, table: Counts, row_totals: bool, column_totals: bool, smallest: int,
                 sums: _Sums | None = None) -> None:
        self._smallest = smallest
        self.edges: list[_Edge] = []
        sums_of_columns: dict[int, int] = {}
        for r, line in enumerate(table):
            for c, value in enumerate(line):
                column = c if sums is None else 0
                if value is not None:
                    self._add(("cell", r, c), ("row", r), ("column", column), value)
                    sums_of_columns[column] = sums_of_columns.get(column, 0) + value
                    if sums is not None and (r, c) in sums.already and value:
                        self.edges[-1].hold()
            self._add(("row", r, 0), _ROW_SUMS, ("row", r), sum(filter(None, line)),
                      row_totals if sums is None else sums.printed[r])
        for c, value in sums_of_columns.items():
            self._add(("column", 0, c), ("column", c), _COLUMN_SUMS, value, column_totals)
        self._add(("whole", 0, 0), _COLUMN_SUMS, _ROW_SUMS, sum(sums_of_columns.values()),
                  sums is not None or (row_totals and column_totals))
        self._at: dict[_Node, list[_Edge]] = {}
        for edge in self.edges:
            for node in (edge.tail, edge.head):
                self._at.setdefault(node, []).append(edge)

    def _add(self, name: tuple[str, int, int], tail: _Node, head: _Node, value: int,
             is_printed: bool = True) -> None:
        edge = _Edge(name, tail, head, value, is_printed)
        if is_printed and is_small_count(value, self._smallest):
            edge.held = "second" if edge.is_total else "small"
        self.edges.append(edge)

    def protect(self) -> None:
        """Hold back what it takes to leave every small count two values at least."""
        for edge in [edge for edge in self.edges if edge.held != "shown"]:
            for other in self._ring_through(edge):
                if other.is_printed:
                    other.hold()

    def _ring_through(self, edge: _Edge) -> list[_Edge]:
        """The other edges of the cheapest ring on which this count can change by one."""
        ways = [self._way(edge.head, edge.tail, edge)] if self._may_grow(edge) else []
        if self._may_shrink(edge):
            ways.append(self._way(edge.tail, edge.head, edge))
        found = [way for way in ways if way is not None]
        return min(found, key=lambda way: way[0])[1] if found else []

    def _way(self, start: _Node, goal: _Node, without: _Edge) -> tuple[int, list[_Edge]] | None:
        """The cheapest way and its cost, or None; by Dijkstra."""
        order = count()
        came: dict[_Node, list[_Edge]] = {}
        waiting: list[tuple[int, int, _Node, list[_Edge]]] = [(0, next(order), start, [])]
        while waiting:
            cost, _, node, way = heappop(waiting)
            if node == goal:
                return cost, way
            if node in came:
                continue
            came[node] = way
            for step in self._steps(node):
                if step.edge is not without and step.to not in came:
                    heappush(waiting, (cost + step.cost, next(order), step.to,
                                       [*way, step.edge]))
        return None

    def _steps(self, node: _Node) -> Iterator[_Step]:
        for edge in self._at.get(node, ()):
            if edge.tail == node and self._may_grow(edge):
                yield _Step(edge, edge.head, self._cost(edge))
            if edge.head == node and self._may_shrink(edge):
                yield _Step(edge, edge.tail, self._cost(edge))

    def _may_grow(self, edge: _Edge) -> bool:
        if not edge.value and edge.is_printed:
            return False  # everyone knows that nobody is nobody
        return edge.held != "small" or edge.value < self._smallest - 1

    def _may_shrink(self, edge: _Edge) -> bool:
        least = 1 if edge.held == "small" or edge.is_total else self._smallest
        return edge.value > least

    def _cost(self, edge: _Edge) -> int:
        """What a reader loses when this is held back too."""
        if edge.held != "shown" or not edge.is_printed:
            return 0
        return edge.value + (_COST_OF_A_TOTAL if edge.is_total else 1)
