"""Tab follows what one reads, also where something was added later."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.worksheet.reading_order import follow_reading


def named(name: str) -> QLineEdit:
    """A field that can be told from the others."""
    field = QLineEdit()
    field.setObjectName(name)
    return field


def test_later_fields_take_their_place(qtbot: QtBot) -> None:
    whole = QWidget()
    column, row = QVBoxLayout(whole), QHBoxLayout()
    column.addWidget(named("first"))
    column.addLayout(row)
    column.addWidget(QLabel("words"))
    column.addWidget(named("last"))
    scroll, inside = QScrollArea(), QWidget()
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    grid = QGridLayout(inside)
    grid.addWidget(named("third"), 0, 0)
    grid.addWidget(named("fourth"), 0, 1)
    scroll.setWidget(inside)
    column.insertWidget(2, scroll)
    row.addWidget(named("second"))
    qtbot.addWidget(whole)
    follow_reading(whole)
    with qtbot.waitActive(whole):
        whole.show()
    whole.findChild(QLineEdit, "first").setFocus()
    passed = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert passed == ["first", "second", "third", "fourth", "last"]
