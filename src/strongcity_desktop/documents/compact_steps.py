"""A step of a worksheet told rather than asked: its answers in lines, each behind a short name."""

from collections.abc import Collection, Iterator

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import question_blocks
from strongcity_desktop.documents.blocks import Block, Facts, Heading, Words
from strongcity_desktop.documents.short_answers import IN_ONE_LINE, short_answer
from strongcity_desktop.documents.source import Source
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Step


def compact_step(source: Source, answered: Answered, step: Step,
                 leave_out: Collection[str] = (), heading: str | None = None) -> Iterator[Block]:
    """The answers of a step that the edition shows; nothing where there are none.

    What has no answer in one line stands in full under its question. `heading` takes the place of
    the step's name; "" sets none.
    """
    t = source.setting.t
    blocks: list[Block] = []
    pairs: list[tuple[str, Words]] = []
    for question in step.questions:
        if question.key in leave_out or question not in answered.asked \
                or not answered.is_answered(question):
            continue
        if question.kind in IN_ONE_LINE and not question.special_page:
            if source.left_out.shows(question.mark):
                pairs.append((wording.short_label(t, question),
                              short_answer(source, answered, question)))
            continue
        blocks += _told(pairs)
        blocks += question_blocks(source, answered, question.key)
        pairs = []
    blocks += _told(pairs)
    title = wording.step_label(t, step) if heading is None else heading
    if blocks and title:
        yield Heading(title, f"step-{step.key}", level=1)
    yield from blocks


def _told(pairs: list[tuple[str, Words]]) -> tuple[Block, ...]:
    return (Facts(tuple(pairs)),) if pairs else ()
