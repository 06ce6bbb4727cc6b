"""The page that erases a person: both choices, what is ticked, a room that reads along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from register_samples import text
from strongcity_desktop.app import settle
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.ui.erasing import page as erasing
from strongcity_desktop.ui.erasing.page import ErasePage
from strongcity_desktop.ui.main_window import MainWindow
from ui.accessibility import focusable_without_name
from ui.room import too_little_room
from ui.windows import town_window

NAME = "Wilhelmina Ostrander"


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    yield made
    settle(made)
    made.close()


def opened(window: MainWindow) -> ErasePage:
    town = window.context.town
    assert town is not None
    row = town.run(lambda t: add_row(t, "stakeholders", {
        "name": text("Town clerk"), "person_or_organisation": "official_role",
        "contact_name": NAME, "note": text("Mrs Ostrander is kind")}, "Clerk")).row
    town.run(lambda t: add_row(t, "consultations", {
        "name": text(f"Walk with {NAME}")}, "Clerk"))
    window.go("erase_person", {"register_id": "stakeholders", "row_id": row.id})
    settle(window)
    page = window.page()
    assert isinstance(page, ErasePage) and page.found is not None
    return page


def test_whole_names_are_ticked_and_parts_are_not(window: MainWindow) -> None:
    page = opened(window)
    ticked = {place.table: box.isChecked() for place, box in page.mentions.boxes.items()}
    assert ticked == {"consultation": True, "stakeholder": False}
    assert NAME in page.values.text()
    page.whole_entry.click()
    settle(window)
    assert {place.table for place in page.mentions.boxes} == {"consultation"}
    assert page.erase_button.text() == "Erase the whole entry"


def test_nothing_is_erased_until_it_was_asked_once(
        window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    page, asked = opened(window), []

    def answer(*said: object) -> bool:
        asked.append(said)
        return len(asked) > 1

    monkeypatch.setattr(erasing, "ask", answer)
    town = window.context.town
    assert town is not None
    page.erase_button.click()
    settle(window)
    assert NAME in str(town.run(lambda t: rows_of(t, "stakeholders")))
    page.erase_button.click()
    settle(window)
    assert NAME not in str(town.run(lambda t: rows_of(t, "stakeholders")))
    assert asked[0][-2:] == ("Erase the contact person", "Keep it")
    window.go("history")
    settle(window)
    assert focusable_without_name(window) == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_cut_in_the_smallest_window(
        window: MainWindow, qtbot: QtBot, text_size: int) -> None:
    opened(window)
    window.resize(1024, 600)
    window.context.settings.text_size = text_size
    window.wardrobe.put_on()
    window.rebuild()
    settle(window)
    qtbot.waitUntil(lambda: not too_little_room(window))  # heights follow the widths
    assert focusable_without_name(window) == []


def test_nobody_is_shown_to_a_room_that_reads_along(window: MainWindow) -> None:
    page = opened(window)
    window.context.is_projecting = True
    window.go("erase_person", page.arguments())
    settle(window)
    shown = window.page()
    assert isinstance(shown, ErasePage) and shown.found is None
    window.context.is_projecting = False
