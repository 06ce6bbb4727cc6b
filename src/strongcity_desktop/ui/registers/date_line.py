"""A day in one line: typed in any usual way, or picked from a calendar (Alt and the down arrow)."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from strongcity_desktop.language.parse import read_date
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.registers.calendar_popup import CalendarPopup
from strongcity_desktop.ui.theme.icons import icon
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor


class DateLine(LineEditor):
    """`picked` when a day was taken from the calendar."""

    picked = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.calendar: CalendarPopup | None = None
        opens = self.addAction(icon("caret-down", "ink-2", 16),
                               QLineEdit.ActionPosition.TrailingPosition)
        opens.setText(t("Open the calendar"))
        opens.setToolTip(t("Open the calendar"))
        opens.triggered.connect(lambda: self.open_calendar())

    def day(self) -> str:
        """The day that stands there, as ISO text; "" for none, or what cannot be read."""
        try:
            return read_date(self.text(), self._t.language) if self.text().strip() else ""
        except Refusal:
            return ""

    def set_day(self, day: str | None) -> None:
        """Show a day given as ISO text."""
        self.write(self._t.short_date(day) if day else "")

    def open_calendar(self) -> None:
        """Show the calendar under the field, at the day that stands there."""
        said = self.day()
        calendar = CalendarPopup(self._t, self, date.fromisoformat(said) if said else None)
        calendar.setAccessibleName(self.accessibleName())
        calendar.taken.connect(self._take)
        self.calendar = calendar
        calendar.adjustSize()
        calendar.move(_within_screen(self, calendar))
        calendar.show()
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and the down arrow, or F4, open the calendar."""
        alt_down = event.key() == Qt.Key.Key_Down \
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _take(self, day: str) -> None:
        self.set_day(day)
        self.setFocus()
        self.edited.emit()
        self.picked.emit()


def _within_screen(field: QWidget, popup: QWidget) -> QPoint:
    """Below the field at its start; above it, or further in, where the screen ends."""
    below = field.mapToGlobal(QPoint(0, field.height() + 2))
    if field.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        below.setX(below.x() + field.width() - popup.width())
    screen = QGuiApplication.screenAt(below) or field.screen()
    room = screen.availableGeometry()
    if below.y() + popup.height() > room.bottom():
        below.setY(field.mapToGlobal(QPoint(0, 0)).y() - popup.height() - 2)
    below.setX(max(room.left(), min(below.x(), room.right() - popup.width())))
    below.setY(max(room.top(), below.y()))
    return below
