"""A filled worksheet in short: each step a table of its questions and answers, side by side."""

from collections.abc import Collection, Iterator

from strongcity_desktop.documents.answer_blocks import answer_cell
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import question_blocks
from strongcity_desktop.documents.blocks import Block, Cell, Heading, Table
from strongcity_desktop.documents.source import Source
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind, Question

_TABLES_THEMSELVES = (Kind.REPEAT, Kind.RATING_TABLE)


def answer_tables(source: Source, answered: Answered, *, leave_out: Collection[str] = ()
                  ) -> Iterator[Block]:
    """Every answer that the edition shows, step by step; what is open is not named here.

    Answers that are tables themselves follow the others of their step. Questions in `leave_out`
    stand elsewhere in the document.
    """
    for step in answered.worksheet.steps:
        shown = [question for question in step.questions
                 if question.key not in leave_out and _is_shown(source, answered, question)]
        if shown:
            yield Heading(wording.step_label(source.setting.t, step), f"step-{step.key}", level=1)
            yield from _step(source, answered, shown)


def _is_shown(source: Source, answered: Answered, question: Question) -> bool:
    return question in answered.asked and answered.is_answered(question) \
        and source.left_out.shows(question.mark)


def _step(source: Source, answered: Answered, shown: list[Question]) -> Iterator[Block]:
    t = source.setting.t
    rows: list[tuple[Cell, ...]] = [
        (wording.label(t, question), answer_cell(question, answered.given[question.key], source))
        for question in shown if question.kind not in _TABLES_THEMSELVES]
    if rows:
        yield Table((t("Question"), t("Answer")), tuple(rows), (1.0, 1.25), is_dense=True)
    for question in shown:
        if question.kind in _TABLES_THEMSELVES:
            yield from question_blocks(source, answered, question.key)
