"""The place of the actions, the page of one, and the wizard: what they show, keep and lead to."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from register_samples import text
from strongcity_desktop.app import settle
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.actions.action_page import FIELDS, ActionPage
from strongcity_desktop.ui.actions.measured_card import MeasuredCard
from strongcity_desktop.ui.actions.page import ActionsPage
from strongcity_desktop.ui.actions.part_cards import ModelCard, SubRegisterCard
from strongcity_desktop.ui.actions.wizard import NewActionPage
from strongcity_desktop.ui.actions.wizard_words import KEYS, STAGES
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.results.page import ResultsPage
from ui.accessibility import focusable_without_name
from ui.windows import town_window

CHECK: dict[str, Any] = {
    "unwanted": text("Some feel watched"), "harmed": ["young_people"],
    "mitigation": text("Open doors"), "stop_by": text("Town clerk")}


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    made.resize(1366, 768)
    yield made
    settle(made)
    made.close()
    made.deleteLater()
    qapp.processEvents()


def add(window: MainWindow, register: str, name: str, **values: Any) -> str:
    town = window.context.town
    assert town is not None
    return town.run(lambda t: add_row(t, register, {"name": text(name), **values}, "Clerk")).row.id


def rows(window: MainWindow, register: str = "actions") -> tuple[Row, ...]:
    assert window.context.town is not None
    return window.context.town.run(lambda t: rows_of(t, register))


def gone(window: MainWindow, place: str, **arguments: Any) -> Any:
    window.go(place, arguments)
    settle(window)
    return window.page()


def words(value: Any) -> str:
    return LocalText.from_json(value).shown_in("en").text


# The place of all actions

def test_the_actions_stand_in_a_table_a_timeline_and_by_what_they_cover(window: MainWindow
                                                                        ) -> None:
    add(window, "actions", "Football")
    page = gone(window, "actions")
    assert isinstance(page, ActionsPage) and page.register.model.rowCount() >= 1
    for key in ("timeline", "coverage", "table"):
        page.switch._buttons[key].click()
        settle(window)
        assert page.arguments()["shown"] == key
        assert page.register.isVisible() is (key == "table")
    assert page.timeline is not None and page.coverage is not None


def test_what_leads_on_from_the_actions(window: MainWindow) -> None:
    page = gone(window, "actions")
    assert set(page.ways) == {"I2", "I3", "I4", "T1", "budget"}
    page.print_button.click()
    settle(window)
    printed = window.page()
    assert isinstance(printed, DocumentsPage) and printed.choices.kind().id == "action-plan"
    gone(window, "actions").add_button.click()
    settle(window)
    assert isinstance(window.page(), NewActionPage)


def test_the_plan_on_paper_offers_its_shapes(window: MainWindow) -> None:
    page = gone(window, "documents", document_id="action-plan")
    page.choices._shape.setCurrentIndex(page.choices._shape.findData("risks"))
    assert page.choices.options().shape == "risks"
    settle(window)
    page = gone(window, "documents", document_id="task-list")
    assert page.choices.options().shape == ""


def test_coverage_leads_to_the_table_of_those_counted(window: MainWindow) -> None:
    add(window, "actions", "Football", level="primary")
    add(window, "actions", "Mentors", level="secondary")
    page = gone(window, "actions", shown="coverage")
    page.coverage.shown_wanted.emit("level", "secondary")
    settle(window)
    assert page.switch.current() == "table" and len(page.register.model.lines.numbers) == 1


# One action

def test_every_field_of_an_action_stands_in_one_part() -> None:
    placed = [key for keys in FIELDS.values() for key in keys]
    assert len(placed) == len(set(placed))
    assert {field.key for field in ACTIONS.fields if not field.is_origin} == set(placed)


def card(page: ActionPage, register: str) -> SubRegisterCard:
    return next(one for one in page.cards if isinstance(one, SubRegisterCard)
                and one.rows == page.seen.parts[register])  # type: ignore[union-attr]


def test_steps_are_added_on_the_page_of_their_action(window: MainWindow) -> None:
    other = add(window, "actions", "Choir")
    add(window, "activities", "Sing", actions=[other])
    page = gone(window, "action", row_id=add(window, "actions", "Football"), part="when")
    line = card(page, "activities").add
    line.write("Train 18 coaches")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(window)
    assert page.seen is not None
    assert [words(row.values["name"]) for row in page.seen.parts["activities"]] == [
        "Train 18 coaches"]
    assert page.entry_pane.isVisible() and page.entry_pane.shows is not None
    page.entry_pane.close_entry()
    settle(window)
    assert card(page, "activities").table.rowCount() == 1


def test_the_money_of_an_action_is_summed_up(window: MainWindow) -> None:
    action = add(window, "actions", "Football")
    line = add(window, "budget_lines", "Kit", actions=[action], amount="18000", state="secured")
    add(window, "expenses", "First kit", budget_lines=[line], actions=[action], amount="18600")
    page = gone(window, "action", row_id=action, part="money")
    assert page.seen is not None and page.seen.money.over == 600
    assert page.cards[0].isVisible() and not page.pane.isVisible()


def test_the_check_is_read_then_the_action_is_approved(window: MainWindow) -> None:
    action = add(window, "actions", "Football", **CHECK)
    page = gone(window, "action", row_id=action, part="harm")
    assert page.seen is not None and page.seen.missing == ("checked_on",)
    page.read_check()
    settle(window)
    assert rows(window)[0].values["checked_on"] == today().isoformat()
    town = window.context.town
    assert town is not None
    town.run(lambda t: change_row(t, "actions", action, {"status": "approved"}, "Mayor"))
    page.parts.buttons["progress"].click()
    settle(window)
    assert [(one.who, one.before, one.after) for one in page.seen.states] == [
        ("Mayor", "idea", "approved"), ("Clerk", "", "idea")]


def test_a_late_action_without_a_challenge_says_so(window: MainWindow) -> None:
    late = (today() - timedelta(days=3)).isoformat()
    page = gone(window, "action", row_id=add(window, "actions", "Football", begins_on=late))
    assert "Late" in page.told.text() and "Answers no challenge" in page.told.text()


def test_the_sheet_of_the_action_is_asked_for_on_its_page(window: MainWindow) -> None:
    action = add(window, "actions", "Football")
    gone(window, "action", row_id=action).print_button.click()
    settle(window)
    page = window.page()
    assert isinstance(page, DocumentsPage)
    assert (page.choices.kind().id, page.choices.options().row_id) == ("action-sheet", action)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_every_part_can_be_reached_and_is_named(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    page = gone(window, "action", row_id=add(window, "actions", "Football"))
    for part in FIELDS:
        page.parts.buttons[part].click()
        settle(window)
        assert page.parts.current() == part and not focusable_without_name(page)


def test_the_practice_that_gave_the_idea_is_chosen_by_its_title(window: MainWindow) -> None:
    page = gone(window, "action", row_id=add(window, "actions", "Football"), part="model")
    chooser = page.cards[0]
    assert isinstance(chooser, ModelCard) and not page.pane.isVisible()
    chooser.list.setCurrentIndex(chooser.list.findData("gostivar"))
    chooser.list.activated.emit(chooser.list.currentIndex())
    settle(window)
    assert rows(window)[0].values["inspired_by"] == "gostivar"
    assert "gostivar" in page.cards[1].links


# The wizard

def answered(page: NewActionPage, key: str, value: object) -> None:
    assert page.form is not None
    page.form.change_wanted.emit(page.form.row_id(), key, value)


def test_the_wizard_asks_nine_questions_each_kept_as_one_step(window: MainWindow) -> None:
    page = gone(window, "new_action")
    assert isinstance(page, NewActionPage) and page.challenge is not None
    page.challenge.choices[""].setChecked(True)
    page.challenge.name.write("Mixed football league")
    said: dict[str, dict[str, Any]] = {
        "domain": {"domain": "sport"}, "level": {"level": "primary"},
        "for_whom": {"groups": ["young_people"], "reach": 200},
        "role": {"town_role": "supports", "visibility": "behind"},
        "lead": {"responsible": text("Sports officer")},
        "when": {"begins_on": "2027-01-10", "ends_on": "2027-06-30"},
        "money": {"name": text("Kit"), "amount": "18000", "source": "town_budget"},
        "harm": CHECK}
    town = window.context.town
    assert town is not None
    for stage in STAGES:
        assert page.arguments()["stage"] == stage.key
        for key, value in said.get(stage.key, {}).items():
            answered(page, key, value)
        page.next_button.click()
        settle(window)
    (action,) = rows(window)
    for stage_key in ("domain", "for_whom", "role", "when"):
        for key, value in said[stage_key].items():
            assert action.values[key] == value
    assert action.values["status"] == "idea" and not action.values["challenges"]
    (line,) = rows(window, "budget_lines")
    assert line.values["actions"] == [action.id] and line.values["amount"] == "18000"
    assert isinstance(window.page(), ActionPage)
    town.run(undo)  # one step back: all four answers of the last page
    assert not any(rows(window)[0].values[key] for key in CHECK)


def test_a_wizard_left_early_keeps_an_idea_and_goes_on_there(window: MainWindow) -> None:
    challenge = add(window, "challenges", "Fights after matches")
    page = gone(window, "new_action", challenge_id=challenge)
    assert page.challenge.chosen() == challenge
    page.challenge.name.write("Football")
    page.go_on()
    settle(window)
    answered(page, "domain", "sport")
    assert not page.advice.isHidden()
    page.leave_for_later()
    settle(window)
    (row,) = rows(window)
    assert (row.values["challenges"], row.values["domain"]) == ([challenge], "sport")
    again = gone(window, "new_action", row_id=row.id, stage="level")
    assert again.form is not None and again.begun.action.values["domain"] == "sport"


def test_without_a_name_the_wizard_asks_for_one_and_keeps_nothing(window: MainWindow) -> None:
    page = gone(window, "new_action")
    page.go_on()
    settle(window)
    assert page.arguments()["stage"] == "challenge" and page.challenge.frame.finding()
    page.leave_for_later()
    settle(window)
    assert not rows(window) and isinstance(window.page(), ActionsPage)


def test_back_keeps_what_was_said(window: MainWindow) -> None:
    page = gone(window, "new_action")
    page.challenge.name.write("Football")
    page.go_on()
    settle(window)
    answered(page, "domain", "culture")
    page.back()
    settle(window)
    assert page.challenge is not None and page.challenge.name.written() == "Football"
    assert rows(window)[0].values["domain"] == "culture"


def test_going_elsewhere_in_the_middle_keeps_the_page(window: MainWindow) -> None:
    page = gone(window, "new_action")
    page.challenge.name.write("Football")
    page.go_on()
    settle(window)
    answered(page, "domain", "youth")
    gone(window, "home")
    assert rows(window)[0].values["domain"] == "youth"


def test_every_page_of_the_wizard_can_be_reached(window: MainWindow) -> None:
    action = add(window, "actions", "Football")
    for stage in KEYS:
        page = gone(window, "new_action", row_id=action, stage=stage)
        assert isinstance(page, NewActionPage) and page.arguments()["stage"] == stage
        assert page.first_focus() is not None and not focusable_without_name(page)


def test_an_action_leads_to_what_measures_it(window: MainWindow) -> None:
    action = add(window, "actions", "Football")
    other = add(window, "actions", "Choir")
    page = gone(window, "action", row_id=action, part="progress")
    (card,) = [one for one in page.cards if isinstance(one, MeasuredCard)]
    assert card.table.rowCount() == 0
    measured = add(window, "indicators", "Players", actions=[action], target="40")
    add(window, "indicators", "Singers", actions=[other])
    add(window, "readings", "May", indicators=[measured], read_on="2026-05-02", value="31")
    page = gone(window, "action", row_id=action, part="progress")
    (card,) = [one for one in page.cards if isinstance(one, MeasuredCard)]
    shown = [[card.table.item(row, column).text() for column in range(3)]
             for row in range(card.table.rowCount())]
    assert shown == [["Players", "31", "40"]]
    card.table.cellActivated.emit(0, 0)
    settle(window)
    results = window.page()
    assert isinstance(results, ResultsPage)
    assert results.arguments()["action"] == action
    assert results.arguments()["indicator"] == measured
