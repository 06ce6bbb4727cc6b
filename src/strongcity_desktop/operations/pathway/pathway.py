"""Where a town stands on its pathway, what is worth doing next, what is late and what is coming."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway import (
    consultations_teller,
    diagnosis_teller,
    meetings_teller,
    risks_teller,
    stages_teller,
    stakeholders_teller,
    tasks_teller,
    tools_teller,
)
from strongcity_desktop.operations.pathway.facts import TownFacts
from strongcity_desktop.operations.pathway.stages import STAGES, Stage
from strongcity_desktop.operations.pathway.told import (
    Coming,
    Late,
    NextThing,
    PointKey,
    PointTold,
    State,
    Teller,
)

MOST_NEXT_THINGS = 4
TELLERS: tuple[Teller, ...] = (stages_teller.TELLER, diagnosis_teller.TELLER,
                               stakeholders_teller.TELLER, consultations_teller.TELLER,
                               tasks_teller.TELLER, risks_teller.TELLER, tools_teller.TELLER,
                               meetings_teller.TELLER)
"""Each tool that knows something of the pathway. What a later one says of a point holds."""


class PointView(NamedTuple):
    """One point of a stage, in words; `fed_by` as in PointTold."""

    key: str
    state: State
    fed_by: str
    label: str


class StageView(NamedTuple):
    """One stage of the road: `done` of its `of` points are done."""

    number: int
    key: str
    state: State
    done: int
    of: int
    needs_update: bool
    points: tuple[PointView, ...]
    label: str


class Pathway(NamedTuple):
    """All that the pathway page says; next things most useful first, late ones latest first."""

    stages: tuple[StageView, ...]
    next_things: tuple[NextThing, ...]
    late: tuple[Late, ...]
    coming: tuple[Coming, ...]

    @property
    def stages_done(self) -> int:
        """How many stages are done."""
        return sum(stage.state == "done" for stage in self.stages)


def pathway(facts: TownFacts, t: Translator, tellers: tuple[Teller, ...] = TELLERS) -> Pathway:
    """What the tellers together say of a town, in the language of `t`."""
    told: dict[PointKey, PointTold] = {}
    for teller in tellers:
        told.update(teller.points(facts))
    outdated = frozenset[str]().union(*(teller.outdated(facts) for teller in tellers))
    things = [thing for teller in tellers for thing in teller.next_things(facts, t)]
    late = [thing for teller in tellers for thing in teller.late(facts, t)]
    coming = [thing for teller in tellers for thing in teller.coming(facts, t)]
    return Pathway(
        stages=tuple(_stage(n, stage, told, stage.key in outdated, t)
                     for n, stage in enumerate(STAGES, start=1)),
        next_things=tuple(sorted(things, key=lambda thing: thing.rank)[:MOST_NEXT_THINGS]),
        late=tuple(sorted(late, key=lambda thing: -thing.days)),
        coming=tuple(sorted(coming, key=lambda thing: thing.date)))


def _stage(number: int, stage: Stage, told: Mapping[PointKey, PointTold], needs_update: bool,
           t: Translator) -> StageView:
    points = []
    for point in stage.points:
        said = told.get((stage.key, point.key), PointTold("not_begun", "P0"))
        points.append(PointView(point.key, said.state, said.fed_by, t(point.label)))
    states = [point.state for point in points]
    return StageView(number, stage.key, _together(states), states.count("done"), len(states),
                     needs_update, tuple(points), t(stage.label))


def _together(states: Iterable[State]) -> State:
    found = set(states)
    if found == {"done"}:
        return "done"
    return "not_begun" if found == {"not_begun"} else "begun"
