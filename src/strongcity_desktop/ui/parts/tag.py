"""A tag: one or two words about the state of a thing. A badge: a count of what waits."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Tone = Literal["primary", "soft", "neutral", "attention", "badge"]


class Tag(QLabel):
    """A small filled word."""

    def __init__(self, text: str, tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tag", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setText(text)

    def set_text(self, text: str) -> None:
        """Show another word."""
        self.setText(text)
