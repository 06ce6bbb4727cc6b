"""Numbers, amounts and dates as people type them in English, French or Arabic."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import cache

from strongcity_desktop.language import locale_format
from strongcity_desktop.language.refusal import Refusal, mark

_INVISIBLE = re.compile("[\u200e\u200f\u061c\u2066-\u2069\u200b\ufeff]")
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u066b": ".", "\u066c": " ", "\u060c": ","})
_SPACE = re.compile(r"[\s\u00a0\u202f\u2009'’]")
_NUMBER = re.compile(r"(-?)([0-9]*)(?:[.,]([0-9]+))?")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?P<mark>[ .,])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?:[.,][0-9]+)?")
_CURRENCY = re.compile(r"[^\W\d_]+\.?|[$€£¥₣₦₹₨₺₽]")
_ISO_DAY = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_FIGURES_DAY = re.compile(r"([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2}) ?[-/. ] ?([0-9]{4}|[0-9]{2})")
_NAME = r"(?P<name>[^\W\d]+(?: [^\W\d]+)?)\.?,?"
_YEAR = "[ -](?P<year>[0-9]{4}|[0-9]{2})"
_SHORTEST_MONTH = 3
_TURN = 69  # a year of two figures from here on belongs to the last century
_WORDS_DAYS = (
    re.compile(r"(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th)?\.?[ -](?:of |de )?" + _NAME + _YEAR),
    re.compile(_NAME + " (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?" + _YEAR),
)
# Months as the Levant and the Maghreb say them, beside those of Babel.
_OTHER_MONTHS = {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8,
    "أيلول": 9, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "جانفي": 1, "فيفري": 2,
    "أفريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "أوت": 8, "يوليوز": 7, "غشت": 8, "شتنبر": 9,
    "نونبر": 11, "دجنبر": 12,
}  # fmt: skip


def read_integer(typed: str, language: str) -> int:
    """A whole number like "12 500", "12,500" or "١٢٥٠٠".

    Raises Refusal with the cure when it is none.
    """
    number = _decimal(typed, language)
    if number is None or number != number.to_integral_value():
        raise Refusal(mark("Write a whole number in figures, like {example}."), example=12600)
    return int(number)


def read_decimal(typed: str, language: str) -> Decimal:
    """A number like "12,5" or "12.5"; a lone mark before three figures is read as the language's.

    Raises Refusal with the cure when it is none.
    """
    number = _decimal(typed, language)
    if number is None:
        raise Refusal(mark("Write a number in figures, like {example}."), example=Decimal("12.5"))
    return number


def read_amount(typed: str, language: str) -> Decimal:
    """An amount of money with at most two decimals, with or without the currency's word.

    Raises Refusal with the cure when it is none, or below nought.
    """
    bare = _CURRENCY.sub("", _plain(typed), count=1)
    number = _decimal(bare, language)
    if number is None:
        raise Refusal(mark("Write the amount in figures, like {example}."), example=12600)
    if number < 0:
        raise Refusal(mark("Write the amount without a minus sign."))
    if number != round(number, 2):
        raise Refusal(mark("Write the amount with at most two figures after the decimal mark."))
    return number


def read_date(typed: str, language: str) -> str:
    """A day as ISO text, from "9 February 2026", "9 feb 26", "09/02/2026" (day first) or
    "2026-02-09". Of a year in two figures, 69 to 99 belong to the last century.

    Raises Refusal with the cure when it is no day.
    """
    text = _SPACE.sub(" ", _plain(typed)).strip()
    try:
        found = _day_in_figures(text) or _day_in_words(text, language)
    except ValueError:
        raise Refusal(mark("{typed} is not in the calendar. Check the day and the month."),
                      typed=typed.strip()) from None
    if found is None:
        raise Refusal(mark("Write the day like this: {example}."), example=date(2026, 2, 9))
    return found.isoformat()


def _plain(typed: str) -> str:
    """The text with Western digits, plain minus and no invisible marks."""
    visible = _INVISIBLE.sub("", typed).translate(_MINUS)
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in visible).strip()


def _decimal(typed: str, language: str) -> Decimal | None:
    text = _SPACE.sub(" ", _plain(typed)).strip()
    text = re.sub(r"^- +", "-", text)
    grouped = _GROUPED.fullmatch(text)
    if grouped and _is_grouping(text, grouped.group("mark"), language):
        text = text.replace(grouped.group("mark"), "")
    match = _NUMBER.fullmatch(text)
    if match is None or not (match.group(2) or match.group(3)) or len(text) > 18:
        return None
    sign, whole, decimals = match.groups()
    return Decimal(f"{sign}{whole or '0'}.{decimals or '0'}").normalize() + 0


def _is_grouping(text: str, mark: str, language: str) -> bool:
    """Whether the mark parts thousands: it does when it stands twice or beside another mark.

    Standing once, as in "12,500", it is what the language says: decimals in French, else thousands.
    """
    if mark == " " or text.count(mark) > 1 or len(set(re.findall("[.,]", text))) > 1:
        return True
    return mark != ("," if language == "fr" else ".")


def _day_in_figures(text: str) -> date | None:
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        return date(year, month, day)
    if match := _FIGURES_DAY.fullmatch(text):
        day, month = int(match[1]), int(match[2])
        return date(_year(match[3]), month, day)
    return None


def _year(figures: str) -> int:
    """The whole year of four figures, or of two."""
    year = int(figures)
    return year if len(figures) > 2 else year + (1900 if year >= _TURN else 2000)


def _day_in_words(text: str, language: str) -> date | None:
    match = next(filter(None, (form.fullmatch(text) for form in _WORDS_DAYS)), None)
    if match is None:
        return None
    name = _month_key(match["name"])
    month = _month(name, language) or _month(name, "en")
    return date(_year(match["year"]), month, int(match["day"])) if month else None


def _month(name: str, language: str) -> int | None:
    """The month with this name, or the only one whose name begins so."""
    months = _months(language)
    if name in months or len(name) < _SHORTEST_MONTH:
        return months.get(name)
    begun = {number for whole, number in months.items() if whole.startswith(name)}
    return begun.pop() if len(begun) == 1 else None


def _month_key(name: str) -> str:
    return locale_format.sort_key(name).strip(". ")


@cache
def _months(language: str) -> dict[str, int]:
    """Every way to name a month: whole and short, with or without accents."""
    locale = locale_format.locale_of(language)
    names = {_month_key(name): number for width in ("wide", "abbreviated")
             for number, name in locale.months["format"][width].items()}
    if language == "ar":
        names |= {_month_key(name): number for name, number in _OTHER_MONTHS.items()}
    if language == "en":
        names |= {"sept": 9}
    return names
