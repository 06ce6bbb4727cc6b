"""A drop-down list of worded levels that takes the figure keys, like a row of a rating table."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.keys import digit_of, is_plain
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList


class LevelList(ChoiceList):
    """1 to 9 take the choice at that place, 0 and Del take the choice back.

    `answered` after a figure key: the next row may have the focus.
    """

    answered = Signal()

    def __init__(self, items: Iterable[tuple[str, str]], nothing: str, *,
                 parent: QWidget | None = None) -> None:
        super().__init__(items, nothing, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures choose; every other key does what it does in a list."""
        digit = digit_of(event) if is_plain(event) else None
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            digit = 0
        if digit is None or digit >= self.count():
            super().keyPressEvent(event)
            return
        self.setCurrentIndex(digit)
        self.setToolTip(self.currentText())
        self.chosen.emit(self.key())
        if digit:
            self.answered.emit()
