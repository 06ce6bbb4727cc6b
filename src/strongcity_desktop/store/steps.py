"""One action of a person, written together with its journal entries in one transaction."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import uuid4

from pydantic import create_model
from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import SQLModel

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import row_index, writing
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.checked_rows import RULES
from strongcity_desktop.store.engine import raw_of
from strongcity_desktop.store.moment import now, written
from strongcity_desktop.store.reading import rows_in
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
_AT_ONCE = 1_000


def checked(table: str, values: Values) -> dict[str, Any]:
    """The row as it is stored. Raises pydantic.ValidationError for values that do not fit."""
    found: dict[str, Any] = _checker(table)(values).__dict__
    return found


@cache
def _checker(table: str) -> Callable[[Values], Any]:
    """What checks the values of a row of this table.

    A class that only checks does so several times as fast as the one that is a table too.
    """
    fields: dict[str, Any] = {
        key: (field.annotation, ... if field.is_required() else field.default)
        for key, field in JOURNALLED[table].model_fields.items()}
    checking = create_model(table, __config__=RULES, **fields)
    check: Callable[[Values], Any] = checking.__pydantic_validator__.validate_python
    return check


class Step:
    """An action under way. `saved_at` is set once it is safe; `changes` says what it touched."""

    def __init__(self, connection: Connection, town_id: str, label: str, label_values: Values, *,
                 who: str, continue_step: str | None = None, undoable: bool = True) -> None:
        self.id = ""
        self.town_id = town_id
        self.who = who
        self.saved_at: datetime | None = None
        self._connection = connection
        self._raw = raw_of(connection)
        self._label = label
        self._label_values = kept(label_values)
        self._continue_step = continue_step
        self._undoable = undoable
        self._touched: set[tuple[str, str]] = set()
        self._numbers: dict[str, dict[str, int | None]] = {}

    @property
    def changes(self) -> Changes:
        """What this step touched so far."""
        return Changes.of(self._touched)

    def insert(self, table: str, values: Values) -> str:
        """Add a row and return its id: the one among the values, or a new one.

        A table with lasting numbers gives the next one unless the values carry it (a row that
        comes back). Raises pydantic.ValidationError for values that do not fit the table.
        """
        return self.insert_many(table, [values])[0]

    def insert_many(self, table: str, rows: Sequence[Values]) -> tuple[str, ...]:
        """Add rows and return their ids, as `insert` does; some at a time, to spare memory."""
        return tuple(row_id for start in range(0, len(rows), _AT_ONCE)
                     for row_id in self._insert(table, rows[start:start + _AT_ONCE]))

    def _insert(self, table: str, rows: Sequence[Values]) -> list[str]:
        model = JOURNALLED[table]
        ready = [{**kept(values), "id": values.get("id") or str(uuid4())} for values in rows]
        if "number" in model.model_fields:
            self._number(table, ready)
        whole = [checked(table, values) for values in ready]
        writing.insert_rows(self._raw, table, whole)
        known = self._numbers.get(table, {})  # of those taken out before, the index still knows
        row_index.learn(self._raw, table, [row for row in whole if row["id"] not in known])
        self._note(table, [(row, None, row) for row in whole])
        return [str(row["id"]) for row in whole]

    def update(self, table: str, row_id: str, values: Values) -> None:
        """Change fields of a row; values equal to the present ones leave no trace.

        Raises Refusal when the row is no longer there.
        """
        self.update_many(table, {row_id: values})

    def update_many(self, table: str, changes: Mapping[str, Values]) -> None:
        """Change fields of rows, by id, as `update` does."""
        ids = list(changes)
        for start in range(0, len(ids), _AT_ONCE):
            self._update(table, {row_id: changes[row_id]
                                 for row_id in ids[start:start + _AT_ONCE]})

    def _update(self, table: str, changes: Mapping[str, Values]) -> None:
        present = self._present(table, changes)
        noted: list[tuple[Values, Values | None, Values | None]] = []
        for row_id, values in changes.items():
            before = present[row_id]
            after = checked(table, {**before, **kept(values)})
            changed = [key for key in after if after[key] != before[key]
                       or type(after[key]) is not type(before[key])]
            if changed:
                noted.append((after, {key: before[key] for key in changed},
                              {key: after[key] for key in changed}))
        writing.update_rows(self._raw, table, sorted(
            ((row["id"], after or {}) for row, _, after in noted), key=lambda one: list(one[1])))
        self._note(table, noted)

    def delete(self, table: str, row_id: str) -> None:
        """Take a row out; the journal keeps it for undo and the recycle bin.

        Raises Refusal when the row is no longer there.
        """
        self.delete_many(table, [row_id])

    def delete_many(self, table: str, row_ids: Sequence[str]) -> None:
        """Take rows out, as `delete` does."""
        for start in range(0, len(row_ids), _AT_ONCE):
            self._delete(table, row_ids[start:start + _AT_ONCE])

    def _delete(self, table: str, row_ids: Sequence[str]) -> None:
        present = self._present(table, row_ids)
        writing.delete_rows(self._raw, table, tuple(present))
        self._note(table, [(row, row, None) for row in present.values()])

    def _present(self, table: str, row_ids: Collection[str]) -> dict[str, dict[str, Any]]:
        """The rows as they stand now, in this order. Raises Refusal when one is not there."""
        found = {row["id"]: row for row in rows_in(self._raw, table, {"id": list(row_ids)})}
        if any(row_id not in found for row_id in row_ids):
            raise Refusal(NO_LONGER_THERE)
        return {row_id: found[row_id] for row_id in row_ids}

    def row(self, table: str, row_id: str) -> dict[str, Any]:
        """The row as it stands now. Raises Refusal when it is no longer there."""
        found = self.find(table, row_id)
        if found is None:
            raise Refusal(NO_LONGER_THERE)
        return found

    def find(self, table: str, row_id: str) -> dict[str, Any] | None:
        """The row as it stands now, or None."""
        return next(iter(rows_in(self._raw, table, {"id": row_id})), None)

    def rows_with(self, table: str, **values: str | int | None) -> list[dict[str, Any]]:
        """The rows whose fields equal these values, in no particular order."""
        return rows_in(self._raw, table, values)

    def rows_with_ids(self, table: str, ids: Collection[str], column: str = "id"
                      ) -> list[dict[str, Any]]:
        """The rows with one of these ids in a column; those not there are left out."""
        return rows_in(self._raw, table, {column: list(ids)}) if ids else []

    @property
    def raw(self) -> Any:
        """The driver's connection, in the transaction of this step: for reading."""
        return self._raw

    def _number(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        """Give each row without a number the next one, and a place behind all others.

        Positions only change hands, so that a new number is behind them.
        """
        without = [row for row in rows if row.get("number") is None]
        if without:
            last = self._next_number(table, len(without))
            for number, row in enumerate(without, last - len(without) + 1):
                row["number"] = number
        for row in rows:
            if "position" in JOURNALLED[table].model_fields and row.get("position") is None:
                row["position"] = row["number"]

    def _next_number(self, table: str, by: int) -> int:
        grown = (upsert(NUMBERS).values(table_name=table, number=by)
                 .on_conflict_do_update(index_elements=["table_name"],
                                        set_={"number": NUMBERS.c.number + by})
                 .returning(NUMBERS.c.number))
        return int(self._connection.execute(grown).scalar_one())

    def _note(self, table: str, noted: Sequence[tuple[Values, Values | None, Values | None]]
              ) -> None:
        """Write or grow the journal entries of rows; a row back where it began has none."""
        if not noted:
            return
        if not self.id:
            self._begin()
        for row, before, _ in noted:
            self._touch(table, row, is_new=before is None)
        ids = [str(row["id"]) for row, _, _ in noted]
        earlier = {entry["row_id"]: entry for entry in rows_in(self._raw, "journal_entry", {
            "step_id": self.id, "table_name": table, "row_id": ids})}
        at = written(now())
        writing.insert_rows(self._raw, "journal_entry", [
            {"step_id": self.id, "at": at, "who": self.who, "table_name": table,
             "row_id": row["id"], "before": before, "after": after}
            for row, before, after in noted if row["id"] not in earlier])
        for row, before, after in noted:
            if row["id"] in earlier:
                self._grow(earlier[row["id"]], (before, after), at)

    def _touch(self, table: str, row: Values, *, is_new: bool) -> None:
        """Remember what changed; the index knows new rows already."""
        self._touched.add((table, str(row["id"])))
        if "filled_worksheet" in PARENTS.get(table, {}):
            self._touched.add(("filled_worksheet", str(row["filled_id"])))
        if "number" in row and not is_new:
            self._numbers.setdefault(table, {})[str(row["id"])] = int(row["number"])

    def _grow(self, entry: Values, then: "Entry", at: str) -> None:
        mine = ENTRIES.c.seq == entry["seq"]
        before, after = joined((entry["before"], entry["after"]), then)
        if before == after:
            self._connection.execute(delete(ENTRIES).where(mine))
            return
        self._connection.execute(update(ENTRIES).where(mine).values(
            before=before, after=after, at=at))

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
        """Before the commit: search and order learn what changed.

        A step that ended where it began leaves no trace in the journal.
        """
        row_index.keep(self._raw, self._numbers)
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
