"""The page of a tool: begun, gone on with, what it tells made a task, and the ways from it."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.tools import TOOLS, Tool
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import MainButton, QuietButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets
from ui.accessibility import focusable_without_name
from ui.windows import town_window

MANDATE = all_worksheets()["mandate"]
YES_NO = [one for one in MANDATE.questions
          if one.kind is Kind.YES_PARTLY_NO and one.gaps and one.relevant is None]


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    return made


def on_town(window: MainWindow, work: Any) -> Any:
    assert window.context.town is not None
    return window.context.town.run(work)


def begin(window: MainWindow, worksheet: str = "mandate", **answers: Any) -> str:
    """Begin a run beforehand, with answers."""
    filled: str = on_town(
        window, lambda t: fill_worksheet.start_worksheet(t, worksheet, who="Post").id)
    for key, value in answers.items():
        on_town(window, lambda t, key=key, value=value: fill_worksheet.answer(
            t, filled, key, value, who="Post"))
    return filled


def opened(window: MainWindow, tool_id: str = "M1") -> ToolPage:
    window.go("tool", {"tool_id": tool_id})
    settle(window)
    page = window.page()
    assert isinstance(page, ToolPage) and page.seen is not None
    return page


def ways_of(page: Page) -> list[tuple[str, dict[str, Any]]]:
    """Where the page asks to go from now on; it stays."""
    gone: list[tuple[str, dict[str, Any]]] = []
    page.go.disconnect()
    page.go.connect(lambda place, arguments: gone.append((place, arguments)))
    return gone


def said(page: Page) -> list[str]:
    return [without_isolates(label.text()) for label in page.findChildren(Label)]


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.id)
def test_every_tool_has_a_page_with_one_main_button(window: MainWindow, tool: Tool) -> None:
    page = opened(window, tool.id)
    assert page.title() == tool.title and page.entry() == tool.shelf
    assert [words for words, _ in page.crumbs()][-1] == tool.title
    assert len(page.findChildren(MainButton)) == 1
    assert page.documents is not None and set(page.documents.links) == set(tool.documents)
    assert (page.registers is not None) == bool(tool.registers)
    assert any(f"Tool {tool.id}, from chapter {tool.chapter}" in words for words in said(page))
    assert focusable_without_name(window) == []


def test_a_tool_begins_in_the_form_chosen(window: MainWindow) -> None:
    page = opened(window)
    assert page.cards == [] and page.start is not None and page.told is None
    assert page.first_focus() is page.start.first_field()
    page.start.form.set_key("full")
    page.start.button.click()
    settle(window)
    shown = window.page()
    assert isinstance(shown, WorksheetPage)
    assert (shown.flow().worksheet.id, shown.flow().depth) == ("mandate", "full")
    assert [words for words, _ in shown.crumbs()][:3] == ["Pathway", "Strategy", "The mandate"]
    assert window.side_bar._buttons["strategy"][0].property("here") == "true"


def test_the_newest_run_stands_first_and_finishes(window: MainWindow) -> None:
    first = begin(window)
    on_town(window, lambda t: fill_worksheet.finish(t, first, "Post"))
    second = begin(window)
    page = opened(window)
    assert page.seen is not None
    assert [run.id for run in page.seen.seen.runs] == [second, first]
    assert [card.open_button.text() for card in page.cards] == ["Continue", "Open"]
    finish = next(button for button in page.cards[0].findChildren(QuietButton)
                  if button.text() == "Finish the worksheet")
    finish.click()
    settle(window)
    again = window.page()
    assert isinstance(again, ToolPage) and again.seen is not None
    assert again.seen.state == "done"
    gone = ways_of(again)
    next(button for button in again.cards[0].findChildren(QuietButton)
         if button.text() == "Compare with last time").click()
    assert gone == [("compare", {"earlier": first, "later": second})]


def test_what_it_tells_becomes_a_task_once(window: MainWindow) -> None:
    filled = begin(window, **{one.key: "no" for one in YES_NO})
    page = opened(window)
    assert page.told is not None and page.told.gaps
    key, line = next(iter(page.told.gaps.items()))
    assert not line.make.isHidden() and line.task.isHidden()
    line.make.click()
    settle(window)
    (task,) = on_town(window, lambda t: rows_of(t, "tasks"))
    assert task.values["origin"] == f"worksheet/{filled}/{key.replace('.', '/', 1)}"
    assert line.make.isHidden() and not line.task.isHidden()
    assert window.toast.text() == "It is a task now."
    again = opened(window)
    assert again.told is not None
    gone = ways_of(again)
    line = again.told.gaps[key]
    assert line.make.isHidden()
    line.task.click()
    line.question.click()
    assert gone == [("register", {"register_id": "tasks", "row_id": task.id}),
                    ("worksheet", {"filled_id": filled, "place": key.split(".")[0]})]


def test_more_gaps_are_shown_once_asked_for(window: MainWindow) -> None:
    begin(window, **{one.key: "no" for one in YES_NO})
    page = opened(window)
    assert page.told is not None and page.seen is not None
    every = [gap.key for gap in page.seen.told.gaps]
    assert len(every) > len(page.told.gaps) and not page.told.more.isHidden()
    page.told.more.click()
    assert list(page.told.gaps) == every and page.told.more.isHidden()


def test_registers_prints_and_practices_lead_there_and_back(window: MainWindow) -> None:
    filled = begin(window, "strategy")
    page = opened(window, "S1")
    gone = ways_of(page)
    assert page.registers is not None and page.documents is not None
    assert page.practices is not None
    page.registers.links["goals"].click()
    page.documents.links["strategy-chapter"].click()
    key, link = next(iter(page.practices.links.items()))
    link.click()
    assert gone == [
        ("register", {"register_id": "goals"}),
        ("documents", {"document_id": "strategy-chapter", "filled_id": filled}),
        ("library", {"practice": key, "back": {"place": "tool",
                                               "arguments": {"tool_id": "S1"}}})]


def test_businesses_are_shown_in_the_register(window: MainWindow) -> None:
    page = opened(window, "C4")
    (button,) = page.findChildren(MainButton)
    button.click()
    settle(window)
    shown = window.page()
    assert shown is not None and shown.arguments()["register_id"] == "stakeholders"
    assert shown.arguments()["view"]["filters"] == [
        {"key": "sector", "op": "one_of", "values": ["business"]}]


def test_the_levels_are_laid_over_one_another_year_by_year(window: MainWindow) -> None:
    assert opened(window, "C2").levels is None
    begin(window, "cooperation", trust=2, capacity=1)
    begin(window, "cooperation", trust=4, capacity=5)
    page = opened(window, "C2")
    assert page.levels is not None and page.seen is not None and page.seen.levels is not None
    axes, series = page.seen.levels
    at = [axis.key for axis in axes].index("trust")
    assert [one.levels[at] for one in series] == [1, 3]
    head, rows = page.levels.view.as_table()
    assert len(head) == 3 and len(rows) == len(axes) == 6
    assert opened(window, "M1").levels is None


def test_a_town_open_for_reading_makes_no_task(window: MainWindow,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    begin(window, **{one.key: "no" for one in YES_NO})
    monkeypatch.setattr(type(window.context.town), "read_only", True)
    page = opened(window)
    assert page.told is not None and page.start is not None
    assert all(line.make.isHidden() for line in page.told.gaps.values())
    assert page.cards[0].open_button.text() == "Open" and not page.start.button.isEnabled()


def test_a_tool_nobody_knows_is_refused(window: MainWindow) -> None:
    window.go("tool", {"tool_id": "Z9"})
    settle(window)
    assert not isinstance(window.page(), ToolPage)


def test_the_council_papers_can_begin_with_a_draft(window: MainWindow) -> None:
    page = opened(window, "X8")
    assert page.draft is not None and opened(window, "M1").draft is None
    page = opened(window, "X8")
    assert page.draft is not None
    page.draft.button.click()
    settle(window)
    shown = window.page()
    assert isinstance(shown, WorksheetPage)
    (run,) = on_town(window, fill_worksheet.filled_worksheets)
    assert run.worksheet_id == "council_report"
    answers = on_town(window, lambda t: fill_worksheet.open_filled(t, run.id)).answers
    assert answers["recommendations"] and "equality_note" not in answers
