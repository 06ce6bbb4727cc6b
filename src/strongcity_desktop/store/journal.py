"""What the journal makes possible: undo and redo, the history of a row, the recycle bin."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store import met_days, row_index, writing
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.shape import JOURNALLED, PARENTS
from strongcity_desktop.store.troubles import NO_LONGER_THERE, told_plainly

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from strongcity_desktop.store.steps import Step

Values = Mapping[str, Any]

RESTORED = mark("Brought back from the recycle bin")
BACK_ALREADY = mark("This entry is back already.")
_STANDING = ("done", "fixed")
_AT_ONCE = 1_000


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
        _apply(town, ((e["table_name"], e["row_id"], e["after"], e["before"])
                      for e in _entries(town, step["id"], newest_first=True)))
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
        _apply(town, ((e["table_name"], e["row_id"], e["before"], e["after"])
                      for e in _entries(town, step["id"])))
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


def recycle_bin(town: TownFile, most: int | None = None, *, but: Collection[str] = ()
                ) -> tuple[BinEntry, ...]:
    """The deleted rows, newest first, `most` of them; each row once, and none that is back.

    Rows of the tables in `but` are left out.
    """
    marks = ", ".join("?" * len(but))
    return _deleted(town, f"{_DELETIONS} AND e.table_name NOT IN ({marks})", tuple(but), most)


_DELETIONS = "e.after IS NULL AND s.state IN ('done', 'fixed')"


def _deleted(town: TownFile, condition: str, values: Sequence[str] = (),
             most: int | None = None) -> tuple[BinEntry, ...]:
    """The rows whose entries `e` of steps `s` fit; what they were is read of those found alone."""
    with told_plainly(town.name):
        asked = town.raw.execute(
            "SELECT e.seq, e.table_name, e.row_id FROM journal_step s JOIN journal_entry e "
            f"ON e.step_id = s.id WHERE {condition} ORDER BY s.seq DESC, e.seq DESC", values)
        places: dict[tuple[str, str], int] = {}
        for seq, table, row_id in asked.fetchall():
            places.setdefault((table, row_id), seq)
        gone = list(_not_there(town, places))[:most]
        entries = {e["seq"]: e for part in _parts(gone) for e in town.rows(
            "journal_entry", {"seq": [places[place] for place in part]})}
    return tuple(BinEntry(e["step_id"], *place, e["at"], e["who"], e["before"])
                 for place in gone if (e := entries.get(places[place])) and e["before"])


def _parts(places: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    return (places[start:start + _AT_ONCE] for start in range(0, len(places), _AT_ONCE))


def _not_there(town: TownFile, places: Collection[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Those of the places, in their order, at which no row stands now."""
    ids: dict[str, list[str]] = {}
    for table, row_id in places:
        ids.setdefault(table, []).append(row_id)
    there = {(table, row["id"]) for table, found in ids.items() if table in JOURNALLED
             for row in town.rows(table, {"id": found}, only=("id",))}
    return (place for place in places if place not in there and place[0] in JOURNALLED)


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
        if entry.table == met_days.LOG:
            met_days.follow_log(step, met_days.named_in([entry.values]))
        for table, parents in PARENTS.items():
            if entry.table in parents:
                parts = _deleted(town, f"{_DELETIONS} AND e.table_name = ? AND e.before LIKE ?",
                                 (table, f'%"{entry.row_id}"%'))
                step.insert_many(table, [part.values for part in parts
                                         if _comes_with(part, entry, step)])
    return step.changes


def _comes_with(part: BinEntry, whole: BinEntry, step: "Step") -> bool:
    """Whether a deleted part comes back with the row it belongs to."""
    parents = PARENTS.get(part.table, {})
    if parents.get(whole.table) is None or part.values[parents[whole.table]] != whole.row_id:
        return False
    if part.table in ("answer", "stakeholder_reading"):  # one cleared earlier stays cleared
        return part.step_id == whole.step_id
    return all(step.find(parent, part.values[key]) is not None for parent, key in parents.items())


def _newest_done(town: TownFile) -> Mapping[str, Any] | None:
    found = town.rows("journal_step", {"state": "done"}, order="seq", newest_first=True, most=1)
    return next(iter(found), None)


def _oldest_undone(town: TownFile) -> Mapping[str, Any] | None:
    found = town.rows("journal_step", {"state": "undone"}, order="seq", most=1)
    return next(iter(found), None)


def _entries(town: TownFile, step_id: str, *, newest_first: bool = False
             ) -> Iterator[dict[str, Any]]:
    """The entries of a step in their order, read some at a time: there may be many thousands."""
    seqs = [entry["seq"] for entry in town.rows(
        "journal_entry", {"step_id": step_id}, only=("seq",), order="seq",
        newest_first=newest_first)]
    for start in range(0, len(seqs), _AT_ONCE):
        yield from town.rows("journal_entry", {"seq": seqs[start:start + _AT_ONCE]}, order="seq",
                             newest_first=newest_first)


def _note(town: TownFile, step: Mapping[str, Any] | None) -> StepNote | None:
    if step is None:
        return None
    return StepNote(step["label"], step["label_values"], step["who"], step["at"],
                    Changes.of(_touched(town, step["id"])))


def _touched(town: TownFile, step_id: str) -> Iterator[tuple[str, str]]:
    """What a step touched, as `Changes` needs it: of registers one row, of worksheets each.

    A step may hold many thousand entries and is looked at after every write.
    """
    with told_plainly(town.name):
        tables = [table for table, in town.raw.execute(
            "SELECT DISTINCT table_name FROM journal_entry WHERE step_id = ?",
            (step_id,)).fetchall()]
        for table in tables:
            yield table, ""
            if table == "filled_worksheet":
                asked = "SELECT row_id FROM journal_entry e WHERE step_id = ? AND table_name = ?"
            elif "filled_worksheet" in PARENTS.get(table, {}):
                asked = ("SELECT DISTINCT coalesce(json_extract(e.after, '$.filled_id'), "
                         "json_extract(e.before, '$.filled_id'), t.filled_id, '') "
                         f'FROM journal_entry e LEFT JOIN "{table}" t ON t.id = e.row_id '
                         "WHERE e.step_id = ? AND e.table_name = ?")
            else:
                continue
            for filled_id, in town.raw.execute(asked, (step_id, table)).fetchall():
                yield "filled_worksheet", filled_id


_Change = tuple[str, str, Values | None, Values | None]


def _apply(town: TownFile, changes: Iterable[_Change]) -> None:
    """Lead each row from its one state to its other; search and order follow."""
    raw = town.raw
    raw.execute("PRAGMA defer_foreign_keys=ON")
    numbers: dict[str, dict[str, int | None]] = {}
    for (table, way, some) in _alike(changes):
        if way == "delete":
            done = writing.delete_rows(raw, table, [row_id for _, row_id, _, _ in some])
        elif way == "insert":
            done = writing.insert_rows(raw, table, [wanted or {} for *_, wanted in some])
        else:
            done = writing.update_rows(raw, table, [(row_id, wanted or {})
                                                    for _, row_id, _, wanted in some])
        if done != len(some):
            raise Refusal(NO_LONGER_THERE)
        for _, row_id, present, wanted in some:
            number = ((present if wanted is None else wanted) or {}).get("number")
            known = numbers.setdefault(table, {})
            known[row_id] = number if number is not None else known.get(row_id)
    row_index.keep(raw, numbers)


def _alike(changes: Iterable[_Change]) -> Iterator[tuple[str, str, list[_Change]]]:
    """Changes of one kind to one table that follow each other, some at a time."""
    for (table, way), alike in groupby(changes, key=_way):
        while some := list(islice(alike, _AT_ONCE)):
            yield table, way, some


def _way(change: _Change) -> tuple[str, str]:
    table, _, present, wanted = change
    return table, "delete" if wanted is None else "insert" if present is None else "update"


def _mark(connection: "Connection", step: Mapping[str, Any], state: str) -> None:
    """Note the new state; what is typed from now on is a step of its own."""
    from sqlalchemy import update

    from strongcity_desktop.store.steps import STEPS

    connection.execute(update(STEPS).where(STEPS.c.id == step["id"])
                       .values(state=state, continued_as=None))
