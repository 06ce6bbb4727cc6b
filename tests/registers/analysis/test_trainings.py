"""What the registers of training tell: needs still to meet, needs without a session, cost."""

from decimal import Decimal
from typing import Any

from strongcity_desktop.registers.analysis.trainings import (
    by_day,
    cost_of,
    distance,
    needs_to_meet,
    needs_without_training,
)
from strongcity_desktop.registers.fields import Row


def row(number: int, **values: Any) -> Row:
    return Row(id=f"row-{number}", number=number, values=values)


FAR = row(1, level_now=1, level_needed=3, status="open")
NEAR = row(2, level_now=2, level_needed=3, status="planned")
UNRATED = row(3, level_needed=3)
MET = row(4, level_now=3, level_needed=3, status="met")
NEEDS = (NEAR, UNRATED, MET, FAR)


def test_the_furthest_need_comes_first_and_one_that_is_met_not_at_all() -> None:
    assert needs_to_meet(NEEDS) == (FAR, NEAR, UNRATED)
    assert [distance(need) for need in (FAR, NEAR, UNRATED, MET)] == [2, 1, None, 0]


def test_a_cancelled_session_answers_no_need() -> None:
    held = row(11, needs=[NEAR.id], status="held")
    cancelled = row(12, needs=[FAR.id], status="cancelled")
    assert needs_without_training(NEEDS, [held, cancelled]) == (FAR, UNRATED)
    assert needs_without_training(NEEDS, []) == (FAR, NEAR, UNRATED)


def test_costs_add_up_exactly_without_those_cancelled() -> None:
    sessions = [row(1, cost="0.10", status="planned"), row(2, cost="0.20", status="held"),
                row(3, cost="900", status="cancelled"), row(4, status="held")]
    assert cost_of(sessions) == Decimal("0.30")
    assert cost_of(sessions[2:]) is None and cost_of([]) is None


def test_sessions_without_a_day_stand_at_the_end() -> None:
    late, early, open_day = row(1, held_on="2026-05-01"), row(2, held_on="2026-03-01"), row(3)
    assert by_day([open_day, late, early]) == (early, late, open_day)
