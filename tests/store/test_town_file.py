"""A town file is made whole, opened only when it is one, and held by one program at a time."""

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import (
    backups,
    journal,
    rows,
    shown_copy,
    town_check,
    town_reads,
    worksheets,
)
from strongcity_desktop.store.holder import note_path
from strongcity_desktop.store.shape import FORMAT
from strongcity_desktop.store.town_file import TownFile, create, open_town_file
from strongcity_desktop.store.troubles import DamagedTownFile

SECOND = Path(__file__).with_name("second_process.py")


def second(action: str, path: Path) -> str:
    """What a second program says after doing something with the file."""
    done = subprocess.run([sys.executable, str(SECOND), action, str(path)], capture_output=True,
                          text=True, timeout=60, check=False)
    assert done.stderr == ""
    return done.stdout.strip()


@contextmanager
def held_elsewhere(path: Path) -> Iterator[None]:
    with subprocess.Popen([sys.executable, str(SECOND), "hold", str(path)], text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.stdin.close()
        assert holder.wait(60) == 0


def add_row(town: TownFile) -> str:
    with town.step("Added", who="Clerk") as step:
        return rows.insert(step, "neighbourhoods", {"population": 1})


def test_a_new_town_keeps_its_details(town: TownFile, reopened: Callable[[], TownFile]) -> None:
    town_id = town.town_id
    again = reopened()
    assert (again.run(town_reads.details), again.town_id) == (DETAILS, town_id)


def test_closing_leaves_nothing_beside_the_file(town: TownFile) -> None:
    town.close()
    assert list(town.path.parent.iterdir()) == [town.path]


def test_a_name_that_is_taken_is_refused(town: TownFile) -> None:
    with pytest.raises(Refusal, match="is there already"):
        create(town.path, DETAILS, who="")
    assert town.run(town_reads.details) == DETAILS


def test_everything_happens_on_one_thread_of_its_own(town: TownFile) -> None:
    threads = {town.run(lambda _: threading.get_ident()) for _ in range(3)}
    threads.add(town.submit(lambda t: t.run(lambda _: threading.get_ident())).result())
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_the_settings_that_keep_answers_safe(town: TownFile) -> None:
    def asked(town: TownFile) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "locking_mode", "secure_delete", "foreign_keys",
                 "trusted_schema", "user_version")
        with town.transaction() as connection:
            return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                    for name in names}

    assert town.run(asked) == {
        "journal_mode": "delete", "synchronous": 3, "locking_mode": "exclusive",
        "secure_delete": 1, "foreign_keys": 1, "trusted_schema": 0, "user_version": FORMAT}


@pytest.mark.parametrize("content", [
    None, b"", b"Dear mayor", b"SQLite format 3\x00", b"\x00" * 4096])
def test_what_is_no_town_file_is_refused_untouched(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "letter.strongcity"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        open_town_file(path)
    assert not isinstance(refused.value, DamagedTownFile)
    assert (path.read_bytes() if path.exists() else None) == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is a folder"):
        open_town_file(tmp_path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.strongcity"
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE town (id)")
    connection.commit()
    connection.close()
    with pytest.raises(Refusal, match="is not a town file"):
        open_town_file(path)


def test_a_newer_file_is_refused_untouched_and_both_formats_named(town: TownFile) -> None:
    town.close()
    connection = driver.connect(str(town.path))
    connection.execute(f"PRAGMA user_version = {FORMAT + 5}")
    connection.close()
    before = town.path.read_bytes()
    with pytest.raises(Refusal) as refused:
        open_town_file(town.path)
    assert refused.value.values == {"name": town.name, "theirs": FORMAT + 5, "ours": FORMAT}
    assert town.path.read_bytes() == before
    assert list(town.path.parent.iterdir()) == [town.path]


def test_a_file_open_here_is_not_opened_again(town: TownFile) -> None:
    with pytest.raises(Refusal, match="open already"):
        open_town_file(town.path)
    town.run(add_row)


def test_a_second_program_cannot_write_and_sees_a_copy(town: TownFile) -> None:
    town.run(add_row)
    assert "locked" in second("write", town.path)
    assert second("open", town.path) == "read only"
    town.run(add_row)
    assert "locked" in second("write", town.path)


def test_a_file_in_use_elsewhere_is_shown_for_reading(town: TownFile) -> None:
    town.close()
    with held_elsewhere(town.path):
        shown = open_town_file(town.path)
        assert (shown.read_only, shown.in_use_elsewhere) == (True, True)
        assert shown.copied_at is not None
        assert shown.held_by
        assert len(shown.run(lambda t: rows.rows(t, "neighbourhoods"))) == 1
        with pytest.raises(Refusal, match="for reading only"):
            shown.run(add_row)
        with pytest.raises(Refusal, match="for reading only"):
            shown.run(lambda t: backups.back_up(t, "asked"))
        copy = shown.run(lambda t: backups.save_copy(t, town.path.with_name("copy.strongcity")))
        database = shown.database_path
        shown.close()
        assert not database.exists()
    for path in (copy, town.path):
        opened = open_town_file(path)
        assert not opened.read_only
        opened.close()


def test_a_file_written_to_meanwhile_is_shown_whole(town: TownFile) -> None:
    town.close()
    with subprocess.Popen([sys.executable, str(SECOND), "write_on", str(town.path)], text=True,
                          stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "held\n"
        try:
            for _ in range(6):
                shown = open_town_file(town.path)
                assert shown.run(town_check.check_everything) > 0
                assert len(shown.run(lambda t: rows.rows(t, "stakeholders"))) % 40 == 0
                shown.close()
        finally:
            writer.kill()


def test_a_file_never_still_is_shown_from_its_newest_backup(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    town.run(add_row)
    town.close()
    monkeypatch.setattr(shown_copy, "_copied_in_one_piece", lambda *_: False)
    monkeypatch.setattr(shown_copy, "_PAUSE", 0)
    with held_elsewhere(town.path):
        shown = open_town_file(town.path)
        assert len(shown.run(lambda t: rows.rows(t, "neighbourhoods"))) == 1
        assert shown.copied_at is not None
        made = backups.backups_of(town.town_id)[0].at
        assert shown.copied_at.isoformat(timespec="milliseconds") == made
        shown.close()


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_was_taken_away_is_never_called_saved(
        town: TownFile, replaced: bool) -> None:
    town.run(add_row)
    content = town.run(lambda t: backups.save_copy(t, t.path.with_name("copy.strongcity")))
    town.path.unlink()
    if replaced:
        content.rename(town.path)
    with pytest.raises(Refusal, match="no longer where it was"):
        town.run(add_row)
    with pytest.raises(Refusal, match="no longer where it was"):
        town.run(journal.undo)
    assert len(town.run(lambda t: rows.rows(t, "neighbourhoods"))) == 1
    rescued = town.run(lambda t: backups.save_copy(t, t.path.with_name("rescued.strongcity")))
    town.close()
    open_town_file(rescued).close()


def test_a_note_left_by_a_crash_keeps_nobody_out(town: TownFile) -> None:
    town.close()
    note_path(town.path).write_text('{"computer": "gone", "since": "1970-01-01"}', "utf-8")
    again = open_town_file(town.path)
    assert not again.read_only
    again.close()


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_protected_file_or_folder_is_shown_for_reading(town: TownFile, what: str) -> None:
    town.run(add_row)
    town.close()
    protected = town.path if what == "file" else town.path.parent
    mode = protected.stat().st_mode
    protected.chmod(mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    before = town.path.read_bytes()
    try:
        shown = open_town_file(town.path)
        assert (shown.read_only, shown.in_use_elsewhere) == (True, False)
        assert len(shown.run(lambda t: rows.rows(t, "neighbourhoods"))) == 1
        shown.run(lambda t: worksheets.set_place(t, "x", "y"))
        shown.close()
        assert town.path.read_bytes() == before
    finally:
        protected.chmod(mode)


def test_a_full_disk_is_told_and_the_town_stays_usable(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        add_row(town)
        pages = town.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        town.connection.commit()
        town.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        town.connection.commit()
        with pytest.raises(Refusal, match="no room left"), town.step("Added", who="") as step:
            for number in range(2_000):
                rows.insert(step, "neighbourhoods", {"population": number})
        assert step.saved_at is None
        assert len(rows.rows(town, "neighbourhoods")) == 1
        town.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        town.connection.commit()
        add_row(town)
        assert len(rows.rows(town, "neighbourhoods")) == 2

    town.run(work)


def test_what_is_erased_stays_nowhere(town: TownFile) -> None:
    secret = "Zzyzx-contact-name"

    def work(town: TownFile) -> None:
        for _ in range(20):
            with town.step("Added", who="") as step:
                row = rows.insert(step, "stakeholders", {"contact_name": secret})
            with town.step("Changed", who="") as step:
                rows.update(step, "stakeholders", row, {"contact_name": None})
        with town.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM journal_entry")

    town.run(work)
    beside = town.path.with_name(town.path.name + "-journal")
    assert not beside.exists() or beside.stat().st_size == 0
    town.close()
    assert secret.encode() not in town.path.read_bytes()


_WATCHED_RUN = """
import os, sys
from pathlib import Path
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import back_up, check_town, open_town, restore, undo
from strongcity_desktop.store import rows
from strongcity_desktop.store.town_details import TownDetails
path, seen, watching = Path(sys.argv[1]), [], [False]
names = {str(path), str(path) + "-journal"}
def watch(event, args):
    if watching[0] and event in ("open", "os.rename", "os.remove", "os.link", "shutil.copyfile"):
        seen.extend((event, str(a)) for a in args if isinstance(a, (str, Path)) and str(a) in names)
sys.addaudithook(watch)
town = open_town.create_town(path, TownDetails(LocalText.of("A", "en")), "x")
watching[0] = True
def add(town):
    with town.step("Added", who="x") as step:
        rows.insert(step, "neighbourhoods", {"population": 1})
town.run(add)
town.run(undo.undo); town.run(undo.redo)
town.run(back_up.back_up_now)
town.run(lambda t: back_up.copy_town_to(t, path.parent))
town.run(lambda t: back_up.save_copy(t, path.with_name("copy.strongcity")))
for look in (back_up.backups_of, check_town.check_open_town, open_town.describe_town):
    town.run(look)
for again in (open_town.open_town, lambda p: restore.restore_in_place(p.with_suffix(
        ".strongcity-backup"), p), lambda p: restore.restore_to(p.with_suffix(
        ".strongcity-backup"), p)):
    try: again(path)
    except Exception as refusal: assert type(refusal).__name__ == "Refusal", refusal
    else: raise SystemExit("not refused")
town.run(add)
town.when_closing.append(lambda t: watching.__setitem__(0, False))
town.close()
assert seen == [], seen
print("only SQLite")
"""


def test_while_it_is_open_nothing_but_sqlite_opens_the_file(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _WATCHED_RUN, str(tmp_path / "a.strongcity")],
                          capture_output=True, text=True, timeout=60, env=os.environ, check=False)
    assert (done.stdout.strip(), done.stderr) == ("only SQLite", "")
