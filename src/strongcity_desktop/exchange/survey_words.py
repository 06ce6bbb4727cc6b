"""Words of a survey in the languages it was asked in."""

import re
from collections.abc import Mapping

from strongcity_desktop.registers.folding import folded

Worded = Mapping[str, str]
"""Language code → text; "" is the code where the language is not said."""

_CODE = re.compile(r"\(\s*([a-z]{2,3})(?:[-_][A-Za-z]+)?\s*\)\s*$")
_SHORT = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z]+)?")
_NAMES = {
    "english": "en", "anglais": "en", "french": "fr", "francais": "fr", "arabic": "ar",
    "arabe": "ar", "العربيه": "ar", "عربي": "ar", "spanish": "es", "espanol": "es",
    "portuguese": "pt", "portugues": "pt", "german": "de", "deutsch": "de", "swahili": "sw",
    "kiswahili": "sw", "bengali": "bn", "bangla": "bn", "urdu": "ur", "turkish": "tr",
    "turkce": "tr", "somali": "so", "hausa": "ha", "albanian": "sq", "shqip": "sq",
    "macedonian": "mk", "indonesian": "id", "tamil": "ta", "sinhala": "si", "kurdish": "ku",
    "fula": "ff", "fulfulde": "ff", "wolof": "wo", "bambara": "bm",
}  # fmt: skip
_TAGS = re.compile(r"<[^<>]{1,200}>|\*\*|__(?=\S)|(?<=\S)__")
_REFERENCE = re.compile(r"\$\{[^}]{0,100}\}")


def language_in(name: str) -> str:
    """The code of a language as forms write it, "Français (fr)"; "" where it is not known."""
    name = name.strip()
    if found := _CODE.search(name):
        return found[1]
    if known := _NAMES.get(folded(name)):
        return known
    short = _SHORT.fullmatch(name)
    return short[1] if short else ""


def plain(label: str) -> str:
    """A label without marks of layout; what the form filled in itself becomes three dots."""
    return " ".join(_REFERENCE.sub("…", _TAGS.sub("", label)).split())


def in_language(words: Worded, *languages: str) -> str:
    """The text in the first of these languages that it has, else the one there is."""
    for language in (*languages, ""):
        if words.get(language):
            return words[language]
    return next((text for text in words.values() if text), "")
