"""The section on the mandate: what the town may do, and who says so."""

from collections.abc import Iterator

from strongcity_desktop.documents import mandate_brief
from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.plan.town_told import TownTold


def mandate(of: TownTold) -> Iterator[Block]:
    """The mandate brief without its front."""
    run = of.runs.get("mandate")
    if run is None:
        yield of.not_begun("mandate")
    else:
        yield from mandate_brief.blocks(of.source, run)
