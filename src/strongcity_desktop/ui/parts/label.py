"""A label: plain text always, whatever a user wrote, in one of the type roles."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from strongcity_desktop.ui.theme.look import look

Role = Literal["display", "lead", "title", "section", "item", "body", "control", "strong", "hint",
               "tick", "finding", "attention"]


class Label(QLabel):
    """Plain text in a type role; wraps unless told otherwise."""

    def __init__(self, text: str = "", role: Role = "body", wrap: bool = True,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if look().is_rtl:  # Latin words in a mirrored window stand at the right all the same
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
                              | Qt.AlignmentFlag.AlignVCenter)
        self.setText(text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """One line high at least; how high it must be at a width is asked for with the width."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        margins = self.contentsMargins()
        return QSize(super().minimumSizeHint().width(),
                     self.fontMetrics().height() + margins.top() + margins.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where it is mirrored, Qt sets each wrapped line in by a space: here all stand flush."""
        if not (self.wordWrap() and look().is_rtl and self.alignment() & Qt.AlignmentFlag.AlignRight
                and not self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse):
            super().paintEvent(event)
            return
        room, lines = self.contentsRect(), self._lines()
        ways = self.alignment() | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        top = room.top() + max(0, (room.height() - sum(high for _, high in lines)) // 2)
        for text, high in lines:
            painter.drawText(QRect(room.left(), top, room.width(), high), ways, text)
            top += high

    def _lines(self) -> list[tuple[str, int]]:
        """The text as it is broken at this width, without the spaces at the breaks; heights."""
        text = self.text().replace("\n", "\u2028")
        laid = QTextLayout(text, self.font())
        laid.beginLayout()
        lines = []
        while (line := laid.createLine()).isValid():
            line.setLineWidth(self.contentsRect().width())
            end = line.textStart() + line.textLength()
            lines.append((text[line.textStart():end].rstrip(" \u2028"), round(line.height())))
        laid.endLayout()
        return lines

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)

    def let_copy(self) -> "Label":
        """Let the reader mark and copy the text with the mouse; returns the label."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self
