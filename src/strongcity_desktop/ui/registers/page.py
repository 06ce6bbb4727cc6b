"""The page of a register: a spreadsheet of its rows, the whole entry beside it, what is missing."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from strongcity_desktop.registers.catalogue import register as register_called
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.erasing.in_register import add_erasing
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.registers.facts import OWN, RegisterFacts
from strongcity_desktop.ui.registers.parts import Parts
from strongcity_desktop.ui.registers.rows_shown import RowsShown
from strongcity_desktop.ui.registers.several_work import SeveralWork
from strongcity_desktop.ui.registers.tellings import AddRow, ShowRow, ShowThese, SortBy, Wish
from strongcity_desktop.ui.registers.view_memory import first_view, remembered
from strongcity_desktop.ui.registers.view_work import ViewWork
from strongcity_desktop.ui.tasks.in_register import add_way_back
from strongcity_desktop.ui.tool.way_here import crumbs_to


class RegisterPage(Page):
    """Filled as soon as the rows have been read; `facts` is None until then."""

    def __init__(self, context: Context, register_id: str, row_id: str = "", search: str = "",
                 contacts: bool = False, entry: bool = False, assessment: str = "",
                 scope: str = OWN, view: Any = None, these: Sequence[str] = (), asked: str = "",
                 **arguments: Any) -> None:
        """`assessment` names the one whose ratings are shown, "" the newest; `scope` says whether
        the rows are its "own" or "all"; `view` is a way of looking, as it is stored. With `these`
        only rows with these ids are shown, and above them what was `asked` of them."""
        super().__init__(context, register_id=register_id, **arguments)
        self._t = context.t
        self.register = register_called(register_id)
        self._can_write = context.town is not None and not context.town.read_only
        self.parts = parts = Parts(context, self.register, self, can_write=self._can_write,
                                   search=search, entry=entry, scope=scope)
        parts.asked.set_text(asked)
        self.model, self.table, self.frame = parts.model, parts.table, parts.frame
        self.head, self.filters, self.empty = parts.head, parts.filters, parts.empty
        self.side_place, self.form, self.keeper = parts.side, parts.form, parts.keeper
        self.panel, self.charts, self.carrying = parts.panel, parts.charts, parts.carrying
        shown = remembered({register_id: view} if view is not None else context.settings.views,
                           self.register)
        if these:  # what was looked for last time must not hide any of them
            shown = replace(shown, view=first_view(self.register))
        if search:
            shown = replace(shown, view=replace(shown.view, search=search))
        self.rows = RowsShown(context, self.register, parts, self, wanted_row=row_id,
                              contacts=contacts, assessment_id=assessment, scope=scope,
                              shown=shown, these=frozenset(these))
        self.views = ViewWork(context, self.register, parts, self.rows, self)
        self.several = SeveralWork(context, self.register, parts, self.rows, self)
        self.several.more += [partial(add, context, self.register, self)
                              for add in (add_way_back, add_erasing)]
        parts.work.view = lambda: self.rows.wanted().view
        self._connect()
        self.rows.show_columns()
        self.rows.reload()

    @property
    def facts(self) -> RegisterFacts | None:
        """What was read from the town."""
        return self.rows.facts

    def _connect(self) -> None:
        self.head.add_wanted.connect(self.add)
        self.head.print_wanted.connect(self._print)
        self.head.compare_wanted.connect(lambda: self.go.emit("compare", self.rows.compared()))
        self.filters.entry_wanted.connect(self.open_entry)
        self.filters.panel_wanted.connect(self.side_place.toggle_panel)
        self.side_place.arranged.connect(self.parts.room.arrange)
        for asks in (self.frame.contacts_wanted, self.form.contacts_wanted):
            asks.connect(self.rows.toggle_contacts)
        self.form.closed.connect(self.close_entry)
        self.rows.shown.connect(self._show_side)
        self.parts.work.inserted.connect(self._inserted)
        self.parts.work.deleted.connect(self._deleted)
        self.carrying.imported.connect(self.rows.reload)
        self.carrying.out.what_is_shown = lambda: (self.model.lines.numbers, self.rows.of)
        self.table.open_wanted.connect(self.open_entry)
        self.table.current_changed.connect(self._row_changed)
        if self.panel is not None:
            self.panel.wished.connect(self._fulfil)
        if self.charts is not None:
            self.charts.row_chosen.connect(self.show_row)
            self.charts.row_opened.connect(self._open_row)
        for keys, action in (("Ctrl+N", self.add), ("Ctrl+F", self.filters.focus_search),
                             ("Ctrl+E", self.head.export_button.showMenu)):
            shortcut = QShortcut(QKeySequence.fromString(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    # What the window asks

    def title(self) -> str:
        """The register's name."""
        return title(self._t, self.register)

    def crumbs(self) -> list[Crumb]:
        """Its tool, or the registers, then this one; before it the question that led here."""
        back = super().arguments().get("back")
        here: list[Crumb] = [*crumbs_to(self._t, self.register.id, self.go.emit),
                             (self.title(), None)]
        if not isinstance(back, dict):
            return here
        return [(self._t("Back to the question"),
                 lambda: self.go.emit(back["place"], dict(back["arguments"]))), here[-1]]

    def arguments(self) -> dict[str, Any]:
        """The register, and where one was in it."""
        return {**super().arguments(), "view": self.rows.as_saved().to_json(),
                "row_id": self.table.current_id() or self.rows.wanted_row,
                "search": self.filters.typed(), "contacts": self.rows.contacts,
                "entry": self.side_place.entry_wanted, "assessment": self.rows.assessment_id,
                "scope": self.rows.scope, "these": sorted(self.rows.these),
                "asked": self.parts.asked.text()}

    def first_focus(self) -> QWidget | None:
        """The table."""
        return self.table

    def leave(self) -> None:
        """Keep what is still being typed, in a cell or in the form."""
        self.table.finish_editing()
        self.form.flush()
        if not self.rows.these:
            self.views.remember()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the far side takes the place of the table."""
        super().resizeEvent(event)
        self.side_place.fit(self.width())
        if self.charts is not None:
            self.charts.fit(self.width())

    def _print(self) -> None:
        shown = self.facts.assessment_id if self.facts is not None else ""
        which = {"filled_id": shown} if shown else {}
        self.go.emit("documents", {"document_id": words.document(self.register), **which})

    # Rows

    def add(self) -> None:
        """Begin a row: the cursor goes to the line where a name is typed."""
        if not self._can_write:
            return
        if self.rows.view.search:
            self.filters.show_search("")
            self.rows.show_view(search="")
        self.side_place.close_entry()
        self.parts.room.show_empty(False)
        self.table.begin_new_row()

    def _inserted(self, row: Row, edit: bool) -> None:
        self.rows.take(row)
        self.parts.work.show_new(row, edit)

    def _deleted(self, gone: list[str]) -> None:
        if self.form.row_id() in gone:
            self.close_entry()
        self.rows.drop(gone)

    def _fulfil(self, wish: Wish) -> None:
        """Do what a line of the panel offers."""
        if isinstance(wish, AddRow):
            self.parts.work.add_for(wish.key, wish.value)
        elif isinstance(wish, SortBy):
            self.rows.sort_by(wish.key)
        elif isinstance(wish, ShowThese):
            self.rows.show_view(filters=wish.filters, search="")
        elif isinstance(wish, ShowRow):
            self.show_row(wish.row_id)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # The whole entry

    def open_entry(self) -> None:
        """Show the row with the cursor as a form."""
        self.side_place.open_entry()
        self._show_side()
        self.side_place.focus_entry()

    def close_entry(self) -> None:
        """Close the form and go back to the table."""
        self.side_place.close_entry()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_row(self, row_id: str) -> None:
        self.show_row(row_id)
        self.open_entry()

    def show_row(self, row_id: str) -> None:
        """Put the cursor on a row; where the view hides it, show everything first."""
        if self.model.line_of(row_id) is not None:
            self.table.go_to(row_id)
        else:
            self.table.clear_cursor()
            self.rows.bring(row_id)

    def _row_changed(self) -> None:
        if self.charts is not None:
            self.charts.select(self.table.current_id())
        if self.table.current_id() != self.form.row_id() or not self.side_place.shows_entry():
            self._show_side()

    def _show_side(self) -> None:
        self.side_place.follow(self.model.row_at(self.table.currentIndex()), self.facts,
                               contacts=self.rows.contacts, names=self.model.row_names,
                               hidden=self.rows.hidden())
