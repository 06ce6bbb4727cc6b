"""The influence map: who stands in which cell, what is named, what a point belongs to."""

import pytest

from chart_samples import ruler
from strongcity_desktop.charts.chart import Chart, light_palette
from strongcity_desktop.charts.influence_map import MOST_PINS, Carried, cell_at, influence_map
from strongcity_desktop.charts.wording import influence_words
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import translator

LEVELS = ("Very low", "Low", "Medium", "High", "Very high")


def drawn(cells: dict[tuple[int, int], tuple[int, ...]], *, language: str = "en",
          width: float = 300, **more: object) -> Chart:
    t = translator(language)
    names = {number: f"Body {number}" for numbers in cells.values() for number in numbers}
    words = influence_words(t, names=names, interest=LEVELS, influence=LEVELS)
    return influence_map(cells, words=words, palette=light_palette(), direction=t.direction,
                         measure=ruler, width=width, **more)  # type: ignore[arg-type]


def test_each_pin_says_who_and_where() -> None:
    chart = drawn({(4, 2): (8,), (5, 3): (1, 2)})
    assert [part.key for part in chart.parts] == ["1", "2", "8"]
    assert without_isolates(chart.parts[2].name) == "8. Body 8: influence 2 Low, interest 4 High"
    assert tuple(map(without_isolates, chart.rows[0])) == (
        "1", "Body 1", "3 Medium", "5 Very high")
    assert {text.text for text in chart.texts} >= {"Work closely", "Keep informed", "8"}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [200.0, 300.0, 900.0])
def test_the_point_of_each_pin_lies_in_its_cell(language: str, width: float) -> None:
    cells = {(interest, influence): (interest * 10 + influence,)
             for interest in range(1, 6) for influence in range(1, 6)}
    chart = drawn(cells, language=language, width=width)
    assert len(chart.parts) == 25
    for part in chart.parts:
        place = cell_at(chart, part.left + part.width / 2, part.top + part.height / 2)
        assert place is not None and place[0] * 10 + place[1] == int(part.key)
    assert cell_at(chart, -1, 20) is None
    assert cell_at(chart, chart.width / 2, chart.height - 2) is None


def test_it_is_mirrored_as_a_whole() -> None:
    here, there = drawn({(5, 5): (1,)}), drawn({(5, 5): (1,)}, language="ar")
    assert here.parts[0].left + here.parts[0].width / 2 > here.width / 2
    assert there.parts[0].left + there.parts[0].width / 2 < there.width / 2


def test_who_has_no_room_is_counted_and_named() -> None:
    chart = drawn({(3, 3): tuple(range(1, 20))}, selected=19)
    keys = [part.key for part in chart.parts]
    assert "19" in keys and keys[-1].startswith("more:")
    hidden = keys[-1].removeprefix("more:").split(",")
    assert len(hidden) + len(keys) - 1 == 19
    assert f"+{len(hidden)}" in {text.text for text in chart.texts}


def test_large_registers_are_counted_by_cell() -> None:
    chart = drawn({(2, 5): tuple(range(1, MOST_PINS + 1)), (1, 1): (500,)})
    assert [part.key for part in chart.parts] == ["cell:2,5", "cell:1,1"]
    assert "influence 5 Very high, interest 2 Low" in without_isolates(chart.parts[0].name)


def test_a_pin_that_was_taken_is_shown_where_it_would_stand() -> None:
    chart = drawn({(2, 2): (7, 8)}, carried=Carried(7, (3, 4)))
    part = next(part for part in chart.parts if part.key == "7")
    assert "influence 4 High, interest 3 Medium" in without_isolates(part.name)
    assert cell_at(chart, part.left + part.width / 2, part.top + part.height / 2) == (3, 4)


@pytest.mark.parametrize("width", [180.0, 300.0, 700.0])
def test_nothing_stands_outside(width: float) -> None:
    chart = drawn({(1, 1): (1, 2, 3, 4, 5, 6, 7), (5, 5): tuple(range(8, 30))}, width=width)
    assert chart.width <= width
    for part in chart.parts:
        assert part.left >= 0 and part.top >= 0
        assert part.left + part.width <= chart.width and part.top + part.height <= chart.height
