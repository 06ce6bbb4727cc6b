"""Rows that come with their ids from a whole town: they keep their numbers and their order."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from strongcity_desktop.exchange.row_reading import ReadRow
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.store import carried_rows as stored
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step


class CarriedRows:
    """Those of one register. Where the file `reorders`, rows that are there follow it too."""

    def __init__(self, town: TownFile, register: Register, *, reorders: bool) -> None:
        self._register, self._reorders = register, reorders
        self._given = stored.numbers_given(town, register.id)
        self._before = stored.order_of(town, register.id)
        self._largest = 0

    def number(self, read: ReadRow) -> int | None:
        """The number that a new row keeps; None where another row has it, or ever had."""
        if read.id is None or read.number is None or read.number >= stored.LARGEST_LASTING \
                or self._given.get(read.number, read.id) != read.id:
            return None
        self._given[read.number] = read.id
        self._largest = max(self._largest, read.number)
        return read.number

    def before_rows(self, step: "Step") -> None:
        """So that rows without a number of their own come behind those that keep theirs."""
        if self._largest:
            stored.grow_last_number(step, self._register.id, self._largest)

    def moves(self, row_ids: Sequence[str]) -> bool:
        """Whether rows that are there stand in another order than in the file."""
        places = [self._before[row_id] for row_id in row_ids if row_id in self._before]
        return self._reorders and places != sorted(places)

    def ordering(self, row_ids: Sequence[str]) -> "Callable[[Step], object] | None":
        """What lets the rows of the file stand as they do there; None where they do."""
        new = [row_id for row_id in row_ids if row_id not in self._before]
        if not new and not self.moves(row_ids):
            return None
        ids = list(row_ids) if self._reorders else new
        return lambda step: stored.put_in_order(step, self._register.id, ids)
