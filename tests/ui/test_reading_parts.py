"""Tables to read and marks of change: nothing cut, no two marks alike."""

from typing import get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.parts.change_mark import (
    OF_ANSWER,
    OF_VERDICT,
    Change,
    paint_change,
)
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look

LONG = "Quarrels over the pitches of the weekly market near the station"


def painted(change: Change) -> QImage:
    """The mark, in black on white."""
    image = QImage(32, 32, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_change(painter, QRectF(0, 0, 32, 32), change, "ink")
    painter.end()
    return image


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_no_two_marks_look_alike(qapp: QApplication, direction: str) -> None:
    wear(qapp, Look(direction="rtl" if direction == "rtl" else "ltr"))
    images = [painted(change) for change in get_args(Change)]
    assert all(first != second for place, first in enumerate(images)
               for second in images[place + 1:])
    wear(qapp, Look())


@pytest.mark.parametrize("marks", [OF_VERDICT, OF_ANSWER])
def test_each_verdict_has_a_mark_of_its_own(marks: dict[str, Change]) -> None:
    assert len(set(marks.values())) == len(marks) == 7


def test_a_tick_is_not_mirrored_and_an_arrow_is(qapp: QApplication) -> None:
    before = painted("tick"), painted("up")
    wear(qapp, Look(direction="rtl"))
    assert painted("tick") == before[0] and painted("up") != before[1]
    wear(qapp, Look())


@pytest.mark.parametrize("width", [420, 900])
def test_a_table_has_room_for_its_words(qtbot: QtBot, width: int) -> None:
    table = PlainTable("Scores")
    qtbot.addWidget(table)
    table.show_words(("Challenge", "2025", "2026", "Difference"),
                     [(LONG, "12", "6", "Better"), ("Short", "1", "–", "Not comparable")])
    table.set_mark(1, 3, "not_comparable")
    table.resize(width, 400)
    table.show()
    table.fit()
    measure = QFontMetrics(table.font())
    for line in range(2):
        for column in range(4):
            room = table.columnWidth(column) - 24 - (24 if column == 3 else 0)
            box = measure.boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap,
                                       table.item(line, column).text())
            assert box.height() <= table.rowHeight(line) and box.width() <= room
    assert table.sizeHint().height() >= sum(map(table.rowHeight, range(2)))


def test_shares_of_the_width_are_kept(qtbot: QtBot) -> None:
    table = PlainTable("Answers")
    qtbot.addWidget(table)
    table.resize(1000, 300)
    table.show_words(("A", "B"), [("one", "two")], (3, 1))
    assert table.columnWidth(0) == pytest.approx(3 * table.columnWidth(1), abs=4)
