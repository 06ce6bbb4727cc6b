"""The drawing of the welcome page, the town by the river, and the app's mark."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from strongcity_desktop.charts.town_drawing import DAY, town_drawing
from strongcity_desktop.ui.shape_painter import paint_drawing
from strongcity_desktop.ui.theme.look import look

# The page shows the middle of the town, around its hall: from where, and how much of it.
_FROM, _ACROSS = 154.0, 607.0
_DAY_SKY, _NIGHT_SKY = "#F9F1E2", "#1A2021"
_NIGHT = {
    "sun": "#8A5A2A", "hill": "#1C3033", "far": "#20393B", "wall": "#39423F", "sand": "#6B5636",
    "earth": "#8A5A2A", "clay": "#7A5A33", "dark": "#4A2C15", "teal": "#2B7076",
    "leaf": "#2B6363", "water": "#2A4C4F", "window": "#171C1D", "stone": "#4A4335",
    "foam": "#6E9C9B", "node": "#1E2325", "ink": "#171C1D",
}


class Illustration(QWidget):
    """Fills its ground with sky and stands the town on the lower edge; ornament, not read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, mirrored where one reads from right to left."""
        is_night = look().theme == "dark"
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_NIGHT_SKY if is_night else _DAY_SKY))
        town = town_drawing(_NIGHT if is_night else None).part(_FROM, _ACROSS)
        paint_drawing(painter, town, 0, self.height(), self.width(), is_mirrored=look().is_rtl)


def draw_mark(painter: QPainter, box: QRectF, theme: str) -> None:
    """Paint the app's mark: a bridge of one stroke between two banks, on teal."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(DAY["teal"]))
    edge = box.width()
    painter.drawRoundedRect(box, edge * 0.15, edge * 0.15)
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(edge / 40, edge / 40)
    stroke = QPainterPath(QPointF(7, 28))
    stroke.cubicTo(12, 28, 13, 12, 20, 12)
    stroke.cubicTo(27, 12, 27, 25, 33, 25)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(DAY["wall"]), 3.2))
    painter.drawPath(stroke)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, colour in ((7, 28, "wall"), (20, 12, "wall"), (33, 25, "sand")):
        painter.setBrush(QColor(DAY[colour]))
        painter.drawEllipse(QPointF(x, y), 3.6, 3.6)
    painter.restore()


class AppMark(QWidget):
    """The app's mark as a widget."""

    def __init__(self, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        edge = look().px(size)
        self.setFixedSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, QRectF(self.rect()), look().theme)
