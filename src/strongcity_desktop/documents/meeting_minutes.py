"""The minutes of a meeting: who was there, point by point, what was decided and is to be done."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.meeting_parts import (
    decisions_of,
    in_a_row,
    meeting_facts,
    name_words,
    names_in,
    points_of,
    result_block,
    said_block,
    tasks_of,
)
from strongcity_desktop.documents.register_blocks import ending, row_facts
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import of_point, tasks_from_point
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.meeting import MEETINGS

_TO_SIGN = 44.0


def meeting_minutes(source: Source, meeting: Row) -> bytes:
    """The minutes as a PDF file; a draft says so."""
    return make_pdf(list(_blocks(source, meeting)), source.setting, "")


def _blocks(source: Source, meeting: Row) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t("What was said, decided and given to do, point by point."),
                     meeting_facts(source, meeting, "chair", "minutes_by"))
    yield from blocks(source, meeting)
    yield Table((t("The chair"), t("For the minutes")), (("", ""),), (1.0, 1.0),
                row_height=_TO_SIGN)
    if source.is_public:
        yield from ending(source)


def blocks(source: Source, meeting: Row) -> Iterator[Block]:
    """Who was there and what came of it: the minutes without front and signatures."""
    if meeting.values.get("minutes_state") != "approved":
        yield LookAgain(source.setting.t("This is a draft. It holds once the meeting has "
                                         "approved it."))
    yield from _attendance(source, meeting)
    yield from _points(source, meeting)
    facts = row_facts(source, MEETINGS, meeting, ("next_on", "note"))
    if facts:
        yield Facts(facts)


def _attendance(source: Source, meeting: Row) -> Iterator[Block]:
    """Who came and who excused themselves, by organisation; the others as a number."""
    t, values = source.setting.t, meeting.values
    came = {*(values.get("present") or ()), *(values.get("excused") or ())}
    absent = [one for one in values.get("invited") or () if one not in came]
    pairs: list[tuple[str, Words]] = []
    for key, words in (("present", t("Present")), ("excused", t("Excused"))):
        pairs += _listed(words, names_in(source, meeting, key))
    pairs += _listed(t("Invited, not there"), names_in(
        source, Row(meeting.id, meeting.number, {**values, "invited": absent}), "invited"))
    others = row_facts(source, MEETINGS, meeting, ("others_present",))
    if pairs or others:
        yield Heading(t("Who was there"), "attendance", level=1)
        yield Facts((*pairs, *others))


def _listed(words: str, names: Sequence[Words]) -> list[tuple[str, Words]]:
    return [(words, in_a_row(names))] if names else []


def _points(source: Source, meeting: Row) -> Iterator[Block]:
    t = source.setting.t
    points, decisions, tasks = (find(source, meeting)
                                for find in (points_of, decisions_of, tasks_of))
    yield Heading(t("Point by point"), "points", level=1)
    nothing = t("Nothing was noted.")
    if not source.setting.edition.shows(Mark.INTERNAL):
        nothing = t("No decision and no task.")
        yield Text(t("What was said belongs to those who were there. Here stands what came of "
                     "it."), quiet=True)
    if not points and not decisions and not tasks:
        yield Text(t("Nothing was written down yet."), quiet=True)
    told: set[str] = set()
    for place, point in enumerate(points, start=1):
        decided, given = of_point(decisions, point.id), tasks_from_point(tasks, point.id)
        told.update(row.id for row in (*decided, *given))
        note = row_facts(source, AGENDA_POINTS, point, ("note",))
        blocks = (*said_block(source, point), *result_block(source, decided, given),
                  *([Facts(note)] if note else []))
        heading = t("{number}. {title}", number=place,
                    title="".join(_plain(name_words(source, AGENDA_POINTS, point))))
        first = blocks[:1] or (Text(nothing, quiet=True),)
        yield Together((QuestionHeading(heading), *first))
        yield from blocks[1:]
    others = [[row for row in rows if row.id not in told] for rows in (decisions, tasks)]
    if any(others):
        yield QuestionHeading(t("Beside the agenda"))
        yield from result_block(source, *others)


def _plain(words: Words) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    else:
        yield from (span.text for span in words)
