"""The order in which a table sorts rows by a field."""

from collections.abc import Callable, Sequence
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.registers.fields import Field, FieldKind, Row

_EMPTY: tuple[Any, ...] = (None, [], {})
Words = Callable[[Row, Field], str]


def in_order(rows: Sequence[Row], field: Field, words: Words, *, descending: bool) -> list[Row]:
    """Sorted by a field, texts by their `words`; equal rows stay as given, empty ones stand last.

    Among values of another shape than the field's, all stay as given.
    """
    filled = [row for row in rows if row.values.get(field.key) not in _EMPTY]
    empty = [row for row in rows if row.values.get(field.key) in _EMPTY]
    try:
        filled.sort(key=lambda row: _key(row, field, words), reverse=descending)
    except Exception:  # while Qt asks, none may pass: it would end the app
        return list(rows)
    return filled + empty


def _key(row: Row, field: Field, words: Words) -> Any:
    value = row.values[field.key]
    if field.kind is FieldKind.SELECT_ONE:
        keys = [choice.key for choice in field.choices]
        return keys.index(value) if value in keys else len(keys)
    if field.kind in (FieldKind.INTEGER, FieldKind.RANGE, FieldKind.YES_NO):
        return int(value)
    if field.kind is FieldKind.AMOUNT:
        return float(value)
    return value if field.kind is FieldKind.DATE else sort_key(words(row, field))
