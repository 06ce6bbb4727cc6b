"""Rows that were checked on their way into one step: many at once, with what belongs to them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from strongcity_desktop.operations.assessed_rows import lasting, write_reading
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.store import rows as stored_rows

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

Values = Mapping[str, Any]


def write_rows(step: "Step", declared: Register, *, adds: Sequence[Values] = (),
               changes: Mapping[str, Values] | None = None, judged_in: str | None = None
               ) -> tuple[str, ...]:
    """Write new rows and changes of rows by id; returns the ids of the new ones, in their order.

    An `id` among the values of a new row is kept. What belongs to an assessment goes into the one
    it is `judged_in`. Raises Refusal when a row to change is no longer there.
    """
    changes = changes or {}
    added = stored_rows.insert_many(step, declared.id, [
        lasting(declared, values) for values in adds])
    stored_rows.update_many(step, declared.id, {
        row_id: lasting(declared, values) for row_id, values in changes.items()})
    if judged_in is not None:
        for row_id, values in (*zip(added, adds, strict=True), *changes.items()):
            write_reading(step, declared, row_id, values, judged_in)
    return added
