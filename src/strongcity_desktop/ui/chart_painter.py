"""Paints a chart onto the screen, and measures its texts in the fonts that it is painted in."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from strongcity_desktop.charts.chart import (
    Chart,
    ChartText,
    Measure,
    Palette,
    Part,
    Weight,
    dark_palette,
    light_palette,
)
from strongcity_desktop.ui.parts.focus_frame import GAP, RING
from strongcity_desktop.ui.shape_painter import paint_shape
from strongcity_desktop.ui.theme.fonts import families_for
from strongcity_desktop.ui.theme.look import Look, look

_PART_RADIUS = 4.0


def palette_of(worn: Look) -> Palette:
    """The colours of charts in a look."""
    return dark_palette() if worn.theme == "dark" else light_palette()


def chart_font(size: float, weight: Weight, worn: Look) -> QFont:
    """The font of a chart's text; `size` in units, which the text size of the look enlarges."""
    font = QFont()
    font.setFamilies(families_for(worn.language))
    font.setPixelSize(worn.px(size))
    font.setWeight(QFont.Weight.DemiBold if weight == 600 else QFont.Weight.Normal)
    return font


def measure_for(worn: Look) -> Measure:
    """Measures a text as it will be painted in this look, in units of the chart."""
    metrics: dict[tuple[float, Weight], QFontMetricsF] = {}

    def measure(text: str, size: float, weight: Weight) -> float:
        if (size, weight) not in metrics:
            metrics[size, weight] = QFontMetricsF(chart_font(size, weight, worn))
        return metrics[size, weight].horizontalAdvance(text) / worn.scale

    return measure


def paint_chart(painter: QPainter, chart: Chart, left: float) -> None:
    """Paint it from (left, 0) on, in pixels at the text size worn now."""
    worn = look()
    painter.save()
    painter.translate(left, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.scale(worn.scale, worn.scale)
    for shape in chart.shapes:
        paint_shape(painter, shape)
    painter.restore()
    for text in chart.texts:
        _paint_text(painter, text, chart.direction == "rtl", worn)
    painter.restore()


def _paint_text(painter: QPainter, text: ChartText, is_rtl: bool, worn: Look) -> None:
    painter.save()
    font = chart_font(text.size, text.weight, worn)
    painter.setFont(font)
    painter.setPen(QColor(text.color))
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    painter.translate(text.x * worn.scale, text.y * worn.scale)
    if text.turned:
        painter.rotate(-90)
    width = QFontMetricsF(font).horizontalAdvance(text.text)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    painter.drawText(QPointF(-width * (1 - share if is_rtl else share), 0), text.text)
    painter.restore()


def frame_of(part: Part, left: float) -> QRectF:
    """The box of a part in pixels, for a chart painted from `left` on."""
    scale = look().scale
    return QRectF(left + part.left * scale, part.top * scale, part.width * scale,
                  part.height * scale)


def paint_ring(painter: QPainter, part: Part, left: float) -> None:
    """The focus ring around a part: two pixels, with a gap of two in the colour of the ground."""
    worn = look()
    frame = frame_of(part, left)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    for distance, width, token in ((GAP / 2, GAP, "surface"), (GAP + RING / 2, RING, "focus")):
        ring = frame.adjusted(-distance, -distance, distance, distance)
        painter.setPen(QPen(worn.colour(token), width))
        if part.is_round:
            painter.drawEllipse(ring)
        else:
            painter.drawRoundedRect(ring, _PART_RADIUS, _PART_RADIUS)
    painter.restore()
