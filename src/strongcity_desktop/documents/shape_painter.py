"""Paints a drawing of plain shapes onto a PDF page."""

from typing import Any

from reportlab.lib.colors import HexColor

from strongcity_desktop.charts.shapes import Drawing, Ellipse, Outline, Rect, Shape


def height_at(drawing: Drawing, width: float) -> float:
    """How high, in points, the drawing stands when it is `width` points wide."""
    return drawing.height * width / drawing.width


def paint_drawing(canvas: Any, drawing: Drawing, left: float, foot: float, width: float, *,
                  is_mirrored: bool = False) -> None:
    """Paint it `width` points wide, its lower left corner at (left, foot)."""
    factor = width / drawing.width
    canvas.saveState()
    canvas.translate(left + width if is_mirrored else left, foot + drawing.height * factor)
    canvas.scale(-factor if is_mirrored else factor, -factor)
    canvas.translate(-drawing.left, 0)
    frame = canvas.beginPath()
    frame.rect(drawing.left, 0, drawing.width, drawing.height)
    canvas.clipPath(frame, stroke=0, fill=0)
    for shape in drawing.shapes:
        paint_shape(canvas, shape)
    canvas.restoreState()


def paint_shape(canvas: Any, shape: Shape) -> None:
    """Paint one shape in the units of a canvas whose lengths count downwards."""
    if shape.fill:
        canvas.setFillColor(HexColor(shape.fill))
    if isinstance(shape, Rect):
        canvas.rect(shape.left, shape.top, shape.width, shape.height, stroke=0, fill=1)
    elif isinstance(shape, Ellipse):
        canvas.ellipse(shape.x - shape.across, shape.y - shape.down,
                       shape.x + shape.across, shape.y + shape.down, stroke=0, fill=1)
    else:
        _paint_outline(canvas, shape)


def _paint_outline(canvas: Any, outline: Outline) -> None:
    path = canvas.beginPath()
    path.moveTo(*outline.start)
    for leg in outline.legs:
        if len(leg) == 2:
            path.lineTo(*leg)
        else:
            path.curveTo(*leg)
    if outline.fill:
        path.close()
    if outline.stroke:
        canvas.setStrokeColor(HexColor(outline.stroke))
        canvas.setLineWidth(outline.stroke_width)
    canvas.drawPath(path, stroke=bool(outline.stroke), fill=bool(outline.fill))
