"""A worksheet to fill in by hand: conditions in words, boxes to tick, lines to write on."""

from collections.abc import Iterator

from strongcity_desktop.documents.blank_blocks import blank_blocks
from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    LookAgain,
    Note,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.option_table import OPTIONS_PAGE, blank_option_table
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import in_form
from strongcity_desktop.worksheets.condition import explain
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet

_FOOT = mark("Copy the answers into the app afterwards. Do not write the names of private persons.")


def worksheet_blank(source: Source, worksheet: Worksheet, depth: Depth) -> bytes:
    """The blank worksheet as a PDF file."""
    t = source.setting.t
    return make_pdf(list(_blocks(source, worksheet, depth)), source.setting,
                    wording.fixed_line(t, worksheet) or t(_FOOT))


def _blocks(source: Source, worksheet: Worksheet, depth: Depth) -> Iterator[Block]:
    t = source.setting.t
    yield Heading(source.setting.title, "worksheet")
    yield Text(wording.worksheet_hint(t, worksheet))
    form = t("Short form") if depth == "short" else t("Full form")
    blank = "\u2009" + "_" * 44
    yield Facts(((t("Form"), form), (t("Filled in by"), blank), (t("Date"), blank)))
    yield Note(t("Tick the boxes and write on the lines. Leave open what you do not know yet. "
                 "Do not write the names of private persons."))
    if worksheet.fixed_line:
        yield LookAgain(wording.fixed_line(t, worksheet))
    for number, step in enumerate(worksheet.steps, 1):
        asked = [in_form(question, depth) for question in step.questions
                 if depth == "full" or question.depth == "short"]
        if not asked:
            continue
        label = wording.step_label(t, step)
        yield Heading(t("{number}. {title}", number=number, title=label), f"step-{step.key}")
        yield Text(wording.step_hint(t, step), quiet=True)
        for question in asked:
            head = list(_head(source, worksheet, question))
            blanks = _blanks(question, source)
            yield Together((*head, *blanks[:2]))
            yield from blanks[2:]


def _blanks(question: Question, source: Source) -> tuple[Block, ...]:
    if question.special_page == OPTIONS_PAGE:
        return (blank_option_table(source, question),)
    return blank_blocks(question, source)


def _head(source: Source, worksheet: Worksheet, question: Question) -> Iterator[Block]:
    t = source.setting.t
    if question.kind is not Kind.NOTE:
        label = wording.label(t, question)
        yield QuestionHeading(t("{question} (optional)", question=label)
                              if question.optional else label)
        hint = wording.hint(t, question)
        if hint:
            yield Text(hint, quiet=True)
    if question.relevant is not None:
        yield Note(explain(question.relevant, worksheet, t))
