"""Enter presses the button in focus, and leaves boxes and circles to Space."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.ground import Ground


@pytest.mark.parametrize(("kind", "presses"), [
    (QPushButton, True), (QCheckBox, False), (QRadioButton, False)])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter(qtbot: QtBot, kind: type[QAbstractButton], presses: bool, key: Qt.Key) -> None:
    ground, button = Ground(), kind()
    if isinstance(button, QPushButton):
        button.setAutoDefault(False)
    QVBoxLayout(ground).addWidget(button)
    qtbot.addWidget(ground)
    pressed = []
    button.clicked.connect(lambda: pressed.append(True))
    with qtbot.waitActive(ground):
        ground.show()
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed == [True] * presses
    QTest.keyClick(button, key, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [True] * presses
