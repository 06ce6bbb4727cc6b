"""The radar: levels at their true distance, times told apart without colour, all told in words."""

from math import hypot

import pytest

from chart_samples import ruler
from strongcity_desktop.charts.chart import Chart, dark_palette, light_palette
from strongcity_desktop.charts.radar import MOST_SERIES, RadarAxis, RadarSeries, radar
from strongcity_desktop.charts.radar_wording import radar_words
from strongcity_desktop.charts.series_marks import STYLES
from strongcity_desktop.charts.shapes import Ellipse, Outline
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import translator

NAMES = ("Trust", "Inclusiveness", "Coordination of the work", "Communication", "Capacity",
         "Sustainability")
WORDS = ("None", "First contacts", "Now and then", "Steady", "Good", "Very good")
AXES = tuple(RadarAxis(str(place), name, WORDS) for place, name in enumerate(NAMES))
THEN, NOW = RadarSeries("2025", (1, 2, 0, 3, None, 5)), RadarSeries("2026", (2, 2, 4, 5, 1, 5))


def drawn(axes: tuple[RadarAxis, ...] = AXES, series: tuple[RadarSeries, ...] = (THEN, NOW), *,
          language: str = "en", width: float = 600) -> Chart:
    t = translator(language)
    return radar(axes, series, words=radar_words(t, "Six parts", axes, series),
                 palette=light_palette(), direction=t.direction, measure=ruler, width=width)


def discs(chart: Chart) -> list[tuple[float, float]]:
    """The marks of the newest time, the one in the legend first left away."""
    found = [(shape.x, shape.y) for shape in chart.shapes if isinstance(shape, Ellipse)]
    return [point for point in found if point[1] > 40]


def test_levels_stand_at_their_distance_from_the_middle() -> None:
    chart = drawn(series=(NOW,))
    points, middle = discs(chart), chart.width / 2
    top = points[0][1] + (points[3][1] - points[0][1]) * 2 / 7  # levels 2 up and 5 down
    far = [hypot(x - middle, y - top) for x, y in points]
    steps = [reach / level for reach, level in zip(far, (2, 2, 4, 5, 1, 5), strict=True)]
    assert steps == pytest.approx([steps[0]] * 6)


def test_a_level_that_is_not_known_breaks_the_line() -> None:
    known = drawn(series=(RadarSeries("2026", (3,) * 6),))
    broken = drawn(series=(RadarSeries("2026", (3, 3, None, 3, 3, 3)),))
    assert len(discs(known)) - len(discs(broken)) == 1
    assert len(known.shapes) - len(broken.shapes) == 3  # two lines and a mark


def test_each_axis_is_told_with_all_its_times() -> None:
    chart = drawn()
    assert [part.key for part in chart.parts] == [axis.key for axis in AXES]
    assert without_isolates(chart.parts[0].name) == \
        "Trust: 2025: 1 First contacts; 2026: 2 Now and then"
    assert without_isolates(chart.parts[4].name).startswith("Capacity: 2025: not known")
    assert chart.head[1:] == ("2025", "2026")
    assert [without_isolates(cell) for cell in chart.rows[2]] == [
        "Coordination of the work", "0 None", "4 Good"]


def test_times_are_told_apart_without_colour() -> None:
    assert len({style.mark for style in STYLES}) == len(STYLES) == MOST_SERIES
    assert len({style.dashes for style in STYLES}) == len(STYLES)
    assert len({style.size for style in STYLES}) == len(STYLES)
    one = drawn(series=(RadarSeries("2026", (4,) * 6),))
    same = drawn(series=tuple(RadarSeries(str(year), (4,) * 6) for year in range(2023, 2027)))
    strokes = {shape.stroke for shape in same.shapes if isinstance(shape, Outline)}
    for palette in (light_palette(), dark_palette()):
        colours = [style.colour(palette) for style in STYLES]
        assert len(set(colours)) == len(colours)
    assert {style.colour(light_palette()) for style in STYLES} <= strokes
    assert len(discs(same)) == len(discs(one)), "only the newest is filled"


@pytest.mark.parametrize("count", range(3, 9))
@pytest.mark.parametrize("width", [300, 500, 800])
def test_labels_do_not_stand_on_each_other(count: int, width: float) -> None:
    axes = tuple(RadarAxis(str(n), f"The part of the work with number {n}") for n in range(count))
    boxes = [(part.left, part.top, part.left + part.width, part.top + part.height)
             for part in drawn(axes, (RadarSeries("2026", (3,) * count),), width=width).parts]
    for place, one in enumerate(boxes):
        for other in boxes[:place]:
            assert one[2] <= other[0] + 1 or other[2] <= one[0] + 1 \
                or one[3] <= other[1] + 4 or other[3] <= one[1] + 4, (one, other)


def test_from_the_right_it_is_mirrored() -> None:
    here, there = drawn(series=(NOW,)), drawn(series=(NOW,), language="ar")
    assert discs(here)[1][0] > here.width / 2 > discs(there)[1][0]


@pytest.mark.parametrize(("axes", "series"), [
    (AXES[:2], ()), (AXES + AXES, ()), (AXES, (NOW,) * 5), (AXES, (RadarSeries("2026", (1,)),))])
def test_what_has_no_room_is_refused(axes: tuple[RadarAxis, ...],
                                     series: tuple[RadarSeries, ...]) -> None:
    with pytest.raises(ValueError, match=r"room|every"):
        drawn(axes, series)
