"""The index of rows says what the rows say: after steps, undo, redo, the bin and restoring."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from store_samples import words
from strongcity_desktop.store import backups, journal, restoring, row_index, rows
from strongcity_desktop.store.row_index import KEYS, WORDS
from strongcity_desktop.store.town_file import TownFile, open_town_file

NAMES = ("Élan", "elan", "مدرسة", "শহর", "Здравље", "North", "South", "Market")
Index = tuple[list[Any], list[Any]]


def _index(town: TownFile) -> Index:
    return (town.raw.execute(f"SELECT * FROM {WORDS} ORDER BY 1, 2").fetchall(),
            town.raw.execute(f"SELECT * FROM {KEYS} ORDER BY 1, 2, 3, 4").fetchall())


def _made_anew(town: TownFile) -> Index:
    """The index as it would be made from the rows alone; the town's own stays."""
    town.raw.execute("SAVEPOINT anew")
    row_index.rebuild(town.raw)
    found = _index(town)
    town.raw.execute("ROLLBACK TO anew")
    town.raw.execute("RELEASE anew")
    return found


def _values(random: Random) -> dict[str, Any]:
    return {"name": words(random.choice(NAMES)), "role": words(random.choice(NAMES)),
            "contact_name": random.choice((None, *NAMES)), "phone": "0199 12 34",
            "influence": random.choice((None, 1, 5))}


def _do_something(town: TownFile, random: Random) -> None:
    ids = [row.id for row in rows.rows(town, "stakeholders")]
    doing = random.choice(("add", "add", "change", "several", "move", "delete", "undo", "redo",
                           "bin", "mixed"))
    if doing == "undo":
        journal.undo(town)
    elif doing == "redo":
        journal.redo(town)
    elif doing == "bin":
        for entry in journal.recycle_bin(town, 1, but=("stakeholder_reading",)):
            journal.restore_from_bin(town, entry, who="")
    else:
        with town.step("Did", who="") as step:
            _in_step(step, doing, ids, random)


def _in_step(step: Any, doing: str, ids: list[str], random: Random) -> None:
    if doing in ("add", "mixed") or not ids:
        new = rows.insert_many(step, "stakeholders", [
            _values(random) for _ in range(random.randint(1, 4))])
        if doing == "mixed":  # a row that comes, changes and goes in one step leaves no trace
            rows.update(step, "stakeholders", new[0], {"name": words("Brief")})
            rows.delete(step, "stakeholders", new[0])
    elif doing == "several":
        rows.update_many(step, "stakeholders", {
            row_id: _values(random) for row_id in random.sample(ids, min(3, len(ids)))})
    elif doing == "move":
        rows.move(step, "stakeholders", random.choice(ids), random.choice((-2, -1, 1, 2)))
    elif doing == "delete":
        rows.delete(step, "stakeholders", random.choice(ids))
    else:
        rows.update(step, "stakeholders", random.choice(ids), _values(random))


@pytest.mark.parametrize("seed", range(4))
def test_it_equals_one_made_anew_after_anything(town: TownFile, seed: int) -> None:
    random = Random(seed)

    def work(town: TownFile) -> None:
        for _ in range(50):
            _do_something(town, random)
            assert _index(town) == _made_anew(town)

    town.run(work)


def test_a_step_that_failed_leaves_it_as_it_was(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        before = _index(town)
        with pytest.raises(RuntimeError), town.step("Did", who="") as step:
            rows.insert(step, "stakeholders", {"name": words("Never")})
            step.settle()
            raise RuntimeError
        assert _index(town) == before

    town.run(work)


def test_a_restored_town_is_found_as_it_was(town: TownFile) -> None:
    def fill(town: TownFile) -> Index:
        with town.step("Did", who="") as step:
            rows.insert(step, "stakeholders", {"name": words("Kept")})
        return _index(town)

    kept = town.run(fill)
    backup = town.run(lambda town: backups.back_up(town, "test"))
    with_more = town.run(fill)
    assert with_more != kept
    town.close()
    restoring.restore_over(backup, town.path)
    again = open_town_file(town.path)
    assert again.run(_index) == kept
    again.close()


def test_another_version_is_made_anew_on_opening(
        town: TownFile, reopened: Callable[[], TownFile]) -> None:
    def spoil(town: TownFile) -> Index:
        with town.step("Did", who="") as step:
            rows.insert(step, "neighbourhoods", {"name": words("Hillside")})
        found = _index(town)
        town.raw.execute(f"DELETE FROM {KEYS}")
        town.raw.execute(f"UPDATE {WORDS} SET words = 'old', number = 0 WHERE table_name = ''")
        town.raw.execute(f"UPDATE {WORDS} SET words = 'old'")
        return found

    found = town.run(spoil)
    assert reopened().run(_index) == found


def test_a_town_of_an_older_format_is_found(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "reference" / "format_2.strongcity"
    path = tmp_path / "old.strongcity"
    path.write_bytes(old.read_bytes())
    town = open_town_file(path)
    assert town.run(_index) == town.run(_made_anew)
    assert len(town.run(_index)[0]) > 1
    town.close()


def test_words_of_a_row_that_went_do_not_stay(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with town.step("Did", who="") as step:
            row_id = rows.insert(step, "stakeholders", {
                "name": words("Quillfeather"), "contact_name": "Zebulon", "note": words("Xylo")})
        assert "quillfeather" in str(_index(town)) and "zebulon" in str(_index(town))
        with town.step("Did", who="") as step:
            rows.update(step, "stakeholders", row_id, {"contact_name": None})
        assert "zebulon" not in str(_index(town))
        with town.step("Did", who="") as step:
            rows.delete(step, "stakeholders", row_id)
        said = str(_index(town))
        assert "quillfeather" not in said and "xylo" not in said

    town.run(work)


def test_what_is_personal_or_sensitive_lies_apart(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with town.step("Did", who="") as step:
            rows.insert(step, "stakeholders", {
                "name": words("Clinic"), "phone": "01-99 77", "note": words("Quarrel")})
        (_, found), keys = _index(town)[0], _index(town)[1]
        assert found[2] == "\nclinic\n\t\n" and found[3] == "\n01 99 77\n019977\nquarrel\n"
        assert [key[2:] for key in keys] == [("name", "", "clinic")]

    town.run(work)
