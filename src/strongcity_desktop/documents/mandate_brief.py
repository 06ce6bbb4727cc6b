"""The mandate brief: what the town may do and why, its texts, what is missing, who frames it so."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.answer_tables import answer_tables
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import question_blocks
from strongcity_desktop.documents.blocks import Block, Bullets, Heading, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import register_table
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.told_blocks import gap_blocks, outcome_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.library.practices import Practice, practices
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.worksheets.told import outcome_of

_TEXTS = "texts"
_TASKS = ("name", "status", "due_on", "owner")
_IMPLIED = "implied"
_GAP = "\u2003"
_INTRODUCTION = mark("What the town may do to prevent hate, extremism and polarisation, who says "
                     "so, and whether it is enough.")
_WITHOUT = mark("Where no text gives towns this task, some act under a wider one. "
                "Others began like this:")
_ALIKE = mark("The town is not alone with such a frame. In these countries towns stand on much the "
              "same ground:")


def mandate_brief(source: Source, answered: Answered) -> bytes:
    """The brief as a PDF file."""
    return make_pdf(list(_blocks(source, answered)), source.setting,
                    source.setting.t("Keep the texts it names beside it."))


def _blocks(source: Source, answered: Answered) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t(_INTRODUCTION), answered=answered)
    yield from blocks(source, answered)
    yield from _countries(source, answered)
    yield Text(source.left_out.sentence(t), quiet=True)


def blocks(source: Source, answered: Answered) -> Iterator[Block]:
    """What the answers lead to, the tasks made of them, the texts: the brief without its front."""
    t = source.setting.t
    yield Heading(t("What the answers lead to"), "outcome", level=1)
    yield from outcome_blocks(source, answered)
    yield from gap_blocks(source, answered)
    tasks = _tasks(source, answered)
    if tasks:
        yield Heading(t("Tasks made of this"), "tasks", level=1)
        yield register_table(source, TASKS, tasks, _TASKS)
    yield from question_blocks(source, answered, _TEXTS)
    yield from answer_tables(source, answered, leave_out=(_TEXTS,))


def _tasks(source: Source, answered: Answered) -> Sequence[Row]:
    """The tasks that were made of gaps of this run, as far as their question is shown."""
    begins = f"worksheet/{answered.id}/"
    marks = {question.key: question.mark for question in answered.worksheet.questions}

    def is_shown(row: Row) -> bool:
        origin = str(row.values.get("origin") or "")
        key = origin.removeprefix(begins).partition("/")[0]
        return origin.startswith(begins) and key in marks \
            and source.setting.edition.shows(marks[key])

    return [row for row in source.rows(TASKS) if is_shown(row)]


def _countries(source: Source, answered: Answered) -> Iterator[Block]:
    """How countries frame it alike; for a town without a mandate, how others began without one."""
    t = source.setting.t
    told = outcome_of(answered.worksheet, answered.answers, answered.depth)
    key = told.outcome.key if told else ""
    alike = _framed(key)
    found = alike or _framed(_IMPLIED)
    yield Heading(t("How other countries frame it"), "countries", level=1)
    yield Text(t(_ALIKE if alike else _WITHOUT))
    yield Bullets(tuple(
        [Span(one.country_in(t), weight=600), Span(_GAP + " ".join(one.paragraphs_in(t)))]
        for one in found))


def _framed(outcome: str) -> tuple[Practice, ...]:
    return tuple(one for one in practices() if outcome and one.mandate == outcome)
