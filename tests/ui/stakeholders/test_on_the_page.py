"""The map, the log, the days and the links on the page of a register."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from register_samples import text
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.operations import dated_readings, keep_register, undo
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.registers.tellings import ShowThese
from strongcity_desktop.ui.stakeholders.contact_band import ContactBand
from strongcity_desktop.ui.stakeholders.influence_map import InfluenceMap
from strongcity_desktop.ui.stakeholders.linked_here import LinkedHere
from strongcity_desktop.ui.stakeholders.log_box import LogBox
from strongcity_desktop.ui.stakeholders.next_step_box import NextStepBox
from strongcity_desktop.ui.stakeholders.over_time import OverTime
from strongcity_desktop.ui.stakeholders.panel import StakeholderPanel
from ui.registers.conftest import Desk


def change(desk: Desk, place: int, **values: Any) -> str:
    row = desk.rows()[place]
    desk.town.run(lambda town: keep_register.change_row(town, "stakeholders", row.id, values, "P"))
    return row.id


def with_map(desk: Desk, language: str = "en") -> InfluenceMap:
    change(desk, 0, influence=3, interest=5)
    change(desk, 1, influence=4, interest=2)
    page = desk.open(language=language)
    assert isinstance(page.panel, StakeholderPanel)
    desk.qtbot.waitUntil(lambda: len(page.panel.map.chart().parts) == 2)
    page.panel.map.setFocus(Qt.FocusReason.TabFocusReason)
    return page.panel.map


def levels(desk: Desk, place: int) -> tuple[int, int]:
    values = desk.rows()[place].values
    return values["interest"], values["influence"]


@pytest.mark.parametrize(("language", "towards"), [("en", Qt.Key.Key_Left),
                                                   ("ar", Qt.Key.Key_Right)])
def test_a_pin_is_moved_by_keys_in_one_step(desk: Desk, language: str, towards: Qt.Key) -> None:
    drawn = with_map(desk, language)
    drawn.go_to("1")
    QTest.keyClick(drawn, Qt.Key.Key_Return)
    assert drawn.carried is not None
    for key in (towards, towards, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(drawn, key)
    assert levels(desk, 0) == (3, 4)
    readings = desk.town.run(lambda town: dated_readings.readings_of(town, desk.rows()[0].id))
    assert readings[-1].values["interest"] == 3 and readings[-1].on_day == today()
    desk.town.run(undo.undo)
    assert levels(desk, 0) == (5, 3)


def test_escape_and_leaving_let_go(desk: Desk) -> None:
    drawn = with_map(desk)
    drawn.go_to("1")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        QTest.keyClick(drawn, key)
    assert drawn.carried is None and levels(desk, 0) == (5, 3)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        QTest.keyClick(drawn, key)
    desk.page.table.setFocus()
    assert drawn.carried is None and levels(desk, 0) == (5, 3)


def test_what_happens_to_a_pin_is_said(desk: Desk) -> None:
    drawn = with_map(desk)
    drawn.go_to("1")
    QTest.keyClick(drawn, Qt.Key.Key_Return)
    assert "is taken" in drawn.accessibleDescription()
    QTest.keyClick(drawn, Qt.Key.Key_Down)
    assert "influence 2 Low" in without_isolates(drawn.accessibleDescription())


def test_a_pin_is_dragged_to_another_cell(desk: Desk) -> None:
    drawn = with_map(desk)
    part = next(part for part in drawn.chart().parts if part.key == "2")
    left, top, width, height = drawn.part_frame(part)
    begin = QPoint(round(left + width / 2), round(top + height / 2))
    wide = (drawn.chart().width - 21) / 5
    end = begin + QPoint(round(2 * wide * desk.page.devicePixelRatioF()), 0)
    QTest.mousePress(drawn, Qt.MouseButton.LeftButton, pos=begin)
    for step in range(1, 9):
        QTest.mouseMove(drawn, begin + (end - begin) * step / 8)
    QTest.mouseRelease(drawn, Qt.MouseButton.LeftButton, pos=end)
    assert levels(desk, 1) == (4, 4)


def test_the_row_is_marked_both_ways(desk: Desk) -> None:
    drawn = with_map(desk)
    drawn.chosen.emit("2")
    desk.settle()
    assert desk.page.table.current_id() == desk.rows()[1].id
    desk.page.table.go_to(desk.rows()[0].id)
    desk.qtbot.waitUntil(lambda: drawn._selected == 1)


def test_the_map_is_a_table_too(desk: Desk) -> None:
    with_map(desk)
    panel = desk.page.panel
    panel._turn_link.click()
    table = panel._table
    assert table.isVisible() and not panel.map.isVisible() and table.rowCount() == 2


def test_a_line_shows_only_the_rows_it_counts(desk: Desk) -> None:
    change(desk, 0, last_met=(date.today() - timedelta(days=300)).isoformat())
    change(desk, 1, last_met=(date.today() - timedelta(days=3)).isoformat())
    page = desk.open()
    desk.qtbot.waitUntil(lambda: page.panel.lines.telling is not None)
    lines = [line for part in page.panel.lines.telling.parts for line in part.lines]
    shown = [line for line in lines if isinstance(line.wish, ShowThese)]
    page.panel.lines.wished.emit(shown[0].wish)
    desk.qtbot.waitUntil(lambda: desk.names() == ["Harbour Residents"])
    page.panel.lines.wished.emit(shown[1].wish)
    desk.qtbot.waitUntil(lambda: desk.names() == ["Élan Youth House"])


def form_of(desk: Desk, kind: type[Any], register_id: str = "stakeholders", **arguments: Any
            ) -> Any:
    page = desk.open(register_id, entry=True, **arguments)
    desk.qtbot.waitUntil(lambda: page.form.findChildren(kind) != [])
    desk.settle()
    return page.form.findChildren(kind)[-1]


def test_days_are_listed_added_corrected_and_deleted(desk: Desk) -> None:
    id = change(desk, 0, trust=2)
    box: OverTime = form_of(desk, OverTime, row_id=id)
    assert len(box.readings) == 1 and box.chart.isVisible()
    box.edit(None)
    assert box.form is not None
    box.form.keep_button.click()
    assert box.form._frame.finding()
    early = today() - timedelta(days=90)
    box.form.day.set_day(early.isoformat())
    box.form.choosers["trust"].set_value(5)
    box.form.keep_button.click()
    desk.settle()
    desk.qtbot.waitUntil(lambda: len(desk.page.form.findChildren(OverTime)[-1].readings) == 2)
    box = desk.page.form.findChildren(OverTime)[-1]
    assert desk.rows()[0].values["trust"] == 2
    box.edit(box.readings[1])
    box.form.choosers["trust"].set_value(4)
    box.form.keep_button.click()
    desk.settle()
    assert desk.rows()[0].values["trust"] == 4
    box = desk.page.form.findChildren(OverTime)[-1]
    desk.qtbot.waitUntil(lambda: len(box.readings) == 2)
    box.edit(box.readings[1])
    next(link for link in box.form.findChildren(LinkButton)
         if link.text() == "Delete this day").click()
    desk.settle()
    assert desk.rows()[0].values["trust"] == 5


def test_a_meeting_is_noted_from_the_form_and_opens(desk: Desk) -> None:
    id = desk.rows()[2].id
    box: LogBox = form_of(desk, LogBox, row_id=id)
    went: list[Any] = []
    desk.page.go.connect(lambda place, arguments: went.append((place, arguments)))
    box.note_button.click()
    desk.settle()
    entry, = desk.rows("engagements")
    assert entry.values["stakeholders"] == [id]
    assert entry.values["held_on"] == desk.rows()[2].values["last_met"] == today().isoformat()
    assert went == [("register", {"register_id": "engagements", "row_id": entry.id,
                                  "entry": True})]


def test_a_next_step_becomes_a_task_or_the_stakeholders(desk: Desk) -> None:
    id = desk.rows()[0].id
    entry = desk.town.run(lambda town: keep_register.add_row(town, "engagements", {
        "name": text("Call"), "stakeholders": [id], "next_step": text("Send the plan"),
        "next_step_on": "2030-01-05"}, "P")).row.id
    box: NextStepBox = form_of(desk, NextStepBox, "engagements", row_id=entry)
    box.take_over.click()
    box.task.click()
    desk.settle()
    row = desk.rows()[0].values
    assert (row["next_step"], row["next_step_on"]) == (text("Send the plan"), "2030-01-05")
    task, = desk.rows("tasks")
    assert task.values["origin"] == f"engagements/{entry}/next_step"
    assert (task.values["due_on"], task.values["stakeholders"]) == ("2030-01-05", [id])
    linked: LinkedHere = form_of(desk, LinkedHere, row_id=id)
    assert [link.accessibleName() for link in linked.findChildren(LinkButton)]


def test_a_contact_asks_what_for_until_it_is_said(desk: Desk) -> None:
    band: ContactBand = form_of(desk, ContactBand, row_id=desk.rows()[0].id)
    assert not band.isVisible()
    desk.page.rows.toggle_contacts()
    desk.settle()
    band = desk.page.form.findChildren(ContactBand)[-1]
    desk.qtbot.waitUntil(lambda: desk.page.form.findChildren(ContactBand)[-1].is_asking)
    desk.page.keeper.change(desk.rows()[0].id, "contact_purpose", text("Invitations"))
    desk.page.keeper.change(desk.rows()[0].id, "consent", True)
    desk.qtbot.waitUntil(lambda: not desk.page.form.findChildren(ContactBand)[-1].is_asking)


def test_the_history_is_asked_for_on_paper(desk: Desk) -> None:
    page = desk.open(row_id=desk.rows()[0].id, entry=True)
    went: list[Any] = []
    page.go.connect(lambda place, arguments: went.append((place, arguments)))
    page.form.history.button.click()
    desk.settle()
    next(button for button in page.form.history.findChildren(type(page.form.history.button))
         if button.text() == "Print the history").click()
    assert went == [("documents", {"document_id": "row-history", "register_id": "stakeholders",
                                   "row_id": desk.rows()[0].id})]


def test_the_log_stands_one_step_away(desk: Desk) -> None:
    page = desk.open()
    went: list[Any] = []
    page.go.connect(lambda place, arguments: went.append(arguments))
    next(button for button in page.head.findChildren(SecondButton)
         if button.text() == "Meetings and calls").click()
    assert went == [{"register_id": "engagements"}]
