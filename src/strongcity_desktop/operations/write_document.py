"""Write a made document to its place: whole or not at all, and never over the town file."""

import os
from pathlib import Path
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark

_IS_THE_TOWN = mark("“{file}” is the town file itself. Choose another name for the document.")
_NO_FOLDER = mark("The folder for “{file}” is not there. Choose another place.")
_NO_ROOM = mark("There is no room left for “{file}”. Free some space or choose another place, "
                "then export again.")
_NOT_WRITABLE = mark("“{file}” cannot be written there. Choose another place or another name, "
                     "then export again.")


def refuse_town_file(town_file: Path, target: Path) -> None:
    """Raises Refusal when the target is the town file, by whatever name."""
    same = target.resolve() == town_file.resolve()
    if same or (target.exists() and town_file.exists() and target.samefile(town_file)):
        raise Refusal(_IS_THE_TOWN, file=target.name)


def write_whole(pdf: bytes, target: Path) -> None:
    """Put the bytes in place of the file at once; the one before stays when that fails.

    Raises Refusal where the place is full, read-only or gone.
    """
    unfinished = target.with_name(f".{uuid4().hex[:8]}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except FileNotFoundError as trouble:
        raise Refusal(_NO_FOLDER, file=target.name) from trouble
    except OSError as trouble:
        import errno

        full = trouble.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise Refusal(_NO_ROOM if full else _NOT_WRITABLE, file=target.name) from trouble
    finally:
        _remove(unfinished)


def _remove(unfinished: Path) -> None:
    try:
        unfinished.unlink(missing_ok=True)
    except OSError:  # where nothing can be written, nothing was left behind
        return
