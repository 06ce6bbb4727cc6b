"""The rolling backups of a town: made, proved, found again."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import backup_contents
from strongcity_desktop.store.backup_archive import (
    Manifest,
    glance,
    sync_file,
    sync_folder,
    verify_archive,
    write_archive,
)
from strongcity_desktop.store.backup_turns import backup_name, listed, thin
from strongcity_desktop.store.moment import now
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.town_reads import last_edit
from strongcity_desktop.store.troubles import ALREADY_THERE
from strongcity_desktop.store.whole_copy import NOT_WRITTEN, whole_copy

REGULARLY = 30 * 60
"""Seconds of use between two regular backups."""


@dataclass(frozen=True)
class Backup:
    """One backup in a folder. `at` is ISO text in UTC, by a clock that may have been wrong."""

    path: Path
    counter: int
    at: str
    reason: str
    whole: bool


def back_up(town: TownFile, reason: str) -> Path:
    """Make a backup in the user's folder, and beside the file when that lies on another disk.

    Returns the first one's path. Raises Refusal when there is no room for twice the town.
    """
    town.refuse_if_read_only()
    folders = folders_of(town.town_id, town.path)
    counter = 1 + max((count for folder in folders for count, _ in listed(folder)), default=0)
    made = [_make(town, folder, counter, reason) for folder in folders]
    town.backed_up_edits = town.edits
    town.backed_up_at = time.monotonic()
    return made[0]


def _make(town: TownFile, folder: Path, counter: int, reason: str) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise Refusal(NOT_WRITTEN, folder=str(folder)) from trouble
    for unfinished in folder.glob(".*.part"):
        unfinished.unlink(missing_ok=True)
    target = folder / backup_name(counter, now())
    with whole_copy(town, folder, counter, reason, contents=False) as (copy, manifest):
        # First what it names, so that no backup ever names what was not kept.
        backup_contents.keep_beside(town, folder)
        write_archive(copy, target, manifest)
    thin(folder)
    backup_contents.forget_unnamed(folder)
    return target


def back_up_if_changed(town: TownFile) -> Path | None:
    """Make a backup when something changed since the last one."""
    if town.read_only or town.edits == town.backed_up_edits:
        return None
    return back_up(town, "closing")


def back_up_if_due(town: TownFile) -> Path | None:
    """Make a backup when something changed and the last one is half an hour of use old."""
    if town.read_only or town.edits == town.backed_up_edits \
            or time.monotonic() - town.backed_up_at < REGULARLY:
        return None
    return back_up(town, "regular")


def copy_to(town: TownFile, target: Path) -> Path:
    """Write one backup to a place of the person's choice, replacing a backup of that name.

    Raises Refusal when there is no room or the place cannot be written.
    """
    with whole_copy(town, target.parent, 0, "copy") as (copy, manifest):
        write_archive(copy, target, manifest)
    return target


def save_copy(town: TownFile, target: Path, check: Callable[[], None] = lambda: None) -> Path:
    """Write a whole town file to a new place. Raises Refusal when it is there already.

    `check` is called before the copy is put in its place; what it raises leaves nothing there.
    """
    if target.exists():
        raise Refusal(ALREADY_THERE, name=target.name)
    with whole_copy(town, target.parent, 0, "copy") as (copy, _):
        sync_file(copy)
        check()
        copy.rename(target)
        sync_folder(target.parent)
    return target


def lacks_last_step(town: TownFile) -> bool:
    """Whether this computer's newest backup holds less than the town: a session was cut off.

    A town never worked on here has none, and looking into it leaves none.
    """
    newest = max(listed(paths.user_data_folder() / "backups" / town.town_id), default=None)
    manifest = glance(newest[1]) if newest else None
    return manifest is not None and manifest.last_step != last_edit(town)[0]


def verify(path: Path) -> Manifest:
    """The manifest of a backup that is whole to the last bit. Raises Refusal for any other file."""
    return verify_archive(path)


def backups_of(town_id: str, beside: Path | None = None) -> tuple[Backup, ...]:
    """The backups of a town, newest first by counter; those `beside` its file too."""
    folders = folders_of(town_id, beside) if beside else (paths.backups_folder(town_id),)
    return tuple(sorted(_in(folders), key=lambda backup: -backup.counter))


def newest_whole_backup(path: Path, town_id: str = "") -> Path | None:
    """The newest whole backup of a town file, also when its id can no longer be read."""
    found = [backup for backup in backups_of_file(path, town_id) if backup.whole]
    return found[0].path if found else None


def backups_of_file(path: Path, town_id: str = "") -> tuple[Backup, ...]:
    """The backups of a town file that may not open any more, newest first by counter."""
    folders = [beside_folder(path)]
    if town_id:
        folders.append(paths.backups_folder(town_id))
    else:
        known = paths.user_data_folder() / "backups"
        folders += [folder for folder in known.glob("*")
                    if any((seen := glance(p)) and seen.file == path.name
                           for _, p in listed(folder))]
    return tuple(sorted(_in(folders), key=lambda backup: -backup.counter))


def folders_of(town_id: str, path: Path) -> tuple[Path, ...]:
    """Where a town's backups go: the user's folder, then beside a file on another disk."""
    own = paths.backups_folder(town_id)
    return (own, beside_folder(path)) if on_another_disk(path) else (own,)


def beside_folder(path: Path) -> Path:
    """The folder for backups beside a town file."""
    return path.with_name(f"{path.stem} backups")


def on_another_disk(path: Path) -> bool:
    """Whether the town file lies on another disk than the user's folder, like a stick."""
    return path.parent.stat().st_dev != paths.user_data_folder().stat().st_dev


def _in(folders: Iterable[Path]) -> list[Backup]:
    found = []
    for counter, path in (seen for folder in folders for seen in listed(folder)):
        manifest = glance(path)
        at, reason = (manifest.at, manifest.reason) if manifest else ("", "")
        found.append(Backup(path, counter, at, reason, _is_whole(path)))
    return found


def _is_whole(path: Path) -> bool:
    try:
        found = path.stat()
    except OSError:
        return False
    return _proved_whole(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=256)
def _proved_whole(path: Path, _size: int, _changed: int) -> bool:
    """Proved once while the file stays as it is: lists of backups are drawn often."""
    try:
        verify_archive(path)
    except Refusal:
        return False
    return True
