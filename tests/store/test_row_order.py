"""Rows stand where the town put them: moved, taken back, deleted and brought back."""

import pytest

from store_samples import words
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import journal, rows
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile


def fill(town: TownFile, register_id: str = "neighbourhoods", names: str = "ABCD") -> list[str]:
    """Add a row for each letter and return their ids."""
    def work(town: TownFile) -> list[str]:
        with town.step("Added", who="") as step:
            return [rows.insert(step, register_id, {"name": words(name)}) for name in names]

    return town.run(work)


def order(town: TownFile, register_id: str = "neighbourhoods") -> str:
    """The letters as they stand."""
    return "".join(row.values["name"]["texts"]["en"]
                   for row in town.run(lambda t: rows.rows(t, register_id)))


def move(town: TownFile, row_id: str, by: int, register_id: str = "neighbourhoods") -> None:
    def work(town: TownFile) -> None:
        with town.step("Moved", who="") as step:
            rows.move(step, register_id, row_id, by)

    town.run(work)


@pytest.mark.parametrize("register_id", REGISTER_TABLES)
def test_the_rows_of_every_register_move_and_keep_their_numbers(town: TownFile, register_id: str
                                                                ) -> None:
    ids = fill(town, register_id)
    move(town, ids[2], -1, register_id)
    assert order(town, register_id) == "ACBD"
    found = town.run(lambda t: rows.rows(t, register_id))
    assert [row.number for row in found] == [1, 3, 2, 4]
    assert all("position" not in row.values for row in found)


@pytest.mark.parametrize(("place", "by", "wanted"), [
    (0, 1, "BACD"), (3, -1, "ABDC"), (0, 3, "BCDA"), (3, -2, "ADBC"), (1, 99, "ACDB"),
    (2, -99, "CABD"), (0, -1, "ABCD"), (3, 1, "ABCD"), (1, 0, "ABCD"),
])
def test_a_row_moves_as_far_as_there_are_places(town: TownFile, place: int, by: int, wanted: str
                                                ) -> None:
    ids = fill(town)
    move(town, ids[place], by)
    assert order(town) == wanted
    label = town.run(journal.recent_steps)[0].label
    assert label == ("Added" if wanted == "ABCD" else "Moved")


def test_a_move_is_one_step_taken_back_and_done_again(town: TownFile) -> None:
    ids = fill(town)
    move(town, ids[0], 2)
    assert order(town) == "BCAD"
    town.run(journal.undo)
    assert order(town) == "ABCD"
    town.run(journal.redo)
    assert order(town) == "BCAD"


def test_a_new_row_goes_last_whatever_was_moved_or_deleted(town: TownFile) -> None:
    ids = fill(town)
    move(town, ids[3], -3)
    town.run(lambda t: delete(t, ids[2]))
    fill(town, names="E")
    assert order(town) == "DABE"


def test_a_row_brought_back_keeps_its_place(town: TownFile) -> None:
    ids = fill(town)
    move(town, ids[3], -2)
    town.run(lambda t: delete(t, ids[3]))
    move(town, ids[0], 2)
    assert order(town) == "BCA"
    entry, = town.run(journal.recycle_bin)
    town.run(lambda t: journal.restore_from_bin(t, entry, who=""))
    assert order(town) == "BDCA"


def test_a_row_that_is_gone_cannot_be_moved(town: TownFile) -> None:
    ids = fill(town)
    town.run(lambda t: delete(t, ids[0]))
    with pytest.raises(Refusal, match="no longer"):
        move(town, ids[0], 1)


def delete(town: TownFile, row_id: str) -> None:
    with town.step("Deleted", who="") as step:
        rows.delete(step, "neighbourhoods", row_id)
