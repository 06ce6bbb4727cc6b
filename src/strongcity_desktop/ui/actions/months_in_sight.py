"""Keeps the heads of the months in sight while the timeline scrolls away below them."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from strongcity_desktop.charts.gantt_lines import Gantt
from strongcity_desktop.ui.actions.gantt_view import GanttView
from strongcity_desktop.ui.theme.look import look


class MonthsInSight(QWidget):
    """Lies over the top edge of `down` and shows the head of the chart, as far as `sideways`
    shows it, once that head has scrolled out; a click goes through to what is below."""

    def __init__(self, chart: GanttView, sideways: QScrollArea, down: QScrollArea) -> None:
        super().__init__(down.viewport())
        self._chart, self._sideways, self._down = chart, sideways, down
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for area in (sideways, down):
            area.verticalScrollBar().valueChanged.connect(self.follow)
            area.horizontalScrollBar().valueChanged.connect(self.follow)
        for watched in (chart, down.viewport()):
            watched.installEventFilter(self)
        chart.chosen.connect(self._show_part)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is drawn anew or gets another size has another head."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Lie where the head belongs, or nowhere while the head itself is there."""
        over, seen, high = self._down.viewport(), self._sideways.viewport(), self._height()
        top = self._chart.mapTo(over, QPoint()).y()
        is_wanted = high > 0 and self._chart.isVisible() \
            and top < 0 and top + self._chart.height() > 2 * high
        if is_wanted:
            left = seen.mapTo(over, QPoint()).x()
            self.setGeometry(left, 0, seen.width(), high)
            self.raise_()
            self.update()
        self.setVisible(is_wanted)

    def _height(self) -> int:
        chart = self._chart.chart()
        return round(self._chart.origin()[1] + chart.head_height * look().scale) \
            if isinstance(chart, Gantt) else 0

    def _show_part(self) -> None:
        """Scroll to the action that a key went to; a head that lies over it hides nothing."""
        part, page = self._chart.current_part(), self._down.widget()
        if part is None or page is None \
                or QApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            return
        _, top, _, high = self._chart.part_frame(part)
        inside = self._chart.mapTo(page, QPoint(0, round(top + high / 2)))
        self._down.ensureVisible(self._down.horizontalScrollBar().value(), inside.y(), 0,
                                 round(high / 2) + self._height() + look().px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart's own first lines, on the ground of its card."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        at = self._chart.mapTo(self._down.viewport(), QPoint()).x() - self.x()
        painter.setClipRect(QRect(0, 0, self.width(), self.height()))
        painter.translate(at, 0)
        self._chart.paint_on(painter)
        painter.end()
        edge = QPainter(self)
        edge.setPen(look().colour("line-strong"))
        edge.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
