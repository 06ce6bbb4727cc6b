"""Make a town, open one, and say in a few plain values what it holds."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.operations.restore import awaits_a_look
from strongcity_desktop.store import files, town_file, town_reads, town_writes, worksheets
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.erasures_noted import is_noted
from strongcity_desktop.store.shape import FORMAT
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet

__all__ = ["TownDetails", "TownFile", "TownSummary", "change_town", "create_town",
           "describe_town", "open_town"]

SUFFIX = ".strongcity"


@dataclass(frozen=True)
class TownSummary:
    """What a town holds. `rows` counts rows by register id; `changed_at` is ISO text in UTC;
    `copied_at` is set when the town is shown from a copy; `awaits_a_look` after a backup was put
    in place, until someone says that it looks right. `lacking` names files whose content was
    missing in the backup. `erased_elsewhere` counts what another copy
    erased and still stands here."""

    path: Path
    id: str
    details: TownDetails
    format_version: int
    rows: dict[str, int]
    worksheets: tuple[FilledWorksheet, ...]
    changed_at: str
    read_only: bool
    in_use_elsewhere: bool
    copied_at: datetime | None
    awaits_a_look: bool = False
    lacking: tuple[str, ...] = ()
    erased_elsewhere: int = 0


def create_town(path: Path, details: TownDetails, who: str) -> TownFile:
    """Make a town file and open it; ".strongcity" is added where it is missing.

    Raises Refusal when the name is taken or the place cannot be written.
    """
    if path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    return town_file.create(path, details, who=who)


def open_town(path: Path) -> TownFile:
    """Open a town file. Raises Refusal, or DamagedTownFile with the newest backup."""
    return town_file.open_town_file(path)


def describe_town(town: TownFile) -> TownSummary:
    """What the town holds now."""
    return TownSummary(
        path=town.path, id=town.town_id, details=town_reads.details(town), format_version=FORMAT,
        rows=town_reads.row_counts(town), worksheets=worksheets.list_filled(town),
        changed_at=town_reads.last_edit(town)[1], read_only=town.read_only,
        in_use_elsewhere=town.in_use_elsewhere, copied_at=town.copied_at,
        awaits_a_look=awaits_a_look(town), lacking=files.names_of_missing(town),
        erased_elsewhere=_erased_elsewhere(town))


def _erased_elsewhere(town: TownFile) -> int:
    if not is_noted(town):
        return 0
    # Imported here: from most towns nothing was ever erased.
    from strongcity_desktop.operations.erased_elsewhere import how_many_erased_elsewhere

    return how_many_erased_elsewhere(town)


def change_town(town: TownFile, details: TownDetails, who: str) -> Changes:
    """Change what is known about the town. Raises Refusal when it is open for reading only."""
    with town.step(mark("Changed the town's details"), who=who) as step:
        town_writes.change_details(step, details)
    return step.changes
