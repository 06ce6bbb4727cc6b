"""The document of the theory of change: the whole plan, then each action that has a drawing."""

from collections.abc import Iterator

from strongcity_desktop.documents import theory_figure
from strongcity_desktop.documents.blocks import Block, Heading, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending, further, opening, shown_rows
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.theory_rows import boxes_of
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.change_box import CHANGE_BOXES
from strongcity_desktop.registers.showing import row_name


def theory_print(source: Source) -> bytes:
    """The document as a PDF file."""
    return make_pdf([*_blocks(source),
                     *further(source, (CHANGE_BOXES, ("because", "note")))], source.setting,
                    source.setting.t("A dashed box waits for a start value or a target."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    yield from opening(source, t("How change is expected to happen: from what is put in to what "
                                 "lasts, and why."))
    found = list(blocks(source))
    yield from found or [Text(t("No theory of change is drawn yet."), quiet=True)]
    yield from ending(source)


def blocks(source: Source) -> Iterator[Block]:
    """The drawings and their links in words, each under its heading; nothing while none is drawn.
    """
    t, boxes = source.setting.t, shown_rows(source, CHANGE_BOXES)
    whole = theory_figure.figure(source, is_titled=False)
    if whole:
        yield Heading(t("The whole plan"), "theory-whole", level=1)
        yield from whole
    for action in source.rows(ACTIONS):
        if boxes_of(boxes, action.id):
            yield Heading(row_name(ACTIONS, action, t), f"theory-{action.number}", level=1)
            yield from theory_figure.figure(source, action, is_titled=False)
