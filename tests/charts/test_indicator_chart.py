"""An indicator over time: true distances, numbers that do not touch, parts told by mark."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from chart_samples import ruler
from strongcity_desktop.charts.chart import Chart, light_palette
from strongcity_desktop.charts.indicator_chart import (
    IndicatorLine,
    IndicatorWords,
    Point,
    Split,
    indicator_chart,
)
from strongcity_desktop.charts.indicator_scale import ticks_for
from strongcity_desktop.charts.shapes import reach
from strongcity_desktop.language.direction import Direction


def at(day: str, value: str) -> Point:
    return Point(date.fromisoformat(day), Decimal(value), f"{value}%", f"{day}: {value}%")


READINGS = (at("2025-04-01", "31"), at("2025-07-01", "38"), at("2025-10-01", "41"))
LINE = IndicatorLine(at("2025-01-01", "22"), READINGS, date(2026, 1, 1), Decimal(50),
                     is_percent=True)


def drawn(line: IndicatorLine = LINE, *, direction: Direction = "ltr", width: float = 480
          ) -> Chart:
    words = IndicatorWords("Friends", "Target", "due", lambda n: f"{n}%", str,
                           ("Day", "For whom", "Figure"), (("2025", "All", "22%"),))
    return indicator_chart(line, words=words, palette=light_palette(), direction=direction,
                           measure=ruler, width=width)


def middles(chart: Chart) -> list[float]:
    return [part.left + part.width / 2 for part in chart.parts]


def test_days_stand_at_their_true_distance() -> None:
    first, second, *_, last = middles(drawn())
    assert (second - first) / (last - first) == pytest.approx(90 / 365)


def test_time_runs_the_reading_way() -> None:
    found = middles(drawn(direction="rtl"))
    assert found == sorted(found, reverse=True)


def test_the_start_the_readings_and_what_is_due_can_be_reached() -> None:
    assert [part.key for part in drawn().parts] == [
        "2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "due 2026-01-01"]


@pytest.mark.parametrize("width", [240, 480, 900])
@pytest.mark.parametrize("many", [1, 5, 60])
def test_numbers_do_not_touch_and_nothing_is_outside(many: int, width: float) -> None:
    points = tuple(at(date.fromordinal(738000 + 20 * n).isoformat(), str(10 + n % 7))
                   for n in range(many))
    chart = drawn(IndicatorLine(None, points, None, Decimal(12)), width=width)
    spans = sorted((text.x - ruler(text.text, text.size, 600) / 2,
                    text.x + ruler(text.text, text.size, 600) / 2)
                   for text in chart.texts if text.weight == 600 and text.anchor == "middle")
    assert spans
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for left, top, right, foot in map(reach, chart.shapes):
        assert left >= -0.5
        assert right <= width + 0.5
        assert -0.5 <= top <= foot <= chart.height + 0.5


def test_parts_are_told_apart_by_words_and_marks() -> None:
    splits = (Split("Girls", READINGS, "Girls: 41%"), Split("Boys", READINGS[:2], "Boys: 38%"))
    chart = drawn(IndicatorLine(None, (), None, None, splits=splits))
    assert {"Girls: 41%", "Boys: 38%"} <= {text.text for text in chart.texts}
    assert len(chart.parts) == 5


def test_nothing_yet_is_an_empty_grid() -> None:
    assert drawn(IndicatorLine(None, ())).parts == ()


@pytest.mark.parametrize(("figures", "ends"), [
    (("22", "50"), ("0", "60")), (("3", "9"), ("0", "10")), (("-4", "4"), ("-4", "4")),
    ((), ("0", "1")), (("0.2", "0.7"), ("0.0", "0.8")), (("1234567",), ("0", "1500000"))])
def test_the_scale_holds_all_with_round_figures(figures: tuple[str, ...],
                                                ends: tuple[str, str]) -> None:
    ticks = ticks_for([Decimal(one) for one in figures])
    assert (ticks[0], ticks[-1]) == tuple(map(Decimal, ends))
    assert len(ticks) <= 7


def test_percent_ends_at_a_hundred() -> None:
    assert ticks_for([Decimal(97)], is_percent=True)[-1] == 100
