"""A whole copy of a town file that cannot be held: used elsewhere, or on a protected stick."""

import os
import shutil
import stat
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlcipher3.dbapi2 as driver

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.backup_archive import unpack
from strongcity_desktop.store.backup_contents import put_back
from strongcity_desktop.store.backups import newest_whole_backup
from strongcity_desktop.store.connection import connect
from strongcity_desktop.store.file_header import NOT_READABLE
from strongcity_desktop.store.moment import now

STILL_WRITTEN_TO = mark("{name} is being written to by another computer or window. Try again in a "
                        "moment.")
_TRIES = 40
_PAUSE = 0.05


@dataclass(frozen=True)
class ShownCopy:
    """A copy that SQLite found whole, in a folder of its own, and the moment it shows."""

    database: Path
    copied_at: datetime

    def remove(self) -> None:
        """Delete the copy."""
        shutil.rmtree(self.database.parent, ignore_errors=True)


def may_write(path: Path) -> bool:
    """Whether the file and its folder let themselves be written: its journal lies beside it."""
    try:
        modes = [place.stat().st_mode for place in (path, path.parent)]
    except OSError:
        return False
    marked = all(mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) for mode in modes)
    return marked and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def make_shown_copy(path: Path) -> ShownCopy:
    """Copy the file with its journal until a copy is whole, else unpack the newest good backup.

    Only for a file this program does not have open. Raises Refusal when neither is to be had.
    """
    shown = paths.user_data_folder() / "shown"
    shutil.rmtree(shown, ignore_errors=True)  # left by a session that was cut off
    folder = shown / uuid4().hex
    for _ in range(_TRIES):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            if _copied_in_one_piece(path, folder) and _is_whole(folder / "town"):
                return ShownCopy(folder / "town", now())
        except OSError as trouble:
            raise Refusal(NOT_READABLE, name=path.name) from trouble
        shutil.rmtree(folder, ignore_errors=True)
        time.sleep(_PAUSE)
    return _from_backup(path, folder)


def _copied_in_one_piece(path: Path, folder: Path) -> bool:
    """Copy the file and its journal; False when either changed meanwhile."""
    journal = path.with_name(path.name + "-journal")
    before = _states(path, journal)
    shutil.copyfile(path, folder / "town")
    with suppress(FileNotFoundError):
        shutil.copyfile(journal, folder / "town-journal")
    return _states(path, journal) == before


def _states(*files: Path) -> list[tuple[int, int]]:
    states = []
    for file in files:
        try:
            found = file.stat()
            states.append((found.st_size, found.st_mtime_ns))
        except FileNotFoundError:
            states.append((0, 0))
    return states


def _is_whole(database: Path) -> bool:
    """SQLite first takes back what the copied journal says was under way, then checks all."""
    try:
        with closing(connect(database, "work")) as raw:
            raw.execute("BEGIN IMMEDIATE").execute("COMMIT")
            found: Any = raw.execute("PRAGMA integrity_check(1)").fetchone()
            return bool(found[0] == "ok")
    except (driver.Error, UnicodeDecodeError):
        return False


def _from_backup(path: Path, folder: Path) -> ShownCopy:
    backup = newest_whole_backup(path)
    if backup is None:
        raise Refusal(STILL_WRITTEN_TO, name=path.name)
    folder.mkdir(parents=True, exist_ok=True)
    manifest = unpack(backup, folder / "town")
    put_back(folder / "town", backup, manifest)
    return ShownCopy(folder / "town", datetime.fromisoformat(manifest.at))
