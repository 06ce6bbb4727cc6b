"""What became of each challenge between two assessments: one table."""

from typing import Any

import pytest

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.years import (
    METHOD_CHANGED,
    NOT_CHOSEN,
    NOT_RATED,
    FacedThen,
    challenge_differences,
)

NAME = {"original": "en", "texts": {"en": "Insults on buses"}}


def faced(likelihood: Any = None, impact: Any = None, *, chosen: Any = ("a",), **more: Any
          ) -> FacedThen:
    values = {"name": NAME, "likelihood": likelihood, "impact": impact, **more}
    return FacedThen((Row("a", 1, values),), chosen)


@pytest.mark.parametrize(("before", "after", "broken", "verdict", "reason"), [
    (faced(4, 4), faced(2, 4), False, "better", ""),
    (faced(2, 2), faced(5, 1), False, "worse", ""),
    (faced(2, 4), faced(2, 4), False, "same", ""),
    (faced(2, 4), faced(4, 2), False, "changed", ""),
    (faced(chosen=()), faced(2, 2), False, "new", ""),
    (faced(2, 2), faced(chosen=()), False, "gone", ""),
    (faced(2, 2), faced(3, None), False, "not_comparable", NOT_RATED),
    (faced(), faced(3, 3), False, "not_comparable", NOT_RATED),
    (faced(4, 4), faced(2, 4), True, "not_comparable", METHOD_CHANGED),
    (faced(chosen=()), faced(2, 2), True, "new", ""),
    (faced(chosen=None), faced(2, 2), False, "not_comparable", NOT_CHOSEN),
    (faced(2, 2), faced(chosen=None), False, "not_comparable", NOT_CHOSEN),
])
def test_a_challenge_then_and_now(before: FacedThen, after: FacedThen, broken: bool, verdict: str,
                                  reason: str) -> None:
    (found,) = challenge_differences(before, after, method_broken=broken, told=NAME)
    assert (found.verdict, found.reason) == (verdict, reason)
    assert (found.told is not None) is (reason == METHOD_CHANGED)
    assert found.name == NAME


def test_the_figures_of_both_years_are_told() -> None:
    (found,) = challenge_differences(faced(4, 3, trend="rising"), faced(2, 3, trend="falling"),
                                     method_broken=False)
    assert (found.score_before, found.score_after) == (12, 6)
    assert (found.likelihood_before, found.likelihood_after) == (4, 2)
    assert (found.impact_before, found.impact_after) == (3, 3)
    assert (found.trend_before, found.trend_after) == ("rising", "falling")


def test_a_rating_of_what_was_not_chosen_is_ignored() -> None:
    (found,) = challenge_differences(faced(4, 4, chosen=()), faced(2, 2), method_broken=False)
    assert (found.verdict, found.score_before) == ("new", None)


def test_challenges_stand_by_number_and_deleted_ones_are_left_out() -> None:
    rows = tuple(Row(id, number, {"name": NAME, "likelihood": 1, "impact": number})
                 for number, id in ((2, "b"), (1, "a"), (3, "never")))
    found = challenge_differences(FacedThen(rows, ("b", "deleted")), FacedThen(rows, ("a", "b")),
                                  method_broken=False)
    assert [(one.challenge_id, one.verdict) for one in found] == [("a", "new"), ("b", "same")]
