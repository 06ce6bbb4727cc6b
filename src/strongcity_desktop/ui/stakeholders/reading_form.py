"""The little form of one dated reading: its day and what was thought on it."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.registers.cell_editors import OneOf, offers
from strongcity_desktop.ui.registers.date_line import DateLine

if TYPE_CHECKING:
    from strongcity_desktop.operations.dated_readings import Reading
    from strongcity_desktop.store.town_file import TownFile

_FIELDS = tuple(field for field in STAKEHOLDERS.fields if field.dated)


class ReadingForm(QWidget):
    """`kept` once it was kept or deleted, `closed` when it is to go as it is."""

    kept = Signal()
    closed = Signal()

    def __init__(self, context: Context, stakeholder_id: str, reading: "Reading | None", *,
                 is_only: bool) -> None:
        """Without a `reading` it is a new one; the only one cannot be deleted."""
        super().__init__()
        t = context.t
        self._context, self._stakeholder_id, self._reading = context, stakeholder_id, reading
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        self.day = DateLine(t)
        self.day.set_day(reading.on_day.isoformat() if reading is not None else None)
        self._frame = FieldFrame(t("Day"), t("Like 9 February 2026."), self.day)
        column.addWidget(self._frame)
        self.choosers = {field.key: OneOf(offers(t, STAKEHOLDERS, field, {})) for field in _FIELDS}
        for field in _FIELDS:
            chooser = self.choosers[field.key]
            chooser.set_value(reading.values.get(field.key) if reading is not None else None)
            column.addWidget(FieldFrame(label(t, STAKEHOLDERS, field), "", chooser))
        buttons = WrappingRow(spacing=8)
        self.keep_button = SecondButton(t("Keep this day"), self._keep, compact=True)
        buttons.addWidget(self.keep_button)
        if reading is not None and not is_only:
            buttons.addWidget(LinkButton(t("Delete this day"), self._delete))
        buttons.addWidget(LinkButton(t("Leave it as it was"), self.closed.emit))
        column.addLayout(buttons)

    def _keep(self) -> None:
        typed = self.day.day()
        if not typed:
            self._frame.show_finding(self._context.t("Write the day, like 9 February 2026."))
            self.day.setFocus()
            return
        day, reading, id, who = (date.fromisoformat(typed), self._reading, self._stakeholder_id,
                                 self._context.who)
        values: dict[str, Any] = {key: one.value() for key, one in self.choosers.items()}

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations import dated_readings

            if reading is None:
                dated_readings.add_reading(town, id, day, values, who)
            else:
                dated_readings.correct_reading(town, id, reading.id, day, values, who)

        self._run(work)

    def _delete(self) -> None:
        reading, id, who = self._reading, self._stakeholder_id, self._context.who
        if reading is None:
            return
        reading_id = reading.id

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.dated_readings import delete_reading

            delete_reading(town, id, reading_id, who)

        self._run(work)

    def _run(self, work: "Callable[[TownFile], None]") -> None:
        self._context.background.run(work, lambda _: self.kept.emit(), self._refused)

    def _refused(self, problem: Exception) -> None:
        if isinstance(problem, Refusal):
            self._frame.show_finding(problem.in_words(self._context.t))
        else:
            self._context.tell(problem)
