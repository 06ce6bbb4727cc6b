"""Principles on paper: how far each is lived, and the sign that shows it, in one table."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.answer_blocks import evidence_words
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import question_blocks
from strongcity_desktop.documents.blocks import Block, Cell, Heading, Table, Text
from strongcity_desktop.documents.source import Source
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW

_SIGN = "{key}_evidence"


def principle_blocks(source: Source, answered: Answered, step_key: str) -> Iterator[Block]:
    """A step of principles: a table of its yes, partly, no, then whatever else it asks.

    The sign of a principle is the question of kind evidence named after it.
    """
    t = source.setting.t
    step = next(step for step in answered.worksheet.steps if step.key == step_key)
    asked = [question for question in step.questions if question in answered.asked
             and source.left_out.shows(question.mark, is_filled=answered.is_answered(question))]
    rated = [question for question in asked if question.kind is Kind.YES_PARTLY_NO]
    signs = {_SIGN.format(key=question.key) for question in rated}
    yield Heading(wording.step_label(t, step), f"step-{step.key}", level=1)
    if any(answered.is_answered(question) for question in rated):
        yield _table(source, answered, rated, {one.key: one for one in asked})
    else:
        yield Text(t("No principle was looked at yet."), quiet=True)
    for question in asked:
        if question not in rated and question.key not in signs:
            yield from question_blocks(source, answered, question.key)


def _table(source: Source, answered: Answered, rated: Sequence[Question],
           asked: dict[str, Question]) -> Table:
    t = source.setting.t
    rows: list[tuple[Cell, ...]] = []
    for question in rated:
        sign = asked.get(_SIGN.format(key=question.key))
        rows.append((wording.short_label(t, question), _how_far(source, answered, question),
                     _said(source, answered, sign) if sign else "–"))
    return Table((t("Principle"), t("How far"), t("What shows it")), tuple(rows), (1.3, 1.3, 2.6),
                 is_dense=True)


def _how_far(source: Source, answered: Answered, question: Question) -> str:
    t, value = source.setting.t, answered.given.get(question.key)
    if is_unknown(value):
        return t(DO_NOT_KNOW)
    for choice in question.choices:
        if choice.key == value:
            return wording.choice_label(t, question, "choices", choice)
    return t("Not answered yet.")


def _said(source: Source, answered: Answered, sign: Question) -> Cell:
    value = answered.given.get(sign.key)
    if not answered.is_answered(sign):
        return source.setting.t("Nothing named yet.")
    return source.setting.t(DO_NOT_KNOW) if is_unknown(value) \
        else evidence_words(sign, value, source)
