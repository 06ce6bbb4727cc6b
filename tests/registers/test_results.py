"""What readings tell, as tables: actual, progress, trend, what is due, parts against the total."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from strongcity_desktop.registers.analysis.results import parts_told, progress, tell
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.row_rules import rules_beside
from strongcity_desktop.registers.small_numbers import held_parts

TODAY = date(2026, 6, 15)


def indicator(**values: Any) -> Row:
    return Row("i", 1, {"unit": "number", "direction": "up", "reading_rule": "latest", **values})


def reading(number: int, on: str | None, value: str | None, **values: Any) -> Row:
    return Row(f"r{number}", number, {"indicators": ["i"], "read_on": on, "value": value,
                                      **values})


def period(number: int, begins: str, ends: str | None, **values: Any) -> Row:
    return Row(f"p{number}", number, {"indicators": ["i"], "begins_on": begins, "ends_on": ends,
                                      **values})


@pytest.mark.parametrize(("start", "latest", "target", "direction", "percent"), [
    ("22", "41", "50", "up", 68), ("14", "9", "6", "down", 62), ("0", "118", "126", "up", 94),
    ("10", "5", "20", "up", -50), ("10", "30", "20", "up", 200), ("14", "4", "6", "down", 125),
    ("0.1", "0.2", "0.4", "up", 33), ("-3", "0", "3", "up", 50), ("5", "5", "5", "up", 100),
    (None, "5", "9", "up", None), ("1", None, "9", "up", None), ("1", "5", None, "up", None),
    ("1", "5", "9", "keep", None), ("9", "5", "1", "up", None)])
def test_progress_goes_from_start_to_target(start: str | None, latest: str | None,
                                            target: str | None, direction: str,
                                            percent: int | None) -> None:
    said = [None if one is None else Decimal(one) for one in (start, latest, target)]
    found = progress(*said, direction)
    assert found == (None if percent is None else Decimal(percent))


@pytest.mark.parametrize(("rule", "actual"), [("latest", "3"), ("sum", "12")])
def test_a_period_takes_the_latest_reading_or_their_sum(rule: str, actual: str) -> None:
    told = tell(indicator(reading_rule=rule),
                [period(1, "2026-01-01", "2026-03-31", target="9"), period(2, "2026-04-01", None)],
                [reading(2, "2026-02-01", "9"), reading(1, "2026-03-01", "3"),
                 reading(3, "2026-04-02", "7"), reading(4, "2026-04-03", None)], TODAY)
    first, second = told.periods
    assert (first.actual, first.target) == (Decimal(actual), Decimal(9))
    assert second.actual == 7 and not second.is_closed
    assert told.latest == (Decimal(19) if rule == "sum" else Decimal(7))


def test_the_period_named_wins_over_the_day() -> None:
    told = tell(indicator(), [period(1, "2026-01-01", "2026-03-31"), period(2, "2026-04-01", None)],
                [reading(1, "2026-04-02", "3", periods=["p1"])], TODAY)
    assert [one.actual for one in told.periods] == [Decimal(3), None]


@pytest.mark.parametrize(("values", "trend"), [
    ([("2026-01-01", "10"), ("2026-03-01", "20")], "rising"),
    ([("2026-01-01", "20"), ("2026-03-01", "10")], "falling"),
    ([("2026-01-01", "100"), ("2026-03-01", "101")], "level"),
    ([("2026-01-01", "10")], None), ([], None), ([("2026-01-01", "1"), ("2026-01-01", "9")], None),
    # two high values close together weigh as one time, not as two steps
    ([("2026-01-01", "30"), ("2026-01-02", "30"), ("2026-01-03", "30"), ("2026-12-01", "10")],
     "falling")])
def test_a_trend_is_read_at_true_distances(values: list[tuple[str, str]], trend: str | None
                                           ) -> None:
    rows = [reading(place, on, value) for place, (on, value) in enumerate(values)]
    assert tell(indicator(), [], rows, TODAY).trend == trend


def test_the_start_value_counts_for_the_trend() -> None:
    told = tell(indicator(baseline="40", baseline_on="2026-01-01"), [],
                [reading(1, "2026-05-01", "20")], TODAY)
    assert told.trend == "falling"


@pytest.mark.parametrize(("values", "last", "due", "late"), [
    ({"next_on": "2026-06-14"}, None, date(2026, 6, 14), True),
    ({"next_on": "2026-06-15"}, None, date(2026, 6, 15), False),
    ({"frequency": "quarterly"}, "2025-11-30", date(2026, 2, 28), True),
    ({"frequency": "yearly"}, "2024-02-29", date(2025, 2, 28), True),
    ({"frequency": "monthly", "baseline_on": "2026-06-01"}, None, date(2026, 7, 1), False),
    ({"frequency": "once"}, "2026-01-01", None, False), ({}, "2026-01-01", None, False),
    ({"next_on": "2026-01-01", "status": "closed"}, None, None, False)])
def test_what_is_due(values: dict[str, Any], last: str | None, due: date | None, late: bool
                     ) -> None:
    told = tell(indicator(**values), [], [reading(1, last, "3")] if last else [], TODAY)
    assert (told.due_on, told.is_late) == (due, late)


def test_what_is_missing_is_named() -> None:
    assert tell(indicator(), [], [], TODAY).lacks == ("start", "target", "reading")
    assert tell(indicator(baseline="0", target="3"), [], [reading(1, None, "2")], TODAY).lacks == ()


@pytest.mark.parametrize(("unit", "value", "parts", "state", "missing"), [
    ("number", "118", {"women": "54", "men": "64"}, "complete", "0"),
    ("number", "118", {"women": "54", "men": "60"}, "does_not_add_up", "4"),
    ("number", "118", {"women": "54", "men": "70"}, "does_not_add_up", "-6"),
    ("number", "118", {"women": "54", "men": "unknown"}, "partial", "64"),
    ("number", "50", {"women": "54", "men": "unknown"}, "does_not_add_up", "-4"),
    ("number", None, {"women": "54"}, "partial", None), ("number", "3", {}, "none", None),
    ("number", "0.3", {"women": "0.1", "men": "0.2"}, "complete", "0"),
    ("percent", "41", {"women": "39", "men": "42"}, "side_by_side", None),
    ("score", "3", {"women": "3.5"}, "side_by_side", None)])
def test_parts_against_their_total(unit: str, value: str | None, parts: dict[str, str], state: str,
                                   missing: str | None) -> None:
    told = parts_told({"unit": unit}, {"value": value, "by_sex": parts}, "by_sex")
    assert told.state == state
    assert told.missing == (None if missing is None else Decimal(missing))


def test_parts_are_never_whole_while_one_is_missing() -> None:
    random = Random(6)
    for _ in range(400):
        parts = {key: str(Decimal(random.randint(0, 999)) / 10) for key in ("women", "men",
                                                                             "other")}
        whole = sum(map(Decimal, parts.values()))
        kept = dict(parts)
        gone = random.choice(list(parts))
        kept[gone] = "unknown"
        told = parts_told({}, {"value": str(whole), "by_sex": parts}, "by_sex")
        lacking = parts_told({}, {"value": str(whole), "by_sex": kept}, "by_sex")
        assert told.state == "complete"
        assert lacking.state == ("complete" if Decimal(parts[gone]) == 0 else "partial")
        assert lacking.missing == Decimal(parts[gone])


def _said(values: dict[str, Any], before: dict[str, Any] | None = None, **period_values: Any
          ) -> list[str]:
    beside = {("indicators", "i"): {"unit": "number"}, ("periods", "p"): period_values}
    found = rules_beside(READINGS, before or {}, {"indicators": ["i"], **values},
                         lambda register, row: beside.get((register, row)))
    return [one.field_key for one in found]


def test_a_reading_is_held_to_its_total_and_to_its_period() -> None:
    wrong = {"value": "10", "by_sex": {"women": "3", "men": "5"}}
    assert _said(wrong) == ["by_sex"]
    assert _said({**wrong, "by_age": {"under_18": "11"}}) == ["by_sex", "by_age"]
    assert _said({"value": "8", "by_sex": {"women": "3", "men": "5"}}) == []
    assert _said({"value": "8", "periods": ["p"]}, closed_on="2026-01-01") == ["periods"]
    assert _said({"value": "8", "periods": ["p"]}) == []
    kept = {"indicators": ["i"], "value": "8", "periods": ["p"]}
    assert _said({**kept, "note": None}, kept, closed_on="2026-01-01") == []


@pytest.mark.parametrize(("total", "parts", "whole", "held"), [
    (20, (12, 8), "shown", ("shown", "shown")), (20, (17, 3), "shown", ("second", "small")),
    (3, (2, 1), "second", ("small", "small")),
    (30, (20, 8, 2), "shown", ("shown", "second", "small")),
    (20, (18, None), "shown", ("second", "shown"))])  # the two that nobody knows stay unknown
def test_small_parts_are_held_back_with_a_second_one(
        total: int, parts: tuple[int | None, ...], whole: str, held: tuple[str, ...]) -> None:
    assert held_parts(total, parts) == (whole, held)


def test_no_part_held_back_can_be_worked_out() -> None:
    random = Random(7)
    for _ in range(200):
        parts = [random.choice((0, 1, 3, 4, 7, 12, 40)) for _ in range(random.randint(2, 5))]
        total = sum(parts)
        whole, held = held_parts(total, parts)
        hidden = [part for part, how in zip(parts, held, strict=True) if how != "shown"]
        assert not any(0 < part < 5 for part, how in zip(parts, held, strict=True)
                       if how == "shown")
        assert whole != "shown" or len(hidden) != 1
