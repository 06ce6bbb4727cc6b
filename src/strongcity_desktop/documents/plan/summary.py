"""The summary of the plan, worked out: challenges, actions, money, what to look at again."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Table,
    Text,
)
from strongcity_desktop.documents.challenge_words import (
    most_urgent_first,
    name_in,
    name_words,
    priority_cell,
)
from strongcity_desktop.documents.plan.money import budget_in, money_facts
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.actions import (
    actions_without_challenge,
    challenges_without_action,
    count_by,
    late_ends,
    late_starts,
    over_budget,
    standing,
)
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import choice_label

_MOST = 10


def summary(of: TownTold) -> Iterator[Block]:
    """One page on everything."""
    yield from _challenges(of)
    yield from _actions(of)
    yield Heading(of.t("What it costs"), "costs", level=1)
    yield money_facts(of.source) or Text(of.t("No budget line is noted yet."), quiet=True)
    yield Heading(of.t("To look at again"), "again", level=1)
    again = tuple(_again(of))
    yield Bullets(again) if again else Text(of.t("Nothing stands out."), quiet=True)


def _challenges(of: TownTold) -> Iterator[Block]:
    """The most urgent challenges, each with what answers it."""
    t, source = of.t, of.source
    rows = most_urgent_first(source.rows(CHALLENGES))
    yield Heading(t("Challenges and what answers them"), "challenges", level=1)
    if not rows:
        yield Text(t("No challenge is in the register yet."), quiet=True)
        return
    actions = standing(source.rows(ACTIONS))
    yield Table((t("No."), t("Challenge"), t("Priority"), t("Actions")), tuple(
        (t.number(row.number), name_words(source, row), priority_cell(t, row),
         _names(of, [one for one in actions if row.id in (one.values.get("challenges") or ())])
         or t("None yet")) for row in rows[:_MOST]),
        (0.6, 2.4, 1.4, 3.2), ("end", "start", "start", "start"), is_dense=True)
    more = len(rows) - _MOST
    if more > 0:
        yield Text(t.plural("{n} more challenge is in the register.",
                            "{n} more challenges are in the register.", more), quiet=True)


def _actions(of: TownTold) -> Iterator[Block]:
    t, rows = of.t, standing(of.source.rows(ACTIONS))
    yield Heading(t("The actions"), "actions", level=1)
    if not rows:
        yield Text(t("No action is planned yet."), quiet=True)
        return
    pairs = [(t("Actions"), t.number(len(rows)))]
    for key, label in (("status", t("How far they are")), ("level", t("Levels of prevention"))):
        field, counts = ACTIONS.field(key), count_by(rows, key)
        said = [t("{name}: {n}", name=choice_label(t, ACTIONS, field, choice),
                  n=counts[choice.key]) for choice in field.choices if counts[choice.key]]
        if said:
            pairs.append((label, t.joined("{first} · {second}", said)))
    yield Facts(tuple(pairs))


def _again(of: TownTold) -> Iterator[str]:
    """What a council should know before it votes."""
    t, source = of.t, of.source
    actions, challenges = source.rows(ACTIONS), source.rows(CHALLENGES)
    today = source.setting.printed_on
    if bare := challenges_without_action(source.challenges_faced(), actions):
        yield t("Still without an action: {challenges}.",
                challenges=_names(of, bare, CHALLENGES.id))
    if challenges and (loose := actions_without_challenge(actions, challenges)):
        yield t.plural("This action answers no challenge: {actions}.",
                       "{n} actions answer no challenge: {actions}.", len(loose),
                       actions=_names(of, loose))
    if late := dict.fromkeys(row.id for row in (*late_starts(actions, today),
                                                *late_ends(actions, today))):
        yield t("Later than planned: {actions}.",
                actions=_names(of, [row for row in actions if row.id in late]))
    if over := over_budget(actions, budget_in(source)):
        yield t("Over their budget: {actions}.", actions=_names(of, [one.action for one in over]))
    if of.assessment is not None and of.assessment.gaps:
        yield t.plural("{n} question of the diagnosis to look at again.",
                       "{n} questions of the diagnosis to look at again.",
                       len(of.assessment.gaps))


def _names(of: TownTold, rows: list[Row] | tuple[Row, ...], register_id: str = ACTIONS.id) -> str:
    return of.t.list([name_in(of.source, register_id, row) for row in rows])
