"""What comes from another town: rows with their numbers and order, and the contents of files."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from strongcity_desktop.store import files
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.troubles import told_plainly

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

LARGEST_LASTING = 10**9
"""A number as large was given by no town."""
_EVER_GIVEN = """
    SELECT e.row_id, json_extract(coalesce(e.before, e.after), '$.number') AS number
        FROM journal_entry e JOIN journal_step s ON s.id = e.step_id
        WHERE e.table_name = ? AND s.state <> 'undone' AND (e.before IS NULL OR e.after IS NULL)
            AND number IS NOT NULL
    UNION SELECT row_id, number FROM erasure WHERE register_id = ?
    UNION SELECT id, number FROM "{table}"
"""
_GROWN = """
    INSERT INTO last_number (table_name, number) VALUES (?, ?)
    ON CONFLICT (table_name) DO UPDATE SET number = max(number, excluded.number)
"""


def numbers_given(town: TownFile, register_id: str) -> dict[int, str]:
    """Which row of a register each lasting number belongs to, by number: of rows that are there,
    that were deleted, and that were erased."""
    table = REGISTER_TABLES[register_id]
    with told_plainly(town.name):
        found = town.raw.execute(_EVER_GIVEN.format(table=table), (table, register_id)).fetchall()
    return {int(number): str(row_id) for row_id, number in found}


def grow_last_number(step: "Step", register_id: str, number: int) -> None:
    """See to it that no new row is given this lasting number or a smaller one."""
    step.raw.execute(_GROWN, (REGISTER_TABLES[register_id], number))


def put_in_order(step: "Step", register_id: str, row_ids: Sequence[str]) -> None:
    """Let these rows stand in this order, in the places that they hold among all others."""
    table = REGISTER_TABLES[register_id]
    there = {row["id"]: int(row["position"]) for row in step.rows_with_ids(table, row_ids)}
    ids = [row_id for row_id in row_ids if row_id in there]
    places = _different(sorted(there.values()))
    step.update_many(table, {row_id: {"position": place}
                             for row_id, place in zip(ids, places, strict=True)})
    if places:
        grow_last_number(step, register_id, places[-1])


def _different(places: Sequence[int]) -> list[int]:
    """The places, each at least one behind the one before it."""
    found: list[int] = []
    for place in places:
        found.append(max(place, found[-1] + 1) if found else place)
    return found


def order_of(town: TownFile, register_id: str) -> dict[str, int]:
    """How many rows stand before each row, by id."""
    found: Sequence[Mapping[str, str]] = town.rows(
        REGISTER_TABLES[register_id], only=("id",), order="position number")
    return {row["id"]: place for place, row in enumerate(found)}


def keep_content(step: "Step", wanted: str, content: bytes) -> None:
    """Keep a content by its hash, in the place of one that was damaged.

    Raises ValueError when the hash is another one's.
    """
    step.raw.execute("DELETE FROM stored_file WHERE hash = ?", (wanted,))
    if not files.write_content(step.raw, wanted, len(content), iter((content,))):
        raise ValueError("this content has another hash")
