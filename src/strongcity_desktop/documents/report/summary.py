"""The chapter that comes first: what is most urgent, who is missing, how far it can be trusted."""

from collections.abc import Iterator, Mapping

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.challenge_words import (
    name_words,
    priority_cell,
    score_of,
    where_felt,
)
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.documents.report.evidence import evidence_line
from strongcity_desktop.documents.report.voices import groups_unheard, places_unheard
from strongcity_desktop.documents.years_blocks import counts_line
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.worksheets import wording

_STATES: Mapping[str, str] = {
    "done": mark("Done"), "begun": mark("Begun"), "here": mark("Begun"),
    "not_begun": mark("Not begun"), "look_again": mark("Look again")}
_MOST_URGENT = 5


def summary_chapter(of: Assessment) -> Chapter:
    """One page on everything."""
    return Chapter("summary", of.t("Summary"), lambda read: list(_says(read)))


def _says(of: Assessment) -> Iterator[Block]:
    t, progress = of.t, of.flow.progress
    yield Text(t.plural("{answered} of {n} question is answered.",
                        "{answered} of {n} questions are answered.",
                        progress.asked, answered=progress.answered))
    gaps = len(of.gaps)
    if gaps:
        yield LookAgain(t.plural("{n} thing to look at again. It is named in its place.",
                                 "{n} things to look at again. Each is named in its place.",
                                 gaps))
    yield from _urgent(of)
    facts = tuple(_state(of))
    if facts:
        yield Facts(facts)
    rows = tuple(
        (wording.step_label(t, view.step), t(_STATES[view.state]),
         t("{answered} of {asked}", answered=view.answered, asked=view.asked))
        for view in of.flow.steps)
    table = Table((t("Step"), t("State"), t("Answers")), rows, (60, 22, 18),
                  ("start", "start", "end"), is_dense=True)
    yield Together((QuestionHeading(t("Steps")), table))


def _urgent(of: Assessment) -> Iterator[Block]:
    t = of.t
    rated = [row for row in of.challenges if score_of(row)]
    if not rated:
        return
    yield QuestionHeading(t("Most urgent"))
    yield Table((t("No."), t("Challenge"), t("Priority"), t("Where")), tuple(
        (t.number(row.number), name_words(of.source, row), priority_cell(t, row),
         where_felt(of.source, row) or "–") for row in rated[:_MOST_URGENT]),
        (0.6, 3.2, 1.5, 2.2), ("end", "start", "start", "start"))
    others = len(of.challenges) - min(len(rated), _MOST_URGENT)
    if others > 0:
        yield Text(t.plural("{n} more challenge stands in its chapter.",
                            "{n} more challenges stand in their chapter.", others), quiet=True)


def _state(of: Assessment) -> Iterator[tuple[str, Words]]:
    t = of.t
    unheard = [*groups_unheard(of), *places_unheard(of)]
    if unheard:
        yield t("Not yet heard"), t.list(unheard)
    line = evidence_line(of)
    if line:
        yield t("Evidence"), line
    if of.years is not None and of.years.counts:
        yield t("Since last time"), counts_line(of.source, of.years)
