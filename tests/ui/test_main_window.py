"""The window keeps its place through language, theme and size, and every part has a name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.operations.settings import load_settings
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.settings.page import SettingsPage
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.welcome.page import WelcomePage
from ui.accessibility import focusable_without_name
from ui.windows import town_window

OWN_PLACES = ("home", "settings", "about", "history")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def go(window: MainWindow, place: str) -> None:
    window.go(place)
    settle(window)


def test_a_town_opens_on_the_pathway_and_is_remembered(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, HomePage)
    assert page.facts is not None and page.facts.name == "Valmora"
    assert [town.name for town in load_settings().recent] == ["Valmora"]
    assert "Valmora.strongcity" in window.windowTitle()


@pytest.mark.parametrize("place", OWN_PLACES)
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, place: str) -> None:
    go(window, place)
    assert focusable_without_name(window) == []


def test_a_new_language_keeps_the_place(window: MainWindow) -> None:
    go(window, "settings")
    for language, direction in (("ar", Qt.LayoutDirection.RightToLeft),
                                ("fr", Qt.LayoutDirection.LeftToRight)):
        window.wardrobe.set_language(language)
        settle(window)
        assert isinstance(window.page(), SettingsPage)
        assert window.context.t.language == language
        assert QApplication.layoutDirection() == direction
        assert load_settings().language == language


def test_the_side_bar_stands_at_the_reading_start(window: MainWindow) -> None:
    window.resize(1366, 768)
    assert window.side_bar.geometry().left() == 0
    window.wardrobe.set_language("ar")
    settle(window)
    assert window.side_bar.geometry().right() == window.surroundings.width() - 1


def test_theme_and_text_size_are_worn_and_kept(window: MainWindow) -> None:
    window.wardrobe.set_theme("dark")
    window.wardrobe.step_scale(1)
    settle(window)
    assert (look().theme, look().scale) == ("dark", 1.1)
    kept = load_settings()
    assert (kept.theme, kept.text_size) == ("dark", 110)
    window.wardrobe.set_scale(100)
    window.wardrobe.set_theme("light")


@pytest.mark.parametrize("place", OWN_PLACES)
def test_all_can_be_reached_in_the_smallest_window_at_the_largest_text(
        window: MainWindow, place: str) -> None:
    window.wardrobe.set_scale(200)
    window.resize(1024, 600)
    go(window, place)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 600)
    assert window.side_bar.is_folded()
    page = window.page()
    assert page is not None
    assert page.geometry().right() <= window.surroundings.width()
    scroll = page.findChild(type(window.side_bar._scroll))
    assert scroll is not None and scroll.widget() is not None
    assert scroll.horizontalScrollBar().maximum() == 0
    window.wardrobe.set_scale(100)


def test_the_side_bar_folds_with_ctrl_b_and_stays_folded(window: MainWindow,
                                                         qtbot: QtBot) -> None:
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.side_bar.is_folded()
    assert load_settings().folded == ["side"]


def test_ctrl_and_a_digit_opens_a_place(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    number = window.side_bar.keys().index("challenges") + 1
    QTest.keyClick(window.windowHandle(), Qt.Key(Qt.Key.Key_0 + number),
                   Qt.KeyboardModifier.ControlModifier)
    settle(window)
    page = window.page()
    assert isinstance(page, RegisterPage) and page.register.id == "challenges"


def test_f6_walks_through_the_parts(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    parts = []
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        parts.append(next(part for part in (window.top_bar, window.side_bar, window.page())
                          if part is not None and part.isAncestorOf(focus)))
    assert len(set(parts)) == 3


def test_changed_details_can_be_undone(window: MainWindow) -> None:
    go(window, "settings")
    page = window.page()
    assert isinstance(page, SettingsPage) and page.town_card.form is not None
    page.town_card.form.name.setText("Ostrelle")
    page.town_card.save()
    settle(window)
    assert window.summary is not None
    assert window.summary.details.name.shown_in("en").text == "Ostrelle"
    window.undo()
    settle(window)
    assert window.context.town is not None
    from strongcity_desktop.operations.open_town import describe_town

    found = window.context.town.run(describe_town)
    assert found.details.name.shown_in("en").text == "Valmora"
    assert "Taken back" in window.toast.text()


def test_a_copy_shown_for_reading_says_so_and_since_when(window: MainWindow) -> None:
    assert window.summary is not None
    assert window.notices.lasting_text() == ""
    window.summary = replace(window.summary, read_only=True, in_use_elsewhere=True,
                             copied_at=datetime(2026, 2, 9, 10, 42).astimezone())
    window.rebuild()
    settle(window)
    assert "10:42" in window.notices.lasting_text()


def test_closing_the_town_leads_to_the_welcome_page(window: MainWindow) -> None:
    window.close_town()
    settle(window)
    assert isinstance(window.page(), WelcomePage)
    assert window.context.town is None
    window.go("settings")
    assert isinstance(window.page(), WelcomePage)
