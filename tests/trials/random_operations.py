"""Five hundred random operations over all registers, then all taken back: the town is as it began.

`N=200 python tests/trials/random_operations.py`. N is the number of seeds; each begins with a few
rows, adds, changes, moves, copies and deletes rows, one and many at a time, brings some back, takes
steps back and forth, and in the end takes everything back. The dump holds all rows of all tables
but the journal and the last numbers given, and the index of the rows.
"""

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from operations.random_rows import random_values
from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations import keep_register, keep_views
from strongcity_desktop.operations.change_several import change_several
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.undo import bring_back, recycle_bin, redo, undo
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.view import RowView, SavedView, Sort
from strongcity_desktop.store import row_index, worksheets
from strongcity_desktop.store.shape import JOURNALLED
from strongcity_desktop.store.town_file import TownFile, create

OPERATIONS = 500
MOST_ROWS = 40
WHO = "Trial"
Dump = dict[str, list[tuple[Any, ...]]]


def dump(town: TownFile) -> Dump:
    """Every row of every table that steps write, and the index."""
    tables = dict.fromkeys(JOURNALLED, "id") | {
        row_index.WORDS: "table_name, number",
        row_index.KEYS: "number, table_name, field, language"}
    return {table: town.raw.execute(f'SELECT * FROM "{table}" ORDER BY {order}').fetchall()
            for table, order in tables.items()}


class Hands:
    """Somebody at work in a town, at random."""

    def __init__(self, town: TownFile, random: Random) -> None:
        self._town, self._random = town, random

    def work(self) -> None:
        """One operation; what the app refuses is left."""
        doing = self._random.choice(self._operations())
        with suppress(Refusal):
            doing(self._random.choice(list(REGISTERS)))

    def _operations(self) -> tuple[Callable[[str], object], ...]:
        return (self.add, self.add, self.change, self.change, self.change_several, self.take_in,
                self.move, self.copy, self.delete, self.bring_back, self.keep_view, self.typing,
                self.undo_some, self.redo_one)

    def add(self, register_id: str) -> None:
        """One row."""
        if len(self._ids(register_id)) < MOST_ROWS:
            keep_register.add_row(self._town, register_id, self._values(register_id), WHO)

    def change(self, register_id: str) -> None:
        """Some fields of one row."""
        for row_id in self._some(register_id, 1):
            values = self._values(register_id)
            some = self._random.sample(sorted(values), min(3, len(values)))
            keep_register.change_row(self._town, register_id, row_id,
                                     {key: values[key] for key in some}, WHO)

    def typing(self, register_id: str) -> None:
        """One field, changed again and again in one step."""
        for row_id in self._some(register_id, 1):
            for _ in range(self._random.randint(1, 4)):
                name = self._values(register_id)["name"]
                keep_register.change_row(self._town, register_id, row_id, {"name": name}, WHO,
                                         step_id=f"{row_id}.name")

    def change_several(self, register_id: str) -> None:
        """One field of many rows at once."""
        values = self._values(register_id)
        key = self._random.choice(sorted(values))
        change_several(self._town, register_id, WHO, "Changed {n} rows",
                       changes={row_id: {key: values[key]}
                                for row_id in self._some(register_id, 9)})

    def take_in(self, register_id: str) -> None:
        """New rows and changes together, as an import brings them."""
        room = max(0, MOST_ROWS - len(self._ids(register_id)))
        change_several(self._town, register_id, WHO, "Imported",
                       adds=[self._values(register_id)
                             for _ in range(min(room, self._random.randint(1, 12)))],
                       changes={row_id: self._values(register_id)
                                for row_id in self._some(register_id, 4)})

    def move(self, register_id: str) -> None:
        """One row, up or down."""
        for row_id in self._some(register_id, 1):
            keep_register.move_row(self._town, register_id, row_id,
                                   self._random.choice((-9, -2, -1, 1, 2, 9)), WHO)

    def copy(self, register_id: str) -> None:
        """One row."""
        if len(self._ids(register_id)) < MOST_ROWS:
            for row_id in self._some(register_id, 1):
                keep_register.duplicate_row(self._town, register_id, row_id, WHO)

    def delete(self, register_id: str) -> None:
        """A few rows."""
        keep_register.delete_rows(self._town, register_id,
                                  self._some(register_id, self._random.choice((1, 1, 2, 5))), WHO)

    def bring_back(self, _register_id: str) -> None:
        """One of those deleted last."""
        found = recycle_bin(self._town, 5)
        if found:
            bring_back(self._town, self._random.choice(found), WHO)

    def keep_view(self, register_id: str) -> None:
        """A view by name; one that is there goes."""
        there = keep_views.views_of(self._town, register_id)
        if there:
            keep_views.delete_view(self._town, self._random.choice(there), WHO)
        else:
            keep_views.save_view(self._town, SavedView("", register_id, "Mine", RowView(
                sorts=(Sort("name"),))), WHO)

    def undo_some(self, _register_id: str) -> None:
        """A few steps back."""
        for _ in range(self._random.randint(1, 3)):
            undo(self._town)

    def redo_one(self, _register_id: str) -> None:
        """One step forth."""
        redo(self._town)

    def _ids(self, register_id: str) -> list[str]:
        return [row.id for row in rows_of(self._town, register_id)]

    def _some(self, register_id: str, most: int) -> list[str]:
        ids = self._ids(register_id)
        return self._random.sample(ids, min(len(ids), most))

    def _values(self, register_id: str) -> dict[str, Any]:
        declared = REGISTERS[register_id]
        linked = {field.register for field in declared.fields if field.register}
        return random_values(self._random, declared, {id: self._ids(id) for id in linked})


def one_town(folder: Path, seed: int, operations: int = OPERATIONS) -> Mapping[str, int]:
    """Work in a new town and take everything back; the tables that differ, with their counts.

    Empty when the town is as it began.
    """
    town = create(folder / f"{seed}.strongcity", DETAILS, who=WHO)
    town.when_closing.clear()
    try:
        return town.run(lambda opened: _there_and_back(opened, Random(seed), operations))
    finally:
        town.close()


def _there_and_back(town: TownFile, random: Random, operations: int) -> Mapping[str, int]:
    with town.step("Began", who=WHO, undoable=False) as step:
        worksheets.start(step, "diagnosis", 1, "Diagnosis", "full")
    start, hands = dump(town), Hands(town, random)
    for _ in range(operations):
        hands.work()
    index = dump(town)
    row_index_anew(town)
    end = dump(town)
    differing = {table: len(end[table]) for table in end if end[table] != index[table]}
    while undo(town) is not None:
        pass
    after = dump(town)
    return differing | {table: len(after[table]) for table in start
                        if after[table] != start[table]}


def row_index_anew(town: TownFile) -> None:
    """Make the index anew; nothing may change by that."""
    with town.transaction():
        row_index.rebuild(town.raw)


def _tried(seed: int) -> tuple[int, Mapping[str, int]]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STRONGCITY_HOME"] = folder
        return seed, one_town(Path(folder), seed)


def main() -> int:
    """Every seed; 0 when each town came back to where it began."""
    seeds = range(int(os.environ.get("N", "200")))
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        broken = [(seed, found) for seed, found in pool.imap_unordered(_tried, seeds) if found]
    for seed, found in broken:
        print(f"seed {seed}: not as it began: {found}")
    print(f"{len(seeds)} seeds of {OPERATIONS} operations, all taken back: "
          f"{len(seeds) - len(broken)} as they began")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
