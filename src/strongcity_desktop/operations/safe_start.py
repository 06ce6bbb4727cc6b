"""Starts that never became usable: after two in a row the next one opens nothing by itself."""

import os
from contextlib import suppress
from pathlib import Path

from strongcity_desktop import paths

UNFINISHED_BEFORE_SAFE = 2


def begin_start() -> bool:
    """Note on disk that a start began; True when the two before it never became usable.

    On a disk that takes nothing no start is noted, and none is safe.
    """
    before = _unfinished()
    with suppress(OSError), _marker().open("w", encoding="ascii") as out:
        out.write(str(before + 1))
        out.flush()
        os.fsync(out.fileno())  # what ends the app may be a power cut
    return before >= UNFINISHED_BEFORE_SAFE


def start_is_usable() -> None:
    """The town's first page stands, or the app was left as usual: nothing is counted any more."""
    with suppress(OSError):
        _marker().unlink(missing_ok=True)


def _marker() -> Path:
    return paths.user_data_folder() / "unfinished-starts"


def _unfinished() -> int:
    try:
        return max(0, int(_marker().read_text("ascii")[:9]))
    except (OSError, ValueError):
        return 0
