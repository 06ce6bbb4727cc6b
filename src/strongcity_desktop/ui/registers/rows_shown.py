"""What a register page shows of its rows: read from the town, of which assessment, told how."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.assessment_choice import ALL, OWN
from strongcity_desktop.ui.registers.facts import Assessment, RegisterFacts, gather
from strongcity_desktop.ui.registers.tellings import Asked

if TYPE_CHECKING:
    from strongcity_desktop.ui.registers.parts import Parts

_SCORE = "score"


class RowsShown(QObject):
    """Belongs to one register page; `facts` is None until the rows have been read."""

    shown = Signal()
    """The rows were read, or a column or a contact is shown that was not: the far side follows."""

    def __init__(self, context: Context, register: Register, parts: "Parts", parent: QObject, *,
                 wanted_row: str, contacts: bool, assessment_id: str, scope: str) -> None:
        super().__init__(parent)
        self._context, self._t, self._register, self._parts = context, context.t, register, parts
        self.facts: RegisterFacts | None = None
        self.wanted_row, self.contacts = wanted_row, contacts and not context.is_projecting
        self.assessment_id, self.scope = assessment_id, scope
        parts.filters.search_changed.connect(self._search)
        parts.filters.columns_changed.connect(self.show_columns)
        parts.assessments.assessment_chosen.connect(self._show_assessment)
        parts.assessments.scope_chosen.connect(self._show_scope)
        parts.work.put.connect(self.tell)
        parts.work.not_kept.connect(self.reload)
        parts.keeper.failed.connect(self.reload)

    # Read

    def reload(self) -> None:
        """Read the rows again."""
        id, t, assessment = self._register.id, self._t, self.assessment_id
        self._context.background.run(lambda town: gather(town, id, t, assessment), self._show,
                                     self._context.tell)

    def _show(self, facts: RegisterFacts) -> None:
        table, model = self._parts.table, self._parts.model
        is_first, self.facts = self.facts is None, facts
        here, column = table.current_id() or self.wanted_row, table.currentIndex()
        model.row_names, model.currency = facts.row_names, facts.currency
        self._parts.keeper.assessment_id = facts.assessment_id or None
        model.set_rows(facts.rows)
        self._widen_for(here if is_first else "")
        model.set_only(self._only())
        model.set_search(self._parts.filters.typed())
        score = model.column_of(_SCORE)
        if is_first and score is not None:
            table.sortByColumn(score, Qt.SortOrder.DescendingOrder)
        self.tell_counts()
        first = model.shown()[0].id if model.shown() else ""
        table.go_to(here if model.line_of(here) is not None else first, max(1, column.column()))
        self.shown.emit()

    # Which rows

    def _assessment(self) -> Assessment | None:
        return self.facts.assessment() if self.facts is not None else None

    def _widen_for(self, row_id: str) -> None:
        """Show all rows when the one asked for is not of the assessment."""
        assessment = self._assessment()
        if assessment is not None and self.facts is not None and row_id not in assessment.faced \
                and any(row.id == row_id for row in self.facts.rows):
            self.scope = ALL
        self._parts.assessments.scope.set_current(self.scope)

    def _only(self) -> frozenset[str] | None:
        """The ids of the rows shown; None for all."""
        assessment = self._assessment()
        self._parts.keeper.joins_assessment = self.scope == OWN
        return assessment.faced if assessment is not None and self.scope == OWN else None

    def _show_assessment(self, assessment_id: str) -> None:
        self.assessment_id = assessment_id
        self.reload()

    def _show_scope(self, scope: str) -> None:
        self.scope = scope
        here = self._parts.table.current_id()
        self._parts.model.set_only(self._only())
        self._parts.table.go_to(here)
        self.tell_counts()

    def compared(self) -> dict[str, str]:
        """The two assessments that a comparison would hold, as arguments of its page."""
        earlier = self.facts.earlier() if self.facts is not None else None
        now = self._assessment()
        return {"earlier": earlier.id, "later": now.id} if earlier and now else {}

    # What is said of them

    def tell_counts(self) -> None:
        """Say how many there are, in which assessment; show what will be here when none is."""
        facts, parts, rows = self.facts, self._parts, self._parts.model.rows()
        now = self._assessment()
        own = [row for row in rows if now is None or row.id in now.faced]
        parts.head.show_count(len(own), now.title if now is not None else "")
        self._tell_shown()
        parts.room.show_empty(not rows and facts is not None)
        if facts is None:
            return
        earlier = facts.earlier()
        parts.head.offer_comparison(_short(earlier, now) if earlier and now else "")
        parts.assessments.offer(facts.assessments, facts.assessment_id)
        parts.band.setVisible(self._register.is_assessed and not facts.assessments)
        self.tell()

    def _tell_shown(self) -> None:
        model = self._parts.model
        self._parts.frame.show_counts(len(model.shown()), len(model.rows()),
                                      contacts=self.contacts)

    def tell(self) -> None:
        """Let the panel and the charts say what the rows say now."""
        if self.facts is None:
            return
        parts, only = self._parts, self._only()
        rows: list[Row] = [row for row in parts.model.rows() if only is None or row.id in only]
        if parts.panel is not None:
            parts.panel.show_what(Asked(self._t, rows, self.facts.neighbourhoods, date.today()))
        if parts.charts is not None:
            order = {row.id: place for place, row in enumerate(parts.model.shown())}
            rows.sort(key=lambda row: order.get(row.id, len(order)))
            parts.charts.show_rows(rows, self.facts.neighbourhoods)
            parts.room.fit_rows(parts.table)

    def _search(self, typed: str) -> None:
        here = self._parts.table.current_id()
        self._parts.model.set_search(typed)
        self._parts.table.go_to(here)
        self._tell_shown()

    # Columns

    def show_columns(self) -> None:
        """Show the columns chosen, and those of contacts while these are shown."""
        here, chosen = self._parts.table.current_id(), self._parts.filters.columns()
        self._parts.model.set_columns([
            field for field in self._register.fields if field.key in chosen
            or (self.contacts and field.mark is Mark.PERSONAL)])
        self._parts.table.fit_columns()
        self._parts.table.go_to(here)
        self.tell_counts()

    def toggle_contacts(self) -> None:
        """Show the contacts, or hide them; never to a room that reads along."""
        if self._context.is_projecting:
            self._context.toast(self._t("Contacts stay hidden while a room reads along."))
            return
        self.contacts = not self.contacts
        self.show_columns()
        self.shown.emit()

    def sort_by(self, key: str) -> None:
        """Show the rows in the order of a field, the lowest first."""
        column = self._parts.model.column_of(key)
        if column is not None:
            self._parts.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def take(self, row: Row) -> None:
        """Show a row that was just added, also among those of the assessment if it was there."""
        if self.facts is not None and self.scope == OWN:
            self.facts = self.facts.with_faced(row.id)
        self._parts.model.set_rows([*self._parts.model.rows(), row])
        self._parts.model.set_only(self._only())
        self.tell_counts()


def _short(earlier: Assessment, now: Assessment) -> str:
    """The year says enough, unless both are of one year."""
    return str(earlier.year) if earlier.year != now.year else earlier.title
