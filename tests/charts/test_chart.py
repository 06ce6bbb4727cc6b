"""What holds for every chart: nothing outside it, nothing cut, mirrored, told in words."""

import pytest

from chart_samples import change, compass, heat, matrix, ruler
from strongcity_desktop.charts.chart import (
    Chart,
    MakeChart,
    Palette,
    dark_palette,
    light_palette,
    paper_palette,
    shade_of_score,
)
from strongcity_desktop.charts.shapes import reach
from strongcity_desktop.charts.words_in_room import lines_within, shortened
from strongcity_desktop.registers.analysis.matrix import heat_step

LANGUAGES = ("en", "ar")
FEW = {(4, 4): [1], (5, 3): [2], (4, 3): [3, 4], (2, 5): [5]}
MANY = {(likelihood, impact): range(10 * likelihood + impact, 10 * likelihood + impact + 3)
        for likelihood in range(1, 6) for impact in (1, 3, 5)}
LEVELS = ((3, 2, 5, None), (1, None, 2, 4), (None, None, None, None))


def charts_in(language: str) -> dict[str, MakeChart]:
    return {
        "no pin": matrix({}, language=language),
        "few pins": matrix(FEW, selected=3, language=language),
        "many pins": matrix(MANY, language=language),
        "forty in one cell": matrix({(3, 3): range(1, 41)}, selected=40, language=language),
        "heat": heat(LEVELS, selected=1, language=language),
        "no row": heat([], language=language),
        "one neighbourhood": heat([[5], [None]], language=language),
        "forty by twenty": heat([[1, 2, 3, 4, 5] * 4] * 40, selected=7, language=language),
        "change": change([(20, 16), (9, 15), (12, 12), (None, 25), (1, None), (1, 25), (2, 1)],
                         selected=2, language=language),
        "radar of three": compass([[0, 5, None]], language=language),
        "radar of eight": compass([[5] * 8, [0, 1, 2, 3, 4, 5, None, 3], [5, 0] * 4, [3] * 8],
                                  language=language),
    }


CASES = [pytest.param(language, name, id=f"{name}-{language}")
         for language in LANGUAGES for name in charts_in("en")]


@pytest.mark.parametrize("width", [230, 460, 900])
@pytest.mark.parametrize(("language", "name"), CASES)
def test_nothing_stands_outside(language: str, name: str, width: float) -> None:
    chart = charts_in(language)[name](width, light_palette(), ruler)
    assert chart.width <= width
    for left, top, right, foot in map(reach, chart.shapes):
        assert left >= -0.5
        assert right <= chart.width + 0.5
        assert top >= -0.5
        assert foot <= chart.height + 0.5
    for part in chart.parts:
        assert part.left >= 0
        assert part.left + part.width <= chart.width + 0.01
        assert part.top >= 0
        assert part.top + part.height <= chart.height
    for left, top, right, foot in _text_boxes(chart):
        assert left >= -1
        assert right <= chart.width + 1
        assert top >= -1
        assert foot <= chart.height + 1


def _text_boxes(chart: Chart) -> list[tuple[float, float, float, float]]:
    boxes = []
    for text in chart.texts:
        wide = ruler(text.text, text.size, text.weight)
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
        before = wide * (1 - share if chart.direction == "rtl" else share)
        if text.turned:
            boxes.append((text.x - text.size * 0.72, text.y - wide + before, text.x,
                          text.y + before))
        else:
            boxes.append((text.x - before, text.y - text.size * 0.72, text.x - before + wide,
                          text.y))
    return boxes


@pytest.mark.parametrize("name", [case for case in charts_in("en") if case != "no row"])
@pytest.mark.parametrize("width", [460, 900])
def test_words_do_not_stand_on_each_other(name: str, width: float) -> None:
    boxes = _text_boxes(charts_in("en")[name](width, light_palette(), ruler))
    for place, one in enumerate(boxes):
        for other in boxes[:place]:
            apart = (one[2] <= other[0] + 1 or other[2] <= one[0] + 1
                     or one[3] <= other[1] + 1 or other[3] <= one[1] + 1)
            assert apart, (name, one, other)


@pytest.mark.parametrize("name", charts_in("en"))
def test_from_the_right_all_is_mirrored(name: str) -> None:
    here, there = (charts_in(language)[name](700, light_palette(), ruler)
                   for language in LANGUAGES)
    assert [part.key for part in here.parts] == [part.key for part in there.parts]
    assert [(part.row, part.column) for part in here.parts] == [
        (part.row, part.column) for part in there.parts]
    for one, other in zip(here.parts, here.parts[1:], strict=False):
        mirrored = there.parts[here.parts.index(one)], there.parts[here.parts.index(other)]
        if one.row == other.row and other.left > one.left:
            assert mirrored[1].left < mirrored[0].left


@pytest.mark.parametrize(("language", "name"), CASES)
def test_every_part_and_the_whole_are_told_in_words(language: str, name: str) -> None:
    chart = charts_in(language)[name](600, light_palette(), ruler)
    assert chart.name
    assert chart.head
    assert all(part.name and part.key.isdigit() for part in chart.parts)
    assert all(len(row) == len(chart.head) for row in chart.rows)


def _brightness(colour: str) -> float:
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
              for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_brightness(one), _brightness(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [light_palette(), dark_palette(), paper_palette()])
def test_words_can_be_read_on_their_ground(palette: Palette) -> None:
    for ground, ink in ((palette.ground, palette.ink), (palette.ground, palette.quiet),
                        (palette.accent, palette.on_accent), (palette.ground, palette.accent),
                        *zip(palette.heat, palette.on_heat, strict=True)):
        assert contrast(ground, ink) >= 4.5
    assert contrast(palette.ground, palette.strong_line) >= 3


@pytest.mark.parametrize("palette", [light_palette(), dark_palette()])
def test_heat_goes_one_way_in_grey_too(palette: Palette) -> None:
    greys = [_brightness(colour) for colour in palette.heat]
    assert greys in (sorted(greys), sorted(greys, reverse=True))
    assert len(set(greys)) == 5


def test_charts_and_registers_shade_a_score_alike() -> None:
    assert all(shade_of_score(score) == heat_step(score) for score in range(1, 26))


def test_words_are_broken_and_cut_only_where_they_must() -> None:
    assert lines_within("Mill Quarter", 200, 10, 400, ruler, 2) == ("Mill Quarter",)
    assert lines_within("Mill Quarter", 40, 10, 400, ruler, 2) == ("Mill", "Quarter")
    assert lines_within("one two three four", 45, 10, 400, ruler, 2) == ("one two", "three fo…")
    assert shortened("Quarter", 20, 10, 400, ruler) == "Qua…"
    assert shortened("", 20, 10, 400, ruler) == ""
