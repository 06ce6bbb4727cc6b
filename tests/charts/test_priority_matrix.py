"""The priority matrix: pins where likelihood and impact meet, all of them to be found."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from chart_samples import IMPACT, LIKELIHOOD, matrix, name_of, ruler
from strongcity_desktop.charts.chart import Chart, Part, light_palette
from strongcity_desktop.charts.pins import height_for, pins_in
from strongcity_desktop.charts.shapes import Ellipse

PALETTE = light_palette()


def made(cells: dict[tuple[int, int], Sequence[int]], *, selected: int | None = None,
         width: float = 430, language: str = "en") -> Chart:
    return matrix(cells, selected=selected, language=language)(width, PALETTE, ruler)


def part(chart: Chart, key: int) -> Part:
    return next(part for part in chart.parts if part.key == str(key))


def test_right_is_likelier_and_up_is_graver() -> None:
    chart = made({(1, 1): [1], (5, 1): [2], (1, 5): [3]})
    assert part(chart, 2).left > part(chart, 1).left
    assert part(chart, 2).top == part(chart, 1).top
    assert part(chart, 3).top < part(chart, 1).top
    assert part(chart, 3).left == part(chart, 1).left
    assert (part(chart, 3).row, part(chart, 1).row) == (0, 4)


def test_from_the_right_likelier_is_left() -> None:
    chart = made({(1, 1): [1], (5, 1): [2]}, language="ar")
    assert part(chart, 2).left < part(chart, 1).left


def test_a_pin_is_named_with_its_scores() -> None:
    name = part(made({(4, 5): [3]}), 3).name
    assert all(words in name for words in ("3", name_of(3), "4 Likely", "5 Very high impact"))


def test_the_ends_of_both_axes_are_worded() -> None:
    shown = " ".join(text.text for text in made({}).texts)
    assert all(words in shown for words in ("1 Rare", "5 Almost certain", "Likelihood",
                                            "1 Very low", "5 Very high"))


def test_the_selected_pin_is_another_colour_and_shown_always() -> None:
    fills = {shape.fill for shape in made({(2, 2): [1, 2]}, selected=2).shapes
             if isinstance(shape, Ellipse)}
    assert PALETTE.accent in fills
    full = made({(2, 2): range(1, 41)}, selected=40)
    assert "40" in {text.text for text in full.texts}
    assert "40" in {part.key for part in full.parts}


def test_it_is_told_as_a_table() -> None:
    chart = made({(4, 5): [3], (1, 2): [12, 1]})
    assert chart.rows == (("1", name_of(1), "1 Rare", "2 Low impact"),
                          ("3", name_of(3), "4 Likely", "5 Very high impact"),
                          ("12", name_of(12), "1 Rare", "2 Low impact"))
    assert len(LIKELIHOOD) == len(IMPACT) == 5


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 12, 40])
@pytest.mark.parametrize("width", [230, 320, 430, 600])
def test_pins_stand_side_by_side_and_none_is_lost(count: int, width: float) -> None:
    numbers = list(range(1, count + 1))
    chart = made({(3, 3): numbers, (4, 3): [98, 99]}, width=width)
    for one, other in combinations(chart.parts, 2):
        middles = (one.left - other.left, one.top - other.top)
        assert sum(distance ** 2 for distance in middles) ** 0.5 >= one.width
    shown = {int(part.key) for part in chart.parts}
    rest = next((part.name for part in chart.parts if "more here" in part.name), "")
    for number in numbers:
        assert number in shown or f"{number}. {name_of(number)}" in rest
    if rest:
        assert f"+{len(numbers) - len(chart.parts) + 3}" in {text.text for text in chart.texts}


def test_cells_grow_before_they_count() -> None:
    assert height_for(2, 64) == height_for(0, 64) == 46
    assert height_for(6, 64) == 68
    assert height_for(40, 64) == height_for(9, 64) == 90
    few, many = (pins_in(tuple(range(count)), 64, 46, None) for count in (2, 4))
    assert few.diameter > many.diameter
    assert not few.hidden
    assert not many.hidden
