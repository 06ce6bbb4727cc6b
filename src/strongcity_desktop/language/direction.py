"""Which way a language is written, and how a foreign word or number keeps its own way inside it."""

import re
import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_FOREIGN = {"ltr": frozenset({"R", "AL", "AN"}), "rtl": frozenset({"L", "EN", "AN"})}
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def direction_of(code: str) -> Direction:
    """The direction of a language code like "fr", "ar" or "pt_BR"."""
    return "rtl" if re.split("[-_]", code)[0].lower() in _RIGHT_TO_LEFT else "ltr"


def isolate(text: str, direction: Direction) -> str:
    """The text so that it cannot turn the sentence around it, whose direction is given.

    Left alone where nothing could turn: words that run the sentence's own way, without figures.
    """
    foreign = _FOREIGN[direction]
    if not any(unicodedata.bidirectional(character) in foreign for character in text):
        return text
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def without_isolates(text: str) -> str:
    """The text as a file name or a table cell wants it: without isolate marks."""
    return text.translate(_ISOLATES)
