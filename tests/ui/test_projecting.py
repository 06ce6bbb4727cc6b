"""F11 dresses the window for a room: large, light, bar folded; F11 again and all is as before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.operations.settings import load_settings
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.theme.look import look
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    made.wardrobe.set_theme("dark")
    settle(made)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.close()


def press_f11(window: MainWindow) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F11)
    settle(window)


def test_a_room_reads_along_and_the_own_view_comes_back(window: MainWindow) -> None:
    press_f11(window)
    assert (look().theme, look().scale) == ("light", 1.5)
    assert window.side_bar.is_folded()
    assert window.context.is_projecting
    assert any("contacts stay hidden" in band.text()
               for band in window.findChildren(MessageBand) if band.isVisible())
    press_f11(window)
    assert (look().theme, look().scale) == ("dark", 1.0)
    assert not window.side_bar.is_folded()


def test_it_is_never_kept_for_the_next_start(window: MainWindow) -> None:
    press_f11(window)
    window.wardrobe.save()
    kept = load_settings()
    assert (kept.theme, kept.text_size) == ("dark", 100)


def test_larger_letters_than_the_projectors_stay(window: MainWindow) -> None:
    window.wardrobe.set_scale(200)
    press_f11(window)
    assert look().scale == 2.0


def test_contacts_stay_hidden_before_a_room(window: MainWindow) -> None:
    window.go("register", {"register_id": "stakeholders", "contacts": True})
    settle(window)
    page = window.page()
    assert isinstance(page, RegisterPage) and page.rows.contacts
    press_f11(window)
    page = window.page()
    assert isinstance(page, RegisterPage) and not page.rows.contacts
    page.frame.contacts_wanted.emit()
    settle(window)
    assert not page.rows.contacts and "stay hidden" in window.toast.text()
