"""Paints a drawing of plain shapes onto the screen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from strongcity_desktop.charts.shapes import Drawing, Ellipse, Outline, Rect, Shape


def paint_drawing(painter: QPainter, drawing: Drawing, left: float, foot: float, width: float, *,
                  is_mirrored: bool = False) -> None:
    """Paint it `width` pixels wide, its lower left corner at (left, foot)."""
    factor = width / drawing.width
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(left + width if is_mirrored else left, foot - drawing.height * factor)
    painter.scale(-factor if is_mirrored else factor, factor)
    painter.translate(-drawing.left, 0)
    painter.setClipRect(QRectF(drawing.left, 0, drawing.width, drawing.height))
    for shape in drawing.shapes:
        paint_shape(painter, shape)
    painter.restore()


def paint_shape(painter: QPainter, shape: Shape) -> None:
    """Paint one shape in the units that the painter has now."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)
    if isinstance(shape, Rect):
        painter.drawRect(QRectF(shape.left, shape.top, shape.width, shape.height))
    elif isinstance(shape, Ellipse):
        painter.drawEllipse(QPointF(shape.x, shape.y), shape.across, shape.down)
    else:
        if shape.stroke:
            painter.setPen(QPen(QColor(shape.stroke), shape.stroke_width))
        painter.drawPath(_path(shape))


def _path(outline: Outline) -> QPainterPath:
    path = QPainterPath(QPointF(*outline.start))
    for leg in outline.legs:
        if len(leg) == 2:
            path.lineTo(*leg)
        else:
            path.cubicTo(*leg)
    if outline.fill:
        path.closeSubpath()
    return path
