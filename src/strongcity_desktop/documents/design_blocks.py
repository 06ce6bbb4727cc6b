"""A design that a worksheet makes, on paper: what it leads to, what is open, every answer."""

from collections.abc import Iterator

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import step_blocks
from strongcity_desktop.documents.blocks import Block, Heading
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.told_blocks import told_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.worksheets import wording


def design_pdf(source: Source, answered: Answered, introduction: str) -> bytes:
    """The design as a PDF file; the fixed line of its worksheet stands at the foot of each page."""
    return make_pdf(
        [*front(source, introduction, answered=answered), *design_blocks(source, answered),
         *ending(source)],
        source.setting, wording.fixed_line(source.setting.t, answered.worksheet))


def design_blocks(source: Source, answered: Answered) -> list[Block]:
    """The design without its front, as a section of another document."""
    return list(_blocks(source, answered))


def _blocks(source: Source, answered: Answered) -> Iterator[Block]:
    yield Heading(source.setting.t("What the answers lead to"),
                  f"outcome-{answered.worksheet.id}", level=1)
    yield from told_blocks(source, answered)
    yield from step_blocks(source, answered)
