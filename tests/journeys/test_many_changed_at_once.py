"""Many rows looked at and changed together by the keyboard: chips, groups, two sorts, one field in
all of them, undone; a view kept for next time; deleted rows brought back from the bin."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeys.answers import answering, choose, confirm, pick, pick_within, tab_in
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import page_of, sees, town_of
from journeys.test_a_messy_sheet import open_register
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.registers.bin_dialog import BinDialog
from strongcity_desktop.ui.registers.bulk_dialog import BulkDialog
from strongcity_desktop.ui.registers.filter_popup import FilterPopup
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.registers.sort_dialog import SortDialog
from strongcity_desktop.ui.registers.views_dialog import ViewNameDialog

T = translator("en")
Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SECTORS, VIEW = ("civil_society", "faith"), "Those we could ask"
MENU = T("View: order, groups, saved views")


def stored(hands: Hands) -> tuple[Row, ...]:
    """The stakeholders as the file holds them."""
    hands.rest()
    return town_of(hands).run(lambda town: rows_of(town, "stakeholders"))


def shown(hands: Hands) -> list[int]:
    """The numbers of the rows shown, from top to bottom."""
    hands.rest()
    return list(page_of(hands, RegisterPage).model.lines.numbers)


def menu(hands: Hands, *answers: Any) -> None:
    """Open the menu of the view and answer what comes."""
    hands.tab_to(MENU)
    with answering(hands, *answers):
        QTest.keyClick(hands.focused(), Key.Key_Space)


def only_some_sectors(hands: Hands) -> None:
    """Open the chip of the sectors and tick two."""
    hands.tab_to(label(T, STAKEHOLDERS, STAKEHOLDERS.field("sector")))

    def tick(popup: FilterPopup) -> None:
        listed = QApplication.focusWidget()
        assert listed is not None and listed.accessibleName() == T("Show only")
        for value in popup.body.list.offered():  # type: ignore[attr-defined]
            if value in SECTORS:
                QTest.keyClick(listed, Key.Key_Space)
            QTest.keyClick(listed, Key.Key_Down)
        QTest.keyClick(popup, Key.Key_Escape)

    with answering(hands, (FilterPopup, tick)):
        hands.key(Key.Key_Return)


def sort_by_two(dialog: SortDialog) -> None:
    """First by influence, the highest first, then by name."""
    for turn, key in enumerate(("influence", "name")):
        box = tab_in(dialog, T("First by") if not turn else T("Then by"))
        choose(box, label(T, STAKEHOLDERS, STAKEHOLDERS.field(key)))
        if not turn:
            choose(tab_in(dialog, T("Order of the {turn}. field", turn=1)),
                   T("Highest or last first"))
    confirm(dialog, T("Sort the rows"))


def change_relation(dialog: BulkDialog) -> None:
    """Say of all of them that they are allies."""
    choose(tab_in(dialog, T("Field")), label(T, STAKEHOLDERS, STAKEHOLDERS.field("relation")))
    choose(tab_in(dialog, T("New value")), T("Ally"))
    confirm(dialog, dialog.do.text())


def _has(dialog: BinDialog, left: int) -> bool:
    return len(dialog.entries) == left


def wanted(hands: Hands) -> list[int]:
    """Those of the two sectors, by influence downwards, then by name."""
    rows = [row for row in stored(hands) if row.values["sector"] in SECTORS]
    by_name = T.sorted(rows, key=lambda row: row_name(STAKEHOLDERS, row, T))
    return [row.number for row in sorted(
        by_name, key=lambda row: -(row.values["influence"] or 0))]


def test_many_rows_are_found_sorted_changed_and_changed_back(
        start: Start, sample_town: Path) -> None:
    hands = start("en", sample_town)
    open_register(hands, T)
    before = stored(hands)
    only_some_sectors(hands)
    menu(hands, pick(T("Sort…")), (SortDialog, sort_by_two))
    assert 1 < len(shown(hands)) < len(before)
    assert shown(hands) == wanted(hands)
    menu(hands, pick_within(T("Group by"), label(T, STAKEHOLDERS, STAKEHOLDERS.field("sector"))))
    page = page_of(hands, RegisterPage)
    assert [heading.value for heading in page.model.lines.headings] == [
        "faith", "civil_society"]
    hands.tab_to(page.table.accessibleName())
    hands.key(Key.Key_A, Ctrl)
    many = len(shown(hands))
    assert len(page.table.chosen_numbers()) == many
    menu(hands, pick(T.plural("Change a field in {n} row…", "Change a field in {n} rows…", many)),
         (BulkDialog, change_relation))
    hands.wait(lambda: all(row.values["relation"] == "ally" for row in stored(hands)
                           if row.number in shown(hands)))
    unasked = [row for row in before if row.values["sector"] not in SECTORS]
    assert [row for row in stored(hands) if row.values["sector"] not in SECTORS] == unasked
    hands.key(Key.Key_Z, Ctrl)
    hands.wait(lambda: stored(hands) == before)


def test_a_view_is_kept_and_found_again_another_day(start: Start, sample_town: Path) -> None:
    hands = start("en", sample_town)
    open_register(hands, T)
    only_some_sectors(hands)
    menu(hands, pick(T("Sort…")), (SortDialog, sort_by_two))
    kept = shown(hands)

    def name_it(dialog: ViewNameDialog) -> None:
        QTest.keyClicks(tab_in(dialog, T("Name of the view")), VIEW)
        QTest.keyClick(dialog, Key.Key_Return)

    menu(hands, pick(T("Save this view…")), (ViewNameDialog, name_it))
    hands.wait(lambda: sees(hands, T("View saved: {name}", name=VIEW)))
    menu(hands, pick(T("Show everything")))
    everything = len(stored(hands))
    hands.wait(lambda: len(shown(hands)) == everything)
    hands.window.close()
    hands = start("en", sample_town)
    open_register(hands, T)
    assert len(shown(hands)) == everything
    menu(hands, pick(VIEW))
    hands.wait(lambda: shown(hands) == kept)


def test_deleted_rows_come_back_from_the_bin(start: Start, sample_town: Path) -> None:
    hands = start("en", sample_town)
    open_register(hands, T)
    before = stored(hands)
    page = page_of(hands, RegisterPage)
    hands.tab_to(page.table.accessibleName())
    hands.key(Key.Key_Down, Shift)
    hands.key(Key.Key_Delete)
    hands.wait(lambda: len(stored(hands)) == len(before) - 2)
    gone = [row for row in before if row.id not in {one.id for one in stored(hands)}]

    def bring_back(dialog: BinDialog) -> None:
        hands.wait(lambda: dialog.entries)
        for row in gone:
            left = len(dialog.entries) - 1
            confirm(dialog, T("Bring back {thing}", thing=row_name(STAKEHOLDERS, row, T)))
            hands.wait(partial(_has, dialog, left))
        confirm(dialog, T("Close"))

    menu(hands, pick(T("Recycle bin…")), (BinDialog, bring_back))
    hands.wait(lambda: stored(hands) == before)
    assert len(shown(hands)) == len(before)
