"""The rows of the registers, read as plain values and written in steps."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.readings import delete_readings
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.troubles import NO_LONGER_THERE

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step


def rows(town: TownFile, register_id: str) -> tuple[Row, ...]:
    """Every row of a register, in the order the town gave them; a new one stands last."""
    return tuple(map(_plain, town.rows(REGISTER_TABLES[register_id], order="position number")))


def row(town: TownFile, register_id: str, row_id: str) -> Row:
    """One row. Raises Refusal when it is no longer there."""
    found = town.rows(REGISTER_TABLES[register_id], {"id": row_id})
    if not found:
        raise Refusal(NO_LONGER_THERE)
    return _plain(found[0])


def insert(step: "Step", register_id: str, values: Mapping[str, Any]) -> str:
    """Add a row with the next lasting number and return its id.

    An `id` among the values is kept (a row that comes from a file). Raises
    pydantic.ValidationError for values that do not fit the register.
    """
    return step.insert(REGISTER_TABLES[register_id], values)


def update(step: "Step", register_id: str, row_id: str, values: Mapping[str, Any]) -> None:
    """Change the fields named. Raises Refusal when the row is no longer there."""
    step.update(REGISTER_TABLES[register_id], row_id, values)


def move(step: "Step", register_id: str, row_id: str, by: int) -> None:
    """Move a row so many places down, or up when `by` is negative, as far as there are any.

    The rows it passes take over positions from each other. Raises Refusal when the row is no
    longer there.
    """
    table = REGISTER_TABLES[register_id]
    step.row(table, row_id)
    found = sorted(step.rows_with(table), key=lambda row: (row["position"], row["number"]))
    ids = [row["id"] for row in found]
    place = ids.index(row_id)
    ids.insert(max(0, place + by), ids.pop(place))
    for id, row in zip(ids, found, strict=True):
        if id != row["id"]:
            step.update(table, id, {"position": row["position"]})


def delete(step: "Step", register_id: str, row_id: str) -> None:
    """Delete a row, a challenge with its readings; undo and the recycle bin bring it back whole."""
    if register_id == CHALLENGES.id:
        delete_readings(step, challenge_id=row_id)
    step.delete(REGISTER_TABLES[register_id], row_id)


def _plain(found: Mapping[str, Any]) -> Row:
    values = dict(found)
    del values["position"]  # told by the order in which the rows come
    return Row(values.pop("id"), values.pop("number"), values)
