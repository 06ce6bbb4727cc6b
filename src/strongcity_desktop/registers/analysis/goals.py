"""What goals and challenges say of each other: goals on air, high challenges nobody takes on."""

from collections.abc import Iterable

from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.fields import Row

_DROPPED = "dropped"


def standing_goals(goals: Iterable[Row]) -> tuple[Row, ...]:
    """All but the dropped ones."""
    return tuple(row for row in goals if row.values.get("status") != _DROPPED)


def goals_without_challenge(goals: Iterable[Row]) -> tuple[Row, ...]:
    """The standing goals that answer no challenge, in their order."""
    return tuple(row for row in standing_goals(goals) if not row.values.get("challenges"))


def challenges_without_goal(challenges: Iterable[Row], goals: Iterable[Row]) -> tuple[Row, ...]:
    """The challenges of the highest priority that no standing goal answers, the highest first.

    `challenges` come with likelihood and impact, those of one assessment.
    """
    answered = {row_id for goal in standing_goals(goals)
                for row_id in goal.values.get("challenges") or ()}
    found = [row for row in challenges
             if row.id not in answered and (score := _score(row)) and priority(score) == "A"]
    return tuple(sorted(found, key=lambda row: (-_score(row), row.number)))


def goals_of(challenge_id: str, goals: Iterable[Row]) -> tuple[Row, ...]:
    """The standing goals that answer a challenge."""
    return tuple(row for row in standing_goals(goals)
                 if challenge_id in (row.values.get("challenges") or ()))


def _score(row: Row) -> int:
    likelihood, impact = row.values.get("likelihood"), row.values.get("impact")
    return likelihood * impact if isinstance(likelihood, int) and isinstance(impact, int) else 0
