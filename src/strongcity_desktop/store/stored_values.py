"""How one value lies in a column: structured values as JSON text, everything else as it is."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from strongcity_desktop.language.texts import clean
from strongcity_desktop.registers.fields import FieldKind

TYPE_OF_KIND: Mapping[FieldKind, type] = {
    FieldKind.TEXT: dict,
    FieldKind.LONG_TEXT: dict,
    FieldKind.NAME: str,
    FieldKind.INTEGER: int,
    FieldKind.AMOUNT: str,
    FieldKind.DECIMAL: str,
    FieldKind.DATE: str,
    FieldKind.SELECT_ONE: str,
    FieldKind.SELECT_MULTIPLE: list,
    FieldKind.RANGE: int,
    FieldKind.YES_NO: bool,
    FieldKind.REGISTER_CHOICE: list,
    FieldKind.LEVEL_BY_ROW: dict,
    FieldKind.PARTS: dict,
    FieldKind.FILE: dict,
}
"""The Python type in which a field of each kind is stored; a test holds the tables to it."""


_WRITTEN = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class UnreadableValue(ValueError):  # noqa: N818 (a state of the file, not a mistake of the program)
    """A value in the file was damaged."""


def as_json(value: Any) -> str:
    """The value as compact JSON, letters of every script left readable."""
    return _WRITTEN(value)


def from_json(stored: Any) -> Any:
    """The value that was stored, None for NULL. Raises UnreadableValue for a damaged text."""
    try:
        return None if stored is None else json.loads(stored)
    except (ValueError, TypeError, RecursionError) as trouble:
        raise UnreadableValue(str(trouble)) from trouble


_key = lru_cache(maxsize=4096)(clean)  # keys are few, and the same in every row


def kept(value: Any) -> Any:
    """The value with every text in it cleaned, as it will be given back."""
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, dict | Mapping):  # the first is told several times as fast
        return {_key(str(key)): part if part is None else
                clean(part) if type(part) is str else kept(part)
                for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [kept(part) for part in value]
    return value
