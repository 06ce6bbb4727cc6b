"""What can become of the next step of a meeting or call: a task, or the stakeholders' own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


class NextStepBox(QWidget):
    """`done` once either was done; without a next step it says what it waits for."""

    done = Signal()

    def __init__(self, context: Context, row: Row, *, can_write: bool) -> None:
        super().__init__()
        t = context.t
        self._context, self._row_id, self._can_write = context, row.id, can_write
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._hint = Label(t("Write a next step to make it a task."), "hint")
        self.task = WrappingLink(t("Make it a task"), self._make_task, icon="check-square-offset")
        self.take_over = WrappingLink(t("Make it the stakeholders’ next step"), self._take_over,
                                      icon="users-three")
        for part in (self._hint, self.task, self.take_over):
            column.addWidget(part)
        self.follow(row)

    def follow(self, row: Row) -> None:
        """Offer what fits the entry as it is now."""
        if row.id != self._row_id:
            return
        step = bool(row.values.get("next_step"))
        self._hint.setVisible(not step)
        self.task.setVisible(step)
        self.take_over.setVisible(step and bool(row.values.get("stakeholders")))
        for button in (self.task, self.take_over):
            button.setEnabled(self._can_write)

    def _make_task(self) -> None:
        row_id, who, t = self._row_id, self._context.who, self._context.t

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.engagement_log import make_step_a_task

            make_step_a_task(town, row_id, who)

        self._context.background.run(work, lambda _: self._said(t("It is a task now.")),
                                     self._context.tell)

    def _take_over(self) -> None:
        row_id, who, t = self._row_id, self._context.who, self._context.t

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.engagement_log import take_over_step

            take_over_step(town, row_id, who)

        self._context.background.run(
            work, lambda _: self._said(t("It stands with the stakeholders now.")),
            self._context.tell)

    def _said(self, words: str) -> None:
        self._context.toast(words, self._context.t("Undo"), self._context.undo)
        self.done.emit()
