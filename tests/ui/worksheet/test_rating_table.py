"""The rating table by keyboard: figures rate and go down, arrows move, on every keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.worksheet.answer_widgets.rating_table import RatingTable
from strongcity_desktop.ui.worksheet.page import WorksheetPage

Desk = Any


def table(page: WorksheetPage) -> RatingTable:
    """The rating table shown."""
    found = page.view.answer  # type: ignore[union-attr]
    assert isinstance(found, RatingTable)
    return found


def press(key: Qt.Key, text: str = "") -> None:
    """A key on the widget in focus, as its keyboard sends it."""
    focused = QApplication.focusWidget()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focused, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def focused_at(found: RatingTable) -> tuple[str, int]:
    """The row and column in focus."""
    for key, row in found._rows.items():
        for column, cell in enumerate(row.cells):
            if cell.hasFocus():
                return key, column
    raise AssertionError("no mark has the focus")


@pytest.mark.parametrize(("keys", "language"), [
    ([(Qt.Key.Key_3, "3"), (Qt.Key.Key_0, "0"), (Qt.Key.Key_5, "5")], "en"),
    ([(Qt.Key.Key_QuoteDbl, '"'), (Qt.Key.Key_Agrave, "à"), (Qt.Key.Key_ParenLeft, "(")], "fr"),
    ([(Qt.Key.Key_unknown, "٣"), (Qt.Key.Key_unknown, "٠"), (Qt.Key.Key_unknown, "٥")], "ar"),
])
def test_figures_rate_and_go_down_on_every_layout(desk: Desk, keys: list[tuple[Qt.Key, str]],
                                                  language: str) -> None:
    page = desk.open("ratings", language=language)
    question = table(page).question
    rows, group = [row.key for row in question.rows], question.groups[0].key
    assert focused_at(table(page))[0] == rows[0]
    for key, text in keys:
        press(key, text)
    assert focused_at(table(page))[0] == rows[3]
    desk.wait_kept("ratings", lambda v: v and {r: v[group][r]["level"] for r in v[group]} == {
        rows[0]: 3, rows[1]: "unknown", rows[2]: 5})
    assert not table(page)._rows[rows[1]]._not_needed.isHidden()


@pytest.mark.parametrize(("language", "towards_higher"), [("en", Qt.Key.Key_Right),
                                                          ("ar", Qt.Key.Key_Left)])
def test_arrows_follow_the_eye_and_rate_nothing(desk: Desk, language: str,
                                                towards_higher: Qt.Key) -> None:
    page = desk.open("ratings", language=language)
    rows = [row.key for row in table(page).question.rows]
    press(towards_higher)
    press(Qt.Key.Key_Down)
    assert focused_at(table(page)) == (rows[1], 1)
    assert table(page).value() is None
    press(Qt.Key.Key_Space, " ")
    assert table(page)._rating(rows[1])["level"] == 2


def test_del_takes_a_rating_back(desk: Desk) -> None:
    page = desk.open("ratings")
    press(Qt.Key.Key_4, "4")
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    assert table(page).value() is None
    desk.wait_kept("ratings", lambda v: v is None)


def test_the_hint_opens_under_the_row_in_focus_alone(desk: Desk) -> None:
    page = desk.open("ratings")
    hinted = [key for key, row in table(page)._rows.items() if row._hint_line is not None]
    assert hinted
    table(page)._rows[hinted[0]].focus_column(0)
    shown = [key for key in hinted if not table(page)._rows[key]._hint_line.isHidden()]
    assert shown == hinted[:1]


def test_each_group_has_ratings_of_its_own_and_a_source_per_row(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("ratings")
    question = table(page).question
    row, (first, second) = question.rows[0].key, [g.key for g in question.groups[:2]]
    press(Qt.Key.Key_2, "2")
    table(page)._switch._on_chosen(second)
    assert "0 of 8" in table(page)._count.text()
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_5, "5")
    source = table(page)._rows[row].source
    source.setCurrentIndex(1)
    source.activated.emit(1)
    key = question.sources[0].key
    desk.wait_kept("ratings", lambda v: v == {first: {row: {"level": 2}},
                                              second: {row: {"level": 5, "source": key}}})
    assert "1 of 8" in table(page)._count.text()
