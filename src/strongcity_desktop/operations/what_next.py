"""Where the town stands on its pathway, and the one thing to do next."""

from dataclasses import dataclass
from typing import Literal

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet
from strongcity_desktop.worksheets.flow import StepView
from strongcity_desktop.worksheets.kinds import Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets

Do = Literal["start", "continue", "check", "look_again"]
State = Literal["not_begun", "begun", "finished"]


@dataclass(frozen=True)
class Stage:
    """One worksheet of the pathway. `filled_id` is the newest filled one, None before the first;
    `next_step` is the first step that is not done."""

    worksheet: Worksheet
    filled_id: str | None
    state: State
    steps: tuple[StepView, ...]
    answered: int
    asked: int
    do: Do

    @property
    def next_step(self) -> StepView | None:
        """The first step that is not done."""
        return next((view for view in self.steps if view.state != "done"), None)


def pathway(town: TownFile) -> tuple[Stage, ...]:
    """Every worksheet of the app in its order, with how far the town is."""
    newest = {filled.worksheet_id: filled for filled in filled_worksheets(town)}
    return tuple(_stage(town, sheet, newest.get(sheet.id)) for sheet in all_worksheets().values())


def what_next(stages: tuple[Stage, ...]) -> Stage:
    """The stage to go on with: the first that is not finished, else the first."""
    return next((stage for stage in stages if stage.state != "finished"), stages[0])


def _stage(town: TownFile, sheet: Worksheet, kept: FilledWorksheet | None) -> Stage:
    if kept is None:
        return Stage(sheet, None, "not_begun", (), 0, 0, "start")
    is_finished = kept.finished_on is not None
    state: State = "finished" if is_finished else "begun"
    try:
        flow = open_filled(town, kept.id).flow()
    except Refusal:  # of an edition that only a newer version of the app can open
        return Stage(sheet, kept.id, state, (), 0, 0, "look_again" if is_finished else "continue")
    progress = flow.progress
    do: Do = "continue" if progress.answered < progress.asked else "check"
    return Stage(flow.worksheet, kept.id, state, flow.steps, progress.answered, progress.asked,
                 "look_again" if is_finished else do)
