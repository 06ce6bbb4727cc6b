"""No count of people of an indicator can be worked out from its readings, parts and sums."""

import random
from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.people_counts import HeldCells, held_of_trainings
from strongcity_desktop.registers.result_counts import (
    ACTUAL,
    LATEST,
    VALUE,
    held_of_results,
    held_values,
    part_key,
)


def indicator(**values: Any) -> Row:
    return Row("i", 1, {"of_people": True, "unit": "number", "reading_rule": "sum", **values})


def reading(number: int, value: Any, period: str = "", **parts: Any) -> Row:
    return Row(f"r{number}", number, {
        "indicators": ["i"], "value": None if value is None else str(value),
        "periods": [period] if period else None, "read_on": f"2026-01-{number:02}", **parts})


def period(name: str) -> Row:
    return Row(name, 1, {"indicators": ["i"]})


def how(held: HeldCells, *place: str) -> str:
    return held.get((place[0], place[1]), "shown")


def test_a_nought_and_a_score_are_told() -> None:
    for one in (indicator(baseline="0"), indicator(baseline="3", unit="score"),
                indicator(baseline="3", of_people=False), indicator(baseline="2.5")):
        assert how(held_of_results([one], [], [reading(1, 0)]), "i", "baseline") == "shown"
    held = held_of_results([indicator(baseline="3", unit="score")], [], [reading(1, 2)])
    assert how(held, "r1", VALUE) == "shown"
    assert how(held_of_results([indicator(baseline="3")], [], []), "i", "baseline") == "small"


def test_the_sum_of_a_period_does_not_give_a_small_reading_away() -> None:
    rows = [reading(1, 3, "p"), reading(2, 40, "p"), reading(3, 90, "q")]
    held = held_of_results([indicator()], [period("p"), period("q")], rows)
    assert [how(held, row.id, VALUE) for row in rows] == ["small", "second", "shown"]
    assert how(held, "p", ACTUAL) == how(held, "i", LATEST) == "shown"
    assert held_values(indicator(), rows, held) == {3: "small", 40: "second"}


def test_beside_a_value_held_back_no_part_is_told() -> None:
    held = held_of_results([indicator(reading_rule="latest")], [], [
        reading(1, 8, by_sex={"women": "4", "men": "4"}, by_age={"under_18": "8"})])
    assert how(held, "r1", VALUE) == how(held, "i", LATEST) == "second"
    assert how(held, "r1", part_key("by_age", "under_18")) == "second"
    assert how(held, "r1", "by_sex") == how(held, "r1", "by_age") == "second"


@pytest.mark.parametrize(("came", "expected"), [
    ((20, 12, 8), ["shown"] * 3), ((20, 17, 3), ["shown", "second", "small"]),
    ((8, 4, 4), ["second", "small", "small"]), ((4, None, None), ["small", "shown", "shown"]),
    ((20, 18, None), ["shown", "second", "shown"]), ((20, 20, 0), ["shown"] * 3)])
def test_women_and_men_of_a_training(came: tuple[int | None, ...], expected: list[str]) -> None:
    keys = ("attended", "attended_women", "attended_men")
    held = held_of_trainings([Row("t", 1, dict(zip(keys, came, strict=True)))])
    assert [how(held, "t", key) for key in keys] == expected


@pytest.mark.parametrize("seed", range(120))
def test_every_figure_held_back_can_have_two_values(seed: int) -> None:
    """Close to the true figures there are others that are told just the same; readings by sex,
    added up by period and in all."""
    chance = random.Random(seed)
    rows, shape = [], chance.choice([(1,), (2,), (1, 1), (2, 1)])
    for place, many in enumerate(shape):
        for _ in range(many):
            parts = {"women": chance.choice([0, 1, 2, 4, 5, 6]),
                     "men": chance.choice([0, 3, 4, 5, 7])}
            rows.append(reading(len(rows) + 1, sum(parts.values()), f"p{place}",
                                by_sex={key: str(value) for key, value in parts.items()}))
    held = held_of_results([indicator()], [period(f"p{at}") for at, _ in enumerate(shape)], rows)
    cells = [(row, key) for row in rows for key in ("women", "men")]
    real = [int(row.values["by_sex"][key]) for row, key in cells]
    marks = [how(held, row.id, part_key("by_sex", key)) for row, key in cells]
    options = [[value] if mark == "shown" else range(max(0, value - 1), value + 2)
               for value, mark in zip(real, marks, strict=True)]
    known = published(rows, held, real)
    found = [set[int]() for _ in range(len(cells) + len(rows))]
    for guess in product(*options):
        if published(rows, held, guess) == known:
            for values, value in zip(found, (*guess, *sums_of(guess)), strict=True):
                values.add(value)
    marks += [how(held, row.id, VALUE) for row in rows]
    for mark, values, value in zip(marks, found, (*real, *sums_of(real)), strict=True):
        assert mark == "shown" or len(values) > 1, (rows, held)
        assert value in values
        assert not 0 < value < 5 or mark != "shown"


def sums_of(parts: Sequence[int]) -> list[int]:
    return [parts[at] + parts[at + 1] for at in range(0, len(parts), 2)]


def published(rows: list[Row], held: HeldCells, parts: Sequence[int]) -> dict[Any, Any]:
    """Every sum as far as it is told: itself, or whether it is small; the same of parts that are
    held back beside a value that is told."""
    told: dict[Any, Any] = {}
    sums = {("i", LATEST): sum(parts)}
    for at, (row, value) in enumerate(zip(rows, sums_of(parts), strict=True)):
        sums[row.id, VALUE] = value
        place = (row.values["periods"][0], ACTUAL)
        sums[place] = sums.get(place, 0) + value
        for key, part in zip(("women", "men"), parts[2 * at:], strict=False):
            mark = how(held, row.id, part_key("by_sex", key))
            if mark != "shown" and how(held, row.id, VALUE) == "shown":
                told[row.id, key] = part >= 5 if mark == "second" else 0 < part < 5
    for place, value in sums.items():
        mark = how(held, *place)
        is_value = place[1] == VALUE
        told[place] = value if mark == "shown" else 0 < value < 5 if is_value else value > 0
    return told
