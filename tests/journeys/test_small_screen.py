"""The smallest window, in French: nothing that helps is out of reach, and no focus is lost."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from journeys.conftest import Start
from journeys.steps import begin, make_town, page_of, sees, worksheet
from strongcity_desktop.language.translator import translator
from strongcity_desktop.ui.compare.page import ComparePage
from strongcity_desktop.ui.main_window import SMALLEST

T = translator("fr")


def test_help_and_gaps_have_a_way_of_their_own(start: Start) -> None:
    hands = start("fr")
    make_town(hands, "fr", "Pont-aux-Chênes")
    hands.window.resize(*SMALLEST)
    hands.press(T("Start"))
    begin(hands, "fr", "short")
    page = worksheet(hands)
    assert not sees(hands, T("Why we ask"))
    hands.press(T("Show the help"))
    assert sees(hands, T("Why we ask"))
    hands.press(T("Hide the help"))
    assert not sees(hands, T("Why we ask"))
    hands.press(T("Show the steps"))
    hands.press(T("Check your answers"))
    assert page.place() == "check"
    hands.press(T("Show the help"))
    assert sees(hands, T("When you finish"))


def test_nothing_to_compare_leads_on(start: Start, tmp_path: Path) -> None:
    hands = start("fr")
    make_town(hands, "fr", "Pont-aux-Chênes")
    hands.window.go("compare", {})
    page_of(hands, ComparePage)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert hands.button(T("Open the diagnosis")) is focused
