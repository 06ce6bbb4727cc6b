"""The chapters on what is to be looked at again, and on sources and method."""

from collections.abc import Iterator

from strongcity_desktop.documents.answer_blocks import answer_blocks, evidence_words
from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    QuestionHeading,
    Text,
    Words,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.documents.report.evidence import sources_used
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.flow import Gap
from strongcity_desktop.worksheets.kinds import Kind

_METHOD = ("methods_used",)


def gaps_chapter(of: Assessment) -> Chapter:
    """Everything to look at again, by question."""
    return Chapter("gaps", of.t("To look at again"), lambda read: list(_gaps(read)))


def method_chapter(of: Assessment) -> Chapter:
    """How the diagnosis was made, what it rests on, and what this version leaves out."""
    return Chapter("sources", of.t("Sources and method"), _sources)


def left_out(of: Assessment) -> list[Block]:
    """What this version does not show; asked for last, when all is counted."""
    return [Heading(of.t("Left out"), "left-out", level=1),
            Text(of.source.left_out.sentence(of.t)),
            *([Text(of.source.legend_of_counts(), quiet=True)]
              if of.source.legend_of_counts() else [])]


def _gaps(of: Assessment) -> Iterator[Block]:
    if not of.gaps:
        yield Text(of.t("Nothing. Every answer is there."))
    for step in of.sheet.steps:
        keys = {question.key for question in step.questions}
        lines = tuple(_gap_line(of, gap) for gap in of.gaps if gap.question_key in keys)
        if lines:
            yield QuestionHeading(wording.step_label(of.t, step))
            yield Bullets(lines)


def _gap_line(of: Assessment, gap: Gap) -> str:
    name = wording.short_label(of.t, of.sheet.question(gap.question_key))
    if gap.finding is not None:
        return of.t("{question}: {finding}", question=name, finding=gap.finding.in_words(of.t))
    if gap.reason == "partly":
        return of.t("{question}: answered in part.", question=name)
    return of.t("{question}: not answered yet.", question=name)


def _sources(of: Assessment) -> list[Block]:
    t = of.t
    blocks: list[Block] = [Facts((
        (t("Method"), t("Strong Cities Network guide, 2023")),
        (t("Worksheet"), t("{worksheet}, edition {edition}", edition=of.sheet.edition,
                           worksheet=wording.worksheet_label(t, of.sheet))),
        (t("Answers given"), _period(of)),
        *_named_sources(of), *_evidence(of)))]
    for key in _METHOD:
        question = next((one for one in of.asked if one.key == key and key in of.shown), None)
        if question is not None and of.is_answered(question):
            blocks += [QuestionHeading(wording.label(t, question)),
                       *answer_blocks(question, of.answers[key], of.source)]
    changes = next((one for one in of.asked if one.key == of.sheet.method_changes
                    and one.key in of.shown), None)
    if changes is not None and of.is_answered(changes):
        blocks += [QuestionHeading(t("What was done differently this time")),
                   *answer_blocks(changes, of.answers[changes.key], of.source)]
    return blocks


def _named_sources(of: Assessment) -> Iterator[tuple[str, Words]]:
    used = sources_used(of)
    if used:
        yield of.t("Data sources"), of.t.list([name_in(of.source, "data_sources", row)
                                               for row in used])


def _evidence(of: Assessment) -> Iterator[tuple[str, Words]]:
    t = of.t
    for step in of.sheet.steps:
        for question in step.questions:
            if question.kind is Kind.EVIDENCE and question in of.asked \
                    and question.key in of.shown and of.is_answered(question) \
                    and not is_unknown(of.answers[question.key]):
                yield (t("{name}: {value}", name=wording.step_label(t, step),
                         value=wording.short_label(t, question)),
                       evidence_words(question, of.answers[question.key], of.source))


def _period(of: Assessment) -> str:
    if of.filled.finished_on:
        return of.t("{start} to {end}", start=of.filled.started_on, end=of.filled.finished_on)
    return of.t("since {start}", start=of.filled.started_on)
