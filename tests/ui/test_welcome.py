"""The welcome page: the last town opens with Enter, and what cannot be opened says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import build_application, settle
from strongcity_desktop.operations.settings import RecentTown, load_settings, save_settings
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.new_town.page import NewTownPage
from ui.accessibility import focusable_without_name
from ui.windows import new_town_file, speak_english, welcome_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    made = welcome_window(qapp)
    qtbot.addWidget(made)
    yield made
    made.close()


def test_every_door_has_a_name_and_speaks(window: MainWindow) -> None:
    for place in ("welcome", "new_town", "about"):
        window.go(place)
        assert focusable_without_name(window) == []


def test_enter_opens_the_last_town(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    speak_english()
    settings = load_settings()
    gone = tmp_path / "stick" / "Gone.strongcity"
    settings.recent = [RecentTown(str(gone), "Workshop copy"),
                       RecentTown(str(new_town_file(tmp_path)), "Valmora", "")]
    save_settings(settings)
    window = build_application(qapp)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    words = [label.text() for label in window.findChildren(QLabel)]
    assert any("Plug in its stick" in text for text in words)
    page = window.page()
    assert page is not None
    focus = page.first_focus()
    assert focus is not None and focus.accessibleName() == "Open Valmora"
    focus.setFocus()
    QTest.keyClick(focus, Qt.Key.Key_Return)
    settle(window)
    settle(window)
    assert isinstance(window.page(), HomePage)
    window.close()


def test_a_new_town_is_made_with_the_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.go("new_town")
    page = window.page()
    assert isinstance(page, NewTownPage)
    page.make_town()
    assert "name" in page.form.frames["name"].finding()
    page.form.name.setFocus()
    QTest.keyClicks(page.form.name, "Sankarre: Nord")
    page.form.choose_country("SN")
    assert page.form.currency() == "XOF"
    page.create_button.setFocus()
    QTest.keyClick(page.create_button, Qt.Key.Key_Space)
    settle(window)
    settle(window)
    assert isinstance(window.page(), HomePage)
    assert window.summary is not None
    assert window.summary.details.name.shown_in("en").text == "Sankarre: Nord"
    assert window.summary.path.name == "Sankarre Nord.strongcity"


def test_a_town_whose_name_is_taken_says_so(window: MainWindow, home: Path) -> None:
    folder = home / "towns"
    folder.mkdir(exist_ok=True)
    new_town_file(folder)
    window.go("new_town")
    page = window.page()
    assert isinstance(page, NewTownPage)
    page.form.name.setText("Valmora")
    page.make_town()
    settle(window)
    assert "Choose another name" in page._refused.text()
    assert page.create_button.isEnabled()


def test_a_file_that_is_gone_says_so(window: MainWindow, tmp_path: Path) -> None:
    window.doors.open(tmp_path / "none.strongcity")
    assert "none.strongcity" in window.notices.text()


def test_a_chosen_language_speaks_at_once(window: MainWindow) -> None:
    window.wardrobe.set_language("ar")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    window.wardrobe.set_language("en")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
