"""Keys as people's keyboards have them: digits are found on AZERTY and Arabic layouts too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MODIFIERS = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
              | Qt.KeyboardModifier.MetaModifier)
# What the keys of the digit row give without Shift on a French keyboard.
_AZERTY = {character: digit for digit, character in enumerate("à&é\"'(-è_ç")}
_AZERTY_KEYS = {
    Qt.Key.Key_Agrave: 0, Qt.Key.Key_Ampersand: 1, Qt.Key.Key_Eacute: 2,
    Qt.Key.Key_QuoteDbl: 3, Qt.Key.Key_Apostrophe: 4, Qt.Key.Key_ParenLeft: 5,
    Qt.Key.Key_Minus: 6, Qt.Key.Key_Egrave: 7, Qt.Key.Key_Underscore: 8,
    Qt.Key.Key_Ccedilla: 9,
}
# evdev numbers as X11 and Wayland report them: "1" is 10 … "9" is 18, "0" is 19.
_XKB_FIRST, _XKB_ZERO = 10, 19


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that a key stands for, whatever the layout prints on it; None for any other key.

    Arabic-Indic, Persian and Bengali digits count. On a French layout the digit row counts without
    Shift, unless the key is a minus sign of the number pad.
    """
    text = event.text()
    if len(text) == 1 and text.isdecimal():
        return int(text)
    key = event.key()
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return key - Qt.Key.Key_0
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return None
    native = event.nativeScanCode()
    if native:
        return _of_position(native)
    if text in _AZERTY:
        return _AZERTY[text]
    return _AZERTY_KEYS.get(Qt.Key(key)) if not text else None


def _of_position(native: int) -> int | None:
    """The digit at a place of the digit row, by the key's number on X11 and Wayland."""
    if native == _XKB_ZERO:
        return 0
    return native - _XKB_FIRST + 1 if _XKB_FIRST <= native < _XKB_ZERO else None


def is_plain(event: QKeyEvent) -> bool:
    """True when neither Ctrl, Alt nor Meta is held."""
    return not event.modifiers() & _MODIFIERS
