"""A small validator of JSON Schema: the words that the town's schema uses, and no others."""

import re
from collections.abc import Iterator
from typing import Any

_TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
_NOTES = {"$schema", "$id", "$defs", "title", "description"}


def troubles(schema: dict[str, Any], value: Any) -> list[str]:
    """Where a value does not fit, and why. Raises KeyError for a word that is not known here."""
    return list(_Check(schema).of(schema, value, "$"))


class _Check:
    def __init__(self, whole: dict[str, Any]) -> None:
        self._defs: dict[str, Any] = whole.get("$defs", {})
        self._words = {
            "$ref": self._ref, "type": self._type, "const": self._const, "enum": self._enum,
            "pattern": self._pattern, "minLength": self._shortest, "minimum": self._least,
            "maximum": self._most, "properties": self._properties, "required": self._required,
            "additionalProperties": self._others, "propertyNames": self._names,
            "items": self._items, "anyOf": self._any}

    def of(self, schema: dict[str, Any], value: Any, at: str) -> Iterator[str]:
        for word, said in schema.items():
            if word not in _NOTES:
                yield from self._words[word](schema, said, value, at)

    def _ref(self, _schema: Any, said: str, value: Any, at: str) -> Iterator[str]:
        yield from self.of(self._defs[said.removeprefix("#/$defs/")], value, at)

    def _type(self, _schema: Any, said: str, value: Any, at: str) -> Iterator[str]:
        fits = type(value) is int if said == "integer" else type(value) is _TYPES[said]
        if not fits:
            yield f"{at} is no {said}"

    def _const(self, _schema: Any, said: Any, value: Any, at: str) -> Iterator[str]:
        if value != said:
            yield f"{at} is not {said!r}"

    def _enum(self, _schema: Any, said: list[Any], value: Any, at: str) -> Iterator[str]:
        if value not in said:
            yield f"{at} is none of {said}"

    def _pattern(self, _schema: Any, said: str, value: Any, at: str) -> Iterator[str]:
        if isinstance(value, str) and not re.search(said, value):
            yield f"{at} does not look like {said}"

    def _shortest(self, _schema: Any, said: int, value: Any, at: str) -> Iterator[str]:
        if isinstance(value, str) and len(value) < said:
            yield f"{at} is too short"

    def _least(self, _schema: Any, said: int, value: Any, at: str) -> Iterator[str]:
        if type(value) is int and value < said:
            yield f"{at} is below {said}"

    def _most(self, _schema: Any, said: int, value: Any, at: str) -> Iterator[str]:
        if type(value) is int and value > said:
            yield f"{at} is above {said}"

    def _properties(self, _schema: Any, said: dict[str, Any], value: Any, at: str) -> Iterator[str]:
        if isinstance(value, dict):
            for key in said.keys() & value.keys():
                yield from self.of(said[key], value[key], f"{at}.{key}")

    def _required(self, _schema: Any, said: list[str], value: Any, at: str) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (f"{at} has no {key}" for key in said if key not in value)

    def _others(self, schema: dict[str, Any], said: Any, value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            return
        for key in value.keys() - schema.get("properties", {}).keys():
            if said is False:
                yield f"{at} has {key}, which is unknown"
            else:
                yield from self.of(said, value[key], f"{at}.{key}")

    def _names(self, _schema: Any, said: dict[str, Any], value: Any, at: str) -> Iterator[str]:
        if isinstance(value, dict):
            for key in value:
                yield from self.of(said, key, f"{at}, the name {key}")

    def _items(self, _schema: Any, said: dict[str, Any], value: Any, at: str) -> Iterator[str]:
        if isinstance(value, list):
            for place, one in enumerate(value):
                yield from self.of(said, one, f"{at}[{place}]")

    def _any(self, _schema: Any, said: list[dict[str, Any]], value: Any, at: str) -> Iterator[str]:
        tried = [list(self.of(one, value, at)) for one in said]
        if all(tried):
            yield min(tried, key=len)[0]
