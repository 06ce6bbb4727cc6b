"""What the stakeholders tell together, case by case."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from strongcity_desktop.registers.analysis.stakeholders import (
    contacts_unfounded,
    fallen,
    influence_cells,
    late_steps,
    never_met,
    one_road,
)
from strongcity_desktop.registers.fields import Row

TODAY, BEFORE = date(2026, 11, 23), date(2026, 3, 1)


def rows(*values: dict[str, Any]) -> list[Row]:
    return [Row(f"r{place}", place, one) for place, one in enumerate(values, 1)]


def ids(found: Sequence[Row]) -> list[str]:
    return [row.id for row in found]


def test_steps_are_late_from_the_day_after() -> None:
    found = rows({"next_step_on": "2026-11-22"}, {"next_step_on": "2026-11-23"}, {},
                 {"next_step_on": "2025-01-01"})
    assert ids(late_steps(found, TODAY)) == ["r4", "r1"]


def test_never_met_has_no_day() -> None:
    assert ids(never_met(rows({"last_met": None}, {"last_met": "2020-01-01"}, {}))) == ["r1", "r3"]


@pytest.mark.parametrize(("before", "now", "key"), [
    ({"trust": 4, "relation": "ally"}, {"trust": 3, "relation": "ally"}, "trust"),
    ({"trust": 4, "relation": "ally"}, {"trust": 4, "relation": "wary"}, "relation"),
    ({"trust": 4, "relation": "ally"}, {"trust": 1, "relation": "wary"}, "trust"),
    ({"trust": 2, "relation": "wary"}, {"trust": 4, "relation": "opposed"}, "relation"),
    ({"trust": 3, "relation": "wary"}, {"trust": 3, "relation": "neutral"}, None),
    ({"trust": None, "relation": None}, {"trust": 1, "relation": "opposed"}, None),
    ({"trust": 4, "relation": "ally"}, {"trust": None, "relation": None}, None),
])
def test_a_fall_is_from_the_reading_before(before: dict[str, Any], now: dict[str, Any],
                                           key: str | None) -> None:
    found = fallen(rows({}), {"r1": ((BEFORE, before), (TODAY, now))})
    assert [fall.key for fall in found] == ([] if key is None else [key])


def test_the_deepest_fall_comes_first() -> None:
    found = fallen(rows({}, {}), {
        "r1": ((BEFORE, {"trust": 4}), (TODAY, {"trust": 3})),
        "r2": ((BEFORE, {"trust": 5}), (TODAY, {"trust": 1}))})
    assert [(fall.row.id, fall.before, fall.now) for fall in found] == [("r2", 5, 1), ("r1", 4, 3)]


@pytest.mark.parametrize(("posts", "most"), [
    (["Clerk"] * 5, 5), (["Clerk"] * 4, 0), (["Clerk"] * 5 + ["Mayor"] * 5, 5),
    (["Clerk"] * 5 + ["Mayor"] * 6, 6), (["Clerk", "clerk ", "CLERK", "Clérk", "clerk"], 5),
    (["Clerk"] * 5 + [""] * 40, 5), ([], 0),
])
def test_a_post_keeps_half_of_the_links(posts: list[str], most: int) -> None:
    found = one_road(rows(*({"kept_by": post} for post in posts)), lambda value: value or "")
    assert max((len(road.rows) for road in found), default=0) == most


@pytest.mark.parametrize(("contacts", "keys"), [
    ([{"email": "A@x.org"}, {"email": "a@x.org"}, {"email": "a@X.org"}], ["email"]),
    ([{"email": "a@x.org"}] * 2, []),
    ([{"phone": "+1 23"}, {"phone": "123"}, {"phone": "1-2-3"}], ["phone"]),
    ([{"phone": "1", "email": "a", "contact_name": "Desk"}] * 3, ["email"]),
])
def test_one_contact_stands_for_three(contacts: list[dict[str, str]], keys: list[str]) -> None:
    found = one_road(rows(*contacts), lambda value: value or "")
    assert [road.key for road in found] == keys


@pytest.mark.parametrize(("values", "is_told"), [
    ({"phone": "1"}, True), ({"phone": "1", "consent": True}, True),
    ({"phone": "1", "consent": True, "contact_purpose": {"original": "en"}}, False),
    ({"consent": False}, False),
    ({"email": "a", "contact_purpose": {"original": "en"}, "consent": False}, True),
])
def test_a_contact_wants_a_purpose_and_a_yes(values: dict[str, Any], is_told: bool) -> None:
    assert bool(contacts_unfounded(rows(values))) is is_told


def test_who_lacks_one_of_the_two_stands_nowhere() -> None:
    found = rows({"interest": 2, "influence": 5}, {"interest": 2}, {"interest": 2, "influence": 5})
    assert influence_cells(found) == {(2, 5): (1, 3)}
