"""The card of what to do next: a row for each thing, the first with the page's main button."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.pathway.told import NextThing

Go = Callable[[str, dict[str, Any]], object]
_BUTTON, _ROW = 104, 66


class NextCard(Card):
    """`main` is the button of the most useful thing; None when nothing waits."""

    def __init__(self, things: "tuple[NextThing, ...]", t: "Translator", go: Go,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.main: MainButton | None = None
        self._go = go
        self.body.setContentsMargins(1, 0, 1, 1)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 9, 16, 9)
        head.setSpacing(8)
        head.addWidget(Label(t("What next"), "section", wrap=False))
        if things:
            head.addWidget(Label(t("The most useful first"), "hint"), 1,
                           Qt.AlignmentFlag.AlignVCenter)
        else:
            head.addStretch(1)
        self.body.addLayout(head)
        for thing in things:
            self.body.addWidget(Rule())
            self.body.addWidget(self._row(thing, t), 1)
        if not things:
            self.body.addWidget(Rule())
            self.body.addWidget(_quiet(t), 1)

    def _row(self, thing: "NextThing", t: "Translator") -> QFrame:
        is_first = self.main is None
        frame = QFrame()
        frame.setProperty("row", "here" if is_first else "plain")
        frame.setMinimumHeight(look().px(_ROW))
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(IconMark(thing.icon, "accent", 24))
        row.addSpacing(8)
        row.addWidget(_words(thing.title, thing.reason), 1)
        if thing.effort:
            row.addWidget(Label(thing.effort, "hint", wrap=False))
        button = (MainButton if is_first else SecondButton)(
            thing.verb, partial(self._go, thing.place, dict(thing.arguments)),
            name=t("{verb}: {thing}", verb=thing.verb, thing=thing.title))
        button.setMinimumWidth(look().px(_BUTTON))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(button)
        if isinstance(button, MainButton):
            self.main = button
        return frame


def _words(title: str, reason: str) -> QWidget:
    held = QWidget()
    words = QVBoxLayout(held)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(0)
    words.addStretch(1)
    words.addWidget(Label(title, "item"))
    words.addWidget(Label(reason, "hint"))
    words.addStretch(1)
    return held


def _quiet(t: "Translator") -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(16, 16, 16, 16)
    row.setSpacing(16)
    row.addWidget(IconMark("leaf", "accent", 24))
    row.addWidget(_words(t("Nothing waits today"),
                         t("Open a stage on the road to go on with what you like.")), 1)
    return held
