"""What the page of the diagnosis says about a town, gathered in one go on the town's thread."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.store.worksheets import FilledWorksheet

_MINUTES_A_QUESTION = 1.5


@dataclass(frozen=True)
class AssessmentFacts:
    """One diagnosis of the town. `before` is the id of the one begun before it, or ""."""

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
class DiagnosesFacts:
    """Every diagnosis of the town, the newest first, and how long each form takes (minutes)."""

    assessments: tuple[AssessmentFacts, ...]
    short_minutes: int
    full_minutes: int


def gather(town: "TownFile", t: "Translator") -> DiagnosesFacts:
    """Read everything the page shows, for a reader of `t`. Runs on the town's thread."""
    from strongcity_desktop.operations.fill_worksheet import filled_worksheets
    from strongcity_desktop.worksheets.kinds import Kind
    from strongcity_desktop.worksheets.loader import all_worksheets

    begun = [sheet for sheet in filled_worksheets(town) if sheet.worksheet_id == DIAGNOSIS]
    begun.sort(key=lambda sheet: sheet.started_on)
    found = [_assessment(town, sheet, before, t)
             for sheet, before in zip(begun, ["", *(sheet.id for sheet in begun)], strict=False)]
    asked = [question for question in all_worksheets()[DIAGNOSIS].questions
             if question.kind is not Kind.NOTE]
    short = [question for question in asked if question.depth == "short"]
    return DiagnosesFacts(tuple(reversed(found)), _minutes(len(short)), _minutes(len(asked)))


def _assessment(town: "TownFile", kept: "FilledWorksheet", before: str, t: "Translator",
                ) -> AssessmentFacts:
    from strongcity_desktop.language.refusal import Refusal
    from strongcity_desktop.operations.fill_worksheet import open_filled

    is_full = kept.depth == "full"
    try:
        filled = open_filled(town, kept.id)
    except Refusal:  # of an edition that only a newer version of the app can open
        return AssessmentFacts(kept.id, kept.title, kept.started_on, kept.finished_on, is_full,
                               before, is_readable=False)
    flow = filled.flow()
    progress = flow.progress
    return AssessmentFacts(
        kept.id, filled.title_in(t), kept.started_on, kept.finished_on, is_full, before,
        progress.answered, progress.asked, progress.steps_done, progress.steps,
        sum(view.state == "look_again" for view in flow.steps))


def _minutes(questions: int) -> int:
    """A guess in steps of five minutes, so that nobody takes it for a promise."""
    return max(5, round(questions * _MINUTES_A_QUESTION / 5) * 5)
