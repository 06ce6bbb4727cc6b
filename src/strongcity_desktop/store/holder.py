"""A note beside an open town file: on which computer it is open, and since when.

SQLite's own lock decides who has the file; the note only words the message.
"""

import json
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from strongcity_desktop.store.moment import now, written


@dataclass(frozen=True)
class Holder:
    """Who has the file open: the computer's name, and since when (ISO text in UTC)."""

    computer: str
    since: str


def note_path(path: Path) -> Path:
    """Where the note of a town file lies."""
    return path.with_name(f".{path.name}.in-use")


def leave_note(path: Path) -> None:
    """Note that this computer has the file; where it cannot be written there is none."""
    with suppress(OSError):
        note_path(path).write_text(
            json.dumps({"computer": platform.node(), "since": written(now())}), "utf-8")


def take_note_away(path: Path) -> None:
    """The file is closed."""
    with suppress(OSError):
        note_path(path).unlink(missing_ok=True)


def read_note(path: Path) -> Holder | None:
    """Who has the file, as far as the note tells."""
    try:
        with note_path(path).open("rb") as file:
            stored = json.loads(file.read(2_000))
        return Holder(str(stored["computer"])[:200], str(stored["since"])[:40])
    except (OSError, ValueError, KeyError, TypeError):
        return None
