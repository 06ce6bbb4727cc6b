"""The page of documents: what is chosen is shown, counted, exported and printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from documents.pdf_text import text_of
from paper_samples import filled_town
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.make_document import documents
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.documents.printing import print_pages
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    opened = filled_town(tmp_path / "Valmora.strongcity")
    yield opened
    opened.close()


@pytest.fixture
def context(town: TownFile, qtbot: QtBot) -> Iterator[Context]:
    background = Background(town)
    yield Context(translator("en"), Settings(), background, town)
    background.close()


def opened_page(context: Context, qtbot: QtBot, document_id: str = "", **chosen: str
                ) -> DocumentsPage:
    page = DocumentsPage(context, document_id=document_id, **chosen)
    qtbot.addWidget(page)
    footer = page.footer()
    assert footer is not None
    qtbot.addWidget(footer)
    page.resize(1100, 640)
    page.show()
    wait_until_made(page, qtbot)
    return page


def wait_until_made(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.export_button.isEnabled, timeout=20_000)


def choose(page: DocumentsPage, document_id: str) -> None:
    page.choices.documents.choose(document_id)


def shown_text(page: DocumentsPage, folder: Path, qtbot: QtBot) -> str:
    target = folder / "shown.pdf"
    with qtbot.waitSignal(page.context.background.idle):
        page.export_to(target)
    return text_of(target.read_bytes())


def test_shows_the_first_document_page_by_page(context: Context, qtbot: QtBot) -> None:
    page = opened_page(context, qtbot)
    pages = page.preview.pages()
    assert pages > 5
    assert page.preview.place() == f"Page 1 of {pages}"
    assert not page.preview.previous.isEnabled()
    page.preview.next.click()
    assert page.preview.place() == f"Page 2 of {pages}"
    for _ in range(pages):
        page.preview.step(1)
    assert not page.preview.next.isEnabled()


def test_readers_change_what_is_shown_and_said(context: Context, qtbot: QtBot,
                                               tmp_path: Path) -> None:
    page = opened_page(context, qtbot, "stakeholder-list")
    assert "The public version does not show:" in page.left_out.text()
    assert "2 contacts" in page.left_out.text()
    assert "No contact is printed" in page.left_out.text()
    choose(page, "stakeholder-register")
    wait_until_made(page, qtbot)
    assert page.choices.kind().id == "stakeholder-register"
    assert page.choices._readers.current() == "internal"
    assert "about phone" not in shown_text(page, tmp_path, qtbot)
    page.choices._contacts.click()
    wait_until_made(page, qtbot)
    assert "Contacts are printed" in page.left_out.text()
    assert "about phone" in shown_text(page, tmp_path, qtbot)
    assert page.arguments()["document_id"] == "stakeholder-register"


def test_document_speaks_another_language_than_the_window(context: Context, qtbot: QtBot,
                                                          tmp_path: Path) -> None:
    page = opened_page(context, qtbot, "neighbourhoods-list")
    page.choices._language.setCurrentIndex(2)
    wait_until_made(page, qtbot)
    assert page.choices.options().language == "ar"
    assert "فالمورا" in shown_text(page, tmp_path, qtbot)
    assert "does not show" in page.left_out.text() or "Nothing is left out" in page.left_out.text()


def test_an_assessment_is_chosen_and_kept(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened_page(context, qtbot, "diagnosis-report")
    box = page.choices.subject.runs
    assert box.count() == 2
    assert box.isVisible()
    newest = page.choices.options().filled_id
    box.setCurrentIndex(1)
    wait_until_made(page, qtbot)
    chosen = page.choices.options().filled_id
    assert chosen != newest
    assert "Earlier word about" in shown_text(page, tmp_path, qtbot)
    assert page.arguments()["filled_id"] == chosen
    again = opened_page(context, qtbot, **page.arguments())
    assert again.choices.options().filled_id == chosen
    choose(again, "neighbourhoods-list")
    wait_until_made(again, qtbot)
    assert not again.choices.subject.isVisible()
    assert again.choices.options().filled_id is None


def test_two_assessments_are_compared(context: Context, qtbot: QtBot) -> None:
    page = opened_page(context, qtbot, "assessment-comparison")
    assert page.choices.options().earlier
    assert not page.choices.subject.earlier_runs.isVisible(), "there is only one to compare with"
    page.choices.subject.runs.setCurrentIndex(1)
    qtbot.waitUntil(page._band.isVisible, timeout=20_000)
    assert "no earlier time" in page._band.text()


def test_chapters_are_left_away(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened_page(context, qtbot, "diagnosis-report")
    assert ". Voices not yet heard" in shown_text(page, tmp_path, qtbot)
    page.choices.chapters.boxes["voices"].click()
    wait_until_made(page, qtbot)
    assert ". Voices not yet heard" not in shown_text(page, tmp_path, qtbot)
    choose(page, "diagnosis-summary")
    assert not page.choices.chapters.isVisible()
    choose(page, "prevention-plan")
    assert {"summary", "budget", "approval"} <= page.choices.chapters.boxes.keys()
    assert page.choices.options().without == frozenset(), "each document has boxes of its own"
    titles = {key: box.text() for key, box in page.choices.chapters.boxes.items()}
    assert titles["summary"].startswith("What was said about"), "the town gave it this title"
    choose(page, "diagnosis-report")
    assert page.choices.options().without == {"voices"}


def test_what_is_for_everyone_is_offered_to_nobody_else(context: Context, qtbot: QtBot) -> None:
    page = opened_page(context, qtbot, "public-summary")
    assert not page.choices._readers.isEnabled()
    assert page.choices.edition() == Edition()
    choose(page, "task-list")
    assert page.choices._readers.isEnabled()


def test_pages_are_seen_in_black_and_white(context: Context, qtbot: QtBot) -> None:
    page = opened_page(context, qtbot, "diagnosis-report")
    page.preview.grey.click()
    qtbot.waitUntil(lambda: not _has_colour(page), timeout=10_000)
    page.preview.grey.click()
    qtbot.waitUntil(lambda: _has_colour(page), timeout=10_000)


def _has_colour(page: DocumentsPage) -> bool:
    shown = page.preview.grab(page.preview.view.geometry()).toImage()
    colours = (shown.pixelColor(x, y) for x in range(0, shown.width(), 7)
               for y in range(0, shown.height(), 7))
    return any(max(one.getRgb()[:3]) - min(one.getRgb()[:3]) > 40 for one in colours)


def test_opens_in_the_language_of_the_window(context: Context, qtbot: QtBot) -> None:
    context.t = translator("ar")
    page = opened_page(context, qtbot, "diagnosis-worksheet")
    assert page.choices.options().language == "ar"
    assert page.choices.options().depth == "full"


def test_refusals_are_said_and_nothing_is_written(context: Context, qtbot: QtBot, town: TownFile,
                                                  tmp_path: Path) -> None:
    told: list[Exception] = []
    context.tell = told.append
    page = opened_page(context, qtbot, "neighbourhoods-list")
    disguised = tmp_path / "town.pdf"
    disguised.hardlink_to(town.path)
    for target in (disguised, tmp_path / "nowhere" / "list.pdf"):
        with qtbot.waitSignal(context.background.idle):
            page.export_to(target)
    assert all(isinstance(problem, Refusal) for problem in told)
    assert len(told) == 2
    assert not (tmp_path / "nowhere").exists()


def test_pages_reach_the_printer(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened_page(context, qtbot, "neighbourhoods-list")
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(target))
    assert print_pages(page.preview.document, printer)
    assert target.read_bytes().startswith(b"%PDF-")


def test_the_list_is_parted_by_shelf_and_narrowed_by_words(context: Context, qtbot: QtBot) -> None:
    page = opened_page(context, qtbot)
    shelves = page.choices.documents
    assert shelves.found() == [kind.id for kind in documents()]
    qtbot.keyClicks(shelves.search, "worksheet mandate")
    assert shelves.found() == ["mandate-worksheet"]
    assert page.choices.kind().id == documents()[0].id, "looking for one chooses none yet"
    qtbot.keyClick(shelves.search, Qt.Key.Key_Return)
    assert page.choices.kind().id == "mandate-worksheet"
    shelves.search.setText("nowhere")
    assert shelves.found() == [] and shelves._nothing.isVisible()
    shelves.search.clear()
    assert shelves.listed.isVisible() and not shelves._nothing.isVisible()
    wait_until_made(page, qtbot)


def test_arrow_keys_pass_over_the_titles_of_the_shelves(context: Context, qtbot: QtBot) -> None:
    page = opened_page(context, qtbot)
    shelves = page.choices.documents
    for kind in documents()[1:]:
        qtbot.keyClick(shelves.listed, Qt.Key.Key_Down)
        assert page.choices.kind().id == kind.id
    for kind in documents()[-2::-1]:
        qtbot.keyClick(shelves.listed, Qt.Key.Key_Up)
        assert page.choices.kind().id == kind.id
    wait_until_made(page, qtbot)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_name_of_a_document_is_cut(context: Context, qtbot: QtBot, qapp: QApplication,
                                      language: str) -> None:
    context.t = translator(language)
    wear(qapp, Look("light", 1.0, context.t.direction, language))
    page = opened_page(context, qtbot)
    page.resize(780, 560)
    listed = page.choices.documents.listed
    for row in range(listed.count()):
        item = listed.item(row)
        shown = listed.visualItemRect(item)
        room = listed.viewport().width() - 24
        needed = listed.fontMetrics().boundingRect(
            0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, item.text()).height()
        assert shown.height() >= needed, item.text()


def test_two_runs_of_any_worksheet_are_offered_to_compare(context: Context, qtbot: QtBot,
                                                          tmp_path: Path) -> None:
    page = opened_page(context, qtbot, "assessment-comparison")
    runs = page.choices.subject.runs
    assert runs.itemText(0).startswith("Diagnosis")
    cooperation = next(place for place in range(runs.count())
                       if "state" in runs.itemText(place))
    runs.setCurrentIndex(cooperation)
    wait_until_made(page, qtbot)
    said = shown_text(page, tmp_path, qtbot)
    assert "Working with the state" in said and "Challenges then and now" not in said


def test_a_tool_never_begun_has_a_way_to_begin_it(qtbot: QtBot, tmp_path: Path) -> None:
    details = TownDetails(LocalText.of("New", "en"))
    town = create_town(tmp_path / "New.strongcity", details, "")
    background = Background(town)
    try:
        page = DocumentsPage(Context(translator("en"), Settings(), background, town),
                             document_id="diagnosis-report")
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page.nothing_yet.state is not None, timeout=20_000)
        assert not page.preview.isVisible() and not page._band.isVisible()
        assert not page.export_button.isEnabled()
        state = page.nothing_yet.state
        assert state is not None and state.button is not None
        with qtbot.waitSignal(page.go) as asked:
            state.button.click()
        assert asked.args == ["diagnosis", {}]
        choose(page, "neighbourhoods-list")
        wait_until_made(page, qtbot)
        assert page.preview.isVisible() and page.nothing_yet.state is None
    finally:
        background.close()
        town.close()


def test_an_entry_is_chosen_and_kept(context: Context, qtbot: QtBot, town: TownFile) -> None:
    page = opened_page(context, qtbot, "meeting-minutes")
    entries = page.choices.subject.entries
    rows = town.run(lambda opened: rows_of(opened, "meetings"))
    assert entries.isVisible() and entries.count() == len(rows)
    meant = page.choices.options().row_id
    assert {row.id: row.values["status"] for row in rows}[meant] == "held"
    entries.setCurrentIndex(1)
    wait_until_made(page, qtbot)
    chosen = page.choices.options().row_id
    assert chosen != meant
    again = opened_page(context, qtbot, **page.arguments())
    assert again.choices.options().row_id == chosen
    choose(again, "meeting-agenda")
    wait_until_made(again, qtbot)
    assert again.choices.options().row_id == chosen, "the papers of one meeting belong together"
    choose(again, "neighbourhoods-list")
    wait_until_made(again, qtbot)
    assert not again.choices.subject.isVisible() and again.choices.options().row_id == ""
