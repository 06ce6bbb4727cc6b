"""A chart that one can walk through: one stop of the Tab key, arrows from part to part."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from strongcity_desktop.charts.chart import Chart, MakeChart, Part
from strongcity_desktop.ui.chart_painter import (
    frame_of,
    measure_for,
    paint_chart,
    paint_ring,
    palette_of,
)
from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.parts.focus_frame import GAP, RING
from strongcity_desktop.ui.theme.look import Look, look

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
           Qt.FocusReason.ShortcutFocusReason)
_NARROWEST, _USUAL = 260, 460
# Room around the chart for the ring of a part that stands at its edge.
_EDGE = RING + GAP
# A layout asks for the height at several widths before it settles.
_KEPT = 4
_NOTHING = Chart(0, 0, (), (), ())


class ChartTable(NamedTuple):
    """What a chart shows, in words."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class ChartView(QWidget):
    """Shows a chart as wide as there is room and as high as it needs.

    `chosen(key)` tells the part that a key or a click went to, `opened(key)` the one that Enter
    or a double click opens.
    """

    chosen = Signal(str)
    opened = Signal(str)
    narrowest = _NARROWEST
    """The least width, in pixels at 100 %."""
    draws_own_ring = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: MakeChart | None = None
        self._made: dict[tuple[int, Look], Chart] = {}
        self._current = 0
        self._by_key = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chart(self, make: MakeChart) -> None:
        """Show what `make(width in units, palette, measure)` gives, also after a change of look.

        The part with the focus keeps it where the chart still has one with its key and name.
        """
        before = self.current_part()
        self._make = make
        self._made.clear()
        parts = self.chart().parts
        self._current = next((place for place, part in enumerate(parts)
                              if before and (part.key, part.name) == (before.key, before.name)),
                             min(self._current, max(len(parts) - 1, 0)))
        self.updateGeometry()
        self._tell()
        self.update()

    def chart(self) -> Chart:
        """The chart at the present width and look; an empty one before there is any."""
        return self._chart_in(self.width())

    def _chart_in(self, width: int) -> Chart:
        worn = look()
        if self._make is None:
            return _NOTHING
        if (width, worn) not in self._made:
            while len(self._made) >= _KEPT:
                del self._made[next(iter(self._made))]
            room = max(width, worn.px(self.narrowest)) - 2 * _EDGE
            self._made[width, worn] = self._make(room / worn.scale, palette_of(worn),
                                                 measure_for(worn))
        return self._made[width, worn]

    def as_table(self) -> ChartTable:
        """All that the chart shows, in words: for readers of the screen and for printing."""
        chart = self.chart()
        return ChartTable(chart.head, chart.rows)

    def current_part(self) -> Part | None:
        """The part that the arrows stand on; None for a chart without parts."""
        parts = self.chart().parts
        return parts[self._current] if self._current < len(parts) else None

    def go_to(self, key: str) -> None:
        """Stand on the first part with this key; stay where it has none."""
        parts = self.chart().parts
        found = [place for place, part in enumerate(parts) if part.key == key]
        if found and parts[self._current].key != key:
            self._current = found[0]
            self._tell()
            self.update()

    def part_at(self, point: QPointF) -> Part | None:
        """The part under a point of the widget."""
        return next((part for part in reversed(self.chart().parts)
                     if frame_of(part, self._left()).translated(0, _EDGE).contains(point)), None)

    def part_frame(self, part: Part) -> tuple[float, float, float, float]:
        """Left, top, width and height of a part in pixels of the widget."""
        frame = frame_of(part, self._left()).translated(0, _EDGE)
        return frame.x(), frame.y(), frame.width(), frame.height()

    def origin(self) -> tuple[float, float]:
        """Where the corner of the chart stands, in pixels of the widget."""
        return self._left(), _EDGE

    def _left(self) -> float:
        """Where the chart begins: charts narrower than the widget stand at the start side."""
        chart = self.chart()
        spare = self.width() - 2 * _EDGE - chart.width * look().scale
        return _EDGE + (spare if chart.direction == "rtl" else 0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the chart at this width, in pixels."""
        return self._height(self._chart_in(width))

    def _height(self, chart: Chart) -> int:
        return round(chart.height * look().scale) + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """As wide as charts like to be."""
        width = look().px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as the chart at the present width."""
        width = look().px(self.narrowest)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and the ring around the part that has the focus."""
        painter = QPainter(self)
        self.paint_on(painter)
        part = self.current_part()
        if part is not None and self.hasFocus() and self._by_key:
            paint_ring(painter, part, self._left())

    def paint_on(self, painter: QPainter) -> None:
        """Paint the chart as it stands in the widget, from the painter's own corner on."""
        painter.translate(0, _EDGE)
        paint_chart(painter, self.chart(), self._left())

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, text size or direction asks for another chart."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange,
                            QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self._made.clear()
            self.updateGeometry()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A key that came here shows the ring and tells the part."""
        self._by_key = self._by_key or event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows follow the eye; Home and End go to the ends of the row; Enter opens."""
        self._by_key = True
        part = self.current_part()
        if part is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(part.key)
            return
        place = self._place_for(event)
        if place is None:
            super().keyPressEvent(event)
            self.update()
            return
        self._move_to(place)

    def _place_for(self, event: QKeyEvent) -> int | None:
        """Where a key leads; None when it is no key of charts."""
        chart = self.chart()
        if not chart.parts:
            return None
        onward = Qt.Key.Key_Left if chart.direction == "rtl" else Qt.Key.Key_Right
        key, last = event.key(), len(chart.parts) - 1
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return min(max(self._current + (1 if key == onward else -1), 0), last)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._place_in_next_row(chart, -1 if key == Qt.Key.Key_Up else 1)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            is_end = key == Qt.Key.Key_End
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return last if is_end else 0
            row = [place for place, part in enumerate(chart.parts)
                   if part.row == chart.parts[self._current].row]
            return row[-1] if is_end else row[0]
        return None

    def _place_in_next_row(self, chart: Chart, step: int) -> int:
        """The part nearest above or below, in the next row that has any."""
        here = chart.parts[self._current]
        ahead = [(abs(part.row - here.row), abs(_middle(part) - _middle(here)), place)
                 for place, part in enumerate(chart.parts) if (part.row - here.row) * step > 0]
        return min(ahead)[2] if ahead else self._current

    def _move_to(self, place: int) -> None:
        self._current = place
        part = self.current_part()
        self._tell()
        self.update()
        if part is not None:
            announce(self, part.name)
            self.chosen.emit(part.key)

    def _tell(self) -> None:
        """Name the chart and the part for readers of the screen."""
        part = self.current_part()
        self.setAccessibleName(self.chart().name)
        self.setAccessibleDescription(part.name if part is not None else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses a part."""
        self._by_key = False
        part = self.part_at(event.position())
        if part is not None and event.button() is Qt.MouseButton.LeftButton:
            self._move_to(self.chart().parts.index(part))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens it."""
        part = self.part_at(event.position())
        if part is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(part.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        over = self.part_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """A tooltip with the whole name of the part under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            part = self.part_at(QPointF(event.pos()))
            if part is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), part.name, self)
            return True
        return super().event(event)


def _middle(part: Part) -> float:
    return part.left + part.width / 2
