"""The log in the form of a stakeholder: the newest meetings and calls, and a way to note one."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.engagement import ENGAGEMENTS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, WrappingLink
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

_MOST = 5
_PLACE = {"register_id": ENGAGEMENTS.id}


class LogBox(QWidget):
    """`go` leads to an entry of the log, or to the log itself."""

    go = Signal(str, dict)

    def __init__(self, context: Context, row: Row, *, can_write: bool) -> None:
        super().__init__()
        self._context, self._t, self._row = context, context.t, row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Rule())
        column.addWidget(Label(self._t("Meetings and calls"), "section"))
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column.addLayout(self._list)
        self.note_button = WrappingLink(self._t("Note a meeting or call"), self.note,
                                        icon="calendar-check")
        self.note_button.setEnabled(can_write)
        column.addWidget(self.note_button)
        row_id = row.id

        def work(town: "TownFile") -> tuple[Row, ...]:
            from strongcity_desktop.operations.engagement_log import log_of

            return log_of(town, row_id)

        context.background.run(work, self.show_log, context.tell)

    def show_log(self, log: Sequence[Row]) -> None:
        """List the newest of these."""
        t = self._t
        if not log:
            self._list.addWidget(Label(t("Nothing is noted yet."), "hint"))
        for one in log[:_MOST]:
            day, kind = one.values.get("held_on"), one.values.get("kind")
            when = t.date(day) if day else t("no day")
            how = in_words(ENGAGEMENTS, ENGAGEMENTS.field("kind"), kind, t)
            self._list.addWidget(Label(t("{kind}, {day}", kind=how, day=when) if how else when,
                                       "hint"))
            self._list.addWidget(WrappingLink(
                row_name(ENGAGEMENTS, one, t), partial(
                    self.go.emit, "register", {**_PLACE, "row_id": one.id, "entry": True})))
        if len(log) > _MOST:
            self._list.addWidget(LinkButton(
                t.plural("Show all {n}", "Show all {n}", len(log)), lambda: self.go.emit(
                    "register", {**_PLACE, "view": _only_with(self._row.id)})))

    def note(self) -> None:
        """Begin an entry of the log with this stakeholder and today's day, and open it."""
        t, context = self._t, self._context
        about = LocalText.of(t("Meeting with {name}", name=row_name(STAKEHOLDERS, self._row, t)),
                             t.language)
        row_id, who = self._row.id, context.who

        def work(town: "TownFile") -> Row:
            from strongcity_desktop.operations.engagement_log import begin_entry

            return begin_entry(town, about, row_id, who)

        context.background.run(work, lambda kept: self.go.emit(
            "register", {**_PLACE, "row_id": kept.id, "entry": True}), context.tell)


def _only_with(row_id: str) -> dict[str, Any]:
    return {"filters": [{"key": "stakeholders", "op": "one_of", "values": [row_id]}]}
