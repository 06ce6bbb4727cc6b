"""Digits are found on every keyboard people have."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from strongcity_desktop.ui.keys import digit_of, is_plain

NONE = Qt.KeyboardModifier.NoModifier


def pressed(key: int, text: str, native: int = 0,
            modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, native, 0, 0, text)


@pytest.mark.parametrize(("key", "text", "native", "digit"), [
    (Qt.Key.Key_4, "4", 0, 4),
    (Qt.Key.Key_0, "0", 0, 0),
    (0x0663, "٣", 0, 3),
    (0x06F5, "۵", 0, 5),
    (0x09E7, "১", 0, 1),
    (Qt.Key.Key_Eacute, "é", 11, 2),
    (Qt.Key.Key_Eacute, "é", 0, 2),
    (Qt.Key.Key_Ampersand, "&", 10, 1),
    (Qt.Key.Key_Agrave, "à", 19, 0),
    (Qt.Key.Key_ParenLeft, "(", 14, 5),
    (Qt.Key.Key_Eacute, "", 0, 2),
    (Qt.Key.Key_A, "a", 38, None),
    (Qt.Key.Key_Tab, "\t", 23, None),
    (Qt.Key.Key_Minus, "-", 20, None),
])
def test_the_digit_of_a_key(key: int, text: str, native: int, digit: int | None) -> None:
    assert digit_of(pressed(key, text, native)) == digit


def test_the_minus_of_the_number_pad_is_no_digit() -> None:
    event = pressed(Qt.Key.Key_Minus, "-", modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert digit_of(event) is None


def test_a_key_with_ctrl_is_not_plain() -> None:
    assert is_plain(pressed(Qt.Key.Key_4, "4"))
    assert not is_plain(pressed(Qt.Key.Key_4, "4",
                                modifiers=Qt.KeyboardModifier.ControlModifier))
