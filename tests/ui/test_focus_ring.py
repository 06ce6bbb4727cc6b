"""The ring is drawn around what a key reached, and around fields always."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.focus_frame import GAP, RING, FocusRing
from strongcity_desktop.ui.parts.focus_ring import RingKeeper
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look, look


def test_the_ring_follows_keys_and_fields(qapp: QApplication, qtbot: QtBot) -> None:
    wear(qapp, Look())
    window, content = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(content)
    button, field = SecondButton("Print"), QLineEdit()
    column.addWidget(button)
    column.addWidget(field)
    window.setCentralWidget(content)
    keeper = RingKeeper.of(qapp)
    with qtbot.waitActive(window):
        window.show()
    keeper.watch(window)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    button.setFocus()
    assert keeper.ringed() is None
    field.setFocus()
    assert keeper.ringed() is field
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button
    assert keeper.ringed() is button
    ring = window.findChild(FocusRing)
    assert ring is not None
    assert ring.width() == button.width() + 2 * (RING + GAP)
    picture = window.grab().toImage()
    edge = ring.mapTo(window, ring.rect().center())
    assert picture.pixelColor(edge.x(), ring.mapTo(window, ring.rect().topLeft()).y() + 1) \
        == look().colour("focus")
