"""What another copy of the town erased and this file still has: each erased here too, or kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.question import ask

if TYPE_CHECKING:
    from strongcity_desktop.operations.erased_elsewhere import StillHere
    from strongcity_desktop.store.town_file import TownFile


class StillHereRow(QWidget):
    """One of them; `done` is called once it was erased or kept."""

    def __init__(self, context: Context, still: "StillHere", done: Callable[[], object]) -> None:
        super().__init__()
        self._context, self._still, self._done = context, still, done
        t, erasure = context.t, still.erasure
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        entry = t("{register}, number {number}", number=erasure.number,
                  register=title(t, register(erasure.register_id)))
        if still.name:
            entry = t("{entry} “{name}”", entry=entry, name=still.name)
        self.told = t("{entry}: the whole entry", entry=entry) if erasure.whole \
            else t("{entry}: the contact person", entry=entry)
        column.addWidget(Label(self.told, "control"))
        column.addWidget(Label(
            t("Still in this file. Another copy of the town erased it for good."), "hint"))
        if context.town is not None and not context.town.read_only:
            column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        t, row = self._context.t, QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(SecondButton(t("Erase it here too"), self._ask, icon="eraser", compact=True,
                                   name=t("Erase here too: {thing}", thing=self.told)))
        row.addWidget(SecondButton(t("Keep it here"), self._keep, compact=True,
                                   name=t("Keep here: {thing}", thing=self.told)))
        row.addStretch(1)
        return row

    def _ask(self) -> None:
        t = self._context.t
        if not ask(self, t("Erase it here too, for good?"),
                   t("{entry}.", entry=self.told) + "\n\n" + t("This cannot be undone."),
                   t("Erase it here too"), t("Keep it")):
            return
        erasure, who = self._still.erasure, self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.erased_elsewhere import erase_here_too

            erase_here_too(town, erasure, who)

        self.setEnabled(False)
        self._context.background.run(work, self._erased, self._not_done,
                                     LongWork(t("Erase it here too"), can_cancel=False))

    def _keep(self) -> None:
        erasure, who = self._still.erasure, self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.erased_elsewhere import keep_here

            keep_here(town, erasure, who)

        self.setEnabled(False)
        self._context.background.run(work, self._kept, self._not_done)

    def _erased(self, _nothing: None) -> None:
        self._context.toast(self._context.t("Erased for good."))
        self._done()

    def _kept(self, _nothing: None) -> None:
        self._context.toast(self._context.t("It is kept in this town."))
        self._done()

    def _not_done(self, problem: Exception) -> None:
        self.setEnabled(True)
        self._context.tell(problem)
