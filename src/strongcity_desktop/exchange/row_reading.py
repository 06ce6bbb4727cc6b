"""The rows of a register in a sheet that was read: each cell understood, each trouble placed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from strongcity_desktop.exchange.row_sheet import ID_HEADING, NUMBER_HEADING, ORIGINAL, OUTDATED
from strongcity_desktop.exchange.row_sheet import Column as FieldColumn
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.language.refusal import Refusal, Speaks, mark
from strongcity_desktop.language.texts import LocalText, clean
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.registers.fields import Field, Register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.reading import Names, is_held_back, read_typed
from strongcity_desktop.registers.row_check import LANGUAGE_CODE, TEXTS
from strongcity_desktop.registers.wording import label, title

_VERSIONED = re.compile(r"(.+?)\s*\[([^\[\]]+)\]\s*", re.DOTALL)
_NUMBERS = frozenset({NUMBER_HEADING, "no", "no.", "n°", "nº", "رقم", "الرقم"})
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
    """What keeps a file from being taken in, and where: `row` as the file counts, 0 for none."""

    row: int
    column: str
    reason: Refusal
    sheet: str = ""

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
    by language code ("" for the town's own), ORIGINAL and OUTDATED."""

    row: int
    id: str | None
    values: Mapping[str, Any]
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

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


def _text_over(kept: Any, versions: Mapping[str, str], language: str) -> dict[str, Any] | None:
    said = {code or language: clean(text) for code, text in versions.items()
            if code not in (ORIGINAL, OUTDATED)}
    if kept:
        text = LocalText.from_json(kept)
        for code in sorted(said, key=lambda code: code != text.original):
            text = text.with_version(said[code], code)
    else:
        written = {code: words for code, words in said.items() if words.strip()}
        first = language if language in written else min(written, default=language)
        outdated = frozenset(filter(None, _CODES.split(versions.get(OUTDATED, ""))))
        text = LocalText(versions.get(ORIGINAL, "").strip() or first, written, outdated)
    return None if text.is_empty else text.to_json()


def headings_of(register: Register, t: Translator) -> dict[str, Field]:
    """Folded heading -> field: keys first, then labels in `t`'s language, then in the others.

    A label that two fields share in one language names neither.
    """
    found = {folded(field.key): field for field in register.fields}
    for language in (t.language, *SHIPPED):
        speaks = translator(language)
        labels = [folded(label(speaks, register, field)) for field in register.fields]
        for name, declared in zip(labels, register.fields, strict=True):
            if labels.count(name) == 1:
                found.setdefault(name, declared)
    return found


def fits(register: Register, sheet: ReadSheet, t: Translator) -> int:
    """How many headings of the sheet belong to the register."""
    known = headings_of(register, t)
    heads = next((row for row in sheet.rows if any(map(str.strip, row))), ())
    return sum(folded(_parted(head)[0]) in known for head in heads if head.strip())


def is_named(register: Register, sheet: ReadSheet) -> bool:
    """Whether the sheet is called like the register, in any shipped language."""
    names = {folded(register.id)} | {folded(title(translator(code), register)[:31])
                                     for code in SHIPPED}
    return folded(sheet.name) in names


def read_rows(register: Register, sheet: ReadSheet, t: Translator, *, language: str,
              row_names: Mapping[str, Names],
              check: Callable[[], None] = lambda: None) -> ReadRegister:
    """Every row of the sheet that holds anything, with every trouble by row and column.

    `language` is the town's own, `row_names` the names of other registers' rows by register and
    id. `check` is called at every row; what it raises stops the reading. Raises Refusal when no
    heading belongs to the register.
    """
    return _Reading(register, sheet, t, language, row_names).read(check)


def _parted(heading: str) -> tuple[str, str]:
    """A heading as its name and what stands in brackets behind it."""
    match = _VERSIONED.fullmatch(heading.strip())
    return (match.group(1), match.group(2).strip()) if match else (heading.strip(), "")


class _Reading:
    """One sheet under the reader's eye; troubles gather on the way."""

    def __init__(self, register: Register, sheet: ReadSheet, t: Translator, language: str,
                 row_names: Mapping[str, Names]) -> None:
        self._register, self._sheet, self._t = register, sheet, t
        self._language, self._row_names = language, row_names
        self._problems: list[Problem] = []
        self._left_out: list[str] = []
        self._columns: dict[int, FieldColumn] = {}
        self._heads: tuple[str, ...] = ()
        self._id_column: int | None = None
        self._seen: dict[str, int] = {}

    def read(self, check: Callable[[], None]) -> ReadRegister:
        numbered = [(place, row) for place, row in enumerate(self._sheet.rows,
                                                             self._sheet.first_row)
                    if any(map(str.strip, row))]
        if not numbered:
            raise self._no_headings()
        self._read_headings(*numbered[0])
        rows = []
        for place, row in numbered[1:]:
            check()
            rows.append(self._read_row(place, row))
        return ReadRegister(tuple(rows), tuple(self._problems), tuple(self._left_out))

    def _no_headings(self) -> Refusal:
        example = ", ".join(label(self._t, self._register, field)
                            for field in self._register.fields[:3])
        return Refusal(NO_HEADINGS, sheet=self._sheet.name,
                       register=title(self._t, self._register), example=example)

    def _trouble(self, row: int, column: str, reason: Refusal) -> None:
        self._problems.append(Problem(row, column, reason))

    def _read_headings(self, place: int, heads: tuple[str, ...]) -> None:
        known = headings_of(self._register, self._t)
        self._heads = heads
        for column, heading in enumerate(heads):
            name, version = _parted(heading)
            field = known.get(folded(name))
            if folded(heading) == ID_HEADING:
                self._id_column = column
            elif field is not None and not field.is_read_back:
                continue  # worked out anew or kept in the town, whatever the file says
            elif field is not None and self._is_version(field, version):
                found = FieldColumn(field, version)
                if found in self._columns.values():
                    self._trouble(place, heading, Refusal(_TWICE, heading=heading))
                self._columns[column] = found
            elif heading.strip() and folded(heading) not in _NUMBERS:
                self._left_out.append(heading.strip())
        if not self._columns:
            raise self._no_headings()

    def _is_version(self, field: Field, version: str) -> bool:
        if not version:
            return True
        return field.kind in TEXTS and (
            version in (ORIGINAL, OUTDATED) or LANGUAGE_CODE.fullmatch(version) is not None)

    def _read_row(self, place: int, cells: tuple[str, ...]) -> ReadRow:
        values: dict[str, Any] = {}
        texts: dict[str, dict[str, str]] = {}
        for column, found in self._columns.items():
            cell = cells[column] if column < len(cells) else ""
            if found.field.kind in TEXTS:
                self._check_codes(place, column, found, cell)
                texts.setdefault(found.field.key, {})[found.version] = cell
            elif not is_held_back(found.field, cell):
                values[found.field.key] = self._read_cell(place, column, found.field, cell)
        if any(cell.strip() for cell in cells[len(self._heads):]):
            self._trouble(place, "", Refusal(_BEYOND))
        return ReadRow(place, self._read_id(place, cells), values, texts)

    def _check_codes(self, place: int, column: int, found: FieldColumn, cell: str) -> None:
        if found.version not in (ORIGINAL, OUTDATED):
            return
        for code in filter(None, _CODES.split(cell)):
            if not LANGUAGE_CODE.fullmatch(code):
                self._trouble(place, self._heads[column], Refusal(_NO_CODE, typed=code[:40]))

    def _read_cell(self, place: int, column: int, field: Field, cell: str) -> Any:
        try:
            return read_typed(self._register, field, cell, self._t,
                              row_names=self._row_names.get(field.register, {}))
        except Refusal as reason:
            self._trouble(place, self._heads[column], reason)
            return None

    def _read_id(self, place: int, cells: tuple[str, ...]) -> str | None:
        if self._id_column is None or self._id_column >= len(cells):
            return None
        typed = cells[self._id_column].strip()
        if not typed:
            return None
        row_id = as_id(typed)
        if row_id is None:
            self._trouble(place, self._heads[self._id_column], Refusal(_NO_ID, typed=typed[:60]))
        elif row_id in self._seen:
            self._trouble(place, self._heads[self._id_column],
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
