"""Making a town file and opening one: checked, brought up to date, held for this program."""

import threading
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.file_header import refuse_unless_present, refuse_unless_town_file
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.opening import open_checked
from strongcity_desktop.store.schema import make_schema
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.troubles import ALREADY_THERE, told_plainly
from strongcity_desktop.store.unfinished import clear_unfinished

__all__ = ["TownFile", "create", "open_town_file"]

NO_SUCH_FOLDER = mark("The folder {folder} is not there. Choose another place for the town file.")
OPEN_HERE = mark("{name} is open already.")

_Identity = tuple[int, int]
_open_here: set[_Identity] = set()
_open_here_lock = threading.Lock()


def create(path: Path, details: TownDetails, *, who: str) -> TownFile:
    """Make a new town file and open it.

    The file appears under its name only when it is whole. Raises Refusal when the name is taken
    or the place cannot be written.
    """
    path = path.absolute()
    if path.exists() or path.is_symlink():
        raise Refusal(ALREADY_THERE, name=path.name)
    if not path.parent.is_dir():
        raise Refusal(NO_SUCH_FOLDER, folder=str(path.parent))
    unfinished = path.with_name(f".{uuid4().hex[:8]}.part")
    try:
        with told_plainly(path.name):
            _write_new(unfinished, details, who)
        unfinished.rename(path)
    finally:
        with suppress(OSError):  # where nothing can be written, nothing was left
            unfinished.unlink(missing_ok=True)
    town = open_town_file(path)
    town.edits += 1  # a new town is worth a backup before its first step
    return town


def _write_new(path: Path, details: TownDetails, who: str) -> None:
    # Imported here: a town that is there opens without them.
    from strongcity_desktop.store.engine import open_engine
    from strongcity_desktop.store.steps import Step

    engine = open_engine(path, "make")
    try:
        with engine.connect() as connection, connection.begin():
            make_schema(connection)
            step = Step(connection, "", mark("Made the town file"), {}, who=who, undoable=False)
            step.insert("town", details.to_stored())
    finally:
        engine.dispose()


def open_town_file(path: Path) -> TownFile:
    """Open a town file for work, or for reading from a whole copy when it cannot be held.

    Raises Refusal when there is no such file, it is no town file, it was written by a newer
    version, or it is open in this program; DamagedTownFile when it can no longer be read.
    """
    path = path.absolute()
    refuse_unless_present(path)
    identity = _claim(path)
    try:
        refuse_unless_town_file(path)
        town = open_checked(path)
    except BaseException:
        _release(identity)
        raise
    town.once_closed.append(lambda: _release(identity))
    if not town.read_only:
        clear_unfinished(path.parent)
    return town


def is_open_here(path: Path) -> bool:
    """Whether this program has the file open."""
    try:
        found = path.stat()
    except OSError:
        return False
    return (found.st_dev, found.st_ino) in _open_here


def _claim(path: Path) -> _Identity:
    """Note that this program has the file. Raises Refusal when it has it already."""
    found = path.stat()
    identity = (found.st_dev, found.st_ino)
    with _open_here_lock:
        if identity in _open_here:
            raise Refusal(OPEN_HERE, name=path.name)
        _open_here.add(identity)
    return identity


def _release(identity: _Identity) -> None:
    with _open_here_lock:
        _open_here.discard(identity)
