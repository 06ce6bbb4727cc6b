"""The frame of the table: the table, what could not be taken, the totals, the line of counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.registers.table_view import RegisterTable


class TableFrame(QFrame):
    """The table with its status line; what could not be taken is said above that line."""

    contacts_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, t: Translator, register: Register, table: RegisterTable) -> None:
        super().__init__()
        self._t = t
        self._has_contacts = any(field.mark is Mark.PERSONAL for field in register.fields)
        self.setProperty("frame", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        table.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(table, 1)
        self._finding = Label("", "finding")
        self._finding.setContentsMargins(12, 6, 12, 6)
        self._finding.hide()
        column.addWidget(self._finding)
        column.addWidget(Rule())
        self._totals = Label("", "hint")
        self._totals.setContentsMargins(12, 4, 12, 0)
        self._totals.hide()
        column.addWidget(self._totals)
        column.addLayout(self._status_line())

    def _status_line(self) -> WrappingRow:
        t = self._t
        row = WrappingRow(spacing=16, margins=(12, 4, 12, 4))
        self._shown = Label("", "hint", wrap=False)
        self._contacts = Label("", "hint", wrap=False)
        self._toggle = LinkButton("", self.contacts_wanted.emit)
        self._saved = Label("", "hint", wrap=False)
        self._everything = LinkButton(t("Show everything"), self.everything_wanted.emit)
        self._everything.hide()
        row.addWidget(together(self._shown, self._everything))
        if self._has_contacts:
            row.addWidget(together(IconMark("identification-card", "ink-2", 16), self._contacts,
                                   self._toggle))
        row.addWidget(together(self._saved, grows=True))
        for key, does in (("Enter", t("edit")), ("Ctrl N", t("add"))):
            row.addWidget(together(KeyCap(key), Label(does, "hint", wrap=False)))
        return row

    def show_counts(self, shown: int, all_rows: int, *, contacts: bool,
                    narrowed: bool = False) -> None:
        """Say how many rows are shown, and whether contacts are; where a search or filters hide
        the others, offer to show everything."""
        t = self._t
        self._shown.set_text(t("{shown} of {all} shown", shown=shown, all=all_rows))
        self._everything.setVisible(narrowed and shown < all_rows)
        self._contacts.set_text(t("Contacts shown") if contacts else t("Contacts hidden"))
        self._toggle.set_text(t("hide") if contacts else t("show"))
        self._toggle.setAccessibleName(t("Hide the contacts") if contacts
                                       else t("Show the contacts"))

    def show_totals(self, words: str) -> None:
        """Say what the rows come to; "" for nothing."""
        self._totals.set_text(words)
        self._totals.setVisible(bool(words))

    def totals(self) -> str:
        """What is said of the totals."""
        return "" if self._totals.isHidden() else self._totals.text()

    def show_finding(self, sentence: str) -> None:
        """Say why something typed was not taken, or what to look at again."""
        self._finding.set_text(sentence)
        self._finding.show()

    def finding(self) -> str:
        """The sentence shown; empty when there is none."""
        return "" if self._finding.isHidden() else self._finding.text()

    def show_saved(self, time: str) -> None:
        """Say when the last change was kept."""
        self._finding.hide()
        self._saved.set_text(self._t("Saved at {time}", time=time))
