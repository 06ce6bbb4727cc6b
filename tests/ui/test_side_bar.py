"""The side bar: the tools' shelves, the shared registers, and only places that the window has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.ui import places
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.side_bar import SideBar
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    yield made
    settle(made)
    made.close()


def here(window: MainWindow) -> list[str]:
    return [name for name, (button, _, _) in window.side_bar._buttons.items()
            if button.property("here") == "true"]


def test_the_shelves_stand_before_the_registers_that_are_shared(window: MainWindow) -> None:
    keys = window.side_bar.keys()
    assert keys[:7] == ["home", "diagnosis", "strategy", "actions", "results", "coordination",
                        "sensitive"]
    assert keys[7:12] == ["challenges", "stakeholders", "tasks", "risks", "evidence_files"]
    assert not set(REGISTERS) & set(keys[12:])


@pytest.mark.parametrize(("place", "arguments", "entry"), [
    ("register", {"register_id": "neighbourhoods"}, "diagnosis"),
    ("register", {"register_id": "goals"}, "strategy"),
    ("register", {"register_id": "decisions"}, "coordination"),
    ("register", {"register_id": "engagements"}, "stakeholders"),
    ("tool", {"tool_id": "C2"}, "coordination"),
    ("tool", {"tool_id": "Q1"}, "sensitive"),
])
def test_what_has_no_entry_of_its_own_is_shown_at_its_tool(
        window: MainWindow, place: str, arguments: dict[str, str], entry: str) -> None:
    window.go(place, arguments)
    settle(window)
    assert here(window) == [entry]


def test_each_entry_opens_its_place_and_is_marked(window: MainWindow) -> None:
    for number, key in enumerate(window.side_bar.keys()):
        window.side_bar.press(number)
        settle(window)
        assert here(window) == [key]


def test_the_stakeholders_have_a_digit(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert here(window) == ["stakeholders"]


def test_a_comparison_belongs_to_the_diagnosis(window: MainWindow) -> None:
    window.go("compare", {})
    settle(window)
    assert here(window) == ["diagnosis"]


def test_a_place_that_the_window_lacks_is_not_offered(
        window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(places.PLACES, "glossary")
    bar = SideBar(window.context, folded=False)
    offered = bar.keys()
    assert "glossary" not in offered and "library" in offered
    bar.deleteLater()


def test_late_tasks_are_counted_at_their_place_and_said_aloud(window: MainWindow) -> None:
    def add(due_on: str, status: str) -> None:
        assert window.context.town is not None
        window.context.town.run(lambda t: add_row(
            t, "tasks", {"name": LocalText.of("Ring", "en").to_json(), "due_on": due_on,
                         "status": status}, "Clerk"))

    add("2020-01-01", "to_do")
    add("2020-01-02", "doing")
    add("2020-01-03", "done")
    window.go("settings")
    settle(window)
    button, badge = window.side_bar._buttons["tasks"][0], window.side_bar._badges["tasks"]
    assert (badge.text(), badge.isVisible()) == ("2", True)
    assert button.accessibleName().translate({0x2068: None, 0x2069: None}) == "Tasks, 2 late"
    window.toggle_side()
    settle(window)
    inside = badge.geometry()
    assert button.rect().contains(inside), inside
    assert window.context.town is not None
    window.context.town.run(undo)  # what was done, then what was under way
    window.context.town.run(undo)
    window.context.town.run(undo)
    window.context.refresh_badges()
    settle(window)
    assert not badge.isVisible() and button.accessibleName() == "Tasks"
