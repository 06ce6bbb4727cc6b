"""What a row says, made ready for the search and for the order of a list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.folding import searched

LINE, AFTER_NAME = "\n", "\t"
"""Folded texts hold neither: each begins a line, and the name's end before `AFTER_NAME`."""
ORIGINAL = ""
"""The key of the text that readers see who have no version in their own language."""
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)
_SAYING = (*_TEXTS, FieldKind.NAME, FieldKind.FILE)
_OPEN = (Mark.PUBLIC, Mark.INTERNAL)
_FEWEST_DIGITS = 5
_NAME, _OTHERS, _PRIVATE = range(3)


@dataclass(frozen=True)
class RowTexts:
    """The folded texts of a row: what anyone may search, and what is personal or sensitive.

    `words` is "\\nname\\nname in another language\\n\\t\\nfurther text\\n".
    """

    words: str
    private: str


class Teller:
    """What rows of one register say: asked once which fields say anything, then row by row."""

    def __init__(self, register: Register) -> None:
        self._saying = [(field.key, field.kind, _NAME if field.key == register.name_field
                         and field.mark in _OPEN else _OTHERS if field.mark in _OPEN else _PRIVATE)
                        for field in register.fields
                        if field.kind in _SAYING and not field.is_origin
                        and not field.is_inner]
        self._keyed = [field.key for field in register.fields if is_keyed(field)]

    def texts(self, values: Mapping[str, Any]) -> RowTexts:
        """The texts in every language they are written in; values of an unfit shape say nothing."""
        parts: tuple[list[str], ...] = ([], [], [])
        for key, kind, place in self._saying:
            if (value := values.get(key)) is not None:
                parts[place].extend([LINE + words for said in _said(kind, value)
                                     if (words := searched(said))])
        name, others, private = parts
        return RowTexts("".join((*name, LINE, AFTER_NAME, *others, LINE)),
                        "".join((*private, LINE)) if private else "")

    def keys(self, values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """(field, language, key) of each short text: the original's, then of versions in others."""
        for field in self._keyed:
            if (versions := versions_of(values.get(field))) is None:
                continue
            original, texts = versions
            shown = original if texts.get(original) else next(
                (code for code in sorted(texts) if texts[code]), None)
            for language, text in texts.items():
                if key := sort_key(text):
                    yield field, ORIGINAL if language == shown else language, key


def texts_of(register: Register, values: Mapping[str, Any]) -> RowTexts:
    """The texts of one row, as `Teller` tells them."""
    return Teller(register).texts(values)


def is_keyed(field: Field) -> bool:
    """Whether the place of its texts in their order is kept."""
    return field.kind is FieldKind.TEXT


def versions_of(value: Any) -> tuple[str, Mapping[str, str]] | None:
    """The original language and the versions of a stored text; None for an unfit shape."""
    if not isinstance(value, dict | Mapping):  # the first is told several times as fast
        return None
    original, texts = value.get("original"), value.get("texts")
    if not isinstance(original, str) or not isinstance(texts, dict | Mapping) \
            or not all(isinstance(text, str) for text in texts.values()):
        return None
    return original, texts


def _said(kind: FieldKind, value: Any) -> Iterable[str]:
    if kind in _TEXTS:
        versions = versions_of(value)
        return () if versions is None else versions[1].values()
    if kind is FieldKind.NAME and isinstance(value, str):
        digits = "".join(filter(str.isdigit, value))  # a number is found however it is parted
        return (value, digits) if len(digits) >= _FEWEST_DIGITS and digits != value else (value,)
    if kind is FieldKind.FILE and isinstance(value, Mapping):
        return (str(value.get("name") or ""),)
    return ()
