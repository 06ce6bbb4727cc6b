"""The library: practices found while typing, read on a plain page, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.library.practices import practices
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.ui.library.glossary_page import GlossaryPage
from strongcity_desktop.ui.library.page import LibraryPage
from strongcity_desktop.ui.library.practice_list import PracticeList
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from ui.accessibility import focusable_without_name
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def links(window: MainWindow) -> dict[str, LinkButton]:
    page = window.page()
    assert page is not None
    return {link.accessibleName(): link for link in page.findChildren(LinkButton)
            if link.isVisible()}


def words(window: MainWindow) -> str:
    page = window.page()
    assert page is not None
    return " ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def test_typing_narrows_the_list_and_a_title_opens_the_practice(window: MainWindow) -> None:
    window.go("library")
    settle(window)
    assert isinstance(window.page(), LibraryPage)
    assert all(told.title in links(window) for told in practices())
    QTest.keyClicks(window.page().first_focus(), "racism")
    settle(window)
    left = [told.title for told in practices() if told.title in links(window)]
    assert "A town learns to stand up to racism" in left
    assert left[0] == "From listening to a strategy against racism"
    QTest.mouseClick(links(window)[left[0]], Qt.MouseButton.LeftButton)
    settle(window)
    assert "Edmonton, Canada" in words(window) and "advisory committee" in words(window)
    assert "Source: " in words(window)
    assert focusable_without_name(window) == []


def test_words_found_nowhere_are_said(window: MainWindow) -> None:
    window.go("library", {"search": "zeppelin"})
    settle(window)
    assert "No practice holds these words." in words(window)


def listed(window: MainWindow) -> PracticeList:
    page = window.page()
    assert page is not None
    return page.findChildren(PracticeList)[0]


def titles(window: MainWindow) -> set[str]:
    return {told.key for told in practices() if told.title in links(window)}


def test_a_filter_keeps_what_is_filed_there_and_counts(window: MainWindow) -> None:
    window.go("library")
    settle(window)
    filters = listed(window).filters
    box = filters.groups["level"].boxes["tertiary"]
    third = {told.key for told in practices() if told.level == "tertiary"}
    assert box.accessibleDescription() == f"{len(third)} practices"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    settle(window)
    assert titles(window) == third
    assert not filters.groups["region"].boxes["oceania"].isEnabled()
    assert window.page().arguments()["kept"] == {"level": ["tertiary"]}
    QTest.mouseClick(links(window)["Take all filters away"], Qt.MouseButton.LeftButton)
    settle(window)
    assert titles(window) == {told.key for told in practices()}
    assert "Take all filters away" not in links(window)


def test_a_page_built_again_keeps_its_filters(window: MainWindow) -> None:
    window.go("library", {"kept": {"domain": ["sport", "newcomers"]}, "search": "Gostivar"})
    settle(window)
    assert titles(window) == {"gostivar", "kenya_sport"}
    boxes = listed(window).filters.groups["domain"].boxes
    assert boxes["newcomers"].isChecked() and boxes["newcomers"].isVisible()
    QTest.keyClicks(listed(window).field, " zeppelin")
    settle(window)
    assert "take a filter away" in words(window)
    assert focusable_without_name(window) == []


def test_domains_beyond_the_first_are_shown_on_demand(window: MainWindow) -> None:
    window.go("library")
    settle(window)
    boxes = listed(window).filters.groups["domain"].boxes
    assert not boxes["newcomers"].isVisible()
    QTest.mouseClick(links(window)["Show all of them"], Qt.MouseButton.LeftButton)
    settle(window)
    assert all(box.isVisible() for box in boxes.values())


def test_narrow_the_filters_fold_above_the_list(window: MainWindow, qtbot: QtBot) -> None:
    narrow = PracticeList(window.context, "", {}, lambda key: None)
    qtbot.addWidget(narrow)
    narrow.resize(480, 700)
    narrow.show()
    box = narrow.filters.groups["level"].boxes["primary"]
    assert not box.isVisible()
    unfold = next(link for link in narrow.filters.findChildren(LinkButton) if link.isVisible())
    QTest.mouseClick(unfold, Qt.MouseButton.LeftButton)
    assert box.isVisible() and not unfold.isVisible()
    narrow.resize(1000, 700)
    assert box.isVisible()


def test_a_reader_from_a_question_goes_back_to_it(window: MainWindow) -> None:
    town = window.context.town
    assert town is not None
    begun = town.run(lambda open_town: start_worksheet(open_town, "diagnosis", who=""))
    question = {"filled_id": begun.id, "place": "platforms"}
    window.go("library", {"practice": "malmo",
                          "back": {"place": "worksheet", "arguments": question}})
    settle(window)
    QTest.mouseClick(links(window)["Back to the question"], Qt.MouseButton.LeftButton)
    settle(window)
    page = window.page()
    assert isinstance(page, WorksheetPage)
    assert page.arguments()["place"] == "platforms"


def test_the_glossary_finds_by_meaning_too(window: MainWindow) -> None:
    window.go("glossary")
    settle(window)
    assert isinstance(window.page(), GlossaryPage)
    QTest.keyClicks(window.page().first_focus(), "opponent")
    settle(window)
    assert "Polarisation" in words(window) and "Diagnosis" not in words(window)
