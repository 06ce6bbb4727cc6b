"""The side bar: every register in the catalogue's order, and only places that the window has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

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


def test_registers_stand_in_the_order_of_the_catalogue(window: MainWindow) -> None:
    keys = window.side_bar.keys()
    assert keys[:2] == ["home", "diagnosis"]
    own = [register.id for register in REGISTERS.values() if not register.within]
    assert keys[2:2 + len(own)] == own


def test_each_entry_opens_its_place_and_is_marked(window: MainWindow) -> None:
    for number, key in enumerate(window.side_bar.keys()):
        window.side_bar.press(number)
        settle(window)
        here = [name for name, (button, _, _) in window.side_bar._buttons.items()
                if button.property("here") == "true"]
        assert here == [key]


def test_a_comparison_belongs_to_the_diagnosis(window: MainWindow) -> None:
    window.go("compare", {})
    settle(window)
    assert window.side_bar._buttons["diagnosis"][0].property("here") == "true"


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
