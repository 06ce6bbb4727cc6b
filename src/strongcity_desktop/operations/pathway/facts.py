"""What the tellers look at: a town as plain values, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.voices import is_planned
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets.flow import StepView

if TYPE_CHECKING:
    from strongcity_desktop.worksheets.told import GapTold


@dataclass(frozen=True)
class Sheet:
    """One filled worksheet. Answers are read of the newest diagnosis, the newest finished one and
    the pathway's own worksheet; how far it is, of the newest diagnosis alone.

    `place` is the question it was left at; `doors` names the first page of each step.
    """

    id: str
    started_on: date
    finished_on: date | None = None
    steps: tuple[StepView, ...] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)
    gaps: int = 0
    is_readable: bool = True
    place: str | None = None
    doors: Mapping[str, str] = field(default_factory=dict)

    @property
    def left_at(self) -> StepView | None:
        """The step it was left at."""
        return next((view for view in self.steps
                     if any(self.place == asked.key for asked in view.step.questions)), None)

    @property
    def next_step(self) -> StepView | None:
        """The step to go on with: the one it was left at, else the first with open questions."""
        if self.left_at is not None and self.left_at.state != "done":
            return self.left_at
        waiting = [view for view in self.steps if view.state != "done"]
        return next((view for view in waiting if view.answered < view.asked),
                    waiting[0] if waiting else None)

    @property
    def is_answered(self) -> bool:
        """Whether every question asked has an answer."""
        return bool(self.steps) and all(view.answered >= view.asked for view in self.steps)

    def step_is(self, key: str, *states: str) -> bool:
        """Whether the step with this key is in one of these states."""
        return any(view.step.key == key and view.state in states for view in self.steps)


class ToolRun(NamedTuple):
    """One run of a tool's worksheet; `days` are those among its answers that dates are told of."""

    id: str
    started_on: date
    finished_on: date | None = None
    days: Mapping[str, date] = MappingProxyType({})


@dataclass(frozen=True)
class TownFacts:
    """One town on one day. `assessments` are its diagnoses, oldest first; `first_step` counts
    the questions of a diagnosis's first step; `rows` holds the rows by register id, the readings
    of the newest diagnosis among the values of the challenges. `runs` are those of the tools by
    their ids, oldest first, `kept` counts the rows of registers that belong to one tool, and `gap`
    is what the tool finished last names first that is no task yet."""

    today: date
    assessments: tuple[Sheet, ...] = ()
    pathway: Sheet | None = None
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    first_step: int = 0
    runs: Mapping[str, tuple[ToolRun, ...]] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)
    gap: "tuple[str, GapTold] | None" = None

    @property
    def newest(self) -> Sheet | None:
        """The diagnosis begun last."""
        return self.assessments[-1] if self.assessments else None

    @property
    def last_finished(self) -> Sheet | None:
        """The newest diagnosis that was finished."""
        return next((sheet for sheet in reversed(self.assessments) if sheet.finished_on), None)

    @property
    def challenges(self) -> tuple[Row, ...]:
        """The challenges of the newest diagnosis."""
        chosen = self.newest.answers.get("challenges_faced") if self.newest else None
        faced = chosen if isinstance(chosen, list) else []
        return tuple(row for row in self.rows.get("challenges", ()) if row.id in faced)

    @property
    def consultations(self) -> tuple[Row, ...]:
        """The consultations, held and planned."""
        return self.rows.get("consultations", ())

    @property
    def held(self) -> tuple[Row, ...]:
        """The consultations whose day is not ahead; one without a day counts as held."""
        return tuple(row for row in self.consultations if not is_planned(row, self.today))


def day_of(value: object) -> date | None:
    """The day a stored value stands for; None where it is none."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def name_of(row: Row, t: Translator) -> str:
    """What a row is called; its number where it has no name that can be read."""
    try:
        name = LocalText.from_json(row.values["name"]).shown_in(t.language).text
    except (KeyError, ValueError, AttributeError, TypeError):
        name = ""
    return name or t.number(row.number)


def is_blank(text: object) -> bool:
    """Whether a stored free text says nothing."""
    try:
        return not isinstance(text, Mapping) or LocalText.from_json(text).is_empty
    except (ValueError, TypeError):
        return True
