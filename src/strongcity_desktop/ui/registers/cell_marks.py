"""What stands in a cell before its words, drawn: the shape of a kind, an arrow, dots, a badge."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from strongcity_desktop.registers.analysis.matrix import heat_step
from strongcity_desktop.ui.parts.change_mark import Change, paint_change
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_EDGE, _DOTS = 14, 3
_QUALITIES = ("thin", "fair", "good")
_TRENDS: dict[str, Change] = {"rising": "up", "steady": "level", "falling": "down",
                              "unknown": "unknown"}
_BADGE = 40, 22


class CellMark(NamedTuple):
    """How wide a mark is, in pixels at 100 %, and what paints it into its box for a value.

    `column` is the width that mark and words take together. With `instead` it stands where the
    words would, in the middle of the cell.
    """

    width: int
    column: int
    paint: Callable[[QPainter, QRectF, Any], None]
    height: int = _EDGE
    instead: bool = False


def mark_of(register_id: str, key: str) -> CellMark | None:
    """The mark of a field; None where there are words only."""
    return _MARKS.get((register_id, key))


def _paint_kind(painter: QPainter, box: QRectF, value: Any) -> None:
    """A disc, a square, a triangle, a diamond: hate, polarisation, extremism, other."""
    ink = look().colour("ink-2")
    box = box.adjusted(2, 2, -2, -2)
    painter.setPen(QPen(ink, max(1.5, box.width() * 0.16)))
    painter.setBrush(ink)
    middle, edge = box.center(), box.width()
    if value == "hate":
        painter.drawEllipse(middle, edge * 0.36, edge * 0.36)
        return
    corners: tuple[tuple[float, float], ...]
    if value == "extremism":
        corners = ((0.5, 0.1), (0.95, 0.88), (0.05, 0.88))
    elif value == "polarisation":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = ((0.14, 0.14), (0.86, 0.14), (0.86, 0.86), (0.14, 0.86))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = ((0.5, 0.05), (0.95, 0.5), (0.5, 0.95), (0.05, 0.5))
    painter.drawPolygon(QPolygonF([QPointF(box.x() + x * edge, box.y() + y * edge)
                                   for x, y in corners]))


def _paint_trend(painter: QPainter, box: QRectF, value: Any) -> None:
    paint_change(painter, box, _TRENDS.get(str(value), "unknown"))


def _paint_dots(painter: QPainter, box: QRectF, value: Any) -> None:
    """As many full dots as the evidence is good, from the reading start."""
    worn = look()
    full = _QUALITIES.index(value) + 1 if value in _QUALITIES else 0
    step, radius = box.width() / _DOTS, box.height() * 0.26
    painter.setPen(QPen(worn.colour("ink-2"), 1))
    for place in range(_DOTS):
        across = (_DOTS - 1 - place if worn.is_rtl else place) * step + step / 2
        painter.setBrush(worn.colour("ink-2") if place < full else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(box.x() + across, box.center().y()), radius, radius)


def _paint_badge(painter: QPainter, box: QRectF, value: Any) -> None:
    """The number on the shade of its step."""
    worn, step = look(), heat_step(int(value))
    painter.setPen(worn.colour("line"))
    painter.setBrush(worn.colour(f"heat-{step}"))
    painter.drawRoundedRect(box, 2, 2)
    painter.setPen(heat_ink(step))
    painter.setFont(role_font("control", strong=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))


def heat_ink(step: int) -> Any:
    """The colour of a number on the shade of a step from 1 to 5."""
    worn = look()
    return worn.colour("ink" if step <= 3 else "surface" if worn.theme == "light" else "bg")


_QUALITY = CellMark(40, 116, _paint_dots)
_MARKS: dict[tuple[str, str], CellMark] = {
    ("challenges", "kind"): CellMark(_EDGE, 128, _paint_kind),
    ("challenges", "trend"): CellMark(_EDGE, 104, _paint_trend),
    ("challenges", "quality"): _QUALITY,
    ("challenges", "score"): CellMark(_BADGE[0], 64, _paint_badge, _BADGE[1], instead=True),
    ("data_sources", "quality"): _QUALITY,
    ("risks", "score"): CellMark(_BADGE[0], 64, _paint_badge, _BADGE[1], instead=True),
}
