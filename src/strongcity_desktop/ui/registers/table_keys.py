"""What the keys do in the table of a register."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, Qt, SignalInstance
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QTableView

from strongcity_desktop.ui.keys import is_plain
from strongcity_desktop.ui.theme.look import look

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Keyed(Protocol):
    """The table, as far as keys go."""

    paste_wanted: SignalInstance
    delete_wanted: SignalInstance
    move_wanted: SignalInstance

    def copy_rows(self) -> None: ...
    def copy_cell(self) -> None: ...
    def copy_from_above(self) -> None: ...
    def toggle_selected(self) -> None: ...
    def enter(self, *, shifted: bool) -> None: ...
    def is_editing(self) -> bool: ...
    def currentIndex(self) -> QModelIndex: ...
    def toggle_group(self, index: QModelIndex, folded: bool | None = None) -> bool: ...


def pressed(table: Keyed, event: QKeyEvent) -> bool:
    """Do what a key means; whether it means anything here."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if event.matches(QKeySequence.StandardKey.Copy):
        table.copy_rows()
    elif key == Qt.Key.Key_C and modifiers == _CTRL | _SHIFT:
        table.copy_cell()
    elif event.matches(QKeySequence.StandardKey.Paste):
        table.paste_wanted.emit()
    elif key == Qt.Key.Key_Delete:
        table.delete_wanted.emit()
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain(event):
        table.enter(shifted=bool(modifiers & _SHIFT))
    elif key == Qt.Key.Key_D and modifiers == _CTRL:
        table.copy_from_above()
    elif key == Qt.Key.Key_Space and modifiers == _CTRL:
        table.toggle_selected()
    elif key in _STEPS and modifiers & Qt.KeyboardModifier.AltModifier:
        if not table.is_editing():
            table.move_wanted.emit(_STEPS[key])
    elif key in _SIDES and is_plain(event):
        opens = _SIDES[key] * (-1 if look().is_rtl else 1) > 0  # arrows follow the eye
        return table.toggle_group(table.currentIndex(), folded=not opens)
    else:
        return False
    return True


def composed(table: QTableView, event: QInputMethodEvent, *, was_editing: bool) -> None:
    """Give a cell that has just been opened the text that opened it: an input method may hand it
    over at once, without composing it first, and Qt would lose it then."""
    editor = table.indexWidget(table.currentIndex())
    if event.commitString() and not was_editing and editor is not None:
        QApplication.sendEvent(editor, event)
