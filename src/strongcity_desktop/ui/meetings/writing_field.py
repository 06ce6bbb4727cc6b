"""The field in which minutes are written: Enter keeps a line, keys mark it as what it is."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import PageEditor

_LINES = 3
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class WritingField(PageEditor):
    """What is typed is one line, however many it takes on the screen.

    Undo in an empty field is that of the window: it takes the last line back.
    """

    line_wanted = Signal()
    decision_wanted = Signal()
    task_wanted = Signal()
    point_wanted = Signal(int)
    """Another point: so many places down the agenda, or up."""
    last_line_wanted = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("writes", "minutes")

    def typed(self) -> str:
        """The line as it is kept: in one, without spaces around it."""
        return " ".join(self.toPlainText().split())

    def sizeHint(self) -> QSize:
        """Three lines high."""
        return QSize(look().px(320), round(self.fontMetrics().lineSpacing() * (_LINES + 0.8)))

    def minimumSizeHint(self) -> QSize:
        """The same: it never gives way to what stands above it."""
        return QSize(look().px(160), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Nothing to undo in the field: let the window undo."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) \
                and event.matches(QKeySequence.StandardKey.Undo) \
                and not self.document().isUndoAvailable():
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the keys that mark a line; everything else is typing."""
        if not self._answers(event):
            super().keyPressEvent(event)

    def _answers(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held in (_SHIFT, held & ~_CONTROL):
            self.line_wanted.emit()
        elif held == _CONTROL and key == Qt.Key.Key_D:
            self.decision_wanted.emit()
        elif held == _CONTROL and key == Qt.Key.Key_T:
            self.task_wanted.emit()
        elif key == Qt.Key.Key_PageDown or (held == _CONTROL and key == Qt.Key.Key_Down):
            self.point_wanted.emit(1)
        elif key == Qt.Key.Key_PageUp or (held == _CONTROL and key == Qt.Key.Key_Up):
            self.point_wanted.emit(-1)
        elif key == Qt.Key.Key_Up and not held and not self.toPlainText():
            self.last_line_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            return False
        return True
