"""A search takes what is pasted whole, or not at all and says so."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.translator import english
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.speech import speak


def paste(field: SearchField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.paste()


# The offscreen platform stacks no windows, and says so where a tooltip opens.
@pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
def test_what_is_too_long_is_not_cut_but_refused_and_told(qtbot: QtBot) -> None:
    speak(english())
    field = SearchField("Search this list")
    qtbot.addWidget(field)
    field.show()
    searched: list[str] = []
    field.textChanged.connect(searched.append)
    paste(field, "b" * 190)
    assert field.text() == "b" * 190 and not QToolTip.text()
    for length in (11, 40_000):
        paste(field, "c" * length)
        assert field.text() == "b" * 190 and not any("c" in text for text in searched)
        said = QToolTip.text().translate({0x2068: None, 0x2069: None})
        assert "up to 200 characters, so nothing was added" in said
        QToolTip.hideText()
    QTest.keyClicks(field, "d" * 12)
    assert field.text() == "b" * 190 + "d" * 10
    QToolTip.hideText()
