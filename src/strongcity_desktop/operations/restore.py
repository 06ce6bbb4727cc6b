"""Bring a town back from a backup; what was there before is kept."""

from pathlib import Path

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import backups, restoring
from strongcity_desktop.store.backup_archive import Manifest
from strongcity_desktop.store.backup_turns import keep_all
from strongcity_desktop.store.town_file import TownFile, open_town_file


def look_into(backup: Path) -> Manifest:
    """What a backup holds, once it is proved whole. Raises Refusal for any other file."""
    return backups.verify(backup)


def restore_to(backup: Path, target: Path) -> Manifest:
    """Write the town of a backup to a new file. Raises Refusal when the name is taken."""
    return restoring.restore(backup, target)


restore_backup = restore_to


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


def looks_right(town: TownFile) -> None:
    """The person has seen that the restored town is right: old backups may be thinned again."""
    keep_all(town.town_id, False)
