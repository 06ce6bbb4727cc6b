"""The section on the diagnosis: what was found, where it is felt, who was not heard, how sure."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Facts, Heading
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.report.assessment import Assessment
from strongcity_desktop.documents.report.challenges import heat_chapter, priority_chapter
from strongcity_desktop.documents.report.cover_page import status
from strongcity_desktop.documents.report.evidence import evidence_chapter
from strongcity_desktop.documents.report.voices import voices_chapter
from strongcity_desktop.documents.summary_trust import trust_lines

_CHAPTERS = (priority_chapter, heat_chapter, voices_chapter, evidence_chapter)


def diagnosis(of: TownTold) -> Iterator[Block]:
    """The newest diagnosis in those chapters of its report on which the plan rests."""
    assessment = of.assessment
    if assessment is None:
        yield of.not_begun("diagnosis")
        return
    yield facts_of(of, assessment)
    for make in _CHAPTERS:
        chapter = make(assessment)
        if blocks := chapter.says(assessment):
            yield Heading(chapter.title, chapter.key, level=1)
            yield from blocks
    if trust := trust_lines(assessment):
        yield Heading(of.t("Trust"), "trust", level=1)
        yield Facts(tuple(trust))


def facts_of(of: TownTold, assessment: Assessment, *, with_trust: bool = False) -> Facts:
    """Which assessment it is and how far it is; `with_trust`, how sure it is as well."""
    title = ((of.t("Assessment"), assessment.filled.title),) if assessment.filled.title else ()
    trust = trust_lines(assessment) if with_trust else ()
    return Facts((*title, (of.t("Status"), status(assessment)), *trust))
