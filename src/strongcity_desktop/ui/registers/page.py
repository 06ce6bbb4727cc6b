"""The page of a register: a spreadsheet of its rows, the whole entry beside it, who is missing."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.catalogue import register as register_called
from strongcity_desktop.registers.fields import FieldKind, Row
from strongcity_desktop.registers.wording import add_one, label, title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.registers.carrying import Carrying
from strongcity_desktop.ui.registers.facts import RegisterFacts, gather
from strongcity_desktop.ui.registers.frame import FilterRow, TableFrame, TitleRow
from strongcity_desktop.ui.registers.row_keeper import RowKeeper
from strongcity_desktop.ui.registers.side import Side
from strongcity_desktop.ui.registers.table_model import RegisterModel
from strongcity_desktop.ui.registers.table_view import RegisterTable

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept



class RegisterPage(Page):
    """Filled as soon as the rows have been read; `facts` is None until then."""

    def __init__(self, context: Context, register_id: str, row_id: str = "", search: str = "",
                 contacts: bool = False, entry: bool = False, **arguments: Any) -> None:
        super().__init__(context, register_id=register_id, **arguments)
        t = self._t = context.t
        self.register = register_called(register_id)
        self.facts: RegisterFacts | None = None
        self._wanted_row, self._contacts = row_id, contacts
        self._can_write = context.town is not None and not context.town.read_only
        self.model = RegisterModel(self.register, t, date.today(), can_write=self._can_write,
                                   parent=self)
        self.table = RegisterTable(self.model, t)
        self.table.setAccessibleName(title(t, self.register))
        self.keeper = RowKeeper(context, self.register, self)
        self.carrying = Carrying(context, self.register, self)
        self.head = TitleRow(t, self.register, self.carrying, can_write=self._can_write)
        self.filters = FilterRow(t, self.register, search)
        self.frame = TableFrame(t, self.register, self.table)
        self.side_place = Side(t, self.register, can_write=self._can_write, entry=entry)
        self.form, self.voices = self.side_place.form, self.side_place.voices
        said = words.empty(t, self.register)
        self.empty = EmptyState("users-three", said[0], said[1],
                                add_one(t, self.register) if self._can_write else "", self.add)
        self._lay_out()
        self._connect()
        self._show_columns()
        self._reload()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        whole = ScrollColumn(max_width=None, margins=(24, 16, 24, 16))
        outer.addWidget(whole)
        column = whole.body
        column.setSpacing(12)
        column.addWidget(self.head)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(16)
        rows = QVBoxLayout()
        rows.setSpacing(12)
        rows.addWidget(self.filters)
        rows.addWidget(self.frame, 1)
        rows.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(rows, 1)
        self._body.addWidget(self.side_place)
        self.empty.hide()
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.head.add_wanted.connect(self.add)
        self.head.print_wanted.connect(lambda: self.go.emit("documents", {}))
        self.filters.search_changed.connect(self._search)
        self.filters.entry_wanted.connect(self.open_entry)
        self.filters.voices_wanted.connect(self.side_place.toggle_voices)
        self.side_place.arranged.connect(self._make_room)
        self.filters.columns_changed.connect(self._show_columns)
        self.frame.contacts_wanted.connect(self._toggle_contacts)
        for asks in (self.model.change_wanted, self.form.change_wanted):
            asks.connect(self.keeper.change)
        self.model.row_wanted.connect(
            lambda value: self.keeper.add({self.register.name_field: value}))
        self.keeper.changed.connect(self._changed)
        self.keeper.inserted.connect(self._inserted)
        self.keeper.deleted.connect(self._deleted)
        self.keeper.not_kept.connect(self._not_kept)
        self.keeper.failed.connect(self._reload)
        self.table.delegate.refused.connect(self.frame.show_finding)
        self.table.delete_wanted.connect(self.delete)
        self.table.duplicate_wanted.connect(self.duplicate)
        self.table.open_wanted.connect(self.open_entry)
        self.table.current_changed.connect(self._row_changed)
        self.form.closed.connect(self.close_entry)
        self.form.contacts_wanted.connect(self._toggle_contacts)
        self.form.history_wanted.connect(self.keeper.read_history)
        self.keeper.history_read.connect(self.form.show_history)
        self.carrying.imported.connect(self._reload)
        if self.voices is not None:
            self.voices.add_wanted.connect(self._add_for)
            self.voices.show_late.connect(self._sort_by_last_met)
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
        """Registers, then this one."""
        return [(self._t("Registers"), None), (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """The register, and where one was in it."""
        return {**super().arguments(), "row_id": self.table.current_id() or self._wanted_row,
                "search": self.filters.typed(), "contacts": self._contacts,
                "entry": self.side_place.entry_wanted}

    def first_focus(self) -> QWidget | None:
        """The table."""
        return self.table

    def leave(self) -> None:
        """Keep what is still being typed, in a cell or in the form."""
        self.table.finish_editing()
        self.form.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the far side takes the place of the table."""
        super().resizeEvent(event)
        self.side_place.fit(self.width())

    def _make_room(self) -> None:
        is_empty = self.empty.isVisibleTo(self)
        covered = self.side_place.covers_table()
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if covered
                                else QBoxLayout.Direction.LeftToRight)
        self._body.setStretch(0, 0 if covered else 1)
        self._body.setStretch(1, 1 if covered else 0)
        self.frame.setVisible(not covered and not is_empty)
        self.filters.offer_voices(self.voices is not None and not self.side_place.is_beside)

    # Rows

    def _reload(self) -> None:
        id, t = self.register.id, self._t
        self.context.background.run(lambda town: gather(town, id, t), self._show,
                                    self.context.tell)

    def _show(self, facts: RegisterFacts) -> None:
        self.facts = facts
        here, column = self.table.current_id() or self._wanted_row, self.table.currentIndex()
        self.model.row_names, self.model.currency = facts.row_names, facts.currency
        self.model.set_rows(facts.rows)
        self.model.set_search(self.filters.typed())
        self._tell_counts()
        first = self.model.shown()[0].id if self.model.shown() else ""
        self.table.go_to(here if self.model.line_of(here) is not None else first,
                         max(1, column.column()))
        self._show_side()

    def _tell_counts(self) -> None:
        rows = self.model.rows()
        is_empty = not rows and self.facts is not None
        self.head.show_count(len(rows))
        self.frame.show_counts(len(self.model.shown()), len(rows), contacts=self._contacts)
        self.empty.setVisible(is_empty)
        self.filters.setVisible(not is_empty)
        self._make_room()
        if self.facts is not None:
            self.side_place.show_rows(rows)

    def _search(self, typed: str) -> None:
        here = self.table.current_id()
        self.model.set_search(typed)
        self.table.go_to(here)
        self.frame.show_counts(len(self.model.shown()), len(self.model.rows()),
                               contacts=self._contacts)

    def _show_columns(self) -> None:
        here = self.table.current_id()
        chosen = self.filters.columns()
        self.model.set_columns([field for field in self.register.fields if field.key in chosen
                                or (self._contacts and field.mark is Mark.PERSONAL)])
        self.table.fit_columns()
        self.table.go_to(here)
        self._tell_counts()

    def _toggle_contacts(self) -> None:
        self._contacts = not self._contacts
        self._show_columns()
        self._show_side()

    def _sort_by_last_met(self) -> None:
        column = self.model.column_of("last_met")
        if column is not None:
            self.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    # Keeping

    def _changed(self, key: str, kept: "Kept") -> None:
        self.model.put(kept.row)
        self.form.show_kept(kept.row, key)
        self.frame.show_saved(self._t.time(kept.at))
        for finding in kept.findings:
            if finding.field_key == key:
                self._say(key, finding.as_refusal())
        self.side_place.show_rows(self.model.rows())

    def _not_kept(self, key: str, reason: Refusal) -> None:
        self._say(key, reason)
        self._reload()

    def _say(self, key: str, reason: Refusal) -> None:
        named = {field.key: label(self._t, self.register, field)
                 for field in self.register.fields}
        sentence = reason.in_words(self._t)
        self.form.show_finding(key, sentence)
        self.frame.show_finding(self._t("{field}: {reason}", field=named.get(key, key),
                                        reason=sentence))

    def add(self) -> None:
        """Begin a row: the cursor goes to the line where a name is typed."""
        if not self._can_write:
            return
        self.filters.clear()
        self.empty.hide()
        self.filters.show()
        self.side_place.close_entry()
        self.frame.show()
        self.table.begin_new_row()

    def _add_for(self, key: str, choice: str) -> None:
        """Add a row that fills a gap; its name is written next."""
        field = self.register.field(key)
        value = [choice] if field.kind is FieldKind.SELECT_MULTIPLE else choice
        name = LocalText.of(self._t("Name to be written"), self._t.language).to_json()
        self.keeper.add({self.register.name_field: name, key: value}, edit=True)

    def _inserted(self, row: Row, edit: bool) -> None:
        self.model.set_rows([*self.model.rows(), row])
        self._tell_counts()
        self.table.go_to(row.id, self.model.column_of(self.register.name_field) or 1)
        if edit:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.edit(self.table.currentIndex())

    def delete(self) -> None:
        """Delete the rows selected; the message offers to take that back."""
        chosen = self.table.chosen_ids()
        if chosen and self._can_write:
            self.keeper.delete(chosen)

    def _deleted(self, gone: list[str]) -> None:
        line = self.table.currentIndex().row()
        self.model.set_rows([row for row in self.model.rows() if row.id not in gone])
        if self.form.row_id() in gone:
            self.close_entry()
        self._tell_counts()
        shown = self.model.shown()
        if shown:
            self.table.go_to(shown[min(line, len(shown) - 1)].id)
        self.context.toast(words.deleted(self._t, self.register, len(gone)), self._t("Undo"),
                           self.context.undo)

    def duplicate(self) -> None:
        """Add a copy of the row with the cursor."""
        row_id = self.table.current_id()
        if row_id and self._can_write:
            self.keeper.duplicate(row_id)

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

    def _row_changed(self) -> None:
        if self.table.current_id() != self.form.row_id() or not self.side_place.shows_entry():
            self._show_side()

    def _show_side(self) -> None:
        self.side_place.follow(self.model.row_at(self.table.currentIndex()), self.facts,
                               contacts=self._contacts)
