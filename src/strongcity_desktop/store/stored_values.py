"""How one value lies in a column: structured values as JSON text, everything else as it is."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from strongcity_desktop.language.texts import clean
from strongcity_desktop.registers.fields import FieldKind

TYPE_OF_KIND: Mapping[FieldKind, type] = {
    FieldKind.TEXT: dict,
    FieldKind.LONG_TEXT: dict,
    FieldKind.NAME: str,
    FieldKind.INTEGER: int,
    FieldKind.AMOUNT: str,
    FieldKind.DATE: str,
    FieldKind.SELECT_ONE: str,
    FieldKind.SELECT_MULTIPLE: list,
    FieldKind.RANGE: int,
    FieldKind.YES_NO: bool,
    FieldKind.REGISTER_CHOICE: list,
    FieldKind.LEVEL_BY_ROW: dict,
}
"""The Python type in which a field of each kind is stored; a test holds the tables to it."""


class UnreadableValue(ValueError):  # noqa: N818 (a state of the file, not a mistake of the program)
    """A value in the file was damaged."""


class JsonValue(TypeDecorator[Any]):
    """A dict, list or single value kept as readable JSON text; None is kept as NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The text that is stored."""
        return None if value is None else as_json(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The value that was stored. Raises UnreadableValue when its text was damaged."""
        try:
            return None if value is None else json.loads(value)
        except (ValueError, TypeError, RecursionError) as trouble:
            raise UnreadableValue(str(trouble)) from trouble


def as_json(value: Any) -> str:
    """The value as compact JSON, letters of every script left readable."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def kept(value: Any) -> Any:
    """The value with every text in it cleaned, as it will be given back."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key)): kept(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [kept(part) for part in value]
    return value
