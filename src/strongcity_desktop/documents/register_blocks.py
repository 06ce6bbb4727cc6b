"""The rows of a register on paper: a table of the fields that the edition shows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from strongcity_desktop.documents.blocks import (
    Align,
    Bars,
    Block,
    Cell,
    Facts,
    Heading,
    Table,
    Text,
)
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row

# What only says how a row is printed is no note that a reader could miss.
_ABOUT_PRINT = frozenset({"listed_publicly"})
_NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.AMOUNT})
_SHARES = {FieldKind.LONG_TEXT: 2.4, FieldKind.TEXT: 2.0, FieldKind.SELECT_MULTIPLE: 1.8,
           FieldKind.RANGE: 1.9, FieldKind.INTEGER: 1.0, FieldKind.YES_NO: 0.9}


def is_filled(field: Field, value: Any) -> bool:
    """Whether a stored value of a field says anything."""
    if value in (None, "", [], {}):
        return False
    if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
        return not LocalText.from_json(value).is_empty
    return True


def shown_rows(source: Source, register: Register) -> tuple[Row, ...]:
    """The rows of this edition; a row counts once for each kind of note that it does not show."""
    rows = source.rows(register)
    for row in rows:
        noted = {field.mark for field in register.fields
                 if is_filled(field, row.values.get(field.key))
                 and row.values[field.key] != field.default and field.key not in _ABOUT_PRINT}
        for declared in sorted(noted):
            source.left_out.shows(declared)
    return rows


def opening(source: Source, introduction: str) -> Iterator[Block]:
    """Title, introduction and control block of a list that has no cover."""
    setting = source.setting
    t = setting.t
    yield Heading(setting.title, "list")
    yield Text(introduction)
    yield Facts(((t("Version"), version_words(setting.edition, t)),
                 (t("Printed on"), t.date(setting.printed_on))))


def ending(source: Source) -> Iterator[Block]:
    """What this version does not show."""
    yield Heading(source.setting.t("Left out"), "left-out", level=1)
    yield Text(source.left_out.sentence(source.setting.t))


def register_table(source: Source, register: Register, rows: Sequence[Row],
                   keys: Sequence[str]) -> Table:
    """A table of these fields; those the edition does not show are left away."""
    t = source.setting.t
    fields = [field for field in map(register.field, keys)
              if source.setting.edition.shows(field.mark)]
    cells = tuple((t.number(row.number), *(_cell(source, register, field, row)
                                           for field in fields)) for row in rows)
    aligns: tuple[Align, ...] = (
        "end", *("end" if field.kind in _NUMBERS else "start" for field in fields))
    shares = (0.6, *(_SHARES.get(field.kind, 1.4) for field in fields))
    return Table((t("No."), *(wording.label(t, register, field) for field in fields)), cells,
                 shares, aligns)


def _cell(source: Source, register: Register, field: Field, row: Row) -> Cell:
    value = row.values.get(field.key)
    if not is_filled(field, value):
        return "–"
    return _filled_cell(source, register, field, value)


def _filled_cell(source: Source, register: Register, field: Field, value: Any) -> Cell:
    setting = source.setting
    t = setting.t
    match field.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return setting.written(LocalText.from_json(value))
        case FieldKind.NAME:
            return isolate(str(value))
        case FieldKind.INTEGER:
            return t.number(int(value))
        case FieldKind.AMOUNT:
            return t.amount(value, setting.currency) if setting.currency else t.number(value)
        case FieldKind.DATE:
            return t.short_date(value)
        case FieldKind.RANGE:
            level = field.levels[int(value) - 1]
            return Bars(int(value), len(field.levels),
                        wording.choice_label(t, register, field, level))
        case FieldKind.YES_NO:
            return wording.yes_or_no(t, bool(value))
        case FieldKind.SELECT_ONE | FieldKind.SELECT_MULTIPLE:
            chosen = value if isinstance(value, list) else [value]
            return t.list([wording.choice_label(t, register, field, choice)
                           for choice in field.choices if choice.key in chosen])
        case FieldKind.REGISTER_CHOICE:
            names = source.names(field.register, value)
            return t.list([name if isinstance(name, str)
                           else name.shown_in(setting.language).text for name in names])


def contact_facts(source: Source, register: Register, row: Row,
                  keys: Sequence[str]) -> tuple[tuple[str, Any], ...]:
    """Label and value of these fields of a row, where shown in the edition and filled."""
    values: Mapping[str, Any] = row.values
    pairs = []
    for field in map(register.field, keys):
        if source.setting.edition.shows(field.mark) and is_filled(field, values.get(field.key)):
            cell = _filled_cell(source, register, field, values[field.key])
            words = cell.words if isinstance(cell, Bars) else cell
            pairs.append((wording.label(source.setting.t, register, field), words))
    return tuple(pairs)
