"""Marks of change: where something goes, what became of it. A shape each, never colour alone."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

Change = Literal["up", "down", "level", "changed", "new", "gone", "not_comparable", "unknown",
                 "tick", "flag"]
OF_VERDICT: Mapping[str, Change] = {
    "worse": "up", "better": "down", "same": "level", "changed": "changed", "new": "new",
    "gone": "gone", "not_comparable": "not_comparable",
}
"""The mark of a verdict on a challenge: its score goes up when it is worse."""
OF_ANSWER: Mapping[str, Change] = {**OF_VERDICT, "better": "tick", "worse": "flag"}
"""The mark of a verdict on an answer, where more may be better or worse."""

Line = tuple[tuple[float, float], ...]
_RISING: tuple[Line, ...] = (((0.08, 0.74), (0.38, 0.44), (0.56, 0.62), (0.92, 0.26)),
                             ((0.66, 0.26), (0.92, 0.26), (0.92, 0.52)))
_LINES: dict[Change, tuple[Line, ...]] = {
    "up": _RISING,
    "down": tuple(tuple((x, 1 - y) for x, y in line) for line in _RISING),
    "level": (((0.12, 0.38), (0.88, 0.38)), ((0.12, 0.62), (0.88, 0.62))),
    "changed": (((0.1, 0.36), (0.9, 0.36), (0.72, 0.18)), ((0.9, 0.64), (0.1, 0.64), (0.28, 0.82))),
    "new": (((0.12, 0.5), (0.88, 0.5)), ((0.5, 0.12), (0.5, 0.88))),
    "gone": (((0.12, 0.5), (0.88, 0.5)),),
    "not_comparable": (((0.3, 0.3), (0.7, 0.7)),),
    "flag": (((0.24, 0.92), (0.24, 0.14), (0.86, 0.14), (0.7, 0.36), (0.86, 0.58), (0.24, 0.58)),),
}
_NEVER_MIRRORED: dict[Change, tuple[Line, ...]] = {
    "tick": (((0.16, 0.54), (0.4, 0.78), (0.86, 0.26)),),
}


class ChangeMark(QWidget):
    """Stands beside a word, which is read out."""

    def __init__(self, change: Change, size: int = 16, token: str = "ink-2",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.change: Change = change
        self._token = token
        edge = look().px(size)
        self.setFixedSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint_change(painter, QRectF(self.rect()), self.change, self._token)


def change_icon(change: Change, size: int = 16, token: str = "ink-2") -> QIcon:
    """The mark as an icon before the words of an item."""
    made, edge = QIcon(), look().px(size)
    for density in (1.0, 2.0):
        drawn = QPixmap(round(edge * density), round(edge * density))
        drawn.fill(Qt.GlobalColor.transparent)
        drawn.setDevicePixelRatio(density)
        painter = QPainter(drawn)
        paint_change(painter, QRectF(0, 0, edge, edge), change, token)
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(drawn, mode)
    return made


def paint_change(painter: QPainter, box: QRectF, change: Change, token: str = "ink-2") -> None:
    """Paint a mark into a square box; arrows run the reading way, as time does."""
    worn = look()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(worn.colour(token), max(1.2, box.width() * 0.09))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if change == "unknown":
        painter.setFont(role_font("tick", strong=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    if change == "not_comparable":
        edge = box.width() * 0.08
        painter.drawEllipse(box.adjusted(edge, edge, -edge, -edge))
    for line in _LINES.get(change, ()):
        painter.drawPolyline([_corner(box, x, y, worn.is_rtl) for x, y in line])
    for line in _NEVER_MIRRORED.get(change, ()):
        painter.drawPolyline([_corner(box, x, y, False) for x, y in line])
    painter.restore()


def _corner(box: QRectF, across: float, down: float, mirrored: bool) -> QPointF:
    across = 1 - across if mirrored else across
    return QPointF(box.x() + across * box.width(), box.y() + down * box.height())
