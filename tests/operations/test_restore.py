"""Going back to a backup: the present is backed up first, and nothing is lost when it fails."""

from pathlib import Path

import pytest

from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations import back_up, open_town, restore
from strongcity_desktop.store import restoring, rows
from strongcity_desktop.store.town_file import TownFile


def add_row(town: TownFile) -> None:
    with town.step("Added", who="Clerk") as step:
        rows.insert(step, "stakeholders", {"phone": "1"})


def count(town: TownFile) -> int:
    return len(town.run(lambda t: rows.rows(t, "stakeholders")))


@pytest.fixture
def town(tmp_path: Path) -> TownFile:
    return open_town.create_town(tmp_path / "a", DETAILS, "Clerk")


def test_going_back_and_forth(town: TownFile) -> None:
    earlier = town.run(back_up.back_up_now)
    town.run(add_row)
    town = restore.go_back_to(town, earlier)
    assert count(town) == 0
    present = next(b for b in town.run(back_up.backups_of) if b.reason == "before restoring")
    town = restore.go_back_to(town, present.path)
    assert count(town) == 1
    restore.looks_right(town)
    town.close()


def test_a_backup_that_is_not_whole_changes_nothing(town: TownFile, tmp_path: Path) -> None:
    town.run(add_row)
    broken = tmp_path / "broken.strongcity-backup"
    broken.write_bytes(town.run(back_up.back_up_now).read_bytes()[:-5])
    with pytest.raises(restore.RestoreRefused, match="is not whole") as refused:
        restore.go_back_to(town, broken)
    assert refused.value.town is town
    town.run(add_row)
    assert count(town) == 2
    town.close()


def test_when_the_place_cannot_be_written_the_town_opens_as_it_was(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = town.run(back_up.back_up_now)
    town.run(add_row)

    def gone(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(restoring, "_keep", gone)
    with pytest.raises(restore.RestoreRefused) as refused:
        restore.go_back_to(town, earlier)
    assert count(refused.value.town) == 1
    refused.value.town.close()


def test_restoring_to_a_name_that_is_taken_is_refused(town: TownFile, tmp_path: Path) -> None:
    backup = town.run(back_up.back_up_now)
    with pytest.raises(Refusal, match="is there already"):
        restore.restore_to(backup, town.path)
    restore.restore_to(backup, tmp_path / "b.strongcity")
    town.close()
    kept = restore.restore_in_place(backup, town.path)
    for path in (town.path, kept, tmp_path / "b.strongcity"):
        open_town.open_town(path).close()
