"""Has the totals of the rows shown worked out, or of those selected, and shows them."""

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from strongcity_desktop.registers.fields import Field, Register
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.facts import RegisterFacts
from strongcity_desktop.ui.registers.row_reader import RowReader, Wanted
from strongcity_desktop.ui.registers.totals_line import TOTALLED, Counted, totals_in_words

if TYPE_CHECKING:
    from strongcity_desktop.ui.registers.parts import Parts


class Shown(Protocol):
    """What is shown of the rows, as far as there are totals of it."""

    facts: RegisterFacts | None
    reader: RowReader

    def wanted(self) -> Wanted: ...


class TotalsShown(QObject):
    """Belongs to one register page."""

    def __init__(self, context: Context, register: Register, parts: "Parts", shown: Shown,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._register, self._parts, self._shown = context, register, parts, shown
        self._of_all: Any = {}
        shown.reader.totalled.connect(self._totalled)
        parts.table.selection_changed.connect(self.show)

    def again(self) -> None:
        """Work out anew: a value has changed, or another column is shown."""
        self.work_out(self._shown.wanted())

    def work_out(self, wanted: Wanted) -> None:
        """Work out the totals of all rows seen."""
        keys = [field.key for field in self._fields()]
        if keys and self._shown.facts is not None:
            self._shown.reader.total(wanted, keys)
        else:
            self._of_all = {}
            self.show()

    def _fields(self) -> list[Field]:
        return [field for field in self._parts.model.columns() if field.kind in TOTALLED]

    def _totalled(self, _wanted: Wanted, totals: Any) -> None:
        self._of_all = totals
        self.show()

    def show(self) -> None:
        """Show those of the rows selected if they are several, else those of all."""
        model, numbers = self._parts.model, self._parts.table.chosen_numbers()
        totals, selected = self._of_all, 0
        if len(numbers) > 1:
            selected = len(numbers)
            rows = [row for number in numbers if (row := model.known.get(number)) is not None]
            if len(rows) == selected:
                totals = {field.key: Counted(field, rows) for field in self._fields()}
            elif selected < model.count():
                totals = {}  # rows that were not read yet: better no sum than a wrong one
        self._parts.frame.show_totals(totals_in_words(
            self._context.t, self._register, self._fields(), totals, model.currency, selected))
