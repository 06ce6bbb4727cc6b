"""The screen shows a drawing where it was asked to, mirrored on request, and cut to its frame."""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from strongcity_desktop.charts.shapes import Drawing
from strongcity_desktop.charts.town_drawing import DAY, town_drawing
from strongcity_desktop.ui.shape_painter import paint_drawing

_PAPER = "#FF00FF"
_SUN, _LAST_STAGE = (679, 30), (836, 394)


def _picture(drawing: Drawing, left: float = 0, *, is_mirrored: bool) -> QImage:
    picture = QImage(910, 426, QImage.Format.Format_RGB32)
    picture.fill(_PAPER)
    painter = QPainter(picture)
    paint_drawing(painter, drawing, left, 426, drawing.width, is_mirrored=is_mirrored)
    painter.end()
    return picture


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_town_stands_where_it_was_drawn(qapp: QApplication, is_mirrored: bool) -> None:
    picture = _picture(town_drawing(), is_mirrored=is_mirrored)
    for (x, y), name in ((_SUN, "sun"), (_LAST_STAGE, "node")):
        assert picture.pixelColor(910 - x if is_mirrored else x, y).name().upper() == DAY[name]
    assert picture.pixelColor(5, 5).name().upper() == _PAPER, "above the hills there is only sky"


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_part_of_it_is_cut_to_its_frame(qapp: QApplication, is_mirrored: bool) -> None:
    part = town_drawing().part(600, 200)
    picture = _picture(part, 300, is_mirrored=is_mirrored)
    x = 300 + (200 - (679 - 600) if is_mirrored else 679 - 600)
    assert picture.pixelColor(x, 30).name().upper() == DAY["sun"]
    foot = {picture.pixelColor(x, 420).name().upper() for x in (*range(299), *range(502, 910))}
    assert foot == {_PAPER}


def test_colours_of_the_night(qapp: QApplication) -> None:
    picture = _picture(town_drawing({"sun": "#8A5A2A"}), is_mirrored=False)
    assert picture.pixelColor(*_SUN).name().upper() == "#8A5A2A"
