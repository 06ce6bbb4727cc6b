"""The theory of change: no box over another, no arrow over a box, places of a hand kept."""

import random

import pytest

from chart_samples import ruler
from strongcity_desktop.charts.chart import Chart, light_palette
from strongcity_desktop.charts.shapes import Outline, reach
from strongcity_desktop.charts.theory_boxes import COLUMNS, Aside, TheoryBox, TheoryWords
from strongcity_desktop.charts.theory_layout import Node, laid_out
from strongcity_desktop.charts.theory_of_change import theory_of_change
from strongcity_desktop.language.direction import Direction

WORDS = TheoryWords("Theory", ("Inputs", "Activities", "Outputs", "Short-term results",
                               "Mid-term results", "Long-term change"), "We assume",
                    "Outside our hands", ("Column", "In the box"), (("Inputs", "Coaches"),))


def boxes(many: int, seed: int) -> list[TheoryBox]:
    """Boxes in all columns with links forth, over columns, within one, and back."""
    chance = random.Random(seed)
    keys = [f"b{n}" for n in range(many)]
    return [TheoryBox(key, chance.randrange(COLUMNS), " ".join(["Players know people"] *
                                                               chance.randint(1, 3)),
                      "68%, aim 70%", chance.choice(("plain", "done", "incomplete")),
                      tuple(chance.sample(keys, chance.randint(0, min(2, many))))) for key in keys]


def drawn(found: list[TheoryBox], *, direction: Direction = "ltr", width: float = 1080,
          selected: str = "") -> Chart:
    asides = (Aside("a", "assumption", "Families let players cross town"),
              Aside("o", "outside", "Sunday buses"))
    return theory_of_change(found, asides, selected=selected, words=WORDS, direction=direction,
                            palette=light_palette(), measure=ruler, width=width)


def frames(chart: Chart) -> dict[str, tuple[float, float, float, float]]:
    return {part.key: (part.left, part.top, part.left + part.width, part.top + part.height)
            for part in chart.parts}


def over(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("many", [1, 7, 25, 60])
def test_no_box_stands_over_another(many: int, seed: int) -> None:
    chart = drawn(boxes(many, seed))
    placed = list(frames(chart).values())
    assert len(placed) == many + 2
    assert not any(over(a, b) for at, a in enumerate(placed) for b in placed[at + 1:])
    for left, top, right, foot in map(reach, chart.shapes):
        assert left >= -0.5
        assert right <= chart.width + 0.5
        assert -0.5 <= top <= foot <= chart.height + 0.5


@pytest.mark.parametrize("seed", range(6))
def test_no_arrow_crosses_a_box(seed: int) -> None:
    chart = drawn(boxes(25, seed))
    placed = [(a + 1, b + 1, c - 1, d - 1) for a, b, c, d in frames(chart).values()]
    arrows = [shape for shape in chart.shapes if isinstance(shape, Outline)
              and shape.stroke == light_palette().strong_line and shape.stroke_width == 1.3]
    assert arrows
    for arrow in arrows:
        here = arrow.start
        for leg in arrow.legs:
            end = leg[-2:]
            # Each leg lies in the box of its ends: its handles are no farther.
            leg_box = (min(here[0], end[0]), min(here[1], end[1]) - 0.01,
                       max(here[0], end[0]), max(here[1], end[1]) + 0.01)
            assert not any(over(leg_box, box) for box in placed)
            here = (end[0], end[1])


def test_mirrored_columns_run_the_other_way() -> None:
    plain = frames(drawn(boxes(12, 1)))
    turned = frames(drawn(boxes(12, 1), direction="rtl"))
    for key, (left, _, right, _) in plain.items():
        if key.startswith("b"):
            assert turned[key][0] == pytest.approx(1080 - right, abs=1)
            assert turned[key][2] == pytest.approx(1080 - left, abs=1)


def test_a_choice_moves_no_box() -> None:
    found = boxes(12, 3)
    assert frames(drawn(found)) == frames(drawn(found, selected="b4"))


def test_the_order_of_a_column_avoids_crossings() -> None:
    nodes = [Node(f"{column}{row}", column, 40) for column in (0, 1) for row in range(5)]
    links = [(f"0{row}", f"1{4 - row}") for row in range(5)]
    assert laid_out(nodes, links, 2).crossings == 0


def test_a_hand_says_the_order_whatever_crosses() -> None:
    nodes = [Node(f"{column}{row}", column, 40, row if column else None)
             for column in (0, 1) for row in (2, 0, 1)]
    laid = laid_out(nodes, [("00", "12"), ("02", "10")], 2)
    assert [node.key for node in laid.columns[1]] == ["10", "11", "12"]
    tops = [laid.tops[f"1{row}"] for row in range(3)]
    assert tops == sorted(tops)


def test_links_to_what_is_gone_are_passed_over() -> None:
    laid = laid_out([Node("a", 0, 40)], [("a", "gone"), ("a", "a")], 2)
    assert laid.ways == ()


def test_sixty_boxes_are_laid_out_with_few_steps() -> None:
    found = boxes(60, 2)
    laid = laid_out([Node(box.key, box.column, 50) for box in found],
                    [(box.key, key) for box in found for key in box.leads_to], COLUMNS)
    assert sum(not node.is_lane for column in laid.columns for node in column) == 60
