"""The attendance sheet of a meeting: who is invited by organisation, with room to sign."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Cell, Table
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.meeting_parts import meeting_facts, names_in
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.fields import Row

_ROW_HEIGHT = 25.0
_BLANK, _FEWEST = 3, 17


def attendance_sheet(source: Source, meeting: Row) -> bytes:
    """The sheet as a PDF file."""
    return make_pdf(list(_blocks(source, meeting)), source.setting, "")


def _blocks(source: Source, meeting: Row) -> Iterator[Block]:
    """Names are written by hand, and only on paper."""
    t = source.setting.t
    yield from front(source, t("Write your name and sign beside the organisation you come for. "
                               "This sheet stays with the town and is not passed on."),
                     meeting_facts(source, meeting))
    invited = names_in(source, meeting, "invited")
    blank = max(_BLANK, _FEWEST - len(invited))
    rows: list[tuple[Cell, ...]] = [(name, "", "") for name in invited]
    rows += [("", "", "")] * blank
    yield Table((t("Organisation"), t("Name"), t("Signature")), tuple(rows), (2.2, 1.8, 1.8),
                row_height=_ROW_HEIGHT)
