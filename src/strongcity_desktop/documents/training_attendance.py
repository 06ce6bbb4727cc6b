"""The attendance sheet of a training: lines to sign by hand, on paper only."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Cell, Table
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import row_facts
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.training import TRAININGS

_ROW_HEIGHT = 25.0
_ABOUT = ("name", "held_on", "until_on", "place", "hours", "provider", "audience")
_SEATS_IF_UNSAID, _BLANK, _MOST = 16, 3, 120


def training_attendance(source: Source, training: Row) -> bytes:
    """The sheet as a PDF file."""
    return make_pdf(blocks(source, training), source.setting, "")


def blocks(source: Source, training: Row) -> list[Block]:
    """The sheet; it has no other place to stand in than a print of its own."""
    return list(_blocks(source, training))


def _blocks(source: Source, training: Row) -> Iterator[Block]:
    """As many lines as there are seats; names are written by hand, and never come back here."""
    t = source.setting.t
    yield from front(source, t("Write your name and sign beside the organisation you come for. "
                               "This sheet stays with the town and is not passed on."),
                     row_facts(source, TRAININGS, training, _ABOUT))
    lines = min(int(training.values.get("seats") or _SEATS_IF_UNSAID) + _BLANK, _MOST)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (t.number(number), "", "", "") for number in range(1, lines + 1))
    yield Table((t("No."), t("Organisation"), t("Name"), t("Signature")), rows,
                (0.4, 2.2, 1.8, 1.8), ("end", "start", "start", "start"),
                row_height=_ROW_HEIGHT)
