"""Paper shows a drawing where it was asked to, mirrored on request, and cut to its frame."""

import subprocess
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from strongcity_desktop.charts.shapes import Drawing
from strongcity_desktop.charts.town_drawing import DAY, town_drawing
from strongcity_desktop.documents.shape_painter import height_at, paint_drawing

_WIDE, _HIGH = 910, 426
_WHITE = "#FFFFFF"
_SUN, _SECOND_STAGE = (679, 30), (176, 393)


class _Page:
    """A page of paper as a picture, one pixel a point."""

    def __init__(self, drawing: Drawing, left: float = 0, *, is_mirrored: bool) -> None:
        file = BytesIO()
        canvas = Canvas(file, pagesize=(_WIDE, _HIGH), invariant=1)
        paint_drawing(canvas, drawing, left, 0, drawing.width, is_mirrored=is_mirrored)
        canvas.save()
        command = ["pdftoppm", "-r", "72", "-singlefile", "-"]
        made = subprocess.run(command, input=file.getvalue(), capture_output=True, check=True)
        head = b"P6\n%d %d\n255\n" % (_WIDE, _HIGH)
        assert made.stdout.startswith(head)
        self.pixels = made.stdout[len(head):]

    def colour(self, x: int, y: int) -> str:
        start = (y * _WIDE + x) * 3
        return "#" + self.pixels[start:start + 3].hex().upper()


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_town_stands_where_it_was_drawn(is_mirrored: bool) -> None:
    page = _Page(town_drawing(), is_mirrored=is_mirrored)
    for (x, y), name in ((_SUN, "sun"), (_SECOND_STAGE, "teal")):
        assert page.colour(_WIDE - x if is_mirrored else x, y) == DAY[name]
    assert page.colour(5, 5) == _WHITE, "above the hills there is only paper"


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_part_of_it_is_cut_to_its_frame(is_mirrored: bool) -> None:
    page = _Page(town_drawing().part(600, 200), 300, is_mirrored=is_mirrored)
    assert page.colour(300 + (200 - 79 if is_mirrored else 79), 30) == DAY["sun"]
    assert {page.colour(x, 420) for x in (*range(299), *range(502, _WIDE))} == {_WHITE}


def test_its_height_keeps_its_shape() -> None:
    assert height_at(Drawing(200, 50, ()), 100) == 25
