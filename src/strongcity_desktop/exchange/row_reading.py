"""The rows of a register in a sheet that was read: each cell understood, each trouble placed."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from strongcity_desktop.exchange.column_guess import NUMBERS, headings_of, is_version, parted
from strongcity_desktop.exchange.row_sheet import (
    ID_HEADING,
    NUMBER_HEADING,
    ORIGINAL,
    OUTDATED,
)
from strongcity_desktop.exchange.row_sheet import Column as FieldColumn
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.language.refusal import Refusal, Speaks, mark
from strongcity_desktop.language.texts import LocalText, clean
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.registers.column_reading import ColumnHints, reader_of
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.reading import Names, is_held_back
from strongcity_desktop.registers.row_check import LANGUAGE_CODE, TEXTS
from strongcity_desktop.registers.wording import label, title

_CODES = re.compile(r"[;,\s]+")

NO_HEADINGS = mark("“{sheet}” has no heading that belongs to “{register}”. Put the names of the "
                   "fields into its first row, like: {example}.")
_TWICE = mark("Two columns are called “{heading}”. Keep one of them.")
_BEYOND = mark("This cell stands beyond the last heading.")
_NO_ID = mark("“{typed}” is not an id. Leave the cell empty for a new row.")
_SAME_ID = mark("The same id stands in row {row} already.")
_NO_CODE = mark("“{typed}” is not a language code, like fr.")
_PLACED = mark("Row {row}, column “{column}”: {reason}")
_PLACED_ROW = mark("Row {row}: {reason}")
_PLACED_SHEET = mark("Sheet “{sheet}”: {problem}")


@dataclass(frozen=True)
class Problem:
    """What keeps a file from being taken in, and where: `row` as the file counts, 0 for none; `at`
    is the place of the column, from 0, where it is known."""

    row: int
    column: str
    reason: Refusal
    sheet: str = ""
    at: int | None = None

    def in_words(self, t: Speaks) -> str:
        """The place and the cure in one line."""
        if self.row and self.column:
            said = t(_PLACED, row=str(self.row), column=self.column, reason=self.reason.in_words(t))
        elif self.row:
            said = t(_PLACED_ROW, row=str(self.row), reason=self.reason.in_words(t))
        else:
            said = self.reason.in_words(t)
        return t(_PLACED_SHEET, sheet=self.sheet, problem=said) if self.sheet else said


@dataclass(frozen=True)
class ReadRow:
    """One row of a file. `values` holds what each column said; `texts` the versions of each text,
    by language code ("" for the town's own), ORIGINAL and OUTDATED. `number` is the lasting number
    that it had where it comes from."""

    row: int
    id: str | None
    values: Mapping[str, Any]
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    number: int | None = None

    def over(self, kept: Mapping[str, Any], language: str) -> dict[str, Any]:
        """The values of the row after this one was laid over those kept ({} for a new row)."""
        texts = {key: _text_over(kept.get(key), versions, language)
                 for key, versions in self.texts.items()}
        return {**self.values, **texts}


@dataclass(frozen=True)
class ReadRegister:
    """What a sheet holds for a register, and which of its headings were not understood."""

    rows: tuple[ReadRow, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Matched:
    """Which field each column belongs to, by its place from 0, and what a person said of it."""

    headings: tuple[str, ...]
    columns: Mapping[int, FieldColumn]
    id_column: int | None = None
    hints: Mapping[int, ColumnHints] = field(default_factory=dict)
    number_column: int | None = None


def _text_over(kept: Any, versions: Mapping[str, str], language: str) -> dict[str, Any] | None:
    if not kept and len(versions) == 1 and "" in versions:
        words = clean(versions[""])
        return {"original": language, "texts": {language: words}} if words.strip() else None
    said = {code or language: clean(text) for code, text in versions.items()
            if code not in (ORIGINAL, OUTDATED)}
    if kept:
        text = LocalText.from_json(kept)
        for code in sorted(said, key=lambda code: code != text.original):
            text = text.with_version(said[code], code)
    else:
        written = {code: said[code] for code in said if said[code].strip()}
        first = language if language in written else min(written, default=language)
        outdated = frozenset(filter(None, _CODES.split(versions.get(OUTDATED, ""))))
        text = LocalText(versions.get(ORIGINAL, "").strip() or first, written, outdated)
    return None if text.is_empty else text.to_json()


def fits(register: Register, sheet: ReadSheet, t: Translator) -> int:
    """How many headings of the sheet belong to the register."""
    known = headings_of(register, t)
    heads = next((row for row in sheet.rows if any(map(str.strip, row))), ())
    return sum(folded(parted(head)[0]) in known for head in heads if head.strip())


def is_named(register: Register, sheet: ReadSheet) -> bool:
    """Whether the sheet is called like the register, in any shipped language."""
    names = {folded(register.id)} | {folded(title(translator(code), register)[:31])
                                     for code in SHIPPED}
    return folded(sheet.name) in names


def read_rows(register: Register, sheet: ReadSheet, t: Translator, *, language: str,
              row_names: Mapping[str, Names],
              check: Callable[[], None] = lambda: None) -> ReadRegister:
    """Every row of the sheet that holds anything, with every trouble by row and column.

    The headings stand in its first row and are keys or labels. `language` is the town's own,
    `row_names` the names of other registers' rows by register and id. `check` is called at every
    row; what it raises stops the reading. Raises Refusal when no heading belongs to the register.
    """
    numbered = [(place, row) for place, row in enumerate(sheet.rows, sheet.first_row)
                if any(map(str.strip, row))]
    if not numbered:
        raise _no_headings(register, sheet, t)
    place, heads = numbered[0]
    columns, twice, left_out, id_column = _by_headings(register, heads, t)
    if not columns:
        raise _no_headings(register, sheet, t)
    at = next((at for at, head in enumerate(heads) if folded(head) == NUMBER_HEADING), None)
    matched = Matched(heads, columns, id_column, number_column=at)
    read = read_matched(register, numbered[1:], matched, t,
                        language=language, row_names=row_names, check=check)
    problems = [Problem(place, heading, Refusal(_TWICE, heading=heading)) for heading in twice]
    return ReadRegister(read.rows, (*problems, *read.problems), tuple(left_out))


def _no_headings(register: Register, sheet: ReadSheet, t: Translator) -> Refusal:
    example = ", ".join(label(t, register, field) for field in register.fields[:3])
    return Refusal(NO_HEADINGS, sheet=sheet.name, register=title(t, register), example=example)


def _by_headings(register: Register, heads: tuple[str, ...], t: Translator
                 ) -> tuple[dict[int, FieldColumn], list[str], list[str], int | None]:
    """The columns whose headings are keys or labels, headings there twice, and those left out."""
    known, columns, id_column = headings_of(register, t), dict[int, FieldColumn](), None
    twice, left_out = list[str](), list[str]()
    for place, heading in enumerate(heads):
        name, version = parted(heading)
        declared = known.get(folded(name))
        if folded(heading) == ID_HEADING:
            id_column = place
        elif declared is not None and not declared.is_read_back:
            continue  # worked out anew, or a file: whatever is written there
        elif declared is not None and is_version(declared, version):
            found = FieldColumn(declared, version)
            if found in columns.values():
                twice.append(heading)
            columns[place] = found
        elif heading.strip() and folded(heading) not in NUMBERS:
            left_out.append(heading.strip())
    return columns, twice, left_out, id_column


def read_matched(register: Register, numbered: Iterable[tuple[int, Sequence[str]]],
                 matched: Matched, t: Translator, *, language: str,
                 row_names: Mapping[str, Names],
                 check: Callable[[], None] = lambda: None) -> ReadRegister:
    """The rows, given with the number the file counts, read as the columns were matched."""
    reading = _Reading(register, matched, t, row_names)
    rows = []
    for place, cells in numbered:
        check()
        rows.append(reading.read_row(place, cells))
    return ReadRegister(tuple(rows), tuple(reading.problems))


class _Reading:
    """One sheet under the reader's eye; troubles gather on the way."""

    def __init__(self, register: Register, matched: Matched, t: Translator,
                 row_names: Mapping[str, Names]) -> None:
        self._heads, self._id_column = matched.headings, matched.id_column
        self._number_column = matched.number_column
        self.problems: list[Problem] = []
        self._seen: dict[str, int] = {}
        self._texts = [(place, found) for place, found in matched.columns.items()
                       if found.field.kind in TEXTS]
        self._others = [
            (place, found.field, reader_of(register, found.field, t,
                                           matched.hints.get(place, ColumnHints()),
                                           row_names=row_names.get(found.field.register, {})))
            for place, found in matched.columns.items() if found.field.kind not in TEXTS]

    def read_row(self, place: int, cells: Sequence[str]) -> ReadRow:
        """One row; what is wrong with it is added to the problems."""
        values: dict[str, Any] = {}
        texts: dict[str, dict[str, str]] = {}
        wide = len(cells)
        for column, found in self._texts:
            cell = cells[column] if column < wide else ""
            if found.version in (ORIGINAL, OUTDATED):
                self._check_codes(place, column, cell)
            texts.setdefault(found.field.key, {})[found.version] = cell
        for column, declared, read in self._others:
            cell = cells[column] if column < wide else ""
            if not cell:
                values[declared.key] = None
            elif not declared.counts_people or not is_held_back(declared, cell):
                values[declared.key] = self._read_cell(place, column, read, cell)
        if wide > len(self._heads) and any(cell.strip() for cell in cells[len(self._heads):]):
            self.problems.append(Problem(place, "", Refusal(_BEYOND)))
        return ReadRow(place, self._read_id(place, cells), values, texts,
                       self._read_number(cells))

    def _trouble(self, row: int, column: int, reason: Refusal) -> None:
        self.problems.append(Problem(row, self._heads[column], reason, at=column))

    def _check_codes(self, place: int, column: int, cell: str) -> None:
        for code in filter(None, _CODES.split(cell)):
            if not LANGUAGE_CODE.fullmatch(code):
                self._trouble(place, column, Refusal(_NO_CODE, typed=code[:40]))

    def _read_cell(self, place: int, column: int, read: Callable[[str], Any], cell: str) -> Any:
        try:
            return read(cell)
        except Refusal as reason:
            self._trouble(place, column, reason)
            return None

    def _read_number(self, cells: Sequence[str]) -> int | None:
        """The lasting number; None for what is none."""
        at = self._number_column
        typed = cells[at].strip() if at is not None and at < len(cells) else ""
        return int(typed) if typed.isdecimal() and typed.isascii() and 0 < len(typed) < 10 \
            else None

    def _read_id(self, place: int, cells: Sequence[str]) -> str | None:
        if self._id_column is None or self._id_column >= len(cells):
            return None
        typed = cells[self._id_column].strip()
        if not typed:
            return None
        row_id = as_id(typed)
        if row_id is None:
            self._trouble(place, self._id_column, Refusal(_NO_ID, typed=typed[:60]))
        elif row_id in self._seen:
            self._trouble(place, self._id_column,
                          Refusal(_SAME_ID, row=str(self._seen[row_id])))
        else:
            self._seen[row_id] = place
        return row_id


def as_id(typed: object) -> str | None:
    """The id as it is stored, or None when this is none."""
    try:
        return str(UUID(typed)) if isinstance(typed, str) and len(typed) == 36 else None
    except ValueError:
        return None


__all__ = ["NO_HEADINGS", "Matched", "Problem", "ReadRegister", "ReadRow", "as_id", "fits",
           "headings_of", "is_named", "read_matched", "read_rows"]
