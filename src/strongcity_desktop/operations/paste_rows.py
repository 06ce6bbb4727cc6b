"""Paste cells into a register: what would change is worked out first, then written in one step."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from strongcity_desktop.exchange.clipboard import read_cells
from strongcity_desktop.exchange.row_reading import headings_of
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.operations.change_several import Changed, change_several
from strongcity_desktop.operations.check_beside import check_beside
from strongcity_desktop.operations.keep_register import entered, with_defaults
from strongcity_desktop.operations.see_rows import rows_at
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Field, Register, Row
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.reading import Names, read_typed
from strongcity_desktop.registers.row_check import REQUIRED, TEXTS, check_row, tidy
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile

State = Literal["new", "changed", "unchanged", "problem"]
NUMBER_COLUMN = ""
_PASTED = mark("Pasted rows")
_NUMBER_HEADINGS = frozenset({"number", "no", "no.", "n°", "nº"})
_NO_NUMBER = mark("No row has the number {number}. Empty the cell to add a new row.")
_SAME_NUMBER = mark("Row {number} stands here twice. Keep one of them.")
_NOTHING = mark("There is nothing on the clipboard that can be pasted into cells.")
_NO_PLACE = mark("None of these columns can be written. Begin at another cell, or copy a row of "
                 "headings with the cells.")
_STILL_TO_MEND = mark("Line {line} of what you copied has something to mend. Leave that line "
                      "out, or mend it where you copied it, then paste again.")


@dataclass(frozen=True)
class Target:
    """Where cells go: the numbers of the rows from the cursor down, the fields from the cursor on
    as they are shown (`NUMBER_COLUMN` for the numbers), and whether contacts may be written."""

    numbers: Sequence[int]
    columns: Sequence[str]
    contacts: bool = False
    assessment: str | None = None


@dataclass(frozen=True)
class PastedCell:
    """What one cell says now and would say, in the reader's words, and what is to be mended."""

    key: str
    before: str
    after: str
    trouble: Refusal | None = None

    @property
    def changes(self) -> bool:
        """Whether it would say something else."""
        return self.before != self.after


@dataclass(frozen=True)
class PastedRow:
    """What would become of one row: its line in what was copied, counted from 1."""

    line: int
    row: Row | None
    name: str
    state: State
    cells: Mapping[str, PastedCell]
    values: Mapping[str, Any]
    """The values that would be written."""


@dataclass(frozen=True)
class PastePlan:
    """What a paste would do. `fields` are written, in order; `left_out` names other columns."""

    rows: tuple[PastedRow, ...]
    fields: tuple[Field, ...]
    left_out: tuple[str, ...] = ()
    has_headings: bool = False

    def count(self, state: State, without: Collection[int] = ()) -> int:
        """How many rows are in this state, but for those at the lines left out."""
        return sum(row.state == state and row.line not in without for row in self.rows)


def plan_paste(town: TownFile, register_id: str, text: str, html: str, target: Target,
               t: Translator) -> PastePlan:
    """Work out what pasting would change; nothing is written.

    Where the first line holds headings, columns go by their names, and rows with a number to the
    row of that number; else rows go in order from the cursor, and on beyond the last as new ones.
    Raises Refusal when there is nothing to paste, too much, or no column for it.
    """
    cells = read_cells(text, html)
    if not cells:
        raise Refusal(_NOTHING)
    return _Planning(town, register(register_id), target, t).plan(cells)


def paste(town: TownFile, register_id: str, plan: PastePlan, who: str, *,
          without: Collection[int] = (), assessment: str | None = None) -> Changed:
    """Write the rows of a plan, but for those at the lines left out, as one step.

    Raises RowRefusal or Refusal, with nothing written, when a row has something to mend.
    """
    wanted = [one for one in plan.rows if one.line not in without]
    for one in wanted:
        if one.state == "problem":
            raise Refusal(_STILL_TO_MEND, line=one.line)
    return change_several(
        town, register_id, who, _PASTED, assessment=assessment,
        changes={one.row.id: one.values for one in wanted
                 if one.row is not None and one.state == "changed"},
        adds=[one.values for one in wanted if one.row is None])


@dataclass(frozen=True)
class _Columns:
    """Which field each column of the paste goes to, and the one with numbers, if any."""

    fields: Mapping[int, Field]
    number: int | None
    left_out: tuple[str, ...]


class _Planning:
    """One paste under the reader's eye."""

    def __init__(self, town: TownFile, declared: Register, target: Target, t: Translator) -> None:
        self._town, self._register, self._target, self._t = town, declared, target, t
        self._names: dict[str, dict[str, str]] = {}

    def plan(self, cells: Sequence[Sequence[str]]) -> PastePlan:
        columns = self._by_headings(cells[0])
        has_headings = columns is not None
        body = list(enumerate(cells[1:] if has_headings else cells, 2 if has_headings else 1))
        if columns is None:
            columns = self._by_place(len(cells[0]))
        if not columns.fields:
            raise Refusal(_NO_PLACE)
        for field in columns.fields.values():
            if field.names_rows:
                self._read_names(field.register)
        found = self._rows_for(body, columns)
        rows = tuple(self._planned(line, row, said, columns) for line, said, row, _ in found)
        troubled = {line: trouble for line, _, _, trouble in found if trouble is not None}
        rows = tuple(_with_trouble(row, troubled.get(row.line)) for row in rows)
        return PastePlan(rows, tuple(columns.fields.values()), columns.left_out, has_headings)

    # Columns

    def _by_headings(self, first: Sequence[str]) -> _Columns | None:
        """The columns by their headings; None when the first line holds values."""
        known = headings_of(self._register, self._t)
        numbers = _NUMBER_HEADINGS | {folded(translator(code)(mark("No."))) for code in SHIPPED}
        heads = [folded(head) for head in first]
        fits = [head in known or head in numbers for head in heads if head]
        if not fits or sum(fits) * 2 <= len(fits) or not any(head in known for head in heads):
            return None
        fields: dict[int, Field] = {}
        left_out: list[str] = []
        for place, head in enumerate(heads):
            field = known.get(head)
            if field is not None and self._may_write(field) and field not in fields.values():
                fields[place] = field
            elif head and head not in numbers:
                left_out.append(first[place].strip())
        number = next((place for place, head in enumerate(heads) if head in numbers), None)
        return _Columns(fields, number, tuple(left_out))

    def _by_place(self, width: int) -> _Columns:
        """The columns as they stand from the cursor on."""
        shown = self._target.columns[:width]
        fields = {place: self._register.field(key) for place, key in enumerate(shown)
                  if key != NUMBER_COLUMN}
        left_out = [label(self._t, self._register, field) for field in fields.values()
                    if not self._may_write(field)]
        beyond = width - len(shown)
        if beyond > 0:
            left_out.append(self._t.plural("{n} column beyond the last",
                                           "{n} columns beyond the last", beyond))
        return _Columns({place: field for place, field in fields.items()
                         if self._may_write(field)}, None, tuple(left_out))

    def _may_write(self, field: Field) -> bool:
        hidden = field.mark.value == "personal" and not self._target.contacts
        return field.is_read_back and not field.is_origin and not hidden

    # Rows

    def _rows_for(self, body: Sequence[tuple[int, Sequence[str]]], columns: _Columns
                  ) -> list[tuple[int, Sequence[str], Row | None, Refusal | None]]:
        """The row that each line goes to, None for a new one; lines with nothing are left out."""
        said = [(line, row) for line, row in body if any(map(str.strip, row))]
        if columns.number is None:
            there = self._rows_at(list(self._target.numbers)[:len(body)])
            placed = [there.get(number) for number in self._target.numbers]
            first = body[0][0] if body else 1
            return [(line, row, placed[line - first] if line - first < len(placed) else None, None)
                    for line, row in said]
        wanted = {line: _number_in(row[columns.number]) for line, row in said}
        there = self._rows_at(sorted({number for number in wanted.values() if number}))
        found: list[tuple[int, Sequence[str], Row | None, Refusal | None]] = []
        seen: set[int] = set()
        for line, row in said:
            number = wanted[line]
            trouble = None
            if number and number not in there:
                trouble = Refusal(_NO_NUMBER, number=number)
            elif number in seen:
                trouble = Refusal(_SAME_NUMBER, number=number)
            seen |= {number} if number else set()
            found.append((line, row, there.get(number) if number else None, trouble))
        return found

    def _rows_at(self, numbers: Sequence[int]) -> dict[int, Row]:
        return {row.number: row for row in rows_at(
            self._town, self._register.id, numbers, assessment=self._target.assessment)}

    def _planned(self, line: int, row: Row | None, said: Sequence[str], columns: _Columns
                 ) -> PastedRow:
        cells, values = dict[str, PastedCell](), dict[str, Any]()
        kept = entered(self._register, row.values) if row is not None else {}
        for place, field in columns.fields.items():
            before = self._words(field, kept.get(field.key))
            typed = said[place].strip()
            if typed == before:
                cells[field.key] = PastedCell(field.key, before, before)
                continue
            try:
                value = self._value(field, typed, kept.get(field.key))
            except Refusal as reason:
                cells[field.key] = PastedCell(field.key, before, typed, reason)
                continue
            cells[field.key] = PastedCell(field.key, before, self._words(field, value))
            if value != kept.get(field.key):
                values[field.key] = value
        whole = tidy(self._register, {**kept, **values})
        if row is None:
            whole = values = with_defaults(self._register, whole)
        for finding in (*check_row(self._register, whole, today=today()),
                        *check_beside(self._town, self._register, kept, whole)):
            key = finding.field_key
            there = cells.get(key, PastedCell(key, "", ""))
            if finding.strength == "must" and there.trouble is None:
                cells[key] = PastedCell(key, there.before, there.after, finding.as_refusal())
        state: State = "problem" if any(cell.trouble for cell in cells.values()) \
            else "new" if row is None else "changed" if values else "unchanged"
        return PastedRow(line, row, row_name(self._register, row or Row("", 0, whole), self._t),
                         state, cells, values)

    # Values

    def _value(self, field: Field, typed: str, before: Any) -> Any:
        if field.kind in TEXTS and before:
            kept = LocalText.from_json(before)
            version = kept.shown_in(self._t.language).language
            if field.required and not typed and version == kept.original:
                raise Refusal(REQUIRED)
            changed = kept.with_version(typed, version)
            return None if changed.is_empty else changed.to_json()
        names: Names = self._names.get(field.register, {})
        return read_typed(self._register, field, typed, self._t, row_names=names)

    def _words(self, field: Field, value: Any) -> str:
        return in_words(self._register, field, value, self._t,
                        row_names=self._names.get(field.register, {})).strip()

    def _read_names(self, register_id: str) -> None:
        if register_id not in self._names:
            other = register(register_id)
            self._names[register_id] = {row.id: row_name(other, row, self._t)
                                        for row in stored_rows.rows(self._town, register_id)}


def _number_in(cell: str) -> int:
    """The number of a row; 0 for none."""
    plain = cell.strip().translate({0x2068: None, 0x2069: None})
    return int(plain) if plain.isdecimal() and len(plain) < 10 else 0


def _with_trouble(row: PastedRow, trouble: Refusal | None) -> PastedRow:
    """The row with a trouble of its number, told at its first cell."""
    if trouble is None:
        return row
    first = next(iter(row.cells.values()))
    cells = {**row.cells, first.key: PastedCell(first.key, first.before, first.after, trouble)}
    return PastedRow(row.line, row.row, row.name, "problem", cells, row.values)
