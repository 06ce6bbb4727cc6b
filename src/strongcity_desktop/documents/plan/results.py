"""The section on results: the framework, then the theory of change of the whole plan."""

from collections.abc import Iterator

from strongcity_desktop.documents import results_framework, theory_figure
from strongcity_desktop.documents.blocks import Block, Heading
from strongcity_desktop.documents.plan.town_told import TownTold


def results(of: TownTold) -> Iterator[Block]:
    """What shows a change, and why the town expects it."""
    yield from results_framework.blocks(of.source)
    if drawn := theory_figure.figure(of.source, is_titled=False):
        yield Heading(of.t("Theory of change"), "theory", level=1)
        yield from drawn
