"""The diagnosis report: its chapters in order, numbered, with cover and contents before them."""

from collections.abc import Callable, Collection, Mapping

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Contents, Heading, NewPage
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.report.annexes import annexes_chapter
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.documents.report.challenges import (
    challenges_chapter,
    heat_chapter,
    priority_chapter,
)
from strongcity_desktop.documents.report.change import change_chapter
from strongcity_desktop.documents.report.cover_page import METHOD, cover
from strongcity_desktop.documents.report.evidence import evidence_chapter
from strongcity_desktop.documents.report.method import gaps_chapter, left_out, method_chapter
from strongcity_desktop.documents.report.step_answers import step_chapters
from strongcity_desktop.documents.report.summary import summary_chapter
from strongcity_desktop.documents.report.voices import voices_chapter
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import Years

STEPS, SOURCES = "steps", "sources"
_CHAPTERS: Mapping[str, Callable[[Assessment], Chapter]] = {
    "priority": priority_chapter, "felt": heat_chapter, "challenges": challenges_chapter,
    "voices": voices_chapter, "evidence": evidence_chapter, "change": change_chapter,
    "gaps": gaps_chapter, SOURCES: method_chapter, "annexes": annexes_chapter}


def diagnosis_report(source: Source, filled: Answered, years: Years | None = None,
                     without: Collection[str] = ()) -> bytes:
    """The report as a PDF file, but for the chapters named in `without`."""
    return make_pdf(_blocks(Assessment(source, filled, years), without), source.setting,
                    source.setting.t(METHOD))


def _blocks(of: Assessment, without: Collection[str]) -> list[Block]:
    """Every block; what stands before the answers is made last, when all is counted."""
    chapters = [] if STEPS in without else list(step_chapters(of))
    chapters += [make(of) for key, make in _CHAPTERS.items() if key not in without]
    said = [(chapter, chapter.says(of)) for chapter in chapters]
    inside: list[Block] = []
    number = 1
    for chapter, blocks in ((summary := summary_chapter(of), summary.says(of)), *said):
        if not blocks:
            continue
        title = of.t("{number}. {title}", number=number, title=chapter.title)
        inside += [Heading(title, chapter.key), *blocks]
        if chapter.key == SOURCES:
            inside += left_out(of)
        number += 1
    if SOURCES in without:
        inside += left_out(of)
    return [cover(of), Contents(of.t("Contents")), NewPage(), *inside]
