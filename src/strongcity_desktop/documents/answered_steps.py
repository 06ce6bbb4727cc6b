"""A filled worksheet on paper: its steps, its questions, its answers, as far as they are shown."""

from collections.abc import Collection, Iterator, Sequence

from strongcity_desktop.documents.answer_blocks import answer_blocks
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import (
    Block,
    Heading,
    LookAgain,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.levels_with_reasons import (
    Rated,
    level_with_reason,
    levels_table,
    rated_in,
)
from strongcity_desktop.documents.option_table import OPTIONS_PAGE, option_table
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.told_blocks import told_blocks
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind, Question, Step

__all__ = ["question_blocks", "step_blocks", "told_blocks"]

_FEWEST_IN_TABLE = 2


def step_blocks(source: Source, answered: Answered, *, steps: Collection[str] | None = None,
                leave_out: Collection[str] = (), with_open: bool = True) -> list[Block]:
    """The steps with these keys (None: all), each a section with its questions and answers.

    Questions in `leave_out` stand elsewhere in the document, or nowhere. What the edition does not
    show is counted as left out. Without `with_open` a question that nobody answered is not named,
    and a step without answers neither.
    """
    blocks: list[Block] = []
    asked_now = {question.key: question for question in answered.asked}
    for step in answered.worksheet.steps:
        if steps is not None and step.key not in steps:
            continue
        asked = [asked_now[question.key] for question in step.questions
                 if question.key in asked_now and question.kind is not Kind.NOTE
                 and question.key not in leave_out]
        shown = [question for question in asked if _is_shown(source, answered, question)]
        if not with_open:
            shown = [question for question in shown if answered.is_answered(question)
                     or question.special_page == OPTIONS_PAGE]
        blocks += _step(source, answered, step, shown, is_all=len(asked) == len(shown),
                        with_open=with_open)
    return blocks


def question_blocks(source: Source, answered: Answered, key: str) -> list[Block]:
    """One question with its answer; nothing where it is not asked, not shown or not answered."""
    return [block for question in answered.asked if question.key == key
            and answered.is_answered(question) and _is_shown(source, answered, question)
            for block in _question(source, answered, question)]


def _is_shown(source: Source, answered: Answered, question: Question) -> bool:
    return source.left_out.shows(question.mark, is_filled=answered.is_answered(question))


def _step(source: Source, answered: Answered, step: Step, shown: Sequence[Question], *,
          is_all: bool, with_open: bool) -> Iterator[Block]:
    t = source.setting.t
    if not shown and (is_all or not with_open):
        return
    yield Heading(wording.step_label(t, step), f"step-{step.key}", level=1)
    if not shown:
        yield Text(t("Nothing of this step is shown in this version."), quiet=True)
    rated: list[Rated] = []
    for one in rated_in(shown):
        if isinstance(one, Rated):
            rated.append(one)
            continue
        yield from _rated(source, answered, rated)
        rated = []
        yield from _question(source, answered, one)
    yield from _rated(source, answered, rated)


def _rated(source: Source, answered: Answered, rated: Sequence[Rated]) -> Iterator[Block]:
    """Levels that follow each other share a table; one alone stands under its question."""
    if len(rated) >= _FEWEST_IN_TABLE:
        yield levels_table(source, answered, rated)
        return
    for one in rated:
        heading = QuestionHeading(wording.label(source.setting.t, one.level))
        said = level_with_reason(source, answered, one)
        yield Together((heading, *(said or _open(source, one.level))))


def _question(source: Source, answered: Answered, question: Question) -> Iterator[Block]:
    heading = QuestionHeading(wording.label(source.setting.t, question))
    if question.special_page == OPTIONS_PAGE:
        yield from (heading, option_table(source, answered, question))
        if not answered.is_answered(question):
            yield from _open(source, question)
        return
    said = answer_blocks(question, answered.given.get(question.key), source)
    if question.kind is Kind.EVIDENCE:  # a source is read with what it is worth
        yield Together((heading, *(said or _open(source, question))))
    else:
        yield from (heading, *(said or _open(source, question)))


def _open(source: Source, question: Question) -> tuple[Block, ...]:
    t = source.setting.t
    if question.optional:
        return (Text(t("Not answered; it was optional."), quiet=True),)
    return (LookAgain(t("Not answered yet.")),)
