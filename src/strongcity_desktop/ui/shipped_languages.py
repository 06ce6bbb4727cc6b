"""The shipped languages in their own names, known without loading the language data."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator

_OWN_NAMES = {"en": "English", "fr": "Français", "ar": "العربية"}


def own_name(t: "Translator", code: str) -> str:
    """A language's name in itself, like "Français"."""
    return _OWN_NAMES.get(code) or t.language_name(code)
