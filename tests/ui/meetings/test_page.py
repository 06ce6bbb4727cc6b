"""The page of a meeting: what its three parts show, keep and give back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from register_samples import text
from strongcity_desktop.app import settle
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.registers.analysis.meetings import lines_of
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.meetings.page import MeetingPage
from strongcity_desktop.ui.registers.page import RegisterPage
from ui.accessibility import focusable_without_name
from ui.windows import town_window

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
ENTER = Qt.Key.Key_Return


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


def rows(window: MainWindow, register: str) -> tuple[Row, ...]:
    assert window.context.town is not None
    return window.context.town.run(lambda t: rows_of(t, register))


def opened(window: MainWindow, **arguments: Any) -> MeetingPage:
    window.go("meeting", arguments)
    settle(window)
    page = window.page()
    assert isinstance(page, MeetingPage)
    return page


def sitting(window: MainWindow) -> MeetingPage:
    """A meeting held today, with two points and two organisations invited."""
    invited = [add(window, "stakeholders", name, platform_role="member")
               for name in ("Radio", "Rowing club")]
    meeting = add(window, "meetings", "Spring", status="held", held_on=today().isoformat(),
                  minutes_state="draft", invited=invited, begins="14:00", ends="15:00")
    for name in ("Lights", "Fair"):
        add(window, "agenda_points", name, meetings=[meeting], minutes_planned=40)
    return opened(window, row_id=meeting)


def said(window: MainWindow, place: int = 0) -> tuple[str, ...]:
    return lines_of(rows(window, "agenda_points")[place].values["said"], "en")


def type_line(window: MainWindow, words: str, key: Qt.Key = ENTER,
              held: Qt.KeyboardModifier = NONE) -> None:
    page = window.page()
    assert isinstance(page, MeetingPage)
    QTest.keyClicks(page.hold.minutes.field, words)
    QTest.keyClick(page.hold.minutes.field, key, held)
    settle(window)


def test_a_town_without_meetings_is_offered_one(window: MainWindow) -> None:
    page = opened(window)
    assert page.empty is not None and page.empty.button is not None
    page.empty.button.click()
    settle(window)
    page = window.page()
    assert isinstance(page, MeetingPage) and page.seen is not None
    assert page.arguments()["row_id"] == rows(window, "meetings")[0].id
    assert page.head.parts.current() == "prepare"
    assert not page.head.calendar_button.isEnabled()  # it has no day yet
    assert focusable_without_name(window) == []


def test_the_part_fits_the_state(window: MainWindow) -> None:
    assert sitting(window).head.parts.current() == "hold"
    done = add(window, "meetings", "Done", status="held", minutes_state="approved")
    assert opened(window, row_id=done).head.parts.current() == "follow"
    coming = add(window, "meetings", "Coming", held_on=(today() + timedelta(3)).isoformat())
    assert opened(window).arguments()["row_id"] == coming  # the next one, where none is named
    assert focusable_without_name(window) == []


def test_the_agenda_tells_when_it_is_too_long(window: MainWindow) -> None:
    page = sitting(window)
    page.show_part("prepare")
    agenda = page.prepare.agenda
    assert "20 too many" in agenda.plan.text() or "\u206820\u2069 too many" in agenda.plan.text()
    agenda.rows[1].minutes.setFocus()
    agenda.rows[1].minutes.setText("15")
    QTest.keyClick(agenda.rows[1].minutes, ENTER)
    settle(window)
    assert "too many" not in agenda.plan.text()
    agenda.rows[1].minutes.setFocus()
    agenda.rows[1].minutes.setText("a while")
    QTest.keyClick(agenda.rows[1].minutes, ENTER)
    settle(window)
    assert agenda.rows[1].minutes.text() == "15"
    QTest.keyClick(agenda.rows[1].name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(window)
    assert [row.name.text() for row in agenda.rows] == ["Fair", "Lights"]
    agenda.rows[0].remove.click()
    settle(window)
    assert [row.name.text() for row in agenda.rows] == ["Lights"]


def test_offers_are_put_on_the_agenda_one_after_the_other(window: MainWindow) -> None:
    earlier = add(window, "meetings", "Winter", status="held", held_on="2025-12-01")
    for name in ("Open the hall", "Mend the lamps"):
        add(window, "decisions", name, meetings=[earlier])
    page = sitting(window)
    page.show_part("prepare")
    offers = page.prepare.offers
    assert len(offers.buttons) == 2
    offers.buttons[0].setFocus()
    for left in (1, 0):
        QTest.keyClick(offers.buttons[0], Qt.Key.Key_Space)
        settle(window)
        assert len(offers.buttons) == left
        if left:
            assert window.focusWidget() is offers.buttons[0]
    assert not offers.isVisible()
    assert [row.name.text() for row in page.prepare.agenda.rows][2:] == [
        "Open the hall", "Mend the lamps"]


def test_attendance_is_ticked(window: MainWindow) -> None:
    page = sitting(window)
    card = page.hold.attendance
    radio, club = card.present
    card.present[radio].click()
    card.excused[radio].click()
    card.present[club].click()
    settle(window)
    meeting, = rows(window, "meetings")
    assert (meeting.values["present"], meeting.values["excused"]) == ([club], [radio])
    assert not card.present[radio].isChecked()
    card.others.setFocus()
    card.others.setText("12")
    QTest.keyClick(card.others, ENTER)
    settle(window)
    assert rows(window, "meetings")[0].values["others_present"] == 12


def test_lines_are_written_changed_and_taken_out(window: MainWindow) -> None:
    page = sitting(window)
    type_line(window, "One")
    type_line(window, "Two")
    assert said(window) == ("One", "Two")
    page.hold.minutes.change_line(0)
    assert page.hold.minutes.field.typed() == "One"
    type_line(window, " more")
    assert said(window) == ("One more", "Two")
    page.hold.minutes.change_line(0)
    QTest.keyClick(page.hold.minutes.field, Qt.Key.Key_Escape)
    assert page.hold.minutes.field.typed() == ""
    page.hold.minutes.change_line(1)
    page.hold.minutes.field.write("")
    QTest.keyClick(page.hold.minutes.field, ENTER)
    settle(window)
    assert said(window) == ("One more",)
    type_line(window, "")  # nothing typed is nothing kept
    assert said(window) == ("One more",)


def test_a_line_said_becomes_a_decision_or_a_task(window: MainWindow) -> None:
    page = sitting(window)
    type_line(window, "Open the hall")
    page.hold.minutes.change_line(0)
    type_line(window, "", Qt.Key.Key_D, CTRL)
    assert said(window) == ()
    assert rows(window, "decisions")[0].values["name"] == text("Open the hall")
    type_line(window, "Send the key", Qt.Key.Key_T, CTRL)
    asks = page.hold.minutes.who_and_when
    assert asks.isVisible()
    asks.when.setText("some day")
    asks.finish()
    assert asks.isVisible()  # a day that cannot be read is asked for again
    QTest.keyClick(asks.who, Qt.Key.Key_Escape)
    asks.when.setText("")
    asks.finish()
    settle(window)
    assert not asks.isVisible()
    task, = rows(window, "tasks")
    assert (task.values["owner"], task.values["due_on"]) == (None, None)
    assert task.values["origin"].startswith(f"meetings/{page.arguments()['row_id']}/")


def test_what_is_still_typed_is_kept_when_one_leaves(window: MainWindow) -> None:
    page = sitting(window)
    QTest.keyClicks(page.hold.minutes.field, "Half a line")
    QTest.keyClick(page.hold.minutes.field, Qt.Key.Key_PageDown)
    settle(window)
    assert said(window) == ("Half a line",)
    assert page.hold.here == rows(window, "agenda_points")[1].id
    QTest.keyClicks(page.hold.minutes.field, "Another")
    window.go("home")
    settle(window)
    assert said(window, 1) == ("Another",)


def test_an_entry_opens_beside_the_page(window: MainWindow) -> None:
    page = sitting(window)
    type_line(window, "Open the hall", Qt.Key.Key_D, CTRL)
    decision, = rows(window, "decisions")
    assert page.work is not None
    page.work.entry_wanted.emit("decisions", decision.id)
    settle(window)
    assert page.pane.isVisible() and page.pane.form is not None
    page.pane.form.change_wanted.emit(decision.id, "status", "done")
    settle(window)
    assert page.follow.decisions.states[decision.id].value() == "done"
    page.pane.form.close_form()
    assert not page.pane.isVisible()
    window.resize(900, 700)
    page.work.entry_wanted.emit("decisions", decision.id)
    settle(window)
    assert page.pane.isVisible() and not page._stack.isVisible()


def test_followed_up_step_by_step(window: MainWindow) -> None:
    page = sitting(window)
    type_line(window, "Open the hall", Qt.Key.Key_D, CTRL)
    page.show_part("follow")
    decision, = rows(window, "decisions")
    state = page.follow.decisions.states[decision.id]
    state.setCurrentIndex(2)
    state.chosen.emit()
    settle(window)
    assert rows(window, "decisions")[0].values["status"] == "doing"
    assert not page.follow.next.prepare.isEnabled()
    page.follow.minutes.approve.click()
    settle(window)
    assert rows(window, "meetings")[0].values["minutes_state"] == "approved"
    assert not page.follow.minutes.approve.isVisible()
    page.follow.next.day.setText((today() + timedelta(30)).strftime("%d.%m.%Y"))
    page.follow.next.keep_day()
    settle(window)
    page.follow.next.prepare.click()
    settle(window)
    following = window.page()
    assert isinstance(following, MeetingPage) and following is not page
    assert [row.name.text() for row in following.prepare.agenda.rows] == ["Open the hall"]


def test_the_register_leads_to_the_page(window: MainWindow) -> None:
    page = sitting(window)
    row_id = page.arguments()["row_id"]
    window.go("register", {"register_id": "meetings", "row_id": row_id, "entry": True})
    settle(window)
    register = window.page()
    assert isinstance(register, RegisterPage)
    way = register.form.above[-1](rows(window, "meetings")[0])
    way.click()  # type: ignore[attr-defined]
    settle(window)
    assert isinstance(window.page(), MeetingPage)


def test_a_point_shows_where_it_comes_from_and_never_as_a_code(window: MainWindow) -> None:
    page = sitting(window)
    assert page.work is not None
    earlier = add(window, "decisions", "Open the hall")
    point = add(window, "agenda_points", "Open the hall", meetings=[page.work.meeting_id],
                origin=f"decisions/{earlier}")
    page.work.entry_wanted.emit("agenda_points", point)
    settle(window)
    seen = [label.text() for label in page.pane.findChildren(QLabel)]
    ways = [button.accessibleName() for button in page.pane.findChildren(QAbstractButton)]
    assert any("Decisions" in way and "Open the hall" in way for way in ways)
    assert not any(earlier in words for words in seen)
    assert not any(earlier in line.text() for line in page.pane.findChildren(QLineEdit))


def test_what_could_not_be_kept_stands_in_the_field_again(window: MainWindow, monkeypatch:
                                                          pytest.MonkeyPatch) -> None:
    page = sitting(window)
    told: list[Exception] = []
    monkeypatch.setattr(page.context, "tell", told.append)

    def full(*_: Any, **__: Any) -> None:
        raise Refusal("The disk is full.")

    for name in ("keep_minutes.write_line", "keep_minutes.decide", "keep_minutes.give_task",
                 "prepare_meeting.add_point"):
        monkeypatch.setattr(f"strongcity_desktop.operations.{name}", full)
    field = page.hold.minutes.field
    for key, held in ((ENTER, NONE), (Qt.Key.Key_D, CTRL), (Qt.Key.Key_T, CTRL)):
        field.write("")
        type_line(window, "Lamps by May", key, held)
        assert field.typed() == "Lamps by May"
    page.hold.points.add.write("A third point")
    page.hold.points.add.keep()
    settle(window)
    assert page.hold.points.add.written() == "A third point"
    assert len(told) == 4
    field.write("")
    page.hold.points.add.write("")


def test_words_not_kept_yet_outlive_the_point_they_were_typed_under(window: MainWindow) -> None:
    page = sitting(window)
    QTest.keyClicks(page.hold.minutes.field, "Half a line")
    assert page.work is not None
    page.work.remove_point(rows(window, "agenda_points")[0].id)
    settle(window)
    assert page.hold.minutes.field.typed() == "Half a line"
    assert [row.values["said"] for row in rows(window, "agenda_points")] == [None]


def test_lines_are_changed_in_the_language_they_were_written_in(window: MainWindow) -> None:
    page = sitting(window)
    point = rows(window, "agenda_points")[0].id
    assert page.work is not None
    page.work.change("agenda_points", point, {"said": {
        "original": "fr", "texts": {"fr": "Un\nDeux\nTrois", "en": "One, two\nThree"}}})
    settle(window)
    page.hold.minutes.change_line(1)
    assert page.hold.minutes.field.typed() == "Deux"
    type_line(window, " et demi")
    kept = rows(window, "agenda_points")[0].values["said"]
    assert kept["texts"]["fr"] == "Un\nDeux et demi\nTrois"
    assert kept["texts"]["en"] == "One, two\nThree" and kept["outdated"] == ["en"]
