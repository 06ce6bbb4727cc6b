"""Backups keep each content once, beside them, and bring all of it back."""

import hashlib
import random
import sqlite3
from dataclasses import asdict
from pathlib import Path

import pytest

from store.test_files import REPORT, damage, report, take_in
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import (
    backup_archive,
    backup_contents,
    backups,
    files,
    restoring,
    rows,
    town_reads,
)
from strongcity_desktop.store.backup_turns import listed
from strongcity_desktop.store.town_file import TownFile, open_town_file

__all__ = ["report"]
HASH = hashlib.sha256(REPORT).hexdigest()


def back_up(town: TownFile) -> Path:
    return town.run(lambda t: backups.back_up(t, "asked"))


def beside(backup: Path) -> list[str]:
    return sorted(path.name for path in (backup.parent / backup_contents.FOLDER).iterdir())


def add_row(town: TownFile) -> None:
    with town.step("Added", who="Clerk") as step:
        rows.insert(step, "neighbourhoods", {"population": 1})


def dump(path: Path) -> list[str]:
    """All that a closed town file holds, row by row."""
    found = sqlite3.connect(path)
    try:
        return sorted(found.iterdump())
    finally:
        found.close()


def test_a_town_with_files_comes_back_equal(town: TownFile, report: Path, tmp_path: Path) -> None:
    town.run(add_row)
    take_in(town, report)
    backup = back_up(town)
    assert backups.verify(backup).contents == {HASH: len(REPORT)}
    assert beside(backup) == [HASH]
    town.run(lambda t: t.raw.execute("PRAGMA foreign_keys").fetchall())
    restoring.restore(backup, tmp_path / "back.strongcity")
    town.close()
    assert dump(tmp_path / "back.strongcity") == dump(town.path)


def test_the_copy_is_like_the_one_that_sqlite_makes(town: TownFile, report: Path,
                                                    tmp_path: Path) -> None:
    for _ in range(3):
        town.run(add_row)
    take_in(town, report)
    copied = town.run(lambda t: backups.save_copy(t, tmp_path / "copy.strongcity"))
    restoring.restore(back_up(town), tmp_path / "back.strongcity")
    assert dump(tmp_path / "back.strongcity") == dump(copied)
    for asked in ("user_version", "application_id", "page_size"):
        found = {sqlite3.connect(path).execute(f"PRAGMA {asked}").fetchone()
                 for path in (copied, tmp_path / "back.strongcity")}
        assert len(found) == 1
    assert town.run(lambda t: t.raw.execute("PRAGMA foreign_keys").fetchone()[0]) == 1
    town.run(add_row)


def test_each_content_lies_beside_all_backups_once_until_none_names_it(
        town: TownFile, report: Path) -> None:
    take_in(town, report)
    first = back_up(town)
    before = (first.parent / backup_contents.FOLDER / HASH).stat()
    town.run(add_row)
    second = back_up(town)
    after = (first.parent / backup_contents.FOLDER / HASH).stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    first.unlink()
    backup_contents.forget_unnamed(second.parent)
    assert beside(second) == [HASH]
    second.unlink()
    backup_contents.forget_unnamed(second.parent)
    assert beside(second) == []


def test_nothing_is_taken_away_while_a_backup_cannot_be_read(town: TownFile, report: Path) -> None:
    take_in(town, report)
    backup = back_up(town)
    backup.write_bytes(b"damaged")
    backup_contents.forget_unnamed(backup.parent)
    assert beside(backup) == [HASH]


@pytest.mark.parametrize("harm", ["missing", "flipped", "shortened"])
def test_a_content_that_is_not_whole_is_named_and_the_rest_comes_back(
        town: TownFile, report: Path, tmp_path: Path, harm: str) -> None:
    take_in(town, report)
    other = tmp_path / "other.txt"
    other.write_bytes(b"other")
    take_in(town, other)
    backup = back_up(town)
    content = backup.parent / backup_contents.FOLDER / HASH
    if harm == "missing":
        content.unlink()
    elif harm == "flipped":
        bits = bytearray(REPORT)
        bits[random.Random(3).randrange(len(bits))] ^= 4
        content.write_bytes(bits)
    else:
        content.write_bytes(REPORT[:-1])
    town.close()
    restoring.restore_over(backup, town.path)
    back = open_town_file(town.path)
    assert back.run(files.missing) == {HASH}
    assert [row["hash"] for row in back.run(lambda t: t.rows("stored_file", only=("hash",)))] == [
        hashlib.sha256(b"other").hexdigest()]
    assert len(back.run(lambda t: rows.rows(t, "evidence_files"))) == 2
    back.close()


def test_a_damaged_content_beside_the_backups_is_written_anew(town: TownFile, report: Path
                                                              ) -> None:
    take_in(town, report)
    backup = back_up(town)
    content = backup.parent / backup_contents.FOLDER / HASH
    content.write_bytes(b"rotten")
    back_up(town)
    assert content.read_bytes() == REPORT


def test_a_content_damaged_in_the_town_is_not_carried_on(town: TownFile, report: Path,
                                                         tmp_path: Path) -> None:
    take_in(town, report)
    damage(town)
    backup = back_up(town)
    assert beside(backup) == []
    restoring.restore(backup, tmp_path / "back.strongcity")


def test_a_copy_for_a_stick_is_one_whole_file(town: TownFile, report: Path, tmp_path: Path
                                              ) -> None:
    take_in(town, report)
    copied = town.run(lambda t: backups.copy_to(t, tmp_path / "town.strongcity-backup"))
    assert backups.verify(copied).contents == {}
    restoring.restore(copied, tmp_path / "back.strongcity")
    back = open_town_file(tmp_path / "back.strongcity")
    assert back.run(lambda t: files.is_whole(t.raw, HASH))
    back.close()


def test_a_strange_name_in_a_backup_leads_nowhere(town: TownFile, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"secret")
    manifest = town.run(lambda t: backups.verify(backups.back_up(t, "asked")))
    backup = backups.backups_of(town.town_id)[0].path
    copy = tmp_path / "copy.strongcity"
    restoring.restore(backup, copy)
    strange = {str(secret): 6, "../secret.txt": 6, "x" * 64: 6}
    object.__setattr__(manifest, "contents", strange)
    backup_contents.put_back(copy, backup, manifest)
    back = open_town_file(copy)
    assert back.run(lambda t: t.count("stored_file")) == 0
    back.close()


def test_what_no_row_names_any_more_is_not_put_back(town: TownFile, report: Path, tmp_path: Path
                                                   ) -> None:
    """A document erased for good takes its content along."""
    take_in(town, report)
    backup = back_up(town)
    copy = tmp_path / "copy.strongcity"
    restoring.restore(backup, copy)
    raw = sqlite3.connect(copy)
    for asked in ("DELETE FROM stored_file", "DELETE FROM evidence_file",
                  "DELETE FROM journal_entry WHERE table_name = 'evidence_file'"):
        raw.execute(asked)
    raw.commit()
    raw.close()
    backup_contents.put_back(copy, backup, backups.verify(backup))
    back = open_town_file(copy)
    assert back.run(lambda t: t.count("stored_file")) == 0
    back.close()


def test_a_backup_from_before_files_were_kept_comes_back(
        town: TownFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    town.run(add_row)

    def without_contents(manifest: backup_archive.Manifest) -> dict[str, object]:
        return {key: value for key, value in asdict(manifest).items() if key != "contents"}

    monkeypatch.setattr(backup_archive, "asdict", without_contents)
    backup = back_up(town)
    assert backups.verify(backup).contents == {}
    restoring.restore(backup, tmp_path / "back.strongcity")
    town.close()
    assert dump(tmp_path / "back.strongcity") == dump(town.path)


def test_too_little_room_for_the_contents_makes_no_backup(
        town: TownFile, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_in(town, report)

    def full(town: TownFile, folder: Path) -> None:
        raise Refusal(files.NOT_WRITTEN, name="x", folder="y")

    monkeypatch.setattr(backup_contents, "keep_beside", full)
    with pytest.raises(Refusal):
        back_up(town)
    assert listed(backups.folders_of(town.town_id, town.path)[0]) == []
    town.run(town_reads.details)
