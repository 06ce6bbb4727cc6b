"""A key cap: the name of a key as it stands on the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from strongcity_desktop.ui.theme.icons import pixmap

# The shipped fonts have no arrows: the one upwards, turned by so many degrees.
_TURNED = {"↑": 0, "→": 90, "↓": 180, "←": 270}


class KeyCap(QLabel):
    """The name of a key; never mirrored."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("keycap", "true")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        if text in _TURNED:
            up = pixmap("arrow-up", "ink-2", 12, density=self.devicePixelRatioF())
            self.setPixmap(up.transformed(QTransform().rotate(_TURNED[text])))
        else:
            self.setText(text)
