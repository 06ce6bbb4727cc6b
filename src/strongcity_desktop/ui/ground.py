"""The ground that everything in the window stands on; here Enter presses a button, like Space."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget


class Ground(QWidget):
    """Keys that nothing above it wanted come here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus: outside of dialogues Qt leaves that to Space."""
        button = QApplication.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain
                and isinstance(button, QAbstractButton)
                and not isinstance(button, QCheckBox | QRadioButton)):
            if not event.isAutoRepeat():
                button.click()
            return
        super().keyPressEvent(event)
