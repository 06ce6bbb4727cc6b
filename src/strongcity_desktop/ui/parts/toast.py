"""A toast: a short word after something was done, with the way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.label import Label

SHOWN_MS = 8000
_FROM_BELOW = 80


class Toast(QFrame):
    """Floats above the foot of its parent for eight seconds, and is read out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = parent
        self.setProperty("frame", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        self._label = Label("", "control", wrap=False)
        self._link = LinkButton("", self._act)
        row.addWidget(self._label)
        row.addWidget(self._link)
        self._on_action: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "",
            on_action: Callable[[], object] | None = None) -> None:
        """Show `text`, with a link that does `on_action` when there is one."""
        self._label.set_text(text)
        self._link.set_text(action)
        self._link.setVisible(bool(action))
        self._on_action = on_action
        self.show()
        self._settle()
        self.raise_()
        self._timer.start(SHOWN_MS)
        announce(self, text)

    def text(self) -> str:
        """The text shown; empty when nothing is."""
        return "" if self.isHidden() else self._label.text()

    def _act(self) -> None:
        self.hide()
        if self._on_action is not None:
            self._on_action()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        return False

    def _settle(self) -> None:
        home = self._home
        self._label.setWordWrap(self._label.sizeHint().width() > home.width() - 240)
        self.adjustSize()
        width = min(self.width(), home.width() - 32)
        self.resize(width, max(self.height(), self.heightForWidth(width)))
        self.move((home.width() - width) // 2, home.height() - self.height() - _FROM_BELOW)
