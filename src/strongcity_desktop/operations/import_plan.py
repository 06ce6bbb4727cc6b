"""What an import would do, row by row, worked out before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from strongcity_desktop.exchange.row_reading import Problem, ReadRegister, ReadRow
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_register import rows_of, with_defaults
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
            else _state(before, values)
        name = row_name(register, Row("", 0, values), t) if not findings else ""
        plan.rows.append(RowResult(row.row, sheet, name, state))
        if state in ("new", "changed"):
            plan.notes += [Problem(row.row, _heading(t, register, finding), finding.as_refusal(),
                                   sheet) for finding in said if finding.strength == "should"]
        if state == "new":
            plan.writes.append(_insertion(register, row.id, values))
        elif state == "changed" and before is not None:
            plan.writes.append(_change(register, before.id, values))
    plan.problems += [Problem(0, "", Refusal(_NO_COLUMN, column=label(t, register, field)), sheet)
                      for field in register.fields if field.key in missing]


def _absent(register: Register, read: ReadRegister) -> set[str]:
    """The fields that no row of the file speaks of: said once, not for every row."""
    spoken = {key for row in read.rows for key in (*row.values, *row.texts)}
    return {field.key for field in register.fields} - spoken


def _values(register: Register, row: ReadRow, before: Row | None, language: str
            ) -> dict[str, Any]:
    kept = before.values if before is not None else {}
    known = {declared.key for declared in register.fields}
    said = tidy(register, row.over(kept, language))
    values = {**kept, **{key: value for key, value in said.items() if key in known}}
    if before is None:
        values = with_defaults(register, values)
    return values


def _heading(t: Translator, register: Register, finding: FieldFinding) -> str:
    return label(t, register, register.field(finding.field_key))


def _state(before: Row | None, values: Mapping[str, Any]) -> State:
    if before is None:
        return "new"
    return "unchanged" if dict(before.values) == dict(values) else "changed"


def _insertion(register: Register, row_id: str | None, values: Mapping[str, Any]
               ) -> Callable[[Step], object]:
    given = {**values, "id": row_id} if row_id else dict(values)
    return lambda step: stored_rows.insert(step, register.id, given)


def _change(register: Register, row_id: str, values: Mapping[str, Any]
            ) -> Callable[[Step], object]:
    return lambda step: stored_rows.update(step, register.id, row_id, values)
