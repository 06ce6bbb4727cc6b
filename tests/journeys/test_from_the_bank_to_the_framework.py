"""Someone takes an indicator from the bank, adds a reading by sex, and prints the framework."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from documents.pdf_text import text_of
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import change_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.results.page import ResultsPage
from ui.town_walk import sample_window


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Any:
    path = tmp_path / "Valmora.strongcity"
    write_sample(path, "en").close()
    made = sample_window(qapp, path, translator("en"), (1366, 768))
    yield made
    made.close()


def _page(window: MainWindow) -> ResultsPage:
    page = window.page()
    assert isinstance(page, ResultsPage)
    return page


def _town(window: MainWindow) -> TownFile:
    assert window.context.town is not None
    return window.context.town


def _rows(window: MainWindow, register_id: str) -> dict[str, Any]:
    return {row.id: row.values for row in _town(window).run(lambda t: rows_of(t, register_id))}


def _print(window: MainWindow, document_id: str, audience: Audience) -> str:
    options = DocumentOptions("en", Edition(audience))
    return " ".join(text_of(_town(window).run(
        lambda t: make_document(t, document_id, options))).split())


def test_from_the_bank_to_the_printed_framework(window: MainWindow, qtbot: QtBot) -> None:
    before = set(_rows(window, "indicators"))
    window.go("results", {})
    qtbot.waitUntil(lambda: _page(window).seen is not None)
    page = _page(window)
    page.open_bank()
    page.bank.search.setText("")
    shown = page.bank.list.count()
    assert shown >= 120
    key = page.bank.key()
    page.bank.accept()
    qtbot.waitUntil(lambda: set(_rows(window, "indicators")) != before)
    (new_id,) = set(_rows(window, "indicators")) - before
    taken = _rows(window, "indicators")[new_id]
    assert taken["bank_key"] == key and set(taken["name"]["texts"]) == {"en", "fr", "ar"}
    _town(window).run(lambda t: change_row(t, "indicators", new_id, {
        "baseline": "10", "target": "130", "unit": "number", "of_people": True,
        "direction": "up", "splits": ["sex"]}, ""))
    window.go("results", {"indicator": new_id})
    qtbot.waitUntil(lambda: _page(window).seen is not None)
    page = _page(window)
    assert page.over_time.isVisibleTo(page)

    page.add_reading()
    dialog = page.dialog
    dialog.name.write("May")
    dialog.value_line.write("40")
    dialog.parts["by_sex"].set_value({"women": "30", "men": "8"})
    dialog.accept()
    assert "2" in dialog.finding.text() and _reading(window, new_id) is None
    dialog.parts["by_sex"].set_value({"women": "37", "men": "3"})
    assert "40" in dialog.parts["by_sex"].told()
    dialog.accept()
    qtbot.waitUntil(lambda: _reading(window, new_id) is not None)
    qtbot.waitUntil(lambda: page.seen is not None and (
        one := page.seen.indicator(new_id)) is not None and one.progress == 25)

    name = taken["name"]["texts"]["en"]
    inside = _print(window, "results-framework", Audience.INTERNAL)
    assert name in inside and "25%" in inside and "Men and boys: 3" in inside
    public = _print(window, "results-framework", Audience.PUBLIC)
    assert "Men and boys: <5" in public and "Women and girls: *" in public
    assert "Women and girls: 37" not in public


def _reading(window: MainWindow, indicator_id: str) -> Any:
    return next((values for values in _rows(window, "readings").values()
                 if values.get("indicators") == [indicator_id]), None)


def test_a_period_is_closed_and_opened_again(window: MainWindow, qtbot: QtBot) -> None:
    window.go("results", {})
    qtbot.waitUntil(lambda: _page(window).seen is not None)
    page = _page(window)
    open_period = next(id for id, values in _rows(window, "periods").items()
                       if not values.get("closed_on"))
    page.over_time.close_wanted.emit(open_period, True)
    qtbot.waitUntil(lambda: bool(_rows(window, "periods")[open_period].get("closed_on")))
    page.over_time.close_wanted.emit(open_period, False)
    qtbot.waitUntil(lambda: not _rows(window, "periods")[open_period].get("closed_on"))


def test_an_action_shows_its_own_indicators(window: MainWindow, qtbot: QtBot) -> None:
    action, = [id for id, values in _rows(window, "actions").items()
               if values["name"]["texts"]["en"] == "Mixed football league"]
    window.go("results", {"action": action, "split": "by_sex"})
    qtbot.waitUntil(lambda: _page(window).seen is not None)
    page = _page(window)
    assert page.seen is not None
    own = {id for id, values in _rows(window, "indicators").items()
           if action in (values.get("actions") or ())}
    assert {one.row.id for one in page.seen.indicators} == own
    assert page.arguments()["split"] == "by_sex"


def test_prints_of_results_tag_stories_and_name_what_is_partial(window: MainWindow) -> None:
    report = _print(window, "progress-report", Audience.PUBLIC)
    log = _print(window, "learning-log", Audience.PUBLIC)
    assert "not representative" in log and "What comes next" in report
    stories = _rows(window, "stories")
    held = [values["name"]["texts"]["en"] for values in stories.values()
            if values.get("agreed") is not True]
    told = [values["name"]["texts"]["en"] for values in stories.values()
            if values.get("agreed") is True]
    assert all(name in log for name in told) and not any(name in log for name in held)
