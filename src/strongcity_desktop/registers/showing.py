"""The value of a field in words, for cells, lists and messages."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind, Register, Row
from strongcity_desktop.registers.figures import figure_in_words
from strongcity_desktop.registers.row_check import TEXTS, is_file
from strongcity_desktop.registers.wording import (
    choice_label,
    chosen_label,
    not_known,
    yes_or_no,
)

_FILE = mark("{name} ({size})")
_MEGABYTES = mark("{n} MB")
_KILOBYTES = mark("{n} kB")


def in_words(register: Register, field: Field, value: Any, t: Translator, *,
             row_names: Mapping[str, str] | None = None, currency: str = "") -> str:
    """The value as one plain text for the reader; "" for nothing."""
    if value is None or value in ([], {}):
        return ""
    if field.kind in TEXTS:
        return LocalText.from_json(value).shown_in(t.language).text
    if field.kind is FieldKind.INTEGER:
        return t.number(value)
    if field.kind is FieldKind.AMOUNT:
        return t.amount(value, currency) if currency else t.number(value)
    if field.kind is FieldKind.DECIMAL:
        return figure_in_words(str(value), t)
    if field.kind is FieldKind.DATE:
        return t.short_date(value)
    if field.kind is FieldKind.YES_NO:
        return yes_or_no(t, value)
    if field.kind is FieldKind.SELECT_ONE:
        return chosen_label(t, register, field, value)
    if field.kind is FieldKind.SELECT_MULTIPLE:
        return _joined(t, [chosen_label(t, register, field, key) for key in value])
    if field.kind is FieldKind.REGISTER_CHOICE:
        names = row_names or {}
        return _joined(t, [names.get(row_id, row_id) for row_id in value])
    if field.kind is FieldKind.LEVEL_BY_ROW:
        return levels_in_words(register, field, value, t, row_names or {})
    if field.kind is FieldKind.PARTS:
        return parts_in_words(register, field, value, t, row_names or {})
    if field.kind is FieldKind.FILE and is_file(value):
        return file_in_words(value, t)
    return str(value)


def file_in_words(file: Mapping[str, Any], t: Translator) -> str:
    """A file by its name and size, as one plain text: "report.pdf (1.2 MB)"."""
    return t(_FILE, name=file["name"], size=size_in_words(file["size"], t))


def size_in_words(size: int, t: Translator) -> str:
    """A size in bytes for people: "1.2 MB", "34 kB"."""
    if size >= 1_000_000:
        return t(_MEGABYTES, n=t.number(round(size / 1_000_000, 1)))
    return t(_KILOBYTES, n=t.number(max(1, round(size / 1_000))))


def levels_in_words(register: Register, field: Field, levels: Mapping[str, int | str],
                    t: Translator, row_names: Mapping[str, str]) -> str:
    """Levels by row in the order of `row_names`: "Station: 5; Hillside: Not known".

    Rows that are no longer there are left out.
    """
    return _semicolon(t).join(
        f"{name}: {not_known(t) if levels[row_id] == UNKNOWN_LEVEL else levels[row_id]}"
        for row_id, name in row_names.items() if row_id in levels)


def part_names(register: Register, field: Field, t: Translator, row_names: Mapping[str, str]
               ) -> dict[str, str]:
    """What the parts of a figure are called, by key, in their order."""
    return {choice.key: choice_label(t, register, field, choice) for choice in field.choices} \
        or dict(row_names)


def parts_in_words(register: Register, field: Field, parts: Mapping[str, str], t: Translator,
                   row_names: Mapping[str, str]) -> str:
    """The parts of a figure in their order: "Women: 54; Men: Not known".

    Rows that are no longer there are left out.
    """
    names = part_names(register, field, t, row_names)
    return _semicolon(t).join(f"{name}: {part_in_words(parts[key], t)}"
                              for key, name in names.items() if key in parts)


def part_in_words(part: str, t: Translator) -> str:
    """One part: its figure, or that nobody knows it."""
    return not_known(t) if part == UNKNOWN_LEVEL else figure_in_words(part, t)


def _semicolon(t: Translator) -> str:
    return "؛ " if t.direction == "rtl" else "; "


def _joined(t: Translator, parts: list[str]) -> str:
    return comma(t).join(parts)


def comma(t: Translator) -> str:
    """What stands between the parts of a short list."""
    return "، " if t.direction == "rtl" else ", "


def row_name(register: Register, row: Row, t: Translator) -> str:
    """What the row is called; "" while it has no name."""
    return in_words(register, register.field(register.name_field),
                    row.values.get(register.name_field), t)
