"""What a disk or a damaged file does to the database, told as a refusal in plain words."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.stored_values import UnreadableValue

NO_ROOM = mark("There is no room left on the disk that holds {name}. Nothing was changed. "
               "Make some room, then try again.")
NOT_WRITABLE = mark("{name} could not be written. The stick may have been taken out, or is "
                    "protected against writing. Put it back, or save a copy elsewhere.")
DAMAGED = mark("Part of {name} can no longer be read. Restore the newest backup; the file itself "
               "is kept as it is.")
ALREADY_THERE = mark("{name} is there already, so nothing was written. Choose another name.")
NO_LONGER_THERE = mark("This entry is no longer there: it was deleted or undone. "
                       "Look it up under History.")
MOVED = mark("{name} is no longer where it was: its stick was taken out, or the file was moved. "
             "This change was not saved. Put it back and open it again, or save a copy elsewhere.")
DOES_NOT_FIT = mark("This change does not fit what {name} holds, so nothing was changed. "
                    "Restore the newest backup if this happens again.")
READING_ONLY = mark("{name} is open for reading only, so nothing was changed. "
                    "Save a copy on this computer to work on it.")


class DamagedTownFile(Refusal):
    """The file can no longer be read whole. The bad file is kept; a backup may be restored."""

    def __init__(self, name: str, *, kept_aside: Path | None = None,
                 newest_backup: Path | None = None) -> None:
        super().__init__(DAMAGED, name=name)
        self.kept_aside = kept_aside
        self.newest_backup = newest_backup


def is_in_use(trouble: BaseException) -> bool:
    """Whether another program holds the file."""
    return "locked" in str(trouble).lower() or "busy" in str(trouble).lower()


def is_protected(trouble: BaseException) -> bool:
    """Whether the file or its stick may not be written."""
    words = str(trouble).lower()
    return any(part in words for part in ("readonly", "disk i/o", "unable to open"))


def _of_the_database() -> tuple[type[Exception], ...]:
    """The driver's errors, and what SQLAlchemy wraps them in, once that is loaded."""
    wrapped = getattr(sys.modules.get("sqlalchemy.exc"), "DBAPIError", driver.Error)
    return driver.Error, wrapped


def _told(trouble: Exception, name: str) -> Refusal:
    words = str(trouble).lower()
    if "disk is full" in words:
        return Refusal(NO_ROOM, name=name)
    if is_protected(trouble):
        return Refusal(NOT_WRITABLE, name=name)
    return DamagedTownFile(name)


@contextmanager
def told_plainly(name: str) -> Iterator[None]:
    """Turn the troubles of a disk or a damaged file into a Refusal; other mistakes pass."""
    try:
        yield
    except _of_the_database() as trouble:
        cause = getattr(trouble, "orig", trouble)
        if isinstance(cause, driver.ProgrammingError):
            raise
        if isinstance(cause, driver.IntegrityError):  # links between rows that damage has cut
            raise Refusal(DOES_NOT_FIT, name=name) from trouble
        raise _told(trouble, name) from trouble
    except (UnicodeDecodeError, UnreadableValue, OverflowError) as trouble:
        raise DamagedTownFile(name) from trouble
