"""The drawing of the welcome page: a small town, a bridge over its river, and a path."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from strongcity_desktop.ui.theme.look import look

# The drawing's own square of paper; it is scaled to the width and stands on the lower edge.
WIDE, HIGH = 536.0, 376.0
_BANK = 181.0

_LIGHT = {
    "sky": "#F9F1E2", "sun": "#EBCF9F", "hill": "#E0EEED", "far": "#C3DCD9", "wall": "#FFFFFF",
    "sand": "#EBCF9F", "earth": "#A4642C", "clay": "#D4A05C", "dark": "#673612",
    "teal": "#0B5F68", "leaf": "#2F7C7C", "water": "#9CC7C5", "window": "#87898A",
    "stone": "#F9F1E2", "foam": "#FFFFFF", "node": "#FFFFFF",
}
_DARK = {
    "sky": "#1A2021", "sun": "#8A5A2A", "hill": "#1C3033", "far": "#20393B", "wall": "#39423F",
    "sand": "#6B5636", "earth": "#8A5A2A", "clay": "#7A5A33", "dark": "#4A2C15",
    "teal": "#2B7076", "leaf": "#2B6363", "water": "#2A4C4F", "window": "#171C1D",
    "stone": "#4A4335", "foam": "#6E9C9B", "node": "#1E2325",
}
# Each house: left edge, width, height of the wall, height of the roof, wall, roof.
_HOUSES = (
    (-14, 28, 58, 12, "wall", "teal"), (17, 41, 40, 16, "sand", "dark"),
    (60, 31, 62, 12, "wall", "clay"), (94, 36, 46, 14, "sand", "earth"),
    (256, 38, 52, 14, "wall", "teal"), (295, 44, 42, 16, "sand", "earth"),
    (340, 33, 60, 12, "wall", "dark"), (374, 40, 44, 14, "wall", "earth"),
    (416, 33, 54, 14, "sand", "teal"), (452, 42, 40, 16, "wall", "earth"),
)
_PEOPLE = ((44, "teal", "dark"), (66, "clay", "earth"), (193, "dark", "dark"),
           (323, "leaf", "earth"), (344, "earth", "dark"), (453, "teal", "clay"))
_STATIONS = ((21, 344, True), (117, 346, True), (214, 351, False), (311, 354, False),
             (407, 354, False), (504, 351, False))


class Illustration(QWidget):
    """Fills its ground with sky and stands the town on the lower edge; ornament, not read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, mirrored where one reads from right to left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(look().theme)
        painter.fillRect(self.rect(), colours["sky"])
        if look().is_rtl:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        factor = max(self.width() / WIDE, 0.1)
        painter.translate(0, self.height() - HIGH * factor)
        painter.scale(factor, factor)
        draw_town(painter, colours)


def colours_of(theme: str) -> dict[str, QColor]:
    """The colours of the drawing in a theme."""
    return {name: QColor(value) for name, value in (_DARK if theme == "dark" else _LIGHT).items()}


def draw_town(painter: QPainter, colours: dict[str, QColor]) -> None:
    """Paint the whole drawing onto its paper of 536 by 376."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours["sun"])
    painter.drawEllipse(QPointF(462, 51), 48, 48)
    _hills(painter, colours)
    for house in _HOUSES:
        _house(painter, colours, house)
    _town_hall(painter, colours)
    _trees(painter, colours)
    _bridge(painter, colours)
    for x, coat, hair in _PEOPLE:
        _person(painter, x, colours[coat], colours[hair])
    _path(painter, colours)


def _hills(painter: QPainter, colours: dict[str, QColor]) -> None:
    for colour, start, bends in (
        ("hill", 90, ((80, 76, 150, 106), (230, 138, 320, 126), (430, 68, 536, 66))),
        ("far", 152, ((130, 146, 260, 152), (380, 150, 536, 128))),
    ):
        hill = QPainterPath(QPointF(0, start))
        for bend in bends:
            hill.quadTo(QPointF(*bend[:2]), QPointF(*bend[2:]))
        hill.lineTo(WIDE, 250)
        hill.lineTo(0, 250)
        painter.fillPath(hill, colours[colour])
    painter.fillRect(QRectF(0, _BANK, WIDE, 60), colours["far"])


def _house(painter: QPainter, colours: dict[str, QColor],
           house: tuple[int, int, int, int, str, str]) -> None:
    left, width, wall, roof, wall_colour, roof_colour = house
    top = _BANK - wall
    painter.fillRect(QRectF(left, top, width, wall), colours[wall_colour])
    painter.setBrush(colours[roof_colour])
    painter.drawPolygon(QPolygonF([QPointF(left - 4, top), QPointF(left + width / 2, top - roof),
                                   QPointF(left + width + 4, top)]))
    for row in range(1 if wall < 50 else 2):
        for column in (0.25, 0.6):
            painter.fillRect(QRectF(left + width * column, top + 9 + row * 15, 5.5, 8),
                             colours["window"])
    if wall < 50:
        _arch(painter, colours["dark" if wall_colour == "sand" else "window"],
              left + width / 2 - 5, 10, 18, _BANK)


def _arch(painter: QPainter, colour: QColor, left: float, width: float, high: float,
          foot: float) -> None:
    """A door or an opening: straight sides and a round head."""
    door = QPainterPath(QPointF(left, foot))
    door.lineTo(left, foot - high + width / 2)
    door.arcTo(QRectF(left, foot - high, width, width), 180, -180)
    door.lineTo(left + width, foot)
    painter.fillPath(door, colour)


def _town_hall(painter: QPainter, colours: dict[str, QColor]) -> None:
    painter.fillRect(QRectF(179, 70, 30, 60), colours["sand"])
    painter.setBrush(colours["earth"])
    painter.drawPolygon(QPolygonF([QPointF(174, 71), QPointF(194, 41), QPointF(214, 71)]))
    painter.setBrush(colours["wall"])
    painter.setPen(QPen(colours["window"], 1.6))
    painter.drawEllipse(QPointF(194, 91), 9.5, 9.5)
    painter.drawPolyline([QPointF(194, 86), QPointF(194, 91), QPointF(198, 91)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours["teal"])
    painter.drawPolygon(QPolygonF([QPointF(134, 126), QPointF(145, 111), QPointF(244, 111),
                                   QPointF(255, 126)]))
    painter.fillRect(QRectF(140, 126, 109, _BANK - 126), colours["wall"])
    for left in (151, 172, 190, 208, 227):
        _arch(painter, colours["water"], left, 12, 34, _BANK)


def _trees(painter: QPainter, colours: dict[str, QColor]) -> None:
    for x, y, radius, colour in ((122, 163, 10.5, "leaf"), (256, 168, 9.5, "teal"),
                                 (492, 163, 10.5, "leaf")):
        painter.fillRect(QRectF(x - 1, y, 2, _BANK - y), colours["dark"])
        painter.setBrush(colours[colour])
        painter.drawEllipse(QPointF(x, y), radius, radius * 1.25)
    for x, high, colour in ((506, 49, "teal"), (524, 37, "leaf")):
        tree = QPainterPath(QPointF(x, _BANK - high))
        tree.cubicTo(x + 9, _BANK - high / 2, x + 9, _BANK, x, _BANK)
        tree.cubicTo(x - 9, _BANK, x - 9, _BANK - high / 2, x, _BANK - high)
        painter.fillPath(tree, colours[colour])


def _bridge(painter: QPainter, colours: dict[str, QColor]) -> None:
    painter.fillRect(QRectF(0, 236, WIDE, HIGH - 236), colours["water"])
    body = QPainterPath(QPointF(0, 215))
    body.quadTo(268, 194, WIDE, 215)
    body.lineTo(WIDE, 303)
    body.lineTo(0, 303)
    painter.fillPath(body, colours["stone"])
    for left in (-80, 53, 187, 320, 454):
        _arch(painter, colours["sand"], left - 6, 134, 58, 303)
    for left in (-80, 53, 187, 320, 454):
        _arch(painter, colours["stone"], left + 124, 10, 60, 303)
    for left in (-80, 53, 187, 320, 454):
        _arch(painter, colours["water"], left, 122, 52, 303)
    rail = QPainterPath(QPointF(0, 212))
    rail.quadTo(268, 192, WIDE, 212)
    rail.lineTo(WIDE, 224)
    rail.quadTo(268, 204, 0, 224)
    painter.fillPath(rail, colours["earth"])
    painter.setPen(QPen(colours["foam"], 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y, count in ((104, 318, 3), (258, 315, 4), (463, 317, 3)):
        wave = QPainterPath(QPointF(x, y))
        for index in range(count):
            wave.quadTo(x + 18 * index + 5, y - 5, x + 18 * index + 9, y)
            wave.quadTo(x + 18 * index + 14, y + 5, x + 18 * index + 18, y)
        painter.drawPath(wave)
    painter.setPen(Qt.PenStyle.NoPen)


def _person(painter: QPainter, x: float, coat: QColor, hair: QColor) -> None:
    foot = 212 - 17 * (1 - abs(x - 268) / 268) + 2
    body = QPainterPath(QPointF(x - 6.5, foot))
    body.lineTo(x - 6.5, foot - 16)
    body.arcTo(QRectF(x - 6.5, foot - 22, 13, 13), 180, -180)
    body.lineTo(x + 6.5, foot)
    painter.fillPath(body, coat)
    painter.setBrush(hair)
    painter.drawEllipse(QPointF(x, foot - 26), 5.5, 5.5)


def _path(painter: QPainter, colours: dict[str, QColor]) -> None:
    for colour, top, foot in (("sand", 322, 18), ("clay", 331, 60), ("stone", 341, 19)):
        road = QPainterPath(QPointF(0, top + 8))
        road.cubicTo(150, top - 2, 330, top + 14, WIDE, top - 1)
        road.lineTo(WIDE, top - 1 + foot)
        road.cubicTo(330, top + 14 + foot, 150, top - 2 + foot, 0, top + 2 + foot)
        painter.fillPath(road, colours[colour])
    painter.setPen(QPen(colours["teal"], 2.4))
    for x, y, done in _STATIONS:
        painter.setBrush(colours["teal"] if done else colours["node"])
        painter.drawEllipse(QPointF(x, y + 2), 9, 9)
    painter.setPen(Qt.PenStyle.NoPen)


def draw_mark(painter: QPainter, box: QRectF, theme: str) -> None:
    """Paint the app's mark: a bridge of one stroke between two banks, on teal."""
    colours = colours_of("light")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours["teal"])
    edge = box.width()
    painter.drawRoundedRect(box, edge * 0.15, edge * 0.15)
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(edge / 40, edge / 40)
    stroke = QPainterPath(QPointF(7, 28))
    stroke.cubicTo(12, 28, 13, 12, 20, 12)
    stroke.cubicTo(27, 12, 27, 25, 33, 25)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours["wall"], 3.2))
    painter.drawPath(stroke)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, colour in ((7, 28, "wall"), (20, 12, "wall"), (33, 25, "sand")):
        painter.setBrush(colours[colour])
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
