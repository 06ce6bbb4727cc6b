"""The card of dates: what is late, as links with the days, and what is coming."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.home.next_card import Go
from strongcity_desktop.ui.parts.button import LinkButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.tag import Tag

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.pathway.told import Coming, Late

_SHOWN_LATE, _SHOWN_COMING = 3, 2


class LateCard(Card):
    """Late things, the latest first; more than a few are shown once they are asked for."""

    def __init__(self, late: "tuple[Late, ...]", coming: "tuple[Coming, ...]", t: "Translator",
                 go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._t, self._go = t, go
        self._rest = late[_SHOWN_LATE:]
        self.body.setContentsMargins(1, 0, 1, 1)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 9, 16, 9)
        head.setSpacing(8)
        if late:
            head.addWidget(IconMark("clock", "attention-mark", 20))
        head.addWidget(Label(t("Late"), "section"), 1)
        self.body.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        for thing in late[:_SHOWN_LATE]:
            self._add(thing)
        if not late:
            self._lines.addWidget(Rule())
            self._lines.addWidget(_inset(Label(t("Nothing is late. All is on its way."), "hint")))
        if self._rest:
            self._lines.addWidget(_inset(LinkButton(
                t.plural("Show {n} more", "Show {n} more", len(self._rest)), self._show_rest)))
        self.body.addWidget(Rule())
        self.body.addWidget(self._coming(coming))
        self.body.addStretch(1)

    def _add(self, thing: "Late") -> WrappingLink:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(16, 2, 16, 2)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        link = WrappingLink(thing.title, partial(self._go, thing.place, dict(thing.arguments)))
        words.addWidget(link)
        words.addWidget(Label(thing.note, "hint"))
        row.addLayout(words, 1)
        row.addWidget(Tag(self._t.plural("{n} day", "{n} days", thing.days), "attention"), 0,
                      Qt.AlignmentFlag.AlignVCenter)
        self._lines.addWidget(Rule())
        self._lines.addWidget(held)
        return link

    def _show_rest(self) -> None:
        """Show all that is late, in place of the link that asked for it."""
        asked = self._lines.takeAt(self._lines.count() - 1)
        if asked is not None and (held := asked.widget()) is not None:
            held.hide()
            held.deleteLater()
        links = [self._add(thing) for thing in self._rest]
        self._rest = ()
        links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _coming(self, coming: "tuple[Coming, ...]") -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(16, 8, 16, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self._t("Coming dates"), "strong"), 0, 0, 1, 2)
        for line, thing in enumerate(coming[:_SHOWN_COMING], start=1):
            grid.addWidget(Label(self._t.short_date(thing.date), "hint", wrap=False), line, 0)
            grid.addWidget(WrappingLink(
                thing.title, partial(self._go, thing.place, dict(thing.arguments))), line, 1)
        if not coming:
            grid.addWidget(Label(self._t("No date is set. A consultation with its day stands "
                                         "here."), "hint"), 1, 0, 1, 2)
        return held


def _inset(part: QWidget) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(16, 10, 16, 10)
    row.addWidget(part, 1)
    return held
