"""Follow the evidence thread through a town: from any entry in both directions, and its breaks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.analysis.thread import CHAIN, Breaks, Registers, breaks, thread_of
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import evidence
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class Mark:
    """One entry of the thread: its name with its number; one deleted since has no `row_id`."""

    register_id: str
    row_id: str
    name: str


@dataclass(frozen=True)
class ThreadSeen:
    """The thread of one entry: what stands in each register of the chain, in its order."""

    name: str
    marks: Mapping[str, tuple[Mark, ...]]


@dataclass(frozen=True)
class BreaksSeen:
    """The three lists before the council sees the plan, in words."""

    actions_on_air: tuple[Mark, ...]
    left_open: tuple[Mark, ...]
    explained: tuple[Mark, ...]
    without_source: tuple[Mark, ...]

    @property
    def count(self) -> int:
        """How many there are to look at again."""
        return len(self.actions_on_air) + len(self.left_open) + len(self.without_source)


def thread_seen(town: TownFile, register_id: str, row_id: str, t: Translator) -> ThreadSeen:
    """The thread of an entry of CHAIN. Raises Refusal when the entry is no longer there."""
    declared = REGISTERS[register_id]
    here = stored_rows.row(town, register_id, row_id)
    thread = thread_of(_chain(town), register_id, row_id)
    marks = {register: (*(_mark(register, row, t) for row in thread.rows[register]),
                        *(_gone(town, register, id, t) for id in thread.gone[register]))
             for register in CHAIN}
    return ThreadSeen(row_name(declared, here, t), marks)


def breaks_seen(town: TownFile, t: Translator) -> BreaksSeen:
    """Where the thread breaks in this town, for a reader of `t`."""
    found = breaks_of(town)
    return BreaksSeen(
        tuple(_mark("actions", row, t) for row in found.actions_on_air),
        tuple(_mark("findings", row, t) for row in found.left_open),
        tuple(_mark("findings", row, t) for row in found.explained),
        (*(_mark("findings", row, t) for row in found.findings_without_source),
         *(_mark("challenges", row, t) for row in found.challenges_without_source)))


def breaks_of(town: TownFile) -> Breaks:
    """Where the thread breaks, as rows."""
    return breaks(_chain(town), _proved(town))


def _chain(town: TownFile) -> Registers:
    return {register: rows_of(town, register) for register in CHAIN}


def _proved(town: TownFile) -> frozenset[str]:
    """The rows that a document stands behind."""
    return frozenset(link.end.row_id for link in evidence.links(town)
                     if isinstance(link.end, evidence.RowEnd))


def _mark(register_id: str, row: Row, t: Translator) -> Mark:
    name = t("{number}. {name}", number=row.number, name=row_name(REGISTERS[register_id], row, t))
    return Mark(register_id, row.id, name)


def _gone(town: TownFile, register_id: str, row_id: str, t: Translator) -> Mark:
    """What is still known of an entry that was deleted: the thread shows that it stood here."""
    declared = REGISTERS[register_id]
    values: Mapping[str, Any] | None
    try:
        values = evidence.last_known(town, REGISTER_TABLES[register_id], row_id)
    except Refusal:
        values = None
    if not values:
        return Mark(register_id, "", t("An entry deleted since"))
    name = row_name(declared, Row(row_id, 0, dict(values)), t)
    return Mark(register_id, "", t("{name} (deleted since)", name=name))
