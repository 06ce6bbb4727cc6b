"""The record of the set-up: what was weighed, what was chosen and why, and what it leaves open."""

from collections.abc import Iterator

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import question_blocks
from strongcity_desktop.documents.blocks import Block, Facts, Heading, LookAgain
from strongcity_desktop.documents.compact_steps import compact_step
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.option_table import option_table
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.short_answers import shown_answers
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.still_open import still_open
from strongcity_desktop.documents.told_blocks import gap_blocks, outcome_blocks
from strongcity_desktop.documents.tool_front import front

_CHOICE, _WHY = "option", "why_this"
# The decision in one look; whatever else is asked follows in its own step.
_IN_SHORT = (_CHOICE, "lead_service", "champion", "answers_for_it", "beside", "network_name",
             "means_words", "decided_by", "decided_on", "reference", "look_again_on")


def setup_decision(source: Source, answered: Answered) -> bytes:
    """The record as a PDF file."""
    return make_pdf(list(_blocks(source, answered)), source.setting,
                    source.setting.t("To be kept with the papers of the town clerk."))


def _blocks(source: Source, answered: Answered) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t("Who leads prevention in this town, why it was decided so, and "
                               "what remains to be settled."), answered=answered)
    yield from blocks(source, answered)
    yield Heading(t("The options that were weighed"), "options", level=1)
    yield option_table(source, answered, answered.worksheet.question(_CHOICE))
    for step in answered.worksheet.steps:
        yield from compact_step(source, answered, step, (*_IN_SHORT, _WHY))
    yield Heading(t("What the choice leaves open"), "open", level=1)
    yield from outcome_blocks(source, answered)
    yield from gap_blocks(source, answered)
    if not source.is_public:
        yield from still_open(source, answered)
    yield from ending(source)


def blocks(source: Source, answered: Answered) -> Iterator[Block]:
    """What was decided and why, as a section of another document."""
    yield Heading(source.setting.t("What was decided"), "decided", level=1)
    yield from in_short(source, answered)
    yield from question_blocks(source, answered, _WHY)


def in_short(source: Source, answered: Answered) -> Iterator[Block]:
    """The decision in one look."""
    if _CHOICE not in answered.given:
        yield LookAgain(source.setting.t("Nothing is chosen yet."))
    pairs = tuple(shown_answers(source, answered, _IN_SHORT))
    if pairs:
        yield Facts(pairs)
