"""The type of a column that keeps a structured value as JSON text."""

from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from strongcity_desktop.store.stored_values import as_json, from_json


class JsonValue(TypeDecorator[Any]):
    """A dict, list or single value kept as readable JSON text; None is kept as NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The text that is stored."""
        return None if value is None else as_json(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The value that was stored. Raises UnreadableValue when its text was damaged."""
        return from_json(value)
