"""Several rows at once: copied, pasted, filled down, changed; cells typed as in a spreadsheet."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from register_samples import text
from strongcity_desktop.operations.keep_register import add_row, delete_rows
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.ui.erasing.page import ErasePage
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.registers import bin_dialog
from strongcity_desktop.ui.registers.bin_dialog import BinDialog
from strongcity_desktop.ui.registers.bulk_dialog import BulkDialog
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.registers.paste_dialog import PasteDialog
from strongcity_desktop.ui.registers.row_picker import RowPicker

# The offscreen platform stacks no windows, and says so where a popup opens.
pops_up = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")
Key = Qt.Key
CTRL, SHIFT, ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
                    Qt.KeyboardModifier.AltModifier)


def put(words: str) -> None:
    QGuiApplication.clipboard().setText(words)


def agree(monkeypatch: pytest.MonkeyPatch, dialog: type, seen: list[Any], *, and_then: Any = None
          ) -> None:
    """Say yes to a dialogue instead of waiting for a person."""
    def exec_(self: Any) -> int:
        seen.append(self)
        if and_then is not None:
            and_then(self)
        self.accept()
        return int(self.result())

    monkeypatch.setattr(dialog, "exec", exec_)


def edited(desk: Any, line: int, key: str, kind: type) -> Any:
    table = desk.page.table
    table.setCurrentIndex(desk.cell(line, key))
    desk.qtbot.keyClick(table, Key.Key_F2)
    (editor,) = table.viewport().findChildren(
        kind, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return editor


def test_a_paste_is_shown_first_then_written_as_one_step(desk: Any,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    page, seen = desk.open(), []
    agree(monkeypatch, PasteDialog, seen)
    before = desk.rows()
    put("media\tTenants\t2\nsport\t\t5\nhealth\t\t1\nfaith\t\t1\n")
    page.table.setCurrentIndex(desk.cell(1, "sector"))
    desk.qtbot.keyClick(page.table, Key.Key_V, CTRL)
    desk.settle()
    assert seen and not seen[0].do.isEnabled()  # two new rows have no name yet
    assert "name" in [field.key for field in seen[0].model.fields]
    assert desk.rows() == before
    put("media\tTenants\t2\nsport\t\t5\n")
    desk.qtbot.keyClick(page.table, Key.Key_V, CTRL)
    desk.settle()
    rows = desk.rows()
    assert [row.values["sector"] for row in rows] == ["civil_society", "media", "sport"]
    assert rows[1].values["groups"] == ["tenants"] and rows[2].values["groups"] is None
    assert desk.said[-1] == "2 rows pasted." and desk.cell(2, "influence").data() == "5"
    desk.town.run(undo)
    assert desk.rows() == before


def test_rows_with_something_to_mend_are_left_out(desk: Any,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    page, seen = desk.open(), []
    agree(monkeypatch, PasteDialog, seen, and_then=lambda dialog: dialog.without.click())
    put("shops\nmedia\nmedia\n")
    page.table.setCurrentIndex(desk.cell(0, "sector"))
    page.several.paste()
    assert [row.values["sector"] for row in desk.rows()] == ["civil_society", "media", "media"]
    dialog = seen[0]
    assert dialog.left_out() == frozenset({1}) and "not among" in dialog.model.in_words(
        dialog.model.index(0, 1))
    model = dialog.model
    assert model.setData(model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert not dialog.left_out() and not dialog.do.isEnabled()


def test_what_is_copied_is_pasted_into_the_same_fields(desk: Any,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    page, seen = desk.open(), []
    agree(monkeypatch, PasteDialog, seen)
    page.table.setCurrentIndex(desk.cell(1, "influence"))
    desk.qtbot.keyClick(page.table, Key.Key_C, CTRL)
    desk.qtbot.keyClick(page.table, Key.Key_Escape)  # Ctrl is no longer held
    page.table.setCurrentIndex(desk.cell(2, "influence"))
    desk.qtbot.keyClick(page.table, Key.Key_V, CTRL)
    rows = desk.rows()
    assert {**rows[2].values, "name": None} == {**rows[1].values, "name": None}
    page.table.selectAll()
    page.table.copy_rows(headings=True)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("No.\tName\tSector") and lines[1].startswith("1\tHarbour")
    assert "<td>Harbour Residents</td>" in QGuiApplication.clipboard().mimeData().html()
    page.several.paste()
    desk.settle()
    assert "here already" in desk.said[-1]


def test_rows_that_were_not_read_yet_are_copied_all_the_same(desk: Any) -> None:
    page = desk.open()
    page.table.selectAll()
    page.model.known.clear()
    page.table.copy_rows()
    desk.settle()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == [
        "Harbour Residents", "Market Traders’ Union", "Élan Youth House"]


def test_too_large_a_paste_is_told_and_nothing_is_cut(desk: Any) -> None:
    page = desk.open()
    put("x" * 10_000_000)
    page.several.paste()
    desk.settle()
    assert "Nothing was pasted" in str(desk.told[0])


@pytest.mark.parametrize(("key", "kind"), [("name", QLineEdit), ("next_step", QPlainTextEdit)])
def test_a_huge_text_pasted_into_a_cell_is_told_not_cut(desk: Any, key: str, kind: type) -> None:
    page = desk.open()
    page.rows.set_columns(("name", "next_step"))
    before = desk.rows()
    editor = edited(desk, 0, key, kind)
    put("x" * 10_000_000)
    editor.paste()
    assert "at most 30,000 characters" in page.frame.finding()
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert desk.rows() == before


def test_ctrl_d_fills_down_the_rows_selected_as_one_step(desk: Any) -> None:
    page = desk.open()
    before = desk.rows()
    page.table.setCurrentIndex(desk.cell(0, "sector"))
    for _ in range(2):
        desk.qtbot.keyClick(page.table, Key.Key_Down, SHIFT)
    desk.qtbot.keyClick(page.table, Key.Key_D, CTRL)
    assert [row.values["sector"] for row in desk.rows()] == ["civil_society"] * 3
    desk.town.run(undo)
    assert desk.rows() == before


def test_a_field_is_changed_in_all_rows_selected(desk: Any,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    page, seen = desk.open(), []

    def choose(dialog: BulkDialog) -> None:
        dialog.field.set_value("relation")
        dialog.field.chosen.emit()
        dialog.editor.set_value("ally")  # type: ignore[union-attr]
        dialog.editor.chosen.emit()  # type: ignore[union-attr]
        desk.settle()

    agree(monkeypatch, BulkDialog, seen, and_then=choose)
    desk.qtbot.keyClick(page.table, Key.Key_A, CTRL)
    assert len(page.table.chosen_numbers()) == 3
    page.several.ask_change()
    assert [row.values["relation"] for row in desk.rows()] == ["ally"] * 3
    assert "3" in seen[0]._count.text() and desk.said[-1] == "3 rows changed."


def test_ctrl_space_takes_a_row_into_the_selection(desk: Any) -> None:
    page = desk.open()
    desk.qtbot.keyClick(page.table, Key.Key_Escape)  # no key is held
    page.table.selectRow(0)
    desk.qtbot.keyClick(page.table, Key.Key_Down, CTRL)
    desk.qtbot.keyClick(page.table, Key.Key_Down, CTRL)
    desk.qtbot.keyClick(page.table, Key.Key_Space, CTRL)
    assert page.table.chosen_numbers() == [1, 3]
    assert page.table.state() == page.table.State.NoState


def test_enter_ends_an_edit_and_goes_down_tab_goes_on(desk: Any) -> None:
    page = desk.open()
    editor = edited(desk, 0, "name", QLineEdit)
    editor.setText("Harbour")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert page.table.currentIndex().row() == 1
    assert page.table.currentIndex().column() == page.model.column_of("name")
    desk.qtbot.keyClick(page.table, Key.Key_Return)
    editor = page.table.focusWidget()
    assert isinstance(editor, QLineEdit) and editor.text() == "Market Traders’ Union"
    editor.setText("Traders")
    desk.qtbot.keyClick(editor, Key.Key_Tab)
    assert page.table.currentIndex() == desk.cell(1, "sector")
    assert page.table.is_editing()
    assert [row.values["name"]["texts"]["en"] for row in desk.rows()][:2] == [
        "Harbour", "Traders"]


def test_what_cannot_be_read_keeps_the_cursor_in_its_cell(desk: Any) -> None:
    page = desk.open()
    editor = edited(desk, 0, "last_met", DateLine)
    editor.setText("some day")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    desk.settle()
    assert page.table.currentIndex() == desk.cell(0, "last_met") and page.frame.finding()


def test_a_long_text_takes_new_lines_with_alt(desk: Any) -> None:
    page = desk.open()
    page.rows.set_columns(("name", "next_step"))
    editor = edited(desk, 0, "next_step", QPlainTextEdit)
    desk.qtbot.keyClicks(editor, "one")
    desk.qtbot.keyClick(editor, Key.Key_Return, ALT)
    desk.qtbot.keyClicks(editor, "two")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert desk.rows()[0].values["next_step"] == text("one\ntwo")


@pops_up
@pytest.mark.parametrize(("language", "first"), [("en", 1), ("fr", 1), ("ar", 1)])
def test_a_day_is_picked_from_a_calendar(desk: Any, language: str, first: int) -> None:
    page = desk.open(language=language)
    editor = edited(desk, 0, "last_met", DateLine)
    desk.qtbot.keyClick(editor, Key.Key_Down, ALT)
    calendar = editor.calendar
    assert calendar.isVisible() and calendar.selectedDate().toString(
        Qt.DateFormat.ISODate) == "2026-10-28"
    assert calendar.firstDayOfWeek().value == first
    calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert desk.rows()[0].values["last_met"] == "2026-10-29"
    assert page.table.state() == page.table.State.NoState


def test_deleted_rows_are_brought_back_from_the_bin_of_the_register(desk: Any) -> None:
    page = desk.open()
    page.table.setCurrentIndex(desk.cell(1, "name"))
    desk.qtbot.keyClick(page.table, Key.Key_Delete)
    desk.settle()
    dialog = BinDialog(page.context, page.register, page)
    desk.settle()
    assert len(dialog.entries) == 1
    dialog.bring_back(dialog.entries[0])
    desk.settle()
    assert not dialog.entries and dialog.brought_back == 1
    assert [row.number for row in desk.rows()] == [1, 2, 3]


def test_a_deleted_row_is_erased_for_good_from_the_bin(
        desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def answer(*said: object) -> bool:
        asked.append(said)
        return len(asked) > 1

    monkeypatch.setattr(bin_dialog, "ask", answer)
    page = desk.open("risks")
    desk.town.run(lambda t: delete_rows(t, "risks", [add_row(t, "risks", {
        "name": text("Quarrel at the quay")}, "Clerk").row.id], "Clerk"))
    dialog = BinDialog(page.context, page.register, page)
    desk.settle()
    for left in (1, 0):
        button = next(one for one in dialog.findChildren(SecondButton)
                      if one.text() == "Erase for good…")
        assert "Quarrel at the quay" in button.accessibleName()
        button.click()
        desk.settle()
        assert len(dialog.entries) == left
    assert "quay" not in str(desk.town.run(lambda t: t.rows("journal_entry")))
    assert dialog.to_erase == ""


def test_a_deleted_person_is_erased_on_the_page_that_searches_the_texts(
        desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    page, went = desk.open(), []
    row_id = desk.rows()[0].id
    desk.town.run(lambda t: delete_rows(t, "stakeholders", [row_id], "Clerk"))

    def press(dialog: Any) -> None:
        desk.settle()
        next(one for one in dialog.findChildren(SecondButton)
             if one.text() == "Erase for good…").click()

    agree(monkeypatch, BinDialog, [], and_then=press)
    page.go.connect(lambda place, arguments: went.append((place, arguments)))
    page.several.show_bin()
    assert went == [("erase_person", {"register_id": "stakeholders", "row_id": row_id,
                                      "whole": True})]
    erasing = ErasePage(page.context, **went[0][1])
    desk.qtbot.addWidget(erasing)
    desk.settle()
    assert erasing.found is not None and erasing.found.is_deleted
    assert erasing.contact.isHidden() and erasing.whole_entry.isChecked()
    erasing.erase()
    desk.settle()
    assert row_id not in str(desk.town.run(lambda t: t.rows("journal_entry")))


def test_rows_of_a_large_register_are_found_by_typing(qtbot: Any) -> None:
    from strongcity_desktop.language.translator import translator

    asked: list[str] = []

    def find(register_id: str, typed: str, then: Any) -> None:
        asked.append(typed)
        then({"b": "Radio"} if typed else {"a": "Harbour", "b": "Radio"})

    picker = RowPicker(translator("en"), "stakeholders", {"z": "Zebra"}, find)
    qtbot.addWidget(picker)
    picker.set_value(["z"])
    assert picker.list.offered() == ["z", "a", "b"] and picker.value() == ["z"]
    picker.search.setText("rad")
    qtbot.waitUntil(lambda: asked[-1] == "rad")
    assert picker.list.offered() == ["z", "b"]
    picker.list.setCurrentRow(1)
    qtbot.keyClick(picker.list, Key.Key_Space)
    assert picker.value() == ["z", "b"]


def test_what_an_input_method_writes_begins_an_edit(desk: Any) -> None:
    page = desk.open()
    page.table.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 1))
    written = QInputMethodEvent()
    written.setCommitString("دار الشباب")
    QApplication.sendEvent(page.table, written)
    editor = page.table.indexWidget(page.table.currentIndex())
    assert isinstance(editor, QLineEdit) and editor.text() == "دار الشباب"
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert desk.rows()[-1].values["name"]["texts"] == {"en": "دار الشباب"}
