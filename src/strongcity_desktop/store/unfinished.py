"""Files that a session cut off left half written: taken away once nobody can be writing them."""

import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

_OURS = re.compile(r"\.[0-9a-f]{8}\.part(-journal)?")
_SETTLED = 60 * 60.0
"""Seconds without a change after which no program is writing any more."""


def clear_unfinished(folder: Path) -> None:
    """Take away what this app left unfinished in a folder an hour ago or longer; nothing else.

    Such a file may hold the whole town. Where the folder cannot be read or written, all stays.
    """
    before = time.time() - _SETTLED
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _OURS.fullmatch(entry.name):
                continue
            with suppress(OSError):  # gone meanwhile, or held by another program
                found = os.lstat(entry.path)  # what `scandir` knows may be older
                if stat.S_ISREG(found.st_mode) and found.st_mtime < before:
                    Path(entry.path).unlink()
