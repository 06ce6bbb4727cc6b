"""Import survey results in the window: with the keyboard alone, from the file to the counts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.ui.import_survey.counts_card import REPLACE
from strongcity_desktop.ui.import_survey.page import ImportSurveyPage
from strongcity_desktop.ui.main_window import MainWindow
from ui.accessibility import focusable_without_name
from ui.windows import town_window

ROWS = "\n".join(f"{'woman' if n % 2 else 'man'};{'high' if n % 3 else 'low'};Person {n}"
                 for n in range(24))


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on a town with one diagnosis."""
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def filled_id(window: MainWindow) -> str:
    """The diagnosis."""
    assert window.context.town is not None
    return window.context.town.run(
        lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who="Post").id)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """An export."""
    path = tmp_path / "kobo.csv"
    path.write_text(f"sex;trust;full_name\n{ROWS}\n", "utf-8-sig")
    return path


def opened(window: MainWindow, filled_id: str) -> ImportSurveyPage:
    """The page, ready."""
    window.go("import_survey", {"filled_id": filled_id})
    settle(window)
    page = window.page()
    assert isinstance(page, ImportSurveyPage)
    return page


def test_a_survey_is_imported_with_the_keyboard_alone(
        window: MainWindow, qtbot: QtBot, filled_id: str, answers: Path,
        monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(answers), ""))
    page = opened(window, filled_id)
    choose = page.file.choose_button
    assert choose.hasFocus()
    assert not page.keep_button.isEnabled()
    qtbot.keyClick(choose, Qt.Key.Key_Space)
    settle(window)
    assert page.cards is not None
    rows = page.cards.columns.rows
    assert [key for key, row in rows.items() if row.box.isEnabled()] == ["sex", "trust"]
    assert "it may say who answered" in rows["full_name"].box.accessibleDescription()
    assert rows["sex"].box.hasFocus()
    qtbot.keyClick(rows["sex"].box, Qt.Key.Key_Tab)
    assert rows["sex"].types.hasFocus()
    qtbot.keyClick(rows["sex"].types, Qt.Key.Key_Tab)
    assert rows["trust"].box.hasFocus()
    assert page.cards.columns.chosen() == ["trust"]
    assert page.cards.groups.chosen() == ["sex"]  # it was known by its name
    table = page.cards.counts.table
    assert table.rowCount() == 6
    assert table.item(0, 3).text() == "16 of 24"
    assert focusable_without_name(window) == []
    page.keep_button.setFocus()
    qtbot.keyClick(page.keep_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.page() is not page)
    settle(window)
    assert window.context.town is not None
    kept = window.context.town.run(lambda t: fill_worksheet.open_filled(t, filled_id))
    assert len(kept.answers["survey_results"]) == 6
    assert window.page().arguments()["place"] == "survey_results"


def test_results_there_are_added_to_or_replaced(window: MainWindow, filled_id: str, answers: Path
                                                ) -> None:
    for _ in range(2):
        page = opened(window, filled_id)
        page.look_at(answers)
        settle(window)
        assert page.cards is not None
        if page.cards.counts.how is not None:
            page.cards.counts.how.set_key(REPLACE)
        page.keep()
        settle(window)
    assert window.context.town is not None
    kept = window.context.town.run(lambda t: fill_worksheet.open_filled(t, filled_id))
    assert len(kept.answers["survey_results"]) == 6


def test_a_file_that_cannot_be_read_says_what_to_do(window: MainWindow, filled_id: str,
                                                    tmp_path: Path, answers: Path) -> None:
    page = opened(window, filled_id)
    page.look_at(answers)
    settle(window)
    (tmp_path / "notes.txt").write_text("x", "utf-8")
    page.look_at(tmp_path / "notes.txt")
    settle(window)
    assert "Export the answers as CSV or XLSX" in page.file.band.text()
    assert page.survey is None
    assert not page.keep_button.isEnabled()


def test_a_file_with_nothing_to_count_says_so(window: MainWindow, filled_id: str, tmp_path: Path
                                              ) -> None:
    free = tmp_path / "free.csv"
    free.write_text("say_more\n" + "\n".join(f"Thought {n}" for n in range(9)), "utf-8")
    page = opened(window, filled_id)
    page.look_at(free)
    settle(window)
    assert "can be counted safely" in page.file.band.text()
    assert not page.keep_button.isEnabled()
