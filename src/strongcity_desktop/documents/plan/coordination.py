"""The section on coordination: who leads prevention, and by which rules the platform works."""

from collections.abc import Iterator

from strongcity_desktop.documents import platform_terms, setup_decision
from strongcity_desktop.documents.blocks import Block, Facts, Heading
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.short_answers import shown_answers


def coordination(of: TownTold) -> Iterator[Block]:
    """The set-up that was decided, then the platform."""
    setup, platform = of.runs.get("setup"), of.runs.get("platform")
    if setup is None:
        yield of.not_begun("setup")
    else:
        yield from setup_decision.blocks(of.source, setup)
    if platform is None:
        yield of.not_begun("platform")
        return
    yield Heading(of.t("The platform"), "platform", level=1)
    if facts := tuple(shown_answers(of.source, platform, platform_terms.IN_FRONT)):
        yield Facts(facts)
    yield from platform_terms.blocks(of.source, platform)
