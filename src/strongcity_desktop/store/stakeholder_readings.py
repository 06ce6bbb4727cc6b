"""How each stakeholder stood on which day: dated readings, of which the row holds the newest."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid5

from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.stored_values import as_json
from strongcity_desktop.store.troubles import told_plainly

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

TABLE, _ROWS = "stakeholder_reading", "stakeholder"
FIELDS = tuple(field.key for field in STAKEHOLDERS.fields if field.dated)
"""The fields of a stakeholder of which each value is a reading of its day."""
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Reading:
    """What was thought of one stakeholder on one day; `values` by key of field."""

    id: str
    stakeholder_id: str
    on_day: date
    values: Values


def reading_id(stakeholder_id: str, on_day: date) -> str:
    """The row id of a reading: the same again when it is taken away and given anew."""
    return str(uuid5(NAMESPACE_OID, f"{stakeholder_id}/{on_day.isoformat()}"))


def readings(town: TownFile, stakeholder_id: str) -> tuple[Reading, ...]:
    """The readings of one stakeholder, oldest first."""
    return _sorted(town.rows(TABLE, {"stakeholder_id": stakeholder_id}))


def readings_in(step: "Step", stakeholder_id: str) -> tuple[Reading, ...]:
    """The same within a step under way."""
    return _sorted(step.rows_with(TABLE, stakeholder_id=stakeholder_id))


def newest_two(town: TownFile) -> dict[str, tuple[Reading, Reading]]:
    """The reading before the newest and the newest, by stakeholder; where the two differ."""
    with told_plainly(town.name):
        found = town.raw.execute(_TWO_THAT_DIFFER).fetchall()
    pairs = {}
    for stakeholder_id, *values in found:
        half = len(values) // 2
        before, now = (Reading(id, stakeholder_id, date.fromisoformat(on_day),
                               dict(zip(FIELDS, said, strict=True)))
                       for id, on_day, *said in (values[:half], values[half:]))
        pairs[stakeholder_id] = (before, now)
    return pairs


_KEPT = ("id", "on_day", *FIELDS)
_TWO_THAT_DIFFER = (
    f"SELECT stakeholder_id, {', '.join(f'was_{key}' for key in _KEPT)}, {', '.join(_KEPT)} FROM ("
    f"SELECT *, {', '.join(f'lag({key}) OVER days AS was_{key}' for key in _KEPT)}, "
    f'lead(id) OVER days AS later FROM "{TABLE}" '
    "WINDOW days AS (PARTITION BY stakeholder_id ORDER BY on_day)) "
    "WHERE later IS NULL AND was_id IS NOT NULL AND ("
    + " OR ".join(f"{key} IS NOT was_{key}" for key in FIELDS) + ")")


def _sorted(rows: Iterable[Values]) -> tuple[Reading, ...]:
    return tuple(sorted((_reading(row) for row in rows), key=lambda one: one.on_day))


def _reading(row: Values) -> Reading:
    return Reading(row["id"], row["stakeholder_id"], date.fromisoformat(row["on_day"]),
                   {key: row[key] for key in FIELDS})


def note_new(step: "Step", ids: Iterable[str], rows: Iterable[Values]) -> None:
    """Write the first readings of new stakeholders about which something is said."""
    day = today()
    step.insert_many(TABLE, [_row(id, day, values) for id, values in zip(ids, rows, strict=True)
                             if any(values.get(key) is not None for key in FIELDS)])


def before_change(step: "Step", changes: Mapping[str, Values]) -> dict[str, Values]:
    """The rows as they stand, by id, of those whose dated fields these changes name."""
    ids = [id for id, values in changes.items() if any(key in values for key in FIELDS)]
    return {row["id"]: row for row in step.rows_with_ids(_ROWS, ids)} if ids else {}


def note_changed(step: "Step", before: Mapping[str, Values]) -> None:
    """Write the reading of today of each row that says something else than before.

    What a row without any reading said until now becomes the reading of the day it was written.
    """
    now = {row["id"]: row for row in step.rows_with_ids(_ROWS, before)}
    changed = [id for id in now if _said(now[id]) != _said(before[id])]
    known: dict[str, list[Reading]] = {}
    for row in step.rows_with_ids(TABLE, changed, "stakeholder_id"):
        known.setdefault(row["stakeholder_id"], []).append(_reading(row))
    written = _written_on(step, [id for id in changed if id not in known])
    new, again = [], {}
    for id in changed:
        day = max([today(), *(one.on_day for one in known.get(id, ()))])
        mine = next((one for one in known.get(id, ()) if one.on_day == day), None)
        if mine is not None:
            again[mine.id] = _said(now[id])
            continue
        earlier = written.get(id)
        if earlier is not None and earlier < day and any(
                value is not None for value in _said(before[id]).values()):
            new.append(_row(id, earlier, before[id]))
        new.append(_row(id, day, now[id]))
    step.insert_many(TABLE, new)
    step.update_many(TABLE, again)


def _said(row: Values) -> dict[str, Any]:
    return {key: row.get(key) for key in FIELDS}


def _row(stakeholder_id: str, on_day: date, values: Values) -> dict[str, Any]:
    return {"id": reading_id(stakeholder_id, on_day), "stakeholder_id": stakeholder_id,
            "on_day": on_day.isoformat(), **_said(values)}


def _written_on(step: "Step", ids: Collection[str]) -> dict[str, date]:
    """The day on which each row was last told something dated, before this step."""
    if not ids:
        return {}
    said = " OR ".join(f"json_type(e.after, '$.{key}') IS NOT NULL" for key in FIELDS)
    found = step.raw.execute(
        "SELECT e.row_id, max(e.at) FROM journal_entry e JOIN journal_step s ON s.id = e.step_id "
        "WHERE e.table_name = ? AND e.row_id IN (SELECT value FROM json_each(?)) "
        f"AND e.step_id <> ? AND s.state <> 'undone' AND ({said}) GROUP BY e.row_id",
        (_ROWS, as_json(list(ids)), step.id)).fetchall()
    return {id: date.fromisoformat(at[:10]) for id, at in found}


def add(step: "Step", stakeholder_id: str, on_day: date, values: Values) -> None:
    """Add the reading of a day; the row follows if it is the newest."""
    step.insert(TABLE, _row(stakeholder_id, on_day, values))
    follow_newest(step, stakeholder_id)


def follow_newest(step: "Step", stakeholder_id: str) -> None:
    """Let the row say what its newest reading says."""
    found = readings_in(step, stakeholder_id)
    if found:
        step.update(_ROWS, stakeholder_id, found[-1].values)
