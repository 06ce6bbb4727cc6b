"""A wrapping row: one line where there is room, more where there is not, mirrored with the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together


class _Box(QWidget):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.setFixedSize(width, 30)


@pytest.fixture
def row(qtbot: QtBot) -> tuple[QWidget, list[QWidget]]:
    """A row of a growing part and two of 100 by 30 pixels."""
    held = QWidget()
    qtbot.addWidget(held)
    held.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    parts = [together(_Box(100), grows=True), _Box(100), _Box(100)]
    layout = WrappingRow(held, spacing=10)
    for part in parts:
        layout.addWidget(part)
    held.resize(400, 30)
    held.show()
    return held, parts


def test_a_wide_row_is_one_line_and_the_growing_part_takes_what_is_left(
        row: tuple[QWidget, list[QWidget]]) -> None:
    held, (grown, second, last) = row
    assert held.heightForWidth(400) == 30
    assert grown.width() == 400 - 2 * 110
    assert (second.x(), last.x()) == (190, 300)


def test_a_narrow_row_goes_on_below_at_the_end_side(row: tuple[QWidget, list[QWidget]]) -> None:
    held, (_, second, last) = row
    assert held.heightForWidth(250) == 70
    held.resize(250, 70)
    assert (second.y(), last.y()) == (0, 40)
    assert last.x() == 150


def test_a_row_mirrors(row: tuple[QWidget, list[QWidget]]) -> None:
    held, (grown, second, last) = row
    held.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    held.resize(401, 30)
    assert last.x() == 0
    assert last.x() < second.x() < grown.x()


def test_a_hidden_part_takes_no_room(row: tuple[QWidget, list[QWidget]]) -> None:
    held, (_, second, _) = row
    second.hide()
    assert held.heightForWidth(250) == 30
