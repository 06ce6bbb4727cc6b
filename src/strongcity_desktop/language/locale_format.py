"""Dates, times, numbers, amounts and lists as a language writes them: Babel, Western digits."""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from strongcity_desktop.language.plain_forms import LISTED, MONTHS, TIMES

if TYPE_CHECKING:
    from babel import Locale

Number = int | float | Decimal
_DIGITS = "latn"
_FIRST_GROUPED = 1000
"""From this number on languages differ in how they write a whole number."""
# The app's English is British; the other shipped languages stand for all their countries.
_REGION = {"en": "en_GB"}
_MOMENT = {"en": "{day}, {time}", "fr": "{day} à {time}", "ar": "{day}، {time}"}


@cache
def locale_of(language: str) -> "Locale":
    """Babel's locale of a language code; English where the code is not known."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_REGION.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def as_date(day: date | str) -> date:
    """The day of a date, a datetime or an ISO text like "2026-02-09". Raises ValueError."""
    if isinstance(day, str):
        return date.fromisoformat(day[:10])
    return day.date() if isinstance(day, datetime) else day


def as_local(moment: datetime | str) -> datetime:
    """The moment on this machine's clock, from a datetime or ISO text. Raises ValueError."""
    whole = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return whole.astimezone() if whole.tzinfo else whole


def date_in(language: str, day: date | str, month: str = "MMMM") -> str:
    """Day, month in letters (`MMMM` whole, `MMM` short) and year, never figures only."""
    whole = as_date(day)
    months = MONTHS.get((language, month))
    if months is not None:
        written = f"{whole.day} {months[whole.month - 1]} {whole.year}"
    else:
        from babel.dates import format_date

        written = format_date(whole, f"d {month} y", locale=locale_of(language))
    if language == "fr" and whole.day == 1:
        return written.replace("1", "1er", 1)
    return written


def months_in(language: str, begins: date | str, ends: date | str) -> str:
    """From month to month: "Mar 2026", "Mar – Nov 2026", "Mar 2026 – Jan 2027"."""
    first, last = as_date(begins), as_date(ends)
    if (first.year, first.month) == (last.year, last.month):
        return _month_in(language, last)
    before = _month_in(language, first, with_year=first.year != last.year)
    return f"{before} – {_month_in(language, last)}"


def _month_in(language: str, day: date, *, with_year: bool = True) -> str:
    months = MONTHS.get((language, "MMM"))
    if months is None:
        from babel.dates import format_date

        return str(format_date(day, "MMM y" if with_year else "MMM", locale=locale_of(language)))
    return f"{months[day.month - 1]} {day.year}" if with_year else months[day.month - 1]


def time_in(language: str, moment: datetime | str) -> str:
    """Hours and minutes on this machine's clock: "10:42", "10 h 42"."""
    local = as_local(moment).replace(tzinfo=None)
    if language in TIMES:
        return TIMES[language].format(local)
    from babel.dates import format_time

    written: str = format_time(local, "HH:mm", locale=locale_of(language))
    return written


def moment_in(language: str, moment: datetime | str) -> str:
    """Day and time of a moment: "9 February 2026, 10:42"."""
    local = as_local(moment)
    form = _MOMENT.get(language, _MOMENT["en"])
    return form.format(day=date_in(language, local), time=time_in(language, local))


def number_in(language: str, number: Number | str, digits: int | None = None) -> str:
    """A number with the language's marks; `digits` fixes the decimals. Raises ArithmeticError."""
    if isinstance(number, int) and not digits and 0 <= number < _FIRST_GROUPED:
        return str(int(number))
    from babel.numbers import format_decimal

    pattern = "#,##0.###" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    written: str = format_decimal(_exact(number), pattern, locale=locale_of(language),
                                  numbering_system=_DIGITS)
    return written


def amount_in(language: str, amount: Number | str, currency: str) -> str:
    """An amount of money: whole amounts without decimals. Raises ArithmeticError.

    `currency` is an ISO code or, where a town has its own word, that word; it may be empty.
    """
    from babel.numbers import format_currency

    exact = _exact(amount)
    whole = exact == exact.to_integral_value()
    locale = locale_of(language)
    if len(currency) != 3 or currency not in locale.currencies:
        # A word of the town's own says nothing of decimals: none that was written is lost.
        decimals = 0 if whole else max(2, -int(exact.as_tuple().exponent))
        number = number_in(language, exact, decimals)
        return f"{number}\u00a0{currency}" if currency else number
    pattern: str = locale.currency_formats["standard"].pattern
    if whole:
        pattern = pattern.replace(".00", "")
    if locale.currency_symbols.get(currency, currency)[-1].isalpha():
        pattern = pattern.replace("\u00a4#", "\u00a4\u00a0#")
    written: str = format_currency(exact, currency, pattern, locale=locale,
                                   currency_digits=not whole, numbering_system=_DIGITS)
    return written


def percent_in(language: str, share: Number, digits: int = 0) -> str:
    """A share from 0 to 1 in percent: "25%", "25 %"."""
    from babel.numbers import format_percent

    locale = locale_of(language)
    pattern: str = locale.percent_formats[None].pattern
    if digits:
        pattern = pattern.replace("##0", "##0." + "0" * digits)
    written: str = format_percent(_exact(share), pattern, locale=locale, numbering_system=_DIGITS)
    return written


def list_in(language: str, items: Iterable[str]) -> str:
    """A list in a sentence: "a, b and c"."""
    listed = list(items)
    if language in LISTED and listed:
        comma, last = LISTED[language]
        return comma.join(listed[:-1]) + last + listed[-1] if len(listed) > 1 else listed[0]
    from babel.lists import format_list

    written: str = format_list(listed, locale=locale_of(language))
    return written


def language_name(code: str, language: str | None = None) -> str:
    """The name of a language, in `language` or in itself ("Français"); the code where unknown."""
    from babel import Locale, UnknownLocaleError

    try:
        own = Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return code
    name: str | None = own.get_display_name(locale_of(language) if language else own)
    return name[:1].upper() + name[1:] if name else code


def sort_key(text: str) -> str:
    """A key that puts words in dictionary order: accents, case, vowel marks and hamzas aside."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c) and c != "\u0640")


def _exact(number: Number | str) -> Decimal:
    return number if isinstance(number, Decimal) else Decimal(str(number))
