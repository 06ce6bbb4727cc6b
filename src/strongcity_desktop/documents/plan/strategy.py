"""The section on the strategy: vision, approach, principles and goals."""

from collections.abc import Iterator

from strongcity_desktop.documents import strategy_chapter
from strongcity_desktop.documents.blocks import Block, Heading
from strongcity_desktop.documents.goals_blocks import goal_blocks
from strongcity_desktop.documents.plan.town_told import TownTold


def strategy(of: TownTold) -> Iterator[Block]:
    """The strategy chapter without its front; the goals alone while it was not begun."""
    run = of.runs.get("strategy")
    if run is not None:
        yield from strategy_chapter.blocks(of.source, run)
        return
    yield of.not_begun("strategy")
    yield Heading(of.t("Goals"), "goals", level=1)
    yield from goal_blocks(of.source)
