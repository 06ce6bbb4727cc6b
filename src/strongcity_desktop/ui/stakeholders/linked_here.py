"""What is linked to an entry, in its form: every row of another register that names it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.operations.links import Link
    from strongcity_desktop.store.town_file import TownFile

_MOST = 20


class LinkedHere(QWidget):
    """`go` leads to a row that names this one; nothing is shown where none does."""

    go = Signal(str, dict)

    def __init__(self, context: Context, register_id: str, row: Row, without: str = "") -> None:
        """`without` names a register whose rows are listed elsewhere."""
        super().__init__()
        self._t = context.t
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()
        t = context.t

        def work(town: "TownFile") -> "tuple[Link, ...]":
            from strongcity_desktop.operations.links import links_to

            return tuple(link for link in links_to(town, register_id, row.id, t)
                         if link.register_id != without)

        context.background.run(work, self.show_links, context.tell)

    def show_links(self, links: "tuple[Link, ...]") -> None:
        """List these, register by register."""
        if not links:
            return
        t, named = self._t, ""
        self._column.addWidget(Rule())
        self._column.addWidget(Label(t("Linked here"), "section"))
        for link in links[:_MOST]:
            declared = register(link.register_id)
            words = t("{register}: {field}", register=title(t, declared), field=link.field_label)
            if words != named:
                self._column.addWidget(Label(words, "hint"))
                named = words
            self._column.addWidget(WrappingLink(
                link.name, partial(self.go.emit, "register", {
                    "register_id": link.register_id, "row_id": link.row_id, "entry": True})))
        if len(links) > _MOST:
            n = len(links) - _MOST
            self._column.addWidget(Label(t.plural("{n} more entry names it",
                                                  "{n} more entries name it", n), "hint"))
        self.show()
