"""The field that narrows a list while one types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look


class SearchField(QLineEdit):
    """A field with a magnifying glass at its start; Escape empties it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMinimumWidth(max(look().px(160), _width_of(words) + look().px(56)))
        self.setMaximumWidth(max(look().px(300), self.minimumWidth()))
        self._glass = IconMark("magnifying-glass", "ink-2", 16, self)
        room = look().px(22)
        rtl = look().is_rtl
        self.setTextMargins(0 if rtl else room, 0, room if rtl else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the glass in the middle of the start side."""
        super().resizeEvent(event)
        edge, gap = self._glass.width(), look().px(10)
        across = self.width() - edge - gap if look().is_rtl else gap
        self._glass.move(across, (self.height() - edge) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


def _width_of(words: str) -> int:
    return QFontMetrics(role_font("control")).horizontalAdvance(words)
