"""The recycle bin of one register: what was deleted, when and by whom, to bring back or erase."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.erasing.in_register import can_erase_from
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.question import ask
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.store.journal import BinEntry
    from strongcity_desktop.store.town_file import TownFile

_MOST = 200


class BinDialog(DialogFrame):
    """`brought_back` counts the rows that came back; `to_erase` is the id of one that is to be
    erased on the page for persons, which looks for texts that name them."""

    def __init__(self, context: Context, register: Register, parent: QWidget | None) -> None:
        t = context.t
        super().__init__(t("Recycle bin: {register}", register=title(t, register)), "",
                         t("Close"), parent)
        self._context, self._t, self._register = context, t, register
        self.brought_back, self.to_erase = 0, ""
        self.entries: tuple[BinEntry, ...] = ()
        self._scroll: ScrollColumn | None = None
        self.resize(look().px(520), look().px(420))
        self._read()

    def _read(self) -> None:
        id = self._register.id

        def work(town: "TownFile") -> "tuple[BinEntry, ...]":
            from strongcity_desktop.operations.undo import recycle_bin
            from strongcity_desktop.store.shape import REGISTER_TABLES

            return tuple(one for one in recycle_bin(town) if one.table == REGISTER_TABLES[id])

        self._context.background.run(work, self._show, self._context.tell)

    def _show(self, entries: "tuple[BinEntry, ...]") -> None:
        t, self.entries = self._t, entries
        scroll = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        scroll.body.setSpacing(look().px(8))
        if not entries:
            scroll.body.addWidget(Label(
                t("The recycle bin is empty. What you delete can be brought back from here."),
                "hint"))
        for entry in entries[:_MOST]:
            scroll.body.addWidget(self._line(entry))
            scroll.body.addWidget(Rule())
        if len(entries) > _MOST:
            scroll.body.addWidget(Label(t.plural(
                "{n} older one stands on the page History.",
                "{n} older ones stand on the page History.", len(entries) - _MOST), "hint"))
        scroll.body.addStretch(1)
        if self._scroll is not None:
            self._scroll.hide()
            self.body.removeWidget(self._scroll)
            self._scroll.deleteLater()
        self._scroll = scroll
        self.body.addWidget(scroll, 1)

    def _line(self, entry: "BinEntry") -> QWidget:
        t, line = self._t, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 8, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = row_name(self._register, Row("", 0, dict(entry.values)), t) \
            or t("An entry without a name")
        words.addWidget(Label(name, "strong"))
        moment = t.moment(datetime.fromisoformat(entry.at))
        words.addWidget(Label(t("{time}, by {who}", time=moment, who=entry.who) if entry.who
                              else moment, "hint"))
        row.addLayout(words, 1)
        back = SecondButton(t("Bring back"), lambda: self.bring_back(entry), compact=True,
                            name=t("Bring back {thing}", thing=name))
        erase = SecondButton(t("Erase for good…"), lambda: self._ask(entry, name), icon="eraser",
                             compact=True, name=t("Erase {thing} for good…", thing=name))
        for button in (back, erase):
            button.setEnabled(self._context.town is not None and not self._context.town.read_only)
            row.addWidget(button)
        return line

    def _ask(self, entry: "BinEntry", name: str) -> None:
        t = self._t
        if can_erase_from(self._register):
            self.to_erase = entry.row_id
            self.accept()
        elif ask(self, t("Erase the whole entry “{name}” for good?", name=name),
                 t("This cannot be undone."), t("Erase the whole entry"), t("Keep it")):
            self.erase(entry)

    def erase(self, entry: "BinEntry") -> None:
        """Erase an entry for good, without asking; the list is read anew."""
        id, who = self._register.id, self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.erase_person import erase_person

            erase_person(town, id, entry.row_id, who, whole=True, blank=())

        self._context.background.run(work, self._erased, self._context.tell)

    def _erased(self, _nothing: None) -> None:
        self._context.toast(self._t("Erased for good."))
        self._read()

    def bring_back(self, entry: "BinEntry") -> None:
        """Bring an entry back; the list is read anew."""
        who = self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.undo import bring_back

            bring_back(town, entry, who)

        self._context.background.run(work, self._came_back, self._context.tell)

    def _came_back(self, _nothing: None) -> None:
        self.brought_back += 1
        self._context.toast(self._t("It is back where it was."))
        self._read()
