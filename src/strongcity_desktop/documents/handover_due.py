"""What newly elected leaders will meet in the next 90 days, and what is late, in two tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Heading, Table, Text, Words
from strongcity_desktop.documents.register_blocks import is_filled
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.coming import (
    QUARTER,
    REGISTERS_WITH_DAYS,
    Due,
    due_within,
    overdue,
)
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind

_SORTS: Mapping[str, str] = {
    "tasks": mark("Task"), "decisions": mark("Decision"), "meetings": mark("Meeting"),
    "risks": mark("Risk to look at"), "goals": mark("Goal to be reached")}
_WHO = {"tasks": "owner", "decisions": "owner", "meetings": "chair", "risks": "owner",
        "goals": "owner"}
# So many lines a mayor reads; the lists hold the rest. Risks give way to what has to be done.
_MOST, _MOST_LATE = 12, 5


@dataclass(frozen=True)
class _Line:
    day: date
    sort: str
    what: Words
    who: Words
    is_risk: bool = False


def due_blocks(source: Source, answered: Sequence[Answered]) -> Iterator[Block]:
    """Late first, then what comes: tasks, decisions, meetings, risks, goals, days of worksheets."""
    t, today = source.setting.t, source.setting.printed_on
    rows = {register_id: _told(source, register_id) for register_id in REGISTERS_WITH_DAYS}
    late = [_of_row(source, due) for due in overdue(rows, today)]
    coming = [_of_row(source, due) for due in due_within(rows, today)]
    coming += [line for one in answered for line in _of_answers(source, one, today)]
    yield Heading(t("Due in the next 90 days"), "due", level=1)
    if coming:
        yield from _table(source, _foremost(coming), len(coming))
    else:
        yield Text(t("Nothing has a day in the next 90 days."), quiet=True)
    if late:
        yield Heading(t("Late"), "late", level=1)
        yield from _table(source, late[:_MOST_LATE], len(late))


def _told(source: Source, register_id: str) -> tuple[Row, ...]:
    """The rows whose name and day this edition tells."""
    register = REGISTERS[register_id]
    day = {"meetings": "held_on", "risks": "review_on", "goals": "by_when"}.get(
        register_id, "due_on")
    return tuple(row for row in source.rows(register)
                 if all(source.left_out.shows(field.mark, is_filled=bool(row.values.get(day)))
                        for field in (register.field(register.name_field), register.field(day))))


def _of_row(source: Source, due: Due) -> _Line:
    register = REGISTERS[due.register_id]
    name = row_name(register, due.row)
    who = register.field(_WHO[due.register_id])
    post: Any = due.row.values.get(who.key)
    return _Line(due.day, source.setting.t(_SORTS[due.register_id]),
                 name if isinstance(name, str) else source.setting.written(name),
                 source.setting.written(LocalText.from_json(post))
                 if is_filled(who, post) and source.left_out.shows(who.mark) else "",
                 is_risk=due.register_id == "risks")


def _of_answers(source: Source, answered: Answered, today: date) -> Iterator[_Line]:
    """The days that a worksheet names: a review, a decision, the elections."""
    t = source.setting.t
    for question in answered.asked:
        value = answered.given.get(question.key)
        if question.kind is Kind.DATE and isinstance(value, str) \
                and source.setting.edition.shows(question.mark):
            day = date.fromisoformat(value)
            if today <= day <= today + QUARTER:
                yield _Line(day, wording.worksheet_label(t, answered.worksheet),
                            wording.short_label(t, question), "")


def _foremost(lines: Sequence[_Line]) -> Sequence[_Line]:
    """As many as there is room for, those of risks the first to go; by their days."""
    kept = sorted(lines, key=lambda line: (line.is_risk, line.day))[:_MOST]
    return sorted(kept, key=lambda line: line.day)


def _table(source: Source, few: Sequence[_Line], of: int) -> Iterator[Block]:
    t, more = source.setting.t, of - len(few)
    has_who = any(line.who for line in few)
    head = (t("Day"), t("What it is"), t("What"), *((t("Who"),) if has_who else ()))
    yield Table(head, tuple(
        (t.short_date(line.day).replace(" ", "\u00a0"), line.sort, line.what,
         *((line.who or "–",) if has_who else ())) for line in few),
        (1.1, 1.4, 3.2, *((1.6,) if has_who else ())), is_dense=True)
    if more > 0:
        yield Text(t.plural("{n} more stands in the lists.", "{n} more stand in the lists.", more),
                   quiet=True)
