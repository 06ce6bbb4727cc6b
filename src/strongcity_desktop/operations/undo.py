"""Take back what was done, bring it back, look up what happened, and fetch deleted entries."""

from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.store import journal, readings
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.journal import BinEntry, HistoryEntry, StepNote
from strongcity_desktop.store.shape import PARENTS, REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import answer_id


def undo(town: TownFile) -> StepNote | None:
    """Take the newest step back; None when there is nothing to take back."""
    return journal.undo(town)


def redo(town: TownFile) -> StepNote | None:
    """Bring back the step taken back last; None when there is none."""
    return journal.redo(town)


def what_undo_takes_back(town: TownFile) -> StepNote | None:
    """The step undo would take back, for the menu and the message after a deletion."""
    return journal.undo_label(town)


def what_redo_brings_back(town: TownFile) -> StepNote | None:
    """The step redo would bring back."""
    return journal.redo_label(town)


def recent_steps(town: TownFile, most: int = 200) -> tuple[StepNote, ...]:
    """The newest steps that stand, newest first."""
    return journal.recent_steps(town, most)


def history_of_row(town: TownFile, register_id: str, row_id: str) -> tuple[HistoryEntry, ...]:
    """What happened to one row of a register, oldest first; to a challenge's readings as well."""
    if register_id == CHALLENGES.id:
        return readings.history(town, row_id)
    return journal.history(town, REGISTER_TABLES[register_id], row_id)


def history_of_answer(town: TownFile, filled_id: str, key: str) -> tuple[HistoryEntry, ...]:
    """What happened to one answer, oldest first; the answer itself is the value `value`."""
    return journal.history(town, "answer", answer_id(filled_id, key))


def recycle_bin(town: TownFile, most: int | None = None) -> tuple[BinEntry, ...]:
    """The deleted register rows and worksheets, newest first; cleared answers stay in histories.

    Answers and readings come back with what they belong to. `most` is how many are read at all.
    """
    return journal.recycle_bin(town, most, but=tuple(PARENTS))


def bring_back(town: TownFile, entry: BinEntry, who: str) -> Changes:
    """Bring a deleted entry back. Raises Refusal when it is back already."""
    return journal.restore_from_bin(town, entry, who=who)
