"""The decisions of all meetings and the tasks they gave, with where each stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.blocks import Block, Heading, Table, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    count_notes,
    ending,
    one_by_one,
    register_table,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.analysis.meetings import from_any_meeting, open_decisions
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.registers.task import TASKS

_OPEN = ("name", "decided_on", "owner", "due_on", "status")
_CLOSED = ("name", "decided_on", "status", "outcome")
_TASK = ("name", "owner", "due_on", "status")
_SHARES = {"name": 3.4, "outcome": 3.0, "decided_on": 1.2, "due_on": 1.2, "owner": 1.7,
           "status": 1.2}


def decisions_list(source: Source) -> bytes:
    """The list as a PDF file: what is open first, then what is closed, then the tasks."""
    return make_pdf(list(_blocks(source)), source.setting,
                    source.setting.t("Entries keep their numbers in every print."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = shown_rows(source, DECISIONS)
    still = {row.id for row in open_decisions(rows)}
    yield from front(source, t("What was decided together, and where it stands."))
    yield Heading(t("To be carried out"), "open", level=1)
    yield from _part(source, DECISIONS, _by(rows, still, "due_on"), _OPEN,
                     t("No decision is open."))
    closed = _by(rows, {row.id for row in rows} - still, "decided_on")
    if closed:
        yield Heading(t("Carried out or dropped"), "closed", level=1)
        yield from _part(source, DECISIONS, closed, _CLOSED, "")
    yield from one_by_one(source, DECISIONS, rows, ("note",))
    yield Heading(t("Tasks that meetings gave"), "tasks", level=1)
    yield from _part(source, TASKS, _tasks(source), _TASK, t("No task comes from a meeting."))
    yield from ending(source)


def _by(rows: Iterable[Row], wanted: set[str], key: str) -> list[Row]:
    """Those wanted, the earliest day first; those without one at the end."""
    return sorted((row for row in rows if row.id in wanted),
                  key=lambda row: (not row.values.get(key), row.values.get(key) or "",
                                   row.number))


def _tasks(source: Source) -> list[Row]:
    """The tasks that this edition may show, the earliest day first."""
    every = from_any_meeting(source.registers.get(TASKS.id, ()))
    if source.is_public:
        source.left_out.rows.update(row.id for row in every if not may_be_listed(TASKS, row))
        every = tuple(row for row in every if may_be_listed(TASKS, row))
    count_notes(source, TASKS, every)
    return _by(every, {row.id for row in every}, "due_on")


def _part(source: Source, register: Register, rows: Sequence[Row], keys: Sequence[str],
          nothing: str) -> Iterator[Block]:
    if not rows:
        yield Text(nothing, quiet=True)
        return
    shown = [key for key in keys if source.setting.edition.shows(register.field(key).mark)]
    table: Table = register_table(source, register, rows, shown)
    yield replace(table, shares=(table.shares[0], *(_SHARES[key] for key in shown)))
