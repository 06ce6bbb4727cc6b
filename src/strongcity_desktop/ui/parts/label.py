"""A label: plain text always, whatever a user wrote, in one of the type roles."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from strongcity_desktop.ui.theme.look import look

Role = Literal["display", "lead", "title", "section", "item", "body", "control", "strong", "hint",
               "tick", "finding", "attention"]


class Label(QLabel):
    """Plain text in a type role; wraps unless told otherwise."""

    def __init__(self, text: str = "", role: Role = "body", wrap: bool = True,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if look().is_rtl:  # Latin words in a mirrored window stand at the right all the same
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
                              | Qt.AlignmentFlag.AlignVCenter)
        self.setText(text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """One line high at least; how high it must be at a width is asked for with the width."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        margins = self.contentsMargins()
        return QSize(super().minimumSizeHint().width(),
                     self.fontMetrics().height() + margins.top() + margins.bottom())

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)

    def let_copy(self) -> "Label":
        """Let the reader mark and copy the text with the mouse; returns the label."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self
