"""What an import would do, row by row, worked out before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from strongcity_desktop.exchange.row_reading import Problem, ReadRegister, ReadRow
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.assessed_rows import (
    BEGIN_FIRST,
    is_judged,
    lasting,
    newest_assessment,
    write_reading,
)
from strongcity_desktop.operations.keep_register import entered, rows_of, with_defaults
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.row_check import FieldFinding, check_row, tidy
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.steps import Step
from strongcity_desktop.store.town_file import TownFile

State = Literal["new", "changed", "unchanged", "problem"]
Reached = Callable[[int, int], None]
"""Told how much is done of how much, 0 of 0 where unknown; what it raises stops the work."""


def go_on(_done: int, _of: int) -> None:
    """Nobody follows the work."""


_LINES: Mapping[tuple[str, bool], str] = {
    ("new", True): mark("Row {row}: added “{name}”"),
    ("new", False): mark("Row {row}: would add “{name}”"),
    ("changed", True): mark("Row {row}: changed “{name}”"),
    ("changed", False): mark("Row {row}: would change “{name}”"),
}
_NO_COLUMN = mark("There is no column “{column}”, and a new row needs one. Add it to the file.")
_JUDGEMENTS_LEFT = mark("What a diagnosis says of each challenge was left out. Begin the "
                        "diagnosis, then import the file again: no row comes in twice.")
_SHEET_LINE = mark("Sheet “{sheet}”, {line}")
_COUNTS = mark("New: {new}. Changed: {changed}. Unchanged: {unchanged}. Look again: {problem}.")


@dataclass(frozen=True)
class RowResult:
    """What became of one row: its place in the file, what it is called, its state."""

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
        line = t(_LINES[row.state, self.written], row=str(row.row), name=row.name)
        return t(_SHEET_LINE, sheet=row.sheet, line=line) if row.sheet else line


@dataclass
class Plan:
    """Grows while a file is read: what each row would become, what is wrong, what to write."""

    rows: list[RowResult] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Refusal | Problem] = field(default_factory=list)
    writes: list[Callable[[Step], object]] = field(default_factory=list)
    reached: Reached = go_on
    new_ids: set[str] = field(default_factory=set)  # of rows that only the file holds yet

    def write(self, step: Step) -> None:
        """Write all of it into one step."""
        for done, write in enumerate(self.writes):
            self.reached(done, len(self.writes))
            write(step)
        self.reached(len(self.writes), len(self.writes))

    def result(self, *, written: bool) -> ImportResult:
        """What was done, or would be."""
        return ImportResult(tuple(self.rows), tuple(self.problems), tuple(self.notes), written)


def plan_rows(plan: Plan, town: TownFile, register: Register, read: ReadRegister, language: str,
              sheet: str, t: Translator) -> None:
    """Add the rows of one register to the plan; the rules of the register are checked."""
    kept = {row.id: row for row in rows_of(town, register.id)}
    troubled = {problem.row for problem in read.problems}
    told = {(problem.row, problem.column) for problem in read.problems}
    plan.problems += [Problem(problem.row, problem.column, problem.reason, sheet)
                      for problem in read.problems]
    absent, missing = _absent(register, read), list[str]()
    judging = Judging(town, register)
    for row in read.rows:
        plan.reached(0, 0)
        before = kept.get(row.id or "")
        values = _values(register, row, before, language)
        said = check_row(register, values, today=today())
        findings = [finding for finding in said if finding.strength == "must"
                    and (row.row, finding.field_key) not in told]
        missing += [finding.field_key for finding in findings if finding.field_key in absent]
        plan.problems += [Problem(row.row, _heading(t, register, finding), finding.as_refusal(),
                                  sheet) for finding in findings
                          if finding.field_key not in absent]
        state: State = "problem" if findings or row.row in troubled \
            else _state(register, before, values)
        name = row_name(register, Row("", 0, values), t) if not findings else ""
        plan.rows.append(RowResult(row.row, sheet, name, state))
        if state in ("new", "changed"):
            plan.notes += [Problem(row.row, _heading(t, register, finding), finding.as_refusal(),
                                   sheet) for finding in said if finding.strength == "should"]
        if state == "new" and row.id:
            plan.new_ids.add(row.id)
        if state in ("new", "changed"):
            plan.writes.append(judging.write(row.id, before, values))
    plan.problems += [Problem(0, "", reason, sheet) for reason in judging.refusals]
    plan.notes += [Problem(0, "", reason, sheet) for reason in judging.left_out]
    plan.problems += [Problem(0, "", Refusal(_NO_COLUMN, column=label(t, register, field)), sheet)
                      for field in register.fields if field.key in missing]


def _absent(register: Register, read: ReadRegister) -> set[str]:
    """The fields that no row of the file speaks of: said once, not for every row."""
    spoken = {key for row in read.rows for key in (*row.values, *row.texts)}
    return {field.key for field in register.entered} - spoken


def _values(register: Register, row: ReadRow, before: Row | None, language: str
            ) -> dict[str, Any]:
    kept = entered(register, before.values) if before is not None else {}
    known = {declared.key for declared in register.fields}
    said = tidy(register, row.over(kept, language))
    values = {**kept, **{key: value for key, value in said.items() if key in known}}
    if before is None:
        values = with_defaults(register, values)
    return values


def _heading(t: Translator, register: Register, finding: FieldFinding) -> str:
    return label(t, register, register.field(finding.field_key))


def _state(register: Register, before: Row | None, values: Mapping[str, Any]) -> State:
    if before is None:
        return "new"
    kept = entered(register, before.values)
    return "unchanged" if _filled(kept) == _filled(values) else "changed"


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


class Judging:
    """Writes rows, and what they say for an assessment into the newest one.

    Where there is none, `refusals` tells so once; of rows with an id, which a later import finds
    again, that part is only left out, and `left_out` tells so.
    """

    def __init__(self, town: TownFile, register: Register) -> None:
        self._register = register
        self._newest = newest_assessment(town) if register.is_assessed else None
        self.refusals: list[Refusal] = []
        self.left_out: list[Refusal] = []

    def write(self, row_id: str | None, before: Row | None, values: Mapping[str, Any]
              ) -> Callable[[Step], object]:
        """What writes one row, new where there was none before."""
        if self._newest is None and is_judged(self._register, values):
            if row_id:
                self.left_out = [Refusal(_JUDGEMENTS_LEFT)]
            else:
                self.refusals = [Refusal(BEGIN_FIRST)]
        given = lasting(self._register, values)

        def work(step: Step) -> None:
            if before is None:
                there = stored_rows.insert(step, self._register.id,
                                           {**given, "id": row_id} if row_id else given)
            else:
                there = before.id
                stored_rows.update(step, self._register.id, there, given)
            if self._newest is not None:
                write_reading(step, self._register, there, values, self._newest)

        return work
