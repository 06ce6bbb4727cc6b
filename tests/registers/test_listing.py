"""Which counts of people a public list keeps to itself."""

from typing import Any
from uuid import UUID

import pytest

from register_samples import EVERYTHING
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.data_source import DATA_SOURCES
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.listing import counts_held_back, may_be_listed
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.registers.training import TRAININGS


def held(register: Register, edition: Edition, *rows: dict[str, Any]) -> list[set[str]]:
    made = [Row(str(UUID(int=number)), number, values) for number, values in enumerate(rows, 1)]
    found = counts_held_back(register, made, edition)
    return [{key for row_id, key in found if row_id == row.id} for row in made]


@pytest.mark.parametrize(("values", "kept_back"), [
    ({}, set()), ({"reached": 40}, set()), ({"reached": 5}, set()), ({"reached": 4}, {"reached"}),
    ({"reached": 40, "reached_women": 3}, {"reached_women"}),
    ({"reached": 40, "reached_women": 38}, {"reached_women"}),
    ({"reached": 40, "reached_young": 37}, {"reached_young"}),
    ({"reached": 40, "reached_women": 20, "reached_men": 18}, {"reached_men"}),
    ({"reached_women": 3}, {"reached", "reached_women"}),
    ({"reached": 40, "reached_women": 4, "reached_men": 36}, {"reached_women", "reached_men"}),
    ({"reached": 40, "reached_women": 20, "reached_men": 20, "reached_young": 30}, set()),
])
def test_a_small_count_takes_those_that_give_it_away_along(
        values: dict[str, int], kept_back: set[str]) -> None:
    assert held(CONSULTATIONS, Edition(), values) == [kept_back]
    assert held(CONSULTATIONS, EVERYTHING, values) == [set()]


def test_a_list_holds_back_what_the_print_with_its_totals_does() -> None:
    rows = ({"reached": 3}, {"reached": 617}, {"reached": 90})
    assert held(CONSULTATIONS, Edition(), *rows) == [{"reached"}, set(), {"reached"}]
    both = ({"reached": 8, "reached_women": 4, "reached_men": 4}, {"reached": 90})
    assert held(CONSULTATIONS, Edition(), *both)[0] == {"reached", "reached_women", "reached_men"}


def test_a_count_alone_is_held_back_when_small() -> None:
    assert held(DATA_SOURCES, Edition(), {"people_covered": 2}, {"people_covered": 200}) == [
        {"people_covered"}, set()]
    assert held(DATA_SOURCES, EVERYTHING, {"people_covered": 2}) == [set()]


@pytest.mark.parametrize(("origin", "is_listed"), [
    (None, True), ("stakeholders/a/next_step", False), ("engagements/a/next_step", False),
    ("engagements/a", False), ("consultations/a/reached", True), ("worksheet/a/review_on", True),
    ("worksheet/a/option/lead", True), ("worksheet/a/one_person/hangs_on_one/inside", False),
])
def test_a_task_in_words_taken_from_what_is_internal_is_not_public(
        origin: str | None, is_listed: bool) -> None:
    assert may_be_listed(TASKS, Row("t", 1, {"origin": origin})) is is_listed


def test_women_and_men_of_a_training_are_held_back_together() -> None:
    assert held(TRAININGS, Edition(), {"attended": 20, "attended_women": 17, "attended_men": 3},
                {"attended": 20, "attended_women": 0, "attended_men": 20}) == [
        {"attended_women", "attended_men"}, set()]


@pytest.mark.parametrize(("indicator", "kept_back"), [
    ({"of_people": True}, {"value", "by_sex"}), ({"of_people": False}, set()),
    ({"of_people": True, "unit": "score"}, set())])
def test_a_small_score_is_no_small_number_of_people(indicator: dict[str, Any],
                                                    kept_back: set[str]) -> None:
    beside = {"indicators": [Row("i", 1, {"baseline": "3", **indicator})]}
    reading = Row("r", 1, {"indicators": ["i"], "value": "3", "by_sex": {"women": "3"}})
    found = counts_held_back(READINGS, [reading], Edition(), beside)
    assert {key for row_id, key in found if row_id == "r" and "/" not in key} == kept_back
    assert bool(counts_held_back(INDICATORS, beside["indicators"], Edition())) == bool(kept_back)
    # Where nobody says what is counted, people are.
    assert ("r", "value") in counts_held_back(READINGS, [reading], Edition())


@pytest.mark.parametrize(("values", "is_listed"), [
    ({"section": "own"}, True), ({"section": "own", "for_staff_only": True}, False),
    ({"section": "minutes"}, False), ({"section": "risks", "for_staff_only": False}, True)])
def test_sections_for_staff_are_in_no_public_list(values: dict[str, Any], is_listed: bool) -> None:
    assert may_be_listed(PLAN_SECTIONS, Row("p", 1, values)) is is_listed
