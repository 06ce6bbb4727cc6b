"""The history of the entry shown: a quiet button, and below it the changes, newest first."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.row_history import RowChange


class RowHistory(QWidget):
    """`toggled` when it was opened or closed; filled by `show_changes`. `print_wanted` asks for it
    on paper."""

    toggled = Signal()
    print_wanted = Signal()

    def __init__(self, t: Translator, *, is_open: bool) -> None:
        super().__init__()
        self._t, self.is_open = t, is_open
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(Rule())
        self.button = QuietButton(self._offer(), self._toggle, icon="clock-counter-clockwise",
                                  compact=True)
        column.addWidget(self.button)
        self._place = QVBoxLayout()
        self._place.setSpacing(look().px(8))
        column.addLayout(self._place)
        self._list: QWidget | None = None

    def show_changes(self, changes: "Sequence[RowChange]") -> None:
        """List these, the newest first as given."""
        self._clear()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        if not changes:
            column.addWidget(Label(self._t("Nothing was changed yet."), "hint"))
        for change in changes:
            column.addWidget(self._told(change))
        if changes:
            column.addWidget(QuietButton(self._t("Print the history"), self.print_wanted.emit,
                                         icon="printer", compact=True))
        self._place.addWidget(self._list)

    def lines(self) -> list[str]:
        """What is read in the list, from top to bottom."""
        return [] if self._list is None else [
            part.text() for part in self._list.findChildren(Label)]

    def _told(self, change: "RowChange") -> QWidget:
        t = self._t
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(2))
        moment = t.moment(datetime.fromisoformat(change.at))
        column.addWidget(Label(t("{time}, by {who}", time=moment, who=change.who)
                               if change.who else moment, "hint"))
        if not change.fields:
            column.addWidget(Label(change.what))
        for field in change.fields:
            column.addWidget(Label(t("{field}: from {before} to {after}", field=field.label,
                                     before=field.before or "–", after=field.after or "–")))
        return told

    def _toggle(self) -> None:
        self.is_open = not self.is_open
        self.button.set_text(self._offer())
        if not self.is_open:
            self._clear()
        self.toggled.emit()

    def _offer(self) -> str:
        return self._t("Hide the history") if self.is_open \
            else self._t("Show the history")

    def _clear(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._place.removeWidget(self._list)
            self._list.deleteLater()
            self._list = None
