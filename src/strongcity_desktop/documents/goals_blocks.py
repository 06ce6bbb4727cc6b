"""The goals on paper: each with its challenges, and what both lack of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.register_blocks import (
    register_table,
    row_facts,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.goals import (
    challenges_without_goal,
    goals_without_challenge,
    standing_goals,
)
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.goal import GOALS

_TABLE = ("name", "challenges", "priority", "by_when", "status", "owner")
_SHARES = {"name": 2.4, "challenges": 2.4, "priority": 1.0, "by_when": 1.2, "status": 1.0,
           "owner": 1.5}
_DETAILS = ("description", "how_seen")


def goal_blocks(source: Source) -> Iterator[Block]:
    """The standing goals in a table, what is missing, then each goal that says more."""
    t = source.setting.t
    goals = standing_goals(shown_rows(source, GOALS))
    if goals:
        yield _table(source, goals)
    else:
        yield Text(t("No goal is written yet."), quiet=True)
    yield from _lacking(source, goals)
    for row in goals:
        facts = row_facts(source, GOALS, row, _DETAILS)
        if facts:
            title = t("{number}. {title}", number=row.number,
                      title=name_in(source, GOALS.id, row))
            yield Together((QuestionHeading(title), Facts(facts)))


def _table(source: Source, goals: Sequence[Row]) -> Table:
    """With room for the names of goals and challenges, which are sentences."""
    shown = [key for key in _TABLE if source.setting.edition.shows(GOALS.field(key).mark)]
    table = register_table(source, GOALS, goals, shown)
    return replace(table, shares=(table.shares[0], *(_SHARES[key] for key in shown)))


def _lacking(source: Source, goals: Sequence[Row]) -> Iterator[Block]:
    t = source.setting.t
    on_air = goals_without_challenge(goals)
    if on_air:
        yield LookAgain(t.plural("This goal answers no challenge: {names}.",
                                 "{n} goals answer no challenge: {names}.", len(on_air),
                                 names=_names(source, GOALS.id, on_air)))
    alone = challenges_without_goal(source.rows(CHALLENGES),
                                    source.registers.get(GOALS.id, ()))
    if alone:
        yield LookAgain(t.plural("This challenge of high priority has no goal yet: {names}.",
                                 "{n} challenges of high priority have no goal yet: {names}.",
                                 len(alone), names=_names(source, CHALLENGES.id, alone)))


def _names(source: Source, register_id: str, rows: Sequence[Row]) -> str:
    return source.setting.t.list([name_in(source, register_id, row) for row in rows])
