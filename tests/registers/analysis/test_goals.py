"""Goals that answer no challenge, high challenges without a goal (guide, strategic frame)."""

from typing import Any

from register_samples import text
from strongcity_desktop.registers.analysis.goals import (
    challenges_without_goal,
    goals_of,
    goals_without_challenge,
)
from strongcity_desktop.registers.fields import Row


def goal(number: int, *challenges: str, **values: Any) -> Row:
    return Row(f"goal {number}", number, {"name": text(f"Goal {number}"), "status": "draft",
                                          "challenges": list(challenges) or None, **values})


def challenge(number: int, likelihood: int | None, impact: int | None) -> Row:
    return Row(f"challenge {number}", number, {"likelihood": likelihood, "impact": impact})


def test_a_goal_that_answers_no_challenge_is_named_unless_it_was_dropped() -> None:
    goals = [goal(1), goal(2, "challenge 1"), goal(3, status="dropped"), goal(4, status="agreed")]
    assert [row.number for row in goals_without_challenge(goals)] == [1, 4]


def test_high_challenges_without_a_goal_come_the_highest_first() -> None:
    challenges = [challenge(1, 4, 4), challenge(2, 5, 5), challenge(3, 3, 4), challenge(4, 5, 4),
                  challenge(5, None, 5), challenge(6, 4, 4)]
    goals = [goal(1, "challenge 1"), goal(2, "challenge 4", status="dropped")]
    assert [row.number for row in challenges_without_goal(challenges, goals)] == [2, 4, 6]
    assert challenges_without_goal(challenges, [goal(1, *(row.id for row in challenges))]) == ()


def test_the_goals_of_a_challenge() -> None:
    goals = [goal(1, "challenge 1"), goal(2, "challenge 1", "challenge 2"),
             goal(3, "challenge 1", status="dropped")]
    assert [row.number for row in goals_of("challenge 1", goals)] == [1, 2]
