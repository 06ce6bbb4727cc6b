"""The strategy chapter: where the town wants to go, in which way, by which principles."""

from collections.abc import Iterator

from strongcity_desktop.documents.answer_blocks import answer_blocks
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Heading, LookAgain
from strongcity_desktop.documents.compact_steps import compact_step
from strongcity_desktop.documents.definition_blocks import definition_table
from strongcity_desktop.documents.goals_blocks import goal_blocks
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.principles_table import principle_blocks
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.still_open import still_open
from strongcity_desktop.documents.told_blocks import gap_blocks, outcome_blocks
from strongcity_desktop.documents.tool_front import front

_VISION, _PRINCIPLES, _GOALS = "vision", "principles", "goals"
# They stand in sections of their own: the vision first, goals and definitions as tables.
_ELSEWHERE = frozenset({_VISION, "goals", "definitions"})


def strategy_chapter(source: Source, answered: Answered) -> bytes:
    """The chapter as a PDF file."""
    return make_pdf(list(_blocks(source, answered)), source.setting,
                    source.setting.t("Entries keep their numbers in every print."))


def _blocks(source: Source, answered: Answered) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t("How the town wants to prevent hate, extremism and polarisation: "
                               "where it wants to go, in which way, and by which principles."),
                     answered=answered)
    yield from blocks(source, answered)
    yield Heading(t("What our words mean"), "definitions", level=1)
    yield definition_table(source)
    if not source.is_public:
        yield from gap_blocks(source, answered)
        yield from still_open(source, answered)
    yield from ending(source)


def blocks(source: Source, answered: Answered) -> Iterator[Block]:
    """Vision, approach, principles and goals: the chapter without its front and definitions."""
    t = source.setting.t
    yield from outcome_blocks(source, answered)
    yield Heading(t("Vision"), "vision", level=1)
    yield from vision(source, answered)
    for step in answered.worksheet.steps:
        if step.key == _PRINCIPLES:
            yield from principle_blocks(source, answered, step.key)
            continue
        if step.key == _GOALS:
            yield Heading(t("Goals"), "goals", level=1)
            yield from goal_blocks(source)
        yield from compact_step(source, answered, step, _ELSEWHERE,
                                "" if step.key == _GOALS else None)


def vision(source: Source, answered: Answered) -> Iterator[Block]:
    """Where the town wants to be; that nothing is written of it yet is said."""
    question = answered.worksheet.question(_VISION)
    said = answer_blocks(question, answered.given.get(_VISION), source)
    yield from said or (LookAgain(source.setting.t("No vision is written yet.")),)
