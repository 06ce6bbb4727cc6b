"""Who sits on the platform, case by case; each balance cites the guide."""

from typing import Any

import pytest

from strongcity_desktop.registers.analysis.platform import (
    AT_THE_TABLE,
    Balance,
    balance_of,
    members_of,
    sectors_missing_at,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import SECTORS

# Chapter 4, "Modèles et enseignements", third lesson: police and others in balance, health and
# social services named; whether the police sit at the table differs from town to town.
POLICE_AND_OTHERS = "chapter 4, lesson on the balance of police and others"


def rows(*values: dict[str, Any]) -> list[Row]:
    return [Row(f"r{place}", place, one) for place, one in enumerate(values, 1)]


def seats(*sectors: str, role: str = "member") -> list[Row]:
    return rows(*({"sector": sector, "platform_role": role} for sector in sectors))


def test_members_stand_by_their_part_and_then_by_number() -> None:
    found = members_of(rows({"platform_role": "guest"}, {"platform_role": "member"}, {},
                            {"platform_role": "chair"}, {"platform_role": None},
                            {"platform_role": "member"}), chosen=["r5"])
    assert [(one.row.id, one.role) for one in found] == [
        ("r4", "chair"), ("r2", "member"), ("r5", "member"), ("r6", "member"), ("r1", "guest")]


def test_who_was_chosen_keeps_its_own_part() -> None:
    found = members_of(rows({"platform_role": "observer"}), chosen=["r1", "gone"])
    assert [(one.row.id, one.role) for one in found] == [("r1", "observer")]


@pytest.mark.parametrize(("sectors", "expected", "tilt", "passage"), [
    ((), (0, 0, 0), "nobody", POLICE_AND_OTHERS),
    (("police", "health", "youth"), (1, 1, 1), "police_heavy", POLICE_AND_OTHERS),
    (("police", "health", "youth", "faith"), (1, 1, 2), "even", POLICE_AND_OTHERS),
    (("police", "police", "health", "youth", "faith", "sport"), (2, 1, 3), "police_heavy",
     POLICE_AND_OTHERS),
    (("police", "youth", "faith", "sport"), (1, 0, 3), "no_care", POLICE_AND_OTHERS),
    (("social_services", "youth", "faith"), (0, 1, 2), "no_police", POLICE_AND_OTHERS),
    (("youth", "faith"), (0, 0, 2), "no_care", POLICE_AND_OTHERS),
])
def test_the_seats_are_weighed(sectors: tuple[str, ...], expected: tuple[int, int, int],
                               tilt: str, passage: str) -> None:
    found = balance_of(members_of(seats(*sectors)))
    assert (found.police, found.care, found.others) == expected, passage
    assert found.tilt == tilt, passage


@pytest.mark.parametrize("role", ["observer", "guest"])
def test_observers_and_guests_hold_no_seat(role: str) -> None:
    assert balance_of(members_of(seats("police", "health", role=role))) == Balance(0, 0, 0)


def test_an_observer_fills_the_place_of_its_sector_and_a_guest_does_not() -> None:
    every = seats(*(sector for sector in AT_THE_TABLE if sector not in ("state_office", "sport")))
    observer = Row("o", 90, {"sector": "state_office", "platform_role": "observer"})
    guest = Row("g", 91, {"sector": "sport", "platform_role": "guest"})
    assert [one.key for one in sectors_missing_at(members_of([*every, observer, guest]))] \
        == ["sport"]


def test_without_members_every_sector_of_the_guide_is_missing() -> None:
    assert {one.key for one in sectors_missing_at(())} == set(AT_THE_TABLE)
    assert set(AT_THE_TABLE) < {sector.key for sector in SECTORS}
