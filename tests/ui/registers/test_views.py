"""Ways of looking at a register: chips, several sorts, groups, columns, views kept by name."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from strongcity_desktop.operations.keep_views import views_of
from strongcity_desktop.registers.view import Filter, Sort
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.registers.sort_dialog import SortDialog
from strongcity_desktop.ui.registers.view_memory import remembered, to_remember

# The offscreen platform stacks no windows, and says so where a popup opens.
pops_up = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")
Key = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
HARBOUR, MARKET, YOUTH = "Harbour Residents", "Market Traders’ Union", "Élan Youth House"


def bare(words: str) -> str:
    return words.translate({0x2068: None, 0x2069: None, 0x2067: None, 0x2066: None})


def chip_words(page: RegisterPage) -> list[str]:
    return [bare(chip.words()) for chip in page.filters.chips.chips.values()
            if not chip.isHidden()]


def open_chip(desk: Any, key: str) -> Any:
    desk.page.filters.chips.chips[key].opened.emit()
    desk.settle()
    return desk.page.filters.chips.popup


@pops_up
def test_a_choice_is_filtered_by_its_chip_and_its_cross_takes_that_away(desk: Any) -> None:
    page = desk.open()
    assert chip_words(page) == ["Sector", "Relation", "Last met"]
    popup = open_chip(desk, "sector")
    listed = [bare(popup.body.list.item(place).text()) for place in range(3)]
    assert listed == ["Youth work (1)", "Civil society (1)", "Business (1)"]
    desk.qtbot.keyClick(popup.body.list, Key.Key_Down)
    desk.qtbot.keyClick(popup.body.list, Key.Key_Space)
    assert desk.names() == [HARBOUR]
    popup.close()
    assert chip_words(page)[0] == "Sector: Civil society"
    assert bare(page.frame._shown.text()) == "1 of 3 shown"
    chip = page.filters.chips.chips["sector"]
    desk.qtbot.keyClick(chip, Key.Key_Delete)
    assert desk.names() == [HARBOUR, MARKET, YOUTH] and not chip.isChecked()


@pops_up
@pytest.mark.parametrize(("one", "words", "names"), [
    (Filter("influence", "at_least", (4,)), "Influence 4 or more", [MARKET]),
    (Filter("influence", "between", (1, 3)), "Influence: 1 to 3", [HARBOUR]),
    (Filter("influence", "empty"), "Influence: nothing said", [YOUTH]),
    (Filter("last_met", "since", ("2026-01-01",)), "Last met since 1 Jan 2026", [HARBOUR]),
    (Filter("last_met", "before", ("2026-01-01",)), "Last met before 1 Jan 2026", [MARKET]),
    (Filter("last_met", "empty"), "Last met: never", [YOUTH]),
    (Filter("groups", "one_of", ("tenants", "traders")), "Speaks for: Tenants and Traders and "
     "shopkeepers", [HARBOUR, MARKET]),
])
def test_every_kind_of_filter_says_what_it_hides(desk: Any, one: Filter, words: str,
                                                 names: list[str]) -> None:
    page = desk.open()
    page.rows.filter_by(one)
    assert desk.names() == names and words in chip_words(page)
    popup = open_chip(desk, one.key)
    assert popup.body.filter() == one  # what is set is what the popup shows
    popup.close()


@pops_up
def test_levels_and_days_are_chosen_in_their_popups(desk: Any) -> None:
    desk.open()
    popup = open_chip(desk, "influence")
    popup.body.least.set_value(4)
    popup.body.least.chosen.emit()
    assert desk.names() == [MARKET]
    popup.body.none.setChecked(True)
    assert desk.names() == [YOUTH]
    popup._clear()
    popup = open_chip(desk, "last_met")
    popup.body.least.setText("1.1.26")
    popup.body.least.returnPressed.emit()
    assert desk.names() == [HARBOUR]
    desk.qtbot.keyClick(popup, Key.Key_Escape)
    assert not popup.isVisible()


def test_a_click_on_a_head_sorts_and_shift_adds(desk: Any) -> None:
    page = desk.open()
    heads, model = page.table.horizontalHeader(), page.model
    sector, influence = model.column_of("sector"), model.column_of("influence")
    heads.sort_wanted.emit(influence, False)
    assert desk.names() == [HARBOUR, MARKET, YOUTH]
    heads.sort_wanted.emit(influence, False)
    assert desk.names() == [MARKET, HARBOUR, YOUTH]
    heads.sort_wanted.emit(sector, True)
    assert page.rows.view.sorts == (Sort("influence", True), Sort("sector"))
    desk.settle()
    assert heads.sorts() == {influence: (1, True), sector: (2, False)}
    heads.sort_wanted.emit(0, False)
    assert desk.names() == [HARBOUR, MARKET, YOUTH] and heads.sorts() == {0: (1, False)}


def test_the_dialog_says_by_which_fields(desk: Any) -> None:
    page = desk.open()
    dialog = SortDialog(page.context.t, page.register, page.register.fields,
                        (Sort("sector", True), Sort("name")), page)
    assert dialog.sorts() == (Sort("sector", True), Sort("name"))
    dialog.lines[0][0].set_value(None)
    dialog.lines[2][0].set_value("name")
    assert dialog.sorts() == (Sort("name"),)


def test_groups_are_folded_by_keys(desk: Any) -> None:
    page = desk.open()
    page.filters.menu.group_wanted.emit("sector")
    desk.settle()
    table, model = page.table, page.model
    words = [bare(str(model.index(line, 1).data())) for line in range(len(model.lines))]
    assert words == ["Youth work (1)", YOUTH, "Civil society (1)", HARBOUR, "Business (1)", MARKET]
    table.setCurrentIndex(model.index(2, 1))
    desk.qtbot.keyClick(table, Key.Key_Left)
    assert len(model.lines) == 5 and table.currentIndex().row() == 2
    desk.qtbot.keyClick(table, Key.Key_Right)
    desk.qtbot.keyClick(table, Key.Key_Return)
    assert len(model.lines) == 5
    assert table.state() != QAbstractItemView.State.EditingState
    table.go_to(desk.rows()[2].id)
    desk.qtbot.keyClick(table, Key.Key_Down, ALT)
    assert "groups" in page.frame.finding()


@pops_up
def test_columns_are_chosen_and_moved_by_keys(desk: Any) -> None:
    page = desk.open()
    page.filters.columns_button.click()
    panel = page.filters.panel
    ticked = panel.keys()
    assert ticked[:3] == ("name", "sector", "groups") and "phone" not in ticked
    panel.list.setCurrentRow(1)
    desk.qtbot.keyClick(panel.list, Key.Key_Down, ALT)
    assert page.table.keys_in_order()[:3] == ["name", "groups", "sector"]
    desk.qtbot.keyClick(panel.list, Key.Key_Space)
    assert "sector" not in page.table.keys_in_order()
    panel._as_at_first()
    assert page.table.keys_in_order()[:3] == ["name", "sector", "groups"]
    panel.close()


def test_the_totals_are_those_of_all_rows_or_of_those_selected(desk: Any) -> None:
    page = desk.open()
    said = bare(page.frame.totals())
    assert "Influence: mean 3.5" in said and "Last met: 11 Jan 2024 to 28 Oct 2026" in said
    page.table.selectRow(0)
    desk.qtbot.keyClick(page.table, Key.Key_Down, SHIFT)
    desk.qtbot.waitUntil(lambda: "2 rows selected" in bare(page.frame.totals()))
    desk.qtbot.keyClick(page.table, Key.Key_Down, SHIFT)
    desk.qtbot.waitUntil(lambda: "3 rows selected" in bare(page.frame.totals()))


def test_a_view_is_saved_chosen_renamed_and_deleted(desk: Any, monkeypatch: Any) -> None:
    page = desk.open()
    page.rows.filter_by(Filter("influence", "at_least", (4,)))
    page.rows.set_columns(("name", "influence"))
    page.views.save("Those who matter")
    desk.settle()
    (saved,) = page.views.saved
    assert saved.columns == ("name", "influence") and desk.said[-1].startswith("View saved")
    page.rows.show_everything()
    page.rows.set_columns(("name", "sector"))
    assert len(desk.names()) == 3
    page.filters.menu.view_chosen.emit(saved)
    assert desk.names() == [MARKET] and page.table.keys_in_order() == ["name", "influence"]
    from strongcity_desktop.operations.undo import undo

    desk.town.run(undo)
    assert desk.town.run(lambda town: views_of(town, "stakeholders")) == ()


def test_the_last_view_is_remembered_without_what_could_name_anybody(desk: Any) -> None:
    page = desk.open()
    page.rows.show_view(search="harbour", sorts=(Sort("name", True),))
    page.rows.filter_by(Filter("sector", "one_of", ("civil_society",)))
    page.rows.filter_by(Filter("consent", "empty"))
    page.rows.set_columns(("name", "influence"))
    page.leave()
    kept = page.context.settings.views["stakeholders"]
    assert "harbour" not in str(kept).casefold() and "consent" not in str(kept)
    shown = remembered(page.context.settings.views, page.register)
    assert shown.view.sorts == (Sort("name", True),) and shown.columns == ("name", "influence")
    assert shown.view.filters == (Filter("sector", "one_of", ("civil_society",)),)
    again = page.arguments()["view"]
    assert again["search"] == "harbour" and to_remember(shown, page.register) == kept


def test_a_row_that_the_view_hides_is_shown_when_it_is_asked_for(desk: Any) -> None:
    page = desk.open()
    page.rows.filter_by(Filter("sector", "one_of", ("youth",)))
    assert desk.names() == [YOUTH]
    wanted = desk.rows()[0].id
    page.show_row(wanted)
    desk.qtbot.waitUntil(lambda: page.table.current_id() == wanted)
    assert len(desk.names()) == 3
