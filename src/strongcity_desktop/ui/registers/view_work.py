"""The ways of looking at a register: order, groups, columns and saved views, chosen by menu."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.fields import FieldKind, Register
from strongcity_desktop.registers.view import SavedView
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.filter_popup import CHOSEN
from strongcity_desktop.ui.registers.filter_words import counts_of
from strongcity_desktop.ui.registers.lines import Heading
from strongcity_desktop.ui.registers.row_reader import look
from strongcity_desktop.ui.registers.sort_dialog import SortDialog
from strongcity_desktop.ui.registers.view_memory import to_remember
from strongcity_desktop.ui.registers.views_dialog import ViewNameDialog, ViewsDialog

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.ui.registers.parts import Parts
    from strongcity_desktop.ui.registers.rows_shown import RowsShown

_NOT_SORTED = (FieldKind.LEVEL_BY_ROW, FieldKind.PARTS, FieldKind.FILE)


class ViewWork(QObject):
    """Belongs to one register page."""

    def __init__(self, context: Context, register: Register, parts: "Parts", rows: "RowsShown",
                 page: QWidget) -> None:
        super().__init__(page)
        self._context, self._t, self._register = context, context.t, register
        self._parts, self._rows, self._page = parts, rows, page
        self.saved: tuple[SavedView, ...] = ()
        self._has_changed = False
        menu, filters = parts.filters.menu, parts.filters
        menu.can_write = parts.model.can_write
        menu.aboutToShow.connect(self._fill_menu)
        menu.sort_wanted.connect(self.ask_order)
        menu.group_wanted.connect(lambda key: rows.show_view(group_by=key))
        for asks in (menu.columns_wanted, filters.columns_button.clicked):
            asks.connect(lambda *_: filters.open_columns(parts.table.keys_in_order()))
        menu.all_wanted.connect(rows.show_everything)
        parts.frame.everything_wanted.connect(self._show_everything)
        menu.view_chosen.connect(rows.show_saved)
        menu.save_wanted.connect(self.ask_name)
        menu.views_wanted.connect(self.show_views)
        filters.widths_forgotten.connect(self._forget_widths)
        filters.chips.asks.counts_wanted.connect(self._count)
        rows.view_changed.connect(self._changed)
        parts.table.order_changed.connect(self._changed)
        rows.shown.connect(self._read_once)

    def _show_everything(self) -> None:
        """From the link that goes away with it: the focus goes to the rows."""
        self._parts.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rows.show_everything()

    # Order, groups, filters

    def ask_order(self) -> None:
        """Let the person choose what the rows are sorted by."""
        fields = [field for field in self._register.fields if field.kind not in _NOT_SORTED
                  and field.key not in self._rows.hidden()]
        dialog = SortDialog(self._t, self._register, fields, self._rows.view.sorts, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._rows.show_view(sorts=dialog.sorts())

    def _count(self, key: str) -> None:
        """Find out which values a field has and how often, then open its chip."""
        chips = self._parts.filters.chips
        if self._register.field(key).kind not in CHOSEN:
            chips.open(key, ())
            return
        id, t, wanted = self._register.id, self._t, self._rows.counted(key)
        field, names = self._register.field(key), self._parts.model.row_names

        def work(town: "TownFile") -> tuple[str, tuple[Heading, ...]]:
            found = look(town, id, wanted, t)
            known = {one: {**names.get(one, {}), **found.names.get(one, {})}
                     for one in (*names, *found.names)}
            return key, counts_of(t, self._register, field, found.headings, known)

        self._context.background.run(work, self._counted, self._context.tell)

    def _counted(self, found: tuple[str, Sequence[Heading]]) -> None:
        self._parts.filters.chips.open(*found)

    def _forget_widths(self) -> None:
        self._parts.table.widths.choose({})

    # Saved views

    def _fill_menu(self) -> None:
        self._parts.filters.menu.show_view(
            self._rows.view, self.saved, contacts=self._rows.contacts,
            chosen=len(self._parts.table.chosen_numbers()))

    def _read_once(self) -> None:
        self._rows.shown.disconnect(self._read_once)
        self._read()

    def _read(self) -> None:
        id = self._register.id

        def work(town: "TownFile") -> tuple[SavedView, ...]:
            from strongcity_desktop.operations.keep_views import views_of

            return views_of(town, id)

        self._context.background.run(work, self._show_saved, self._context.tell)

    def _show_saved(self, saved: tuple[SavedView, ...]) -> None:
        self.saved = saved

    def ask_name(self) -> None:
        """Ask for a name, then keep the view with the town; one of that name is kept as it is now.
        """
        dialog = ViewNameDialog(self._t, "", self._page)
        while dialog.exec() == QDialog.DialogCode.Accepted:
            same = next((one for one in self.saved if one.name == dialog.name()), None)
            try:
                self.save(dialog.name(), same.id if same is not None else "")
                return
            except Refusal as reason:
                dialog.say(reason.in_words(self._t))

    def save(self, name: str, id: str = "") -> None:
        """Keep the view shown by a name. Raises Refusal when that does not do."""
        from strongcity_desktop.operations.keep_views import (
            LONGEST_NAME,
            NO_NAME,
            TOO_LONG,
            save_view,
        )

        if not name:
            raise Refusal(NO_NAME)
        if len(name) > LONGEST_NAME:
            raise Refusal(TOO_LONG, most=LONGEST_NAME)
        view, who = self._rows.as_saved(name, id), self._context.who
        self._context.background.run(lambda town: save_view(town, view, who), self._saved,
                                     self._context.tell)

    def _saved(self, view: SavedView) -> None:
        self._context.toast(self._t("View saved: {name}", name=view.name), self._t("Undo"),
                            self._context.undo)
        self._read()

    def show_views(self) -> None:
        """Show the views saved, to be renamed or deleted."""
        dialog = ViewsDialog(self._t, self.saved, self._page)

        def read(town: "TownFile") -> tuple[SavedView, ...]:
            from strongcity_desktop.operations.keep_views import views_of

            return views_of(town, self._register.id)

        def do(work: "Callable[[TownFile], Any]") -> None:
            self._context.background.run(
                lambda town: (work(town), read(town))[1], shown,
                lambda reason: dialog.say(reason.in_words(self._t)
                                          if isinstance(reason, Refusal) else str(reason)))

        def shown(saved: tuple[SavedView, ...]) -> None:
            dialog.say("")
            self.saved = saved
            dialog.show_views(saved)

        who = self._context.who

        def rename(view: SavedView, name: str) -> None:
            from strongcity_desktop.operations.keep_views import rename_view

            do(lambda town: rename_view(town, view, name, who))

        def delete(view: SavedView) -> None:
            from strongcity_desktop.operations.keep_views import delete_view

            do(lambda town: delete_view(town, view, who))

        dialog.rename_wanted.connect(rename)
        dialog.delete_wanted.connect(delete)
        dialog.exec()

    # The last view

    def _changed(self) -> None:
        self._has_changed = True

    def remember(self) -> None:
        """Remember on this laptop how the register was looked at last."""
        if not self._has_changed:
            return
        self._has_changed = False
        self._context.settings.views[self._register.id] = to_remember(
            self._rows.as_saved(), self._register)
        if self._context.wardrobe is not None:
            self._context.wardrobe.save()
