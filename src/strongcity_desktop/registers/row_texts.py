"""What a row says, made ready for the search and for the order of a list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.folding import folded

LINE, AFTER_NAME = "\n", "\t"
"""Folded texts hold neither: each begins a line, and the name's end before `AFTER_NAME`."""
ORIGINAL = ""
"""The key of the text that readers see who have no version in their own language."""
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)
_KEYED = (FieldKind.TEXT, FieldKind.NAME)
_OPEN = (Mark.PUBLIC, Mark.INTERNAL)
_FEWEST_DIGITS = 5


@dataclass(frozen=True)
class RowTexts:
    """The folded texts of a row: what anyone may search, and what is personal or sensitive.

    `words` is "\\nname\\nname in another language\\n\\t\\nfurther text\\n".
    """

    words: str
    private: str


def texts_of(register: Register, values: Mapping[str, Any]) -> RowTexts:
    """The texts in every language they are written in; values of an unfit shape say nothing."""
    name: list[str] = []
    others: list[str] = []
    private: list[str] = []
    for field in register.fields:
        value = values.get(field.key)
        if value is None or field.is_origin:
            continue
        into = private if field.mark not in _OPEN else \
            name if field.key == register.name_field else others
        into += filter(None, map(folded, _said(field, value)))
    return RowTexts("".join(f"{LINE}{one}" for one in name) + LINE + AFTER_NAME
                    + "".join(f"{LINE}{one}" for one in others) + LINE,
                    "".join(f"{LINE}{one}" for one in private) + LINE if private else "")


def keys_of(register: Register, values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(field, language, key) of each short text: the original's, then of versions in others."""
    for field in register.fields:
        value = values.get(field.key)
        if not is_keyed(field) or value is None:
            continue
        if field.kind is FieldKind.NAME:
            if isinstance(value, str) and (key := sort_key(value)):
                yield field.key, ORIGINAL, key
            continue
        text = _text(value)
        if text is None:
            continue
        shown = text.shown_in(ORIGINAL)
        if key := sort_key(shown.text):
            yield field.key, ORIGINAL, key
        for language, version in text.texts.items():
            if language not in (ORIGINAL, shown.language) and (key := sort_key(version)):
                yield field.key, language, key


def is_keyed(field: Field) -> bool:
    """Whether the place of its texts in their order is kept."""
    return field.kind in _KEYED and not field.is_origin


def _said(field: Field, value: Any) -> Iterator[str]:
    if field.kind in _TEXTS:
        text = _text(value)
        if text is not None:
            yield from text.texts.values()
    elif field.kind is FieldKind.NAME and isinstance(value, str):
        yield value
        digits = "".join(filter(str.isdigit, value))
        if len(digits) >= _FEWEST_DIGITS and digits != value:
            yield digits  # a number is found however it is parted
    elif field.kind is FieldKind.FILE and isinstance(value, Mapping):
        yield str(value.get("name") or "")


def _text(value: Any) -> LocalText | None:
    if not isinstance(value, Mapping):
        return None
    try:
        return LocalText.from_json(value)
    except (ValueError, TypeError):
        return None
