"""What an import would do with every row of a file, and the writing of it: all or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from strongcity_desktop.exchange.row_reading import ReadRow, read_matched
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean
from strongcity_desktop.operations.back_up import back_up_before
from strongcity_desktop.operations.importing.import_plan import (
    PlannedRow,
    Planner,
    Reached,
    go_on,
)
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.operations.importing.import_writes import RowWrites
from strongcity_desktop.operations.importing.likely_doubles import (
    Known,
    Likeness,
    Told,
    telling,
    told_by,
)
from strongcity_desktop.operations.keep_register import entered
from strongcity_desktop.operations.see_rows import light_rows
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import journal
from strongcity_desktop.store.town_file import TownFile

RowState = Literal["new", "changed", "same", "double", "look_again", "left_out"]
STATES: tuple[RowState, ...] = ("look_again", "double", "new", "changed", "same", "left_out")
_IMPORTED = mark("Imported “{file}”")
_PROGRESS = 100
FILL_GAPS, TAKE_ALL = frozenset({"fill gaps"}), frozenset({"take all"})
"""Said of a double instead of fields: those that are empty there when its turn comes, or all."""


@dataclass(frozen=True)
class Twin:
    """The row that a row of the file seems to be: one of the register, or an earlier one of the
    file (then `number` is that row's as the file counts). `differs`: the fields in which the file
    says something else; `gaps`: those of them where the row there says nothing."""

    target: str
    in_file: bool
    number: int
    name: str
    likeness: Likeness
    ours: Mapping[str, Any]
    theirs: Mapping[str, Any]
    differs: tuple[str, ...]
    gaps: frozenset[str]


@dataclass(frozen=True)
class PreviewRow:
    """What becomes of one row. `place` is its place in the sheet, `row` as the file counts;
    `problems` stand by column, None for the whole row; a `twin` may still have to be decided."""

    place: int
    row: int
    name: str
    state: RowState
    problems: Mapping[int | None, Refusal] = field(default_factory=dict)
    hints: tuple[Refusal, ...] = ()
    twin: Twin | None = None


@dataclass(frozen=True)
class Preview:
    """Every row of the file in its order; `refusals` keep the whole file out."""

    rows: tuple[PreviewRow, ...]
    refusals: tuple[Refusal, ...] = ()
    notes: tuple[Refusal, ...] = ()
    written: bool = False
    parts: Sequence[Callable[..., object]] = ()
    as_of: object = None
    """The newest step of the town when it was made."""

    def count(self, state: RowState) -> int:
        """How many rows are in this state."""
        return sum(row.state == state for row in self.rows)

    @property
    def is_ready(self) -> bool:
        """Whether every row is settled and something would be written."""
        return not self.refusals and not self.count("look_again") and not self.count("double") \
            and bool(self.parts)


def preview(town: TownFile, session: ImportSession, reached: Reached = go_on) -> Preview:
    """What would become of every row; nothing is written. `reached` may stop it by raising."""
    return replace(_Preview(town, session, reached).made(), as_of=_newest(town))


def _newest(town: TownFile) -> object:
    return journal.undo_label(town), journal.redo_label(town)


def take_in(town: TownFile, session: ImportSession, who: str, reached: Reached = go_on, *,
            made: Preview | None = None) -> Preview:
    """Write all of it in one step, after a backup.

    `made` is what `preview` gave for the session as it is now; it is made anew when the town has
    changed since. Where a row still has to be looked at, nothing is written. Raises Refusal when
    the town is open for reading only.
    """
    if made is None or made.as_of != _newest(town):
        made = preview(town, session, reached)
    if not made.is_ready:
        return made
    town.refuse_if_read_only()
    back_up_before(town, "an import")
    with town.step(_IMPORTED, who=who, file=clean(session.table.path.name)) as step:
        for done, write in enumerate(made.parts):
            reached(done, len(made.parts))
            write(step)
        reached(len(made.parts), len(made.parts))
    return replace(made, written=True, parts=())


def fill_gaps(session: ImportSession, made: Preview) -> None:
    """Say of every open double: it is the row there, and the file fills what is empty in it."""
    for row in made.rows:
        if row.state == "double" and row.twin is not None:
            session.decide(row.place, row.twin.target, FILL_GAPS)


def take_theirs(session: ImportSession, made: Preview) -> None:
    """Say of every open double: it is the row there, and what the file says holds."""
    for row in made.rows:
        if row.state == "double" and row.twin is not None:
            session.decide(row.place, row.twin.target, TAKE_ALL)


def all_different(session: ImportSession, made: Preview) -> None:
    """Say of every open double that it is another one."""
    for row in made.rows:
        if row.state == "double" and row.twin is not None:
            session.decide(row.place, row.twin.target, None)


@dataclass
class _Pending:
    """What a row of the register, or a new one, would say after the rows of the file so far."""

    values: dict[str, Any]
    before: Row | None
    row_id: str | None
    number: int
    name: str
    place: int = -1
    changed: bool = False


class _Preview:
    """One look at all rows, in the order of the file."""

    def __init__(self, town: TownFile, session: ImportSession, reached: Reached) -> None:
        self._town, self._session, self._reached = town, session, reached
        self._planner: Planner
        self._known: Known
        self._told: dict[int, Told] = {}
        self._register = session.register
        self._writes = RowWrites(town, session.register)
        self._pending: dict[str, _Pending] = {}
        self._rows: dict[int, PreviewRow] = {}
        self._columns = {column.field.key: at for at, column in enumerate(session.columns)
                         if column is not None and not column.version} | {
            column.field.key: at for at, column in enumerate(session.columns)
            if column is not None and column.version == session.language}

    def made(self) -> Preview:
        """All of it."""
        session = self._session
        places = [place for place in session.shape.rows if place not in session.left_out]
        read = read_matched(
            self._register, ((session.number(place), session.row(place)) for place in places),
            session.matched(), session.t, language=session.language, row_names=session.names,
            check=lambda: self._reached(0, 0))
        self._look_around(read.rows)
        problems: dict[int, dict[int | None, Refusal]] = {}
        for problem in read.problems:
            problems.setdefault(problem.row, {}).setdefault(problem.at, problem.reason)
        for done, (place, row) in enumerate(zip(places, read.rows, strict=True)):
            if not done % _PROGRESS:
                self._reached(done, len(places))
            self._rows[place] = self._looked_at(place, row, problems.get(row.row, {}))
        for one in self._pending.values():
            if one.before is None or one.changed:
                self._writes.add(one.row_id, one.before, one.values)
        return Preview(
            tuple(self._rows.get(place) or PreviewRow(place, session.number(place),
                                                      self._first_cell(place), "left_out")
                  for place in session.shape.rows),
            tuple(self._writes.refusals), tuple(self._writes.left_out),
            parts=tuple(self._writes.parts()))

    def _look_around(self, read: Sequence[ReadRow]) -> None:
        """Get to know the rows of the register as far as these need it: large ones fill memory."""
        session, register = self._session, self._register
        self._planner = Planner(self._town, register, session.language, from_sheet=True,
                                only={row.id for row in read if row.id})
        self._told = {row.row: told_by(register, row.over({}, session.language)) for row in read}
        self._known = Known(self._told.values())
        after, keys = 0, telling(register)
        while part := light_rows(self._town, register.id, keys, after=after):
            for row in part:
                self._known.add(row.id, told_by(register, row.values))
            after = part[-1].number
            self._reached(0, 0)

    def _looked_at(self, place: int, read: ReadRow, problems: dict[int | None, Refusal]
                   ) -> PreviewRow:
        before = self._planner.before(read)
        planned = self._planner.planned(read, before)
        for finding in planned.musts:
            at = self._columns.get(finding.field_key)
            if not problems or at not in problems:
                problems.setdefault(at, finding.as_refusal())
        name = self._name(planned.values) or self._first_cell(place)
        if problems:
            return PreviewRow(place, read.row, name, "look_again", problems)
        hints = tuple(finding.as_refusal() for finding in planned.shoulds)
        if before is not None:
            return self._of_known_row(place, read, planned, before, name, hints)
        return self._of_other_row(place, read, planned, name, hints)

    def _of_known_row(self, place: int, read: ReadRow, planned: PlannedRow, before: Row,
                      name: str, hints: tuple[Refusal, ...]) -> PreviewRow:
        changed = planned.state == "changed"
        self._pending[before.id] = _Pending(planned.values, before, before.id, before.number, name,
                                            place, changed)
        return PreviewRow(place, read.row, name, "changed" if changed else "same", hints=hints)

    def _of_other_row(self, place: int, read: ReadRow, planned: PlannedRow, name: str,
                      hints: tuple[Refusal, ...]) -> PreviewRow:
        told = self._told[read.row]
        decided = self._session.decisions
        like = self._known.like(
            told, lambda key: decided.get((place, key), frozenset()) is not None)
        if like is None:
            key = f"file:{place}"
            self._known.add(key, told)
            self._pending[key] = _Pending(planned.values, None, read.id, read.row, name, place)
            return PreviewRow(place, read.row, name, "new", hints=hints)
        return self._of_double(place, read, name, *like)

    def _of_double(self, place: int, read: ReadRow, name: str, target: str, likeness: Likeness
                   ) -> PreviewRow:
        there = self._there(target)
        theirs = self._planner.said(read, there.values)
        differs = tuple(key for key, value in theirs.items()
                        if value is not None and there.values.get(key) != value)
        twin = Twin(target, there.before is None, there.number, there.name, likeness,
                    dict(there.values), theirs, differs,
                    frozenset(key for key in differs if there.values.get(key) is None))
        chosen = self._session.decisions.get((place, target))
        if chosen is None and differs:
            return PreviewRow(place, read.row, name, "double", twin=twin)
        if chosen == FILL_GAPS:
            chosen = twin.gaps
        taken = {key: theirs[key] for key in differs if chosen == TAKE_ALL or key in (chosen or ())}
        if not taken:
            return PreviewRow(place, read.row, name, "same", twin=twin)
        values = {**there.values, **taken}
        checked = self._planner.checked(values, there.values)
        if checked.musts:
            problems = {self._columns.get(one.field_key): one.as_refusal()
                        for one in checked.musts}
            return PreviewRow(place, read.row, name, "look_again", problems, twin=twin)
        self._pending[target] = replace(there, values=values, changed=True)
        return PreviewRow(place, read.row, name, "changed", twin=twin)

    def _there(self, target: str) -> _Pending:
        if target in self._pending:
            return self._pending[target]
        row = self._planner.there(target)
        values = entered(self._register, row.values)
        return _Pending(values, row, row.id, row.number, self._name(values))

    def _name(self, values: Mapping[str, Any]) -> str:
        return row_name(self._register, Row("", 0, dict(values)), self._session.t)

    def _first_cell(self, place: int) -> str:
        return next((cell.strip() for cell in self._session.row(place) if cell.strip()), "")
