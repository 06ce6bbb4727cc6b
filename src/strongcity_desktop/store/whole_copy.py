"""A whole copy of an open town, made by SQLite itself, reopened and proved."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store import files
from strongcity_desktop.store.backup_archive import Manifest, digest_of_file
from strongcity_desktop.store.connection import connect
from strongcity_desktop.store.copy_rows import copy_without
from strongcity_desktop.store.moment import now, written
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.troubles import DamagedTownFile, told_plainly
from strongcity_desktop.store.unfinished import clear_unfinished

NO_ROOM = mark("There is not enough room in {folder} for a backup: it needs {megabytes} MB. "
               "Make some room there, or back up to another disk.")
NOT_WRITTEN = mark("The backup could not be written to {folder}. Put the stick back or choose "
                   "another place.")


@contextmanager
def whole_copy(town: TownFile, folder: Path, counter: int, reason: str, *,
               contents: bool = True) -> Iterator[tuple[Path, Manifest]]:
    """A copy of the town in `folder` with its manifest, gone when the block ends.

    Without `contents` the copy lacks the contents of files; the manifest names them. The town is
    read through its own connection: anything else would drop its lock. Raises Refusal when there
    is no room for twice the town or the folder cannot be written.
    """
    if town.in_transaction:
        raise RuntimeError("a step is under way: back up before or after it")
    clear_unfinished(folder)
    copy = folder / f".{uuid4().hex[:8]}.part"
    try:
        raw = town.raw
        apart = {} if contents else files.sizes(raw)
        size = _first(raw, "PRAGMA page_count") * _first(raw, "PRAGMA page_size") \
            - sum(apart.values())
        if shutil.disk_usage(folder).free < 2 * size:
            raise Refusal(NO_ROOM, folder=str(folder), megabytes=max(1, 2 * size // 1_000_000))
        with told_plainly(town.name):
            if apart:
                copy_without(raw, copy, frozenset({"stored_file"}))
            else:
                raw.execute("VACUUM INTO ?", (str(copy),))
            manifest = prove(copy, town.name)
            if manifest.rows != counted(raw) | ({"stored_file": 0} if apart else {}):
                raise DamagedTownFile(town.name)
        yield copy, replace(manifest, counter=counter, reason=reason, at=written(now()),
                            contents=apart)
    except OSError as trouble:
        raise Refusal(NOT_WRITTEN, folder=str(folder)) from trouble
    finally:
        with suppress(OSError):  # where nothing can be written, nothing was left
            copy.unlink(missing_ok=True)


def prove(copy: Path, name: str) -> Manifest:
    """Reopen a closed database file and say what it holds.

    Raises DamagedTownFile when SQLite's integrity check finds anything, or the driver's errors.
    """
    with closing(connect(copy, "read")) as raw:
        if _first(raw, "PRAGMA integrity_check(1)") != "ok":
            raise DamagedTownFile(name)
        town_id = str(_first(raw, "SELECT id FROM town"))
        last_step = int(_first(raw, "SELECT coalesce(max(seq), 0) FROM journal_step"))
        format_version = int(_first(raw, "PRAGMA user_version"))
        rows = counted(raw)
    return Manifest(town_id, name, format_version, 0, "", "", last_step, rows,
                    digest_of_file(copy))


def counted(raw: Any) -> dict[str, int]:
    """How many rows each table of an open database has."""
    tables = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' "
                         "AND name NOT LIKE 'sqlite%' ORDER BY name").fetchall()
    return {name: int(_first(raw, f'SELECT count(*) FROM "{name}"')) for name, in tables}


def _first(raw: Any, asked: str) -> Any:
    found = raw.execute(asked).fetchone()
    return None if found is None else found[0]
