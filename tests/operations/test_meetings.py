"""A meeting prepared, minuted line by line and followed up, through the same doors as in the app.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from register_samples import text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_minutes, prepare_meeting, undo
from strongcity_desktop.operations.keep_register import RowRefusal, add_row, change_row, rows_of
from strongcity_desktop.operations.meetings import MeetingSeen, see_meeting
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.save_calendar import save_dates_ahead, save_meeting
from strongcity_desktop.registers.analysis.meetings import lines_of
from strongcity_desktop.store.moment import today

WHO, EN = "Clerk", translator("en")


def day(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "Oakbridge.strongcity", TownDetails(
        name=LocalText.of("Oakbridge", "en"), language="en", languages=("en", "fr")), WHO)
    yield made
    made.close()


def add(town: TownFile, register: str, name: str, **values: Any) -> str:
    return town.run(lambda t: add_row(t, register, {"name": text(name), **values}, WHO)).row.id


def seen(town: TownFile, meeting_id: str) -> MeetingSeen:
    return town.run(lambda t: see_meeting(t, meeting_id))


def steps(town: TownFile) -> int:
    return len(town.run(undo.recent_steps))


def test_a_new_meeting_invites_the_members_and_takes_over_from_the_last(town: TownFile) -> None:
    member = add(town, "stakeholders", "Radio", platform_role="member")
    chair = add(town, "stakeholders", "Deputy mayor", platform_role="chair")
    add(town, "stakeholders", "Club")
    add(town, "meetings", "First", held_on=day(-60), status="held", place=text("Town hall"),
        begins="18:00", chair=text("Deputy mayor"))
    before = steps(town)
    kept = town.run(lambda t: prepare_meeting.plan_meeting(t, WHO))
    assert steps(town) == before + 1
    values = kept.row.values
    assert values["invited"] == [chair, member]
    assert (values["place"], values["begins"], values["held_on"]) == (text("Town hall"), "18:00",
                                                                      None)
    assert (values["kind"], values["status"]) == ("platform", "planned")
    assert set(values["name"]["texts"]) == {"en", "fr", "ar"}


def test_invited_members_stand_beside_those_already_there(town: TownFile) -> None:
    guest = add(town, "stakeholders", "Guest")
    meeting = add(town, "meetings", "First", invited=[guest])
    member = add(town, "stakeholders", "Radio", platform_role="observer")
    town.run(lambda t: prepare_meeting.invite_members(t, meeting, WHO))
    found = seen(town, meeting)
    assert found.meeting.values["invited"] == [guest, member] and found.members == (member,)


def test_points_are_added_from_what_is_open_and_moved(town: TownFile) -> None:
    first = add(town, "meetings", "First", status="held", held_on=day(-40))
    open_one = add(town, "decisions", "Open the hall", meetings=[first], status="open")
    add(town, "decisions", "Done long ago", meetings=[first], status="done")
    late = add(town, "tasks", "Send the key", origin=f"meetings/{first}", due_on=day(-3))
    add(town, "tasks", "Not from a meeting", due_on=day(-3))
    meeting = add(town, "meetings", "Second", held_on=day(5))
    offers = seen(town, meeting).offers
    assert [(one.kind, one.origin) for one in offers] == [
        ("decision", f"decisions/{open_one}"), ("task", f"tasks/{late}")]
    for offer in offers:
        town.run(lambda t, offer=offer: prepare_meeting.put_on_agenda(t, meeting, offer, WHO))
    town.run(lambda t: prepare_meeting.add_point(t, first, "Of the other meeting", WHO))
    town.run(lambda t: prepare_meeting.add_point(t, meeting, "  Any other business ", WHO))
    found = seen(town, meeting)
    assert found.offers == ()
    assert [point.values["name"]["texts"]["en"] for point in found.points] == [
        "Open the hall", "Send the key", "Any other business"]
    assert found.points[0].values["origin"] == f"decisions/{open_one}"
    third = found.points[2].id
    town.run(lambda t: prepare_meeting.move_point(t, meeting, third, -1, WHO))  # past the other
    assert [point.id for point in seen(town, meeting).points] == [
        found.points[0].id, third, found.points[1].id]
    assert town.run(lambda t: prepare_meeting.move_point(t, meeting, third, 9, WHO)) is None
    with pytest.raises(RowRefusal):
        town.run(lambda t: prepare_meeting.add_point(t, meeting, "   ", WHO))


def test_gaps_of_the_worksheet_and_high_challenges_are_offered(tmp_path: Path) -> None:
    from sample_towns import write_sample

    town = write_sample(tmp_path / "Valmora.strongcity", "fr")
    try:
        planned = next(row for row in town.run(lambda t: rows_of(t, "meetings"))
                       if row.values["status"] == "planned")
        offers = seen(town, planned.id).offers
    finally:
        town.close()
    kinds = {offer.kind for offer in offers}
    assert kinds == {"decision", "task", "gap", "challenge"}
    gaps = [offer for offer in offers if offer.kind == "gap"]
    assert all(gap.origin.startswith("worksheet/") and gap.origin.count("/") >= 3
               and set(gap.name["texts"]) == {"en", "fr", "ar"} for gap in gaps)
    assert len({offer.origin for offer in offers}) == len(offers)


def test_each_line_is_one_step_that_can_be_taken_back(town: TownFile) -> None:
    meeting = add(town, "meetings", "First", status="invited", held_on=day(0))
    point = town.run(lambda t: prepare_meeting.add_point(t, meeting, "Lights", WHO)).row.id

    def write(line: str, place: int | None = None) -> None:
        town.run(lambda t: keep_minutes.write_line(t, meeting, point, line, WHO, place=place))

    write("The lamps are out.")
    assert seen(town, meeting).meeting.values["status"] == "held"  # it sits from its first line on
    assert seen(town, meeting).meeting.values["minutes_state"] == "draft"
    before = steps(town)
    write("Two  by the bridge,\nthree in the park.")
    assert steps(town) == before + 1
    said = seen(town, meeting).points[0].values["said"]
    assert lines_of(said, "en") == ("The lamps are out.",
                                    "Two by the bridge, three in the park.")
    town.run(undo.undo)
    assert lines_of(seen(town, meeting).points[0].values["said"], "en") == ("The lamps are out.",)
    write("All lamps are out.", place=0)
    assert lines_of(seen(town, meeting).points[0].values["said"], "en") == ("All lamps are out.",)
    write("", place=0)
    assert seen(town, meeting).points[0].values["said"] is None


def test_notes_before_the_day_do_not_begin_the_meeting(town: TownFile) -> None:
    meeting = add(town, "meetings", "Later", held_on=day(6))
    point = town.run(lambda t: prepare_meeting.add_point(t, meeting, "Lights", WHO)).row.id
    town.run(lambda t: keep_minutes.write_line(t, meeting, point, "To ask", WHO))
    assert seen(town, meeting).meeting.values["status"] == "planned"
    town.run(lambda t: keep_minutes.begin_meeting(t, meeting, WHO))  # it was brought forward
    assert seen(town, meeting).meeting.values["held_on"] == day(0)


def test_decisions_and_tasks_know_where_they_come_from(town: TownFile) -> None:
    challenge = add(town, "mechanisms", "Not a challenge")
    meeting = add(town, "meetings", "First", status="held", held_on=day(-2))
    older = add(town, "tasks", "Ask the bus company", origin=f"meetings/{meeting}")
    point = add(town, "agenda_points", "Buses", meetings=[meeting], origin=f"tasks/{older}")
    decided = town.run(lambda t: keep_minutes.decide(t, meeting, point, " A late bus ", WHO)).row
    assert decided.values["meetings"] == [meeting]
    assert decided.values["agenda_points"] == [point]
    assert decided.values["decided_on"] == day(-2)
    assert decided.values["tasks"] == [older] and decided.values["challenges"] is None
    given = town.run(lambda t: keep_minutes.give_task(t, meeting, point, "Print it", WHO)).row
    assert given.values["origin"] == f"meetings/{meeting}/{point}"
    found = seen(town, meeting)
    assert {row.id for row in found.tasks} == {older, given.id}
    assert [row.id for row in found.decisions] == [decided.id]
    assert challenge not in (given.values["challenges"] or [])
    with pytest.raises(RowRefusal):
        town.run(lambda t: keep_minutes.decide(t, meeting, point, " ", WHO))


def test_a_member_is_here_or_excused_never_both(town: TownFile) -> None:
    radio, club = (add(town, "stakeholders", name) for name in ("Radio", "Club"))
    meeting = add(town, "meetings", "First", invited=[radio, club], present=[club])

    def note(as_: keep_minutes.Attendance) -> Any:
        before = steps(town)
        row = town.run(lambda t: keep_minutes.note_attendance(t, meeting, radio, as_, WHO)).row
        assert steps(town) == before + 1
        return row.values["present"], row.values["excused"]

    assert note("present") == ([club, radio], None)
    assert note("excused") == ([club], [radio])
    assert note("") == ([club], None)


def test_the_next_meeting_is_made_with_what_is_open_in_one_step(town: TownFile) -> None:
    radio = add(town, "stakeholders", "Radio", platform_role="member")
    meeting = add(town, "meetings", "First", status="held", held_on=day(-2), begins="18:00",
                  next_on=day(50))
    add(town, "decisions", "Open the hall", meetings=[meeting])
    add(town, "tasks", "Send the key", origin=f"meetings/{meeting}/p", due_on=day(-1))
    before = steps(town)
    next_id = town.run(lambda t: prepare_meeting.prepare_next(t, meeting, WHO))
    assert steps(town) == before + 1
    found = seen(town, next_id)
    assert found.meeting.values["held_on"] == day(50)
    assert found.meeting.values["invited"] == [radio]
    assert found.meeting.values["begins"] == "18:00"
    assert [point.values["name"]["texts"]["en"] for point in found.points] == [
        "Open the hall", "Send the key"]
    assert seen(town, meeting).next_id == next_id
    town.run(undo.undo)
    assert len(town.run(lambda t: rows_of(t, "meetings"))) == 1
    assert town.run(lambda t: rows_of(t, "agenda_points")) == ()


def test_without_a_day_there_is_no_next_meeting(town: TownFile) -> None:
    meeting = add(town, "meetings", "First")
    with pytest.raises(Refusal) as reason:
        town.run(lambda t: prepare_meeting.prepare_next(t, meeting, WHO))
    assert "has no day yet" in str(reason.value)


def test_approved_minutes_are_of_a_meeting_held(town: TownFile) -> None:
    meeting = add(town, "meetings", "First", held_on=day(-20))
    values = town.run(lambda t: keep_minutes.approve_minutes(t, meeting, WHO)).row.values
    assert (values["status"], values["minutes_state"]) == ("held", "approved")


# For other calendars


def events(file: Path) -> dict[str, Any]:
    return {str(one["SUMMARY"]): one for one in icalendar.Calendar.from_ical(
        file.read_bytes()).walk("VEVENT")}


def test_a_meeting_is_saved_with_its_agenda_and_keeps_its_uid(town: TownFile, tmp_path: Path
                                                              ) -> None:
    meeting = add(town, "meetings", "Spring meeting", held_on=day(3), begins="14:00",
                  place=text("Town hall"), note=text("Keep to yourself"))
    town.run(lambda t: prepare_meeting.add_point(t, meeting, "Lights", WHO))
    file = tmp_path / "m.ics"
    town.run(lambda t: save_meeting(t, meeting, file, EN))
    first = events(file)["Spring meeting"]
    assert first["UID"] == meeting and first["LOCATION"] == "Town hall"
    assert first["DESCRIPTION"] == "1. Lights"
    assert b"yourself" not in file.read_bytes()
    town.run(lambda t: change_row(t, "meetings", meeting, {"held_on": day(4)}, WHO))
    town.run(lambda t: save_meeting(t, meeting, file, EN))
    assert events(file)["Spring meeting"]["UID"] == meeting
    assert events(file)["Spring meeting"]["DTSTART"].dt.date() == today() + timedelta(days=4)


def test_what_cannot_be_saved_says_why(town: TownFile, tmp_path: Path) -> None:
    meeting = add(town, "meetings", "Some day")
    for save in (lambda t: save_meeting(t, meeting, tmp_path / "a.ics", EN),
                 lambda t: save_dates_ahead(t, tmp_path / "a.ics", EN),
                 lambda t: save_meeting(t, meeting, t.path, EN)):
        with pytest.raises(Refusal):
            town.run(save)
    assert not (tmp_path / "a.ics").exists()


def test_all_dates_ahead_are_saved_the_tasks_where_wanted(town: TownFile, tmp_path: Path) -> None:
    add(town, "meetings", "Ahead", held_on=day(3))
    add(town, "meetings", "Held", held_on=day(3), status="held")
    add(town, "meetings", "Past", held_on=day(-3))
    add(town, "consultations", "Walk", held_on=day(9))
    add(town, "risks", "Trust is lost", review_on=day(12))
    add(town, "risks", "Long over", review_on=day(12), status="closed")
    add(town, "tasks", "Send the key", due_on=day(1))
    add(town, "tasks", "Late", due_on=day(-1))
    add(town, "tasks", "Of an internal answer", due_on=day(1), origin="worksheet/a/b/c/inside")
    file = tmp_path / "ahead.ics"
    assert town.run(lambda t: save_dates_ahead(t, file, EN)) == 3
    assert list(events(file)) == ["Ahead", "Walk", "Look again at “Trust is lost”"]
    assert events(file)["Ahead"]["DTSTART"].dt == date.fromisoformat(day(3))
    assert town.run(lambda t: save_dates_ahead(t, file, EN, with_reviews=False,
                                               with_tasks=True)) == 3
    assert list(events(file)) == ["Ahead", "Walk", "Due: Send the key"]
