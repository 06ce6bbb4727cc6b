"""What another copy of the town erased: a band says it, and the History asks for each."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from register_samples import text
from strongcity_desktop.app import settle
from strongcity_desktop.operations.erase_person import erase_person
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.open_town import open_town
from strongcity_desktop.store import opening
from strongcity_desktop.ui.history import still_here
from strongcity_desktop.ui.history.page import HistoryPage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from ui.accessibility import focusable_without_name
from ui.windows import town_window

NAME = "Wilhelmina Ostrander"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on the town as it was before another copy of it erased a contact."""
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    town = made.context.town
    assert town is not None
    row = town.run(lambda t: add_row(t, "stakeholders", {
        "name": text("Youth house"), "contact_name": NAME}, "Clerk")).row
    made.close_town()
    before = town.path.read_bytes()
    copy = open_town(town.path)
    copy.run(lambda t: erase_person(t, "stakeholders", row.id, "Clerk", whole=False, blank=()))
    copy.close()
    town.path.write_bytes(before)
    return made


def show(window: MainWindow, path: Path) -> None:
    window.show_town(open_town(path))
    settle(window)
    assert "1 entry or contact was erased for good" in window.notices.lasting_text()


def buttons(window: MainWindow) -> dict[str, SecondButton]:
    page = window.page()
    assert isinstance(page, HistoryPage)
    return {one.text(): one for one in page.findChildren(SecondButton)}


def look_at_them(window: MainWindow) -> None:
    next(link for link in window.notices.findChildren(LinkButton)
         if link.text() == "Look at them").click()
    settle(window)


def contacts(window: MainWindow) -> list[object]:
    town = window.context.town
    assert town is not None
    return [row.values["contact_name"] for row in town.run(lambda t: rows_of(t, "stakeholders"))]


@pytest.mark.parametrize(("verb", "left"), [("Erase it here too", None), ("Keep it here", NAME)])
def test_it_is_erased_here_or_kept_as_people_choose(
        window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str,
        left: str | None) -> None:
    show(window, tmp_path / "Valmora.strongcity")
    asked: list[object] = []

    def answer(*said: object) -> bool:
        asked.append(said)
        return len(asked) > 1

    monkeypatch.setattr(still_here, "ask", answer)
    look_at_them(window)
    assert focusable_without_name(window) == []
    if left is None:
        buttons(window)[verb].click()  # the first time the answer is no
        settle(window)
        assert contacts(window) == [NAME]
    buttons(window)[verb].click()
    for _ in range(4):
        settle(window)
    assert contacts(window) == [left] and len(asked) == (2 if left is None else 0)
    assert window.notices.lasting_text() == "" and verb not in buttons(window)
    window.close_town()


def test_a_town_only_shown_says_it_without_buttons(
        window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "may_write", lambda _path: False)
    show(window, tmp_path / "Valmora.strongcity")
    assert not [link.text() for link in window.notices.findChildren(LinkButton)]
    window.go("history")
    settle(window)
    assert not {"Erase it here too", "Keep it here"} & buttons(window).keys()
    window.close_town()
