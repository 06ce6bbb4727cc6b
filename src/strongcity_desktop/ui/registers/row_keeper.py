"""Has rows kept on the town's thread, and says on the window's thread what came of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.view import RowView
from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.operations.row_history import RowChange
    from strongcity_desktop.store.town_file import TownFile


class RowKeeper(QObject):
    """Belongs to one page of a register."""

    changed = Signal(str, object)
    """A field was kept: its key ("" for the place of the row), and the row as `Kept`."""
    inserted = Signal(object, bool)
    """A row was added: the row, and whether its name is to be edited next."""
    deleted = Signal(list)
    """Rows with these ids were deleted."""
    not_kept = Signal(str, object)
    """A value was refused: the key of its field, and the Refusal."""
    history_read = Signal(str, bool, object)
    """The changes of a row: its id, whether contacts are among them, a tuple of `RowChange`."""
    failed = Signal()
    """Something else was refused, and has been told."""

    def __init__(self, context: Context, register: Register, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._register = context, register
        self.assessment_id: str | None = None
        """The assessment to which values of one are kept; None for the newest."""
        self.joins_assessment = False
        """Whether a row added belongs to that assessment from the start."""

    def change(self, row_id: str, key: str, value: object) -> None:
        """Keep the value of one field."""
        id, who, assessment_id = self._register.id, self._context.who, self.assessment_id

        def work(town: "TownFile") -> "tuple[str, Kept]":
            from strongcity_desktop.operations.keep_register import change_row

            return key, change_row(town, id, row_id, {key: value}, who, assessment=assessment_id)

        self._run(work, self._on_changed)

    def add(self, values: dict[str, Any], *, edit: bool = False) -> None:
        """Add a row; `edit` when its name is to be written next."""
        id, who, assessment_id = self._register.id, self._context.who, self.assessment_id
        joins = self.joins_assessment

        def work(town: "TownFile") -> "tuple[Kept, bool]":
            from strongcity_desktop.operations.keep_register import add_row

            kept = add_row(town, id, values, who, assessment=assessment_id)
            if assessment_id is not None and joins:
                _join(town, assessment_id, kept.row.id, who)
            return kept, edit

        self._run(work, self._on_inserted)

    def duplicate(self, row_id: str) -> None:
        """Add a copy of a row; its name is to be written next."""
        id, who, assessment_id = self._register.id, self._context.who, self.assessment_id

        def work(town: "TownFile") -> "tuple[Kept, bool]":
            from strongcity_desktop.operations.keep_register import duplicate_row

            return duplicate_row(town, id, row_id, who, assessment=assessment_id), True

        self._run(work, self._on_inserted)

    def move(self, row: Row, past: Row) -> None:
        """Move a row to the place of another, whatever stands between them."""
        id, who, assessment_id = self._register.id, self._context.who, self.assessment_id
        t = self._context.t

        def work(town: "TownFile") -> "tuple[str, Kept]":
            from strongcity_desktop.operations.keep_register import move_row
            from strongcity_desktop.operations.see_rows import see_rows

            numbers = list(see_rows(town, id, RowView(), t).numbers)
            by = numbers.index(past.number) - numbers.index(row.number)
            return "", move_row(town, id, row.id, by, who, assessment=assessment_id)

        self._run(work, self._on_changed)

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete the rows with these numbers in one step."""
        id, who = self._register.id, self._context.who

        def work(town: "TownFile") -> list[str]:
            from strongcity_desktop.operations.keep_register import delete_rows
            from strongcity_desktop.operations.see_rows import rows_at

            row_ids = [row.id for row in rows_at(town, id, numbers)]
            delete_rows(town, id, row_ids, who)
            return row_ids

        self._run(work, self.deleted.emit)

    def read_history(self, row_id: str, contacts: bool) -> None:
        """Read what happened to a row; notes stay out while a room reads along."""
        id, t, notes = self._register.id, self._context.t, not self._context.is_projecting

        def work(town: "TownFile") -> "tuple[RowChange, ...]":
            from strongcity_desktop.operations.row_history import row_history

            return row_history(town, id, row_id, t, contacts=contacts, sensitive=notes)

        self._context.background.run(
            work, lambda found: self.history_read.emit(row_id, contacts, found),
            self._context.tell)  # not `failed`: reading the rows anew would ask for this again

    def _run(self, work: "Callable[[TownFile], Any]", then: Callable[[Any], object]) -> None:
        self._context.background.run(work, then, self._on_refused)

    def _on_changed(self, found: "tuple[str, Kept]") -> None:
        self.changed.emit(*found)

    def _on_inserted(self, found: "tuple[Kept, bool]") -> None:
        kept, edit = found
        self.inserted.emit(kept.row, edit)

    def _on_refused(self, problem: Exception) -> None:
        from strongcity_desktop.operations.keep_register import RowRefusal

        if isinstance(problem, RowRefusal):
            first = problem.findings[0]
            self.not_kept.emit(first.field_key, first.as_refusal())
            return
        self._context.tell(problem)
        self.failed.emit()


def _join(town: "TownFile", assessment_id: str, row_id: str, who: str) -> None:
    """Count a challenge among those that an assessment names."""
    from strongcity_desktop.operations.assessed_rows import FACED
    from strongcity_desktop.operations.fill_worksheet import answer, open_filled

    named = open_filled(town, assessment_id).answers.get(FACED)
    before = named if isinstance(named, list) else []
    answer(town, assessment_id, FACED, [*before, row_id], who=who)
