"""The calendar that opens under a day: dressed like the app, its week as the language has it."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from strongcity_desktop.language.locale_format import locale_of
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.theme.icons import icon
from strongcity_desktop.ui.theme.look import look

# Locales with Western digits, as everywhere else in the app.
_LOCALES = {"ar": "ar_TN", "fr": "fr_FR", "en": "en_GB"}
_WEEK = (Qt.DayOfWeek.Monday, Qt.DayOfWeek.Tuesday, Qt.DayOfWeek.Wednesday, Qt.DayOfWeek.Thursday,
         Qt.DayOfWeek.Friday, Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QCalendarWidget):
    """`taken` carries the day as ISO text; Escape closes without one."""

    taken = Signal(str)

    def __init__(self, t: Translator, parent: QWidget, day: date | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setLocale(QLocale(_LOCALES.get(t.language, "en_GB")))
        self.setFirstDayOfWeek(_WEEK[locale_of(t.language).first_week_day])
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        if day is not None:
            self.setSelectedDate(QDate(day.year, day.month, day.day))
        self._dress(t)
        self.activated.connect(self._taken)
        self.clicked.connect(self._taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _dress(self, t: Translator) -> None:
        worn = look()
        heads, plain = QTextCharFormat(), QTextCharFormat()
        heads.setForeground(worn.colour("ink-2"))
        heads.setBackground(worn.colour("surface"))
        plain.setForeground(worn.colour("ink"))
        self.setHeaderTextFormat(heads)
        for day in _WEEK:  # Qt paints the end of the week red
            self.setWeekdayTextFormat(day, plain)
        today = QTextCharFormat()
        today.setFontWeight(600)
        today.setForeground(worn.colour("accent"))
        now = date.today()
        self.setDateTextFormat(QDate(now.year, now.month, now.day), today)
        for name, picture, spoken in (
                ("qt_calendar_prevmonth", "caret-left", t("Month before")),
                ("qt_calendar_nextmonth", "caret-right", t("Month after"))):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(picture, "ink", 16))
                button.setAccessibleName(spoken)
                button.setToolTip(spoken)
        surface, line, soft, accent, ink = (worn.colour(token).name() for token in (
            "surface", "line-strong", "accent-soft", "accent", "ink"))
        on_accent = worn.colour("on-accent").name()
        self.setStyleSheet(
            f"QCalendarWidget {{ background: {surface}; border: 1px solid {line}; }}"
            f"QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {surface}; }}"
            f"QCalendarWidget QToolButton {{ color: {ink}; background: transparent; border: 0;"
            f" min-height: {worn.px(30)}px; padding: 0 {worn.px(8)}px; font-weight: 600; }}"
            f"QCalendarWidget QToolButton:hover {{ background: {soft}; }}"
            "QCalendarWidget QToolButton::menu-indicator { image: none; }"
            f"QCalendarWidget QTableView {{ border: 0; background: {surface};"
            f" selection-background-color: {accent}; selection-color: {on_accent}; }}"
            f"QCalendarWidget QSpinBox {{ min-height: {worn.px(26)}px;"
            f" min-width: {worn.px(70)}px; }}")
        self.setMinimumSize(worn.px(300), worn.px(250))

    def _taken(self, day: QDate) -> None:
        self.close()
        self.taken.emit(date(day.year(), day.month(), day.day()).isoformat())
