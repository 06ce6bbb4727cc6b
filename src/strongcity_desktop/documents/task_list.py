"""The list of tasks: what is to be done, by when and by whom, then what is done."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    row_facts,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.tasks import open_tasks
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.registers.wording import label, title

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
    entries = [block for row in (*to_do, *closed) for block in _entry(source, row)]
    if entries:
        yield Heading(t("One by one"), "one-by-one", level=1)
        yield from entries


def _entry(source: Source, row: Row) -> Iterator[Block]:
    """Where a task comes from and what is noted of it, where the edition shows that."""
    facts = (*_origin(source, row), *row_facts(source, TASKS, row, ("note",)))
    if facts:
        name = source.setting.t("{number}. {title}", number=row.number,
                                title=name_in(source, TASKS.id, row))
        yield Together((QuestionHeading(name), Facts(facts, two_in_a_line=True)))


def _origin(source: Source, row: Row) -> Iterator[tuple[str, str]]:
    setting, origin = source.setting, TASKS.field("origin")
    kind, *rest = str(row.values.get(origin.key) or "").split("/")
    if not rest or kind not in REGISTERS or not setting.edition.shows(origin.mark):
        return
    for name in source.names(kind, rest[:1]):
        yield label(setting.t, TASKS, origin), setting.t(
            "{register}: {name}", register=title(setting.t, REGISTERS[kind]),
            name=name if isinstance(name, str) else name.shown_in(setting.language).text)


def _table(source: Source, rows: Sequence[Row], keys: Sequence[str]) -> Table:
    """With room for the words of a task, which are a sentence."""
    shown = [key for key in keys if source.setting.edition.shows(TASKS.field(key).mark)]
    table = register_table(source, TASKS, rows, shown)
    return replace(table, shares=(table.shares[0], *(_SHARES[key] for key in shown)))


def _by_day(rows: Iterable[Row], key: str) -> list[Row]:
    """The earliest day first; those without one at the end."""
    return sorted(rows, key=lambda row: (not row.values.get(key), row.values.get(key) or "",
                                         row.number))
