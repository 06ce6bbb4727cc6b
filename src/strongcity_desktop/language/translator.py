"""Every text of the app in the reader's language: messages, plurals, dates, numbers, lists."""

import gettext
import locale
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TypeVar

from strongcity_desktop import paths
from strongcity_desktop.language import locale_format
from strongcity_desktop.language.direction import Direction, direction_of, isolate
from strongcity_desktop.language.refusal import Refusal

T = TypeVar("T")
Day = date | str
Moment = datetime | str
SHIPPED: tuple[str, ...] = ("en", "fr", "ar")
_SOURCE = "en"
_DOMAIN = "strongcity"
# Names only: a translation can reach no attribute and no item of a value.
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([A-Za-z_]\w*)\}")


def placeholders(message: str) -> frozenset[str]:
    """The names in braces of a message."""
    return frozenset(name for name in _PLACEHOLDER.findall(message) if name)


class Translator:
    """One language: call it with an English source message to get the reader's text."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self.direction: Direction = direction_of(language)
        self._catalogue = catalogue

    def __call__(self, message: str, /, **values: object) -> str:
        """The message with its named placeholders filled; English where the translation cannot be.

        Numbers and dates among the values are written the language's way (years: pass text).
        """
        if not message:
            return ""
        translated = self._catalogue.gettext(message)
        if placeholders(translated) != placeholders(message):
            translated = message
        return self._filled(translated, values)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The form of the message for `n`, which stands in it as `{n}`."""
        translated = self._catalogue.ngettext(one, many, n)
        if placeholders(translated) | {"n"} != placeholders(many) | {"n"}:
            translated = one if n == 1 else many
        return self._filled(translated, {**values, "n": n})

    def content(self, context: str, message: str, /, **values: object) -> str:
        """A message of the content files, by the path of its key; an empty one stays empty."""
        if not message:
            return ""
        translated = self._catalogue.pgettext(context, message)
        if placeholders(translated) != placeholders(message):
            translated = message
        return self._filled(translated, values) if values else translated

    def date(self, day: Day) -> str:
        """A day, written out: "9 February 2026". Takes a date or ISO text; raises ValueError."""
        return locale_format.date_in(self.language, day)

    def short_date(self, day: Day) -> str:
        """A day with a short month: "9 Feb 2026"."""
        return locale_format.date_in(self.language, day, "MMM")

    def months(self, begins: Day, ends: Day) -> str:
        """From month to month: "Mar – Nov 2026"."""
        return locale_format.months_in(self.language, begins, ends)

    def time(self, moment: Moment) -> str:
        """The time on this machine's clock: "10:42", "10 h 42"."""
        return locale_format.time_in(self.language, moment)

    def moment(self, moment: Moment) -> str:
        """Day and time on this machine's clock."""
        return locale_format.moment_in(self.language, moment)

    def number(self, number: locale_format.Number | str, digits: int | None = None) -> str:
        """A number with the language's marks; `digits` fixes the number of decimals."""
        return locale_format.number_in(self.language, number, digits)

    def amount(self, amount: locale_format.Number | str, currency: str) -> str:
        """An amount in a currency (ISO code, or the town's own word)."""
        return locale_format.amount_in(self.language, amount, currency)

    def percent(self, share: locale_format.Number, digits: int = 0) -> str:
        """A share from 0 to 1, in percent."""
        return locale_format.percent_in(self.language, share, digits)

    def list(self, items: Iterable[str]) -> str:
        """The items as a list in a sentence."""
        return locale_format.list_in(
            self.language, (isolate(item, self.direction) for item in items))

    def joined(self, message: str, parts: Sequence[str]) -> str:
        """The parts in one line, with what the message "{first}… {second}" puts between two.

        Each part is isolated once: nested isolates lose their order where a line wraps.
        """
        translated = self._catalogue.gettext(message)
        if placeholders(translated) != placeholders(message):
            translated = message
        between = translated.removeprefix("{first}").removesuffix("{second}")
        return between.join(isolate(part, self.direction) for part in parts)

    def sorted(self, items: Iterable[T], key: Callable[[T], str] | None = None) -> "Sequence[T]":
        """The items in dictionary order of their texts (`key` gives an item's text)."""
        return sorted(items, key=lambda item: locale_format.sort_key(
            key(item) if key else str(item)))

    def language_name(self, code: str) -> str:
        """A language's own name: "Français"."""
        return locale_format.language_name(code)

    def _filled(self, message: str, values: dict[str, object]) -> str:
        def filled(match: re.Match[str]) -> str:
            name = match.group(1)
            if name is None:
                return match.group()[0]
            return self._written(values[name]) if name in values else match.group()

        return _PLACEHOLDER.sub(filled, message)

    def _written(self, value: object) -> str:
        if isinstance(value, Refusal):
            return value.in_words(self)
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal | date):
            return isolate(str(value), self.direction)
        if isinstance(value, datetime):
            return isolate(self.moment(value), self.direction)
        if isinstance(value, date):
            return isolate(self.date(value), self.direction)
        return isolate(self.number(value), self.direction)


@cache
def translator(language: str) -> Translator:
    """The translator of a shipped language ("fr_CA" gives French); English for any other."""
    code = language if language in SHIPPED else re.split("[-_]", language)[0].lower()
    if code not in SHIPPED:
        code = _SOURCE
    return Translator(code, _catalogue(code))


def english() -> Translator:
    """The translator of the source language."""
    return translator(_SOURCE)


def system_language(preferred: Sequence[str] = ()) -> str:
    """The first shipped language the person prefers: as given, else as the system says; or "en"."""
    asked = [*preferred, *_system_codes()]
    codes = (re.split("[-_.@]", code)[0].lower() for code in asked if code)
    return next((code for code in codes if code in SHIPPED), _SOURCE)


def _system_codes() -> list[str]:
    named = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    wished = os.environ.get("LANGUAGE", "").split(":")
    if sys.platform == "win32":
        import ctypes

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        named.append(locale.windows_locale.get(number, ""))
    return [*wished, *named]


def _catalogue(code: str) -> gettext.NullTranslations:
    if code == _SOURCE:
        return gettext.NullTranslations()
    return gettext.translation(_DOMAIN, paths.catalogues_folder(), [code], fallback=True)
