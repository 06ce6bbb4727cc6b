"""The record of the council's decision on the plan: of an adopted version, or a form for one."""

from collections.abc import Iterator
from datetime import date

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import (
    Block,
    Boxes,
    Facts,
    QuestionHeading,
    Text,
    Together,
    Words,
    WritingLines,
)
from strongcity_desktop.documents.council_papers import CouncilPapers
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    count_notes,
    ending,
    opening,
    row_facts,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS, SAID_IN_PAPERS
from strongcity_desktop.registers.adopted_words import checksum_in_groups, vote_in_words
from strongcity_desktop.registers.analysis.plan import parts_of, plan_title
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS

_DECISION = ("reference", "adopted_by", "adopted_on")
_AFTER = ("conditions", "review_on", "owner", "follow_up")
_TO_WRITE = "\u2009" + "_" * 30
_LINES = 2


def record_of_decision(source: Source, version: Row | None, answered: Answered | None = None
                       ) -> bytes:
    """The record as a PDF file; where `version` is None or may not be told, a form for it.

    `answered` are the council papers of that decision, where there are any. What neither they nor
    the version hold stays open, to be written by hand.
    """
    t = source.setting.t
    told = next((row for row in source.rows(ADOPTED_VERSIONS)
                 if version is not None and row.id == version.id), None)
    if told is not None:
        count_notes(source, ADOPTED_VERSIONS, [told])
    papers = CouncilPapers(source, answered) if answered is not None else None
    return make_pdf([*_blocks(source, told, papers), *ending(source)], source.setting,
                    t("The minutes of the council come before this record."))


def _blocks(source: Source, version: Row | None, papers: CouncilPapers | None) -> Iterator[Block]:
    t = source.setting.t
    yield from opening(source, t("What the council decided on the plan, and why.")
                       if version is not None else
                       t("Use this form after the vote.")
                       if source.registers.get(ADOPTED_VERSIONS.id) else
                       t("The council has not adopted a version of the plan yet. Use this form "
                         "after the vote."))
    yield Facts((*_subject(source, version, papers), *_facts(source, version, papers, _DECISION),
                 *_vote(source, version)))
    key = papers.answered.given.get("key_decision") if papers else None
    if key != "not_used":
        yield Together((QuestionHeading(t("Is this a key decision?")),
                        Boxes(((t("Yes"), key == "yes"), (t("No"), key == "no")))))
    for heading, said in _grounds(source, papers):
        yield Together((QuestionHeading(heading), *(said or (WritingLines(_LINES),))))
    yield Together((QuestionHeading(t("Afterwards")),
                    Facts(_facts(source, version, papers, _AFTER))))
    checksum = version.values.get("checksum") if version is not None else None
    if checksum:
        yield Together((QuestionHeading(t("Checksum of the frozen plan")),
                        Text(checksum_in_groups(str(checksum)))))
    note = row_facts(source, ADOPTED_VERSIONS, version, ("note",)) if version is not None else ()
    if note:
        yield Facts(note)
    yield Text(t("Date and signature: {room}", room=_TO_WRITE))


def _grounds(source: Source, papers: CouncilPapers | None
             ) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Why it was decided so, as the papers say it; nothing is room to write."""
    t = source.setting.t
    yield t("Reason for the decision"), tuple(papers.reasons()) if papers else ()
    yield t("Other ways that were considered"), tuple(papers.options()) if papers else ()
    yield t("Documents that were considered"), \
        tuple(papers.bullets("papers_read", "named")) if papers else ()
    yield t("Declared interests"), tuple(papers.text("interests")) if papers else ()


def _subject(source: Source, version: Row | None, papers: CouncilPapers | None
             ) -> Iterator[tuple[str, Words]]:
    """What was decided on, in which service area and to what end.

    The plan's own title may have changed since it was adopted, so only the form carries it.
    """
    t = source.setting.t
    named = plan_title(parts_of(source.rows(PLAN_SECTIONS))) if version is None else None
    if named is not None and not named.is_empty:
        yield t("Prevention plan"), source.setting.written(named)
    yield t("Adopted version"), (source.setting.written(LocalText.from_json(
        version.values["name"])) if version is not None else _TO_WRITE)
    yield t("Service area"), _before(papers, "service_area") or _TO_WRITE
    yield t("Purpose"), t("To adopt the prevention plan.")


def _facts(source: Source, version: Row | None, papers: CouncilPapers | None,
           keys: tuple[str, ...]) -> tuple[tuple[str, Words], ...]:
    """Each with its value, before the vote with what is meant to be, or with room for it."""
    t = source.setting.t
    pairs: list[tuple[str, Words]] = []
    for key in keys:
        said = row_facts(source, ADOPTED_VERSIONS, version, (key,)) if version else ()
        label = wording.label(t, ADOPTED_VERSIONS, ADOPTED_VERSIONS.field(key))
        meant = _before(papers, SAID_IN_PAPERS.get(key, "")) if version is None else ""
        pairs.extend(said or ((label, meant or _TO_WRITE),))
    return tuple(pairs)


def _before(papers: CouncilPapers | None, key: str) -> Words:
    """What the council papers answer in one line; "" where they say nothing."""
    if papers is None or not key or not papers.is_asked(key):
        return ""
    value = papers.answered.given.get(key)
    if isinstance(value, str):
        return papers.source.setting.t.date(date.fromisoformat(value))
    return papers.words(value)


def _vote(source: Source, version: Row | None) -> Iterator[tuple[str, Words]]:
    t = source.setting.t
    yield t("Vote"), (vote_in_words(version, t) if version is not None else "") or _TO_WRITE
