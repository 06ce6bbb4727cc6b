"""The line under the drawing in which a box is written: a new one, or the chosen one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.button import QuietButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor


class BoxLine(QWidget):
    """`kept(name, because)` with Enter or its button; `left` with Esc or the other one."""

    kept = Signal(str, str)
    left = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.words = Label("", "strong")
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.name, self.because = LineEditor(), LineEditor()
        self.name.setAccessibleName(t("In the box"))
        self.name.setPlaceholderText(t("In the box"))
        self.because.setAccessibleName(t("Because"))
        self.because.setPlaceholderText(t("Because: why it leads on"))
        for field, share in ((self.name, 3), (self.because, 4)):
            field.returnPressed.connect(self._keep)
            row.addWidget(field, share)
        self.keep_button = SecondButton(t("Keep the box"), self._keep)
        row.addWidget(self.keep_button)
        row.addWidget(QuietButton(t("Leave it"), self.left.emit))
        column.addLayout(row)

    def show_for(self, words: str, name: str, because: str) -> None:
        """Write this box; `words` say which."""
        self.words.setText(words)
        self.name.write(name)
        self.because.write(because)
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def _keep(self) -> None:
        name = self.name.written().strip()
        if name:
            self.kept.emit(name, self.because.written().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves all as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
