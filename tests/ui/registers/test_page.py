"""The page of a register as people use it: by keys, cell by cell, and as a form."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from register_samples import EVERY_KIND, every_kind, text
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.ui.registers.cell_editors import OneOf, SeveralOf
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.form_editors import Chooser
from strongcity_desktop.ui.registers.tellings import AddRow, SortBy
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def edit(desk: Any, index: QModelIndex) -> QWidget:
    """Open the editor of a cell by key and return it."""
    table = desk.page.table
    table.setCurrentIndex(index)
    desk.qtbot.keyClick(table, Key.Key_F2)
    kinds = (QLineEdit, QPlainTextEdit, OneOf, SeveralOf)
    (editor,) = [widget for kind in kinds for widget in table.viewport().findChildren(
        kind, options=Qt.FindChildOption.FindDirectChildrenOnly)]
    return editor


def test_rows_are_shown_with_contacts_hidden(desk: Any) -> None:
    page = desk.open()
    assert desk.names() == ["Harbour Residents", "Market Traders’ Union", "Élan Youth House"]
    assert page.model.column_of("phone") is None
    page.frame.contacts_wanted.emit()
    assert desk.cell(0, "phone").data() == "0199 777"
    page.frame.contacts_wanted.emit()
    assert page.model.column_of("phone") is None


def test_contacts_are_not_searched_while_hidden(desk: Any) -> None:
    desk.open(search="0199")
    assert desk.names() == []
    desk.page.frame.contacts_wanted.emit()
    assert desk.names() == ["Harbour Residents"]


def test_a_text_typed_into_a_cell_is_kept_in_the_language_shown(desk: Any) -> None:
    desk.open(language="fr")
    editor = edit(desk, desk.cell(0, "name"))
    assert isinstance(editor, QLineEdit) and editor.text() == "Habitants du port"
    editor.setText("Association du port")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert desk.rows()[0].values["name"] == text("Harbour Residents", fr="Association du port")


def test_a_day_typed_into_a_cell_is_kept_and_taken_back(desk: Any) -> None:
    desk.open()
    editor = edit(desk, desk.cell(0, "last_met"))
    assert isinstance(editor, QLineEdit)
    editor.setText("9/2/2026")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert desk.rows()[0].values["last_met"] == "2026-02-09"
    assert desk.cell(0, "last_met").data() == "9 Feb 2026"
    desk.town.run(undo)
    assert desk.rows()[0].values["last_met"] == "2026-10-28"


def test_what_cannot_be_read_is_said_and_not_kept(desk: Any) -> None:
    page = desk.open()
    editor = edit(desk, desk.cell(0, "last_met"))
    assert isinstance(editor, QLineEdit)
    editor.setText("some day")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert desk.rows()[0].values["last_met"] == "2026-10-28"
    said = page.frame.finding()
    assert "some day" in said and "9 February 2026" in said


def test_escape_leaves_a_cell_as_it_was(desk: Any) -> None:
    desk.open()
    editor = edit(desk, desk.cell(0, "name"))
    desk.qtbot.keyClicks(editor, "xyz")
    desk.qtbot.keyClick(editor, Key.Key_Escape)
    assert desk.rows()[0].values["name"]["texts"]["en"] == "Harbour Residents"


def test_one_choice_from_a_list(desk: Any) -> None:
    desk.open()
    editor = edit(desk, desk.cell(0, "sector"))
    assert isinstance(editor, OneOf) and editor.value() == "civil_society"
    editor.set_value("health")
    editor.chosen.emit()
    assert desk.rows()[0].values["sector"] == "health"


def test_several_choices_by_keys(desk: Any) -> None:
    desk.open()
    editor = edit(desk, desk.cell(0, "groups"))
    assert isinstance(editor, SeveralOf) and editor.value() == ["tenants"]
    desk.qtbot.keyClick(editor, Key.Key_Down)
    desk.qtbot.keyClick(editor, Key.Key_Space)
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert desk.rows()[0].values["groups"] == ["women", "tenants"]


def test_a_digit_rates_and_nought_takes_it_away(desk: Any) -> None:
    page = desk.open()
    page.table.setCurrentIndex(desk.cell(0, "influence"))
    desk.qtbot.keyClick(page.table, Key.Key_5)
    assert desk.rows()[0].values["influence"] == 5
    desk.qtbot.keyClick(page.table, Key.Key_9)
    assert desk.rows()[0].values["influence"] == 5
    desk.qtbot.keyClick(page.table, Key.Key_0)
    assert desk.rows()[0].values["influence"] is None


def test_the_last_line_adds_a_row(desk: Any) -> None:
    page = desk.open()
    desk.qtbot.keyClick(page, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    (editor,) = page.table.viewport().findChildren(QLineEdit)
    desk.qtbot.keyClicks(editor, "Radio Valmora")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    rows = desk.rows()
    assert (rows[3].values["name"], rows[3].number) == (text("Radio Valmora"), 4)
    assert page.table.current_id() == rows[3].id
    assert page.head.count.text() == "4 organisations and offices"


def test_delete_offers_undo(desk: Any) -> None:
    page = desk.open()
    page.table.selectAll()
    page.table.setCurrentIndex(desk.cell(1, "name"))
    desk.qtbot.keyClick(page.table, Key.Key_Delete)
    assert [row.number for row in desk.rows()] == [1, 3]
    assert desk.said == ["Stakeholder deleted."]


def test_a_second_row_like_it_begins_to_be_named(desk: Any) -> None:
    page = desk.open()
    page.table.setCurrentIndex(desk.cell(2, "name"))
    menu = page.several.row_menu()
    next(a for a in menu.actions() if a.text() == "Make a second one like it").trigger()
    assert desk.rows()[-1].values["name"]["texts"]["en"] == "Élan Youth House (copy)"
    assert page.table.state() == page.table.State.EditingState


def test_ctrl_d_copies_what_the_cell_above_says(desk: Any) -> None:
    page, ctrl = desk.open(), Qt.KeyboardModifier.ControlModifier
    before = desk.rows()
    for line, key in ((1, "sector"), (2, "influence"), (2, "groups"), (0, "influence")):
        page.table.setCurrentIndex(desk.cell(line, key))
        desk.qtbot.keyClick(page.table, Key.Key_D, ctrl)
    first, second, third = desk.rows()
    assert (first, second.values["sector"]) == (before[0], "civil_society")
    assert (third.values["influence"], third.values["groups"]) == (4, ["traders"])
    assert desk.cell(1, "sector").data() == desk.cell(0, "sector").data()
    page.table.setCurrentIndex(desk.cell(3, "name"))
    desk.qtbot.keyClick(page.table, Key.Key_D, ctrl)
    page.table.setCurrentIndex(page.model.index(1, 0))
    desk.qtbot.keyClick(page.table, Key.Key_D, ctrl)
    assert desk.rows() == (first, second, third)
    desk.town.run(undo)
    assert desk.rows()[2].values["groups"] == ["young_people"]


def test_alt_and_arrows_move_the_row_with_the_cursor(desk: Any) -> None:
    page = desk.open()
    first = desk.rows()[0].id
    page.table.setCurrentIndex(desk.cell(0, "sector"))
    for _ in range(3):  # the last one finds no place further down
        desk.qtbot.keyClick(page.table, Key.Key_Down, ALT)
    assert desk.names() == ["Market Traders’ Union", "Élan Youth House", "Harbour Residents"]
    assert [row.number for row in desk.rows()] == [2, 3, 1]
    assert (page.table.current_id(), page.table.chosen_ids()) == (first, [first])
    assert page.table.currentIndex() == desk.cell(2, "sector")
    desk.qtbot.keyClick(page.table, Key.Key_Up, ALT)
    assert [row.number for row in desk.rows()] == [2, 1, 3]
    desk.town.run(undo)
    page.rows.reload()
    desk.qtbot.waitUntil(lambda: desk.names()[2] == "Harbour Residents")
    assert page.table.current_id() == first


def test_a_list_sorted_by_a_field_says_how_to_move_rows(desk: Any) -> None:
    page = desk.open()
    before = desk.rows()
    page.table.sortByColumn(page.model.column_of("influence"), Qt.SortOrder.AscendingOrder)
    page.table.go_to(before[0].id)
    desk.qtbot.keyClick(page.table, Key.Key_Down, ALT)
    assert page.frame.finding() == ("The list is sorted by Influence. Sort it by No. to move rows "
                                    "by hand.")
    assert desk.rows() == before
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    page.table.go_to(before[0].id)
    desk.qtbot.keyClick(page.table, Key.Key_Down, ALT)
    assert [row.number for row in desk.rows()] == [2, 1, 3]
    assert page.frame.finding() == ""


def test_a_list_that_a_search_narrows_says_how_to_move_rows(desk: Any) -> None:
    page = desk.open(search="u")
    before = desk.rows()
    desk.qtbot.keyClick(page.table, Key.Key_Down, ALT)
    assert "search" in page.frame.finding() and desk.rows() == before


def test_a_key_pressed_while_a_cell_is_edited_moves_no_row(desk: Any) -> None:
    desk.open()
    before = desk.rows()
    desk.qtbot.keyClick(edit(desk, desk.cell(0, "name")), Key.Key_Down, ALT)
    assert desk.rows() == before


def test_leaving_keeps_what_is_being_typed_in_a_cell(desk: Any) -> None:
    page = desk.open()
    editor = edit(desk, desk.cell(1, "name"))
    assert isinstance(editor, QLineEdit)
    editor.setText("Traders")
    page.leave()
    assert desk.rows()[1].values["name"] == text("Traders")


def test_copied_rows_are_parted_by_tabs(desk: Any) -> None:
    page = desk.open()
    page.table.setCurrentIndex(desk.cell(1, "name"))
    desk.qtbot.keyClick(page.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[:3] == ["Market Traders’ Union", "Business", "Traders and shopkeepers"]


def test_the_form_keeps_each_field_when_it_is_left(desk: Any) -> None:
    page = desk.open()
    page.table.setCurrentIndex(desk.cell(0, "name"))
    desk.qtbot.keyClick(page.table, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    role, sector = page.form._editors["role"], page.form._editors["sector"]
    assert page.form.isVisible() and isinstance(role, PageEditor) and isinstance(sector, OneOf)
    role.setFocus()
    desk.qtbot.keyClicks(role, "Hears tenants first")
    sector.setFocus()
    assert desk.rows()[0].values["role"] == text("Hears tenants first")
    sector.set_value("media")
    sector.chosen.emit()
    assert desk.rows()[0].values["sector"] == "media" and desk.cell(0, "sector").data() == "Media"
    role.setFocus()
    desk.qtbot.keyClicks(role, "X")
    page.leave()
    assert "X" in desk.rows()[0].values["role"]["texts"]["en"]


def test_the_form_says_at_the_field_what_to_mend(desk: Any) -> None:
    page = desk.open(entry=True)
    name = page.form._editors["name"]
    assert isinstance(name, LineEditor)
    name.setFocus()
    name.clear()
    page.table.setFocus()
    assert page.form._frames["name"].finding()
    assert desk.rows()[0].values["name"]["texts"]["en"] == "Harbour Residents"


def test_a_row_without_change_is_not_written_by_looking(desk: Any) -> None:
    page = desk.open(entry=True)
    before = desk.rows()
    for line in range(3):
        page.table.setCurrentIndex(desk.cell(line, "name"))
    page.leave()
    assert desk.rows() == before


def test_voices_missing_lead_to_a_row(desk: Any) -> None:
    page = desk.open()
    assert page.panel is not None
    page.panel.wished.emit(AddRow("groups", ["children"]))
    rows = desk.rows()
    assert rows[-1].values["groups"] == ["children"]
    page.panel.wished.emit(SortBy("last_met"))
    assert desk.names()[0] == "Market Traders’ Union"


def test_the_place_is_kept_when_the_page_is_built_again(desk: Any) -> None:
    page = desk.open(search="youth")
    arguments = page.arguments()
    assert arguments["search"] == "youth" and arguments["row_id"] == desk.rows()[2].id


def test_an_empty_register_says_what_will_be_here(desk: Any) -> None:
    page = desk.open("neighbourhoods")
    assert page.empty.isVisible() and not page.frame.isVisible()
    page.empty.button.click()
    (editor,) = page.table.viewport().findChildren(QLineEdit)
    desk.qtbot.keyClicks(editor, "Old Market")
    desk.qtbot.keyClick(editor, Key.Key_Return)
    assert [row.values["name"] for row in desk.rows("neighbourhoods")] == [text("Old Market")]


def test_export_from_the_page_and_the_way_to_the_import(desk: Any, tmp_path: Path) -> None:
    page = desk.open()
    target = tmp_path / "rows.csv"
    page.carrying.export(target)
    desk.settle()
    written = target.read_text("utf-8-sig")
    assert "Harbour" in written and "0199" not in written
    ways: list[tuple[str, dict[str, object]]] = []
    page.go.connect(lambda place, arguments: ways.append((place, arguments)))
    page.carrying.ask_which()
    page.carrying.look_at(target)
    assert ways == [("import_rows", {"register_id": "stakeholders"}),
                    ("import_rows", {"register_id": "stakeholders", "file": str(target)})]


def test_where_there_is_little_room_the_far_side_takes_the_place_of_the_table(desk: Any) -> None:
    page = desk.open()
    assert page.panel is not None and page.panel.isVisible() and page.frame.isVisible()
    page.resize(900, 560)
    assert not page.panel.isVisible() and page.frame.isVisible()
    page.filters.panel_wanted.emit()
    assert page.panel.isVisible() and not page.frame.isVisible()
    page.filters.panel_wanted.emit()
    page.open_entry()
    assert page.form.isVisible() and not page.frame.isVisible()
    page.close_entry()
    assert page.frame.isVisible() and page.table.hasFocus()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_widget_that_takes_the_focus_has_a_name(desk: Any, language: str) -> None:
    page = desk.open(language=language, entry=True, contacts=True)
    nameless = []
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        known = QAccessible.queryAccessibleInterface(widget)
        if known is None or not known.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []


@pytest.mark.parametrize("kind", [kind for kind in FieldKind if kind is not FieldKind.FILE])
def test_the_form_shows_and_gives_back_every_kind(kind: FieldKind, qtbot: Any) -> None:
    """Shown and left again, no value changes; emptied, it is None."""
    form = RowForm(translator("en"), EVERY_KIND, can_write=True)
    qtbot.addWidget(form)
    asked: list[tuple[str, str, object]] = []
    form.change_wanted.connect(lambda *what: asked.append(what))
    names = {"places": {id: id for id in every_kind().values["register_choice"]}}
    form.show_row(every_kind(), names, contacts=True)
    form.flush()
    assert asked == []
    editor = form._editors[kind.value]
    if isinstance(editor, Chooser):
        editor.set_value(None)
        editor.chosen.emit()
    else:
        editor.write("")
        form.flush()
    if kind is FieldKind.TEXT:
        assert asked == [] and form._frames["text"].finding()
    elif kind is FieldKind.LONG_TEXT:
        (change,) = asked
        assert change[1] == "long_text"
    else:
        assert asked == [(every_kind().id, kind.value, None)]
