"""The answer as a day: typed in any usual way, or picked from a calendar."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.worksheet.answer_widgets.typed_field import TypedField
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Question

# Locales of the shipped languages with Western digits, as everywhere else in the app.
_LOCALES = {"ar": "ar_TN", "fr": "fr_FR", "en": "en_GB"}


class DateAnswer(TypedField):
    """A day. Alt and the down arrow open the calendar."""

    field_width = 240

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        t = context.t
        self.calendar_button = SecondButton(
            "" if cell else t("Calendar"), self.open_calendar, icon="caret-down", compact=cell,
            name=t("Open the calendar for {field}", field=self.name))
        self.line.insertWidget(1, self.calendar_button)
        self._calendar: QCalendarWidget | None = None

    def shown(self, value: Any) -> str:
        """The day written out."""
        return self.context.t.date(value)

    def open_calendar(self) -> None:
        """Show the calendar under the field, at the day of the answer."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setLocale(QLocale(_LOCALES.get(self.context.t.language, "en_GB")))
        calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName(self.name)
        if self.value():
            day = date.fromisoformat(self.value())
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.activated.connect(self._on_picked)
        calendar.clicked.connect(self._on_picked)
        self._calendar = calendar
        corner = self.field.mapToGlobal(QPoint(0, self.field.height() + 4))
        calendar.move(corner)
        calendar.show()
        calendar.setFocus()

    def _on_picked(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar.deleteLater()
            self._calendar = None
        picked = date(day.year(), day.month(), day.day()).isoformat()
        before = self.value()
        self.set_value(picked)
        self.field.setFocus()
        if picked != before:
            self.value_changed.emit(picked)
            self.left.emit()
