"""What meetings tell together, from plain rows."""

from datetime import date, time
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.registers.analysis.meetings import (
    Offer,
    ahead,
    begin_of_points,
    clock_of,
    high_challenges,
    late_decisions,
    lines_of,
    members,
    not_on_agenda,
    of_meeting,
    of_point,
    open_points,
    plan_of,
    tasks_from,
    tasks_from_point,
    text_shown,
    to_write_up,
    with_line,
)
from strongcity_desktop.registers.fields import Row

TODAY = date(2026, 2, 9)


def row(number: int, **values: Any) -> Row:
    return Row(f"r{number}", number, {"name": text(f"Row {number}"), **values})


@pytest.mark.parametrize(("written", "clock"), [
    ("14:00", time(14)), ("9", time(9)), ("14 h 30", time(14, 30)), ("14h05", time(14, 5)),
    ("٩:٣٠", time(9, 30)), ("8.15", time(8, 15)), ("25:00", None), ("12:75", None),
    ("after lunch", None), ("", None), (None, None)])
def test_a_time_of_day_is_read_as_it_is_written(written: object, clock: time | None) -> None:
    assert clock_of(written) == clock


def test_the_points_add_up_against_begin_and_end() -> None:
    meeting = row(1, begins="14:00", ends="15:00")
    points = [row(1, minutes_planned=25), row(2, minutes_planned=45), row(3)]
    plan = plan_of(meeting, points)
    assert (plan.planned, plan.lasts, plan.unplanned, plan.over) == (70, 60, 1, 10)
    assert plan_of(row(1, begins="14:00"), points).over == 0
    assert plan_of(row(1, begins="22:30", ends="00:30"), []).lasts == 120
    assert begin_of_points(meeting, points) == (time(14), time(14, 25), time(15, 10))
    assert begin_of_points(meeting, [row(1), row(2)]) == (time(14), None)
    assert begin_of_points(row(1), points) == (None, None, None)


def test_what_belongs_to_a_meeting_and_to_a_point() -> None:
    points = [row(1, meetings=["m1"]), row(2, meetings=["m2"]), row(3)]
    assert [one.number for one in of_meeting(points, "m1")] == [1]
    decisions = [row(1, agenda_points=["p1"]), row(2, agenda_points=None)]
    assert [one.number for one in of_point(decisions, "p1")] == [1]
    tasks = [row(1, origin="meetings/m1/p1"), row(2, origin="meetings/m1"),
             row(3, origin="meetings/m12/p1"), row(4, origin="risks/m1"), row(5)]
    assert [one.number for one in tasks_from(tasks, "m1")] == [1, 2]
    assert [one.number for one in tasks_from_point(tasks, "p1")] == [1, 3]


def test_members_stand_by_their_part() -> None:
    rows = [row(1, platform_role="member"), row(2), row(3, platform_role="chair"),
            row(4, platform_role="guest"), row(5, platform_role="secretary")]
    assert [one.number for one in members(rows)] == [3, 5, 1, 4]


def test_lines_are_added_changed_and_taken_out() -> None:
    said = with_line(None, "  First\n line ", "fr")
    assert said == text("First line", language="fr")
    said = with_line(said, "Second", "en")  # the text keeps its language
    assert lines_of(said, "fr") == ("First line", "Second")
    said = with_line(said, "Third", "en", place=0)
    assert lines_of(said, "en") == ("Third", "Second")
    said = with_line(said, "", "en", place=0)
    assert lines_of(said, "fr") == ("Second",)
    assert with_line(said, "", "fr", place=0) is None


def test_a_version_out_of_date_gives_way_to_the_original() -> None:
    said = with_line(text("One", fr="Un"), "Two", "en")
    assert said is not None and said["outdated"] == ["fr"]
    assert text_shown(said, "fr") == "One\nTwo"
    assert text_shown(text("One", fr="Un"), "fr") == "Un"


def test_minutes_are_late_after_a_fortnight() -> None:
    rows = [row(1, status="held", held_on="2026-01-25"),  # fifteen days ago
            row(2, status="held", held_on="2026-01-26"),
            row(3, status="held", held_on="2026-01-01", minutes_state="approved"),
            row(4, status="cancelled", held_on="2026-01-01"),
            row(5, status="invited", held_on="2026-01-20", minutes_state="draft"),
            row(6, status="planned")]
    assert [one.number for one in to_write_up(rows, TODAY)] == [5, 1]


def test_what_lies_ahead_and_what_is_past_its_day() -> None:
    meetings = [row(1, status="planned", held_on="2026-03-01"),
                row(2, status="invited", held_on="2026-02-09"),
                row(3, status="held", held_on="2026-02-20"), row(4, status="planned")]
    assert [one.number for one in ahead(meetings, TODAY)] == [2, 1]
    decisions = [row(1, status="open", due_on="2026-02-01"),
                 row(2, status="doing", due_on="2026-01-01"),
                 row(3, status="done", due_on="2026-01-01"), row(4, status="open"),
                 row(5, status="open", due_on="2026-02-09")]
    assert [one.number for one in late_decisions(decisions, TODAY)] == [2, 1]


def test_what_may_be_put_on_an_agenda() -> None:
    decisions = [row(1, status="open"), row(2, status="done")]
    tasks = [row(3, status="to_do", due_on="2026-02-01", origin="meetings/m1/p1"),
             row(4, status="to_do", due_on="2026-02-20", origin="meetings/m1"),
             row(5, status="to_do", due_on="2026-02-01", origin="stakeholders/s1")]
    waiting = open_points(decisions, tasks, TODAY)
    assert [(one.kind, one.origin) for one in waiting] == [
        ("decision", "decisions/r1"), ("task", "tasks/r3")]
    challenges = [row(6, score=12), row(7, score=13), row(8, score=20), row(9, score=None)]
    assert [one.origin for one in high_challenges(challenges)] == [
        "challenges/r8", "challenges/r7"]
    points = [row(1, origin="decisions/r1"), row(2)]
    assert [one.origin for one in not_on_agenda(waiting, points)] == ["tasks/r3"]
    assert not_on_agenda([Offer("gap", "worksheet/w/q/g", text("Look"))], points)
