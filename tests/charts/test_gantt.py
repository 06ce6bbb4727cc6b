"""The timeline: bars at their days, gaps with two ways out, months and today, mirrored."""

from datetime import date
from itertools import pairwise

import pytest

from chart_samples import ruler
from strongcity_desktop.charts.chart import light_palette
from strongcity_desktop.charts.gantt import gantt
from strongcity_desktop.charts.gantt_lines import (
    Bar,
    Gantt,
    Group,
    Line,
    Milestone,
    taken_along,
)
from strongcity_desktop.charts.gantt_wording import gantt_words
from strongcity_desktop.charts.shapes import reach
from strongcity_desktop.documents.gantt_rows import bars_of
from strongcity_desktop.language.translator import translator

TODAY = date(2026, 2, 9)
JAN, MAR, JUN, DEC = (date(2026, month, 1) for month in (1, 3, 6, 12))
LEAGUE = Line("league", "Mixed football league", "Primary", (Bar(JAN, JUN, "under_way"),),
              (Milestone(MAR, "Nine teams"),), "every Sunday", "League, whole", ("a", "b"))
GARDEN = Line("garden", "Shared garden and bus shelter", "Primary",
              (Bar(JAN, date(2026, 2, 8), "late"), Bar(TODAY, DEC, "planned")))
GROUPS = (Group("fights", "3. Fights after matches", (LEAGUE, GARDEN)),
          Group("harassment", "6. Harassment of women who speak in public"))


def drawn(groups: tuple[Group, ...] = GROUPS, *, language: str = "en", width: float = 1080,
          year: int = 2026, offers: bool = True) -> Gantt:
    t = translator(language)
    words = gantt_words(t, year=year, grouped="Challenge", beside="Level", with_offers=offers)
    return gantt(groups, year=year, today=TODAY, words=words, palette=light_palette(),
                 direction=t.direction, measure=ruler, width=width)


def box(chart: Gantt, key: str) -> tuple[float, float, float, float]:
    return next(found for name, found in chart.boxes if name == key)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_bars_stand_at_their_days(language: str) -> None:
    chart = drawn(language=language)
    left, _, width, _ = box(chart, "league")
    begin, end = left + 1, left + width - 1
    if language == "ar":
        begin, end = end, begin
    assert (chart.day_at(begin), chart.day_at(end)) == (JAN, JUN)


def test_everything_is_mirrored() -> None:
    left, _, width, _ = box(drawn(language="ar"), "garden")
    plain = box(drawn(), "garden")
    assert 1080 - left - width == pytest.approx(plain[0], abs=1)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("width", [560, 760, 1080, 1500])
def test_nothing_stands_outside_and_no_row_over_another(language: str, width: float) -> None:
    chart = drawn(language=language, width=width)
    for left, top, right, foot in map(reach, chart.shapes):
        assert left >= -0.5
        assert right <= width + 0.5
        assert -0.5 <= top <= foot <= chart.height + 0.5
    rows = sorted({(part.top, part.top + part.height) for part in chart.parts})
    offers = [part for part in chart.parts if ":" in part.key]
    assert len(offers) == 2
    assert offers[0].left + offers[0].width <= offers[1].left or language == "ar"
    assert all(a[1] <= b[0] for a, b in pairwise(rows))


def test_a_challenge_without_an_action_is_a_row_with_two_ways_out() -> None:
    keys = [part.key for part in drawn().parts]
    assert keys == ["league", "garden", "practices:harassment", "add:harassment"]
    on_paper = [part.key for part in drawn(offers=False).parts]
    assert on_paper == ["league", "garden", "gap:harassment"]


def test_all_of_it_is_told_in_words() -> None:
    chart = drawn()
    assert [row[0] for row in chart.rows] == [GROUPS[0].name, GROUPS[0].name, GROUPS[1].name]
    assert chart.parts[0].name == "League, whole"


def test_another_year_says_when_the_action_is() -> None:
    said = [text.text for text in drawn(year=2025).texts]
    assert any("1 Jan 2026" in one for one in said)
    assert drawn(year=2025).boxes == ()


@pytest.mark.parametrize(("grip", "days"), [
    ("both", (date(2026, 1, 8), date(2026, 6, 8))),
    ("begin", (date(2026, 1, 8), JUN)), ("end", (JAN, date(2026, 6, 8)))])
def test_a_bar_is_taken_along(grip: str, days: tuple[date, date]) -> None:
    assert taken_along(JAN, JUN, grip, 7) == days  # type: ignore[arg-type]


def test_a_bar_keeps_one_day_and_what_is_not_said() -> None:
    assert taken_along(JAN, JUN, "end", -500) == (JAN, JAN)
    assert taken_along(JAN, JUN, "begin", 500) == (JUN, JUN)
    assert taken_along(JAN, None, "both", 7) == (date(2026, 1, 8), None)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_bar_is_taken_by_its_ends_or_whole(language: str) -> None:
    chart = drawn(language=language)
    left, top, width, height = box(chart, "league")
    middle = top + height / 2
    at_left = chart.grip_at(left + 1, middle)
    assert at_left == ("league", "end" if language == "ar" else "begin")
    assert chart.grip_at(left + width / 2, middle) == ("league", "both")
    assert chart.grip_at(left + width / 2, top - 40) is None


@pytest.mark.parametrize(("status", "begins", "ends", "states"), [
    ("under_way", JAN, JUN, ["under_way"]),
    ("under_way", date(2025, 1, 1), JAN, ["under_way", "late"]),
    ("planned", JAN, JUN, ["late", "planned"]), ("planned", MAR, JUN, ["planned"]),
    ("approved", date(2025, 1, 1), JAN, ["late"]), ("seeking_funds", MAR, JUN, ["seeking"]),
    ("done", JAN, TODAY, ["done"]), ("paused", JAN, JUN, ["planned"]),
    ("stopped", JAN, JUN, ["stopped"]), ("idea", None, None, [])])
def test_states_of_the_bars(status: str, begins: date | None, ends: date | None,
                            states: list[str]) -> None:
    bars = bars_of(status, begins, ends, False, TODAY)
    assert [bar.state for bar in bars] == states
    assert all(a.ends < b.begins for a, b in pairwise(bars))
