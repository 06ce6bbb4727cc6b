"""The files of rolling backups: their names, their order by counter, and which may go."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from strongcity_desktop import paths

SUFFIX = ".strongcity-backup"
ALWAYS_KEPT = 10
_NAME = re.compile(r"town-(\d{8})-(\d{4}-\d{2}-\d{2})T\d{4}" + re.escape(SUFFIX))
_KEEP_ALL = "keep-all"
_PAUSED_FOR = 50
"""Backups made after a restore until thinning goes on, should nobody say that it is right."""
_Period = Callable[[date], object]
_PERIODS: tuple[tuple[_Period, int], ...] = (
    (lambda day: day, 7),
    (lambda day: day.isocalendar()[:2], 4),
    (lambda day: (day.year, day.month), 12),
)
"""How many days, weeks and months keep their newest backup beyond the ten newest."""


def backup_name(counter: int, at: datetime) -> str:
    """The file name of a rolling backup; the counter, not the clock, says which is newer."""
    return f"town-{counter:08d}-{at:%Y-%m-%dT%H%M}{SUFFIX}"


def listed(folder: Path) -> list[tuple[int, Path]]:
    """(counter, path) of each backup in a folder, in no particular order."""
    try:
        return [(int(found[1]), path) for path in folder.iterdir()
                if (found := _NAME.fullmatch(path.name))]
    except OSError:
        return []


def keep_all(town_id: str, keep: bool) -> None:
    """Pause thinning after a restore, until the person has seen that it is right."""
    folder = paths.backups_folder(town_id)
    if keep:
        (folder / _KEEP_ALL).write_text(str(_newest(folder)), "ascii")
    else:
        (folder / _KEEP_ALL).unlink(missing_ok=True)


def keeps_all(town_id: str) -> bool:
    """Whether thinning is paused since a restore that nobody has called right yet."""
    return _is_paused(paths.backups_folder(town_id))


def _newest(folder: Path) -> int:
    return max((counter for counter, _ in listed(folder)), default=0)


def _is_paused(folder: Path) -> bool:
    try:
        return _newest(folder) < int((folder / _KEEP_ALL).read_text("ascii")) + _PAUSED_FOR
    except (OSError, ValueError):
        return False


def thin(folder: Path) -> None:
    """Delete backups no longer needed: never one of the ten newest by counter.

    Of the older ones the newest of each of 7 days, 4 weeks and 12 months stay.
    """
    if _is_paused(folder):
        return
    older = sorted(listed(folder), reverse=True)[ALWAYS_KEPT:]
    kept: set[int] = set()
    for period, most in _PERIODS:
        newest: dict[object, int] = {}
        for counter, path in older:
            newest.setdefault(period(_day(path)), counter)
        kept.update(sorted(newest.values(), reverse=True)[:most])
    for counter, path in older:
        if counter not in kept:
            with suppress(OSError):
                path.unlink()


def _day(path: Path) -> date:
    """The day in a backup's name, by a clock that may have been wrong."""
    found = _NAME.fullmatch(path.name)
    try:
        return date.fromisoformat(found[2]) if found else date.min
    except ValueError:
        return date.min
