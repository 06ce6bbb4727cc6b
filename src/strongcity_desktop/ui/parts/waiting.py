"""The waiting card: what is being done, how far it is, and the way to cancel it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.theme.look import look

_WIDTH, _FROM_BELOW = 420, 80


class WaitingCard(Card):
    """Floats over the foot of its parent while work lasts, and is read out."""

    def __init__(self, parent: QWidget, cancel: str, on_cancel: Callable[[], object]) -> None:
        super().__init__(parent=parent)
        self._home = parent
        self._focus_before: QWidget | None = None
        self._label = Label("", "control")
        self.bar = ProgressBar()
        self.cancel_button = SecondButton(cancel, on_cancel)
        self.body.addWidget(self._label)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()
        parent.installEventFilter(self)

    def text(self) -> str:
        """What is being done; empty when nothing is shown."""
        return "" if self.isHidden() else self._label.text()

    def appear(self, words: str, *, can_cancel: bool = True) -> None:
        """Show what is being done; how far it is, is not known yet."""
        self._focus_before = QApplication.focusWidget()
        self._label.set_text(words)
        self.setAccessibleName(words)
        self.bar.setAccessibleName(words)
        self.cancel_button.setAccessibleDescription(words)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setVisible(can_cancel)
        self.show_progress(0, 0)
        self.show()
        self._settle()
        self.raise_()
        announce(self, words)

    def show_progress(self, done: int, of: int) -> None:
        """Show the share that is done; the bar only moves where `of` is 0."""
        if of:
            self.bar.set_progress(done, of)
        elif self.bar.maximum():
            self.bar.setRange(0, 0)

    def show_stopping(self) -> None:
        """Cancelling was asked for once; that is enough."""
        self._give_focus_back()
        self.cancel_button.setEnabled(False)

    def leave(self) -> None:
        """Go away, and give the focus back to where it was."""
        self._give_focus_back()
        self.hide()

    def _give_focus_back(self) -> None:
        before = self._focus_before
        if self.cancel_button.hasFocus() and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        return False

    def _settle(self) -> None:
        home, layout = self._home, self.body
        width = min(look().px(_WIDTH), home.width() - 32)
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() \
            else layout.totalSizeHint().height()
        self.setGeometry((home.width() - width) // 2, home.height() - height - _FROM_BELOW,
                         width, height)
