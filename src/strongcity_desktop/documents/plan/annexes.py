"""The annexes of the plan: sources and method, definitions, the evidence thread, what changed."""

from collections.abc import Iterator

from strongcity_desktop.documents import changes_since_adoption, evidence_thread
from strongcity_desktop.documents.blocks import Block, Heading
from strongcity_desktop.documents.definition_blocks import definition_table
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.report.annexes import annexes_chapter
from strongcity_desktop.documents.report.method import method_chapter


def annexes(of: TownTold) -> Iterator[Block]:
    """What the plan rests on, what its words mean, and what follows from what."""
    assessment = of.assessment
    yield Heading(of.t("Sources and method"), "sources", level=1)
    if assessment is None:
        yield of.not_begun("diagnosis")
    else:
        yield from method_chapter(assessment).says(assessment)
        yield from annexes_chapter(assessment).says(assessment)
    yield Heading(of.t("What our words mean"), "definitions", level=1)
    yield definition_table(of.source)
    yield from evidence_thread.blocks(of.source)
    if of.since is not None and not of.since.is_unchanged:
        yield Heading(of.t("What changed since the adoption"), "since", level=1)
        yield from changes_since_adoption.blocks(of.source, of.since)
