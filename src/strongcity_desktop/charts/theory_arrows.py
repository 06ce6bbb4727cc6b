"""Thin arrows between boxes: bends in the gaps between columns, straight through the columns."""

from collections.abc import Sequence

from strongcity_desktop.charts.shapes import Bend, Corner
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.charts.theory_layout import Node

Stand = tuple[float, float, Node]
"""Where a node stands: x, top, and the node."""
_THICK, _HEAD = 1.3, 6.5


def draw_way(sheet: Sheet, stroke: str, stands: Sequence[Stand], back: bool, across: float,
             gutter: float, *, is_last: bool) -> None:
    """An arrow from node to node; where it runs `back` its head is at the first.

    Within one column it runs through the gap behind it, of the last column through that before.
    """
    first, last = stands[0], stands[-1]
    if first[2].column == last[2].column:
        _draw_within(sheet, stroke, first, last, across, gutter, is_last)
        return
    legs: list[Corner | Bend] = []
    begin = (first[0] + across, _middle(first))
    here = (begin[0] + (_HEAD if back else 0), begin[1])
    start = here
    for place, stand in enumerate(stands[1:], 1):
        x, y = stand[0], _middle(stand)
        is_end = place == len(stands) - 1
        end = (x - (_HEAD if is_end and not back else 0), y)
        half = (end[0] - here[0]) / 2
        legs.append((here[0] + half, here[1], end[0] - half, end[1], end[0], end[1]))
        here = end
        if not is_end:
            here = (x + across, y)
            legs.append(here)
    sheet.curve(start, *legs, stroke=stroke, width=_THICK)
    tip = begin if back else (last[0], _middle(last))
    _draw_head(sheet, stroke, tip, -1 if back else 1)


def _draw_within(sheet: Sheet, stroke: str, first: Stand, last: Stand, across: float,
                 gutter: float, is_last: bool) -> None:
    x, way = (first[0], -1) if is_last else (first[0] + across, 1)
    out = x + way * gutter * 0.55
    begin, end = _middle(first), _middle(last)
    lean = 6 if end > begin else -6
    sheet.curve((x, begin + lean), (out, begin + lean, out, begin + lean, out, (begin + end) / 2),
                (out, end - lean, out, end - lean, x + way * _HEAD, end - lean),
                stroke=stroke, width=_THICK)
    _draw_head(sheet, stroke, (x, end - lean), -way)


def _draw_head(sheet: Sheet, stroke: str, tip: Corner, way: int) -> None:
    x, y = tip
    foot = x - way * _HEAD
    sheet.area((x, y), (foot, y - 3.4), (foot, y + 3.4), fill=stroke)


def _middle(stand: Stand) -> float:
    return stand[1] + stand[2].height / 2
