"""The rows of the registers, read as plain values and written in steps."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store import met_days, stakeholder_readings
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.readable import readable
from strongcity_desktop.store.shape import PARENTS, REGISTER_TABLES
from strongcity_desktop.store.stored_values import as_json
from strongcity_desktop.store.troubles import NO_LONGER_THERE

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

_STAKEHOLDERS, _LOG = "stakeholders", "engagements"


def rows(town: TownFile, register_id: str) -> tuple[Row, ...]:
    """Every row of a register, in the order the town gave them; a new one stands last."""
    return tuple(_plain(register_id, found) for found in town.rows(
        REGISTER_TABLES[register_id], order="position number"))


def row(town: TownFile, register_id: str, row_id: str) -> Row:
    """One row. Raises Refusal when it is no longer there."""
    found = town.rows(REGISTER_TABLES[register_id], {"id": row_id})
    if not found:
        raise Refusal(NO_LONGER_THERE)
    return _plain(register_id, found[0])


def rows_by_id(town: TownFile, register_id: str, row_ids: Iterable[str]) -> dict[str, Row]:
    """The rows with these ids, by id; those no longer there are left out."""
    return {found["id"]: _plain(register_id, found) for found in town.rows(
        REGISTER_TABLES[register_id], {"id": list(row_ids)})}


def insert(step: "Step", register_id: str, values: Mapping[str, Any]) -> str:
    """Add a row with the next lasting number and return its id.

    An `id` among the values is kept (a row that comes from a file). Raises
    pydantic.ValidationError for values that do not fit the register.
    """
    return insert_many(step, register_id, [values])[0]


def insert_many(step: "Step", register_id: str, rows: Sequence[Mapping[str, Any]]
                ) -> tuple[str, ...]:
    """Add rows and return their ids, as `insert` does for one."""
    ids = step.insert_many(REGISTER_TABLES[register_id], rows)
    if register_id == _STAKEHOLDERS:
        stakeholder_readings.note_new(step, ids, rows)
    elif register_id == _LOG:
        met_days.follow_log(step, met_days.named_in(rows))
    return ids


def update_many(step: "Step", register_id: str, changes: Mapping[str, Mapping[str, Any]]) -> None:
    """Change the fields named of rows by id. Raises Refusal when one is no longer there."""
    table = REGISTER_TABLES[register_id]
    if register_id == _STAKEHOLDERS:
        before = stakeholder_readings.before_change(step, changes)
        step.update_many(table, changes)
        stakeholder_readings.note_changed(step, before)
    elif register_id == _LOG:
        named = met_days.named_in(step.rows_with_ids(table, changes))
        step.update_many(table, changes)
        met_days.follow_log(step, named | met_days.named_in(changes.values()))
    else:
        step.update_many(table, changes)


def update(step: "Step", register_id: str, row_id: str, values: Mapping[str, Any]) -> None:
    """Change the fields named. Raises Refusal when the row is no longer there."""
    update_many(step, register_id, {row_id: values})


def move(step: "Step", register_id: str, row_id: str, by: int) -> None:
    """Move a row so many places down, or up when `by` is negative, as far as there are any.

    The rows it passes take over positions from each other. Raises Refusal when the row is no
    longer there.
    """
    table = REGISTER_TABLES[register_id]
    moved = step.row(table, row_id)
    passed = _passed(step, table, moved, by)
    places = [row["position"] for row in (moved, *passed)]
    step.update_many(table, {row["id"]: {"position": place} for row, place in zip(
        (*passed, moved), places, strict=True)})


def _passed(step: "Step", table: str, row: Mapping[str, Any], by: int) -> list[dict[str, Any]]:
    """The rows that this one passes on its way, the nearest first."""
    over, way = (">", "ASC") if by > 0 else ("<", "DESC")
    ids = [id for id, in step.raw.execute(
        f'SELECT id FROM "{table}" WHERE (position, number) {over} (?, ?) '
        f"ORDER BY position {way}, number {way} LIMIT ?",
        (row["position"], row["number"], abs(by))).fetchall()]
    return [step.row(table, id) for id in ids]


def delete(step: "Step", register_id: str, row_id: str) -> None:
    """Delete a row with what belongs to it; undo and the recycle bin bring it back whole."""
    delete_many(step, register_id, [row_id])


def delete_many(step: "Step", register_id: str, row_ids: Sequence[str]) -> None:
    """Delete rows, as `delete` does for one."""
    table = REGISTER_TABLES[register_id]
    for part, parents in PARENTS.items():
        if table in parents:
            ids = [id for id, in step.raw.execute(
                f'SELECT id FROM "{part}" WHERE "{parents[table]}" IN '
                "(SELECT value FROM json_each(?))", (as_json(list(row_ids)),)).fetchall()]
            step.delete_many(part, ids)
    named = met_days.named_in(step.rows_with_ids(table, row_ids)) if register_id == _LOG else ()
    step.delete_many(table, row_ids)
    if named:
        met_days.follow_log(step, named)


def _plain(register_id: str, found: Mapping[str, Any]) -> Row:
    values = dict(found)
    del values["position"]  # told by the order in which the rows come
    return Row(values.pop("id"), values.pop("number"), readable(register_id, values))
