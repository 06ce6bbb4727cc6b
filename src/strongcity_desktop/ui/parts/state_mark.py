"""State marks: done, begun, here, look again, not begun. A shape each, never colour alone."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look

State = Literal["done", "begun", "here", "look_again", "not_begun"]


class StateMark(QWidget):
    """A mark of 20 pixels at 100 %; the word beside it is read out, not the mark."""

    def __init__(self, state: State, size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = state
        self._size = size
        edge = look().px(size)
        self.setFixedSize(edge, edge)

    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_state(painter, QRectF(self.rect()), self._state, self.devicePixelRatioF())


def paint_state(painter: QPainter, box: QRectF, state: State, density: float = 1.0) -> None:
    """Paint a state mark into a square box."""
    if state == "look_again":
        edge = box.width() / look().scale
        painter.drawPixmap(box.topLeft(), pixmap("flag-fill", "attention-mark", round(edge),
                                                 density=density))
        return
    worn = look()
    accent, edge = worn.colour("accent"), box.width()
    circle = box.adjusted(edge * 0.05, edge * 0.05, -edge * 0.05, -edge * 0.05)
    outline = worn.colour("line-strong") if state == "not_begun" else accent
    painter.setPen(QPen(outline, max(1.0, edge * (0.05 if state == "not_begun" else 0.08))))
    painter.setBrush(accent if state == "done" else worn.colour("surface"))
    painter.drawEllipse(circle)
    if state == "done":
        _paint_tick(painter, box)
    elif state == "begun":
        painter.setBrush(accent)
        painter.drawPie(circle, (90 if worn.is_rtl else -90) * 16, 180 * 16)
    elif state == "here":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(box.center(), edge * 0.2, edge * 0.2)


def _paint_tick(painter: QPainter, box: QRectF) -> None:
    edge = box.width()
    pen = QPen(look().colour("on-accent"), max(1.5, edge * 0.1))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    places = [(0.3, 0.52), (0.44, 0.66), (0.71, 0.37)]
    painter.drawPolyline([QPointF(box.x() + x * edge, box.y() + y * edge) for x, y in places])
