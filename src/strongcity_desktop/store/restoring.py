"""Bringing a backup back: into a new file, proved, then put in place of the old, which is kept."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import sqlcipher3.dbapi2 as driver

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.backup_archive import (
    NOT_WHOLE,
    Manifest,
    sync_file,
    sync_folder,
    unpack,
)
from strongcity_desktop.store.backup_contents import put_back
from strongcity_desktop.store.backup_turns import keep_all
from strongcity_desktop.store.connection import connect
from strongcity_desktop.store.file_header import refuse_unless_town_file
from strongcity_desktop.store.moment import now
from strongcity_desktop.store.town_file import OPEN_HERE, is_open_here
from strongcity_desktop.store.troubles import (
    ALREADY_THERE,
    NOT_WRITABLE,
    DamagedTownFile,
    is_in_use,
)
from strongcity_desktop.store.unfinished import clear_unfinished
from strongcity_desktop.store.whole_copy import prove

IN_USE = mark("{name} is open on another computer or in another window, so it was not replaced. "
              "Close it there first.")


def restore(backup: Path, target: Path) -> Manifest:
    """Write the town of a backup to a new file. Raises Refusal when the name is taken."""
    if target.exists() or target.is_symlink():
        raise Refusal(ALREADY_THERE, name=target.name)
    with _unpacked(backup, target) as (unpacked, manifest):
        unpacked.rename(target)
        sync_folder(target.parent)
    return manifest


def restore_over(backup: Path, target: Path) -> Path:
    """Put the town of a backup in the place of a closed town file, damaged or not.

    Returns where the old file is kept, beside the new one. Thinning of the town's backups pauses
    until someone says that the restored town is right. Raises Refusal when the file is in use;
    nothing has changed then.
    """
    if is_open_here(target):
        raise Refusal(OPEN_HERE, name=target.name)
    with _unpacked(backup, target) as (unpacked, manifest):
        _settle(target)
        kept = _keep(target)
        unpacked.replace(target)
        sync_folder(target.parent)
    keep_all(manifest.town_id, True)
    return kept


@contextmanager
def _unpacked(backup: Path, target: Path) -> Iterator[tuple[Path, Manifest]]:
    """The town file of a backup beside its target, proved; gone when the block ends."""
    clear_unfinished(target.parent)
    path = target.with_name(f".{uuid4().hex[:8]}.part")
    try:
        manifest = unpack(backup, path)
        refuse_unless_town_file(path)
        try:
            found = prove(path, backup.name)
        except (driver.Error, UnicodeDecodeError, DamagedTownFile) as trouble:
            raise Refusal(NOT_WHOLE, name=backup.name) from trouble
        if dict(found.rows) != dict(manifest.rows) or found.town_id != manifest.town_id:
            raise Refusal(NOT_WHOLE, name=backup.name)
        # What was erased since must not come back, not even for a moment.
        # Imported here: most starts restore nothing.
        from strongcity_desktop.store.erase_in_town import known_erasures
        from strongcity_desktop.store.erasing import apply_to_file

        apply_to_file(path, known_erasures(manifest.town_id, backup, path, target))
        put_back(path, backup, manifest)
        yield path, manifest
    except OSError as trouble:
        raise Refusal(NOT_WRITABLE, name=target.name) from trouble
    finally:
        with suppress(OSError):  # where nothing can be written, nothing was left
            path.unlink(missing_ok=True)


def _settle(target: Path) -> None:
    """Let SQLite take back what was left half written, and see that nobody has the file."""
    try:
        with closing(connect(target, "work")) as raw:
            raw.execute("BEGIN EXCLUSIVE").execute("COMMIT")
    except (driver.Error, UnicodeDecodeError) as trouble:
        if is_in_use(trouble):
            raise Refusal(IN_USE, name=target.name) from trouble


def _keep(target: Path) -> Path:
    """Copy the old file, with a journal it still needs, beside itself under another name."""
    kept = _free_name(target)
    journal = target.with_name(target.name + "-journal")
    if journal.exists():
        kept_journal = kept.with_name(kept.name + "-journal")
        shutil.copyfile(journal, kept_journal)
        sync_file(kept_journal)
    shutil.copyfile(target, kept)
    sync_file(kept)
    sync_folder(target.parent)
    # A journal of the old file beside the new one would be played into it.
    journal.unlink(missing_ok=True)
    return kept


def _free_name(target: Path) -> Path:
    stem = f"{target.stem} before restoring {now():%Y-%m-%d}"
    number = 1
    while os.path.lexists(kept := target.with_name(
            f"{stem}{f' {number}' if number > 1 else ''}{target.suffix}")):
        number += 1
    return kept
