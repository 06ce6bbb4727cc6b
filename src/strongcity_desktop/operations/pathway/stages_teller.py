"""What people say themselves of the stages, in the worksheet of the pathway."""

from collections.abc import Iterator, Mapping
from typing import Any

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import TownFacts
from strongcity_desktop.operations.pathway.stages import STAGES
from strongcity_desktop.operations.pathway.told import (
    NextThing,
    PointKey,
    PointTold,
    State,
    Teller,
)
from strongcity_desktop.operations.tools import TOOLS

BY_HAND = "P0"
_STATES: Mapping[object, State] = {1: "not_begun", 2: "begun", 3: "done"}
_FED_BY_THE_DIAGNOSIS = "understand"
"""The stage whose points no one needs to tick: the diagnosis knows."""


def _points(facts: TownFacts) -> Mapping[PointKey, PointTold]:
    return {point: PointTold(state, BY_HAND) for point, state in ticked_points(facts).items()}


def ticked_points(facts: TownFacts) -> dict[PointKey, State]:
    """How far people say themselves that each point is."""
    answers = facts.pathway.answers if facts.pathway else {}
    return {(stage.key, point): state for stage in STAGES
            for point, state in _ticked(answers.get(f"{stage.key}_points"))}


def _ticked(answer: Any) -> Iterator[tuple[str, State]]:
    """Each row of the answer with what its level means; whatever is no level is left out."""
    groups = answer.values() if isinstance(answer, Mapping) else ()
    for rows in groups:
        for key, rating in rows.items() if isinstance(rows, Mapping) else ():
            level = rating.get("level") if isinstance(rating, Mapping) else None
            if isinstance(level, int) and level in _STATES:
                yield key, _STATES[level]


def _next_things(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    """The first open point of the first stage that is not done; of those that tools know, they
    tell themselves."""
    ticked = ticked_points(facts)
    fed = {point for tool in TOOLS for point in tool.feeds}
    for number, stage in enumerate(STAGES, start=1):
        if stage.key == _FED_BY_THE_DIAGNOSIS:
            continue
        for point in stage.points:
            key = (stage.key, point.key)
            if key not in fed and ticked.get(key) != "done":
                return (NextThing(
                    f"stage.{stage.key}.{point.key}", "map-trifold", t(point.label),
                    t("Comes next in stage {n}: {stage}.", n=number, stage=t(stage.label)),
                    t("One meeting"), t("Look"), "stage", {"stage": stage.key}, rank=60),)
    return ()


TELLER = Teller(points=_points, next_things=_next_things)
