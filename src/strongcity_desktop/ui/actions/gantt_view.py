"""The timeline as a chart that one can walk through, and whose bars move by keys and mouse."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.gantt import gantt
from strongcity_desktop.charts.gantt_lines import Gantt, Grip, taken_along
from strongcity_desktop.charts.gantt_wording import gantt_words
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.see_timeline import TimelineSeen
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.wide_chart import WideChart

_WEEK, _MONTH = 7, 1
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class GanttView(WideChart):
    """Shift with the arrows moves an action: sideways by a week, up and down by a month; with
    Ctrl its end alone, with Alt its begin alone.

    `moved(row_id, begin, end)` once an action was moved; a day that is not said is None.
    """

    narrowest = 780
    moved = Signal(str, object, object)

    def __init__(self, t: Translator, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._can_write = t, can_write
        self._seen: TimelineSeen | None = None
        self._by, self._year = "challenge", 0
        self._held: tuple[str, Grip, QPointF] | None = None
        self._days: tuple[date | None, date | None] | None = None

    def show_seen(self, seen: TimelineSeen, year: int, by: str) -> None:
        """Draw a year of what was read, in groups by "challenge", "level" or "lead"."""
        self._seen, self._year, self._by = seen, year, by
        self._draw()

    def _draw(self, moved: Row | None = None) -> None:
        seen, t, year = self._seen, self._t, self._year
        if seen is None:
            return
        by = self._by
        groups = seen.groups(t, by, moved)  # type: ignore[arg-type]
        grouped, beside = seen.heads(t, by)  # type: ignore[arg-type]
        words = gantt_words(t, year=year, grouped=grouped, beside=beside, with_offers=True)

        def make(width: float, palette: Palette, measure: Measure) -> Chart:
            return gantt(groups, year=year, today=seen.on_day, words=words, palette=palette,
                         direction=t.direction, measure=measure, width=width)

        self.set_chart(make)

    # By keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and an arrow move the action; all else walks as in any chart."""
        part, key = self.current_part(), Qt.Key(event.key())
        held = event.modifiers()
        if part is None or not held & Qt.KeyboardModifier.ShiftModifier \
                or key not in (*_SIDEWAYS, *_UP_AND_DOWN):
            super().keyPressEvent(event)
            return
        grip: Grip = "both"
        if held & Qt.KeyboardModifier.ControlModifier:
            grip = "end"
        elif held & Qt.KeyboardModifier.AltModifier:
            grip = "begin"
        later = Qt.Key.Key_Left if self._t.direction == "rtl" else Qt.Key.Key_Right
        way = 1 if key in (later, Qt.Key.Key_Down) else -1
        self._move(part.key, grip, way, by_month=key in _UP_AND_DOWN)

    def _move(self, key: str, grip: Grip, way: int, *, by_month: bool) -> None:
        row = self._row(key)
        if row is None:
            return
        begins, ends = _days_of(row)
        if by_month:
            first = ends if grip == "end" else begins or ends
            by = (_a_month_on(first, way) - first).days if first is not None else 0
        else:
            by = way * _WEEK
        self._keep(key, (begins, ends), taken_along(begins, ends, grip, by))

    def _row(self, key: str) -> Row | None:
        return self._seen.action(key) if self._seen is not None and self._can_write else None

    def _keep(self, key: str, were: tuple[date | None, date | None],
              days: tuple[date | None, date | None]) -> None:
        if days != were:
            self.moved.emit(key, *days)

    # By the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses an action; its bar can be dragged from here, or one of its ends."""
        super().mousePressEvent(event)
        grip = self._grip_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and grip is not None \
                and self._row(grip[0]) is not None:
            self._held, self._days = (*grip, event.position()), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The bar follows the mouse day by day; its ends show that they can be moved."""
        if self._held is None:
            super().mouseMoveEvent(event)
            grip = self._grip_at(event.position())
            if grip is not None and grip[1] != "both" and self._can_write:
                self.setCursor(Qt.CursorShape.SizeHorCursor)
            return
        key, held, began = self._held
        row = self._row(key)
        far = (event.position() - began).manhattanLength()
        if row is None or (self._days is None and far < QApplication.startDragDistance()):
            return
        by = self._days_between(began, event.position())
        self._days = taken_along(*_days_of(row), held, by)
        begins, ends = (day.isoformat() if day else None for day in self._days)
        self._draw(replace(row, values={**row.values, "begins_on": begins, "ends_on": ends}))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the days at which the bar was let go."""
        held, days = self._held, self._days
        self._held, self._days = None, None
        row = self._row(held[0]) if held is not None else None
        if row is not None and days is not None:
            if days == _days_of(row):
                self._draw()
            self._keep(row.id, _days_of(row), days)
        super().mouseReleaseEvent(event)

    def _grip_at(self, point: QPointF) -> tuple[str, Grip] | None:
        chart = self.chart()
        return chart.grip_at(*self._units(point)) if isinstance(chart, Gantt) else None

    def _days_between(self, began: QPointF, now: QPointF) -> int:
        chart = self.chart()
        if not isinstance(chart, Gantt):
            return 0
        return (chart.day_at(self._units(now)[0]) - chart.day_at(self._units(began)[0])).days

    def _units(self, point: QPointF) -> tuple[float, float]:
        left, top = self.origin()
        scale = look().scale
        return (point.x() - left) / scale, (point.y() - top) / scale


def _days_of(row: Row) -> tuple[date | None, date | None]:
    begins, ends = row.values.get("begins_on"), row.values.get("ends_on")
    ends = None if row.values.get("ongoing") else ends
    return (date.fromisoformat(begins) if begins else None,
            date.fromisoformat(ends) if ends else None)


def _a_month_on(day: date, way: int) -> date:
    """The same day of the next month or the one before, or that month's last."""
    month = day.month + way * _MONTH
    year, month = day.year + (month - 1) // 12, (month - 1) % 12 + 1
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    last = (first_of_next - timedelta(days=1)).day
    return date(year, month, min(day.day, last))
