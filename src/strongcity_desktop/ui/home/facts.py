"""What the pathway page says about a town, gathered in one go on the town's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

MINUTES_A_QUESTION = 1.5

@dataclass(frozen=True)
class DiagnosisFacts:
    """How far the newest diagnosis is; `minutes` is a rough guess for what is left."""

    id: str
    title: str
    state: Literal["begun", "done"]
    answered: int
    asked: int
    steps_done: int
    steps: int
    look_again: int
    minutes: int
    next_step: str
    finished_on: str


@dataclass(frozen=True)
class HomeFacts:
    """What stands on the page. `last_change` and `last_backup` are ISO text in UTC, or ""."""

    name: str
    diagnosis: DiagnosisFacts | None
    first_minutes: int
    rows: dict[str, int]
    last_change: str
    last_backup: str
    read_only: bool
    is_readable: bool = True
    """False when the diagnosis holds something that cannot be read."""


def gather(town: "TownFile", language: str) -> HomeFacts:
    """Read everything the page shows. Runs on the town's thread."""
    from strongcity_desktop.operations.back_up import backups_of
    from strongcity_desktop.operations.open_town import describe_town

    summary = describe_town(town)
    begun = [sheet for sheet in summary.worksheets if sheet.worksheet_id == DIAGNOSIS]
    backups = [backup for backup in backups_of(town) if backup.whole]
    diagnosis, is_readable = None, True
    try:
        diagnosis = _diagnosis(town, begun[-1].id, language) if begun else None
    except Exception:  # one bad record must not keep the town from opening
        is_readable = False
    return HomeFacts(
        name=summary.details.name.shown_in(language).text,
        diagnosis=diagnosis, is_readable=is_readable,
        first_minutes=_minutes_of_all(), rows=dict(summary.rows),
        last_change=summary.changed_at, last_backup=backups[0].at if backups else "",
        read_only=town.read_only)


def _diagnosis(town: "TownFile", filled_id: str, language: str) -> DiagnosisFacts:
    from strongcity_desktop.language.translator import translator
    from strongcity_desktop.operations.fill_worksheet import open_filled
    from strongcity_desktop.worksheets.wording import step_label

    filled = open_filled(town, filled_id)
    flow = filled.flow()
    progress = flow.progress
    waiting = next((view.step for view in flow.steps if view.state != "done"), None)
    return DiagnosisFacts(
        id=filled.id, title=filled.title_in(translator(language)),
        state="done" if filled.finished_on else "begun",
        answered=progress.answered, asked=progress.asked, steps_done=progress.steps_done,
        steps=progress.steps,
        look_again=sum(1 for view in flow.steps if view.state == "look_again"),
        minutes=_minutes(progress.asked - progress.answered),
        next_step=step_label(translator(language), waiting) if waiting else "",
        finished_on=filled.finished_on.isoformat() if filled.finished_on else "")


def _minutes_of_all() -> int:
    from strongcity_desktop.worksheets.loader import all_worksheets

    sheet = all_worksheets().get(DIAGNOSIS)
    return _minutes(len([q for q in sheet.questions if q.depth == "short"])) if sheet else 0


def _minutes(questions: int) -> int:
    """A guess in steps of five minutes, so that nobody takes it for a promise."""
    return max(5, round(questions * MINUTES_A_QUESTION / 5) * 5)
