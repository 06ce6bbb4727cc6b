"""The action plan: who does what against which challenge, when, with what money, to what end."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from strongcity_desktop.documents.action_words import (
    action_cell,
    by_id,
    known_cell,
    money_words,
    when_cell,
    who_cell,
)
from strongcity_desktop.documents.blocks import Block, Cell, LookAgain, Table, Text
from strongcity_desktop.documents.challenge_words import challenge_name, name_in, priority_cell
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.plan_shapes import AS_WRITTEN, plan_as_written
from strongcity_desktop.documents.register_blocks import ending, further, one_by_one, shown_rows
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.analysis.actions import (
    actions_without_challenge,
    challenges_without_action,
    highest_challenge,
    most_urgent_first,
    standing,
)
from strongcity_desktop.registers.analysis.budget import Budget, budget_of, of_action
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.goal import GOALS

BY_GOAL, BY_CHALLENGE, EVERYTHING = "by_goal", "by_challenge", "everything"
_SHARES = (1.15, 2.4, 1.8, 1.15, 1.15, 1.9)
_IN_THE_TABLE = frozenset({"name", "reference", "challenges", "lead", "partners", "begins_on",
                           "ends_on", "origin"})
Group = tuple[str, Sequence[Row]]
Line = Callable[[Source, Row, Mapping[str, Row], Budget], tuple[Cell, ...]]


def action_plan(source: Source, shape: str = BY_GOAL) -> bytes:
    """The plan as a PDF file. `shape` groups it by goal or challenge, tells everything of each
    action, or is one of the shapes in which plans that were taken in are written."""
    t = source.setting.t
    found = [*front(source, t("What the town does, for which challenge, and who answers for it.")),
             *blocks(source, shape),
             *further(source, (ACTIONS, ("note",)), (ACTIVITIES, ("note",))), *ending(source)]
    return make_pdf(found, source.setting,
                    t("Priority letters and bars keep their meaning in black and white."))


def blocks(source: Source, shape: str = BY_GOAL) -> list[Block]:
    """The plan without its front: the table, its total, and what has no action yet."""
    actions = shown_rows(source, ACTIONS)
    if not actions:
        return [Text(source.setting.t("No action is planned yet."), quiet=True),
                *_lacking(source, actions)]
    if shape in AS_WRITTEN:
        return [*plan_as_written(source, actions, shape), *_lacking(source, actions)]
    found = [_said_first(source, actions), _table(source, actions, shape),
             *_lacking(source, actions)]
    if shape == EVERYTHING:
        keys = [field.key for field in ACTIONS.fields if field.key not in _IN_THE_TABLE]
        found += one_by_one(source, ACTIONS, actions, keys)
    return found


def in_short(source: Source) -> list[Block]:
    """The table alone in five columns: who leads each action and the first thing that shows it."""
    actions = shown_rows(source, ACTIONS)
    if not actions:
        return blocks(source)
    table = _table(source, actions, BY_GOAL, _short_line)
    return [_said_first(source, actions),
            replace(table, head=table.head[1:], shares=(3.2, 2.0, 1.3, 1.3, 2.4),
                    aligns=table.aligns[1:], total=table.total[1:], is_dense=True,
                    rows=tuple(row[1:] for row in table.rows)),
            *_lacking(source, actions)]


def _said_first(source: Source, actions: Sequence[Row]) -> Block:
    t, challenges = source.setting.t, source.challenges_faced()
    open_ones = challenges_without_action(challenges, actions)
    return Text(t.plural(
        "{n} action. {answered} of {all} challenges have one. The most pressing stand first.",
        "{n} actions. {answered} of {all} challenges have one. The most pressing stand first.",
        len(actions), answered=len(challenges) - len(open_ones), all=len(challenges)))


def _table(source: Source, actions: Sequence[Row], shape: str, line: Line | None = None
           ) -> Table:
    t, challenges = source.setting.t, by_id(source)
    budget = budget_of(source.registers.get(BUDGET_LINES.id, ()))
    groups = _by_challenge(source, actions) if shape == BY_CHALLENGE else _by_goal(source, actions)
    rows: list[tuple[Cell, ...]] = []
    bands: list[tuple[int, str]] = []
    for words, some in groups:
        bands.append((len(rows), words))
        rows += [(line or _line)(source, row, challenges, budget)
                 for row in most_urgent_first(some, challenges)]
    rows += _of_no_action(source, actions, budget)
    total = t.amount(budget.total.planned, source.setting.currency)
    return Table(
        (t("Priority"), t("Action and challenge"), t("Who answers for it"), t("When"),
         t("Budget"), t("How we will know")), tuple(rows), _SHARES,
        ("start", "start", "start", "start", "end", "start"), note=_note(source, budget),
        total=("", t("Total"), "", "", total, ""), bands=tuple(bands) if len(groups) > 1 else ())


def _line(source: Source, action: Row, challenges: Mapping[str, Row], budget: Budget
          ) -> tuple[Cell, ...]:
    t, highest = source.setting.t, highest_challenge(action, challenges)
    lines = of_action(source.registers.get(BUDGET_LINES.id, ()), action.id)
    return (priority_cell(t, highest) if highest is not None else "–",
            action_cell(source, action, challenges), who_cell(source, action),
            when_cell(source, action),
            money_words(source, budget.of_action(action.id), bool(lines)),
            known_cell(source, action))


def _short_line(source: Source, action: Row, challenges: Mapping[str, Row], budget: Budget
                ) -> tuple[Cell, ...]:
    """Like a whole line, with the lead and the first indicator alone."""
    priority, name, _, when, money, _ = _line(source, action, challenges, budget)
    return (priority, name, who_cell(source, action)[:1], when, money,
            known_cell(source, action, at_most=1))


def _of_no_action(source: Source, actions: Sequence[Row], budget: Budget
                  ) -> list[tuple[Cell, ...]]:
    """Budget lines whose action is not there: named, so that the total is that of the plan."""
    there = {row.id for row in actions}
    left = [money for id, money in budget.by_action.items() if id not in there and money.planned]
    if not left:
        return []
    together = sum(left[1:], left[0])
    return [("–", source.setting.t("Budget lines of no action"), "–", "–",
             money_words(source, together), "–")]


def _note(source: Source, budget: Budget) -> str:
    t, said = source.setting.t, []
    if budget.total.sought:
        said.append(t("* Asked for, not secured yet."))
    if budget.total.open:
        said.append(t("** Still to find, in whole or in part."))
    return " ".join(said)


def _by_goal(source: Source, actions: Sequence[Row]) -> list[Group]:
    """Each action once, under the first of its goals; those without a goal last."""
    t, goals = source.setting.t, source.rows(GOALS)
    first = {row.id: next((goal.id for goal in goals
                           if goal.id in (row.values.get("goals") or ())), "") for row in actions}
    groups: list[Group] = [
        (t("Goal {number}. {name}", number=goal.number, name=name_in(source, GOALS.id, goal)),
         [row for row in actions if first[row.id] == goal.id]) for goal in goals]
    groups.append((t("Without a goal"), [row for row in actions if not first[row.id]]))
    return [group for group in groups if group[1]]


def _by_challenge(source: Source, actions: Sequence[Row]) -> list[Group]:
    """Each action once, under the most pressing of its challenges, the most pressing first."""
    t, challenges = source.setting.t, by_id(source)

    def of(row: Row) -> str:
        named = [id for id in row.values.get("challenges") or () if id in challenges]
        highest = highest_challenge(row, challenges)
        return highest.id if highest is not None else next(iter(named), "")

    order = dict.fromkeys(of(row) for row in most_urgent_first(actions, challenges))
    groups: list[Group] = [
        (t("Challenge {number}. {name}", number=challenges[id].number,
           name=challenge_name(source, challenges[id])),
         [row for row in actions if of(row) == id]) for id in order if id]
    groups.append((t("Answers no challenge"), [row for row in actions if not of(row)]))
    return [group for group in groups if group[1]]


def _lacking(source: Source, actions: Sequence[Row]) -> Iterator[Block]:
    """What the plan does not answer, and what it answers to nothing."""
    t, challenges = source.setting.t, source.rows(CHALLENGES)
    if bare := challenges_without_action(source.challenges_faced(), actions):
        yield LookAgain(t("Still without an action: {challenges}.", challenges=t.list(
            [challenge_name(source, row) for row in bare])))
    loose = actions_without_challenge(standing(actions), challenges)
    if loose and challenges:
        yield LookAgain(t.plural(
            "This action answers no challenge: {actions}.",
            "{n} actions answer no challenge: {actions}.", len(loose),
            actions=t.list([name_in(source, ACTIONS.id, row) for row in loose])))
