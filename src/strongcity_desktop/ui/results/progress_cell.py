"""How far an indicator is, in a cell: a bar, and the words beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.theme.look import look

_WHOLE = 100


class ProgressCell(QWidget):
    """A bar that ends at its target; the words say more, beyond it and the wrong way too."""

    def __init__(self, percent: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(4), 0, look().px(4), 0)
        row.setSpacing(look().px(8))
        self.bar = ProgressBar(percent, _WHOLE, name=words)
        self.bar.setMinimumWidth(0)
        self.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = Label(words, "control", wrap=False)
        self.words.setMinimumWidth(self.words.sizeHint().width())
        row.addWidget(self.bar, 1)
        row.addWidget(self.words)
