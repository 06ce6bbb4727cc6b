"""The empty state: what will be here, and the one button that begins it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.button import MainButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label


class EmptyState(Card):
    """An icon, a title, one sentence and one verb."""

    def __init__(self, icon: str, title: str, sentence: str, button: str = "",
                 on_click: Callable[[], object] | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconMark(icon, "accent", 32))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, "item"))
        words.addWidget(Label(sentence, "hint"))
        row.addLayout(words, 1)
        self.button: MainButton | None = None
        if button:
            self.button = MainButton(button, on_click)
            row.addWidget(self.button)
        self.body.addLayout(row)
