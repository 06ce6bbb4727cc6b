"""What the pathway says of a town, and what a teller must be able to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import TownFacts

State = Literal["done", "begun", "not_begun"]
PointKey = tuple[str, str]
"""The keys of a stage and of one of its points."""


class PointTold(NamedTuple):
    """How far a point is; `fed_by` is the id of the tool that knows, "P0" where people say it."""

    state: State
    fed_by: str


@dataclass(frozen=True)
class NextThing:
    """One useful thing to do: what, why, how long, and the way there.

    A lower `rank` is more useful. `place` and `arguments` are those of the window.
    """

    key: str
    icon: str
    title: str
    reason: str
    effort: str
    verb: str
    place: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    rank: int = 50


@dataclass(frozen=True)
class Late:
    """Something whose day has passed, by `days` days."""

    title: str
    note: str
    days: int
    place: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Coming:
    """Something whose day lies ahead."""

    date: date
    title: str
    place: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


def _no_points(facts: TownFacts) -> Mapping[PointKey, PointTold]:
    return {}


def _no_updates(facts: TownFacts) -> frozenset[str]:
    return frozenset()


def _nothing(facts: TownFacts, t: Translator) -> tuple[Any, ...]:
    return ()


class Teller(NamedTuple):
    """What one tool tells of a town, each part from the facts alone; nothing where left out.

    `outdated` names the stages that want an update.
    """

    points: Callable[[TownFacts], Mapping[PointKey, PointTold]] = _no_points
    outdated: Callable[[TownFacts], frozenset[str]] = _no_updates
    next_things: Callable[[TownFacts, Translator], tuple[NextThing, ...]] = _nothing
    late: Callable[[TownFacts, Translator], tuple[Late, ...]] = _nothing
    coming: Callable[[TownFacts, Translator], tuple[Coming, ...]] = _nothing
