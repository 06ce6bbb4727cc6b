"""What an import would do, row by row, worked out before anything is written."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from strongcity_desktop.exchange.row_reading import Problem, ReadRegister, ReadRow
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.check_beside import check_beside, rows_beside
from strongcity_desktop.operations.importing.import_carried import CarriedRows
from strongcity_desktop.operations.importing.import_writes import RowWrites
from strongcity_desktop.operations.keep_register import entered, rows_of, with_defaults
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.row_check import AMOUNT, FieldFinding, checker_of, tidy
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store.erase_in_town import erasures
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import rows_by_id
from strongcity_desktop.store.steps import Step
from strongcity_desktop.store.town_file import TownFile

State = Literal["new", "changed", "unchanged", "problem"]
Reached = Callable[[int, int], None]
"""Told how much is done of how much, 0 of 0 where unknown; what it raises stops the work."""


def go_on(_done: int, _of: int) -> None:
    """Nobody follows the work."""


_OF_ALL_ROWS = 0
_CHANGED_WHOLE: Mapping[bool, str] = {
    True: mark("changed “{name}”"), False: mark("would change “{name}”")}
_ORDER = mark("the order of the rows")
_LINES: Mapping[tuple[str, bool], str] = {
    ("new", True): mark("Row {row}: added “{name}”"),
    ("new", False): mark("Row {row}: would add “{name}”"),
    ("changed", True): mark("Row {row}: changed “{name}”"),
    ("changed", False): mark("Row {row}: would change “{name}”"),
}
_NO_COLUMN = mark("There is no column “{column}”, and a new row needs one. Add it to the file.")
_ERASED = mark("“{name}” was erased for good in this town and would come back. Take it out of the "
               "file first, unless it shall.")
_SHEET_LINE = mark("Sheet “{sheet}”, {line}")
_COUNTS = mark("New: {new}. Changed: {changed}. Unchanged: {unchanged}. Look again: {problem}.")


@dataclass(frozen=True)
class RowResult:
    """What became of one row: its place in the file (0: of no row), what it is called, its state.
    """

    row: int
    sheet: str
    name: str
    state: State


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or would do when it was not `written`."""

    rows: tuple[RowResult, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Refusal | Problem, ...]
    written: bool

    def count(self, state: State) -> int:
        """How many rows are in this state."""
        return sum(row.state == state for row in self.rows)

    def lines(self, t: Translator) -> list[str]:
        """What there is to say: each row that changes, each problem, what was left out, counts."""
        said = [self._line(row, t) for row in self.rows if (row.state, True) in _LINES]
        said += [problem.in_words(t) for problem in self.problems]
        said += [note.in_words(t) for note in self.notes]
        states: tuple[State, ...] = ("new", "changed", "unchanged", "problem")
        counts = {state: self.count(state) for state in states}
        return [*said, t(_COUNTS, **counts)]

    def _line(self, row: RowResult, t: Translator) -> str:
        line = t(_CHANGED_WHOLE[self.written], name=row.name) if row.row == _OF_ALL_ROWS \
            else t(_LINES[row.state, self.written], row=str(row.row), name=row.name)
        return t(_SHEET_LINE, sheet=row.sheet, line=line) if row.sheet else line


@dataclass
class Plan:
    """Grows while a file is read: what each row would become, what is wrong, what to write."""

    rows: list[RowResult] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Refusal | Problem] = field(default_factory=list)
    writes: list[Callable[[Step], object]] = field(default_factory=list)
    reached: Reached = go_on
    new_rows: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the rows are called that only the file holds yet, by register and id."""

    def write(self, step: Step) -> None:
        """Write all of it into one step."""
        for done, write in enumerate(self.writes):
            self.reached(done, len(self.writes))
            write(step)
        self.reached(len(self.writes), len(self.writes))

    def result(self, *, written: bool) -> ImportResult:
        """What was done, or would be."""
        return ImportResult(tuple(self.rows), tuple(self.problems), tuple(self.notes), written)


@dataclass(frozen=True)
class PlannedRow:
    """What one row would become: its values whole, what must be mended, what to look at again."""

    values: dict[str, Any]
    musts: tuple[FieldFinding, ...]
    shoulds: tuple[FieldFinding, ...]
    state: State


class Planner:
    """Works out one row after the other; the rows there now are read once."""

    def __init__(self, town: TownFile, register: Register, language: str, *,
                 from_sheet: bool = False, only: Collection[str] | None = None) -> None:
        """Rows read `from_sheet` are tidy already; `only` names the rows needed, None all."""
        self.kept = {row.id: row for row in rows_of(town, register.id)} \
            if only is None or register.is_assessed else rows_by_id(town, register.id, only)
        self._town = town
        self._register, self._language, self._from_sheet = register, language, from_sheet
        self._beside = rows_beside(town)
        self._check = checker_of(register, today=today())
        self._known = frozenset(declared.key for declared in register.fields)

    def there(self, row_id: str) -> Row:
        """A row of the register, which is read if it was not needed so far."""
        if row_id not in self.kept:
            self.kept |= rows_by_id(self._town, self._register.id, [row_id])
        return self.kept[row_id]

    def before(self, read: ReadRow) -> Row | None:
        """The row that this one changes, by its id."""
        return self.kept.get(read.id) if read.id else None

    def said(self, read: ReadRow, kept: Mapping[str, Any]) -> dict[str, Any]:
        """What the row says, laid over the values kept ({} for a new row), as it would be kept."""
        said = read.over(kept, self._language)
        if self._from_sheet:
            return said
        said = tidy(self._register, said)
        return {key: value for key, value in said.items() if key in self._known}

    def planned(self, read: ReadRow, before: Row | None, *, as_it_stands: bool = False
                ) -> PlannedRow:
        """What the row would become; of a new one also what is empty stays `as_it_stands`."""
        kept = entered(self._register, before.values) if before is not None else {}
        values = {**kept, **self.said(read, kept)}
        if before is not None and self._from_sheet:
            values |= dict(self._with_unseen(kept, values)) | dict(self._as_spelt(kept, values))
        if before is None:
            values = {**self._register.defaults, **values} if as_it_stands \
                else with_defaults(self._register, values)
        return self.checked(values, kept if before is not None else None,
                            carried=before is None and read.id is not None)

    def _with_unseen(self, kept: Mapping[str, Any], values: Mapping[str, Any]
                     ) -> Iterator[tuple[str, Any]]:
        """What was said of rows that were deleted: no sheet tells it, and they may come back."""
        for declared in self._register.fields:
            was, said = kept.get(declared.key), values.get(declared.key)
            if not declared.names_rows or not was or was == said:
                continue
            unseen = [row_id for row_id in was if row_id not in (said or ())
                      and self._beside(declared.register, row_id) is None]
            if unseen and isinstance(was, Mapping):
                yield declared.key, {**{row_id: was[row_id] for row_id in unseen}, **(said or {})}
            elif unseen:
                yield declared.key, _in_old_order(was, [*(said or ()), *unseen])

    def _as_spelt(self, kept: Mapping[str, Any], values: Mapping[str, Any]
                  ) -> Iterator[tuple[str, Any]]:
        """The amounts that are the same as before, as they were written: a cell drops noughts."""
        for declared in self._register.fields:
            was, said = kept.get(declared.key), values.get(declared.key)
            if declared.kind is FieldKind.AMOUNT and was != said and isinstance(said, str) \
                    and isinstance(was, str) and AMOUNT.fullmatch(said) \
                    and Decimal(was) == Decimal(said):
                yield declared.key, was

    def checked(self, values: dict[str, Any], kept: Mapping[str, Any] | None, *,
                carried: bool = False) -> PlannedRow:
        """The values held to the rules, beside those kept (None for a new row)."""
        said = (*self._check(values), *check_beside(
            self._town, self._register, kept or {}, values, self._beside, carried=carried))
        musts = tuple(finding for finding in said if finding.strength == "must")
        state: State = "problem" if musts else "new" if kept is None else \
            "unchanged" if filled(kept) == filled(values) else "changed"
        shoulds = tuple(finding for finding in said if finding.strength == "should")
        return PlannedRow(values, musts, shoulds, state)


def _in_old_order(was: Sequence[str], now: Sequence[str]) -> list[str]:
    """These ids, those that were there before as they stood."""
    return [*(row_id for row_id in was if row_id in now),
            *(row_id for row_id in now if row_id not in was)]


def plan_rows(plan: Plan, town: TownFile, register: Register, read: ReadRegister, language: str,
              sheet: str, t: Translator, *, from_sheet: bool = False,
              carried: CarriedRows | None = None) -> None:
    """Add the rows of one register to the plan; the rules of the register are checked.

    Rows read `from_sheet` are tidy already; those `carried` over keep numbers and order.
    """
    named = {row.id for row in read.rows if row.id}
    planner = Planner(town, register, language, from_sheet=from_sheet, only=named)
    writes = RowWrites(town, register)
    troubled = {problem.row for problem in read.problems}
    told = {(problem.row, problem.column) for problem in read.problems}
    plan.problems += [Problem(problem.row, problem.column, problem.reason, sheet)
                      for problem in read.problems]
    absent, missing = _absent(register, read), list[str]()
    erased = {one.row_id for one in erasures(town)} if named else set()
    for row in read.rows:
        plan.reached(0, 0)
        before = planner.before(row)
        planned = planner.planned(row, before, as_it_stands=bool(carried and row.id))
        findings = [finding for finding in planned.musts
                    if (row.row, finding.field_key) not in told]
        missing += [finding.field_key for finding in findings if finding.field_key in absent]
        plan.problems += [_problem(t, register, row.row, finding, sheet) for finding in findings
                          if finding.field_key not in absent]
        state: State = "problem" if row.row in troubled else planned.state
        name = row_name(register, Row("", 0, planned.values), t) if not findings else ""
        plan.rows.append(RowResult(row.row, sheet, name, state))
        if state in ("new", "changed"):
            plan.notes += [_problem(t, register, row.row, finding, sheet)
                           for finding in planned.shoulds]
            writes.add(row.id, before, planned.values, carried.number(row) if carried else None)
        if state == "new" and row.id:
            if row.id in erased:
                plan.notes.append(Problem(row.row, "", Refusal(_ERASED, name=name), sheet))
            plan.new_rows.setdefault(register.id, {})[row.id] = name
    _plan_writes(plan, writes, read, sheet, t, carried)
    plan.problems += [Problem(0, "", Refusal(_NO_COLUMN, column=label(t, register, field)), sheet)
                      for field in register.fields if field.key in missing]


def _plan_writes(plan: Plan, writes: RowWrites, read: ReadRegister, sheet: str, t: Translator,
                 carried: CarriedRows | None) -> None:
    """What writes the rows, and lets them stand in the order of the file."""
    parts = writes.parts()
    if carried is not None and parts:
        plan.writes.append(carried.before_rows)
    plan.writes += parts
    plan.problems += [Problem(0, "", reason, sheet) for reason in writes.refusals]
    plan.notes += [Problem(0, "", reason, sheet) for reason in writes.left_out]
    ids = [row.id for row in read.rows if row.id]
    ordering = carried.ordering(ids) if carried is not None else None
    if carried is not None and ordering is not None:
        plan.writes.append(ordering)
        if carried.moves(ids):
            plan.rows.append(RowResult(_OF_ALL_ROWS, sheet, t(_ORDER), "changed"))


def _absent(register: Register, read: ReadRegister) -> set[str]:
    """The fields that no row of the file speaks of: said once, not for every row."""
    spoken = {key for row in read.rows for key in (*row.values, *row.texts)}
    return {field.key for field in register.entered} - spoken


def _problem(t: Translator, register: Register, row: int, finding: FieldFinding, sheet: str
             ) -> Problem:
    heading = label(t, register, register.field(finding.field_key))
    return Problem(row, heading, finding.as_refusal(), sheet)


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without those that say nothing."""
    return {key: value for key, value in values.items() if value is not None}
