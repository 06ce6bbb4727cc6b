"""Erasing in an open town, and asking whether what another copy of it erased goes here too."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import sqlcipher3.dbapi2 as driver

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import erasing, files
from strongcity_desktop.store.backups import beside_folder
from strongcity_desktop.store.erasure_note import Erasure, note_in, noted_in
from strongcity_desktop.store.erasures_noted import noting_folders, own_folder
from strongcity_desktop.store.moment import now, written
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.shape import REGISTER_TABLES


def erase(town: TownFile, erasure: Erasure, label: str) -> None:
    """Erase for good, in one transaction; the step is told in the history and holds no data.

    Raises Refusal when the town is open for reading only or cannot be written; nothing is erased
    then.
    """
    _write(town, erasure, erasure.who, label, lambda: erasing.apply_where_chosen(town.raw, erasure))
    _note(town, [erasure])
    _forget(town, erasure)


def erase_here_too(town: TownFile, erasure: Erasure, who: str, label: str) -> None:
    """Erase from this town what another copy of it erased; told as any other. Raises Refusal."""
    _write(town, erasure, who, label, lambda: erasing.apply_erasures(town.raw, [erasure]))
    _forget(town, erasure)


def keep_here(town: TownFile, erasure: Erasure, who: str, label: str) -> None:
    """Remember that this town keeps what another copy of it erased. Raises Refusal."""
    _write(town, replace(erasure, kept=True), who, label, lambda: None)


def _write(town: TownFile, erasure: Erasure, who: str, label: str, work: Callable[[], None]
           ) -> None:
    """Do the work, write the erasure down and tell the step, in one transaction."""
    town.refuse_if_read_only()
    # Imported here: with it comes all that writing needs, which takes a while to load.
    from sqlalchemy import insert

    from strongcity_desktop.store.steps import STEPS, drop_undone

    with town.transaction() as connection:
        drop_undone(connection)
        work()
        erasing.keep(town.raw, [erasure])
        connection.execute(insert(STEPS).values(
            id=str(uuid4()), at=written(now()), who=who, label=label, label_values={},
            continued_as=None, state="fixed"))
        town.refuse_if_moved()
    town.edits += 1


def tell_backups(town: TownFile) -> None:
    """While a town is opened: let this computer's backups learn what was erased from it.

    The town itself is left as it is. Raises the driver's errors.
    """
    known = {id: one for id, one in erasing.kept_in(town.raw).items() if not one.kept}
    if known.keys() - noted_in(*noting_folders(town)).keys():
        _note(town, known.values())


def erased_elsewhere(town: TownFile) -> tuple[Erasure, ...]:
    """What another copy of this town erased, still stands here, and is not kept; newest first."""
    noted = noted_in(*noting_folders(town))
    if not noted:
        return ()
    known = erasing.kept_in(town.raw)
    return tuple(sorted((one for id, one in noted.items()
                         if id not in known and erasing.still_stands(town.raw, one)),
                        key=lambda one: one.at, reverse=True))


def erasures(town: TownFile) -> tuple[Erasure, ...]:
    """What was erased from this town, newest first."""
    found = town.rows("erasure", order="at id", newest_first=True)
    return tuple(one for row in found if not (one := Erasure.from_row(row)).kept)


def known_erasures(town_id: str, backup: Path, unpacked: Path, target: Path
                   ) -> tuple[Erasure, ...]:
    """What must not come back with a backup of a town that is written to `target`, and what is
    kept though another copy erased it.

    Told by the files beside the backups; the town in the backup, and still more the one that
    stands at `target` now, know what they keep.
    """
    found = noted_in(backup.parent, own_folder(town_id), beside_folder(target))
    for file in (unpacked, target):
        if file.exists():
            with suppress(driver.Error, OSError, ValueError, KeyError, TypeError):
                found |= _kept_in_file(file, town_id)
    return tuple(found.values())


def _kept_in_file(path: Path, town_id: str) -> dict[str, Erasure]:
    from contextlib import closing

    from strongcity_desktop.store.connection import connect

    with closing(connect(path, "read")) as raw:
        if raw.execute("SELECT id FROM town").fetchone() != (town_id,):
            return {}
        return erasing.kept_in(raw)


def _note(town: TownFile, found: Iterable[Erasure]) -> None:
    """Let the folders of backups know; one that cannot be written learns at the next opening."""
    known = list(found)
    for folder in noting_folders(town):
        with suppress(OSError):
            note_in(folder, known)


def _forget(town: TownFile, erasure: Erasure) -> None:
    """Let go of a file's content that nothing names now, and write the file anew.

    No page then keeps a remainder of what was on it.
    What was erased is overwritten already; without room for this it stays so.
    """
    if REGISTER_TABLES[erasure.register_id] in files.NAMED_IN:
        with suppress(Refusal):  # else it goes when the town is closed
            files.clean(town)
    with suppress(driver.Error):
        town.raw.execute("VACUUM")
