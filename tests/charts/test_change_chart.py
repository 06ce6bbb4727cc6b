"""Scores then and now: higher is further on, and an arrow shows the way."""

from chart_samples import change, name_of, ruler
from strongcity_desktop.charts.chart import Chart, light_palette
from strongcity_desktop.charts.shapes import Ellipse, Outline

PALETTE = light_palette()


def made(*scores: tuple[int | None, int | None], language: str = "en") -> Chart:
    return change(scores, language=language)(600, PALETTE, ruler)


def now(chart: Chart) -> list[float]:
    """Where the marks of the later assessment stand, without that of the legend."""
    inner = [shape for shape in chart.shapes if isinstance(shape, Ellipse)
             and shape.fill == PALETTE.accent and shape.across < 6]
    return [shape.x for shape in inner][1:]


def test_a_higher_score_is_further_on() -> None:
    low, high = now(made((None, 3), (None, 20)))
    assert high > low
    low, high = now(made((None, 3), (None, 20), language="ar"))
    assert high < low


def test_a_line_joins_two_scores_and_points_to_the_later() -> None:
    def heads(chart: Chart) -> list[Outline]:
        return [shape for shape in chart.shapes
                if isinstance(shape, Outline) and shape.fill == PALETTE.strong_line]

    (falling,) = heads(made((20, 5)))
    (rising,) = heads(made((5, 20)))
    assert falling.start[0] < falling.legs[0][0]
    assert rising.start[0] > rising.legs[0][0]
    assert heads(made((12, 12), (None, 4), (4, None))) == []


def test_numbers_are_written_and_rows_are_told() -> None:
    chart = made((20, 16), (None, 7))
    shown = [text.text for text in chart.texts]
    assert {"20", "16", "7", "2025", "2026", "Better"} <= set(shown)
    assert chart.parts[1].name == f"2. {name_of(2)}: score not rated, then 7. Better"
    assert chart.rows == ((f"1. {name_of(1)}", "20", "16", "Better"),
                          (f"2. {name_of(2)}", "not rated", "7", "Better"))


def test_an_unchanged_score_is_written_once() -> None:
    assert [text.text for text in made((13, 13)).texts].count("13") == 1
