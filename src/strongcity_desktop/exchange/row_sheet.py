"""A register as a sheet: one row per row, a column per field and per language of its texts."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from strongcity_desktop.exchange.sheets import Cell, Sheet
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind, Register, Row
from strongcity_desktop.registers.listing import counts_held_back, fields_shown, rows_shown
from strongcity_desktop.registers.reading import read_typed
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import (
    chosen_label,
    held_back,
    label,
    not_known,
    title,
    yes_or_no,
)

ID_HEADING, NUMBER_HEADING = "id", "number"
ORIGINAL, OUTDATED = "original", "outdated"
"""Instead of a language in the heading of a text: the code of its original language, the codes of
its versions that are out of date. These columns stand only where a row needs them."""


@dataclass(frozen=True)
class Column:
    """A column of a field; `version` is a language code, ORIGINAL, OUTDATED, or "" for the town's
    own language (and for every field that is no text)."""

    field: Field
    version: str = ""


def register_sheet(register: Register, rows: Iterable[Row], t: Translator, *, edition: Edition,
                   language: str, row_names: Mapping[str, Mapping[str, str]]) -> Sheet:
    """The rows and fields that the edition shows, with headings and choices in `t`'s language.

    `language` is the town's own; `row_names` gives the names of the rows of other registers, by
    register and id. Read back, the sheet gives the same values.
    """
    shown = rows_shown(register, rows, edition)
    columns = [column for field in fields_shown(register, edition)
               for column in _columns_of(field, shown, language)]
    headings = _headings(register, columns, t)
    cells = _Cells(register, t, language, row_names)
    held = counts_held_back(register, shown, edition)
    return Sheet(
        title(t, register), (ID_HEADING, NUMBER_HEADING, *headings),
        tuple((row.id, row.number, *cells.of_row(columns, row, held)) for row in shown))


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


@dataclass(frozen=True)
class _Cells:
    register: Register
    t: Translator
    language: str
    row_names: Mapping[str, Mapping[str, str]]

    def of_row(self, columns: Iterable[Column], row: Row, held: Collection[tuple[str, str]]
               ) -> list[Cell]:
        return [held_back(self.t) if (row.id, column.field.key) in held else self._of(column, row)
                for column in columns]

    def _of(self, column: Column, row: Row) -> Cell:
        field, value = column.field, row.values.get(column.field.key)
        if value is None or value == []:
            return None
        if field.derived:  # only to be read, so in the reader's own language
            return in_words(self.register, field, value, self.t) \
                if field.kind in TEXTS else int(value)
        if field.kind in TEXTS:
            return self._text(LocalText.from_json(value), column.version)
        if field.kind is FieldKind.DATE:
            return date.fromisoformat(value)
        if field.kind is FieldKind.AMOUNT:
            return Decimal(value)
        if field.kind is FieldKind.YES_NO:
            return yes_or_no(self.t, value)
        if field.kind is FieldKind.SELECT_ONE:
            return self._choice(field, value)
        if field.kind is FieldKind.SELECT_MULTIPLE:
            return "; ".join(self._choice(field, key) for key in value)
        if field.kind is FieldKind.REGISTER_CHOICE:
            known = self.row_names.get(field.register, {})
            return "; ".join(self._row_name(field, row_id) for row_id in value
                             if row_id in known) or None
        if field.kind is FieldKind.LEVEL_BY_ROW:
            return self._levels(field, value)
        return int(value) if isinstance(value, int) else str(value)

    def _text(self, text: LocalText, version: str) -> Cell:
        if version == ORIGINAL:
            return text.original if _needs_original(text, self.language) else None
        if version == OUTDATED:
            return "; ".join(sorted(text.outdated)) or None
        return text.texts.get(version or self.language) or None

    def _levels(self, field: Field, levels: Mapping[str, int | str]) -> Cell:
        """One line for people, read back as it is; rows no longer there are left out."""
        return "; ".join(
            f"{self._row_name(field, row_id)}: "
            f"{not_known(self.t) if levels[row_id] == UNKNOWN_LEVEL else levels[row_id]}"
            for row_id in self.row_names.get(field.register, {}) if row_id in levels) or None

    def _choice(self, field: Field, key: str) -> str:
        """The choice's label, or its key where the label would not lead back to it."""
        said = chosen_label(self.t, self.register, field, key)
        try:
            back = read_typed(self.register, field, said, self.t)
        except Refusal:
            return key
        return said if back in (key, [key]) else key

    def _row_name(self, field: Field, row_id: str) -> str:
        """The row's name, or its id where the name would not lead back to it."""
        names = self.row_names.get(field.register, {})
        name = names.get(row_id, "")
        alone = list(names.values()).count(name) == 1
        return name if name.strip() and alone and not set(name) & set(";؛|\n") else row_id
