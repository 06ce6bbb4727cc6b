"""One entry whole, beside the page of a meeting: the meeting itself, a point, a decision, a task.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.facts import RegisterFacts, gather
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.row_keeper import RowKeeper
from strongcity_desktop.ui.tasks.origin_line import OriginLine

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.store.town_file import TownFile

_NOTES = frozenset({"note"})


class EntryPane(QWidget):
    """Hidden until an entry is wanted. `changed` when a field was kept, `closed` when it closes."""

    changed = Signal()
    closed = Signal()
    go = Signal(str, dict)

    def __init__(self, context: Context, *, can_write: bool) -> None:
        super().__init__()
        self._context, self._can_write = context, can_write
        self.form: RowForm | None = None
        self.hidden: frozenset[str] = frozenset()
        """The fields that are not shown, in whichever entry."""
        self.shows: tuple[str, str] | None = None
        """The register and id of the entry shown."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def open(self, register_id: str, row_id: str, *, focus: bool = True) -> None:
        """Show an entry, the cursor in its first field unless told otherwise."""
        self.flush()
        self.shows = register_id, row_id
        t = self._context.t

        def work(town: "TownFile") -> tuple[Row, RegisterFacts, bool]:
            from strongcity_desktop.operations.assessed_rows import assessed_row

            return (assessed_row(town, register(register_id), row_id, None),
                    gather(town, register_id, t), focus)

        self._context.background.run(work, self._show, self._context.tell)

    def close_entry(self) -> None:
        """Keep what is being typed, and show no entry any more."""
        self.close_quietly()
        self.closed.emit()

    def close_quietly(self) -> None:
        """The same, without saying so."""
        self.flush()
        self.shows = None
        self.hide()

    def flush(self) -> None:
        """Keep what is still being typed."""
        if self.form is not None:
            self.form.flush()

    def read_again(self) -> None:
        """Show the entry as it stands now, unless it is being written in."""
        focus = self.window().focusWidget()
        if self.shows is not None and not (focus is not None and self.isAncestorOf(focus)):
            self.open(*self.shows, focus=False)

    def _show(self, found: tuple[Row, RegisterFacts, bool]) -> None:
        row, facts, focus = found
        if self.shows is None or self.shows[1] != row.id:
            return
        register_id, _ = self.shows
        form = self._made(register_id)
        form.large = facts.large
        form.finder = self._find
        form.show_row(row, facts.row_names, contacts=False, languages=facts.languages,
                      hidden=self.hidden | (_NOTES if self._context.is_projecting
                                            else frozenset()))
        self.show()
        first = form.first_editor()
        if focus and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, register_id: str) -> RowForm:
        """A form of this register, in place of the one before."""
        if self.form is not None:
            self.form.hide()
            self._column.removeWidget(self.form)
            self.form.deleteLater()
        declared = register(register_id)
        self.form = form = RowForm(self._context.t, declared, can_write=self._can_write)
        keeper = RowKeeper(self._context, declared, form)
        form.change_wanted.connect(keeper.change)
        form.closed.connect(self.close_entry)
        form.history_wanted.connect(keeper.read_history)
        keeper.history_read.connect(form.show_history)
        keeper.changed.connect(self._kept)
        keeper.not_kept.connect(self._not_kept)
        form.print_wanted.connect(self._print)
        if any(field.is_origin for field in declared.fields):
            form.above.append(self._origin)
        self._column.addWidget(form)
        return form

    def _origin(self, row: Row) -> OriginLine:
        line = OriginLine(self._context, row)
        line.go.connect(self.go)
        return line

    def _print(self, row_id: str) -> None:
        if self.shows is not None:
            self.go.emit("documents", {"document_id": "row-history",
                                       "register_id": self.shows[0], "row_id": row_id})

    def _kept(self, key: str, kept: "Kept") -> None:
        if self.form is not None:
            self.form.show_kept(kept.row, key)
        self.changed.emit()

    def _not_kept(self, key: str, reason: Refusal) -> None:
        if self.form is not None:
            self.form.show_finding(key, reason.in_words(self._context.t))

    def _find(self, register_id: str, typed: str, then: Callable[[dict[str, str]], object]
              ) -> None:
        from strongcity_desktop.operations.see_rows import find_names

        t = self._context.t
        self._context.background.run(
            lambda town: dict(find_names(town, register_id, typed, t)), then,
            self._context.tell)
