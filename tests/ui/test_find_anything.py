"""Ctrl K finds anything: typing lists it, keys move in the list, Enter goes there, Esc ends it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sample_towns import write_sample
from strongcity_desktop.app import build_application, settle
from strongcity_desktop.ui.find.find_box import FindBox
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.settings.page import SettingsPage
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from ui.accessibility import focusable_without_name
from ui.windows import speak_english


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    speak_english()
    write_sample(tmp_path / "Valmora.strongcity", "en").close()
    made = build_application(qapp, tmp_path / "Valmora.strongcity")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    settle(made)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.close()


def begin(window: MainWindow) -> FindBox:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    finder = window.top_bar.finder
    assert finder.field.hasFocus()
    return finder


def typed(window: MainWindow, words: str) -> FindBox:
    finder = begin(window)
    QTest.keyClicks(finder.field, words)
    settle(window)
    return finder


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window.top_bar.finder.field, key)
    settle(window)
    settle(window)


def test_enter_goes_to_the_first_hit(window: MainWindow) -> None:
    typed(window, "settings")
    press(window, Qt.Key.Key_Return)
    assert isinstance(window.page(), SettingsPage)
    assert window.top_bar.finder.field.text() == ""


def test_enter_before_the_town_is_read_goes_there_once_it_is(window: MainWindow) -> None:
    finder = window.top_bar.finder
    finder.begin()
    QTest.keyClicks(finder.field, "settings")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert not finder.hits()
    for _ in range(3):
        settle(window)
    assert isinstance(window.page(), SettingsPage)


def test_words_typed_after_that_enter_wait_for_one_of_their_own(window: MainWindow) -> None:
    finder = window.top_bar.finder
    finder.begin()
    QTest.keyClicks(finder.field, "sett")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    QTest.keyClicks(finder.field, "ings")
    for _ in range(3):
        settle(window)
    assert finder.hits()
    assert not isinstance(window.page(), SettingsPage)


def test_arrows_move_in_the_list_and_round_it(window: MainWindow) -> None:
    finder = typed(window, "youth")
    hits, shown = finder.hits(), finder.list()
    assert len(hits) > 2 and shown is not None and shown.isVisible()
    press(window, Qt.Key.Key_Up)
    assert shown.currentRow() == len(hits) - 1
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert shown.currentRow() == 1
    assert finder.field.hasFocus()


def test_a_row_opens_in_its_register(window: MainWindow) -> None:
    finder = typed(window, "radio valmora")
    hit = finder.hits()[0]
    press(window, Qt.Key.Key_Return)
    page = window.page()
    assert isinstance(page, RegisterPage)
    assert page.register.id == hit.arguments["register_id"]
    assert page.table.current_id() == hit.arguments["row_id"]


def test_a_tool_is_found_by_its_name_and_by_what_it_is_for(window: MainWindow) -> None:
    for words, tool_id in (("working with the st", "C2"), ("businesses gain", "C4")):
        typed(window, words)
        press(window, Qt.Key.Key_Return)
        page = window.page()
        assert isinstance(page, ToolPage) and page.tool.id == tool_id


def test_a_question_opens_on_its_page(window: MainWindow) -> None:
    finder = typed(window, "trust")
    number, hit = next((n, hit) for n, hit in enumerate(finder.hits()) if hit.kind == "question")
    press(window, *[Qt.Key.Key_Down] * number, Qt.Key.Key_Return)
    page = window.page()
    assert isinstance(page, WorksheetPage)
    assert page.place() == hit.arguments["place"]


def test_a_click_goes_there_too(window: MainWindow) -> None:
    finder = typed(window, "settings")
    shown = finder.list()
    assert shown is not None
    item = shown.item(0)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton,
                     pos=shown.visualItemRect(item).center())
    settle(window)
    assert isinstance(window.page(), SettingsPage)


def test_escape_ends_the_search_and_gives_the_focus_back(window: MainWindow) -> None:
    finder = typed(window, "youth")
    press(window, Qt.Key.Key_Escape)
    shown = finder.list()
    assert shown is not None and shown.isHidden()
    assert finder.field.text() == "" and not finder.field.hasFocus()
    page, focus = window.page(), QApplication.focusWidget()
    assert page is not None and focus is not None and page.isAncestorOf(focus)


def test_nothing_found_is_said_and_enter_stays(window: MainWindow) -> None:
    finder = typed(window, "zzqqxx")
    shown = finder.list()
    assert shown is not None and shown.isVisible()
    assert shown.item(0).text() == "Nothing found. Try another word."
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert isinstance(window.page(), HomePage)


def test_the_list_stays_inside_the_window_and_says_its_name(window: MainWindow) -> None:
    for language in ("en", "ar"):
        window.wardrobe.set_language(language)
        settle(window)
        finder = begin(window)
        finder.field.setText("a" if language == "en" else "ا")
        finder.field.textEdited.emit(finder.field.text())
        shown = finder.list()
        assert shown is not None and shown.accessibleName()
        ground = shown.parentWidget()
        assert ground is not None and ground.rect().contains(shown.geometry())
        assert focusable_without_name(window) == []
        for row in range(shown.count()):
            assert shown.item(row).text()


def test_in_a_narrow_window_a_button_unfolds_the_field(window: MainWindow) -> None:
    window.resize(1024, 600)
    QApplication.processEvents()
    finder = window.top_bar.finder
    assert finder.field.isHidden() and finder.button.isVisible()
    assert finder.button.accessibleName() == "Find anything"
    finder.button.click()
    assert finder.field.isVisible() and finder.button.isHidden()
    press(window, Qt.Key.Key_Escape)
    assert finder.field.isHidden() and finder.button.isVisible()
    assert window.width() == 1024


def test_without_a_town_there_is_nothing_to_find(window: MainWindow) -> None:
    window.close_town()
    settle(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.top_bar.finder.field.hasFocus()
