"""The diagnosis report: cover, contents, summary, every step with its answers, gaps, sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from strongcity_desktop.documents.answer_blocks import answer_blocks, evidence_words
from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Contents,
    Cover,
    Facts,
    Heading,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
)
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import counted, is_empty, is_unknown, visible
from strongcity_desktop.worksheets.flow import Flow, Gap
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Step, Worksheet

METHOD = mark("Method: Strong Cities Network guide, 2023")
_STATES = {"done": mark("Done"), "begun": mark("Begun"), "here": mark("Begun"),
           "not_begun": mark("Not begun"), "look_again": mark("Look again")}


@dataclass(frozen=True)
class Answered:
    """One filled worksheet as plain values."""

    worksheet: Worksheet
    answers: Mapping[str, Any]
    depth: Depth
    started_on: date
    finished_on: date | None
    prepared_by: str = ""


def diagnosis_report(source: Source, filled: Answered) -> bytes:
    """The report as a PDF file."""
    t = source.setting.t
    return make_pdf(_Report(source, filled).blocks(), source.setting, t(METHOD))


class _Report:
    def __init__(self, source: Source, filled: Answered) -> None:
        self.source, self.filled = source, filled
        self.t = source.setting.t
        self.sheet = filled.worksheet
        self.flow = Flow(self.sheet, filled.answers, filled.depth, source.setting.printed_on)
        self.asked = visible(self.sheet, filled.answers, filled.depth)
        self.answers = counted(self.sheet, filled.answers, filled.depth)
        self.shown = {question.key for question in self.asked
                      if source.left_out.shows(question.mark,
                                               is_filled=self._is_answered(question))}

    def _is_answered(self, question: Question) -> bool:
        return question.kind is not Kind.NOTE and \
            not is_empty(question, self.answers.get(question.key))

    def blocks(self) -> list[Block]:
        """Every block; what stands before the answers is written last, when all is counted."""
        steps = [block for number, step in enumerate(self.sheet.steps, 2)
                 for block in self._step(number, step)]
        last = len(self.sheet.steps) + 2
        ending = [*self._gaps(last), *self._sources(last + 1), *self._left_out(last + 2)]
        return [self._cover(), Contents(self.t("Contents")), *self._summary(), *steps, *ending]

    def _cover(self) -> Cover:
        t, setting = self.t, self.source.setting
        finished = self.filled.finished_on
        status = t("Finished on {date}", date=finished) if finished \
            else t("Draft, still being written")
        control = [(t("Status"), status), (t("Begun on"), t.date(self.filled.started_on))]
        if self.filled.prepared_by:
            control.append((t("Prepared by"), self.filled.prepared_by))
        control.append((t("Version"), version_words(setting.edition, t)))
        form = t("Short form") if self.filled.depth == "short" else t("Full form")
        control.append((t("Form"), form))
        return Cover(setting.title, wording.worksheet_hint(t, self.sheet), tuple(control),
                     t("Town council"), (t("Printed on {date}", date=setting.printed_on),
                                         t(METHOD)))

    def _heading(self, number: int, text: str, key: str) -> Heading:
        return Heading(self.t("{number}. {title}", number=number, title=text), key)

    def _summary(self) -> Iterator[Block]:
        t, progress = self.t, self.flow.progress
        yield self._heading(1, t("Summary"), "summary")
        yield Text(t.plural("{answered} of {n} question is answered.",
                            "{answered} of {n} questions are answered.",
                            progress.asked, answered=progress.answered))
        gaps = len(self._shown_gaps())
        if gaps:
            yield LookAgain(t.plural("{n} thing to look at again. It is named in its place.",
                                     "{n} things to look at again. Each is named in its place.",
                                     gaps))
        rows = tuple(
            (wording.step_label(t, view.step), t(_STATES[view.state]),
             t("{answered} of {asked}", answered=view.answered, asked=view.asked))
            for view in self.flow.steps)
        yield Table((t("Step"), t("State"), t("Answers")), rows, (60, 22, 18),
                    ("start", "start", "end"))

    def _step(self, number: int, step: Step) -> Iterator[Block]:
        questions = [question for question in step.questions if question.key in self.shown]
        yield self._heading(number, wording.step_label(self.t, step), f"step-{step.key}")
        hint = wording.step_hint(self.t, step)
        if hint:
            yield Text(hint, quiet=True)
        for question in questions:
            yield from self._question(question)
        if not questions:
            yield Text(self.t("Nothing of this step is shown in this version."), quiet=True)

    def _question(self, question: Question) -> Iterator[Block]:
        if question.kind is Kind.NOTE:
            yield from answer_blocks(question, None, self.source)
            return
        yield QuestionHeading(wording.label(self.t, question))
        answered = answer_blocks(question, self.answers.get(question.key), self.source)
        yield from answered
        if not answered and question.optional:
            yield Text(self.t("Not answered; it was optional."), quiet=True)
        elif not answered:
            yield LookAgain(self.t("Not answered yet."))
        for gap in self._shown_gaps():
            if gap.question_key == question.key and gap.finding is not None:
                yield LookAgain(gap.finding.in_words(self.t))

    def _shown_gaps(self) -> tuple[Gap, ...]:
        return tuple(gap for gap in self.flow.missing if gap.question_key in self.shown)

    def _gaps(self, number: int) -> Iterator[Block]:
        yield self._heading(number, self.t("To look at again"), "gaps")
        lines = []
        for gap in self._shown_gaps():
            name = wording.short_label(self.t, self.sheet.question(gap.question_key))
            if gap.finding is not None:
                lines.append(self.t("{question}: {finding}", question=name,
                                    finding=gap.finding.in_words(self.t)))
            elif gap.reason == "partly":
                lines.append(self.t("{question}: answered in part.", question=name))
            else:
                lines.append(self.t("{question}: not answered yet.", question=name))
        yield Bullets(tuple(lines)) if lines else Text(self.t("Nothing. Every answer is there."))

    def _sources(self, number: int) -> Iterator[Block]:
        t = self.t
        yield self._heading(number, t("Sources and method"), "sources")
        evidence = tuple(
            (wording.short_label(t, question),
             evidence_words(question, self.answers[question.key], self.source))
            for question in self.asked if question.kind is Kind.EVIDENCE
            and question.key in self.shown and self._is_answered(question)
            and not is_unknown(self.answers[question.key]))
        yield Facts((
            (t("Method"), t("Strong Cities Network guide, 2023")),
            (t("Worksheet"), t("{worksheet}, edition {edition}", edition=self.sheet.edition,
                               worksheet=wording.worksheet_label(t, self.sheet))),
            (t("Answers given"), self._period()),
            *evidence,
        ))

    def _period(self) -> str:
        if self.filled.finished_on:
            return self.t("{start} to {end}", start=self.filled.started_on,
                          end=self.filled.finished_on)
        return self.t("since {start}", start=self.filled.started_on)

    def _left_out(self, number: int) -> Iterator[Block]:
        yield self._heading(number, self.t("Left out"), "left-out")
        yield Text(self.source.left_out.sentence(self.t))
