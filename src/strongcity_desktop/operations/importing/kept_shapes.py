"""What is kept by name, read from a stranger's file: only what the app itself would have kept."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.language.texts import clean
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.view import SavedView

_LONGEST_NAME, _LONGEST_WORD, _MOST = 80, 30_000, 1_000
_OF_A_COLUMN = ("heading", "field", "version", "days")


def view_of(given: Mapping[str, Any]) -> dict[str, Any] | None:
    """A saved view as it is stored; None where it is none."""
    named = _named(given)
    if named is None or not isinstance(given.get("view"), dict):
        return None
    view = SavedView.from_json("", named["register_id"], named["name"], given["view"])
    return {**named, "view": view.to_json()}


def matching_of(given: Mapping[str, Any]) -> dict[str, Any] | None:
    """A kept matching of columns as it is stored; None where it is none."""
    named, headings, matching = _named(given), given.get("headings"), given.get("matching")
    if named is None or not _are_words(headings) or not isinstance(matching, dict):
        return None
    columns = matching.get("columns")
    if set(matching) - {"columns"} or not isinstance(columns, list) or len(columns) > _MOST \
            or not all(map(_is_column, columns)):
        return None
    return {**named, "headings": headings, "matching": matching}


def _named(given: Mapping[str, Any]) -> dict[str, str] | None:
    register_id, name = given.get("register"), given.get("name")
    if not isinstance(register_id, str) or register_id not in REGISTERS \
            or not isinstance(name, str):
        return None
    name = " ".join(clean(name).split())
    return {"register_id": register_id, "name": name} if 0 < len(name) <= _LONGEST_NAME else None


def _is_column(given: Any) -> bool:
    if not isinstance(given, dict) or set(given) - {*_OF_A_COLUMN, "words"}:
        return False
    words = given.get("words", {})
    return all(_is_word(given.get(key, "")) for key in _OF_A_COLUMN) and isinstance(words, dict) \
        and len(words) <= _MOST and all(map(_is_word, (*words, *words.values())))


def _are_words(given: Any) -> bool:
    return isinstance(given, list) and len(given) <= _MOST and all(map(_is_word, given))


def _is_word(given: Any) -> bool:
    return isinstance(given, str) and len(given) <= _LONGEST_WORD and clean(given) == given
