"""The rows of an import on their way into the town: many at a time, in one step."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.operations.assessed_rows import (
    BEGIN_FIRST,
    is_judged,
    lasting,
    newest_assessment,
    write_reading,
)
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

_AT_ONCE = 500
_JUDGEMENTS_LEFT = mark("What a diagnosis says of each challenge was left out. Begin the "
                        "diagnosis, then import the file again: no row comes in twice.")
_Write = tuple[str, bool, Mapping[str, Any]]


class RowWrites:
    """Gathers rows, and what they say for an assessment, which goes into the newest one.

    Where there is none, `refusals` tells so once; of rows with an id, which a later import finds
    again, that part is only left out, and `left_out` tells so.
    """

    def __init__(self, town: TownFile, register: Register) -> None:
        self._register = register
        self._newest = newest_assessment(town) if register.is_assessed else None
        self._rows: list[_Write] = []
        self._numbers: dict[str, int] = {}
        self.refusals: list[Refusal] = []
        self.left_out: list[Refusal] = []

    def add(self, row_id: str | None, before: Row | None, values: Mapping[str, Any],
            number: int | None = None) -> None:
        """Take one row, new where there was none before; it may bring its lasting number."""
        if self._newest is None and is_judged(self._register, values):
            if row_id:
                self.left_out = [Refusal(_JUDGEMENTS_LEFT)]
            else:
                self.refusals = [Refusal(BEGIN_FIRST)]
        id = before.id if before is not None else row_id or str(uuid4())
        self._rows.append((id, before is None, values))
        if number is not None and before is None:
            self._numbers[id] = number

    def parts(self) -> "list[Callable[[Step], object]]":
        """What writes them all, some hundred rows in each part."""
        return [partial(self._write, self._rows[first:first + _AT_ONCE])
                for first in range(0, len(self._rows), _AT_ONCE)]

    def _write(self, part: list[_Write], step: "Step") -> None:
        given = [(id, is_new, lasting(self._register, values)) for id, is_new, values in part]
        stored_rows.insert_many(step, self._register.id,
                                [{**values, "id": id, **self._numbered(id)}
                                 for id, is_new, values in given if is_new])
        stored_rows.update_many(step, self._register.id,
                                {id: values for id, is_new, values in given if not is_new})
        if self._newest is not None:
            for id, _, values in part:
                write_reading(step, self._register, id, values, self._newest)

    def _numbered(self, row_id: str) -> dict[str, int]:
        return {"number": self._numbers[row_id]} if row_id in self._numbers else {}
