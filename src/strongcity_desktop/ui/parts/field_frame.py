"""A field with what belongs to it: label, hint, the sentence that helps, the saved tick."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.speech import spoken

SAVED_SHOWN_MS = 3000


class FieldFrame(QWidget):
    """Wraps a field; gives it its label as accessible name unless it has one of its own."""

    def __init__(self, label: str, hint: str, field_widget: QWidget, optional: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field_widget
        self._hint_text = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._label = Label(label, "strong")
        self._label.setBuddy(field_widget)
        head.addWidget(self._label, 1)
        if optional:
            head.addWidget(Label(spoken()("optional"), "hint", wrap=False))
        column.addLayout(head)
        column.addWidget(field_widget)
        self._hint = Label(hint, "hint")
        if not hint:  # showing it before it has a parent would open a window of its own
            self._hint.hide()
        column.addWidget(self._hint)
        self._finding, self._finding_text = _line("x-circle-fill", "error", "finding")
        self._saved, self._saved_text = _line("check-circle-fill", "accent", "hint")
        column.addWidget(self._finding)
        column.addWidget(self._saved)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._hide_saved)
        if not field_widget.accessibleName():
            field_widget.setAccessibleName(label)
        if not field_widget.accessibleDescription():
            field_widget.setAccessibleDescription(hint)

    def show_finding(self, text: str) -> None:
        """Say what to do about the value, under the field."""
        self._hide_saved()
        self._finding_text.set_text(text)
        self._finding.show()
        self._hint.hide()
        self.field.setAccessibleDescription(text)
        self._mark(True)

    def clear_finding(self) -> None:
        """Take the sentence away."""
        self._finding.hide()
        self._hint.setVisible(bool(self._hint_text))
        self.field.setAccessibleDescription(self._hint_text)
        self._mark(False)

    def finding(self) -> str:
        """The sentence shown; empty when there is none."""
        return "" if self._finding.isHidden() else self._finding_text.text()

    def show_saved(self) -> None:
        """Show the saved tick for three seconds."""
        self._saved_text.set_text(spoken()("Saved"))
        self._saved.show()
        self._hint.hide()
        self._timer.start(SAVED_SHOWN_MS)

    def _hide_saved(self) -> None:
        self._timer.stop()
        self._saved.hide()
        self._hint.setVisible(bool(self._hint_text) and self._finding.isHidden())

    def _mark(self, on: bool) -> None:
        self.field.setProperty("finding", "true" if on else "false")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)


def _line(icon: str, token: str, role: str) -> tuple[QWidget, Label]:
    """A hidden line of an icon and a text."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(IconMark(icon, token, 14))
    text = Label("", "finding" if role == "finding" else "hint")
    row.addWidget(text, 1)
    line.hide()
    return line, text
