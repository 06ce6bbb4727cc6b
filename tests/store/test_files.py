"""Files lie in a town once, come out as they went in, and are refused plainly."""

import hashlib
import os
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from store_samples import words
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import files, journal, rows, schema, town_check
from strongcity_desktop.store.file_seen import look_at
from strongcity_desktop.store.town_file import TownFile, open_town_file
from strongcity_desktop.store.troubles import DamagedTownFile

REPORT = b"%PDF report " * 5_000


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(REPORT)
    return path


def take_in(town: TownFile, path: Path) -> str:
    """The id of a new document with this file."""
    seen = look_at(path)

    def one_step(town: TownFile) -> str:
        with town.step("Added", who="Clerk") as step:
            files.keep(town, seen)
            return rows.insert(step, "evidence_files", {
                "name": words(path.stem),
                "file": {"hash": seen.hash, "name": path.name, "size": seen.size}})

    return town.run(one_step)


def stored(town: TownFile) -> list[str]:
    return [row["hash"] for row in town.run(lambda t: t.rows("stored_file", only=("hash",)))]


def damage(town: TownFile) -> None:
    def flip(town: TownFile) -> None:
        with town.transaction():
            town.raw.execute("UPDATE stored_file SET content = zeroblob(size)")

    town.run(flip)


def test_a_file_comes_out_as_it_went_in(town: TownFile, report: Path, tmp_path: Path) -> None:
    take_in(town, report)
    out = tmp_path / "out.pdf"
    hash = hashlib.sha256(REPORT).hexdigest()
    town.run(lambda t: files.write_out(t, hash, "report.pdf", out))
    assert out.read_bytes() == REPORT
    assert town.run(town_check.check_everything) > 0
    with pytest.raises(Refusal, match="could not be written"):
        town.run(lambda t: files.write_out(t, hash, "report.pdf", out))
    assert out.read_bytes() == REPORT


def test_the_same_content_lies_there_once(town: TownFile, report: Path, tmp_path: Path) -> None:
    take_in(town, report)
    twin = tmp_path / "twin.pdf"
    twin.write_bytes(REPORT)
    take_in(town, twin)
    assert len(stored(town)) == 1
    assert town.run(lambda t: len(rows.rows(t, "evidence_files"))) == 2


def test_undo_keeps_the_content_until_nothing_can_need_it(
        town: TownFile, report: Path, reopened: Callable[[], TownFile]) -> None:
    take_in(town, report)
    town.run(journal.undo)
    again = reopened()
    assert len(stored(again)) == 1
    again.run(journal.redo)
    assert again.run(lambda t: files.missing(t)) == frozenset()
    again.run(journal.undo)
    again.run(_another_step)  # the line of redo ends
    assert stored(reopened()) == []


def _another_step(town: TownFile) -> None:
    with town.step("Added", who="Clerk") as step:
        rows.insert(step, "neighbourhoods", {"population": 1})


def test_a_deleted_document_keeps_its_content_for_the_recycle_bin(
        town: TownFile, report: Path, reopened: Callable[[], TownFile]) -> None:
    document = take_in(town, report)

    def delete(town: TownFile) -> None:
        with town.step("Deleted", who="Clerk") as step:
            rows.delete(step, "evidence_files", document)

    town.run(delete)
    again = reopened()
    (entry,) = again.run(journal.recycle_bin)
    again.run(lambda t: journal.restore_from_bin(t, entry, who="Clerk"))
    assert again.run(lambda t: files.is_whole(t.raw, hashlib.sha256(REPORT).hexdigest()))


def test_a_damaged_content_is_told_and_mended_by_adding_it_again(
        town: TownFile, report: Path, tmp_path: Path) -> None:
    take_in(town, report)
    damage(town)
    hash = hashlib.sha256(REPORT).hexdigest()
    with pytest.raises(Refusal, match=r"report\.pdf is damaged"):
        town.run(lambda t: files.write_out(t, hash, "report.pdf", tmp_path / "out"))
    assert not (tmp_path / "out").exists()
    with pytest.raises(Refusal, match=r"report\.pdf is damaged"):
        town.run(town_check.check_everything)
    take_in(town, report)
    town.run(lambda t: files.write_out(t, hash, "report.pdf", tmp_path / "out"))
    town.run(town_check.check_everything)


def test_a_content_that_is_gone_is_told(town: TownFile, report: Path, tmp_path: Path) -> None:
    take_in(town, report)

    def lose(town: TownFile) -> None:
        with town.transaction():
            town.raw.execute("DELETE FROM stored_file")

    town.run(lose)
    hash = hashlib.sha256(REPORT).hexdigest()
    assert town.run(files.missing) == {hash}
    with pytest.raises(Refusal, match="not in this town file"):
        town.run(lambda t: files.write_out(t, hash, "report.pdf", tmp_path / "out"))


def test_what_cannot_be_kept_is_told(town: TownFile, tmp_path: Path) -> None:
    empty, large = tmp_path / "empty.txt", tmp_path / "large.bin"
    empty.touch()
    with large.open("wb") as file:
        file.truncate(files.MOST_OF_A_FILE + 1)
    fifo, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(fifo)
    link.symlink_to(town.path)
    for path, said in ((empty, "is empty"), (large, "a file may have 25 MB"),
                       (tmp_path, "is a folder"), (tmp_path / "none.pdf", "no longer there"),
                       (fifo, "not an ordinary file"), (town.path, "a town file that is open"),
                       (link, "a town file that is open")):
        with pytest.raises(Refusal, match=said):
            look_at(path)


def test_the_town_keeps_its_lock_after_its_file_was_offered(town: TownFile) -> None:
    """Reading the open town file by other means than SQLite would take its lock away."""
    opened: list[str] = []
    sys.addaudithook(lambda event, args: opened.append(str(args[0]))
                     if event == "open" and args[0] == str(town.path) else None)
    with pytest.raises(Refusal):
        look_at(town.path)
    assert opened == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(b"x")
    locked.chmod(0)
    with pytest.raises(Refusal, match="could not be read"):
        look_at(locked)


def test_a_town_takes_no_more_than_it_may(town: TownFile, report: Path, tmp_path: Path,
                                          monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_OF_A_TOWN", len(REPORT) + 10)
    take_in(town, report)
    other = tmp_path / "other.txt"
    other.write_bytes(b"eleven byte")
    with pytest.raises(Refusal, match=r"no room left for other\.txt"):
        take_in(town, other)
    assert town.run(lambda t: len(rows.rows(t, "evidence_files"))) == 1
    take_in(town, report)  # what is there already needs none


def test_a_file_that_changed_meanwhile_is_not_kept(town: TownFile, report: Path) -> None:
    for changed in (REPORT + b"more", REPORT[:-1], b"x" * len(REPORT)):
        seen = look_at(report)
        report.write_bytes(changed)

        def keep(town: TownFile, seen: files.FileSeen = seen) -> None:
            with town.transaction():
                files.keep(town, seen)

        with pytest.raises(Refusal, match="changed while"):
            town.run(keep)
        report.write_bytes(REPORT)
    assert stored(town) == []


def test_a_full_disk_leaves_nothing(town: TownFile, report: Path) -> None:
    def fill(town: TownFile) -> None:
        pages = town.raw.execute("PRAGMA page_count").fetchone()[0]
        town.raw.execute(f"PRAGMA max_page_count={pages + 2}").fetchall()

    town.run(fill)
    with pytest.raises(Refusal, match="no room left on the disk"):
        take_in(town, report)
    town.run(lambda t: t.raw.execute("PRAGMA max_page_count=1000000").fetchall())
    assert stored(town) == [] and town.run(lambda t: rows.rows(t, "evidence_files")) == ()
    take_in(town, report)
    town.run(town_check.check_everything)


def test_many_contents_are_not_looked_through_when_the_town_is_opened(
        town: TownFile, report: Path, reopened: Callable[[], TownFile],
        monkeypatch: pytest.MonkeyPatch) -> None:
    """Damage elsewhere is found all the same."""
    take_in(town, report)
    monkeypatch.setattr(schema, "_MANY", 0)
    asked: list[str] = []
    again = reopened()

    class Listening:
        def execute(self, sql: str) -> object:
            asked.append(sql)
            return again.raw.execute(sql)

    again.run(lambda t: schema.refuse_unless_sound(Listening(), t.name))
    checks = [sql for sql in asked if "quick_check" in sql]
    assert 'PRAGMA quick_check("journal_entry")' in checks and len(checks) > 20
    assert not any("stored_file" in sql or "quick_check(1)" in sql for sql in checks)
    root = again.run(lambda t: t.raw.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'journal_entry'").fetchone()[0])
    again.close()
    bits = bytearray(town.path.read_bytes())
    bits[(root - 1) * 4096:(root - 1) * 4096 + 16] = b"\xff" * 16
    town.path.write_bytes(bits)
    with pytest.raises(DamagedTownFile):
        open_town_file(town.path)


def test_a_large_file_is_never_whole_in_memory(town: TownFile, tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    large.write_bytes(os.urandom(1 << 20) * 23)
    tracemalloc.start()
    take_in(town, large)
    hash = stored(town)[0]
    town.run(lambda t: files.write_out(t, hash, "large.bin", tmp_path / "out"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6 << 20
    assert (tmp_path / "out").stat().st_size == 23 << 20
