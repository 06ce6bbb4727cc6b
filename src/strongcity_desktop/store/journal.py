"""What the journal makes possible: undo and redo, the history of a row, the recycle bin."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.shape import PARENTS
from strongcity_desktop.store.troubles import NO_LONGER_THERE

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from strongcity_desktop.store.steps import Step

Values = Mapping[str, Any]

RESTORED = mark("Brought back from the recycle bin")
BACK_ALREADY = mark("This entry is back already.")
_STANDING = ("done", "fixed")


@dataclass(frozen=True)
class StepNote:
    """A step as people read it: `t(label, **values)`, who and when (UTC, ISO), what it touched."""

    label: str
    values: Mapping[str, Any]
    who: str
    at: str
    changes: Changes


@dataclass(frozen=True)
class HistoryEntry:
    """One change of one row, before and after; None before a new row and after a deleted one."""

    at: str
    who: str
    label: str
    label_values: Mapping[str, Any]
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True)
class BinEntry:
    """A deleted row that can be brought back: `values` as they stood."""

    step_id: str
    table: str
    row_id: str
    at: str
    who: str
    values: Mapping[str, Any]


def undo_label(town: TownFile) -> StepNote | None:
    """The step that undo would take back, or None."""
    return _note(town, _newest_done(town))


def redo_label(town: TownFile) -> StepNote | None:
    """The step that redo would bring back, or None."""
    return _note(town, _oldest_undone(town))


def undo(town: TownFile) -> StepNote | None:
    """Take the newest step back, whole; None when there is none.

    Raises Refusal when the town is open for reading only.
    """
    town.refuse_if_read_only()
    with town.transaction() as connection:
        step = _newest_done(town)
        note = _note(town, step)
        if step is None:
            return None
        entries = _entries(town, step["id"])
        _apply(connection, [(e["table_name"], e["row_id"], e["after"], e["before"])
                            for e in reversed(entries)])
        _mark(connection, step, "undone")
        town.refuse_if_moved()
    town.edits += 1
    return note


def redo(town: TownFile) -> StepNote | None:
    """Bring back the step undone last, whole; None when there is none.

    Raises Refusal when the town is open for reading only.
    """
    town.refuse_if_read_only()
    with town.transaction() as connection:
        step = _oldest_undone(town)
        note = _note(town, step)
        if step is None:
            return None
        _apply(connection, [(e["table_name"], e["row_id"], e["before"], e["after"])
                            for e in _entries(town, step["id"])])
        _mark(connection, step, "done")
        town.refuse_if_moved()
    town.edits += 1
    return note


def recent_steps(town: TownFile, most: int = 200) -> tuple[StepNote, ...]:
    """The newest steps that stand, newest first."""
    steps = town.rows("journal_step", {"state": _STANDING}, order="seq", newest_first=True,
                      most=most)
    notes = [_note(town, step) for step in steps]
    return tuple(note for note in notes if note is not None)


def history(town: TownFile, table: str, row_id: str) -> tuple[HistoryEntry, ...]:
    """What happened to one row, oldest first; steps undone are not part of it."""
    return tuple(HistoryEntry(e["at"], e["who"], e["label"], e["label_values"], e["before"],
                              e["after"]) for e in entries_of(town, {table: (row_id,)}))


def entries_of(town: TownFile, rows: Mapping[str, Collection[str]]) -> list[dict[str, Any]]:
    """The entries of rows (ids by table) with the labels of their steps, oldest first."""
    entries = [entry for table, ids in rows.items()
               for entry in town.rows("journal_entry", {"table_name": table, "row_id": ids})]
    steps = _standing(town, entries)
    told = [{**entry, "label": step["label"], "label_values": step["label_values"]}
            for entry in entries if (step := steps.get(entry["step_id"]))]
    return sorted(told, key=lambda e: (steps[e["step_id"]]["seq"], e["seq"]))


def _standing(town: TownFile, entries: Iterable[Values]) -> dict[str, dict[str, Any]]:
    """The steps of these entries that were not undone, by id."""
    ids = {str(entry["step_id"]) for entry in entries}
    return {step["id"]: step for step in town.rows("journal_step", {"id": ids, "state": _STANDING})}


def recycle_bin(town: TownFile) -> tuple[BinEntry, ...]:
    """The deleted rows, newest first; each row once, and none that is back."""
    deletions = town.rows("journal_entry", {"after": None})
    steps = _standing(town, deletions)
    standing = [entry for entry in deletions if entry["step_id"] in steps]
    found: dict[tuple[str, str], BinEntry] = {}
    for e in sorted(standing, key=lambda e: (steps[e["step_id"]]["seq"], e["seq"]), reverse=True):
        place = (e["table_name"], e["row_id"])
        if place not in found and not town.rows(place[0], {"id": place[1]}, only=("id",)):
            found[place] = BinEntry(e["step_id"], *place, e["at"], e["who"], e["before"])
    return tuple(found.values())


def restore_from_bin(town: TownFile, entry: BinEntry, *, who: str) -> Changes:
    """Bring a deleted row back, with its id and number, as a step of its own.

    An answer or a reading comes back only into a worksheet that is there. A worksheet brings the
    answers deleted with it; a worksheet and a challenge bring each reading whose other half is
    there. Raises Refusal when the row is back already.
    """
    with town.step(RESTORED, who=who) as step:
        if step.find(entry.table, entry.row_id) is not None:
            raise Refusal(BACK_ALREADY)
        for parent, key in PARENTS.get(entry.table, {}).items():
            step.row(parent, entry.values[key])
        step.insert(entry.table, entry.values)
        for other in recycle_bin(town):
            if _comes_with(other, entry, step):
                step.insert(other.table, other.values)
    return step.changes


def _comes_with(part: BinEntry, whole: BinEntry, step: "Step") -> bool:
    """Whether a deleted part comes back with the row it belongs to."""
    parents = PARENTS.get(part.table, {})
    if parents.get(whole.table) is None or part.values[parents[whole.table]] != whole.row_id:
        return False
    if part.table == "answer":  # one cleared before its worksheet was deleted stays cleared
        return part.step_id == whole.step_id
    return all(step.find(parent, part.values[key]) is not None for parent, key in parents.items())


def _newest_done(town: TownFile) -> Mapping[str, Any] | None:
    found = town.rows("journal_step", {"state": "done"}, order="seq", newest_first=True, most=1)
    return next(iter(found), None)


def _oldest_undone(town: TownFile) -> Mapping[str, Any] | None:
    found = town.rows("journal_step", {"state": "undone"}, order="seq", most=1)
    return next(iter(found), None)


def _entries(town: TownFile, step_id: str) -> list[dict[str, Any]]:
    return town.rows("journal_entry", {"step_id": step_id}, order="seq")


def _note(town: TownFile, step: Mapping[str, Any] | None) -> StepNote | None:
    if step is None:
        return None
    touched: set[tuple[str, str]] = set()
    for entry in _entries(town, step["id"]):
        touched.add((entry["table_name"], entry["row_id"]))
        if "filled_worksheet" in PARENTS.get(entry["table_name"], {}):
            touched.add(("filled_worksheet", _filled_id(town, entry)))
    return StepNote(step["label"], step["label_values"], step["who"], step["at"],
                    Changes.of(touched))


def _filled_id(town: TownFile, entry: Mapping[str, Any]) -> str:
    """The worksheet of an answer or reading, from the journal or the table, as one still knows."""
    for values in (entry["after"], entry["before"]):
        if values and "filled_id" in values:
            return str(values["filled_id"])
    found = town.rows(entry["table_name"], {"id": entry["row_id"]}, only=("filled_id",))
    return str(found[0]["filled_id"]) if found else ""


_Change = tuple[str, str, Values | None, Values | None]


def _apply(connection: "Connection", changes: Iterable[_Change]) -> None:
    """Lead each row from its one state to its other."""
    # Imported here, as in `TownFile.step`: what only reads the journal can do without.
    from sqlalchemy import delete, insert, update

    from strongcity_desktop.store.steps import table_of
    from strongcity_desktop.store.tables import JOURNALLED

    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for table_name, row_id, present, wanted in changes:
        table = table_of(JOURNALLED[table_name])
        if wanted is None:
            done = connection.execute(delete(table).where(table.c.id == row_id)).rowcount
        elif present is None:
            done = connection.execute(insert(table).values(wanted)).rowcount
        else:
            done = connection.execute(update(table).where(table.c.id == row_id)
                                      .values(wanted)).rowcount
        if done != 1:
            raise Refusal(NO_LONGER_THERE)


def _mark(connection: "Connection", step: Mapping[str, Any], state: str) -> None:
    """Note the new state; what is typed from now on is a step of its own."""
    from sqlalchemy import update

    from strongcity_desktop.store.steps import STEPS

    connection.execute(update(STEPS).where(STEPS.c.id == step["id"])
                       .values(state=state, continued_as=None))
