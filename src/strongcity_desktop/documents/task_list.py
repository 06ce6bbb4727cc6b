"""The list of tasks: what is to be done, by when and by whom, then what is done."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.blocks import Block, Heading, Table, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.tasks import open_tasks
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.task import TASKS

OPEN = ("name", "status", "due_on", "owner", "stakeholders")
CLOSED = ("name", "status", "done_on", "owner")
_SHARES = {"name": 3.2, "status": 1.1, "due_on": 1.2, "done_on": 1.2, "owner": 1.7,
           "stakeholders": 2.1}


def task_list(source: Source) -> bytes:
    """The list as a PDF file."""
    t = source.setting.t
    return make_pdf(list(_blocks(source)), source.setting, t("Entries keep their numbers in every "
                                                             "print."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = shown_rows(source, TASKS)
    yield from opening(source, t("What is to be done, by when and by whom. What is due first "
                                 "stands first."))
    still = {row.id for row in open_tasks(rows)}
    to_do = _by_day((row for row in rows if row.id in still), "due_on")
    closed = _by_day((row for row in rows if row.id not in still), "done_on")
    if to_do:
        yield _table(source, to_do, OPEN)
    else:
        yield Text(t("No task is open."), quiet=True)
    if closed:
        yield Heading(t("Done or dropped"), "closed", level=1)
        yield _table(source, closed, CLOSED)
    yield from ending(source)


def _table(source: Source, rows: Sequence[Row], keys: Sequence[str]) -> Table:
    """With room for the words of a task, which are a sentence."""
    shown = [key for key in keys if source.setting.edition.shows(TASKS.field(key).mark)]
    table = register_table(source, TASKS, rows, shown)
    return replace(table, shares=(table.shares[0], *(_SHARES[key] for key in shown)))


def _by_day(rows: Iterable[Row], key: str) -> list[Row]:
    """The earliest day first; those without one at the end."""
    return sorted(rows, key=lambda row: (not row.values.get(key), row.values.get(key) or "",
                                         row.number))
