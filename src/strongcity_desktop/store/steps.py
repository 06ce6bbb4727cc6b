"""One action of a person, written together with its journal entries in one transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import SQLModel

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import now, written
from strongcity_desktop.store.shape import PARENTS
from strongcity_desktop.store.stored_values import kept
from strongcity_desktop.store.tables import JOURNALLED, JournalEntry, JournalStep, LastNumber
from strongcity_desktop.store.troubles import NO_LONGER_THERE

Values = Mapping[str, Any]


def table_of(model: type[SQLModel]) -> Table:
    """The table behind a class of `tables`."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    return table


STEPS = table_of(JournalStep)
ENTRIES = table_of(JournalEntry)
NUMBERS = table_of(LastNumber)


class Step:
    """An action under way. `saved_at` is set once it is safe; `changes` says what it touched."""

    def __init__(self, connection: Connection, town_id: str, label: str, label_values: Values, *,
                 who: str, continue_step: str | None = None, undoable: bool = True) -> None:
        self.id = ""
        self.town_id = town_id
        self.who = who
        self.saved_at: datetime | None = None
        self._connection = connection
        self._label = label
        self._label_values = kept(label_values)
        self._continue_step = continue_step
        self._undoable = undoable
        self._touched: set[tuple[str, str]] = set()

    @property
    def changes(self) -> Changes:
        """What this step touched so far."""
        return Changes.of(self._touched)

    def insert(self, table: str, values: Values) -> str:
        """Add a row and return its id: the one among the values, or a new one.

        A table with lasting numbers gives the next one unless the values carry it (a row that
        comes back). Raises pydantic.ValidationError for values that do not fit the table.
        """
        model = JOURNALLED[table]
        values = {**kept(values), "id": values.get("id") or str(uuid4())}
        if "number" in model.model_fields and values.get("number") is None:
            values["number"] = self._next_number(table)
        if "position" in model.model_fields and values.get("position") is None:
            values["position"] = values["number"]  # behind all others: positions only change hands
        row = model.model_validate(values).model_dump()
        self._connection.execute(insert(table_of(model)).values(row))
        self._note(table, row, None, row)
        return str(row["id"])

    def update(self, table: str, row_id: str, values: Values) -> None:
        """Change fields of a row; values equal to the present ones leave no trace.

        Raises Refusal when the row is no longer there.
        """
        model = JOURNALLED[table]
        before = self.row(table, row_id)
        after = model.model_validate({**before, **kept(values)}).model_dump()
        changed = [key for key in after if after[key] != before[key]
                   or type(after[key]) is not type(before[key])]
        if not changed:
            return
        stored = table_of(model)
        self._connection.execute(update(stored).where(stored.c.id == row_id)
                                 .values({key: after[key] for key in changed}))
        self._note(table, after, {key: before[key] for key in changed},
                   {key: after[key] for key in changed})

    def delete(self, table: str, row_id: str) -> None:
        """Take a row out; the journal keeps it for undo and the recycle bin.

        Raises Refusal when the row is no longer there.
        """
        before = self.row(table, row_id)
        stored = table_of(JOURNALLED[table])
        self._connection.execute(delete(stored).where(stored.c.id == row_id))
        self._note(table, before, before, None)

    def row(self, table: str, row_id: str) -> dict[str, Any]:
        """The row as it stands now. Raises Refusal when it is no longer there."""
        found = self.find(table, row_id)
        if found is None:
            raise Refusal(NO_LONGER_THERE)
        return found

    def find(self, table: str, row_id: str) -> dict[str, Any] | None:
        """The row as it stands now, or None."""
        stored = table_of(JOURNALLED[table])
        found = self._connection.execute(select(stored).where(stored.c.id == row_id)).mappings()
        row = found.first()
        return dict(row) if row is not None else None

    def rows_with(self, table: str, **values: object) -> list[dict[str, Any]]:
        """The rows whose fields equal these values, in no particular order."""
        stored = table_of(JOURNALLED[table])
        asked = select(stored).where(*(stored.c[key] == value for key, value in values.items()))
        return [dict(row) for row in self._connection.execute(asked).mappings()]

    def _next_number(self, table: str) -> int:
        grown = (upsert(NUMBERS).values(table_name=table, number=1)
                 .on_conflict_do_update(index_elements=["table_name"],
                                        set_={"number": NUMBERS.c.number + 1})
                 .returning(NUMBERS.c.number))
        return int(self._connection.execute(grown).scalar_one())

    def _note(self, table: str, row: Values, before: Values | None, after: Values | None) -> None:
        """Write or grow the journal entry of one row; a row back where it began has none."""
        if not self.id:
            self._begin()
        self._touched.add((table, str(row["id"])))
        if "filled_worksheet" in PARENTS.get(table, {}):
            self._touched.add(("filled_worksheet", str(row["filled_id"])))
        mine = (ENTRIES.c.step_id == self.id, ENTRIES.c.table_name == table,
                ENTRIES.c.row_id == row["id"])
        earlier = self._connection.execute(select(ENTRIES).where(*mine)).mappings().first()
        if earlier is None:
            self._connection.execute(insert(ENTRIES).values(
                step_id=self.id, at=written(now()), who=self.who, table_name=table,
                row_id=row["id"], before=before, after=after))
            return
        before, after = joined((earlier["before"], earlier["after"]), (before, after))
        if before == after:
            self._connection.execute(delete(ENTRIES).where(*mine))
            return
        self._connection.execute(update(ENTRIES).where(*mine).values(
            before=before, after=after, at=written(now())))

    def _begin(self) -> None:
        """Continue the newest step or begin a new one; what was undone is gone for good."""
        drop_undone(self._connection)
        newest = self._connection.execute(
            select(STEPS).order_by(STEPS.c.seq.desc()).limit(1)).mappings().first()
        if newest is not None and self._continue_step and newest["who"] == self.who \
                and newest["continued_as"] == self._continue_step:
            self.id = newest["id"]
            return
        self.id = str(uuid4())
        self._connection.execute(insert(STEPS).values(
            id=self.id, at=written(now()), who=self.who, label=self._label,
            label_values=self._label_values, continued_as=self._continue_step,
            state="done" if self._undoable else "fixed"))

    def settle(self) -> None:
        """Before the commit: a step that ended where it began leaves no trace in the journal."""
        if self.id and self._connection.execute(
                select(ENTRIES.c.seq).where(ENTRIES.c.step_id == self.id).limit(1)).first() is None:
            self._connection.execute(delete(STEPS).where(STEPS.c.id == self.id))


Entry = tuple[Values | None, Values | None]


def joined(first: Entry, then: Entry) -> Entry:
    """Two entries of one row in one step as one: before the first, after the second."""
    before, between = first
    after = then[1]
    if before is not None and after is not None and between is not None:
        return {**(then[0] or {}), **before}, {**between, **after}
    if between is not None and before is None and after is not None:
        return None, {**between, **after}
    if between is not None and before is not None:
        return {**(then[0] or {}), **before}, None
    return before, after


def drop_undone(connection: Connection) -> None:
    """A new step ends the line of redo: the undone steps and their entries are erased."""
    undone = select(STEPS.c.id).where(STEPS.c.state == "undone")
    connection.execute(delete(ENTRIES).where(ENTRIES.c.step_id.in_(undone)))
    connection.execute(delete(STEPS).where(STEPS.c.state == "undone"))
