"""Scores, their shades and priorities, and who stands where."""

import pytest

from strongcity_desktop.registers.analysis.matrix import heat_step, matrix_cells, priority
from strongcity_desktop.registers.fields import Row


@pytest.mark.parametrize(("scores", "step"), [
    (range(1, 5), 1), (range(5, 9), 2), (range(9, 13), 3), (range(13, 17), 4), (range(17, 26), 5)])
def test_each_score_has_its_shade(scores: range, step: int) -> None:
    assert {heat_step(score) for score in scores} == {step}


@pytest.mark.parametrize(("scores", "letter"), [
    (range(1, 9), "C"), (range(9, 13), "B"), (range(13, 26), "A")])
def test_each_score_has_its_letter(scores: range, letter: str) -> None:
    assert {priority(score) for score in scores} == {letter}


def test_challenges_stand_by_likelihood_and_impact() -> None:
    both = {"likelihood": 4, "impact": 3}
    rows = [Row("d", 4, both), Row("c", 3, both),
            Row("a", 1, {"likelihood": 1, "impact": 5}), Row("e", 5, {"likelihood": 2}),
            Row("f", 6, {"impact": 2, "likelihood": None}), Row("g", 7, {})]
    assert matrix_cells(rows) == {(1, 5): (1,), (4, 3): (3, 4)}
    assert matrix_cells([]) == {}
