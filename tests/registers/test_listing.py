"""Which counts of people a public list keeps to itself."""

from typing import Any

import pytest

from register_samples import EVERYTHING, FIRST
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.data_source import DATA_SOURCES
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.listing import counts_held_back

ALL = {"reached", "reached_women", "reached_men", "reached_young"}


def held(register: Register, edition: Edition, **values: Any) -> set[str]:
    return set(counts_held_back(register, Row(FIRST, 1, values), edition))


@pytest.mark.parametrize(("values", "kept_back"), [
    ({}, set()), ({"reached": 40}, set()), ({"reached": 0}, set()), ({"reached": 5}, set()),
    ({"reached": 4}, ALL), ({"reached_women": 3}, ALL),
    ({"reached": 40, "reached_women": 3}, ALL - {"reached"}),
    ({"reached": 40, "reached_women": 38}, ALL - {"reached"}),
    ({"reached": 40, "reached_women": 20, "reached_men": 18}, ALL - {"reached"}),
    ({"reached": 40, "reached_women": 20, "reached_men": 20, "reached_young": 30}, set()),
    ({"reached": 40, "reached_women": 0, "reached_men": 40}, set()),
])
def test_a_small_count_takes_those_that_give_it_away_along(
        values: dict[str, int], kept_back: set[str]) -> None:
    assert held(CONSULTATIONS, Edition(), **values) == kept_back
    assert held(CONSULTATIONS, EVERYTHING, **values) == set()


def test_a_count_alone_is_held_back_when_small() -> None:
    assert held(DATA_SOURCES, Edition(), people_covered=2) == {"people_covered"}
    assert held(DATA_SOURCES, Edition(), people_covered=200) == set()
