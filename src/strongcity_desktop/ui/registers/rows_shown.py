"""What a register page shows of its rows: read from the town, of which assessment, seen how."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.view import Filter, RowView, SavedView, Sort
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.columns_panel import first_columns
from strongcity_desktop.ui.registers.facts import ALL, OWN, Assessment, RegisterFacts, gather
from strongcity_desktop.ui.registers.hidden_fields import hidden_fields
from strongcity_desktop.ui.registers.row_reader import RowReader, Seen, Wanted, look
from strongcity_desktop.ui.registers.rows_told import RowsTold
from strongcity_desktop.ui.registers.totals_shown import TotalsShown

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.ui.registers.parts import Parts

_Read = tuple[RegisterFacts, str, Wanted, Seen]


class RowsShown(QObject):
    """Belongs to one register page; `facts` is None until the rows have been read."""

    shown = Signal()
    """The rows were read, or a column or a contact is shown that was not: the far side follows."""
    view_changed = Signal()
    """The rows are searched, filtered, sorted, grouped or shown in columns otherwise."""

    def __init__(self, context: Context, register: Register, parts: "Parts", parent: QObject, *,
                 wanted_row: str, contacts: bool, assessment_id: str, scope: str,
                 shown: SavedView, these: frozenset[str] = frozenset()) -> None:
        """Of `these` rows alone, by their ids, until everything is wanted; none named means all."""
        super().__init__(parent)
        self._context, self._t, self._register, self._parts = context, context.t, register, parts
        self.facts: RegisterFacts | None = None
        self.of = 0
        self.wanted_row, self.contacts = wanted_row, contacts and not context.is_projecting
        self.assessment_id, self.scope, self.these = assessment_id, scope, these
        self._chosen, self._columns = shown.view, shown.columns
        parts.table.widths.own = dict(shown.widths)
        self.reader = RowReader(context, register, self)
        self.told = RowsTold(context, register, parts, self, self)
        self.totals = TotalsShown(context, register, parts, self, self)
        self._connect()

    def _connect(self) -> None:
        parts, reader = self._parts, self.reader
        reader.seen.connect(self._seen)
        reader.learned.connect(self._learned)
        parts.model.rows_wanted.connect(reader.read_page)
        parts.model.sort_wanted.connect(lambda sort: self.show_view(sorts=(sort,)))
        parts.table.sort_wanted.connect(self._sort_by_column)
        parts.filters.search_changed.connect(lambda typed: self.show_view(search=typed))
        parts.filters.columns_changed.connect(self.set_columns)
        parts.filters.chips.asks.filters_changed.connect(
            lambda filters: self.show_view(filters=(*filters, *self._filters_unseen())))
        parts.assessments.assessment_chosen.connect(self._show_assessment)
        parts.assessments.scope_chosen.connect(self._show_scope)
        parts.work.put.connect(self._put)
        parts.work.not_kept.connect(self.reload)
        parts.keeper.failed.connect(self.reload)
        parts.table.delegate.finder = parts.form.finder = reader.find

    # Read

    def reload(self) -> None:
        """Read the rows again."""
        id, t, wanted_assessment = self._register.id, self._t, self.assessment_id
        here = self._parts.table.current_id() or self.wanted_row
        is_first, view, scope, private = self.facts is None, self.view, self.scope, self.contacts
        these = self.these

        def work(town: "TownFile") -> _Read:
            facts = gather(town, id, t, wanted_assessment)
            wider = facts.widened(scope, here if is_first else "")
            wanted = Wanted(replace(view, only=these or facts.only(wider)),
                            facts.assessment_id or None, private, here)
            return facts, wider, wanted, look(town, id, wanted, t)

        self._context.background.run(work, self._show, self._context.tell)

    def _show(self, read: _Read) -> None:
        facts, scope, wanted, seen = read
        model, table = self._parts.model, self._parts.table
        self.facts, self.scope = facts, scope
        model.row_names = {id: dict(names) for id, names in facts.row_names.items()}
        model.currency = facts.currency
        table.delegate.large = self._parts.form.large = facts.large
        self._parts.keeper.assessment_id = facts.assessment_id or None
        self._parts.keeper.joins_assessment = scope == OWN
        self._parts.assessments.scope.set_current(scope)
        self._parts.filters.chips.names = model.row_names
        self._seen(wanted, seen)
        self.told.read(facts)

    def _seen(self, wanted: Wanted, seen: Seen) -> None:
        """Show the rows found; the cursor stays where it is, if its row is among them."""
        table, model = self._parts.table, self._parts.model
        here, column = table.current_id() or wanted.row_id, max(1, table.currentIndex().column())
        self.of = max(seen.of, len(seen.numbers)) if wanted.view.only is None else seen.of
        self._take_names(seen.names)
        model.show_rows(seen.numbers, seen.rows, seen.headings)
        table.show_sorts(self.view.sorts)
        self._parts.filters.chips.show_filters(self.view.filters, contacts=self.contacts)
        self.tell_counts()
        first = model.first_rows(1)
        if model.line_of(here) is not None:
            table.go_to(here, column)
        elif first:
            table.go_to(first[0].id, column)
        self.totals.work_out(wanted)
        self.shown.emit()

    def _learned(self, rows: Sequence[Row], names: Any) -> None:
        self._take_names(names)
        self._parts.model.learn(rows)

    def _take_names(self, names: Any) -> None:
        for register_id, known in names.items():
            self._parts.model.row_names.setdefault(register_id, {}).update(known)

    def wanted(self) -> Wanted:
        """What is to be seen now."""
        only = self.only()
        assessment = self.facts.assessment_id if self.facts is not None else ""
        row_id = self._parts.table.current_id() or self.wanted_row
        return Wanted(replace(self.view, only=only), assessment or None, self.contacts, row_id,
                      self._parts.model.known.number_of(row_id) or 0)

    # How they are seen

    @property
    def view(self) -> RowView:
        """The view chosen, without what would tell of fields that are hidden now."""
        return self._chosen.without(self.hidden())

    def hidden(self) -> frozenset[str]:
        """The keys of the fields that are not to be seen now."""
        return hidden_fields(self._register, contacts=self.contacts,
                             projecting=self._context.is_projecting)

    def _filters_unseen(self) -> tuple[Filter, ...]:
        hidden = self.hidden()
        return tuple(one for one in self._chosen.filters if one.key in hidden)

    def show_view(self, **changes: Any) -> None:
        """Search, filter, sort or group the rows otherwise: `search`, `filters`, `sorts`,
        `group_by`."""
        self._chosen = replace(self._chosen, **changes)
        self._parts.filters.chips.show_filters(self.view.filters, contacts=self.contacts)
        self.view_changed.emit()
        if self.facts is not None:
            self.reader.look(self.wanted())

    def show_saved(self, saved: SavedView) -> None:
        """Look at the rows as a saved view does."""
        self._parts.filters.show_search(saved.view.search)
        if saved.columns:
            self._parts.table.widths.own, self._columns = dict(saved.widths), saved.columns
            self.set_columns(saved.columns)
        view = saved.view
        self.show_view(search=view.search, filters=view.filters, sorts=view.sorts,
                       group_by=view.group_by)

    def show_everything(self) -> None:
        """Show all rows in their own order."""
        self.these = frozenset()
        self.show_saved(SavedView("", self._register.id, "", RowView()))

    def as_saved(self, name: str = "", id: str = "") -> SavedView:
        """The way the rows are seen now, by a name; without one also what is hidden meanwhile."""
        view = self.view if name else self._chosen
        return SavedView(id, self._register.id, name, replace(view, only=None),
                         self._with_unseen(self._parts.table.keys_in_order()),
                         self._parts.table.widths.own)

    def counted(self, key: str) -> Wanted:
        """What shows how many rows have which value in a field: without its own filter, grouped."""
        wanted = self.wanted()
        others = tuple(one for one in self.view.filters if one.key != key)
        return replace(wanted, view=replace(wanted.view, filters=others, group_by=key, sorts=()),
                       row_id="")

    def _sort_by_column(self, column: int, adds: bool) -> None:
        """As a click on a head: up, then down; with Shift after the others."""
        field = self._parts.model.columns()[column - 1] if column else None
        key = field.key if field is not None else Sort().key
        old = next((sort for sort in self.view.sorts if sort.key == key), None)
        first = not self.view.sorts and not key
        new = Sort(key, not old.descending if old is not None else first)
        if not adds or not key:
            self.show_view(sorts=(new,))
        elif old is not None:
            self.show_view(sorts=tuple(new if sort is old else sort for sort in self.view.sorts))
        else:
            self.show_view(sorts=(*(sort for sort in self.view.sorts if sort.key), new))

    def sort_by(self, key: str) -> None:
        """Show the rows in the order of a field, the lowest first."""
        self.show_view(sorts=(Sort(key),))

    def filter_by(self, one: Filter) -> None:
        """Show only the rows that fit, beside the other filters."""
        others = tuple(other for other in self._chosen.filters if other.key != one.key)
        self.show_view(filters=(*others, one))

    # Which rows

    def bring(self, row_id: str) -> None:
        """Show a row that is not among those known; everything, where the view hides it."""
        self.wanted_row = row_id
        if self.these or replace(self.view, only=None).hides or self.scope == OWN:
            self._show_all()
        self.reader.look(self.wanted())

    def _show_all(self) -> None:
        self.these = frozenset()
        self.scope = ALL if self._register.is_assessed else self.scope
        self._parts.assessments.scope.set_current(self.scope)
        self._parts.filters.show_search("")
        self._chosen = replace(self._chosen, search="", filters=())

    def _assessment(self) -> Assessment | None:
        return self.facts.assessment() if self.facts is not None else None

    def _show_assessment(self, assessment_id: str) -> None:
        self.assessment_id = assessment_id
        self.reload()

    def _show_scope(self, scope: str) -> None:
        self.scope = scope
        self._parts.keeper.joins_assessment = scope == OWN
        self.reader.look(self.wanted())

    def compared(self) -> dict[str, str]:
        """The two assessments that a comparison would hold, as arguments of its page."""
        earlier = self.facts.earlier() if self.facts is not None else None
        now = self._assessment()
        return {"earlier": earlier.id, "later": now.id} if earlier and now else {}

    # What is said of them

    def tell_counts(self) -> None:
        """Say how many there are, in which assessment; show what will be here when none is."""
        facts, parts = self.facts, self._parts
        now = self._assessment()
        parts.head.show_count(self.of if now is None else self.told.count(now.faced),
                              now.title if now is not None else "")
        shown = parts.model.lines.numbers
        parts.frame.show_counts(len(set(shown)) if parts.model.lines.headings else len(shown),
                                self.of, contacts=self.contacts,
                                narrowed=bool(self.view.search or self.view.filters
                                              or self.these))
        parts.asked.setVisible(bool(self.these))
        parts.room.show_empty(not self.of and facts is not None)
        if facts is None:
            return
        earlier = facts.earlier()
        parts.head.offer_comparison(earlier.short_beside(now) if earlier and now else "")
        parts.assessments.offer(facts.assessments, facts.assessment_id)
        parts.band.setVisible(self._register.is_assessed and not facts.assessments)

    def only(self) -> frozenset[str] | None:
        """The ids of the rows asked for, else of the assessment shown; None for all."""
        if self.these:
            return self.these
        return self.facts.only(self.scope) if self.facts is not None else None

    def _put(self, row: Row) -> None:
        self.told.put(row)
        self.totals.again()

    # Columns

    def show_columns(self) -> None:
        """Show the columns chosen; behind the name those of contacts, while these are shown."""
        table, model = self._parts.table, self._parts.model
        here, key = table.current_id(), table.current_key()
        fields = {field.key: field for field in self._register.fields}
        chosen = self._columns or tuple(first_columns(self._register))
        name = self._register.name_field
        keys = [key for key in (chosen if name in chosen else (name, *chosen)) if key in fields]
        hidden = self.hidden()
        shown = [fields[key] for key in keys
                 if key not in hidden and fields[key].mark is not Mark.PERSONAL]
        contacts = [field for field in self._register.fields
                    if self.contacts and field.mark is Mark.PERSONAL]
        behind = next((place for place, field in enumerate(shown, 1) if field.key == name), 0)
        model.set_columns([*shown[:behind], *contacts, *shown[behind:]])
        table.forget_moves()
        table.widths.fit()
        table.show_sorts(self.view.sorts)
        table.go_to(here, model.column_of(key) or 1)
        self.totals.again()

    def set_columns(self, keys: Sequence[str]) -> None:
        """Show these fields, in this order."""
        self._columns = self._with_unseen(keys)
        self.show_columns()
        self.view_changed.emit()

    def _with_unseen(self, keys: Sequence[str]) -> tuple[str, ...]:
        """These columns, and those chosen before that are hidden only for now."""
        hidden = self.hidden()
        return (*keys, *(key for key in self._columns if key in hidden and key not in keys))

    def toggle_contacts(self) -> None:
        """Show the contacts, or hide them; never to a room that reads along."""
        if self._context.is_projecting:
            self._context.toast(self._t("Contacts stay hidden while a room reads along."))
            return
        before, self.contacts = self.view, not self.contacts
        self.show_columns()
        self.tell_counts()
        self._parts.filters.chips.show_filters(self.view.filters, contacts=self.contacts)
        if self.facts is not None and (self.view.search or self.view != before):
            self.reader.look(self.wanted())
        self.shown.emit()

    # Rows that came and went

    def take(self, row: Row) -> None:
        """Show a row that was just added, also among those of the assessment if it was there."""
        if self.facts is not None and self.scope == OWN:
            self.facts = self.facts.with_faced(row.id)
        self.of += 1
        self._parts.model.add(row)
        self.told.put(row)
        self.tell_counts()
        self.totals.again()

    def drop(self, row_ids: Sequence[str]) -> None:
        """Say of rows that are gone that they are."""
        self.of -= len(row_ids)
        self.told.drop(row_ids)
        self.tell_counts()
        self.totals.again()
