"""The field that finds anything: keys move the lit hit below it, Enter goes there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.theme.look import look

_WIDTH, _LEAST, _CAP_FROM, _EDGE, _GLASS = 232, 120, 200, 8, 18
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindField(QLineEdit):
    """Emits what the keys want; what is found is another's work."""

    entered = Signal()
    """The focus came in."""
    left = Signal()
    """The focus went elsewhere."""
    moved = Signal(int)
    """The lit hit shall be the next (1) or the one before (-1)."""
    opened = Signal()
    """Go to the lit hit."""
    given_up = Signal()
    """Escape."""

    def __init__(self, words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setMaxLength(200)
        self._glass = IconMark("magnifying-glass", "ink-2", _GLASS, self)
        beside = look().px(_GLASS)
        self.setTextMargins(*((0, 0, beside, 0) if look().is_rtl else (beside, 0, 0, 0)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look().px(_WIDTH))
        self._cap = KeyCap(key, self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda _text: self._place_cap())

    def sizeHint(self) -> QSize:
        """As wide as in the design, where there is room."""
        return QSize(look().px(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a word."""
        return QSize(look().px(_LEAST), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead the list; all other keys write."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() \
                & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that something may be typed now."""
        super().focusInEvent(event)
        self._place_cap()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the list may go; the field's own menu does not count."""
        super().focusOutEvent(event)
        self._place_cap()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the glass at the near end, the key cap at the far one."""
        super().resizeEvent(event)
        edge, glass = look().px(_EDGE), self._glass
        near = self.width() - glass.width() - edge if look().is_rtl else edge
        glass.move(near, (self.height() - glass.height()) // 2)
        self._place_cap()

    def _place_cap(self) -> None:
        """The key stands in the empty field, where it takes no room from words."""
        cap, edge = self._cap, look().px(_EDGE)
        cap.adjustSize()
        cap.setVisible(not self.text() and not self.hasFocus()
                       and self.width() >= look().px(_CAP_FROM))
        left = edge if look().is_rtl else self.width() - cap.width() - edge
        cap.move(left, (self.height() - cap.height()) // 2)
