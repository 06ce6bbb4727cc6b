"""What is worked out of a challenge: where it is felt, and its score."""

from typing import Any

import pytest

from register_samples import FIRST, SECOND, THIRD
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.derived import derived_values
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

NAMES = {FIRST: LocalText("sw", {"sw": "Kituo", "fr": "La gare"}),
         SECOND: LocalText.of("Hillside", "sw")}


@pytest.mark.parametrize(("felt", "where"), [
    (None, None), ({}, None), ({FIRST: "unknown"}, None), ({THIRD: 5}, None),
    ({FIRST: 3, SECOND: "unknown"}, "Tout"), ({FIRST: 1, THIRD: 5}, "Tout"),
    ({SECOND: 5, FIRST: 4}, "La gare, Hillside"), ({SECOND: 4, FIRST: 3}, "Hillside"),
])
def test_where_names_who_feels_it_strongly(felt: Any, where: str | None) -> None:
    found = derived_values(CHALLENGES, {"felt": felt}, NAMES)["where"]
    if where == "Tout":
        assert set(found["texts"]) == {"en", "fr", "ar"}
        assert found["texts"]["en"] == "Whole town"
    else:
        assert (found and LocalText.from_json(found).shown_in("fr").text) == where


def test_each_language_has_its_own_names_and_comma() -> None:
    found = derived_values(CHALLENGES, {"felt": {FIRST: 5, SECOND: 5}}, NAMES)["where"]
    assert found["original"] == "sw" and found["texts"]["sw"] == "Kituo, Hillside"
    assert found["texts"]["ar"] == "Kituo، Hillside"


@pytest.mark.parametrize(("likelihood", "impact", "score"), [
    (4, 5, 20), (1, 1, 1), (None, 5, None), (3, None, None), (None, None, None)])
def test_the_score_needs_both(likelihood: int | None, impact: int | None, score: int | None
                              ) -> None:
    values = {"likelihood": likelihood, "impact": impact}
    assert derived_values(CHALLENGES, values, NAMES)["score"] == score


def test_other_registers_have_nothing_worked_out() -> None:
    assert derived_values(STAKEHOLDERS, {"likelihood": 3, "impact": 3}, NAMES) == {}
