"""What the prints of a meeting share: when and where, its agenda, who was there, what it gave."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from strongcity_desktop.documents.blocks import Block, Bullets, Facts, Table, Text, Words
from strongcity_desktop.documents.register_blocks import count_notes, row_facts
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import (
    begin_of_points,
    clock_of,
    current,
    moment_of,
    of_meeting,
    tasks_from,
)
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Field, Register, Row
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.registers.wording import choice_label, label

_NONE = "–"


def points_of(source: Source, meeting: Row) -> tuple[Row, ...]:
    """The points of its agenda that this edition may show, in their order."""
    return _shown(source, AGENDA_POINTS, of_meeting(
        source.registers.get(AGENDA_POINTS.id, ()), meeting.id))


def decisions_of(source: Source, meeting: Row) -> tuple[Row, ...]:
    """Its decisions that this edition may show."""
    return _shown(source, DECISIONS, of_meeting(
        source.registers.get(DECISIONS.id, ()), meeting.id))


def tasks_of(source: Source, meeting: Row) -> tuple[Row, ...]:
    """The tasks it gave that this edition may show."""
    return _shown(source, TASKS, tasks_from(source.registers.get(TASKS.id, ()), meeting.id))


def _shown(source: Source, register: Register, rows: Sequence[Row]) -> tuple[Row, ...]:
    if source.is_public:
        source.left_out.rows.update(
            row.id for row in rows if not may_be_listed(register, row))
        rows = [row for row in rows if may_be_listed(register, row)]
    count_notes(source, register, rows)
    return tuple(rows)


def meeting_facts(source: Source, meeting: Row, *more: str) -> tuple[tuple[str, Words], ...]:
    """Which meeting, on which day and at what time, where, and further fields, where filled."""
    t, values = source.setting.t, meeting.values
    count_notes(source, MEETINGS, [meeting])
    facts: list[tuple[str, Words]] = [
        (label(t, MEETINGS, MEETINGS.field("name")), name_words(source, MEETINGS, meeting))]
    if values.get("held_on"):
        facts.append((label(t, MEETINGS, MEETINGS.field("held_on")), t.date(values["held_on"])))
    if hours := hours_of(source, meeting):
        facts.append((t("Time"), hours))
    return (*facts, *row_facts(source, MEETINGS, meeting, ("place", *more)))


def hours_of(source: Source, meeting: Row) -> str:
    """From when to when, as far as it is known; "" for nothing."""
    t = source.setting.t
    begins, ends = (_clock(source, meeting.values.get(key)) for key in ("begins", "ends"))
    if begins and ends:
        return t("{begins} to {ends}", begins=begins, ends=ends)
    return t("from {begins}", begins=begins) if begins else ""


def _clock(source: Source, written: Any) -> str:
    at = clock_of(written)
    return source.setting.t.time(moment_of(at)) if at is not None else str(written or "")


def name_words(source: Source, register: Register, row: Row) -> Words:
    """The name of a row as it was written."""
    stored = row.values.get(register.name_field)
    return source.setting.written(current(stored)) if stored else _NONE


def agenda_blocks(source: Source, meeting: Row, points: Sequence[Row]) -> Iterator[Block]:
    """The agenda as a table: when each point begins, what it is, to do what, how long."""
    t = source.setting.t
    if not points:
        yield Text(t("The agenda is still empty."), quiet=True)
        return
    begins = begin_of_points(meeting, points)
    kind, brought = AGENDA_POINTS.field("kind"), AGENDA_POINTS.field("brought_by")
    rows = []
    for place, (point, at) in enumerate(zip(points, begins, strict=True), start=1):
        minutes = point.values.get("minutes_planned")
        rows.append((t.number(place), t.time(moment_of(at)) if at is not None else _NONE,
                     name_words(source, AGENDA_POINTS, point),
                     _chosen(source, AGENDA_POINTS, kind, point),
                     _text(source, brought, point),
                     t("{n} min", n=minutes) if minutes is not None else _NONE))
    yield Table((t("No."), label(t, MEETINGS, MEETINGS.field("begins")),
                 label(t, AGENDA_POINTS, AGENDA_POINTS.field("name")),
                 label(t, AGENDA_POINTS, kind), label(t, AGENDA_POINTS, brought), t("How long")),
                tuple(rows), (0.6, 0.9, 3.4, 1.4, 1.7, 1.0),
                ("end", "start", "start", "start", "start", "end"))


def _chosen(source: Source, register: Register, field: Field, row: Row) -> str:
    return next((choice_label(source.setting.t, register, field, choice)
                 for choice in field.choices if choice.key == row.values.get(field.key)), _NONE)


def _text(source: Source, field: Field, row: Row) -> Words:
    stored = row.values.get(field.key)
    return source.setting.written(current(stored)) if stored else _NONE


def names_in(source: Source, row: Row, key: str) -> list[Words]:
    """The names of the organisations in a field of a meeting, where the edition shows it."""
    field, ids = MEETINGS.field(key), row.values.get(key) or []
    if not source.setting.edition.shows(field.mark):
        return []
    return [isolate(name) if isinstance(name, str) else source.setting.written(name)
            for name in source.names(field.register, list(ids))]


def in_a_row(names: Sequence[Words]) -> Words:
    """Names one behind the other; a dot parts them, for a comma stands in some of them."""
    spans: list[Span] = []
    for name in names:
        spans += [Span(" · ")] if spans else []
        spans += [Span(name)] if isinstance(name, str) else name
    return tuple(spans)


def said_block(source: Source, point: Row) -> Iterator[Block]:
    """What was said on a point, line by line, where the edition shows it."""
    field, setting = AGENDA_POINTS.field("said"), source.setting
    stored = point.values.get(field.key)
    if not stored or not setting.edition.shows(field.mark):
        return
    shown = current(stored).shown_in(setting.language)
    lines = [line for line in shown.text.split("\n") if line.strip()]
    if lines:
        whole: list[Words] = [isolate(line) if shown.is_fallback else line for line in lines[:-1]]
        last = LocalText(shown.language, {shown.language: lines[-1]})
        yield Bullets((*whole, setting.written(last)))


def result_block(source: Source, decisions: Iterable[Row], tasks: Iterable[Row]
                 ) -> Iterator[Block]:
    """Decisions and tasks, each marked as what it is, with who and until when."""
    t = source.setting.t
    pairs = [(t("Decision"), _result(source, DECISIONS, row)) for row in decisions]
    pairs += [(t("Task"), _result(source, TASKS, row)) for row in tasks]
    if pairs:
        yield Facts(tuple(pairs))


def _result(source: Source, register: Register, row: Row) -> Words:
    name = name_words(source, register, row)
    after = _who_and_when(source, register, row)
    spans = (Span(name),) if isinstance(name, str) else tuple(name)
    return (*spans, Span(f"  {after}")) if after else spans


def _who_and_when(source: Source, register: Register, row: Row) -> str:
    """Who does it and until when, as far as it is known and shown."""
    t, owner = source.setting.t, register.field("owner")
    who = current(row.values.get("owner")).shown_in(source.setting.language).text \
        if source.setting.edition.shows(owner.mark) else ""
    due = row.values.get("due_on")
    if who and due:
        return t("({who}, by {date})", who=who, date=t.date(due))
    if due:
        return t("(by {date})", date=t.date(due))
    return t("({who})", who=who) if who else ""
