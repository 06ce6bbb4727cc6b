"""A card: a white frame with an optional title and a body to fill."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label


class Card(QFrame):
    """`body` is the layout to fill; `head` holds the title and what stands at its far end."""

    def __init__(self, title: str | None = None, *, icon: str = "", icon_token: str = "accent",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        if title:
            if icon:
                self.head.addWidget(IconMark(icon, icon_token, 20))
            self.head.addWidget(Label(title, "section"), 1)
            self.body.addLayout(self.head)


class Rule(QFrame):
    """A thin line between two groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "rule")
        self.setFixedHeight(1)
