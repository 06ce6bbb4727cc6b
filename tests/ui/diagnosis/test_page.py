"""The page of all diagnoses, and the door that leads to the one under way."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.ui.diagnosis.page import DiagnosisPage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from ui.accessibility import focusable_without_name
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on a town without a diagnosis."""
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    return made


def begin(window: MainWindow, *, finished: bool) -> str:
    """Begin a diagnosis beforehand, and finish it where wished."""
    assert window.context.town is not None
    filled = window.context.town.run(
        lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who="Post").id)
    if finished:
        window.context.town.run(lambda t: fill_worksheet.finish(t, filled, "Post"))
    return filled


def answer(window: MainWindow, filled_id: str, key: str, value: object) -> None:
    """Give an answer beforehand."""
    assert window.context.town is not None
    window.context.town.run(lambda t: fill_worksheet.answer(t, filled_id, key, value, who="Post"))


def opened(window: MainWindow) -> DiagnosisPage:
    """The page, ready."""
    window.go("diagnosis")
    settle(window)
    page = window.page()
    assert isinstance(page, DiagnosisPage)
    return page


def way(page: DiagnosisPage, card: int, words: str) -> QuietButton:
    """One of the quiet buttons of a card."""
    return next(button for button in page.cards[card].findChildren(QuietButton)
                if button.text() == words)


def test_the_door_opens_the_one_under_way_and_else_the_page(window: MainWindow) -> None:
    window.go("worksheet")
    settle(window)
    assert isinstance(window.page(), DiagnosisPage)
    first = begin(window, finished=True)
    window.go("worksheet")
    settle(window)
    assert isinstance(window.page(), DiagnosisPage)
    second = begin(window, finished=False)
    window.go("worksheet")
    settle(window)
    assert window.page().arguments()["filled_id"] == second != first
    begin(window, finished=False)
    window.go("worksheet")
    settle(window)
    assert isinstance(window.page(), DiagnosisPage)


def test_without_a_diagnosis_one_begins_in_the_form_chosen(window: MainWindow) -> None:
    page = opened(window)
    assert page.cards == []
    assert page.start is not None
    assert page.start.source is None
    assert "minutes" in page.start.form.choices["short"].label()
    page.start.form.set_key("full")
    page.start.button.click()
    settle(window)
    shown = window.page()
    assert isinstance(shown, WorksheetPage)
    assert shown.flow().depth == "full"


def test_a_new_one_copies_the_answers_of_the_last_or_begins_empty(window: MainWindow) -> None:
    last = begin(window, finished=True)
    answer(window, last, "women_heard", "yes")
    for key, kept in (("copied", "yes"), ("empty", None)):
        page = opened(window)
        assert page.start is not None
        assert page.start.source is not None
        page.start.source.set_key(key)
        page.start.button.click()
        settle(window)
        shown = window.page()
        assert isinstance(shown, WorksheetPage)
        assert shown.flow().answers.get("women_heard") == kept
        assert window.context.town is not None
        begun = shown.arguments()["filled_id"]
        window.context.town.run(lambda t, begun=begun: fill_worksheet.finish(t, begun, "Post"))
        answer(window, begun, "women_heard", "yes")


def test_the_newest_stands_first_with_its_ways(window: MainWindow, qtbot: QtBot) -> None:
    earlier = begin(window, finished=True)
    later = begin(window, finished=False)
    page = opened(window)
    assert page.facts is not None
    assert [one.id for one in page.facts.seen.runs] == [later, earlier]
    assert page.cards[0].open_button.text() == "Continue"
    assert page.cards[1].open_button.text() == "Open"
    went: list[tuple[str, dict[str, str]]] = []
    page.go.disconnect()
    page.go.connect(lambda place, arguments: went.append((place, arguments)))
    way(page, 0, "Compare with last time").click()
    way(page, 0, "Print the report").click()
    way(page, 1, "Print the two-page summary").click()
    assert went == [
        ("compare", {"earlier": earlier, "later": later}),
        ("documents", {"document_id": "diagnosis-report", "filled_id": later}),
        ("documents", {"document_id": "diagnosis-summary", "filled_id": earlier})]


def test_finishing_is_one_step_of_the_list(window: MainWindow) -> None:
    begin(window, finished=False)
    page = opened(window)
    way(page, 0, "Finish the diagnosis").click()
    settle(window)
    shown = window.page()
    assert isinstance(shown, DiagnosisPage)
    assert shown.facts is not None
    assert shown.facts.seen.runs[0].finished_on is not None
    assert shown.cards[0].open_button.text() == "Open"


def test_everything_has_a_name(window: MainWindow) -> None:
    begin(window, finished=True)
    begin(window, finished=False)
    opened(window)
    assert focusable_without_name(window) == []


def test_a_town_open_for_reading_offers_to_read(window: MainWindow,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    begin(window, finished=False)
    monkeypatch.setattr(type(window.context.town), "read_only", True)
    page = opened(window)
    assert page.cards[0].open_button.text() == "Open"
    assert page.start is not None
    assert not page.start.button.isEnabled()


def test_a_register_opened_from_a_question_leads_back_to_it(window: MainWindow) -> None:
    filled_id = begin(window, finished=False)
    window.go("worksheet", {"filled_id": filled_id, "place": "sources_held"})
    settle(window)
    page = window.page()
    assert isinstance(page, WorksheetPage)
    assert page.view is not None
    page.view.answer.open_register()
    settle(window)
    register = window.page()
    assert register.arguments()["register_id"] == "data_sources"
    assert window.toast.text() == "This is the register. Your answers are kept."
    words, go = register.crumbs()[0]
    assert words == "Back to the question"
    assert go is not None
    go()
    settle(window)
    assert window.page().arguments() == {"filled_id": filled_id, "place": "sources_held"}


def test_the_side_bar_leads_to_the_one_under_way(window: MainWindow) -> None:
    filled_id = begin(window, finished=False)
    window.side_bar.press(window.side_bar.keys().index("diagnosis"))
    settle(window)
    assert window.page().arguments()["filled_id"] == filled_id
