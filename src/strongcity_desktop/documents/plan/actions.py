"""The section on the actions: the plan by goal, and the year as a timeline."""

from collections.abc import Iterator

from strongcity_desktop.documents import action_plan, gantt_figure
from strongcity_desktop.documents.blocks import Block, Heading
from strongcity_desktop.documents.plan.town_told import TownTold


def actions(of: TownTold) -> Iterator[Block]:
    """The table by goal, then who does what when this year."""
    yield from action_plan.blocks(of.source, of.shape or action_plan.BY_GOAL)
    if drawn := gantt_figure.figure(of.source):
        yield Heading(of.t("Timeline"), "timeline", level=1)
        yield from drawn
