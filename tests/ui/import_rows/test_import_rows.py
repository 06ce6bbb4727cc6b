"""Importing rows in the window: four steps with the keyboard alone; nothing written before."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from register_samples import text
from spreadsheet_samples import MESS
from strongcity_desktop.app import settle
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.ui.import_rows.column_card import ColumnCard
from strongcity_desktop.ui.import_rows.columns_step import ColumnsStep
from strongcity_desktop.ui.import_rows.double_card import DoubleCard, RowCard
from strongcity_desktop.ui.import_rows.file_step import FileStep
from strongcity_desktop.ui.import_rows.page import ImportRowsPage
from strongcity_desktop.ui.import_rows.preview_model import FIRST_CELL, TAKEN
from strongcity_desktop.ui.import_rows.preview_step import PreviewStep
from strongcity_desktop.ui.import_rows.readiness import COLUMNS, FILE, PREVIEW, SHEET
from strongcity_desktop.ui.import_rows.sheet_step import SheetStep
from strongcity_desktop.ui.main_window import MainWindow
from ui.accessibility import focusable_without_name
from ui.windows import town_window

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Desk:
    """A window, and a person who imports."""

    def __init__(self, window: MainWindow, qtbot: QtBot, folder: Path) -> None:
        self.window, self.qtbot, self.folder = window, qtbot, folder
        self.page: ImportRowsPage

    def open(self, **arguments: Any) -> ImportRowsPage:
        self.window.go("import_rows", {"register_id": "stakeholders", **arguments})
        self.settle()
        page = self.window.page()
        assert isinstance(page, ImportRowsPage)
        self.page = page
        return page

    def settle(self) -> None:
        settle(self.window)
        settle(self.window)

    def read(self, content: str, name: str = "rows.csv") -> ImportRowsPage:
        path = self.folder / name
        path.write_text(content, "utf-8")
        page = self.open()
        page.look_at(path)
        self.settle()
        return page

    def to(self, step: int) -> Any:
        while self.page.step < step:
            self.page.go_on()
            self.settle()
        assert self.page.step == step
        return self.page.body

    def rows(self) -> list[dict[str, Any]]:
        assert self.window.context.town is not None
        found = self.window.context.town.run(lambda town: rows_of(town, "stakeholders"))
        return [row.values for row in found]

    def add(self, name: str, **values: Any) -> None:
        assert self.window.context.town is not None
        self.window.context.town.run(
            lambda town: add_row(town, "stakeholders", {"name": text(name), **values}, ""))

    def key(self, widget: Any, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier
            ) -> None:
        self.qtbot.keyClick(widget, key, modifiers)
        self.settle()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Desk:
    window = town_window(qapp, tmp_path)
    qtbot.addWidget(window)
    return Desk(window, qtbot, tmp_path)


def test_a_messy_file_comes_in_with_the_keyboard_alone(
        desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.folder / "registre.csv"
    path.write_bytes(MESS.encode("cp1252"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))
    page = desk.open()
    assert isinstance(page.body, FileStep) and page.body.choose_button.hasFocus()
    assert page._footer.reason() == "Choose a file first."
    desk.key(page.body.choose_button, Key.Key_Space)
    assert page.body.encoding.key() == "cp1252" and page.body.delimiter.key() == ";"
    assert page._footer.onward_button.hasFocus()
    desk.key(page._footer.onward_button, Key.Key_Space)
    assert isinstance(page.body, SheetStep) and page.body.rows.hasFocus()
    assert page.step_line.text() == "Step 2 of 4: Sheet and headings"
    assert page.body.joined.isChecked() and page.body.rows.currentRow() == 3
    assert any("Row 10 looks like a sum" in note for note in page.body.notes())
    desk.key(page.body.rows, Key.Key_Return, Ctrl)
    assert isinstance(page.body, ColumnsStep)
    first = page.body.cards[0]
    assert first.field.hasFocus() and first.field.currentText() == "Name"
    assert page._footer.reason() == "1 column is left out."
    desk.key(first.field, Key.Key_Return, Ctrl)
    assert isinstance(page.body, PreviewStep) and page.body.table.hasFocus()
    assert page._footer.onward_button.text() == "Import 4 rows"
    assert focusable_without_name(desk.window) == []
    assert desk.rows() == []
    desk.key(page.body.table, Key.Key_Return, Ctrl)
    assert len(desk.rows()) == 4
    assert type(desk.window.page()).__name__ == "RegisterPage"
    desk.window.context.undo()
    desk.settle()
    assert desk.rows() == []


def test_every_step_has_names_for_a_screen_reader_and_fits(desk: Desk) -> None:
    desk.add("Radio", sector="media")
    page = desk.read("Nom;Secteur;Last met\nRadio;astrology;01/02/2025\n;sport;soon\n")
    for width in (1024, 1366):
        desk.window.resize(width, 600)
        for step in (FILE, SHEET, COLUMNS, PREVIEW):
            page._show_step(step)
            desk.settle()
            assert focusable_without_name(desk.window) == []
            bar = page._scroll.horizontalScrollBar()
            assert bar.maximum() == 0, (width, step)


def test_the_way_a_file_is_written_can_be_corrected(desk: Desk) -> None:
    path = desk.folder / "a.txt"
    path.write_bytes("الاسم|القطاع\nدار الشباب|التعليم\n".encode("cp1256"))
    page = desk.open(file=str(path))
    assert isinstance(page.body, FileStep)
    assert page.body.encoding.key() == "cp1256" and page.body.delimiter.key() == "|"
    page.body.encoding.set_key("utf-8")
    page.body.encoding.chosen.emit("utf-8")
    assert "UTF-8" in page.body.band.text() and page.body.encoding.key() == "cp1256"
    page.body.encoding.set_key("cp1252")
    page.body.encoding.chosen.emit("cp1252")
    assert page.session is not None and page.session.table.written is not None
    assert page.session.table.written.encoding == "cp1252"
    item = page.body.lines.item(1, 0)
    assert item is not None and item.text().startswith("ÏÇÑ")


def test_a_file_can_be_dropped(desk: Desk) -> None:
    path = desk.folder / "rows.csv"
    path.write_text("name\nRadio\n", "utf-8")
    page = desk.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data,
                              Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    desk.settle()
    assert page.session is not None and page.step == FILE and desk.rows() == []


def test_a_file_that_cannot_be_read_says_what_to_do(desk: Desk) -> None:
    page = desk.read("name\nRadio\n")
    desk.to(SHEET)
    page.look_at(desk.folder / "gone.xlsx")
    desk.settle()
    assert isinstance(page.body, FileStep) and "is not there" in page.body.band.text()
    assert page.session is None and not page._footer.onward_button.isEnabled()


def test_another_row_of_headings_by_the_keys(desk: Desk) -> None:
    desk.read("Foo;Bar\nName;Sector\nRadio;media\n")
    step = desk.to(SHEET)
    assert step.rows.currentRow() == 1
    desk.key(step.rows, Key.Key_Up)
    desk.key(step.rows, Key.Key_Return)
    assert desk.page.session is not None and desk.page.session.shape.headings == ("Foo", "Bar")
    step = desk.to(COLUMNS)
    assert not desk.page._footer.onward_button.isEnabled()
    assert "Match a column to “Name”" in desk.page._footer.reason()


def card(step: ColumnsStep, at: int) -> ColumnCard:
    return next(card for card in step.cards if card.at == at)


def test_words_and_days_are_explained_once(desk: Desk) -> None:
    desk.read("Name;Sector;Last met\nRadio;Radios;01/02/2025\nClub;Radios;03/04/2025\n"
              "Port;Sportt;\n")
    step = desk.to(COLUMNS)
    words = card(step, 1).word_lists
    assert {key: field.key() for key, field in words.items()} == {"radios": "", "sportt": "sport"}
    assert "1 word is still to be explained" in desk.page._footer.reason()
    words["radios"].set_key("media")
    words["radios"].chosen.emit("media")
    days = card(step, 2).days
    assert days is not None and days.current() == "day_month"
    days.chosen.emit("month_day")
    desk.to(PREVIEW)
    desk.page.take_in()
    desk.settle()
    assert [(row["sector"], row["last_met"]) for row in desk.rows()] == [
        ("media", "2025-01-02"), ("media", "2025-03-04"), ("sport", None)]


def test_the_other_words_are_left_empty_by_one_click(desk: Desk) -> None:
    desk.read("Name;Sector\n" + "".join(f"Club {n};word {n}\n" for n in range(40)))
    step = desk.to(COLUMNS)
    assert len(card(step, 1).word_lists) == 30
    card(step, 1)._empty_others()
    assert desk.page.session is not None and desk.page.session.open_words() == 0


def test_a_column_is_left_out_and_another_one_matched(desk: Desk) -> None:
    desk.read("Name;Foo\nRadio;Club\n")
    step = desk.to(COLUMNS)
    field = card(step, 1).field
    field.setCurrentIndex(field.findText("Name"))
    field.activated.emit(field.currentIndex())
    assert card(step, 0).field.currentText() == "Leave out"
    desk.to(PREVIEW)
    desk.page.take_in()
    desk.settle()
    assert [row["name"]["texts"]["en"] for row in desk.rows()] == ["Club"]


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")
def test_fields_passed_by_the_arrows_stay_with_their_columns(desk: Desk) -> None:
    desk.read("Name;Foo\nRadio;Club\n")
    step = desk.to(COLUMNS)
    field = card(step, 1).field
    field.setFocus()
    for key in (Key.Key_Down, Key.Key_N):
        desk.key(field, key)
        assert field.view().isVisible()
        desk.key(field.view(), Key.Key_Down)
        desk.key(field.view(), Key.Key_Escape)
        assert not field.view().isVisible()
        assert card(step, 0).field.currentText() == "Name" and field.key() == ""


def test_a_matching_is_kept_and_offered_again(desk: Desk) -> None:
    content = "Bezeichnung;Feld\nRadio;media\n"
    desk.read(content)
    step = desk.to(COLUMNS)
    assert step.kept is None
    field = card(step, 0).field
    field.setCurrentIndex(field.findText("Name"))
    field.activated.emit(field.currentIndex())
    step.name.setText("Our list")
    desk.key(step.name, Key.Key_Return)
    desk.read(content, "again.csv")
    step = desk.to(COLUMNS)
    assert step.kept is not None and step.kept.currentText() == "Our list" and step.kept.hasFocus()
    assert not desk.page._footer.onward_button.isEnabled()
    step._use()
    assert card(step, 0).field.currentText() == "Name"
    assert desk.page._footer.onward_button.isEnabled()
    step._delete()
    desk.settle()
    assert step.kept is None and desk.page.kept.all == ()
    assert not step._kept_card.isVisible() and card(step, 0).field.hasFocus()


def test_cells_are_mended_and_rows_left_out_in_the_look(desk: Desk) -> None:
    page = desk.read("Name;Sector\nRadio;astrology\n;sport\nPort;sport\n")
    step = desk.to(PREVIEW)
    QAbstractItemModelTester(step.model)
    assert "2 rows have something to mend" in page._footer.reason()
    assert isinstance(step.card, RowCard)
    step.table.setCurrentIndex(step.model.index(2, FIRST_CELL))
    assert step.card is None
    step.go_to_next()
    assert (step.table.currentIndex().row(), step.table.currentIndex().column()) == (
        0, FIRST_CELL + 1)
    assert "astrology" in step.model.data(step.table.currentIndex(),
                                          Qt.ItemDataRole.ToolTipRole)
    assert step.model.setData(step.table.currentIndex(), "media")
    desk.qtbot.waitUntil(lambda: page.preview is not None and page.preview.count("look_again") == 1)
    desk.settle()
    step.go_to_next()
    assert step.table.currentIndex().row() == 1
    desk.key(step.table, Key.Key_Space)
    desk.qtbot.waitUntil(lambda: page._footer.onward_button.isEnabled())
    assert step.model.data(step.model.index(1, TAKEN), Qt.ItemDataRole.CheckStateRole) \
        == Qt.CheckState.Unchecked
    assert step.chips["left_out"].text() == "Not imported: 1"
    page.take_in()
    desk.settle()
    assert [row["name"]["texts"]["en"] for row in desk.rows()] == ["Radio", "Port"]


def test_rows_are_shown_by_their_state(desk: Desk) -> None:
    desk.read("Name;Sector\nRadio;astrology\nPort;sport\n")
    step = desk.to(PREVIEW)
    assert step.model.rowCount() == 2
    step.chips["new"].click()
    assert step.model.rowCount() == 1
    assert not step.chips["same"].isVisible()
    step.go_to_next()
    assert step.model.rowCount() == 2 and step.table.currentIndex().row() == 0


def test_a_double_is_merged_side_by_side(desk: Desk) -> None:
    desk.add("Radio Valmora", sector="media")
    page = desk.read("Name;Sector;E-mail\nRadio Valmorra;culture;r@v.example\nPort;sport;\n")
    step = desk.to(PREVIEW)
    assert isinstance(step.card, DoubleCard)
    assert "1 row may be there already" in page._footer.reason()
    assert {key: choice.isChecked() for key, choice in step.card.theirs.items()} == {
        "name": False, "sector": False, "email": True}
    step.card.theirs["sector"].setChecked(True)
    desk.qtbot.mouseClick(step.card.merge_button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: page._footer.onward_button.isEnabled())
    page.take_in()
    desk.settle()
    radio, port = desk.rows()
    assert radio["name"]["texts"]["en"] == "Radio Valmora"
    assert (radio["sector"], radio["email"], port["sector"]) == ("culture", "r@v.example", "sport")


def test_all_doubles_are_answered_at_once(desk: Desk) -> None:
    for name in ("Radio", "Port"):
        desk.add(name, sector="media")
    page = desk.read("Name;Sector\nRadio;culture\nPort;sport\n")
    step = desk.to(PREVIEW)
    assert all(button.isVisible() for button in step.bulk)
    step.bulk[2].click()
    desk.qtbot.waitUntil(lambda: page._footer.onward_button.isEnabled())
    assert page._footer.onward_button.text() == "Import 2 rows"
    assert isinstance(step.card, RowCard) or step.card is None


def test_the_answers_outlive_a_change_of_language(desk: Desk) -> None:
    desk.read("Name;Sector\nRadio;astrology\n")
    step = desk.to(COLUMNS)
    card(step, 1)._empty_others()
    desk.window.rebuild()
    desk.settle()
    page = desk.window.page()
    assert isinstance(page, ImportRowsPage) and page.step == COLUMNS
    assert page.session is not None and page.session.open_words() == 0


def test_a_town_for_reading_only_imports_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch
                                                 ) -> None:
    page = desk.read("Name\nRadio\n")
    town = desk.window.context.town
    assert town is not None
    monkeypatch.setattr(type(town), "read_only", property(lambda self: True))
    page._show_ready()
    assert "reading only" in page._footer.reason()


def test_rows_in_json_come_in_by_one_question(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.folder / "rows.json"
    path.write_text('{"format": "strongcity-register", "version": 1, "register": "stakeholders", '
                    '"rows": [{"name": {"original": "en", "texts": {"en": "Radio"}}}]}', "utf-8")
    monkeypatch.setattr("strongcity_desktop.ui.import_rows.bundle.ask", lambda *said: True)
    page = desk.open()
    page.look_at(path)
    desk.qtbot.waitUntil(lambda: len(desk.rows()) == 1)
    desk.settle()
    assert desk.window.page() is not page


def test_a_preview_of_many_rows_makes_no_widget_for_each(desk: Desk) -> None:
    desk.read("Name\n" + "".join(f"Street {n}\n" for n in range(3_000)))
    step = desk.to(PREVIEW)
    assert step.model.rowCount() == 3_000
    assert len(step.findChildren(object)) < 200
