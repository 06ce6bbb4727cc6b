"""Keep copies of a town: the rolling backups, and those written where the person wants them."""

from collections.abc import Callable
from pathlib import Path

from strongcity_desktop.language.refusal import Refusal, Speaks, mark
from strongcity_desktop.store import backups, town_reads
from strongcity_desktop.store.backup_turns import SUFFIX
from strongcity_desktop.store.backups import Backup
from strongcity_desktop.store.town_file import TownFile

ITSELF = mark("{name} is the town file itself. Choose another name or another place.")
_REASONS = {
    "asked for": mark("You asked for it"),
    "regular": mark("Made while you worked"),
    "closing": mark("Made when the town was closed"),
    "before an import": mark("Made before an import"),
    "before restoring": mark("Made before going back to an earlier backup"),
    "before an update": mark("Made before the town file was brought up to date"),
    "copy": mark("A copy you made"),
}


def back_up_now(town: TownFile) -> Path:
    """Make a backup now and return where it lies. Raises Refusal when there is no room."""
    return backups.back_up(town, "asked for")


def back_up_before(town: TownFile, risk: str) -> Path:
    """Make a backup before something large, like "an import". Raises Refusal."""
    return backups.back_up(town, f"before {risk}")


def back_up_if_due(town: TownFile) -> Path | None:
    """Make the backup of every half hour of use, when something changed; for the window's timer."""
    return backups.back_up_if_due(town)


def copy_town_to(town: TownFile, target: Path) -> Path:
    """Write one backup to a stick or folder of the person's choice.

    A folder gets a file named after the town file. Raises Refusal when it cannot be written.
    """
    if target.is_dir():
        target = target / f"{town.path.stem}{SUFFIX}"
    _refuse_itself(town, target)
    return backups.copy_to(town, target)


def save_copy(town: TownFile, target: Path, check: Callable[[], None] = lambda: None) -> Path:
    """Write the whole town to a new town file. Raises Refusal when the name is taken.

    What `check` raises before the copy is put in its place leaves nothing there.
    """
    _refuse_itself(town, target)
    return backups.save_copy(town, target, check)


def backups_of(town: TownFile) -> tuple[Backup, ...]:
    """The town's backups, newest first."""
    return backups.backups_of(town.town_id, town.path)


def backups_of_file(path: Path) -> tuple[Backup, ...]:
    """The whole backups of a town file that is closed or cannot be opened, newest first."""
    return tuple(backup for backup in backups.backups_of_file(path) if backup.whole)


def reason_in_words(reason: str, t: Speaks) -> str:
    """Why a backup was made, for the reader of `t`; "" for a reason this version does not know."""
    known = _REASONS.get(reason)
    return t(known) if known else ""


def where_backups_lie(town: TownFile) -> tuple[Path, ...]:
    """The folders that get the rolling backups, for "Where is my data?"."""
    return backups.folders_of(town.town_id, town.path)


def lies_on_another_disk(town: TownFile) -> bool:
    """Whether the town file lies elsewhere than the backups here, like on a stick."""
    try:
        return backups.on_another_disk(town.path)
    except OSError:
        return False  # taken out already


def changed_since_backup(town: TownFile) -> bool:
    """Whether something was changed that no backup holds yet."""
    return town.edits != town.backed_up_edits


def last_change(town: TownFile) -> str:
    """When the town was last changed: ISO text in UTC, "" before the first step."""
    return town_reads.last_edit(town)[1]


def _refuse_itself(town: TownFile, target: Path) -> None:
    if target.absolute() == town.path or (target.exists() and target.samefile(town.path)):
        raise Refusal(ITSELF, name=target.name)
