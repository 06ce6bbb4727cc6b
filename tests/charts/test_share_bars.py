"""Bars of shares: as long as the share, with the interval as a line, and told in words."""

import pytest

from chart_samples import ruler
from strongcity_desktop.charts.chart import Chart, dark_palette, light_palette
from strongcity_desktop.charts.shapes import Outline, reach
from strongcity_desktop.charts.share_bars import share_bars
from strongcity_desktop.charts.share_wording import CountedBar, share_answer, share_words
from strongcity_desktop.language.translator import translator

PALETTE = light_palette()
EVERYONE = CountedBar("Everyone", "40", "100", 0.4, 0.31, 0.5, is_everyone=True)
WOMEN = CountedBar("Women", "30", "50", 0.6, 0.46, 0.72)
HELD = CountedBar("Men", "<5", "*", None)


def made(*lines: tuple[CountedBar, ...], language: str = "en", width: float = 600,
         is_random: bool = True) -> Chart:
    t = translator(language)
    answers = [share_answer(t, f"Answer {place}", line, is_random=is_random)
               for place, line in enumerate(lines, 1)]
    return share_bars(answers, words=share_words(t, "Trust", is_random=is_random),
                      palette=PALETTE, direction=t.direction, measure=ruler, width=width)


def bars(chart: Chart) -> list[tuple[float, float]]:
    """Where filled bars begin and end."""
    fills = {PALETTE.accent, PALETTE.heat[2]}
    return [reach(shape)[::2] for shape in chart.shapes
            if isinstance(shape, Outline) and shape.fill in fills]


def lines(chart: Chart) -> list[tuple[float, float]]:
    """Where the thin lines of intervals begin and end."""
    return [reach(shape)[::2] for shape in chart.shapes if isinstance(shape, Outline)
            and shape.stroke == PALETTE.ink and shape.start[1] == shape.legs[0][1]]


def test_bars_are_as_long_as_the_shares() -> None:
    (start, everyone), (_, women) = bars(made((EVERYONE, WOMEN)))
    assert (women - start) / (everyone - start) == pytest.approx(0.6 / 0.4)


def test_the_line_lies_where_the_interval_does() -> None:
    chart = made((EVERYONE,))
    ((start, end),) = bars(chart)
    ((low, high),) = lines(chart)
    unit = (end - start) / 0.4
    assert (low - start) / unit == pytest.approx(0.31)
    assert (high - start) / unit == pytest.approx(0.5)


def test_a_sample_not_chosen_by_lot_has_no_line_and_no_words_of_the_town() -> None:
    chart = made((CountedBar("Everyone", "40", "100", 0.4, is_everyone=True),), is_random=False)
    assert lines(chart) == []
    assert chart.rows == (("Answer 1", "Everyone", "40 of 100", "40%"),)
    assert chart.head == ("Answer", "Group", "People", "In per cent")


def test_what_is_held_back_has_no_length_and_says_no_share() -> None:
    chart = made((EVERYONE, HELD))
    assert len(bars(chart)) == 1
    assert chart.parts[1].name == "Answer 1, Men: <5 of *"
    assert chart.rows[1] == ("Answer 1", "Men", "<5 of *", "–", "–")
    assert not any("%" in text.text for text in chart.texts if "<5" in text.text)


def test_every_bar_is_told_with_its_interval() -> None:
    chart = made((EVERYONE, WOMEN), (EVERYONE, WOMEN))
    assert chart.parts[1].name == (
        "Answer 1, Women: 60%, 30 of 50; in the whole town between 46% and 72%")
    assert [part.row for part in chart.parts] == [0, 1, 2, 3]
    assert "60% (46% to 72%)" in [text.text for text in chart.texts]


def test_the_chart_is_mirrored_where_one_reads_from_the_right() -> None:
    left, right = (made((EVERYONE, WOMEN), language=code) for code in ("en", "ar"))
    assert bars(left)[0][0] < 300 < bars(right)[0][1]
    assert all(shape.left >= 0 for shape in right.parts)


@pytest.mark.parametrize("width", [240, 420, 900])
def test_nothing_reaches_beyond_the_sheet(width: float) -> None:
    long = CountedBar("Residents of the neighbourhood beyond the river", "30", "50", 0.6, 0.4, 1.0)
    chart = made((EVERYONE, long), (EVERYONE, long), width=width)
    for shape in chart.shapes:
        left, _, right, foot = reach(shape)
        assert left >= -0.01
        assert right <= width + 0.01
        assert foot <= chart.height
    for text in chart.texts:
        wide = ruler(text.text, text.size, text.weight)
        start = {"start": text.x, "middle": text.x - wide / 2, "end": text.x - wide}[text.anchor]
        assert start >= -0.5
        assert start + wide <= width + 0.5


def test_everyone_is_told_from_the_groups_without_colour() -> None:
    for palette in (light_palette(), dark_palette()):
        grey = [sum(int(colour[place:place + 2], 16) * share for place, share in
                    ((1, 0.3), (3, 0.59), (5, 0.11)))
                for colour in (palette.accent, palette.heat[2])]
        assert abs(grey[0] - grey[1]) > 60
