"""Bring a town back from a backup; what was there before is kept."""

from pathlib import Path

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import backups, restoring
from strongcity_desktop.store.backup_archive import Manifest
from strongcity_desktop.store.backup_turns import SUFFIX as BACKUP_SUFFIX
from strongcity_desktop.store.backup_turns import keep_all, keeps_all
from strongcity_desktop.store.town_file import TownFile, open_town_file

__all__ = ["BACKUP_SUFFIX", "RestoreRefused", "awaits_a_look", "go_back_to", "look_into",
           "looks_right", "restore_among_towns", "restore_backup", "restore_beside",
           "restore_in_place", "restore_to"]


def look_into(backup: Path) -> Manifest:
    """What a backup holds, once it is proved whole. Raises Refusal for any other file."""
    return backups.verify(backup)


def restore_to(backup: Path, target: Path) -> Manifest:
    """Write the town of a backup to a new file. Raises Refusal when the name is taken."""
    return restoring.restore(backup, target)


restore_backup = restore_to


def restore_beside(backup: Path, wanted: Path) -> Path:
    """Write the town of a backup under a name that is free, like `wanted`; where it lies then.

    Nothing is replaced. Raises Refusal when the backup is not whole or the place takes nothing.
    """
    number, target = 1, wanted
    while target.exists() or target.is_symlink():
        number += 1
        target = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    restore_to(backup, target)
    return target


def restore_among_towns(backup: Path) -> Path:
    """Write the town of a backup into the folder of towns under its own name; where it lies then.

    Raises Refusal when the backup is not whole or the place takes nothing.
    """
    named = Path(look_into(backup).file.replace("\\", "/")).name or backup.stem
    return restore_beside(backup, paths.towns_folder() / named)


def restore_in_place(backup: Path, path: Path) -> Path:
    """Put the town of a backup in the place of a closed or damaged file.

    Returns where the old file is kept. Raises Refusal; nothing has changed then.
    """
    return restoring.restore_over(backup, path)


class RestoreRefused(Refusal):
    """The backup could not be put in place; `town` is the town as it was, open again."""

    def __init__(self, refusal: Refusal, town: TownFile) -> None:
        super().__init__(refusal.message, **refusal.values)
        self.town = town


def go_back_to(town: TownFile, backup: Path) -> TownFile:
    """Back up the open town, close it, put the backup in its place and open that.

    Not to be called on the town's own thread: it ends. Raises RestoreRefused, which carries the
    town open as it was.
    """
    try:
        town.refuse_if_read_only()
        backups.verify(backup)
        town.run(lambda t: backups.back_up(t, "before restoring"))
    except Refusal as refusal:
        raise RestoreRefused(refusal, town) from refusal
    town.close()
    try:
        restoring.restore_over(backup, town.path)
    except Refusal as refusal:
        raise RestoreRefused(refusal, open_town_file(town.path)) from refusal
    return open_town_file(town.path)


def awaits_a_look(town: TownFile) -> bool:
    """Whether the town was put back from a backup, and nobody has said yet that it is right."""
    return not town.read_only and keeps_all(town.town_id)


def looks_right(town: TownFile) -> None:
    """The person has seen that the restored town is right: old backups may be thinned again."""
    keep_all(town.town_id, False)
