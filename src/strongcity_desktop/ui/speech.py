"""The language that the window speaks now, for the small parts that carry words of their own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator

_spoken: "Translator | None" = None


def speak(translator: "Translator") -> None:
    """Make this the language of the small parts."""
    global _spoken
    _spoken = translator


def spoken() -> "Translator":
    """The translator that the window uses now; English before anything was chosen."""
    if _spoken is None:
        from strongcity_desktop.language.translator import english

        return english()
    return _spoken
