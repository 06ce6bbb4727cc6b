"""The strip of pages beside a document: it follows, leads, and steps aside where there is no room.
"""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.documents.blocks import Block, Heading, NewPage, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.preview import Preview
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look

PICTURE = Qt.ItemDataRole.DecorationRole


def paper(pages: int) -> bytes:
    setting = Setting(translator("en"), Edition(), "Oak", "Paper", date(2026, 2, 9))
    blocks: list[Block] = []
    for n in range(pages):
        blocks += [*([NewPage()] if n else []), Heading(f"Page {n}", f"page-{n}"),
                   Text("Words. " * 60)]
    return make_pdf(blocks, setting, "Foot")


@pytest.fixture
def preview(qtbot: QtBot, qapp: QApplication) -> Iterator[Preview]:
    t = translator("en")
    wear(qapp, Look("light", 1.0, t.direction, "en"))
    shown = Preview(Context(t, Settings(language="en"), Background(None), None))
    qtbot.addWidget(shown)
    shown.resize(620, 700)
    shown.show()
    yield shown


def test_it_marks_the_page_that_is_shown(preview: Preview) -> None:
    preview.show_pdf(paper(9))
    assert preview.strip.isVisible() and preview.strip.model().rowCount() == 9
    preview.step(4)
    assert preview.strip.currentIndex().row() == preview.page() == 4
    preview.show_pdf(paper(3))
    assert preview.strip.model().rowCount() == 3
    assert preview.strip.currentIndex().row() == preview.page() == 2


def test_it_leads_to_a_page_by_key_and_by_mouse(preview: Preview, qtbot: QtBot) -> None:
    preview.show_pdf(paper(9))
    preview.strip.setFocus()
    QTest.keyClick(preview.strip, Qt.Key.Key_Down)
    assert preview.page() == 1
    QTest.keyClick(preview.strip, Qt.Key.Key_End)
    assert preview.page() == 8
    strip = preview.strip
    strip.scrollToTop()
    third = strip.visualRect(strip.model().index(2, 0)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert preview.page() == 2


def test_each_page_is_drawn_once_it_is_looked_at(preview: Preview, qtbot: QtBot) -> None:
    preview.show_pdf(paper(30))
    model = preview.strip.model()
    first = model.index(0, 0)
    qtbot.waitUntil(lambda: first.data(PICTURE) is not None)
    image = first.data(PICTURE).toImage()
    darkest = min(image.pixelColor(x, y).lightness() for x in range(image.width())
                  for y in range(image.height()))
    assert darkest < 200  # something is written on it
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).translate(
        {0x2068: None, 0x2069: None}) == "Page 1 of 30"


def test_in_black_and_white_it_has_no_colour(preview: Preview, qtbot: QtBot) -> None:
    preview.show_pdf(paper(4))
    preview.step(2)
    preview.grey.click()
    assert preview.strip.currentIndex().row() == 2
    first = preview.strip.model().index(0, 0)
    qtbot.waitUntil(lambda: first.data(PICTURE) is not None)
    image = first.data(PICTURE).toImage()
    assert all(image.pixelColor(x, y).saturation() == 0 for x in range(0, image.width(), 3)
               for y in range(0, image.height(), 3))


def test_one_page_needs_no_strip_and_a_narrow_place_has_none(preview: Preview) -> None:
    preview.show_pdf(paper(1))
    assert not preview.strip.isVisible()
    preview.show_pdf(paper(5))
    assert preview.strip.isVisible()
    preview.resize(360, 700)
    assert not preview.strip.isVisible()


def test_no_bar_comes_and_goes_with_the_size_of_the_page(preview: Preview) -> None:
    """Where one does, a page can change its size without end, and the window hangs."""
    preview.show_pdf(paper(4))
    policies = Qt.ScrollBarPolicy
    for large in (False, True):
        preview.zoom.setChecked(large)
        assert preview.view.verticalScrollBarPolicy() is (
            policies.ScrollBarAlwaysOn if large else policies.ScrollBarAlwaysOff)
        assert preview.view.horizontalScrollBarPolicy() is policies.ScrollBarAlwaysOff
        for width in range(330, 900, 7):
            preview.resize(width, 300 + width % 450)
            QApplication.processEvents()
    assert preview.page() == 0
