"""A survey from its file to the printed report: types mended, groups, counts, chart, PDF."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from documents.pdf_text import text_of
from strongcity_desktop.app import settle
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import fill_worksheet, keep_register
from strongcity_desktop.operations.documents_offered import DocumentOptions
from strongcity_desktop.operations.importing.import_survey import ColumnType
from strongcity_desktop.operations.make_document import make_document
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.import_survey.page import ImportSurveyPage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.worksheet.answer_widgets.survey_results import SurveyResults
from survey_samples import CANARY, export, people, write_form
from ui.accessibility import focusable_without_name
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on a town with two neighbourhoods and a diagnosis under way."""
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    for name in ("The Harbour", "Old Market"):
        town_of(made).run(lambda t, name=name: keep_register.add_row(
            t, "neighbourhoods", {"name": LocalText.of(name, "en").to_json()}, "Post"))
    town_of(made).run(lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who="Post"))
    return made


def town_of(window: MainWindow) -> TownFile:
    """The town that the window shows."""
    assert window.context.town is not None
    return window.context.town


def diagnosis(window: MainWindow) -> fill_worksheet.Filled:
    """The diagnosis as it is kept."""
    (found,) = town_of(window).run(lambda t: [
        fill_worksheet.open_filled(t, one.id) for one in fill_worksheet.filled_worksheets(t)])
    return found


def results(window: MainWindow) -> SurveyResults:
    """The survey results on the page shown."""
    found = window.page().findChild(SurveyResults)
    assert isinstance(found, SurveyResults)
    return found


def test_from_the_file_and_its_form_to_the_report(
        window: MainWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    filled_id = diagnosis(window).id
    window.go("import_survey", {"filled_id": filled_id})
    settle(window)
    page = window.page()
    assert isinstance(page, ImportSurveyPage)
    page.look_with(write_form(tmp_path / "form.xlsx"))
    page.look_at(export(tmp_path / "kobo.xlsx", parting="-"))
    settle(window)
    assert page.cards is not None
    columns, groups = page.cards.columns, page.cards.groups
    assert columns.chosen() == ["uses", "trust"]
    assert groups.chosen() == ["you-sex", "you-age", "you-place"]

    columns.rows["uses"].types.set_key(ColumnType.TEXT.value)  # a type is mended, and back
    columns.rows["uses"].retyped.emit(ColumnType.TEXT.value)
    assert columns.chosen() == ["trust"]
    columns.rows["uses"].retyped.emit(ColumnType.SEVERAL.value)
    groups.boxes["you-age"].click()
    assert columns.chosen() == ["uses", "trust"]
    places = groups.places["you-place"]
    assert [places[code].currentText() for code in ("harbour", "old_market", "hillside")] == [
        "The Harbour", "Old Market", "None of them: keep this name"]
    assert page.cards.about.name.written() == "Trust in our town"
    page.cards.about.sample.set_key("random")
    page.cards.about.sample.chosen.emit("random")
    table = page.cards.counts.table
    assert table.item(0, 5).text().startswith("between ")
    assert focusable_without_name(window) == []
    page.keep()
    settle(window)

    shown = results(window)
    panel = shown.panels[0]
    assert panel.question.currentText() == "Which places do you use?"
    panel.go_to("1", "1")
    everyone = [one["trust"] for one in people() if one["trust"]]
    rows = panel.chart.view.as_table().rows
    assert rows[0][:3] == ("Mostly", "Everyone",
                           f"{everyone.count('mostly')} of {len(everyone)}")
    assert {row[1] for row in rows} == {"Everyone", "The Harbour", "Old Market", "Hillside"}
    assert panel.missing.text() == "6 people did not answer."

    pdf = town_of(window).run(lambda t: make_document(t, "diagnosis-report", DocumentOptions(
        language="en", edition=Edition(Audience.INTERNAL))))
    text = text_of(pdf)
    assert "90 people were asked, until 20 May 2026." in text
    assert "People were chosen by lot" in text
    assert f"Everyone asked {everyone.count('mostly')}" in text
    assert "You are Mostly Hardly Not at all People who answered" in text
    nothing_of_a_person_is_kept(window, tmp_path, caplog, pdf)


def nothing_of_a_person_is_kept(window: MainWindow, tmp_path: Path,
                                caplog: pytest.LogCaptureFixture, pdf: bytes) -> None:
    """No name, text, place or id of a row is in the file, its journal and search index, in a log
    or in the report."""
    telling = [CANARY, "Kanarek", "thought 11", "Person 12", "uuid-4", "36.80112", "90011"]
    assert not any(word in caplog.text for word in telling)
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*")
                    if path.is_file() and path.suffix != ".xlsx")
    assert b"Trust in our town" in kept  # what is kept could be read there
    for word in telling:
        assert word.encode() not in kept
        assert word not in text_of(pdf)
