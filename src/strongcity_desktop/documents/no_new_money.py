"""The work without new money on paper: what is carried, what is left to find, for which goals."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Heading,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.register_blocks import register_table
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.resources import (
    GoalMeans,
    ending_soon,
    means_of_goals,
    no_new_money,
    sums_of,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.goal import GOALS
from strongcity_desktop.registers.resource import RESOURCES

_TO_FINANCE = ("name", "origin", "amount", "from_on", "until_on")
_ENDS = ("name", "origin", "amount", "until_on", "conditions")


def no_new_money_blocks(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    """What existing services carry, what they have to agree to, what is left to finance."""
    t = source.setting.t
    view = no_new_money(rows, source.setting.printed_on)
    yield Heading(t("Without new money"), "no-new-money", level=1)
    yield from _listed(source, t("What existing services carry"), view.carried,
                       t("Nothing yet. Ask each service for one thing it can give."))
    if view.to_agree:
        yield from _listed(source, t("Still to be agreed with the services"), view.to_agree, "")
    heading = QuestionHeading(t("What is left to finance"))
    if not view.to_finance:
        yield Together((heading, Text(t("No new money is sought."), quiet=True)))
        return
    sought = sums_of(view.to_finance).sought
    yield Together((heading, Text(t("Together {amount}, as far as amounts are noted.",
                                    amount=t.amount(sought, source.setting.currency)))))
    yield register_table(source, RESOURCES, view.to_finance, _TO_FINANCE)


def goal_blocks(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    """Each goal with the means that serve it; those without any are named first."""
    t = source.setting.t
    goals = means_of_goals(source.rows(GOALS), rows, source.setting.printed_on)
    yield Heading(t("Goals and their means"), "goals", level=1)
    if not goals:
        yield Text(t("No goal is in the register yet."), quiet=True)
        return
    bare, hoped_for = ([goal for goal in goals if goal.has_none],
                       [goal for goal in goals if goal.is_only_hoped_for])
    if bare:
        yield LookAgain(t("No means serve these goals yet: {goals}.",
                          goals=_goals(source, bare)))
    if hoped_for:
        yield LookAgain(t("All that serves these goals is still sought: {goals}.",
                          goals=_goals(source, hoped_for)))
    yield Table((t("Goal"), t("Without new money"), t("Secured"), t("Sought")),
                tuple(_goal(source, goal) for goal in goals), (2.0, 1.8, 1.6, 1.6),
                is_dense=True)


def ending_blocks(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    """The money that ends within half a year."""
    t, ending = source.setting.t, ending_soon(rows, source.setting.printed_on)
    if ending:
        yield Heading(t("Ends in the next half year"), "ending", level=1)
        yield register_table(source, RESOURCES, ending, _ENDS)


def resource_in_words(source: Source, row: Row) -> str:
    """A resource with how much it is: “Sports hall (6 hours a week)”."""
    t, name = source.setting.t, name_in(source, RESOURCES.id, row)
    measure = row.values.get("measure")
    if measure and not LocalText.from_json(measure).is_empty:
        said = LocalText.from_json(measure).shown_in(source.setting.language).text
        return t("{name} ({measure})", name=name, measure=said)
    if row.values.get("amount"):
        return t("{name} ({measure})", name=name,
                 measure=t.amount(row.values["amount"], source.setting.currency))
    return name


def _listed(source: Source, head: str, rows: Sequence[Row], nothing: str) -> Iterator[Block]:
    items = tuple(resource_in_words(source, row) for row in rows)
    yield Together((QuestionHeading(head),
                    Bullets(items) if items else Text(nothing, quiet=True)))


def _goals(source: Source, goals: Sequence[GoalMeans]) -> str:
    return source.setting.t.list([name_in(source, GOALS.id, one.goal) for one in goals])


def _goal(source: Source, goal: GoalMeans) -> tuple[Words, ...]:
    t = source.setting.t
    return (name_in(source, GOALS.id, goal.goal),
            *(t.list([name_in(source, RESOURCES.id, row) for row in some]) or "–"
              for some in (goal.existing, goal.secured, goal.hoped_for)))
