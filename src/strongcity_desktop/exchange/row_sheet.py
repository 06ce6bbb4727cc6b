"""A register as a sheet: one row per row, a column per field and per language of its texts."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from strongcity_desktop.exchange.column_form import ColumnForm
from strongcity_desktop.exchange.column_words import (
    ORIGINAL,
    OUTDATED,
    choice_said,
    form_of,
    form_of_id,
    form_of_number,
)
from strongcity_desktop.exchange.sheets import Cell, Sheet
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind, Register, Row
from strongcity_desktop.registers.figures import figure_anywhere, figure_in_cell
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.listing import Beside, counts_held_back, fields_shown, rows_shown
from strongcity_desktop.registers.reading import Names
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import held_back, label, not_known, title, yes_or_no

__all__ = ["ID_HEADING", "NUMBER_HEADING", "ORIGINAL", "OUTDATED", "Column", "register_sheet"]

ID_HEADING, NUMBER_HEADING = "id", "number"


@dataclass(frozen=True)
class Column:
    """A column of a field; `version` is a language code, ORIGINAL, OUTDATED, or "" for the town's
    own language (and for every field that is no text)."""

    field: Field
    version: str = ""


def register_sheet(register: Register, rows: Iterable[Row], t: Translator, *, edition: Edition,
                   language: str, row_names: Mapping[str, Mapping[str, str]],
                   all_names: Mapping[str, Names] | None = None,
                   only: Sequence[int] | None = None, beside: Beside | None = None) -> Sheet:
    """The rows and fields that the edition shows, with headings and choices in `t`'s language.

    `language` is the town's own; `row_names` gives the names of the rows of other registers, by
    register and id, and `all_names` what else these are called. `only` names the rows wanted by
    their lasting numbers, in their order (None: all). The rows `beside`, of other registers, say
    what figures count. Read back, the sheet gives the same values.
    """
    shown = rows_shown(register, rows, edition)
    held = counts_held_back(register, shown, edition, beside)
    if only is not None:
        by_number = {row.number: row for row in shown}
        shown = tuple(by_number[number] for number in only if number in by_number)
    columns = [column for field in fields_shown(register, edition)
               for column in _columns_of(field, shown, language)]
    cells = _Cells(register, t, language, row_names, all_names or {})
    return Sheet(
        title(t, register), (ID_HEADING, NUMBER_HEADING, *_headings(register, columns, t)),
        tuple((row.id, row.number, *cells.of_row(columns, row, held)) for row in shown),
        (form_of_id(t), form_of_number(t), *(_form(register, one, t) for one in columns)),
        held=3 if columns and columns[0].field.key == register.name_field else 2)


def _form(register: Register, column: Column, t: Translator) -> ColumnForm:
    other = REGISTERS.get(column.field.register)
    return form_of(register, column.field, column.version, t, title(t, other) if other else "")


def _texts(field: Field, rows: Iterable[Row]) -> list[LocalText]:
    values = (row.values.get(field.key) for row in rows)
    return [LocalText.from_json(value) for value in values if value]


def _columns_of(field: Field, rows: Sequence[Row], language: str) -> list[Column]:
    columns = [Column(field)]
    if field.kind not in TEXTS or field.derived:
        return columns
    texts = _texts(field, rows)
    codes = {code for text in texts for code in text.texts} - {language}
    columns += [Column(field, code) for code in sorted(codes)]
    if any(_needs_original(text, language) for text in texts):
        columns.append(Column(field, ORIGINAL))
    if any(text.outdated for text in texts):
        columns.append(Column(field, OUTDATED))
    return columns


def _needs_original(text: LocalText, language: str) -> bool:
    """Whether the versions alone would not tell which one was written first."""
    return text.original != (language if text.texts.get(language) else min(text.texts, default=""))


def _headings(register: Register, columns: Iterable[Column], t: Translator) -> list[str]:
    names = {column.field.key: label(t, register, column.field) for column in columns}
    taken = list(names.values())
    headings = []
    for column in columns:
        name = names[column.field.key]
        unique = name if taken.count(name) == 1 else column.field.key
        headings.append(f"{unique} [{column.version}]" if column.version else unique)
    return headings


class _Called:
    """How the rows of another register are named in a cell, so that each is found again."""

    def __init__(self, names: Mapping[str, str], all_names: Names) -> None:
        self.names = names
        known = {row_id: {folded(name), *map(folded, _as_set(all_names.get(row_id, "")))}
                 for row_id, name in names.items()}
        for row_id, called in all_names.items():
            known.setdefault(row_id, set(map(folded, _as_set(called))))
        self._of_how_many = Counter(word for words in known.values() for word in words)

    def joined(self, row_ids: Iterable[str]) -> str | None:
        """Several rows in one cell; those not known are left out."""
        known = [row_id for row_id in row_ids if row_id in self.names]
        said = "; ".join(map(self.said, known))
        return ("; ".join(known) if len(known) > 1 and folded(said) in self._of_how_many
                else said) or None

    def said(self, row_id: str) -> str:
        """The row's name, or its id where the name would not lead back to it."""
        name = self.names.get(row_id, "")
        alone = self._of_how_many[folded(name)] == 1
        return name if name.strip() and alone and not set(name) & set(";؛|\n") else row_id


def _as_set(named: str | frozenset[str]) -> frozenset[str]:
    return frozenset({named}) if isinstance(named, str) else named


@dataclass(frozen=True)
class _Cells:
    register: Register
    t: Translator
    language: str
    row_names: Mapping[str, Mapping[str, str]]
    all_names: Mapping[str, Names]

    @cached_property
    def _called(self) -> dict[str, _Called]:
        return {}

    @cached_property
    def _choices(self) -> dict[tuple[str, str], str]:
        return {}

    def of_row(self, columns: Iterable[Column], row: Row, held: Collection[tuple[str, str]]
               ) -> list[Cell]:
        return [held_back(self.t) if (row.id, column.field.key) in held else self._of(column, row)
                for column in columns]

    def _of(self, column: Column, row: Row) -> Cell:
        field, value = column.field, row.values.get(column.field.key)
        if value is None or value == []:
            return None
        if field.derived:  # only to be read, so in the reader's own language
            return int(value) if field.kind is FieldKind.INTEGER \
                else in_words(self.register, field, value, self.t)
        if field.kind in TEXTS:
            return self._text(LocalText.from_json(value), column.version)
        if field.kind is FieldKind.DATE:
            return date.fromisoformat(value)
        if field.kind is FieldKind.AMOUNT:
            return Decimal(value)
        if field.kind is FieldKind.DECIMAL:
            return figure_in_cell(value)
        if field.kind is FieldKind.YES_NO:
            return yes_or_no(self.t, value)
        if field.kind is FieldKind.SELECT_ONE:
            return self._choice(field, value)
        if field.kind is FieldKind.SELECT_MULTIPLE:
            return "; ".join(self._choice(field, key) for key in value)
        if field.kind is FieldKind.REGISTER_CHOICE:
            return self._rows_of(field).joined(value)
        if field.kind is FieldKind.LEVEL_BY_ROW:
            return self._levels(field, value)
        if field.kind is FieldKind.PARTS:
            return self._parts(field, value)
        if field.kind is FieldKind.FILE:
            return str(value["name"])  # which file it was; what it holds stays in the town
        return int(value) if isinstance(value, int) else str(value)

    def _text(self, text: LocalText, version: str) -> Cell:
        if version == ORIGINAL:
            return text.original if _needs_original(text, self.language) else None
        if version == OUTDATED:
            return "; ".join(sorted(text.outdated)) or None
        return text.texts.get(version or self.language) or None

    def _levels(self, field: Field, levels: Mapping[str, int | str]) -> Cell:
        """One line for people, read back as it is; rows no longer there are left out."""
        rows = self._rows_of(field)
        return "; ".join(
            f"{rows.said(row_id)}: "
            f"{not_known(self.t) if levels[row_id] == UNKNOWN_LEVEL else levels[row_id]}"
            for row_id in rows.names if row_id in levels) or None

    def _parts(self, field: Field, parts: Mapping[str, str]) -> Cell:
        """As levels by row; figures in a spelling that every language reads."""
        named = [(choice.key, self._choice(field, choice.key)) for choice in field.choices]
        if not named:
            rows = self._rows_of(field)
            named = [(row_id, rows.said(row_id)) for row_id in rows.names if row_id in parts]
        return "; ".join(
            f"{name}: "
            f"{not_known(self.t) if parts[key] == UNKNOWN_LEVEL else figure_anywhere(parts[key])}"
            for key, name in named if key in parts) or None

    def _choice(self, field: Field, key: str) -> str:
        if (field.key, key) not in self._choices:
            self._choices[field.key, key] = choice_said(self.register, field, key, self.t)
        return self._choices[field.key, key]

    def _rows_of(self, field: Field) -> _Called:
        if field.register not in self._called:
            self._called[field.register] = _Called(self.row_names.get(field.register, {}),
                                                  self.all_names.get(field.register, {}))
        return self._called[field.register]
