"""The way to the page keeps its ends readable: what has no room waits behind “…”."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.ui.crumb_trail import left_out
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.wardrobe.set_scale(100)
    made.close()


def open_strategy(window: MainWindow) -> WorksheetPage:
    town = window.context.town
    assert town is not None
    filled = town.run(lambda file: start_worksheet(file, "strategy", who="Post"))
    window.go("worksheet", {"filled_id": filled.id})
    settle(window)
    page = window.page()
    assert isinstance(page, WorksheetPage)
    return page


@pytest.mark.parametrize(("room", "hidden"), [
    (500, set()), (440, {1}), (400, {1, 2}), (250, {1, 2, 3}), (170, {0, 1, 2, 3}),
    (20, {0, 1, 2, 3}),
])
def test_the_middle_goes_first_and_the_page_itself_never(room: int, hidden: set[int]) -> None:
    assert left_out([100, 100, 100, 100, 100], 30, room) == hidden


def test_a_way_of_one_place_has_nothing_to_leave_out() -> None:
    assert left_out([300], 30, 100) == frozenset()


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1024, 200)])
def test_every_place_that_is_shown_is_whole(window: MainWindow, width: int, scale: int) -> None:
    window.resize(width, 600)
    window.wardrobe.set_scale(scale)
    page = open_strategy(window)
    for language in ("en", "fr", "ar"):
        window.wardrobe.set_language(language)
        settle(window)
        way = [name for name, _ in (window.page() or page).crumbs()]
        trail = window.top_bar.trail
        shown = trail.names()
        assert shown[-1] == way[-1]
        buttons = [part for _, part in trail._parts[:-1] if not part.isHidden()]
        assert all(part.width() >= part.sizeHint().width() for part in buttons)
        here = trail._parts[-1][1]
        assert here.width() >= min(here.sizeHint().width(), round(trail.width() * 0.4))
        assert trail.more is not None
        behind = [action.text() for action in trail.more.menu().actions()]
        assert sorted([*shown, *behind]) == sorted(way)
        assert trail.more.isHidden() == (not behind)


def test_a_place_behind_the_dots_opens(window: MainWindow) -> None:
    window.resize(1024, 600)
    open_strategy(window)
    more = window.top_bar.trail.more
    assert more is not None and not more.isHidden()
    more.menu().actions()[0].trigger()
    settle(window)
    page = window.page()
    assert page is not None and page.title() == "Strategy"


def test_from_a_worksheet_of_a_tool_the_way_back_leads_to_the_tool(window: MainWindow) -> None:
    page = open_strategy(window)
    assert page.step_list.back_words == "Back to “The strategic framework”"
    page.bottom.later.emit()
    settle(window)
    after = window.page()
    assert after is not None and after.arguments() == {"tool_id": "S1"}


def test_from_the_diagnosis_the_way_back_leads_to_the_pathway(window: MainWindow) -> None:
    town = window.context.town
    assert town is not None
    filled = town.run(lambda file: start_worksheet(file, "diagnosis", who="Post"))
    window.go("worksheet", {"filled_id": filled.id})
    settle(window)
    page = window.page()
    assert isinstance(page, WorksheetPage)
    assert page.step_list.back_words == "Back to the pathway"
    page.step_list.back_chosen.emit()
    settle(window)
    after = window.page()
    assert after is not None and after.title() == "Pathway"


def test_tab_reaches_the_way_between_the_town_and_the_search(window: MainWindow) -> None:
    window.resize(1366, 768)
    open_strategy(window)
    bar = window.top_bar
    passed: list[QWidget] = []
    here: QWidget = bar.town_button
    while here is not bar.finder.field and len(passed) < 12:
        here = here.nextInFocusChain()
        passed.append(here)
    reached = [part for part in passed if part in bar.trail.stops()]
    assert reached == bar.trail.stops() and passed[-1] is bar.finder.field
