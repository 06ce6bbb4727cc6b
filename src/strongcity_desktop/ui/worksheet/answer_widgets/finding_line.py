"""The sentences about a value, at its field: a small mark and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label


class FindingLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark("x-circle-fill", "error", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._text = Label("", "finding")
        row.addWidget(self._text, 1)
        self.hide()

    def text(self) -> str:
        """What is said now."""
        return "" if self.isHidden() else self._text.text()

    def show_sentences(self, sentences: list[str]) -> None:
        """Say these, one below the other; none hides the line."""
        self._text.set_text("\n".join(sentences))
        self.setVisible(bool(sentences))


def mark_field(field: QWidget, found: bool, description: str = "") -> None:
    """Give a field the border of one to mend, or take it away; `description` is read out."""
    field.setProperty("finding", "true" if found else "false")
    field.setAccessibleDescription(description)
    field.style().unpolish(field)
    field.style().polish(field)
