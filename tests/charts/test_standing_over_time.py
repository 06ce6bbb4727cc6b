"""Trust and relation over time: true distances, each day named, words that do not touch."""

from datetime import date

import pytest

from chart_samples import ruler
from strongcity_desktop.charts.chart import Chart, light_palette
from strongcity_desktop.charts.standing_over_time import Stood, standing_over_time
from strongcity_desktop.charts.wording import stood_words
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import translator

TRUST = ("Very low", "Low", "Medium", "High", "Very high")
RELATIONS = {"ally": "Ally", "supportive": "Supportive", "neutral": "Neutral", "wary": "Wary",
             "opposed": "Opposed"}
STOOD = (Stood(date(2025, 1, 1), 4, "supportive"), Stood(date(2025, 1, 31), 3, "neutral"),
         Stood(date(2026, 1, 1), 1, None))


def drawn(stood: tuple[Stood, ...] = STOOD, *, language: str = "en", width: float = 260) -> Chart:
    t = translator(language)
    return standing_over_time(stood, words=stood_words(t, trust=TRUST, relations=RELATIONS),
                              palette=light_palette(), direction=t.direction, measure=ruler,
                              width=width)


def test_days_stand_at_their_true_distance() -> None:
    first, second, third = (part.left for part in drawn().parts)
    assert (second - first) / (third - first) == pytest.approx(30 / 365)


def test_each_day_is_told_whole() -> None:
    chart = drawn()
    assert [part.key for part in chart.parts] == ["2025-01-01", "2025-01-31", "2026-01-01"]
    assert without_isolates(chart.parts[0].name) == \
        "1 January 2025: trust 4 High, relation Supportive"
    assert [tuple(map(without_isolates, row))[1:] for row in chart.rows] == [
        ("4 High", "Supportive"), ("3 Medium", "Neutral"), ("1 Very low", "not known")]


def test_time_runs_the_reading_way() -> None:
    lefts = [part.left for part in drawn(language="ar").parts]
    assert lefts == sorted(lefts, reverse=True)


def test_words_at_the_points_do_not_touch() -> None:
    days = tuple(Stood(date(2025, month, 1), 1 + month % 5, "supportive") for month in range(1, 13))
    texts = [text for text in drawn(days).texts if text.text == "Supportive"]
    spans = sorted((text.x - ruler(text.text, text.size, 400) / 2,
                    text.x + ruler(text.text, text.size, 400) / 2) for text in texts)
    assert 1 < len(spans) < 12
    assert all(spans[at][1] <= spans[at + 1][0] for at in range(len(spans) - 1))


def test_one_day_alone_stands_in_the_middle() -> None:
    chart = drawn(STOOD[:1])
    assert chart.parts[0].left + chart.parts[0].width / 2 == pytest.approx(chart.width / 2)
