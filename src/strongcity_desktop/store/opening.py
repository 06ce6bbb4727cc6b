"""Opening a town file, by way of holding it for this program or showing a whole copy of it."""

from enum import Enum, auto
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from strongcity_desktop.store import backups, files, row_index, town_reads
from strongcity_desktop.store.damage import damaged
from strongcity_desktop.store.holder import leave_note, read_note, take_note_away
from strongcity_desktop.store.migrate import bring_up_to_date, is_behind
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.schema import refuse_unless_our_shape, refuse_unless_sound
from strongcity_desktop.store.shown_copy import make_shown_copy, may_write
from strongcity_desktop.store.troubles import DamagedTownFile, is_in_use, is_protected, told_plainly


class Hold(Enum):
    """Whether this program has the file for itself."""

    OURS = auto()
    TAKEN = auto()
    PROTECTED = auto()


def open_checked(path: Path) -> TownFile:
    """The town for work where the file can be held and written, else for reading only.

    Raises Refusal, or DamagedTownFile when it can no longer be read.
    """
    held = _open_for_work(path) if may_write(path) else Hold.PROTECTED
    if isinstance(held, TownFile):
        return held
    return _open_shown(path, in_use=held is Hold.TAKEN)


def _open_for_work(path: Path) -> TownFile | Hold:
    """The town, held for this program, or what stands in the way."""
    town = TownFile(path)
    try:
        hold = town.run(_take_hold)
        if hold is not Hold.OURS:
            town.close()
            return hold
        town.run(lambda t: _make_ready(t, backs_up=True))
    except BaseException as trouble:
        town.run(TownFile.disconnect)
        town.close()
        if isinstance(trouble, DamagedTownFile):
            raise damaged(path, town.town_id) from trouble
        raise
    leave_note(path)
    town.once_closed.append(lambda: take_note_away(path))
    town.when_closing += [files.clean, backups.back_up_if_changed]
    return town


def _open_shown(path: Path, *, in_use: bool) -> TownFile:
    """The town from a whole copy, for reading only."""
    copy = make_shown_copy(path)
    try:
        _prepare_copy(copy.database)
        holder = read_note(path) if in_use else None
        town = TownFile(path, shown_from=copy.database, copied_at=copy.copied_at, in_use=in_use,
                        held_by=holder.computer if holder else "")
        try:
            with told_plainly(path.name):
                town.run(TownFile.connect)
            town.town_id = town.run(town_reads.town_id)
            town.run(town_reads.details)
        except BaseException:
            town.run(TownFile.disconnect)
            town.close()
            raise
    except BaseException as trouble:
        copy.remove()
        if isinstance(trouble, DamagedTownFile):
            raise DamagedTownFile(path.name, newest_backup=backups.newest_whole_backup(path)
                                  ) from trouble
        raise
    town.once_closed.append(copy.remove)
    return town


def _prepare_copy(database: Path) -> None:
    """Check the copy and bring it up to date; the file itself stays as it is."""
    town = TownFile(database)
    try:
        town.run(_take_hold)
        town.run(lambda t: _make_ready(t, backs_up=False))
    finally:
        town.run(TownFile.disconnect)
        town.close()


def _take_hold(town: TownFile) -> Hold:
    with told_plainly(town.name):
        try:
            town.connect()
        except driver.Error as trouble:
            if is_in_use(trouble):
                return Hold.TAKEN
            if is_protected(trouble):
                return Hold.PROTECTED
            raise
    return Hold.OURS


def _make_ready(town: TownFile, *, backs_up: bool) -> None:
    """Check the file, bring it up to date after a backup, and learn whose it is."""
    with told_plainly(town.name):  # the file is held: nobody else writes between these looks
        refuse_unless_sound(town.raw, town.name)
        town.town_id = town_reads.town_id(town)
        behind = is_behind(town.raw)
    if behind:
        if backs_up:
            backups.back_up(town, "before an update")
        with town.transaction() as connection:
            bring_up_to_date(connection, town.name)
    with told_plainly(town.name):
        refuse_unless_our_shape(town.raw, town.name)
        has_index = row_index.is_current(town.raw)
    if not has_index:
        with town.transaction():
            row_index.rebuild(town.raw)
    with told_plainly(town.name):
        if town.count("erasure"):
            # Imported here: from most towns nothing was ever erased.
            from strongcity_desktop.store.erase_in_town import tell_backups

            tell_backups(town)
    town_reads.details(town)
    if backups.lacks_last_step(town):
        town.edits += 1
