"""What actions tell together: gaps, counts, lateness, load, and the priority they inherit."""

from datetime import date
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.registers.analysis.actions import (
    actions_without_challenge,
    challenges_without_action,
    count_by,
    count_by_neighbourhood,
    domains_without_action,
    is_late,
    late_activities,
    late_ends,
    late_starts,
    load_per_lead,
    most_urgent_first,
    over_budget,
    priority_of,
    standing,
)
from strongcity_desktop.registers.analysis.budget import budget_of
from strongcity_desktop.registers.fields import Row

TODAY = date(2026, 2, 9)
BEFORE, AHEAD = "2026-02-08", "2026-02-10"


def action(number: int, **values: Any) -> Row:
    return Row(f"a{number}", number, {"name": text(f"Action {number}"), **values})


def challenge(number: int, likelihood: int | None = None, impact: int | None = None) -> Row:
    return Row(f"c{number}", number, {"name": text(f"Challenge {number}"),
                                      "likelihood": likelihood, "impact": impact})


def numbers(rows: Any) -> list[int]:
    return [row.number for row in rows]


CHALLENGES = (challenge(1, 2, 3), challenge(2, 5, 4), challenge(3), challenge(4, 3, 3))


@pytest.mark.parametrize(("answered", "left"), [
    ([], [2, 4, 1, 3]), ([["c2"]], [4, 1, 3]), ([["c1", "c3"], ["c2", "c4"]], []),
    ([["gone"]], [2, 4, 1, 3]), ([None], [2, 4, 1, 3])])
def test_challenges_without_an_action_the_most_pressing_first(
        answered: list[list[str] | None], left: list[int]) -> None:
    actions = [action(place, challenges=ids) for place, ids in enumerate(answered)]
    assert numbers(challenges_without_action(CHALLENGES, actions)) == left


def test_a_stopped_action_answers_nothing() -> None:
    actions = [action(1, challenges=["c2"], status="stopped"), action(2, status="done")]
    assert numbers(standing(actions)) == [2]
    assert 2 in numbers(challenges_without_action(CHALLENGES, actions))
    assert numbers(actions_without_challenge(actions, CHALLENGES)) == [2]


def test_an_action_whose_challenge_is_gone_answers_none() -> None:
    actions = [action(1, challenges=["gone"]), action(2, challenges=["gone", "c1"])]
    assert numbers(actions_without_challenge(actions, CHALLENGES)) == [1]


def test_counts_hold_every_choice_and_name_the_empty_ones() -> None:
    actions = [action(1, level="primary", domain="sport", groups=["women", "tenants"]),
               action(2, level="primary", domain="sport", groups=["women"]),
               action(3, level="secondary", status="stopped", domain="culture"), action(4)]
    assert count_by(actions, "level") == {"primary": 2, "secondary": 0, "tertiary": 0}
    assert count_by(actions, "groups")["women"] == 2
    assert count_by(actions, "groups")["tenants"] == 1
    assert "sport" not in domains_without_action(actions)
    assert "culture" in domains_without_action(actions) and len(domains_without_action([])) == 11


def test_neighbourhoods_without_an_action_count_nothing() -> None:
    places = [Row("n1", 1, {}), Row("n2", 2, {})]
    actions = [action(1, neighbourhoods=["n1"]), action(2, neighbourhoods=["n1", "gone"])]
    assert count_by_neighbourhood(actions, places) == {"n1": 2, "n2": 0}


@pytest.mark.parametrize(("values", "late_start", "late_end"), [
    ({"begins_on": BEFORE, "status": "planned"}, True, False),
    ({"begins_on": BEFORE, "status": "approved"}, True, False),
    ({"begins_on": BEFORE, "status": "under_way"}, False, False),
    ({"begins_on": TODAY.isoformat(), "status": "planned"}, False, False),
    ({"begins_on": AHEAD, "status": "planned"}, False, False),
    ({"ends_on": BEFORE, "status": "under_way"}, False, True),
    ({"ends_on": BEFORE, "status": "under_way", "ongoing": True}, False, False),
    ({"ends_on": TODAY.isoformat(), "status": "under_way"}, False, False),
    ({"ends_on": BEFORE, "status": "done"}, False, False),
    ({"ends_on": BEFORE, "status": "paused"}, False, False),
    ({"begins_on": BEFORE, "ends_on": BEFORE, "status": "seeking_funds"}, True, True),
    ({"begins_on": BEFORE, "ends_on": BEFORE, "status": "stopped"}, False, False),
    ({}, False, False)])
def test_late_to_begin_and_late_to_end(values: dict[str, Any], late_start: bool, late_end: bool
                                       ) -> None:
    one = action(1, **values)
    assert bool(late_starts([one], TODAY)) is late_start
    assert bool(late_ends([one], TODAY)) is late_end
    assert is_late(one, TODAY) is (late_start or late_end)


@pytest.mark.parametrize(("values", "is_due"), [
    ({"begins_on": BEFORE}, True), ({"begins_on": BEFORE, "ends_on": AHEAD}, False),
    ({"ends_on": BEFORE, "status": "under_way"}, True), ({"ends_on": BEFORE, "status": "done"},
                                                         False),
    ({"begins_on": BEFORE, "status": "dropped"}, False), ({}, False)])
def test_late_activities_and_milestones(values: dict[str, Any], is_due: bool) -> None:
    assert bool(late_activities([Row("x", 1, values)], TODAY)) is is_due


def test_over_budget_the_most_over_first() -> None:
    lines = [Row(f"l{n}", n, {"amount": "100", "actions": [f"a{n}"]}) for n in (1, 2, 3)]
    spent = [Row(f"p{n}", n, {"amount": amount, "budget_lines": [f"l{n}"]})
             for n, amount in ((1, "100.01"), (2, "100"), (3, "700"))]
    found = over_budget([action(1), action(2), action(3)], budget_of(lines, spent))
    assert [(one.action.number, str(one.money.over)) for one in found] == [
        (3, "600"), (1, "0.01")]


def test_who_carries_how_much() -> None:
    actions = [action(1), action(2, lead=["s2"]), action(3, lead=["s1"]), action(4, lead=["s1"]),
               action(5, lead=["s1"], status="done"), action(6, lead=["s3"], status="stopped")]
    assert [(one.lead, numbers(one.actions)) for one in load_per_lead(actions)] == [
        ("s1", [3, 4]), ("s2", [2]), ("", [1])]


@pytest.mark.parametrize(("answers", "letter"), [
    (["c1"], "C"), (["c1", "c2"], "A"), (["c4"], "B"), (["c3"], None), (["gone"], None),
    (None, None), (["c3", "c4"], "B")])
def test_an_action_has_the_highest_priority_of_its_challenges(
        answers: list[str] | None, letter: str | None) -> None:
    by_id = {row.id: row for row in CHALLENGES}
    assert priority_of(action(1, challenges=answers), by_id) == letter


def test_the_most_urgent_actions_stand_first() -> None:
    by_id = {row.id: row for row in CHALLENGES}
    actions = [action(1), action(2, challenges=["c1"]), action(3, challenges=["c2"]),
               action(4, challenges=["c2", "c1"])]
    assert numbers(most_urgent_first(actions, by_id)) == [3, 4, 2, 1]
