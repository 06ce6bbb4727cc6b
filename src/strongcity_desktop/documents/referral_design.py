"""The design of the referral mechanism: who it is for, how it works; never whom it has helped."""

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.design_blocks import design_blocks, design_pdf
from strongcity_desktop.documents.source import Source


def referral_design(source: Source, answered: Answered) -> bytes:
    """The design as a PDF file."""
    return design_pdf(source, answered, source.setting.t(
        "How worried people find help early: whose mechanism it is, who may come, what counts as "
        "a sign, which help follows, and how people are protected."))


def blocks(source: Source, answered: Answered) -> list[Block]:
    """The design without its front, as a section of another document."""
    return design_blocks(source, answered)
