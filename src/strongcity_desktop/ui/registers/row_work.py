"""The work on rows of a register page: has them kept, shows in table and form what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.view import NUMBER, RowView, Sort
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.question import ask
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.frame import TableFrame
from strongcity_desktop.ui.registers.row_keeper import RowKeeper
from strongcity_desktop.ui.registers.table_model import RegisterModel
from strongcity_desktop.ui.registers.table_view import RegisterTable

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept

_MANY = 100  # from here on, deleting asks first


class RowWork(QObject):
    """Belongs to one register page."""

    put = Signal(object)
    """A row holds other values now, or stands in another place."""
    inserted = Signal(object, bool)
    """A row was added: the row, and whether its name is to be edited next."""
    deleted = Signal(list)
    """The rows with these ids are gone from the table."""
    not_kept = Signal()
    """A value was refused, and that has been said."""

    def __init__(self, context: Context, register: Register, table: RegisterTable,
                 frame: TableFrame, form: RowForm, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._t, self._register = context, context.t, register
        self._table, self._frame, self._form = table, frame, form
        self.view: Callable[[], RowView] = RowView
        """How the rows are seen now."""
        self.may_delete: Callable[[Sequence[int]], bool] = self._ask_about_many
        """Asks before rows with these numbers go, where that is called for."""
        self._model: RegisterModel = table.rows
        self.keeper = keeper = RowKeeper(context, register, self)
        for asks in (self._model.change_wanted, form.change_wanted):
            asks.connect(keeper.change)
        self._model.row_wanted.connect(lambda value: keeper.add({register.name_field: value}))
        keeper.changed.connect(self._changed)
        keeper.inserted.connect(self.inserted)
        keeper.deleted.connect(self._deleted)
        keeper.not_kept.connect(self._not_kept)
        form.history_wanted.connect(keeper.read_history)
        keeper.history_read.connect(form.show_history)
        table.delegate.refused.connect(frame.show_finding)
        table.delete_wanted.connect(self.delete)
        table.duplicate_wanted.connect(self.duplicate)
        table.move_wanted.connect(self.move)

    def add_for(self, key: str, value: Any) -> None:
        """Add a row with a value; its name is written next."""
        name = LocalText.of(self._t("Name to be written"), self._t.language).to_json()
        self.keeper.add({self._register.name_field: name, key: value}, edit=True)

    def delete(self) -> None:
        """Delete the rows selected; the message offers to take that back."""
        chosen = self._table.chosen_numbers()
        if not chosen or not self._model.can_write:
            return
        if self.may_delete(chosen):
            self.keeper.delete(chosen)

    def _ask_about_many(self, chosen: Sequence[int]) -> bool:
        t = self._t
        return len(chosen) <= _MANY or ask(
            self._table, t.plural("Delete {n} row?", "Delete {n} rows?", len(chosen)),
            t("Undo and the recycle bin bring them back."), t("Delete the rows"),
            t("Keep them"))

    def duplicate(self) -> None:
        """Add a copy of the row with the cursor."""
        row_id = self._table.current_id()
        if row_id and self._model.can_write:
            self.keeper.duplicate(row_id)

    def move(self, by: int) -> None:
        """Move the row with the cursor, or say why rows cannot be moved now."""
        row = self._model.row_at(self._table.currentIndex())
        if row is None or not self._model.can_write:
            return
        view = self.view()
        first = view.sorts[0] if view.sorts else Sort()
        if view.group_by:
            self._frame.show_finding(self._t(
                "The list stands in groups. Choose no groups to move rows by hand."))
        elif first.key and first.key != NUMBER:
            self._frame.show_finding(self._t(
                "The list is sorted by {field}. Sort it by No. to move rows by hand.",
                field=label(self._t, self._register, self._register.field(first.key))))
        elif not view.is_own_order:
            self._frame.show_finding(self._t(
                "The list stands upside down. Sort it by No. again to move rows by hand."))
        elif replace(view, only=None).hides:
            self._frame.show_finding(self._t(
                "The search hides some rows. Clear it to move rows by hand.")
                if view.search.strip() else self._t(
                    "A filter hides some rows. Take it away to move rows by hand."))
        elif (past := self._model.move(row.id, by)) is not None:
            self._table.scrollTo(self._table.currentIndex())
            self.keeper.move(row, past)

    def show_new(self, row: Row, edit: bool) -> None:
        """Put the cursor on a row just added, ready for its name if that is wanted."""
        self._table.go_to(row.id, self._model.column_of(self._register.name_field) or 1)
        if edit:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._table.edit(self._table.currentIndex())

    def _changed(self, key: str, kept: "Kept") -> None:
        self._model.put(kept.row)
        self._form.show_kept(kept.row, key)
        self._frame.show_saved(self._t.time(kept.at))
        for finding in kept.findings:
            if finding.field_key == key:
                self._say(key, finding.as_refusal())
        self.put.emit(kept.row)

    def _not_kept(self, key: str, reason: Refusal) -> None:
        self._say(key, reason)
        self.not_kept.emit()

    def _say(self, key: str, reason: Refusal) -> None:
        named = {field.key: label(self._t, self._register, field)
                 for field in self._register.fields}
        sentence = reason.in_words(self._t)
        self._form.show_finding(key, sentence)
        self._frame.show_finding(self._t("{field}: {reason}", field=named.get(key, key),
                                         reason=sentence))

    def _deleted(self, gone: list[str]) -> None:
        line = self._table.currentIndex().row()
        self._model.remove(gone)
        self.deleted.emit(gone)
        if self._model.count():
            self._table.setCurrentIndex(self._model.index(
                min(line, max(0, len(self._model.lines) - 1)), 1))
        self._context.toast(words.deleted(self._t, self._register, len(gone)), self._t("Undo"),
                            self._context.undo)
