"""The town by the river: every shape can be painted, and none leaves the paper."""

import re
import subprocess
import sys

import pytest

from strongcity_desktop.charts.shapes import Ellipse, Outline, Rect, Shape, arch, reach
from strongcity_desktop.charts.town_drawing import DAY, town_drawing

_COLOUR = re.compile(r"#[0-9A-F]{6}")
_SHAPES = town_drawing().shapes


@pytest.mark.parametrize("shape", _SHAPES, ids=str)
def test_every_shape_is_coloured(shape: Shape) -> None:
    colours = [shape.fill]
    if isinstance(shape, Outline):
        colours.append(shape.stroke)
        assert bool(shape.stroke) == (shape.stroke_width > 0)
    given = [colour for colour in colours if colour is not None]
    assert given
    assert all(_COLOUR.fullmatch(colour) for colour in given)


@pytest.mark.parametrize("shape", _SHAPES, ids=str)
def test_no_shape_leaves_the_paper(shape: Shape) -> None:
    town = town_drawing()
    left, top, right, lower = reach(shape)
    assert 0 <= left < right <= town.width
    assert 0 <= top < lower <= town.height


def test_it_is_worked_out_once() -> None:
    assert town_drawing() is town_drawing({})
    assert town_drawing({"sun": "#8A5A2A"}) is town_drawing({"sun": "#8A5A2A"})


def test_other_colours_change_nothing_else() -> None:
    names = {name: f"#0000{number:02X}" for number, name in enumerate(DAY)}
    day, other = town_drawing(), town_drawing(names)
    assert [reach(shape) for shape in day.shapes] == [reach(shape) for shape in other.shapes]
    used = {colour for shape in other.shapes
            for colour in (shape.fill, getattr(shape, "stroke", None)) if colour}
    assert used == set(names.values()), "a named colour paints nothing, or a shape has its own"


def test_the_path_has_eight_stages() -> None:
    stages = [shape for shape in _SHAPES if isinstance(shape, Ellipse)
              and (shape.across, shape.fill) == (12, DAY["teal"]) and shape.y > 380]
    assert len(stages) == 8


def test_an_arch_stands_on_its_foot() -> None:
    assert reach(arch(10, 20, 30, 100, DAY["water"])) == (10, 70, 30, 100)
    assert reach(Rect(1, 2, 3, 4, DAY["wall"])) == (1, 2, 4, 6)


def test_it_needs_neither_screen_nor_paper() -> None:
    program = ("import sys, strongcity_desktop.charts.town_drawing as t; t.town_drawing(); "
               "sys.exit(any(n.split('.')[0] in ('PySide6', 'reportlab') for n in sys.modules))")
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
