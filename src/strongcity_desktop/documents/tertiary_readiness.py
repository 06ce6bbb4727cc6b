"""How ready the town is for tertiary prevention: nine roles, four considerations, no person."""

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.design_blocks import design_blocks, design_pdf
from strongcity_desktop.documents.source import Source


def tertiary_readiness(source: Source, answered: Answered) -> bytes:
    """The paper as a PDF file."""
    return design_pdf(source, answered, source.setting.t(
        "What the town can do so that people who turned to violence find a way back: its mandate, "
        "the roles it can fill, and what must be ready first."))


def blocks(source: Source, answered: Answered) -> list[Block]:
    """The paper without its front, as a section of another document."""
    return design_blocks(source, answered)
