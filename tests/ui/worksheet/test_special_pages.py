"""The hand-made pages of the worksheet, the ways out of it and back, and what stands beside it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from store_samples import words
from strongcity_desktop.operations import fill_worksheet, keep_register
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.worksheet.answer_widgets.challenge_ratings import ChallengeRatings
from strongcity_desktop.ui.worksheet.answer_widgets.special_pages import SPECIAL_PAGES
from strongcity_desktop.ui.worksheet.answer_widgets.survey_results import SurveyResults
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from strongcity_desktop.ui.worksheet.question_view import QuestionView
from strongcity_desktop.worksheets.loader import all_worksheets
from ui.accessibility import focusable_without_name

Desk = Any


def shown(page: WorksheetPage) -> Any:
    """The answer widget shown."""
    assert isinstance(page.view, QuestionView)
    assert page.view.answer is not None
    return page.view.answer


def said(part: QWidget) -> list[str]:
    """Every text that stands on a part."""
    return [label.text() for label in part.findChildren(QLabel)]


def link(part: QWidget, text: str) -> LinkButton:
    """The link with this text."""
    return next(found for found in part.findChildren(LinkButton)
                if found.accessibleName() == text)


def challenge(desk: Desk, name: str) -> str:
    """Add a challenge to the register."""
    kept = desk.town.run(lambda t: keep_register.add_row(
        t, "challenges", {"name": words(name)}, "Post"))
    return str(kept.row.id)


def rated(desk: Desk, row_id: str) -> dict[str, Any]:
    """What this diagnosis says of a challenge."""
    rows = desk.town.run(lambda t: keep_register.rows_of(t, "challenges",
                                                         assessment=desk.filled_id))
    return next(dict(row.values) for row in rows if row.id == row_id)


@pytest.fixture
def insults(desk: Desk) -> str:
    """A challenge the town faces."""
    return challenge(desk, "Insults on buses")


@pytest.fixture
def rumours(desk: Desk, insults: str) -> str:
    """Another one."""
    return challenge(desk, "Rumours online")


def test_a_challenge_ticked_is_rated_with_the_figure_keys(desk: Desk, qtbot: QtBot, insults: str,
                                                          rumours: str) -> None:
    page = desk.open("challenges_faced")
    ratings = shown(page)
    assert isinstance(ratings, ChallengeRatings)
    assert ratings.rows == {}
    for row_id in (insults, rumours):
        ratings.list.choices[row_id].click()
    first, second = ratings.rows[insults], ratings.rows[rumours]
    first.lists["likelihood"].setFocus()
    qtbot.keyClicks(first.lists["likelihood"], "4")
    assert second.lists["likelihood"].hasFocus()
    qtbot.keyClicks(first.lists["impact"], "3")
    qtbot.keyClicks(first.lists["trend"], "1")
    qtbot.keyClicks(first.lists["quality"], "2")
    qtbot.waitUntil(lambda: rated(desk, insults).get("quality") == "fair")
    kept = rated(desk, insults)
    assert (kept["likelihood"], kept["impact"], kept["trend"]) == (4, 3, "rising")
    qtbot.waitUntil(lambda: any("12" in text for text in said(first)))
    desk.wait_kept("challenges_faced", lambda v: v == [insults, rumours])
    assert page.bottom.words().startswith("Saved at")
    qtbot.keyClicks(first.lists["impact"], "0")
    qtbot.waitUntil(lambda: rated(desk, insults).get("impact") is None)


def test_why_a_challenge_is_rated_so_is_one_step_and_is_there_again(
        desk: Desk, qtbot: QtBot, insults: str) -> None:
    desk.put("challenges_faced", [insults])
    page = desk.open("challenges_faced")
    editor = shown(page).rows[insults].reason.editor
    for part in ("Two ", "reports"):
        qtbot.keyClicks(editor, part)
    page.go_to("women_heard")
    qtbot.waitUntil(lambda: bool(rated(desk, insults).get("reason")))
    assert rated(desk, insults)["reason"]["texts"] == {"en": "Two reports"}
    page.go_to("challenges_faced")
    qtbot.waitUntil(
        lambda: shown(page).rows[insults].reason.editor.written() == "Two reports")


def test_a_challenge_unticked_leaves_its_row_but_not_the_register(desk: Desk, insults: str
                                                                  ) -> None:
    desk.put("challenges_faced", [insults])
    ratings = shown(desk.open("challenges_faced"))
    ratings.list.choices[insults].click()
    assert ratings.rows == {}
    desk.wait_kept("challenges_faced", lambda v: v is None)


def test_a_new_challenge_can_be_rated_at_once(desk: Desk, qtbot: QtBot) -> None:
    ratings = shown(desk.open("challenges_faced"))
    qtbot.keyClicks(ratings._new_name, "Flags torn down")
    qtbot.keyClick(ratings._new_name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(ratings.rows) == 1)
    row_id = next(iter(ratings.rows))
    qtbot.keyClicks(ratings.rows[row_id].lists["likelihood"], "2")
    qtbot.waitUntil(lambda: rated(desk, row_id).get("likelihood") == 2)


def test_the_register_opens_and_leads_back(desk: Desk, qtbot: QtBot, insults: str) -> None:
    desk.put("challenges_faced", [insults])
    page = desk.open("challenges_faced")
    with qtbot.waitSignal(page.go) as went:
        link(shown(page), "Rate the neighbourhoods").click()
    place, arguments = went.args
    assert (place, arguments["register_id"], arguments["assessment"]) == (
        "register", "challenges", desk.filled_id)
    assert arguments["back"] == {"place": "worksheet", "arguments": {
        "filled_id": desk.filled_id, "place": "challenges_faced"}}


def test_a_town_open_for_reading_still_leads_to_the_register(
        desk: Desk, qtbot: QtBot, insults: str, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("challenges_faced", [insults])
    monkeypatch.setattr(type(desk.town), "read_only", True)
    page = desk.open("challenges_faced")
    row = shown(page).rows[insults]
    assert not row.lists["impact"].isEnabled()
    with qtbot.waitSignal(page.go):
        link(shown(page), "Open the register").click()


def test_survey_results_are_a_list_with_a_way_to_import_them(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("survey_results")
    results = shown(page)
    assert isinstance(results, SurveyResults)
    with qtbot.waitSignal(page.go) as went:
        results.import_button.click()
    assert went.args[0] == "import_survey"
    assert went.args[1]["filled_id"] == desk.filled_id


def test_the_help_column_leads_to_the_practice_and_back(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open()
    asked = next(one.question for one in page.flow().pages
                 if one.question is not None and one.question.practices)
    page.go_to(asked.key)
    with qtbot.waitSignal(page.go) as went:
        link(page.help_column, "Read the practice").click()
    assert went.args == ["library", {"practice": asked.practices[0], "back": {
        "place": "worksheet", "arguments": {"filled_id": desk.filled_id, "place": asked.key}}}]


def test_a_must_in_a_list_leads_to_its_cell(desk: Desk, qtbot: QtBot) -> None:
    desk.put("survey_results", [{"answer": "Mostly"}, {"answer": "Hardly"}])
    page = desk.open("survey_results")
    cell = shown(page).items[1].cells["people"]
    qtbot.keyClicks(cell.first_field(), "many")
    page.go_on()
    assert isinstance(page.view, QuestionView)
    page.view.summary.links[0].click()
    assert cell.first_field().hasFocus()


def test_the_check_page_says_what_changed_since_the_diagnosis_before(
        desk: Desk, qtbot: QtBot, insults: str) -> None:
    first = desk.filled_id

    def rate(filled_id: str, likelihood: int) -> None:
        desk.town.run(lambda t: keep_register.change_row(
            t, "challenges", insults, {"likelihood": likelihood, "impact": 4}, "Post",
            assessment=filled_id))

    rate(first, 4)
    desk.town.run(lambda t: fill_worksheet.finish(t, first, "Post"))
    desk.filled_id = desk.town.run(
        lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who="Post").id)
    rate(desk.filled_id, 2)
    page = desk.open("check")
    qtbot.waitUntil(lambda: "Better" in said(page.help_column))
    texts = said(page.help_column)
    assert texts[texts.index("Better") + 1] == "1"
    assert texts[texts.index("Worse") + 1] == "0"
    with qtbot.waitSignal(page.go) as went:
        link(page.help_column, "See the comparison").click()
    assert went.args == ["compare", {"earlier": first, "later": desk.filled_id}]


def test_the_check_page_says_what_finishing_does_and_when_to_look_again(desk: Desk) -> None:
    desk.put("review_on", "2027-02-09")
    page = desk.open("check")
    assert any("9 February 2027" in text for text in said(page.help_column))


def test_the_crumb_leads_to_all_diagnoses(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("women_heard")
    name, go = page.crumbs()[1]
    assert name == "Diagnosis"
    assert go is not None
    with qtbot.waitSignal(page.go) as went:
        go()
    assert went.args == ["diagnosis", {}]


def test_every_special_page_that_a_worksheet_names_is_there() -> None:
    named = {question.special_page for sheet in all_worksheets().values()
             for question in sheet.questions if question.special_page}
    assert named == set(SPECIAL_PAGES)


def test_a_gap_of_a_table_leads_from_the_check_page_to_its_row(desk: Desk) -> None:
    desk.put("ratings", {"women": {"schools": {"level": 4}}})
    page = desk.open("check")
    link(page.help_column, "Ratings").click()
    assert page.place() == "ratings"
    table = shown(page)
    assert table._group == "women"
    assert table._rows["schools"].source.hasFocus()


def test_a_table_without_groups_and_sources_asks_for_levels_alone(desk: Desk, qtbot: QtBot
                                                                  ) -> None:
    desk.filled_id = desk.town.run(
        lambda t: fill_worksheet.start_worksheet(t, "pathway", who="Post").id)
    page = desk.open("mandate_points")
    table = shown(page)
    assert table._switch.isHidden()
    row = table._rows["align"]
    assert not row.source.isVisible()
    qtbot.keyClicks(row.cells[0], "2")
    desk.wait_kept("mandate_points", lambda v: v == {"all": {"align": {"level": 2}}})
    assert "Diagnosis" not in [name for name, _ in page.crumbs()]
    page.go_to("check")
    assert page.bottom.finish_button.text() == "Finish"
    assert page.bottom.print_button.isHidden()


def survey_lines() -> list[dict[str, Any]]:
    """Two questions of one survey, one by sex; and a line written by hand."""
    of_all = {"survey": "Spring", "sample": "unknown", "surveyed": 60}
    found = [{"asked": asked, "answer": answer, "people": people, "out_of": 60, **of_all}
             for asked in ("Trust?", "Heard?") for answer, people in (("Yes", 40), ("No", 20))]
    found += [{"asked": "Trust?", "answer": answer, "by": "Sex", "group": group, "people": people,
               "out_of": 30, **of_all} for group, people in (("Women", 18), ("Men", 22))
              for answer, people in (("Yes", people), ("No", 30 - people))]
    return [*found, {"asked": "Park?", "answer": "Yes", "people": 7, "out_of": 9}]


def test_a_survey_is_looked_at_as_bars_and_lines_by_hand_stay_in_the_list(desk: Desk) -> None:
    desk.put("survey_results", survey_lines())
    page = desk.open("survey_results")
    results = shown(page)
    assert len(results.items) == 1
    assert set(results.items[0].cells) == {"asked", "answer", "group", "people", "out_of"}
    panel = results.panels[0]
    assert {part.name for part in panel.chart.view.chart().parts} >= {
        "Yes, Women: 60%, 18 of 30", "Yes, Everyone: 67%, 40 of 60"}
    panel.all_counts.click()
    assert panel.table.rowCount() == 8
    assert focusable_without_name(page) == []
    assert results.panels[-1].question.currentText() == "Park?"


def test_how_people_were_chosen_can_be_said_later(desk: Desk, qtbot: QtBot) -> None:
    desk.put("survey_results", survey_lines())
    page = desk.open("survey_results")
    results = shown(page)
    panel = results.panels[0]
    panel.go_to("1", "0")
    panel.sample.set_key("random")
    panel.sample.chosen.emit("random")
    qtbot.waitUntil(lambda: {line.get("sample") for line in desk.kept("survey_results")}
                    == {"random", None})
    panel = results.panels[0]
    assert panel.question.currentText() == "Heard?"
    assert panel.sample.hasFocus()
    assert "in the whole town between" in panel.chart.view.chart().parts[0].name
    panel.remove_button.click()
    qtbot.waitUntil(lambda: len(desk.kept("survey_results")) == 1)
    assert results.import_button.hasFocus()
    assert set(results.panels) == {-1}


def test_a_survey_open_for_reading_can_be_walked_through(
        desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("survey_results", survey_lines())
    monkeypatch.setattr(type(desk.town), "read_only", True)
    results = shown(desk.open("survey_results"))
    panel = results.panels[0]
    assert not panel.sample.isEnabled()
    assert panel.remove_button.isHidden()
    assert panel.question.isEnabled()
    assert not results.import_button.isEnabled()
    assert not results.items[0].isEnabled()
