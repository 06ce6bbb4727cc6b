"""Several choices in one cell: opened and ticked by keys; an empty list says that it is empty."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.worksheet.answer_widgets.check_menu import CheckMenu
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered

PLACES = [Offered("harbour", "Harbour"), Offered("hill", "Hill & Mill")]


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")
def test_ticked_by_keys(desk: Any, qtbot: QtBot) -> None:
    menu = CheckMenu(desk.context(), "Where", PLACES)
    qtbot.addWidget(menu)
    menu.resize(300, 36)
    with qtbot.waitActive(menu):
        menu.show()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    QTest.keyClick(opened, Qt.Key.Key_Down)
    QTest.keyClick(opened, Qt.Key.Key_Down)
    with qtbot.waitSignal(menu.changed):
        QTest.keyClick(opened, Qt.Key.Key_Return)
    assert menu.keys() == ["hill"]
    assert menu.text() == "Hill && Mill"
    assert menu.accessibleDescription() == "Hill & Mill"


def test_nothing_to_tick(desk: Any, qtbot: QtBot) -> None:
    menu = CheckMenu(desk.context(), "Where", [])
    qtbot.addWidget(menu)
    menu.resize(300, 36)
    assert not menu.isEnabled()
    assert menu.toolTip() == "Nothing is listed yet."
    menu.add(PLACES[0])
    assert menu.isEnabled()
