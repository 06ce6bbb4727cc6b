"""What the actions tell together: challenges without one, late ones, who carries how much."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from strongcity_desktop.registers.action import ACTIONS, DOMAINS
from strongcity_desktop.registers.analysis.budget import Budget, Money, only
from strongcity_desktop.registers.analysis.matrix import Priority, priority
from strongcity_desktop.registers.fields import Field, FieldKind, Row

STOPPED, PAUSED, DONE, UNDER_WAY, SEEKING = "stopped", "paused", "done", "under_way", \
    "seeking_funds"
LEVELS = tuple(choice.key for choice in ACTIONS.field("level").choices)
_NOT_BEGUN = frozenset({"idea", "planned", SEEKING, "approved"})
_NOT_RUNNING = frozenset({DONE, STOPPED, PAUSED})
_OVER = frozenset({DONE, STOPPED})


@dataclass(frozen=True)
class Load:
    """What one lead carries: the actions that are not over. `lead` is "" where nobody does."""

    lead: str
    actions: tuple[Row, ...]


@dataclass(frozen=True)
class OverBudget:
    """An action for which more was spent than planned."""

    action: Row
    money: Money


def standing(actions: Iterable[Row]) -> tuple[Row, ...]:
    """All but the stopped ones, in their order."""
    return tuple(row for row in actions if row.values.get("status") != STOPPED)


def challenges_without_action(challenges: Iterable[Row], actions: Iterable[Row]
                              ) -> tuple[Row, ...]:
    """The challenges that no standing action answers, the most pressing first."""
    answered = {id for row in standing(actions) for id in row.values.get("challenges") or ()}
    return tuple(sorted((row for row in challenges if row.id not in answered),
                        key=lambda row: (-score_of(row), row.number)))


def actions_without_challenge(actions: Iterable[Row], challenges: Iterable[Row]
                              ) -> tuple[Row, ...]:
    """The standing actions that answer no challenge that is still there, in their order."""
    there = {row.id for row in challenges}
    return tuple(row for row in standing(actions)
                 if there.isdisjoint(row.values.get("challenges") or ()))


def count_by(actions: Iterable[Row], key: str) -> Mapping[str, int]:
    """How many standing actions name each choice of a field, all choices in their order, 0 too.

    `key` is "level", "domain", "status", "groups" and the like.
    """
    return _counted(standing(actions), ACTIONS.field(key),
                    [choice.key for choice in ACTIONS.field(key).choices])


def count_by_neighbourhood(actions: Iterable[Row], neighbourhoods: Iterable[Row]
                           ) -> Mapping[str, int]:
    """How many standing actions are in each neighbourhood by its id, 0 too."""
    return _counted(standing(actions), ACTIONS.field("neighbourhoods"),
                    [row.id for row in neighbourhoods])


def domains_without_action(actions: Iterable[Row]) -> tuple[str, ...]:
    """The keys of the domains in which nothing is done, in their order."""
    counts = count_by(actions, "domain")
    return tuple(choice.key for choice in DOMAINS if not counts[choice.key])


def late_starts(actions: Iterable[Row], today: date) -> tuple[Row, ...]:
    """Actions that should have begun before today and have not, the longest late first."""
    return _late(actions, "begins_on", today, lambda status: status in _NOT_BEGUN)


def late_ends(actions: Iterable[Row], today: date) -> tuple[Row, ...]:
    """Actions whose last day has passed and that are neither done, stopped nor paused."""
    return _late((row for row in actions if not row.values.get("ongoing")), "ends_on", today,
                 lambda status: status not in _NOT_RUNNING)


def is_late(action: Row, today: date) -> bool:
    """Whether it should have begun, or ended, before today."""
    return bool(late_starts([action], today) or late_ends([action], today))


def late_activities(activities: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The activities and milestones that should be done and are not, the longest late first."""
    def due(row: Row) -> str:
        return str(row.values.get("ends_on") or row.values.get("begins_on") or "")

    found = [row for row in activities if "" < due(row) < today.isoformat()
             and row.values.get("status") not in ("done", "dropped")]
    return tuple(sorted(found, key=lambda row: (due(row), row.number)))


def over_budget(actions: Iterable[Row], budget: Budget) -> tuple[OverBudget, ...]:
    """The actions that spent more than their lines say, the most over first."""
    found = [OverBudget(row, budget.of_action(row.id)) for row in actions
             if budget.of_action(row.id).over]
    return tuple(sorted(found, key=lambda one: (-one.money.over, one.action.number)))


def load_per_lead(actions: Iterable[Row]) -> tuple[Load, ...]:
    """The actions not over, by who answers for them; who carries most first, nobody last."""
    carried: dict[str, list[Row]] = {}
    for row in actions:
        if row.values.get("status") not in _OVER:
            carried.setdefault(only(row, "lead"), []).append(row)
    return tuple(Load(lead, tuple(rows)) for lead, rows in sorted(
        carried.items(), key=lambda one: (not one[0], -len(one[1]), one[1][0].number)))


def score_of(challenge: Row) -> int:
    """Likelihood times impact; 0 until both are rated."""
    likelihood, impact = challenge.values.get("likelihood"), challenge.values.get("impact")
    return likelihood * impact if isinstance(likelihood, int) and isinstance(impact, int) else 0


def highest_challenge(action: Row, challenges: Mapping[str, Row]) -> Row | None:
    """The most pressing rated challenge that an action answers, of those by id; None for none."""
    named = [challenges[id] for id in action.values.get("challenges") or () if id in challenges]
    rated = [row for row in named if score_of(row)]
    return min(rated, key=lambda row: (-score_of(row), row.number), default=None)


def priority_of(action: Row, challenges: Mapping[str, Row]) -> Priority | None:
    """The highest priority of its challenges by id; None where none is rated."""
    highest = highest_challenge(action, challenges)
    return priority(score_of(highest)) if highest is not None else None


def most_urgent_first(actions: Iterable[Row], challenges: Mapping[str, Row]) -> tuple[Row, ...]:
    """By the score of the most pressing challenge, then by number."""
    def score(row: Row) -> int:
        highest = highest_challenge(row, challenges)
        return score_of(highest) if highest is not None else 0

    return tuple(sorted(actions, key=lambda row: (-score(row), row.number)))


def _late(actions: Iterable[Row], key: str, today: date, counts: Callable[[str], bool]
          ) -> tuple[Row, ...]:
    found = [row for row in actions if "" < str(row.values.get(key) or "") < today.isoformat()
             and counts(str(row.values.get("status") or ""))]
    return tuple(sorted(found, key=lambda row: (row.values[key], row.number)))


def _counted(actions: Iterable[Row], field: Field, keys: Sequence[str]) -> Mapping[str, int]:
    counts = dict.fromkeys(keys, 0)
    for row in actions:
        value = row.values.get(field.key)
        several = field.kind is not FieldKind.SELECT_ONE
        for key in set(value or ()) if several else {value}:
            if key in counts:
                counts[key] += 1
    return counts
