"""A step of the worksheet as a chapter: its questions, its answers, what to look at again."""

from collections.abc import Iterator

from strongcity_desktop.documents.answer_blocks import answer_blocks
from strongcity_desktop.documents.blocks import Block, LookAgain, QuestionHeading, Text, Together
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind, Question, Step


def step_chapters(of: Assessment) -> tuple[Chapter, ...]:
    """A chapter for each step."""
    return tuple(_chapter(of, step) for step in of.sheet.steps)


def _chapter(of: Assessment, step: Step) -> Chapter:
    return Chapter(f"step-{step.key}", wording.step_label(of.t, step),
                   lambda read: list(_step(read, step)))


def _step(of: Assessment, step: Step) -> Iterator[Block]:
    hint = wording.step_hint(of.t, step)
    if hint:
        yield Text(hint, quiet=True)
    questions = [question for question in step.questions if question.key in of.shown]
    for question in questions:
        yield from _question(of, question)
    if not questions:
        yield Text(of.t("Nothing of this step is shown in this version."), quiet=True)


def _question(of: Assessment, question: Question) -> Iterator[Block]:
    if question.kind is Kind.NOTE:
        yield from answer_blocks(question, None, of.source)
        return
    heading = QuestionHeading(wording.label(of.t, question))
    answered = answer_blocks(question, of.answers.get(question.key), of.source)
    if question.kind is Kind.EVIDENCE:  # a source is read with what it is worth
        yield Together((heading, *answered))
    else:
        yield from (heading, *answered)
    if not answered and question.optional:
        yield Text(of.t("Not answered; it was optional."), quiet=True)
    elif not answered:
        yield LookAgain(of.t("Not answered yet."))
    for gap in of.gaps:
        if gap.question_key == question.key and gap.finding is not None:
            yield LookAgain(gap.finding.in_words(of.t))
