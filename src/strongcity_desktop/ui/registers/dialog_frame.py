"""What the dialogues of a register have in common: a title, what is asked, two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look


class DialogFrame(QDialog):
    """Fill `body`. The main button names what is done, the other one leaves it."""

    def __init__(self, title: str, does: str, leaves: str, parent: QWidget | None) -> None:
        """Without words for `does` there is one button only, which closes."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(look().px(12))
        column.addWidget(Label(title, "section"))
        self.body = QVBoxLayout()
        self.body.setSpacing(look().px(12))
        column.addLayout(self.body, 1)
        self.finding = Label("", "finding")
        self.finding.hide()
        column.addWidget(self.finding)
        self.buttons = WrappingRow(spacing=12)
        column.addLayout(self.buttons)
        self.leave = SecondButton(leaves, self.reject)
        self.buttons.addWidget(self.leave)
        self.do = MainButton(does, self.accept, parent=self)
        self.do.setVisible(bool(does))
        if does:
            self.do.setDefault(True)
            self.buttons.addWidget(self.do)

    def say(self, sentence: str) -> None:
        """Say what is to be mended; "" for nothing."""
        self.finding.set_text(sentence)
        self.finding.setVisible(bool(sentence))
