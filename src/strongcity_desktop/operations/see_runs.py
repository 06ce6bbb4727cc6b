"""The runs of a worksheet as they stand today: dates, form, and how far each one is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.compare_years import runs_of
from strongcity_desktop.operations.fill_worksheet import Filled, open_filled
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet
from strongcity_desktop.worksheets.kinds import Kind, Worksheet

_MINUTES_A_QUESTION = 1.5


@dataclass(frozen=True)
class RunSeen:
    """One run of a worksheet. `before` is the id of the one begun before it, or ""."""

    id: str
    title: str
    started_on: date
    finished_on: date | None
    is_full: bool
    before: str
    answered: int = 0
    asked: int = 0
    steps_done: int = 0
    steps: int = 0
    look_again: int = 0
    is_readable: bool = True


@dataclass(frozen=True)
class RunsSeen:
    """Every run of a worksheet, the newest first, and how long each form takes (minutes)."""

    runs: tuple[RunSeen, ...]
    short_minutes: int
    full_minutes: int


def runs_seen(town: TownFile, sheet: Worksheet, t: Translator) -> RunsSeen:
    """The runs of a worksheet, named for a reader of `t`."""
    begun = runs_of(town, sheet.id)
    opened = [(kept, open_run(town, kept)) for kept in begun]
    return seen_together(sheet, opened, t)


def seen_together(sheet: Worksheet, opened: Sequence[tuple[FilledWorksheet, Filled | None]],
                  t: Translator) -> RunsSeen:
    """The same of runs that were opened already, the oldest first."""
    before = ["", *(kept.id for kept, _ in opened)]
    found = [_run(kept, filled, earlier, t)
             for (kept, filled), earlier in zip(opened, before, strict=False)]
    asked = [question for question in sheet.questions if question.kind is not Kind.NOTE]
    short = [question for question in asked if question.depth == "short"]
    return RunsSeen(tuple(reversed(found)), _minutes(len(short)), _minutes(len(asked)))


def open_run(town: TownFile, kept: FilledWorksheet) -> Filled | None:
    """The run with its answers; None where only a newer version of the app can open it."""
    try:
        return open_filled(town, kept.id)
    except Refusal:
        return None


def _run(kept: FilledWorksheet, filled: Filled | None, before: str, t: Translator) -> RunSeen:
    is_full = kept.depth == "full"
    if filled is None:
        return RunSeen(kept.id, kept.title, kept.started_on, kept.finished_on, is_full, before,
                       is_readable=False)
    flow = filled.flow()
    progress = flow.progress
    return RunSeen(
        kept.id, filled.title_in(t), kept.started_on, kept.finished_on, is_full, before,
        progress.answered, progress.asked, progress.steps_done, progress.steps,
        sum(view.state == "look_again" for view in flow.steps))


def _minutes(questions: int) -> int:
    """A guess in steps of five minutes, so that nobody takes it for a promise."""
    return max(5, round(questions * _MINUTES_A_QUESTION / 5) * 5)
