"""Work on several rows at once: paste, fill down, change a field in all of them, bring back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QMenu

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.bin_dialog import BinDialog
from strongcity_desktop.ui.registers.bulk_dialog import BulkDialog
from strongcity_desktop.ui.registers.copying import on_clipboard
from strongcity_desktop.ui.registers.paste_dialog import PasteDialog
from strongcity_desktop.ui.registers.row_reader import Names, read
from strongcity_desktop.ui.registers.table_model import is_typed

if TYPE_CHECKING:
    from strongcity_desktop.operations.paste_rows import PastePlan
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.ui.page import Page
    from strongcity_desktop.ui.registers.parts import Parts
    from strongcity_desktop.ui.registers.rows_shown import RowsShown

_MOST_TARGETS, _MOST_CHANGED = 10_001, 20_000
_FILLED, _CHANGED = mark("Filled down a field"), mark("Changed a field in several rows")


class SeveralWork(QObject):
    """Belongs to one register page."""

    def __init__(self, context: Context, register: Register, parts: "Parts", rows: "RowsShown",
                 page: "Page") -> None:
        super().__init__(page)
        self._context, self._t, self._register = context, context.t, register
        self._parts, self._rows, self._page = parts, rows, page
        self._table, self._model = parts.table, parts.model
        self._table.paste_wanted.connect(self.paste)
        self._table.copy_wanted.connect(self.copy)
        self._table.fill_wanted.connect(self.fill_down)
        self.more: list[Callable[[QMenu], object]] = []
        """Adds what only some registers offer to the menu of a row."""
        self._table.menu_wanted.connect(lambda place: self.row_menu().popup(place))
        parts.filters.menu.change_wanted.connect(self.ask_change)
        parts.filters.menu.bin_wanted.connect(self.show_bin)

    # The menu of rows

    def row_menu(self) -> QMenu:
        """The menu of the rows selected."""
        t, table, menu = self._t, self._table, QMenu(self._table)
        chosen = len(table.chosen_numbers())
        writes = self._model.can_write
        menu.addAction(t("Open the whole entry"), table.open_wanted.emit)
        menu.addSeparator()
        copy = menu.addAction(t("Copy the rows"), table.copy_rows)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        menu.addAction(t("Copy with headings"), lambda: table.copy_rows(headings=True))
        menu.addAction(t("Copy this cell"), table.copy_cell)
        menu.addAction(t("Paste…"), self.paste).setEnabled(writes)
        menu.addSeparator()
        menu.addAction(t("Fill down"), self.fill_down).setEnabled(writes and chosen > 1)
        menu.addAction(t.plural("Change a field in {n} row…", "Change a field in {n} rows…",
                                max(1, chosen)), self.ask_change).setEnabled(writes)
        menu.addAction(t("Make a second one like it"),
                       table.duplicate_wanted.emit).setEnabled(writes)
        menu.addAction(t("Delete"), table.delete_wanted.emit).setEnabled(writes)
        for add in self.more:
            add(menu)
        return menu

    def copy(self, numbers: Sequence[int], headings: bool) -> None:
        """Copy rows that were not all read yet."""
        id, t, assessment = self._register.id, self._t, self._rows.wanted().assessment

        def copied(found: tuple[Sequence[Row], Names]) -> None:
            rows, names = found
            for register_id, known in names.items():
                self._model.row_names.setdefault(register_id, {}).update(known)
            self._table.copy_these(rows, headings=headings)

        self._context.background.run(lambda town: read(town, id, numbers, t, assessment), copied,
                                     self._context.tell)

    # Paste

    def paste(self) -> None:
        """Look at what is on the clipboard and show what pasting it would change."""
        if not self._model.can_write:
            return
        from strongcity_desktop.operations.paste_rows import NUMBER_COLUMN, Target, plan_paste

        text, html, keys = on_clipboard()
        line, key = self._table.currentIndex().row(), self._table.current_key()
        shown = self._table.keys_in_order()
        columns = keys or (shown[shown.index(key):] if key in shown else [NUMBER_COLUMN, *shown])
        wanted = self._rows.wanted()
        target = Target(
            list(self._model.lines.numbers_between(line, line + _MOST_TARGETS)), tuple(columns),
            self._rows.contacts, wanted.assessment)
        id, t = self._register.id, self._t
        self._context.background.run(lambda town: plan_paste(town, id, text, html, target, t),
                                     self._show_plan, self._context.tell,
                                     LongWork(t("Looking at what you copied…"), can_cancel=False))

    def _show_plan(self, plan: "PastePlan") -> None:
        t = self._t
        if not plan.count("new") + plan.count("changed") + plan.count("problem"):
            self._context.toast(t("What you copied is here already. Nothing changes."))
            return
        dialog = PasteDialog(t, self._register, plan, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.write(plan, dialog.left_out())

    def write(self, plan: "PastePlan", without: frozenset[int]) -> None:
        """Write what was looked at, but for the lines left out."""
        id, who, assessment = self._register.id, self._context.who, self._rows.wanted().assessment
        n = plan.count("new", without) + plan.count("changed", without)

        def work(town: "TownFile") -> int:
            from strongcity_desktop.operations.paste_rows import paste

            paste(town, id, plan, who, without=without, assessment=assessment)
            return n

        self._context.background.run(work, self._pasted, self._context.tell,
                                     LongWork(self._t("Pasting…"), can_cancel=False))

    def _pasted(self, n: int) -> None:
        self._rows.reload()
        self._context.toast(self._t.plural("{n} row pasted.", "{n} rows pasted.", n),
                            self._t("Undo"), self._context.undo)

    # One value in several rows

    def fill_down(self) -> None:
        """Let the rows selected say in this column what the first of them says."""
        numbers, key = self._table.chosen_numbers(), self._table.current_key()
        if not key or len(numbers) < 2 or not self._model.can_write:
            return
        first = self._model.known.get(numbers[0])
        field = self._register.field(key)
        if first is not None and is_typed(field):
            self.change(numbers[1:], key, first.values.get(key), _FILLED)

    def ask_change(self) -> None:
        """Let the person choose a field and its new value for all rows selected."""
        numbers = self._table.chosen_numbers()
        if not numbers or not self._model.can_write:
            return
        if len(numbers) > _MOST_CHANGED:
            self._parts.frame.show_finding(self._t(
                "At most {most} rows can be changed at once. Choose fewer with a filter.",
                most=_MOST_CHANGED))
            return
        names = self._model.row_names
        dialog = BulkDialog(self._t, self._register, numbers, names, self._table.current_key(),
                            self._context, self._rows, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.change(numbers, dialog.key(), dialog.value(), _CHANGED)

    def change(self, numbers: Sequence[int], key: str, value: Any, label: str) -> None:
        """Give a field one value in all these rows, as one step."""
        id, who, assessment = self._register.id, self._context.who, self._rows.wanted().assessment

        def work(town: "TownFile") -> int:
            from strongcity_desktop.operations.change_several import change_several
            from strongcity_desktop.operations.see_rows import rows_at

            rows = rows_at(town, id, numbers, assessment=assessment)
            changes = {row.id: {key: value} for row in rows if row.values.get(key) != value}
            if changes:
                change_several(town, id, who, label, changes=changes, assessment=assessment)
            return len(changes)

        self._context.background.run(work, self._several_changed, self._context.tell,
                                     LongWork(self._t("Changing rows…"), can_cancel=False))

    def _several_changed(self, n: int) -> None:
        t = self._t
        if not n:
            self._context.toast(t("They all say so already. Nothing changes."))
            return
        self._rows.reload()
        self._context.toast(t.plural("{n} row changed.", "{n} rows changed.", n), t("Undo"),
                            self._context.undo)

    # The recycle bin

    def show_bin(self) -> None:
        """Show the deleted rows of this register, to be brought back."""
        dialog = BinDialog(self._context, self._register, self._page)
        dialog.exec()
        if dialog.brought_back:
            self._rows.reload()
        if dialog.to_erase:
            self._page.go.emit("erase_person", {
                "register_id": self._register.id, "row_id": dialog.to_erase, "whole": True})
