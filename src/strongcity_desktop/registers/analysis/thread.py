"""The evidence thread: finding, challenge, goal, action, indicator, reading; where it breaks."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from strongcity_desktop.registers.fields import Row

CHAIN = ("findings", "challenges", "goals", "actions", "indicators", "readings")
"""The registers of the thread, from what was found to what was measured."""

_NAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "findings": (("challenges", "challenges"),),
    "goals": (("challenges", "challenges"),),
    "actions": (("challenges", "challenges"), ("goals", "goals")),
    "indicators": (("actions", "actions"), ("goals", "goals")),
    "readings": (("indicators", "indicators"),),
}
"""By register: its fields that name rows of others, and the register of these."""

_NOT_STANDING = ("stopped", "dropped")
_SOURCES = ("origin", "evidence_files", "data_sources", "consultations", "source")
_SOURCES_OF_CHALLENGES = ("evidence", "sources")

Registers = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class Thread:
    """Rows by register of the chain, in their order; `gone` holds ids that are named and deleted.
    """

    rows: Mapping[str, tuple[Row, ...]]
    gone: Mapping[str, tuple[str, ...]]

    @property
    def missing(self) -> tuple[str, ...]:
        """The registers of the chain with nothing in them, in their order."""
        return tuple(register for register in CHAIN if not self.rows[register])


@dataclass(frozen=True)
class Breaks:
    """What the council should see before it sees the plan.

    `left_open` are findings that no action answers, `explained` those of which the town says why.
    """

    actions_on_air: tuple[Row, ...]
    left_open: tuple[Row, ...]
    explained: tuple[Row, ...]
    findings_without_source: tuple[Row, ...]
    challenges_without_source: tuple[Row, ...]

    @property
    def count(self) -> int:
        """How many there are to look at again; what is explained does not count."""
        return sum(map(len, (self.actions_on_air, self.left_open, self.findings_without_source,
                             self.challenges_without_source)))


def thread_of(registers: Registers, register_id: str, row_id: str) -> Thread:
    """All that the row rests on, and all that follows from it, itself included.

    `register_id` is one of CHAIN. An id that is named and no longer there is told as gone.
    """
    places = {register: {row.id: row for row in registers.get(register, ())}
              for register in CHAIN}
    named: dict[str, set[str]] = {register: set() for register in CHAIN}
    named[register_id].add(row_id)
    _follow_back(places, named, register_id)
    onwards: dict[str, set[str]] = {register: set() for register in CHAIN}
    onwards[register_id].add(row_id)
    _follow_on(places, onwards, register_id)
    for register in CHAIN:
        named[register] |= onwards[register]
    return Thread(
        {register: tuple(row for row in registers.get(register, ()) if row.id in named[register])
         for register in CHAIN},
        {register: tuple(sorted(named[register] - places[register].keys()))
         for register in CHAIN})


def breaks(registers: Registers, proved: Collection[str] = ()) -> Breaks:
    """Where the thread breaks; `proved` are ids of rows that a kept document stands behind.

    Challenges come with what the newest assessment says of them.
    """
    findings, challenges = registers.get("findings", ()), registers.get("challenges", ())
    actions = tuple(_standing(registers.get("actions", ())))
    found = {row_id for row in findings for row_id in _ids(row, "challenges")}
    on_goals = {row.id: set(_ids(row, "challenges")) for row in registers.get("goals", ())}
    answered = {row.id: _answers(row, on_goals) for row in actions}
    taken_on = set[str]().union(*answered.values())
    loose = [row for row in findings if not taken_on.intersection(_ids(row, "challenges"))]
    return Breaks(
        tuple(row for row in actions if not answered[row.id] & found),
        tuple(row for row in loose if not row.values.get("why_none")),
        tuple(row for row in loose if row.values.get("why_none")),
        tuple(_unproved(findings, _SOURCES, proved)),
        tuple(_unproved(challenges, _SOURCES_OF_CHALLENGES, proved)))


def _answers(action: Row, on_goals: Mapping[str, set[str]]) -> set[str]:
    """The challenges that an action answers, by itself or through its goals."""
    through = (on_goals.get(goal, set()) for goal in _ids(action, "goals"))
    return set(_ids(action, "challenges")).union(*through)


def _unproved(rows: Iterable[Row], fields: Sequence[str], proved: Collection[str]
              ) -> Iterable[Row]:
    return (row for row in rows
            if row.id not in proved and not any(row.values.get(field) for field in fields))


def _standing(rows: Iterable[Row]) -> Iterable[Row]:
    return (row for row in rows if row.values.get("status") not in _NOT_STANDING)


def _ids(row: Row, field: str) -> tuple[str, ...]:
    return tuple(row.values.get(field) or ())


def _follow_back(places: Mapping[str, Mapping[str, Row]], named: dict[str, set[str]],
                 start: str) -> None:
    """Add what the rows rest on, register by register towards the findings."""
    for register in reversed(CHAIN[:CHAIN.index(start) + 1]):
        for row_id in tuple(named[register]):
            row = places[register].get(row_id)
            for field, other in _NAMES.get(register, ()) if row and register != "findings" else ():
                named[other].update(_ids(row, field) if row else ())
    named["findings"].update(
        row.id for row in places["findings"].values()
        if named["challenges"].intersection(_ids(row, "challenges")))


def _follow_on(places: Mapping[str, Mapping[str, Row]], named: dict[str, set[str]],
               start: str) -> None:
    """Add what follows from the rows, register by register towards the readings."""
    for row_id in tuple(named["findings"]):
        row = places["findings"].get(row_id)
        named["challenges"].update(_ids(row, "challenges") if row else ())
    for register in CHAIN[max(CHAIN.index(start), 1) + 1:]:
        for row in places[register].values():
            if any(named[other].intersection(_ids(row, field))
                   for field, other in _NAMES[register]):
                named[register].add(row.id)
