"""The invitation to a meeting, as a letter: where, when, what about, who is invited."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Heading, Table, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.meeting_parts import (
    agenda_blocks,
    in_a_row,
    meeting_facts,
    names_in,
    points_of,
)
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.analysis.meetings import current
from strongcity_desktop.registers.fields import Row

_TO_SIGN = 44.0


def meeting_convocation(source: Source, meeting: Row) -> bytes:
    """The letter as a PDF file."""
    return make_pdf(list(_blocks(source, meeting)), source.setting, "")


def _blocks(source: Source, meeting: Row) -> Iterator[Block]:
    setting = source.setting
    t = setting.t
    yield from front(source, t("{town} invites you to this meeting.", town=setting.town),
                     meeting_facts(source, meeting, "chair"))
    if meeting.values.get("purpose"):
        yield Text(setting.written(current(meeting.values["purpose"])))
    yield Heading(t("What we will talk about"), "agenda", level=1)
    yield from agenda_blocks(source, meeting, points_of(source, meeting))
    invited = names_in(source, meeting, "invited")
    if invited:
        yield Heading(t("Who is invited"), "invited", level=1)
        yield Text(in_a_row(invited))
    yield Text(t("Let us know whether you can come. If you cannot, tell us who comes in your "
                 "place, or what you would like us to know."))
    yield Table((t("For the town"),), (("",),), (1.0,), row_height=_TO_SIGN)
    if source.is_public:
        yield from ending(source)
