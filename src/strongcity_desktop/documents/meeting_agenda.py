"""The agenda of a meeting on one page, to lie on the table."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Facts, LookAgain, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.meeting_parts import agenda_blocks, meeting_facts, points_of
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.analysis.meetings import current, plan_of
from strongcity_desktop.registers.fields import Row


def meeting_agenda(source: Source, meeting: Row) -> bytes:
    """The agenda as a PDF file."""
    return make_pdf(list(_blocks(source, meeting)), source.setting, "")


def _blocks(source: Source, meeting: Row) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t("What the meeting is about, point by point."),
                     meeting_facts(source, meeting, "chair", "minutes_by"))
    if meeting.values.get("purpose"):
        yield Text(source.setting.written(current(meeting.values["purpose"])))
    points = points_of(source, meeting)
    yield from agenda_blocks(source, meeting, points)
    plan = plan_of(meeting, points)
    if plan.planned:
        yield Facts(((t("Together"), t("{n} min", n=plan.planned)),))
    if plan.over and not source.is_public:
        yield LookAgain(t.plural("The points take {n} minute more than the meeting lasts.",
                                 "The points take {n} minutes more than the meeting lasts.",
                                 plan.over))
    if source.is_public:
        yield from ending(source)
