"""What the window is first seen with, and when the opening window gives way."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle, start_window
from strongcity_desktop.operations import back_up
from strongcity_desktop.operations.open_town import TownFile, open_town
from strongcity_desktop.operations.settings import load_settings
from strongcity_desktop.ui import first_page, town_doors
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.opening import OpeningWindow
from strongcity_desktop.ui.welcome.page import WelcomePage
from ui.windows import new_town_file, speak_english


@pytest.fixture
def opening(qtbot: QtBot) -> Iterator[OpeningWindow]:
    speak_english()
    made = OpeningWindow(load_settings())
    qtbot.addWidget(made)
    made.show()
    yield made


def settled(qtbot: QtBot, window: MainWindow) -> MainWindow:
    qtbot.addWidget(window)
    for _ in range(4):
        settle(window)
    return window


def test_without_a_town_the_welcome_page_is_seen_at_once(
        qapp: QApplication, qtbot: QtBot, opening: OpeningWindow) -> None:
    window = start_window(qapp, opening, None)
    assert window.isVisible() and not opening.isVisible()
    assert isinstance(settled(qtbot, window).page(), WelcomePage)
    window.close()


def test_the_opening_window_stands_until_the_town_does(
        qapp: QApplication, qtbot: QtBot, opening: OpeningWindow, tmp_path: Path) -> None:
    window = start_window(qapp, opening, new_town_file(tmp_path))
    assert window.page() is None
    assert opening.isVisible() and not window.isVisible()
    page = settled(qtbot, window).page()
    assert isinstance(page, HomePage) and page.facts is not None
    assert window.isVisible() and not opening.isVisible()
    assert page.isAncestorOf(window.focusWidget())
    window.close()


@pytest.mark.parametrize("words", [None, b"no town at all"])
def test_where_the_town_does_not_open_the_welcome_page_says_why(
        qapp: QApplication, qtbot: QtBot, opening: OpeningWindow, tmp_path: Path,
        words: bytes | None) -> None:
    path = tmp_path / "Valmora.strongcity"
    if words is not None:
        path.write_bytes(words)
    window = settled(qtbot, start_window(qapp, opening, path))
    assert isinstance(window.page(), WelcomePage)
    assert window.isVisible() and not opening.isVisible()
    assert "Valmora" in window.notices.text()
    window.close()


def test_the_window_is_seen_behind_a_question_about_the_town(
        qapp: QApplication, qtbot: QtBot, opening: OpeningWindow, tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch) -> None:
    town = open_town(new_town_file(tmp_path))
    town.run(back_up.back_up_now)
    town.close()
    content = town.path.read_bytes()
    town.path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    seen: list[tuple[bool, bool]] = []

    def ask(*_: object) -> bool:
        seen.append((window.isVisible(), opening.isVisible()))
        return False

    monkeypatch.setattr(town_doors, "ask", ask)
    window = start_window(qapp, opening, town.path)
    settled(qtbot, window)
    assert seen == [(True, False)]
    assert isinstance(window.page(), WelcomePage)
    window.close()


def test_a_town_that_takes_long_is_waited_for_on_the_welcome_page(
        qapp: QApplication, qtbot: QtBot, opening: OpeningWindow, tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch) -> None:
    path, gate = new_town_file(tmp_path), threading.Event()

    def open_late(path: Path) -> TownFile:
        gate.wait(30)
        return open_town(path)

    monkeypatch.setattr("strongcity_desktop.operations.open_town.open_town", open_late)
    monkeypatch.setattr(first_page, "PATIENCE_MS", 10)
    window = start_window(qapp, opening, path)
    qtbot.waitUntil(window.isVisible)
    assert isinstance(window.page(), WelcomePage) and not opening.isVisible()
    gate.set()
    assert isinstance(settled(qtbot, window).page(), HomePage)
    window.close()
