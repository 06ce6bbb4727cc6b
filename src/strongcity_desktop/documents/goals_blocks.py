"""The goals on paper: each with its challenges, and what both lack of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.blocks import (
    Block,
    LookAgain,
    Table,
    Text,
)
from strongcity_desktop.documents.challenge_words import most_urgent_first, name_in, score_of
from strongcity_desktop.documents.register_blocks import (
    is_filled,
    one_by_one,
    register_table,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.goals import (
    challenges_without_goal,
    goals_of,
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
    """The standing goals in a table, what is missing, then what each goal changes."""
    yield from in_short(source)
    goals = standing_goals(source.rows(GOALS))
    yield from _details(source, goals)
    yield from one_by_one(source, GOALS, goals, ("note",))


def in_short(source: Source) -> Iterator[Block]:
    """The standing goals in a table, and what is missing."""
    goals = standing_goals(shown_rows(source, GOALS))
    if goals:
        yield _table(source, goals)
    else:
        yield Text(source.setting.t("No goal is written yet."), quiet=True)
    yield from _lacking(source, goals)


def _details(source: Source, goals: Sequence[Row]) -> Iterator[Block]:
    """What each goal changes and how it will be seen, where any says so."""
    fields = [field for field in map(GOALS.field, _DETAILS)
              if source.setting.edition.shows(field.mark)]
    told = [row for row in goals
            if any(is_filled(field, row.values.get(field.key)) for field in fields)]
    if told and fields:
        rows = register_table(source, GOALS, told, [field.key for field in fields])
        yield replace(rows, shares=(rows.shares[0], *(3.0 for _ in fields)),
                      is_dense=True)


def _table(source: Source, goals: Sequence[Row]) -> Table:
    """With room for the names of goals and challenges, which are sentences."""
    shown = [key for key in _TABLE if source.setting.edition.shows(GOALS.field(key).mark)]
    table = register_table(source, GOALS, goals, shown)
    return replace(table, shares=(table.shares[0], *(_SHARES[key] for key in shown)),
                   is_dense=True)


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
    others = [row for row in most_urgent_first(source.rows(CHALLENGES))
              if score_of(row) and row not in alone
              and not goals_of(row.id, source.registers.get(GOALS.id, ()))]
    if others:
        yield Text(t("Less urgent challenges without a goal so far: {names}.",
                     names=_names(source, CHALLENGES.id, others)), quiet=True)


def _names(source: Source, register_id: str, rows: Sequence[Row]) -> str:
    return source.setting.t.list([name_in(source, register_id, row) for row in rows])
