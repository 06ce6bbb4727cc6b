"""Undo, histories and the recycle bin as people meet them."""

from pathlib import Path

from store_samples import DETAILS, words
from strongcity_desktop.operations import open_town, undo
from strongcity_desktop.store import rows, worksheets
from strongcity_desktop.store.town_file import TownFile


def test_what_happened_can_be_looked_up_and_taken_back(tmp_path: Path) -> None:
    town = open_town.create_town(tmp_path / "a", DETAILS, "Clerk")
    town.run(_work)
    town.close()


def _work(town: TownFile) -> None:
    with town.step("Filled", who="Clerk") as step:
        row = rows.insert(step, "neighbourhoods", {"name": words("North")})
        filled = worksheets.start(step, "diagnosis", 1, "2026", "short")
        worksheets.set_answer(step, filled, "trust", 3)
    with town.step("Changed", who="Mayor") as step:
        rows.update(step, "neighbourhoods", row, {"name": words("South")})
        worksheets.set_answer(step, filled, "trust", None)
    assert [e.who for e in undo.history_of_row(town, "neighbourhoods", row)] == ["Clerk", "Mayor"]
    assert [(e.before or {}).get("value")
            for e in undo.history_of_answer(town, filled, "trust")] == [None, 3]
    assert undo.recycle_bin(town) == ()
    with town.step("Deleted {name}", who="Mayor", name="South") as step:
        rows.delete(step, "neighbourhoods", row)
    entry, = undo.recycle_bin(town)
    assert undo.bring_back(town, entry, "Clerk").registers == {"neighbourhoods"}
    assert rows.row(town, "neighbourhoods", row).values["name"] == words("South")
    assert [note.label for note in undo.recent_steps(town, 3)] == [
        "Brought back from the recycle bin", "Deleted {name}", "Changed"]
    taken_back = undo.undo(town)
    assert taken_back is not None
    assert undo.what_redo_brings_back(town) == taken_back
    assert undo.what_undo_takes_back(town).values == {"name": "South"}  # type: ignore[union-attr]
    assert undo.redo(town) == taken_back
    assert rows.row(town, "neighbourhoods", row).number == 1
