"""Backups are proved, kept in the order of a counter, and come back whole."""

import random
import shutil
import zipfile
from collections import namedtuple
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store_samples import DETAILS
from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import backups, restoring, rows, town_reads, whole_copy
from strongcity_desktop.store.backup_archive import MANIFEST_MEMBER, TOWN_MEMBER
from strongcity_desktop.store.backup_turns import backup_name, keep_all, listed, thin
from strongcity_desktop.store.holder import note_path
from strongcity_desktop.store.town_file import TownFile, open_town_file

START = datetime(2026, 3, 2, 12, tzinfo=UTC)


def add_row(town: TownFile) -> None:
    with town.step("Added", who="Clerk") as step:
        rows.insert(step, "neighbourhoods", {"population": 1})


def back_up(town: TownFile) -> Path:
    return town.run(lambda t: backups.back_up(t, "asked"))


def population(town: TownFile) -> int:
    return len(town.run(lambda t: rows.rows(t, "neighbourhoods")))


def test_a_backup_says_what_it_holds_and_comes_back_equal(town: TownFile, tmp_path: Path) -> None:
    town.run(add_row)
    backup = back_up(town)
    manifest = backups.verify(backup)
    assert (manifest.town_id, manifest.file, manifest.counter) == (town.town_id, town.name, 1)
    assert manifest.rows["neighbourhood"] == 1
    restoring.restore(backup, tmp_path / "back.strongcity")
    back = open_town_file(tmp_path / "back.strongcity")
    assert (back.run(town_reads.details), back.town_id) == (DETAILS, town.town_id)
    assert back.run(lambda t: list(t.connection.exec_driver_sql("SELECT * FROM journal_entry"))) \
        == town.run(lambda t: list(t.connection.exec_driver_sql("SELECT * FROM journal_entry")))
    for opened in (back, town):
        opened.run(lambda t: t.connection.rollback())
    back.close()


def test_any_zip_program_can_open_a_backup(town: TownFile) -> None:
    with zipfile.ZipFile(back_up(town)) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {MANIFEST_MEMBER, TOWN_MEMBER}
        assert archive.read(TOWN_MEMBER).startswith(b"SQLite format 3")


def test_every_flipped_bit_is_noticed(town: TownFile, tmp_path: Path) -> None:
    whole = back_up(town).read_bytes()
    chance = random.Random(7)
    broken = tmp_path / "broken.strongcity-backup"
    for _ in range(200):
        bits = bytearray(whole)
        bits[chance.randrange(len(bits))] ^= 1 << chance.randrange(8)
        broken.write_bytes(bits)
        with pytest.raises(Refusal, match="is not whole"):
            backups.verify(broken)
    broken.write_bytes(whole[:-1])
    with pytest.raises(Refusal, match="is not whole"):
        restoring.restore(broken, tmp_path / "back.strongcity")
    assert not (tmp_path / "back.strongcity").exists()


def test_closing_backs_up_what_changed_and_only_that(town: TownFile) -> None:
    town.run(add_row)
    town.close()
    assert len(backups.backups_of(town.town_id)) == 1
    open_town_file(town.path).close()
    assert len(backups.backups_of(town.town_id)) == 1


def test_looking_into_a_town_of_another_computer_leaves_no_copy_here(
        town: TownFile, home: Path) -> None:
    town.close()
    shutil.rmtree(home / "backups")
    open_town_file(town.path).close()
    assert not (home / "backups").exists()


def test_a_session_cut_off_is_backed_up_by_the_next(town: TownFile, tmp_path: Path) -> None:
    town.close()
    again = open_town_file(town.path)
    again.run(add_row)
    again.when_closing.clear()
    again.close()
    open_town_file(town.path).close()
    newest = backups.backups_of(town.town_id)[0]
    assert backups.verify(newest.path).rows["neighbourhood"] == 1


def test_half_an_hour_of_use_makes_a_backup(town: TownFile) -> None:
    town.run(add_row)
    assert town.run(backups.back_up_if_due) is None
    town.backed_up_at -= backups.REGULARLY
    assert town.run(backups.back_up_if_due) is not None
    town.backed_up_at -= backups.REGULARLY
    assert town.run(backups.back_up_if_due) is None


@pytest.mark.parametrize("years", [1970, 2099, 2000])
def test_a_wrong_clock_neither_stops_backups_nor_reorders_them(
        town: TownFile, monkeypatch: pytest.MonkeyPatch, years: int) -> None:
    made = [back_up(town)]
    for module in (backups, whole_copy):
        monkeypatch.setattr(module, "now", lambda: datetime(years, 1, 1, tzinfo=UTC))
    made += [back_up(town) for _ in range(10)]
    found = [backup.path for backup in backups.backups_of(town.town_id)]
    assert found[:10] == made[::-1][:10]
    assert all(backup.whole for backup in backups.backups_of(town.town_id))


def test_thinning_keeps_ten_newest_then_days_weeks_and_months(tmp_path: Path) -> None:
    for counter in range(1, 801):
        (tmp_path / backup_name(counter, START + timedelta(hours=12 * counter))).touch()
    thin(tmp_path)
    kept = sorted(counter for counter, _ in listed(tmp_path))
    assert kept[-10:] == list(range(791, 801))
    assert 17 <= len(kept) <= 10 + 7 + 4 + 12
    assert kept[0] < 200
    thin(tmp_path)
    assert sorted(counter for counter, _ in listed(tmp_path)) == kept


def test_a_clock_that_stands_still_thins_only_the_older(tmp_path: Path) -> None:
    for counter in range(1, 31):
        (tmp_path / backup_name(counter, START)).touch()
    thin(tmp_path)
    assert sorted(counter for counter, _ in listed(tmp_path)) == list(range(20, 31))


def test_too_little_room_is_told_before_anything_is_written(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10, 9, 1))
    with pytest.raises(Refusal, match="not enough room"):
        back_up(town)
    assert list(paths.backups_folder(town.town_id).iterdir()) == []
    town.run(add_row)
    town.close()
    assert town.closing_refusal is not None
    monkeypatch.undo()
    again = open_town_file(town.path)
    assert population(again) == 1
    again.close()


def test_a_town_on_another_disk_has_backups_beside_it_too(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "on_another_disk", lambda _: True)
    first = back_up(town)
    both = backups.backups_of(town.town_id, town.path)
    assert {backup.path for backup in both} == {
        first, backups.beside_folder(town.path) / first.name}


def test_a_restore_keeps_what_it_replaces_and_pauses_thinning(town: TownFile) -> None:
    backup = back_up(town)
    town.run(add_row)
    town.close()
    kept = restoring.restore_over(backup, town.path)
    for path, expected in ((town.path, 0), (kept, 1)):
        opened = open_town_file(path)
        assert population(opened) == expected
        opened.when_closing.clear()
        opened.close()
    folder = paths.backups_folder(town.town_id)
    for counter in range(2, 45):
        (folder / backup_name(counter, START)).touch()
    thin(folder)
    assert len(listed(folder)) >= 43
    keep_all(town.town_id, False)
    thin(folder)
    assert len(listed(folder)) < 15


def test_thinning_goes_on_by_itself_long_after_a_restore(home: Path) -> None:
    folder = paths.backups_folder("town")
    keep_all("town", True)
    for counter in range(1, 51):
        (folder / backup_name(counter, START)).touch()
    thin(folder)
    assert len(listed(folder)) < 15


def test_a_restore_never_touches_an_open_town(town: TownFile) -> None:
    backup = back_up(town)
    with pytest.raises(Refusal, match="open already"):
        restoring.restore_over(backup, town.path)
    town.run(add_row)
    assert population(town) == 1


def test_a_journal_of_the_old_file_is_not_played_into_the_restored_one(town: TownFile) -> None:
    backup = back_up(town)
    town.close()
    town.path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    journal = town.path.with_name(town.path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 2000)
    kept = restoring.restore_over(backup, town.path)
    assert not journal.exists()
    assert kept.read_bytes().endswith(b"\xff" * 100)
    again = open_town_file(town.path)
    assert again.run(town_reads.details) == DETAILS
    again.close()
    assert not note_path(town.path).exists()
