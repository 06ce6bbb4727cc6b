"""The chapter on evidence and its gaps: thin, leaning to one side, or without a source."""

from collections.abc import Iterable

from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
)
from strongcity_desktop.documents.challenge_words import numbered
from strongcity_desktop.documents.register_blocks import register_table
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.registers.analysis.evidence import (
    biased_sources,
    claims_without_source,
    thin_evidence,
)
from strongcity_desktop.registers.data_source import DATA_SOURCES
from strongcity_desktop.registers.fields import Row


def evidence_chapter(of: Assessment) -> Chapter:
    """How far one can rely on what this diagnosis says."""
    return Chapter("evidence", of.t("Evidence and its gaps"), _says)


def sources_used(of: Assessment) -> tuple[Row, ...]:
    """The data sources that this assessment names."""
    return of.chosen("sources_held", "data_sources")


def evidence_line(of: Assessment) -> str:
    """The state of the evidence in one sentence; nothing without challenges."""
    t, challenges = of.t, of.challenges
    if not challenges:
        return ""
    thin, bare = len(thin_evidence(challenges)), len(claims_without_source(challenges))
    if not thin and not bare:
        return t("Every rated challenge rests on evidence that is fair or good.")
    parts = []
    if thin:
        parts.append(t.plural("{n} challenge rests on thin evidence.",
                              "{n} challenges rest on thin evidence.", thin))
    if bare:
        parts.append(t.plural("{n} is rated without any source.",
                              "{n} are rated without any source.", bare))
    return " ".join(parts)


def _says(of: Assessment) -> list[Block]:
    t, challenges, sources = of.t, of.challenges, sources_used(of)
    blocks: list[Block] = [Text(t("What is thin or leans to one side is said here, so that "
                                  "readers can weigh it."), quiet=True)]
    thin, leaning = thin_evidence(challenges), biased_sources(sources)
    bare = claims_without_source(challenges)
    if thin:
        blocks += [QuestionHeading(t("Thin evidence")), _names(of, thin)]
    if bare and of.source.is_public:
        blocks.append(LookAgain(t.plural("{n} rated challenge has no source yet.",
                                         "{n} rated challenges have no source yet.", len(bare))))
    elif bare:
        blocks += [QuestionHeading(t("Rated without a source")), _names(of, bare)]
    if leaning:
        blocks += [QuestionHeading(t("Data sources to read with care")), _table(of, leaning)]
    if not sources:
        blocks.append(LookAgain(t("No data source is named in this diagnosis yet.")))
    if len(blocks) == 1:
        blocks.append(Text(t("No gap in the evidence was named.")))
    return blocks


def _names(of: Assessment, rows: Iterable[Row]) -> Bullets:
    return Bullets(tuple(numbered(of.source, row) for row in rows))


def _table(of: Assessment, rows: tuple[Row, ...]) -> Table:
    return register_table(of.source, DATA_SOURCES, rows,
                          ("name", "groups_missing", "biases", "quality"))
