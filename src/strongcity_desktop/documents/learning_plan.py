"""How the town measures and learns: what the worksheet on results says, and what it concludes."""

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import step_blocks
from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.told_blocks import told_blocks
from strongcity_desktop.documents.tool_front import front


def learning_plan(source: Source, answered: Answered) -> bytes:
    """The document as a PDF file."""
    t = source.setting.t
    return make_pdf(
        [*front(source, t("What the town wants to see change, how it looks, and who learns from "
                          "it."), answered=answered),
         *blocks(source, answered), *ending(source)], source.setting,
        t("Stories stand beside figures: they speak for those who tell them."))


def blocks(source: Source, answered: Answered) -> list[Block]:
    """What the worksheet concludes, then its answers step by step."""
    return [*told_blocks(source, answered), *step_blocks(source, answered)]
