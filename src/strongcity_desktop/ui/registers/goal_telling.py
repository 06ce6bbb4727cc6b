"""What the panel beside the goals tells: challenges without goals, goals without challenges."""

from collections.abc import Sequence

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.goals import (
    challenges_without_goal,
    goals_of,
    goals_without_challenge,
    standing_goals,
)
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.goal import GOALS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.ui.registers.tellings import AddRow, Asked, Line, Part, Telling, row_line

_REACHED = "reached"


def goals_told(asked: Asked) -> Telling:
    """The whole panel."""
    t, rows = asked.t, asked.rows
    open_goals = [row for row in standing_goals(rows) if row.values.get("status") != _REACHED]
    return Telling(t("Goals and challenges"), (
        Part(t("High challenges that no goal answers"), _unanswered(asked)),
        Part(t("Other challenges that no goal answers"), _without_a_goal(asked)),
        Part(t("These goals answer no challenge"), _lines(t, goals_without_challenge(rows))),
        Part(t("Their day has passed"), tuple(
            row_line(t, GOALS, row, t("Planned for {date}", date=t.date(row.values["by_when"])),
                     icon="clock") for row in open_goals
            if (row.values.get("by_when") or asked.today.isoformat()) < asked.today.isoformat())),
        Part(t("Nobody said how one will see that they are reached"),
             _lines(t, [row for row in open_goals if says_nothing(row, "how_seen")])),
        Part(t("Nobody answers for them"),
             _lines(t, [row for row in open_goals if says_nothing(row, "owner")])),
    ), t("Every goal answers a challenge, and every challenge has a goal."))


def _unanswered(asked: Asked) -> tuple[Line, ...]:
    return _to_take_on(asked.t, challenges_without_goal(
        asked.beside.get(CHALLENGES.id, ()), asked.rows))


def _without_a_goal(asked: Asked) -> tuple[Line, ...]:
    """The rated challenges of lower priority that no standing goal answers."""
    challenges = asked.beside.get(CHALLENGES.id, ())
    high = challenges_without_goal(challenges, asked.rows)
    return _to_take_on(asked.t, [
        row for row in challenges if row not in high and not goals_of(row.id, asked.rows)
        and row.values.get("likelihood") and row.values.get("impact")])


def _to_take_on(t: Translator, challenges: Sequence[Row]) -> tuple[Line, ...]:
    return tuple(Line(name, t("Add"), t("Add a goal for: {challenge}", challenge=name),
                      AddRow("challenges", [row.id]), CHALLENGES.words.icon)
                 for row in challenges for name in (row_name(CHALLENGES, row, t),))


def _lines(t: Translator, rows: Sequence[Row]) -> tuple[Line, ...]:
    return tuple(row_line(t, GOALS, row) for row in rows)


def says_nothing(row: Row, key: str) -> bool:
    """Whether a free text of a row is empty."""
    stored = row.values.get(key)
    return not stored or LocalText.from_json(stored).is_empty
