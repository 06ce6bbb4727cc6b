"""The copies of files that other programs show: in a folder of this run, taken away with it."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import IO
from uuid import uuid4

from strongcity_desktop import paths

_HELD = ".held"


class ShownFiles:
    """The folder of one open town. Nothing is written back from it."""

    def __init__(self) -> None:
        self.folder = paths.shown_files_folder() / uuid4().hex
        self._held: IO[bytes] | None = None

    def ready(self) -> Path:
        """The folder, there and held by this run. Raises OSError where nothing can be written."""
        if self._held is None:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._held = (self.folder / _HELD).open("wb")
            _lock(self._held)
        return self.folder

    def take_away(self) -> None:
        """Delete the copies; one that another program still holds goes at the next start."""
        if self._held is not None:
            self._held.close()
            self._held = None
        _delete(self.folder)


def forget_earlier_runs() -> None:
    """At a start: delete what earlier runs could not; what another window shows now stays."""
    with suppress(OSError):
        for left in paths.shown_files_folder().iterdir():
            if not _is_held(left / _HELD):
                _delete(left)


def _is_held(mark: Path) -> bool:
    """Whether a run that goes on holds the folder: by a lock, or because it has the mark open."""
    try:
        with mark.open("r+b") as file:
            _lock(file)
        mark.unlink()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _lock(file: IO[bytes]) -> None:
    """Take the mark for this run. Raises OSError when another one has it."""
    if os.name == "posix":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _delete(folder: Path) -> None:
    for copy in folder.rglob("*"):
        if not copy.is_symlink():
            with suppress(OSError):
                copy.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)
