"""The pathway strip: eight stages on one road, in as many rows as there is room for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from strongcity_desktop.charts.road import road
from strongcity_desktop.ui.home.stage_node import StageNode, height_of, road_colours
from strongcity_desktop.ui.parts.reading_way import placed
from strongcity_desktop.ui.shape_painter import paint_drawing
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.theme.tokens import RADIUS_CARD

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.pathway.pathway import StageView

_IN_A_ROW = (8, 4, 2, 1)
_LEAST_COLUMN = 104


class PathwayStrip(QFrame):
    """Emits `opened` with the key of the stage that was chosen."""

    opened = Signal(str)

    def __init__(self, stages: "tuple[StageView, ...]", t: "Translator",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self.setAccessibleName(t("The stages of the pathway"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.nodes = tuple(StageNode(stage, t, self) for stage in stages)
        for index, node in enumerate(self.nodes):
            node.clicked.connect(lambda _=False, key=node.stage.key: self.opened.emit(key))
            node.arrow.connect(lambda way, index=index: self._move(index, way))

    # Room

    def in_a_row(self, width: int) -> int:
        """How many stages stand side by side at a width."""
        least = max(look().px(_LEAST_COLUMN), *(node.least_width() for node in self.nodes))
        return next((n for n in _IN_A_ROW if width // n >= least), 1)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at this width."""
        return sum(height_of(heights) for heights in self._rows(width)) + 2

    def sizeHint(self) -> QSize:
        """All stages in one row."""
        width = max(node.least_width() for node in self.nodes) * len(self.nodes)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As wide as one stage; how high it must be at a width is asked for with the width."""
        return QSize(max(node.least_width() for node in self.nodes), look().px(_LEAST_COLUMN))

    def _rows(self, width: int) -> list[tuple[int, int]]:
        """For each row the most that a name, and a line with a tag, take in it."""
        count = self.in_a_row(width)
        rows = []
        for first in range(0, len(self.nodes), count):
            heights = [node.heights(width // count) for node in self.nodes[first:first + count]]
            names, lines = zip(*heights, strict=True)
            rows.append((max(names), max(lines)))
        return rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every stage in its place."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        room, top = self.rect(), 1
        count = self.in_a_row(room.width())
        for row, heights in enumerate(self._rows(room.width())):
            high = height_of(heights)
            for column, node in enumerate(self.nodes[row * count:(row + 1) * count]):
                start = room.width() * column // count
                end = room.width() * (column + 1) // count
                own = QRect(start, top, end - start, high)
                node.setGeometry(placed(self.layoutDirection(), room, own))
                node.arrange(heights[0])
            top += high
        self.update()

    # Paint and keys

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the ground and a road through the stages of each row."""
        super().paintEvent(event)
        painter, worn = QPainter(self), look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = self.in_a_row(self.width())
        for first in range(0, len(self.nodes), count):
            row = self.nodes[first:first + count]
            places = sorted((node.x() + node.middle()[0], node.middle()[1]) for node in row)
            high = row[0].height()
            paint_drawing(painter, road(self.width(), high, places, road_colours(), worn.scale),
                          0, row[0].y() + high, self.width())
        self._paint_edge(painter)

    def _paint_edge(self, painter: QPainter) -> None:
        """Round the corners off again, and the line around."""
        worn, whole = look(), QRectF(self.rect())
        edge, inside = QPainterPath(), QPainterPath()
        edge.addRect(whole)
        inside.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        painter.fillPath(edge.subtracted(inside), worn.colour("bg"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(worn.colour("line"), 1))
        painter.drawPath(inside)

    def _move(self, index: int, way: str) -> None:
        """Give the focus to the stage on that side, as the eye sees it."""
        on = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        count = self.in_a_row(self.width())
        by = {"left": -1 if on else 1, "right": 1 if on else -1, "up": -count, "down": count}[way]
        if 0 <= index + by < len(self.nodes):
            self.nodes[index + by].setFocus(Qt.FocusReason.TabFocusReason)
