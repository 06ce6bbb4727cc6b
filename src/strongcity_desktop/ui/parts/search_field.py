"""The field that narrows a list while one types."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QToolTip

from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.speech import spoken
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_LONGEST = 200
_TOLD_FOR = 8_000  # milliseconds


class SearchField(QLineEdit):
    """A field with a magnifying glass at its start; Escape empties it.

    What would be too long is not taken at all, and the field says so.
    """

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
        self.setValidator(_ShortEnough(self))
        self.inputRejected.connect(self._say_full)

    def _say_full(self) -> None:
        said = spoken()("A text holds up to {limit} characters, so nothing was added. Shorten it, "
                        "or write the rest elsewhere.", limit=_LONGEST)
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height() // 2)), said, self,
                          self.rect(), _TOLD_FOR)
        announce(self, said)

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


class _ShortEnough(QValidator):
    """Takes a change whole or not at all."""

    def validate(self, text: str, place: int) -> QValidator.State:
        """Whether the text may stand in the field."""
        return QValidator.State.Acceptable if len(text) <= _LONGEST else QValidator.State.Invalid


def _width_of(words: str) -> int:
    return QFontMetrics(role_font("control")).horizontalAdvance(words)
