"""The pages of tasks and risks: what waits, the way back, the matrix, ten risks to begin with."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QMenu

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.next_steps import NextStep
from strongcity_desktop.registers.common_risks import COMMON_RISKS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.registers.risk_start import RiskStart
from strongcity_desktop.ui.registers.risk_telling import risks_told
from strongcity_desktop.ui.registers.task_telling import tasks_told
from strongcity_desktop.ui.registers.tellings import Asked, MakeTask, Telling
from ui.registers.conftest import Desk

TODAY = date(2026, 3, 10)
T = translator("en")


def row(number: int, **values: Any) -> Row:
    return Row(str(number), number, {"name": text(f"Thing {number}"), **values})


def told(telling: Telling) -> dict[str, list[str]]:
    return {part.sentence: [line.words.translate({0x2068: None, 0x2069: None})
                            for line in part.lines] for part in telling.parts if part.lines}


def test_what_waits_is_told_of_tasks() -> None:
    step = NextStep(LocalText.of("Ring the club", "en"), "2026-03-20", "stakeholders/1/next_step")
    telling = tasks_told(Asked(T, (
        row(1, due_on="2026-03-01", owner=text("Clerk"), status="to_do"),
        row(2, due_on="2026-03-20", owner=text("clerk"), status="doing"),
        row(3, status="to_do"), row(4, status="done", due_on="2026-01-01")), (), TODAY,
        next_steps=(step,)))
    assert told(telling) == {
        "Late": ["1. Thing 1"], "Due in the next 30 days": ["2. Thing 2"],
        "Nobody does it yet": ["3. Thing 3"], "Open tasks for each post": ["Clerk"],
        "Not yet a task": ["Ring the club"]}
    line = telling.parts[-1].lines[0]
    assert line.wish == MakeTask(step) and "Ring the club" in line.spoken


def test_what_could_harm_is_told_of_risks() -> None:
    telling = risks_told(Asked(T, (
        row(1, likelihood=5, impact=5, groups=["women"], status="open"),
        row(2, review_on="2026-03-01", owner=text("Clerk"), stop_by=text("Mayor"),
            groups=["women", "newcomers"], status="watched"),
        row(3, status="closed", review_on="2020-01-01")), (), TODAY))
    assert told(telling) == {
        "High, and nothing is done about it": ["1. Thing 1"],
        "The day to look again has passed": ["2. Thing 2"],
        "Someone is missing": ["1. Thing 1"],
        "Who could be harmed most often": ["Women", "Newcomers"]}
    assert telling.asks == "Who could be hurt if this page were read aloud?"


def add(desk: Desk, register: str, **values: Any) -> Row:
    return desk.town.run(lambda t: keep_register.add_row(t, register, values, "Clerk")).row


def test_a_task_made_of_a_next_step_shows_the_way_back(desk: Desk) -> None:
    late = (date.today() - timedelta(days=3)).isoformat()
    club = add(desk, "stakeholders", name=text("Club"), next_step=text("Ring them"),
               next_step_on=late)
    page = desk.open("tasks")
    desk.settle()
    assert page.panel is not None and page.panel.telling is not None
    wish = next(line.wish for part in page.panel.telling.parts for line in part.lines
                if isinstance(line.wish, MakeTask))
    page.panel.wished.emit(wish)
    desk.settle()
    task = desk.town.run(lambda t: keep_register.rows_of(t, "tasks"))[0]
    assert task.values["due_on"] == late and desk.said == ["It is a task now."]
    went: list[tuple[str, dict[str, Any]]] = []
    page.go.connect(lambda place, arguments: went.append((place, arguments)))
    page.table.go_to(task.id)
    menu = QMenu()
    for offer in page.several.more:
        offer(menu)
    assert [action.text() for action in menu.actions()] == ["Go to where it comes from"]
    menu.actions()[0].trigger()
    desk.settle()
    assert went == [("register", {"register_id": "stakeholders", "row_id": club.id})]


def test_an_empty_log_begins_with_the_risks_ticked(desk: Desk) -> None:
    page = desk.open("risks")
    desk.settle()
    start = page.empty
    assert isinstance(start, RiskStart) and start.isVisible()
    assert not start.add_button.isEnabled() and len(start.boxes) == len(COMMON_RISKS)
    for key in ("stigma", "promises"):
        start.boxes[key].setChecked(True)
    assert start.add_button.text().translate({0x2068: None, 0x2069: None}) == "Add 2 risks"
    start.add()
    desk.settle()
    assert not start.isVisible() and page.frame.isVisible()
    assert len(desk.town.run(lambda t: keep_register.rows_of(t, "risks"))) == 2


def test_the_matrix_of_risks_follows_the_table(desk: Desk) -> None:
    first = add(desk, "risks", name=text("Backlash"), likelihood=4, impact=5)
    second = add(desk, "risks", name=text("Stigma"), likelihood=2, impact=2)
    page = desk.open("risks")
    desk.settle()
    assert page.charts is not None
    chosen: list[str] = []
    page.charts.row_chosen.connect(chosen.append)
    page.charts.matrix.view.chosen.emit(str(second.number))
    assert chosen == [second.id] and page.table.current_id() == second.id
    page.table.go_to(first.id)
    assert page.charts._selected == first.number


def test_a_person_is_erased_from_the_menu_of_the_row_that_has_a_contact(desk: Desk) -> None:
    page = desk.open("stakeholders")
    desk.settle()
    went: list[tuple[str, dict[str, Any]]] = []
    page.go.connect(lambda place, arguments: went.append((place, arguments)))
    menu = QMenu()
    for offer in page.several.more:
        offer(menu)
    assert [action.text() for action in menu.actions()] == ["Erase a person…"]
    menu.actions()[0].trigger()
    assert went == [("erase_person", {"register_id": "stakeholders",
                                      "row_id": page.table.current_id()})]
