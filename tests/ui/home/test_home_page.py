"""The pathway page: the road, what comes next, what is late, and that each of them leads on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, start_worksheet
from strongcity_desktop.operations.pathway import read_town
from strongcity_desktop.operations.pathway.told import Coming, Late, NextThing
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.diagnosis.page import DiagnosisPage
from strongcity_desktop.ui.home.late_card import LateCard
from strongcity_desktop.ui.home.next_card import NextCard
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.home.strip import PathwayStrip
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.button import LinkButton, MainButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.shelf.page import ShelfPage
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    made.resize(1366, 768)
    qtbot.addWidget(made)
    yield made
    made.close()


def home(window: MainWindow) -> HomePage:
    window.go("home")
    settle(window)
    QApplication.processEvents()
    page = window.page()
    assert isinstance(page, HomePage) and page.strip is not None
    return page


def strip_of(window: MainWindow) -> PathwayStrip:
    strip = home(window).strip
    assert strip is not None
    return strip


def on_town(window: MainWindow, work):  # type: ignore[no-untyped-def]
    assert window.context.town is not None
    return window.context.town.run(work)


def said(part: QWidget) -> list[str]:
    return [without_isolates(label.text()) for label in part.findChildren(Label)]


def test_a_new_town_stands_at_the_beginning_of_the_road(window: MainWindow) -> None:
    page = home(window)
    words = said(page)
    assert "Where does Valmora stand?" in words
    assert "0 of 8 stages done. You can work on several at once." in words
    assert "Nothing is late. All is on its way." in words
    assert [without_isolates(node.accessibleName()) for node in page.strip.nodes][:2] == [
        "Stage 1, Understand challenges and resources, 0 of 4",
        "Stage 2, Get a mandate, work with the state, 0 of 3"]
    assert "Map the challenges: not begun" in without_isolates(page.strip.nodes[0].toolTip())


def test_only_the_most_useful_thing_has_the_main_button(window: MainWindow) -> None:
    page = home(window)
    (main,) = page.findChildren(MainButton)
    assert page.first_focus() is main
    main.click()
    settle(window)
    assert isinstance(window.page(), DiagnosisPage)


def test_the_first_stage_leads_to_the_diagnosis(window: MainWindow) -> None:
    strip_of(window).nodes[0].click()
    settle(window)
    assert isinstance(window.page(), DiagnosisPage)


@pytest.mark.parametrize(("node", "arguments"), [
    (1, {"tool_id": "M1"}), (2, {"tool_id": "S1"}), (3, {"shelf": "coordination"}),
    (4, {"shelf": "coordination"})])
def test_a_stage_with_tools_leads_to_them(window: MainWindow, node: int,
                                          arguments: dict[str, str]) -> None:
    strip_of(window).nodes[node].click()
    settle(window)
    page = window.page()
    assert isinstance(page, ToolPage | ShelfPage) and page.arguments() == arguments


def test_any_other_stage_leads_to_its_question_and_begins_the_worksheet_once(
        window: MainWindow) -> None:
    for node, place in ((5, "interventions_points"), (7, "sharing_points")):
        strip_of(window).nodes[node].click()
        settle(window)
        page = window.page()
        assert isinstance(page, WorksheetPage) and page.place() == place
    filled = on_town(window, filled_worksheets)
    assert [sheet.worksheet_id for sheet in filled] == ["pathway"]


def test_what_comes_next_in_a_stage_leads_to_its_tool(window: MainWindow) -> None:
    page = home(window)
    assert page.facts is not None and page.facts.pathway is not None
    at = next(n for n, thing in enumerate(page.facts.pathway.next_things)
              if thing.place == "tool")
    frames = [frame for frame in page.findChildren(QWidget) if frame.property("row")]
    button = next(part for part in frames[at].findChildren(QAbstractButton))
    button.click()
    settle(window)
    shown = window.page()
    assert isinstance(shown, ToolPage) and shown.tool.id == "M1"


def test_arrow_keys_walk_along_the_road_as_the_eye_sees_it(window: MainWindow, qtbot: QtBot,
                                                           ) -> None:
    for language, on, back in (("en", Qt.Key.Key_Right, Qt.Key.Key_Left),
                               ("ar", Qt.Key.Key_Left, Qt.Key.Key_Right)):
        window.wardrobe.set_language(language)
        nodes = strip_of(window).nodes
        with qtbot.waitActive(window):
            window.activateWindow()
        nodes[0].setFocus()
        QTest.keyClick(nodes[0], on)
        assert nodes[1].hasFocus()
        QTest.keyClick(nodes[1], back)
        assert nodes[0].hasFocus()
        QTest.keyClick(nodes[0], back)
        assert nodes[0].hasFocus()
    QTest.keyClick(nodes[0], Qt.Key.Key_Return)
    settle(window)
    assert isinstance(window.page(), DiagnosisPage)


def test_the_road_begins_where_one_begins_to_read(window: MainWindow) -> None:
    nodes = strip_of(window).nodes
    assert [node.x() for node in nodes] == sorted(node.x() for node in nodes)
    window.wardrobe.set_language("ar")
    nodes = strip_of(window).nodes
    assert [node.x() for node in nodes] == sorted((node.x() for node in nodes), reverse=True)


def test_where_it_is_narrow_the_road_goes_on_below(window: MainWindow) -> None:
    strip = strip_of(window)
    assert len({node.y() for node in strip.nodes}) == 1
    window.wardrobe.set_scale(200)
    window.resize(1024, 600)
    strip = strip_of(window)
    rows = sorted({node.y() for node in strip.nodes})
    assert len(rows) == 2
    assert strip.height() >= strip.heightForWidth(strip.width())
    with_focus = strip.nodes[0]
    with_focus.setFocus()
    QTest.keyClick(with_focus, Qt.Key.Key_Down)
    assert window.focusWidget() is strip.nodes[4]
    window.wardrobe.set_scale(100)


@pytest.mark.parametrize("size", [(1366, 768), (1366, 736)])
def test_all_of_it_stands_on_one_screen(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    page = home(window)
    assert page._scroll.verticalScrollBar().maximum() == 0
    assert page._scroll.horizontalScrollBar().maximum() == 0


def test_answers_that_cannot_be_read_leave_the_road(window: MainWindow) -> None:
    def poison(town: TownFile) -> None:
        filled = start_worksheet(town, "diagnosis", who="")
        text = next(question.key for question in all_worksheets()["diagnosis"].questions
                    if question.kind is Kind.LONG_TEXT)
        with town.step("Poison") as step:
            step.insert("answer", {"filled_id": filled.id, "question_key": text,
                                   "value": {"original": 1}})

    on_town(window, poison)
    page = home(window)
    assert page.facts is not None and page.facts.is_readable  # it is told as open
    assert page.strip is not None and len(page.strip.nodes) == 8


def test_a_worksheet_that_cannot_be_read_leaves_the_road_and_is_told(
        window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(town: TownFile, filled_id: str) -> None:
        raise RuntimeError(filled_id)

    on_town(window, lambda town: start_worksheet(town, "diagnosis", who=""))
    monkeypatch.setattr(read_town, "open_filled", broken)
    page = home(window)
    assert page.facts is not None and not page.facts.is_readable
    band = page.findChild(MessageBand)
    assert band is not None and "could not be read" in band.text()
    assert page.strip is not None and len(page.strip.nodes) == 8


LATE = tuple(Late(f"Write up “{n}”", "Consultation of 3 January 2026", 40 - n, "register",
                  {"register_id": "consultations", "row_id": str(n)}) for n in range(6))


def test_late_things_are_links_with_their_days_and_the_rest_can_be_shown(qtbot: QtBot) -> None:
    gone: list[tuple[str, dict[str, object]]] = []
    coming = (Coming(date(2026, 2, 19), "Parents’ evening", "register", {"row_id": "7"}),)
    card = LateCard(LATE, coming, english(), lambda place, given: gone.append((place, given)))
    qtbot.addWidget(card)
    card.show()

    def links() -> list[LinkButton]:
        return [link for link in card.findChildren(LinkButton) if link.isVisibleTo(card)]

    assert [without_isolates(link.accessibleName()) for link in links()] == [
        *[f"Write up “{n}”" for n in range(3)], "Show 3 more", "Parents’ evening"]
    links()[1].click()
    assert gone == [("register", {"register_id": "consultations", "row_id": "1"})]
    next(link for link in links() if "more" in link.accessibleName()).click()
    QApplication.processEvents()
    assert sorted(link.accessibleName() for link in links()) == sorted(
        [*[f"Write up “{n}”" for n in range(6)], "Parents’ evening"])
    links()[-1].click()
    assert len(gone) == 2


def test_with_nothing_to_do_the_card_says_so_kindly(qtbot: QtBot) -> None:
    card = NextCard((), english(), lambda place, given: None)
    qtbot.addWidget(card)
    assert card.main is None
    assert "Nothing waits today" in said(card)


def test_each_button_says_what_it_is_for(qtbot: QtBot) -> None:
    thing = NextThing("k", "leaf", "Continue the 2026 diagnosis", "Step 4 of 10", "15 min",
                      "Continue", "worksheet", {"filled_id": "f"})
    gone: list[object] = []
    card = NextCard((thing, thing), english(), lambda place, given: gone.append((place, given)))
    qtbot.addWidget(card)
    assert card.main is not None
    assert without_isolates(card.main.accessibleName()) == "Continue: Continue the 2026 diagnosis"
    card.main.click()
    assert gone == [("worksheet", {"filled_id": "f"})]
