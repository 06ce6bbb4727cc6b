"""The worksheet page over a real town: typing and place are kept, nothing blocks."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LONGEST_TEXT
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.ui.worksheet.check_view import CheckView
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from strongcity_desktop.ui.worksheet.question_view import QuestionView
from strongcity_desktop.ui.worksheet.step_row import StepRow
from strongcity_desktop.worksheets.kinds import UNKNOWN

Desk = Any


def question(page: WorksheetPage) -> QuestionView:
    """The question shown."""
    assert isinstance(page.view, QuestionView)
    return page.view


def one_of_each_kind(page: WorksheetPage) -> list[str]:
    """The first page of every kind of question, and the check page."""
    first: dict[str, str] = {}
    for shown in page.flow().pages:
        if shown.question is not None:
            first.setdefault(shown.question.special_page or shown.question.kind, shown.key)
    return [*first.values(), "check"]


def answer(page: WorksheetPage) -> Any:
    """The answer widget shown."""
    assert question(page).answer is not None
    return question(page).answer


def test_typing_is_kept_and_the_page_opens_again_where_it_was_left(desk: Desk, qtbot: QtBot
                                                                   ) -> None:
    page = desk.open("groups_how")
    editor = answer(page).first_field()
    qtbot.keyClicks(editor, "Two evenings")
    assert page.bottom.words() == "Not saved yet"
    desk.wait_kept("groups_how", lambda v: v and v["texts"]["en"] == "Two evenings")
    qtbot.waitUntil(lambda: page.bottom.words().startswith("Saved at"))
    again = desk.open()  # the first page was never left
    assert again.place() == "groups_how"
    assert answer(again).first_field().written() == "Two evenings"


def test_typing_in_one_field_is_one_step_of_the_journal(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("groups_how")
    editor = answer(page).first_field()
    for words in ("One ", "two ", "three"):
        qtbot.keyClicks(editor, words)
        page.saver.flush()
    desk.wait_kept("groups_how", lambda v: v and v["texts"]["en"] == "One two three")
    from strongcity_desktop.operations.undo import undo
    desk.town.run(undo)
    assert desk.kept("groups_how") is None


def test_going_elsewhere_writes_what_is_being_typed(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("other_voices")
    qtbot.keyClicks(answer(page).first_field(), "The bus company")
    page.go_on()
    desk.wait_kept("other_voices", lambda v: v and v["texts"]["en"] == "The bus company")
    qtbot.waitUntil(lambda: desk.filled().place == page.place())
    assert page.place() == "consultations_held"


def test_a_refused_save_keeps_the_text_and_is_tried_again(desk: Desk, qtbot: QtBot,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.open("other_voices")

    def full(*args: object, **values: object) -> None:
        raise Refusal("The USB stick is full.")

    with monkeypatch.context() as broken:
        broken.setattr(fill_worksheet, "answer", full)
        qtbot.keyClicks(answer(page).first_field(), "Kept")
        qtbot.waitUntil(lambda: page.bottom.words() == "The USB stick is full.")
        assert answer(page).first_field().written() == "Kept"
        assert not page.saver.is_idle
    page.saver.flush()
    desk.wait_kept("other_voices", lambda v: v and v["texts"]["en"] == "Kept")
    qtbot.waitUntil(lambda: page.bottom.words().startswith("Saved at"))


def test_an_older_refusal_never_overwrites_a_newer_answer(desk: Desk, qtbot: QtBot,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.open("women_heard")
    first = fill_worksheet.answer
    calls: list[Any] = []

    def once_full(town: Any, *args: Any, **values: Any) -> Any:
        calls.append(args)
        if len(calls) == 1:
            raise Refusal("The USB stick is full.")
        return first(town, *args, **values)

    monkeypatch.setattr(fill_worksheet, "answer", once_full)
    page.saver.change("women_heard", "no", typing=False)
    page.saver.change("women_heard", "yes", typing=False)
    qtbot.waitUntil(lambda: page.saver.is_idle)
    page.saver.flush()
    assert desk.kept("women_heard") == "yes"


def test_what_must_be_mended_is_told_above_with_the_focus_and_at_the_field(desk: Desk, qtbot: QtBot
                                                                           ) -> None:
    page = desk.open("listening_budget")
    field = answer(page).first_field()
    qtbot.keyClicks(field, "twelve")
    page.go_on()
    assert page.place() == "listening_budget"
    summary = question(page).summary
    assert summary.hasFocus()
    sentence = "Write the amount in figures, like 12,600."
    assert [link.text() for link in summary.links] == [sentence]
    assert answer(page).finding() == sentence
    summary.links[0].click()
    assert field.hasFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12 600")
    assert summary.isHidden()
    page.go_on()
    desk.wait_kept("listening_budget", lambda v: v == "12600")
    assert page.place() != "listening_budget"


def test_what_could_not_be_read_waits_in_its_field(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("listening_budget")
    qtbot.keyClicks(answer(page).first_field(), "twelve")
    page.go_to("women_heard")
    page.go_to("listening_budget")
    assert answer(page).first_field().written() == "twelve"
    assert answer(page).finding() == "Write the amount in figures, like 12,600."


def test_a_should_never_blocks(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("services_heard")
    answer(page).list.choices["sport"].click()
    page.go_on()
    assert page.place() == "other_voices"
    desk.wait_kept("services_heard", lambda v: v == ["sport"])


def test_i_do_not_know_hides_the_field_and_clears_nothing(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("other_voices")
    qtbot.keyClicks(answer(page).first_field(), "The choir")
    unknown = question(page).unknown
    assert unknown is not None
    unknown.click()
    assert answer(page).isHidden()
    desk.wait_kept("other_voices", lambda v: v == UNKNOWN)
    unknown.click()
    assert answer(page).first_field().written() == "The choir"
    desk.wait_kept("other_voices", lambda v: v != UNKNOWN and v["texts"]["en"] == "The choir")


def test_a_question_appears_and_goes_with_the_answer_it_hangs_on(desk: Desk) -> None:
    page = desk.open("police_briefing")
    assert page.step_list.row("police_briefing_date") is None
    radios = answer(page)._list.choices
    radios["yes"].click()
    assert page.step_list.row("police_briefing_date") is not None
    radios["no"].click()
    assert page.step_list.row("police_briefing_date") is None


def test_any_step_opens_in_any_order(desk: Desk) -> None:
    page = desk.open("services_heard")
    row = page.step_list.row("ratings")
    assert isinstance(row, StepRow)
    row.click()
    assert page.place() == "ratings"
    assert page.crumbs()[-1][0] == "Trust"


def test_change_returns_to_the_check_page(desk: Desk) -> None:
    page = desk.open("check")
    assert isinstance(page.view, CheckView)
    page.view.change_links["women_heard"].click()
    assert page.place() == "women_heard"
    answer(page)._list.choices["yes"].click()
    page.go_on()
    assert page.place() == "check"


def test_finish_with_gaps_and_reopen(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("check")
    assert page.bottom.finish_button.text() == "Finish the diagnosis"
    page.bottom.finish_button.click()
    qtbot.waitUntil(lambda: page.bottom.finish_button.text() == "Reopen the diagnosis")
    assert desk.filled().finished_on is not None
    page.bottom.finish_button.click()
    qtbot.waitUntil(lambda: page.bottom.finish_button.text() == "Finish the diagnosis")
    assert desk.filled().finished_on is None


@pytest.mark.parametrize(("worksheet", "document"), [
    ("diagnosis", "diagnosis-report"), ("mandate", "mandate-brief"),
    ("council_motion", "council-motion"), ("council_report", "decision-report"),
    ("means", "resources-view")])
def test_print_a_draft_goes_to_the_documents(desk: Desk, qtbot: QtBot, worksheet: str,
                                             document: str) -> None:
    desk.begin(worksheet)
    page = desk.open("check")
    with qtbot.waitSignal(page.go) as went:
        page.bottom.print_button.click()
    assert went.args == ["documents", {"document_id": document, "filled_id": desk.filled_id}]


def test_the_short_form_asks_less_and_loses_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.put("other_voices", "The choir")
    page = desk.open("services_heard")
    asked = len(page.flow().pages)
    page._on_depth("short")
    assert len(page.flow().pages) < asked
    qtbot.waitUntil(lambda: desk.filled().depth == "short")
    assert desk.kept("other_voices")["texts"] == {"en": "The choir"}


def test_control_and_enter_continue(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("services_heard")
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.place() == "other_voices")


def test_a_paste_beyond_the_limit_is_refused_whole(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("groups_how")
    editor = answer(page).first_field()
    qtbot.keyClicks(editor, "Before ")
    clipboard = QApplication.clipboard()
    clipboard.setText("x" * LONGEST_TEXT)
    editor.paste()
    assert editor.written() == "Before "
    assert "30,000" in answer(page).written.finding()
    clipboard.setText("after")
    editor.paste()
    assert editor.written() == "Before after"
    assert answer(page).written.finding() == ""


def test_versions_of_a_text_and_the_mark_of_an_outdated_one(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("other_voices")
    written = answer(page).written
    editor = written.editor
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "The choir")
    written.show_language("fr")
    assert editor.text() == ""
    qtbot.keyClicks(editor, "La chorale")
    written.show_language("en")
    qtbot.keyClicks(editor, " sings")
    written.show_language("fr")
    assert not written._state_line.isHidden()
    page.leave()
    desk.wait_kept("other_voices", lambda v: v and v.get("outdated") == ["fr"])
    assert desk.kept("other_voices")["original"] == "en"
    written.show_language("ar")
    assert editor.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_field_of_every_page_has_a_name(desk: Desk, language: str) -> None:
    desk.put("survey_results", [{"answer": "Mostly"}])
    page = desk.open("services_heard", language=language)
    nameless = []
    for place in one_of_each_kind(page):
        page.go_to(place)
        nameless += [f"{place}: {found}" for found in _nameless(desk.around)]
    assert nameless == []


def _nameless(widget: Any) -> list[str]:
    found = []
    for child in widget.findChildren(object):
        if not getattr(child, "isWidgetType", lambda: False)() or not child.isVisible():
            continue
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled():
            part = QAccessible.queryAccessibleInterface(child)
            if part is None or not part.text(QAccessible.Text.Name).strip():
                found.append(type(child).__name__)
    return found


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 600, 1.0), (1366, 700, 2.0)])
def test_no_page_is_cut_where_there_is_little_room(desk: Desk, width: int, height: int,
                                                   scale: float) -> None:
    from strongcity_desktop.ui.theme.dress import wear
    from strongcity_desktop.ui.theme.look import Look
    desk.context()
    wear(desk.app, Look("light", scale, "ltr", "en"))
    desk.put("survey_results", [{"answer": "Mostly"}])
    page = desk.open("services_heard", width=width, height=height)
    cut = []
    for place in one_of_each_kind(page):
        page.go_to(place)
        scroll = page._scroll
        assert scroll is not None
        if scroll.widget().minimumSizeHint().width() > scroll.viewport().width() + 1:
            cut.append(place)
    assert cut == []


def test_a_town_open_for_reading_takes_no_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch
                                                 ) -> None:
    monkeypatch.setattr(type(desk.town), "read_only", True)
    page = desk.open("women_heard")
    assert not answer(page).isEnabled()
    page.go_on()
    assert page.place() == "youth_heard"
    assert page.bottom.words() == "Open for reading only"
