"""Every key that people may count on is told in Help."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.translator import translator
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.shortcuts import BINDINGS

PROMISED = {
    "Tab", "Shift+Tab", "F6", "Ctrl+K", "Ctrl+F", "Ctrl+Return", "Alt+Home", "Ctrl+1 – 9",
    "↑ ↓ ← →", "Enter, F2", "Esc", "1 – 5", "Ctrl+N", "Ctrl+D", "Del", "Ctrl+Z", "Ctrl+Y",
    "Alt+↑ ↓", "Ctrl+P", "Ctrl+E", "Ctrl+B", "F1", "F11", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+S",
}


def test_every_key_promised_is_declared_once() -> None:
    declared = [binding.keys for binding in BINDINGS]
    assert set(declared) >= PROMISED
    assert len(declared) == len(set(declared))


def test_every_key_says_what_it_does() -> None:
    t = translator("en")
    said = [t(binding.words) for binding in BINDINGS]
    assert all(said) and len(said) == len(set(said))


def test_a_cap_draws_the_arrows_that_no_font_has(qapp: QApplication, qtbot: QtBot) -> None:
    drawn = {}
    for arrow in "↑↓←→":
        cap = KeyCap(arrow)
        qtbot.addWidget(cap)
        assert cap.text() == ""
        drawn[arrow] = cap.pixmap().toImage()
    assert all(drawn[one] != drawn[other] for one in drawn for other in drawn if one != other)
