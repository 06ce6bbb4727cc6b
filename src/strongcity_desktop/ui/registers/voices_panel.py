"""Voices missing: groups nobody speaks for, sectors without anyone, who was not met for long."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.stakeholders import (
    groups_unheard,
    not_met_since,
    sectors_missing,
)
from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.ui.parts.button import LinkButton, QuietButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.table_model import LONG_AGO


class VoicesPanel(Card):
    """`add_wanted(field key, choice key)` asks for a row that fills a gap; `show_late` for those
    not met for long."""

    add_wanted = Signal(str, str)
    show_late = Signal()

    def __init__(self, t: Translator, today: date, *, can_write: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._t, self._today, self._can_write = t, today, can_write
        self.body.setContentsMargins(0, 12, 0, 8)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.addWidget(Label(t("Voices missing"), "section"))
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._scroll: ScrollColumn | None = None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Work the gaps out anew."""
        t = self._t
        scroll = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        scroll.body.setSpacing(0)
        late = not_met_since(rows, self._today - LONG_AGO)
        if late:
            scroll.body.addWidget(self._late_line(len(late)))
            scroll.body.addWidget(Rule())
        self._part(scroll, t("Nobody in the register speaks for them."), "groups",
                   groups_unheard(rows))
        self._part(scroll, t("Nobody in the register comes from here."), "sector",
                   sectors_missing(rows))
        if not groups_unheard(rows) and not sectors_missing(rows):
            scroll.body.addWidget(_padded(Label(t("Every group and every sector of the guide has "
                                                  "someone."), "hint")))
        scroll.body.addStretch(1)
        if self._scroll is not None:
            self._scroll.hide()
            self.body.removeWidget(self._scroll)
            self._scroll.deleteLater()
        self._scroll = scroll
        self.body.addWidget(scroll, 1)

    def _part(self, scroll: ScrollColumn, heading: str, key: str,
              missing: Sequence[FieldChoice]) -> None:
        if not missing:
            return
        scroll.body.addWidget(_padded(Label(heading, "hint")))
        for choice in missing:
            scroll.body.addWidget(self._gap(key, choice))
            scroll.body.addWidget(Rule())

    def _gap(self, key: str, choice: FieldChoice) -> QWidget:
        t = self._t
        words = choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field(key), choice)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 2, 8, 2)
        row.addWidget(IconMark("users-three", "attention-mark", 20))
        row.addWidget(Label(words, "control"), 1)
        add = QuietButton(t("Add"), lambda: self.add_wanted.emit(key, choice.key), compact=True,
                          name=t("Add someone for: {group}", group=words))
        add.setEnabled(self._can_write)
        row.addWidget(add)
        return line

    def _late_line(self, n: int) -> QWidget:
        t = self._t
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(IconMark("clock", "attention-mark", 20))
        row.addWidget(Label(t.plural("{n} not met for six months", "{n} not met for six months", n),
                            "control"), 1)
        row.addWidget(LinkButton(t("Show"), self.show_late.emit,
                                 name=t("Show who was not met for six months")))
        return line


def _padded(label: Label) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(16, 10, 16, 6)
    row.addWidget(label)
    return box
