"""Where the town stands on its pathway, and the one thing to do next."""

from dataclasses import dataclass
from typing import Literal

from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.flow import StepView
from strongcity_desktop.worksheets.kinds import Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets

Do = Literal["start", "continue", "check", "look_again"]


@dataclass(frozen=True)
class Stage:
    """One worksheet of the pathway. `filled_id` is the newest filled one, None before the first;
    `next_step` is the first step that is not done."""

    worksheet: Worksheet
    filled_id: str | None
    state: Literal["not_begun", "begun", "finished"]
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
    newest = {filled.worksheet_id: filled.id for filled in filled_worksheets(town)}
    return tuple(_stage(town, sheet, newest.get(sheet.id)) for sheet in all_worksheets().values())


def what_next(stages: tuple[Stage, ...]) -> Stage:
    """The stage to go on with: the first that is not finished, else the first."""
    return next((stage for stage in stages if stage.state != "finished"), stages[0])


def _stage(town: TownFile, sheet: Worksheet, filled_id: str | None) -> Stage:
    if filled_id is None:
        return Stage(sheet, None, "not_begun", (), 0, 0, "start")
    filled = open_filled(town, filled_id)
    flow = filled.flow()
    progress = flow.progress
    do: Do = "continue"
    if filled.finished_on is not None:
        do = "look_again"
    elif progress.answered >= progress.asked:
        do = "check"
    return Stage(filled.worksheet, filled_id, "finished" if filled.finished_on else "begun",
                 flow.steps, progress.answered, progress.asked, do)
