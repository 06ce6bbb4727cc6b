"""Under a task just given: who does it and until when. Both may stay open."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

if TYPE_CHECKING:
    from collections.abc import Mapping

_WHO, _WHEN = 200, 150


class WhoAndWhen(QFrame):
    """`done` when both were said, or left open: the task itself is kept already."""

    done = Signal()

    def __init__(self, work: MeetingWork) -> None:
        super().__init__()
        t = work.t
        self._work, self._task, self._language = work, "", ""
        self.setProperty("band", "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        self._told = Label("", "control")
        column.addWidget(self._told)
        self.who, self.when = LineEditor(), DateLine(t)
        self.who.setAccessibleName(t("Who does it"))
        self.when.setAccessibleName(t("Until when"))
        self.who.setFixedWidth(look().px(_WHO))
        self.when.setFixedWidth(look().px(_WHEN))
        row = WrappingRow(spacing=12, from_start=True)
        for words, field in ((t("Who does it"), self.who), (t("Until when"), self.when)):
            named = together(Label(words, "hint", wrap=False), field)
            named.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            row.addWidget(named)
        row.addWidget(QuietButton(t("Go on writing"), self.finish, compact=True))
        column.addLayout(row)
        self.who.returnPressed.connect(lambda: self.when.setFocus(
            Qt.FocusReason.OtherFocusReason))
        self.when.returnPressed.connect(self.finish)
        for field in (self.who, self.when):
            field.installEventFilter(self)
        self.hide()

    def ask(self, task: Row) -> None:
        """Ask about a task that was kept just now."""
        t = self._work.t
        self._task = task.id
        self._language = LocalText.from_json(task.values["name"]).original
        self._told.set_text(t("Task kept: {name}", name=row_name(TASKS, task, t)))
        self.who.write("")
        self.when.write("")
        self.show()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        """Escape leaves both open."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) \
                and event.key() == Qt.Key.Key_Escape:
            self.finish()
            return True
        return super().eventFilter(part, event)

    def finish(self) -> None:
        """Keep what was said, and go on writing; a day that cannot be read is asked for again."""
        if self.when.written().strip() and not self.when.day():
            self._told.set_text(self._work.t("Write the day like this: {example}.",
                                             example=self._work.t.short_date("2026-02-09")))
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.keep()
        self.done.emit()

    def keep(self) -> None:
        """Keep what was said so far."""
        task, self._task = self._task, ""
        self.hide()
        said: Mapping[str, Any] = {
            "owner": LocalText.of(self.who.written().strip(), self._language).to_json()
            if self.who.written().strip() else None, "due_on": self.when.day() or None}
        given = {key: value for key, value in said.items() if value is not None}
        if task and given:
            self._work.change(TASKS.id, task, given)
