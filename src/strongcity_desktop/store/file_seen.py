"""Looking at a file before it is kept: whether it can be, how large it is, and its SHA-256."""

import hashlib
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.files import (
    MEGABYTE,
    MOST_OF_A_FILE,
    NOT_READABLE,
    PIECE,
    Check,
    FileSeen,
)
from strongcity_desktop.store.town_file import is_open_here

IS_TOWN = mark("{name} is a town file that is open. A town cannot be kept inside a town. "
               "Choose another file.")
IS_FOLDER = mark("{name} is a folder. Open it and choose the files in it.")
NO_FILE = mark("{name} is not an ordinary file, so it cannot be kept. Choose another file.")
NOT_THERE = mark("{name} is no longer there. Look where it was moved to, then add it again.")
EMPTY = mark("{name} is empty, so there is nothing to keep. Check that it was saved.")
TOO_LARGE = mark("{name} has {size} MB; a file may have {most} MB. Keep it in a folder of the "
                 "town, and write in the note where it lies.")


def look_at(path: Path, check: Check = lambda: None) -> FileSeen:
    """Read a file once, without keeping anything. `check` is called between pieces.

    Raises Refusal for a folder, an empty or too large file, one that cannot be read, and a town
    file that is open: reading it would take its lock away.
    """
    name = path.name
    try:
        found = path.stat()
        if is_open_here(path) or is_open_here(path.with_name(name.removesuffix("-journal"))):
            raise Refusal(IS_TOWN, name=name)
        if S_ISDIR(found.st_mode):
            raise Refusal(IS_FOLDER, name=name)
        if not S_ISREG(found.st_mode):
            raise Refusal(NO_FILE, name=name)
        _refuse_size(name, found.st_size)
        digest, size = hashlib.sha256(), 0
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                check()
                digest.update(piece)
                size += len(piece)
                _refuse_size(name, size)
    except FileNotFoundError as trouble:
        raise Refusal(NOT_THERE, name=name) from trouble
    except (OSError, ValueError) as trouble:
        raise Refusal(NOT_READABLE, name=name) from trouble
    _refuse_size(name, size)
    return FileSeen(path, size, digest.hexdigest())


def _refuse_size(name: str, size: int) -> None:
    if not size:
        raise Refusal(EMPTY, name=name)
    if size > MOST_OF_A_FILE:
        raise Refusal(TOO_LARGE, name=name, size=-(-size // MEGABYTE),
                      most=MOST_OF_A_FILE // MEGABYTE)
