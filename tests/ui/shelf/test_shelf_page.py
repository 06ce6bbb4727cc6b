"""A shelf: a card for each tool, how far it is, what it tells first, and one way on."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.tool_tasks import task_of_gap
from strongcity_desktop.operations.tools import SHELVES, tools_on
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.button import LinkButton, MainButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.shelf.page import ShelfPage
from strongcity_desktop.ui.shelf.tool_card import ToolCard
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets
from ui.accessibility import focusable_without_name
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    return made


def on_town(window: MainWindow, work: Any) -> Any:
    assert window.context.town is not None
    return window.context.town.run(work)


def opened(window: MainWindow, shelf: str = "strategy") -> ShelfPage:
    window.go("shelf", {"shelf": shelf})
    settle(window)
    page = window.page()
    assert isinstance(page, ShelfPage) and page.cards
    return page


def said(card: ToolCard) -> list[str]:
    return [without_isolates(label.text()) for label in card.findChildren(Label)]


@pytest.mark.parametrize("shelf", [one.id for one in SHELVES])
def test_every_tool_of_the_shelf_has_a_card_and_one_is_the_main_way_on(
        window: MainWindow, shelf: str) -> None:
    page = opened(window, shelf)
    assert list(page.cards) == [tool.id for tool in tools_on(shelf)]
    assert len(page.findChildren(MainButton)) == 1
    assert all("Not begun" in said(card) for card in page.cards.values())
    assert focusable_without_name(window) == []


def test_a_tool_begins_on_its_own_page(window: MainWindow) -> None:
    page = opened(window)
    card = page.cards["M1"]
    assert card.is_main and page.first_focus() is card.button
    assert (card.button.text(), card.link.isHidden()) == ("Begin", True)
    card.button.click()
    settle(window)
    shown = window.page()
    assert isinstance(shown, ToolPage) and shown.tool.id == "M1"


def test_a_tool_under_way_goes_on_and_says_how_far_it_is(window: MainWindow) -> None:
    filled = on_town(window, lambda t: fill_worksheet.start_worksheet(
        t, "setup", depth="short", who="Post").id)
    page = opened(window)
    card = page.cards["S2"]
    assert card.is_main and card.button.text() == "Continue" and not card.link.isHidden()
    assert "Begun" in said(card)
    bar = card.findChild(ProgressBar)
    assert bar is not None and "0 of" in without_isolates(bar.accessibleName())
    card.button.click()
    settle(window)
    shown = window.page()
    assert shown is not None and shown.arguments()["filled_id"] == filled


def test_what_it_tells_first_stands_on_the_card_until_it_is_a_task(window: MainWindow) -> None:
    sheet = all_worksheets()["mandate"]
    lacking = [one.key for one in sheet.questions if one.kind is Kind.YES_PARTLY_NO and one.gaps
               and one.relevant is None]
    filled = on_town(window, lambda t: fill_worksheet.start_worksheet(t, "mandate", who="Post").id)
    for key in lacking:
        on_town(window, lambda t, key=key: fill_worksheet.answer(t, filled, key, "no", who="Post"))
    on_town(window, lambda t: fill_worksheet.finish(t, filled, "Post"))
    card = opened(window).cards["M1"]
    gaps = card._seen.told.gaps
    assert card._seen.told.outcome in said(card)
    assert [gap.label in said(card) for gap in gaps[:4]] == [True, True, True, False]
    assert card.button.text() == "Open" and "Done" in said(card)
    on_town(window, lambda t: task_of_gap(t, filled, gaps[0].key, "Post"))
    after = said(opened(window).cards["M1"])
    assert gaps[0].label not in after and gaps[3].label in after


def test_its_registers_are_counted_and_its_prints_offered(window: MainWindow) -> None:
    on_town(window, lambda t: add_row(t, "goals", {"name": LocalText.of("Calm", "en").to_json()},
                                      "Post"))
    card = opened(window).cards["S1"]
    links = {without_isolates(link.accessibleName()): link
             for link in card.findChildren(LinkButton)}
    assert {"Goals: 1", "Agreed definitions: 0", "Strategy chapter"} <= set(links)
    assert "Begun" in said(card)
    links["Goals: 1"].click()
    settle(window)
    shown = window.page()
    assert shown is not None and shown.arguments()["register_id"] == "goals"
    assert [words for words, _ in shown.crumbs()] == ["Strategy", "The strategic framework",
                                                      "Goals"]
