"""The sections of a short plan: of each what a mayor reads before the vote."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from strongcity_desktop.documents import (
    action_plan,
    budget_view,
    goals_blocks,
    platform_terms,
    results_framework,
    risk_log,
    setup_decision,
    strategy_chapter,
    theory_figure,
)
from strongcity_desktop.documents.blocks import Block, Facts, Heading, Table, Text
from strongcity_desktop.documents.plan.diagnosis import facts_of
from strongcity_desktop.documents.plan.risks import unread_checks
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.report.challenges import priority_table
from strongcity_desktop.documents.report.method import method_chapter
from strongcity_desktop.documents.short_answers import shown_answers
from strongcity_desktop.documents.told_blocks import outcome_blocks

_MOST_CHALLENGES, _MOST_RISKS = 6, 6


def diagnosis(of: TownTold) -> Iterator[Block]:
    """The most urgent challenges, and how sure the diagnosis is."""
    assessment = of.assessment
    if assessment is None:
        yield of.not_begun("diagnosis")
        return
    yield facts_of(of, assessment, with_trust=True)
    if assessment.challenges:
        yield from _first_rows(of, [priority_table(assessment, assessment.challenges)],
                               _MOST_CHALLENGES)


def mandate(of: TownTold) -> Iterator[Block]:
    """What the answers on the mandate lead to."""
    run = of.runs.get("mandate")
    if run is None:
        yield of.not_begun("mandate")
    else:
        yield from outcome_blocks(of.source, run)


def strategy(of: TownTold) -> Iterator[Block]:
    """The vision and the goals."""
    run = of.runs.get("strategy")
    if run is None:
        yield of.not_begun("strategy")
    else:
        yield Heading(of.t("Vision"), "vision", level=1)
        yield from strategy_chapter.vision(of.source, run)
    yield Heading(of.t("Goals"), "goals", level=1)
    yield from goals_blocks.in_short(of.source)


def actions(of: TownTold) -> Iterator[Block]:
    """The plan in five columns, or in the shape that was asked for."""
    yield from action_plan.blocks(of.source, of.shape) if of.shape else \
        action_plan.in_short(of.source)


def money(of: TownTold) -> Iterator[Block]:
    """The sums: together, by source and by year."""
    yield from _before("budget-existing", budget_view.blocks(of.source))


def coordination(of: TownTold) -> Iterator[Block]:
    """Who leads prevention, and that there is a platform."""
    setup, platform = of.runs.get("setup"), of.runs.get("platform")
    if setup is None:
        yield of.not_begun("setup")
    else:
        yield from setup_decision.in_short(of.source, setup)
    if platform is None:
        yield of.not_begun("platform")
    elif facts := tuple(shown_answers(of.source, platform, platform_terms.IN_FRONT)):
        yield Heading(of.t("The platform"), "platform", level=1)
        yield Facts(facts)


def results(of: TownTold) -> Iterator[Block]:
    """What shows a change, and the drawing of why the town expects it."""
    yield from takewhile(_is_no_heading, results_framework.blocks(of.source))
    if drawn := theory_figure.figure(of.source, is_titled=False):
        yield Heading(of.t("Theory of change"), "theory", level=1)
        yield drawn[0]


def risks(of: TownTold) -> Iterator[Block]:
    """The risks that come first, and which checks were not read yet."""
    yield from _first_rows(of, takewhile(_is_no_heading, risk_log.blocks(of.source)), _MOST_RISKS)
    yield from unread_checks(of)


def annexes(of: TownTold) -> Iterator[Block]:
    """What the plan rests on, in a few lines."""
    yield Heading(of.t("Sources and method"), "sources", level=1)
    if of.assessment is None:
        yield of.not_begun("diagnosis")
    else:
        yield from method_chapter(of.assessment).says(of.assessment)[:1]


def _is_no_heading(block: Block) -> bool:
    return not isinstance(block, Heading)


def _before(key: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks up to the heading with a key."""
    return takewhile(lambda block: not (isinstance(block, Heading) and block.key == key), blocks)


def _first_rows(of: TownTold, blocks: Iterable[Block], most: int) -> Iterator[Block]:
    """The blocks with the first rows of each table; how many more there are is said."""
    for block in blocks:
        if not isinstance(block, Table) or len(block.rows) <= most:
            yield block
            continue
        yield replace(block, rows=block.rows[:most], total=())
        yield Text(of.t.plural("{n} more stands in the full plan.",
                               "{n} more stand in the full plan.", len(block.rows) - most),
                   quiet=True)
