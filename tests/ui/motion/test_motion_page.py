"""The page of council motions: its shape follows form and language, its drafts can be gone on with.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.translator import translator
from strongcity_desktop.library.motions import TRADITIONS, tradition
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.motion.page import PLACE, MotionPage
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from ui.accessibility import focusable_without_name
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def motions(window: MainWindow) -> MotionPage:
    window.go(PLACE)
    settle(window)
    page = window.page()
    assert isinstance(page, MotionPage) and page.form is not None and page.language is not None
    return page


def choose(page: MotionPage, form: str, language: str) -> None:
    assert page.form is not None and page.language is not None
    QTest.mouseClick(page.form.choices[form], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.language.choices[language], Qt.MouseButton.LeftButton)


def test_it_opens_in_the_usual_form_of_the_towns_language(window: MainWindow) -> None:
    page = motions(window)
    assert page.form is not None and page.form.key() == "resolution"
    assert page.language is not None and page.language.key() == "en"
    assert page.cards == []
    assert focusable_without_name(window) == []


@pytest.mark.parametrize("form", TRADITIONS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_shape_follows_form_and_language(window: MainWindow, form: str, language: str) -> None:
    page = motions(window)
    choose(page, form, language)
    t, shown = translator(language), tradition(form)
    assert page.shape.lines[0] == shown.word(t, "title")
    assert {shown.word(t, "decides"), shown.article(t, 1), shown.article(t, 2)} < set(
        page.shape.lines)
    assert not [line for line in page.shape.lines if "{" in line]


def test_what_was_chosen_stays_when_the_page_is_built_again(window: MainWindow) -> None:
    choose(motions(window), "qarar", "fr")
    page = window.page()
    assert page is not None
    window.go(PLACE, page.arguments())
    settle(window)
    again = window.page()
    assert isinstance(again, MotionPage) and again.arguments() == {"form": "qarar",
                                                                   "language": "fr"}


def test_a_draft_opens_at_once_and_is_found_again(window: MainWindow) -> None:
    page = motions(window)
    choose(page, "deliberation", "fr")
    assert page.button is not None
    QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)
    settle(window)
    assert isinstance(window.page(), WorksheetPage)
    town = window.context.town
    assert town is not None
    (kept,) = town.run(filled_worksheets)
    answers = town.run(lambda opened: open_filled(opened, kept.id)).answers
    assert answers["tradition"] == "deliberation"
    assert answers["articles"][0]["text"]["original"] == "fr"
    page = motions(window)
    assert len(page.cards) == 1
    QTest.mouseClick(page.cards[0].open_button, Qt.MouseButton.LeftButton)
    settle(window)
    shown = window.page()
    assert isinstance(shown, WorksheetPage) and shown.arguments()["filled_id"] == kept.id
