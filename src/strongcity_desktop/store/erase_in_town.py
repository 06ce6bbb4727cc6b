"""Erasing in an open town, and doing it again where an older copy of it was brought back."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import sqlcipher3.dbapi2 as driver

from strongcity_desktop import paths
from strongcity_desktop.store import erasing
from strongcity_desktop.store.backups import beside_folder, on_another_disk
from strongcity_desktop.store.erasure_note import Erasure, note_in, noted_in
from strongcity_desktop.store.moment import now, written
from strongcity_desktop.store.open_file import TownFile


def erase(town: TownFile, erasure: Erasure, label: str) -> None:
    """Erase for good, in one transaction; the step is told in the history and holds no data.

    Raises Refusal when the town is open for reading only or cannot be written; nothing is erased
    then.
    """
    town.refuse_if_read_only()
    # Imported here: with it comes all that writing needs, which takes a while to load.
    from sqlalchemy import insert

    from strongcity_desktop.store.steps import STEPS, drop_undone

    with town.transaction() as connection:
        drop_undone(connection)
        erasing.apply_where_chosen(town.raw, erasure)
        erasing.keep(town.raw, [erasure])
        connection.execute(insert(STEPS).values(
            id=str(uuid4()), at=written(now()), who=erasure.who, label=label, label_values={},
            continued_as=None, state="fixed"))
        town.refuse_if_moved()
    town.edits += 1
    _note(town, [erasure])
    _rebuild(town)


def erase_again(town: TownFile) -> None:
    """While a town is opened: erase from it what is known to have been erased from it elsewhere.

    An older copy may have been put in its place; and this computer's backups learn what the town
    knows. Raises the driver's errors.
    """
    kept = erasing.kept_in(town.raw)
    noted = noted_in(*_folders(town))
    missing = [erasure for id, erasure in noted.items() if id not in kept]
    if missing:
        with town.transaction():
            erasing.apply_erasures(town.raw, missing)
            erasing.keep(town.raw, missing)
            town.edits += 1
        _rebuild(town)
    if kept.keys() - noted.keys():
        _note(town, kept.values())


def erasures(town: TownFile) -> tuple[Erasure, ...]:
    """What was erased from this town, newest first."""
    found = town.rows("erasure", order="at id", newest_first=True)
    return tuple(Erasure.from_row(row) for row in found)


def known_erasures(town_id: str, backup: Path, target: Path) -> tuple[Erasure, ...]:
    """What must not come back with a backup of a town that is written to `target`.

    Told by the files beside the backups, and by the town file that stands there now.
    """
    found = noted_in(backup.parent, _own_folder(town_id), beside_folder(target))
    if target.exists():
        with suppress(driver.Error, OSError, ValueError, KeyError, TypeError):
            found |= _kept_in_file(target, town_id)
    return tuple(found.values())


def _kept_in_file(path: Path, town_id: str) -> dict[str, Erasure]:
    from contextlib import closing

    from strongcity_desktop.store.connection import connect

    with closing(connect(path, "read")) as raw:
        if raw.execute("SELECT id FROM town").fetchone() != (town_id,):
            return {}
        return erasing.kept_in(raw)


def _own_folder(town_id: str) -> Path:
    """Where its backups lie on this computer; not made by asking, unlike by a backup."""
    return paths.user_data_folder() / "backups" / town_id


def _folders(town: TownFile) -> tuple[Path, ...]:
    own = _own_folder(town.town_id)
    return (own, beside_folder(town.path)) if on_another_disk(town.path) else (own,)


def _note(town: TownFile, found: Iterable[Erasure]) -> None:
    """Let the folders of backups know; one that cannot be written learns at the next opening."""
    known = list(found)
    for folder in _folders(town):
        with suppress(OSError):
            note_in(folder, known)


def _rebuild(town: TownFile) -> None:
    """Write the whole file anew, so that no page keeps a remainder of what was on it.

    What was erased is overwritten already; without room for this it stays so.
    """
    with suppress(driver.Error):
        town.raw.execute("VACUUM")
