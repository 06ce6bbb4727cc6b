"""Dates, numbers, amounts and lists as each language writes them, with Western digits."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from babel.dates import format_date, format_time
from babel.lists import format_list

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.locale_format import date_in, list_in, locale_of, time_in
from strongcity_desktop.language.translator import SHIPPED, translator

NINTH = date(2026, 2, 9)


@pytest.mark.parametrize(("language", "long", "short"), [
    ("en", "9 February 2026", "9 Feb 2026"),
    ("fr", "9 février 2026", "9 févr. 2026"),
    ("ar", "9 فبراير 2026", "9 فبراير 2026"),
])
def test_days_are_never_in_figures_only(language: str, long: str, short: str) -> None:
    t = translator(language)
    assert (t.date(NINTH), t.short_date(NINTH)) == (long, short)
    assert t.date("2026-02-09") == t.date(datetime(2026, 2, 9, 23, 59)) == long


def test_the_first_of_a_french_month() -> None:
    assert translator("fr").date("2026-01-01") == "1er janvier 2026"
    assert translator("fr").date("2026-01-11") == "11 janvier 2026"


@pytest.mark.parametrize(("language", "time", "moment"), [
    ("en", "10:42", "9 February 2026, 10:42"),
    ("fr", "10\u00a0h\u00a042", "9 février 2026 à 10\u00a0h\u00a042"),
    ("ar", "10:42", "9 فبراير 2026، 10:42"),
])
def test_moments(language: str, time: str, moment: str) -> None:
    at = datetime(2026, 2, 9, 10, 42)
    assert (translator(language).time(at), translator(language).moment(at)) == (time, moment)


def test_a_moment_in_utc_is_told_on_this_machines_clock() -> None:
    at = datetime(2026, 2, 9, 10, 42, tzinfo=UTC)
    local = at.astimezone()
    assert translator("en").time(at) == f"{local:%H:%M}"
    assert translator("en").time(at.isoformat()) == f"{local:%H:%M}"


@pytest.mark.parametrize(("language", "number", "digits", "written"), [
    ("en", 12600, None, "12,600"), ("fr", 12600, None, "12\u202f600"),
    ("ar", 12600, None, "12,600"), ("fr", "12.5", None, "12,5"),
    ("en", Decimal("0.125"), 1, "0.1"), ("en", 3, 2, "3.00"), ("fr", -4, None, "-4"),
])
def test_numbers(language: str, number: int, digits: int | None, written: str) -> None:
    assert translator(language).number(number, digits) == written


@pytest.mark.parametrize(("language", "amount", "currency", "written"), [
    ("en", "12600", "KES", "KES\u00a012,600"), ("fr", "12600", "KES", "12\u202f600\u00a0KES"),
    ("en", "12600.5", "EUR", "€12,600.50"), ("fr", Decimal("12600.5"), "EUR",
                                              "12\u202f600,50\u00a0€"),
    ("en", 40, "crowns", "40\u00a0crowns"), ("fr", 40, "", "40"),
])
def test_amounts(language: str, amount: str, currency: str, written: str) -> None:
    assert translator(language).amount(amount, currency) == written


def test_shares() -> None:
    assert translator("en").percent(0.256) == "26%"
    assert translator("fr").percent(Decimal("0.256"), 1) == "25,6\u00a0%"


@pytest.mark.parametrize(("language", "written"), [
    ("en", "a, b and c"), ("fr", "a, b et c"), ("ar", "a وb وc")])
def test_lists(language: str, written: str) -> None:
    assert without_isolates(translator(language).list(["a", "b", "c"])) == written


def test_no_language_writes_other_digits_than_western_ones() -> None:
    for code in SHIPPED:
        t = translator(code)
        said = t.date(NINTH) + t.number(1234567.89) + t.percent(0.5) + t.amount(5, "EUR")
        assert all(c.isascii() for c in said if c.isdecimal())


def test_languages_are_named_in_themselves() -> None:
    t = translator("en")
    assert [t.language_name(code) for code in ("en", "fr", "ar", "pt_BR", "xx-unknown")] == [
        "English", "Français", "العربية", "Português (Brasil)", "xx-unknown"]


@pytest.mark.parametrize("language", SHIPPED)
def test_what_a_start_writes_itself_is_what_babel_writes(language: str) -> None:
    locale = locale_of(language)
    for month in range(1, 13):
        day = date(2026, month, 28)
        for form in ("MMMM", "MMM"):
            assert date_in(language, day, form) == format_date(day, f"d {form} y", locale=locale)
    for moment in (datetime(2026, 2, 9, 0, 5), datetime(2026, 2, 9, 9, 42, 59),
                   datetime(2026, 2, 9, 23, 0)):
        form = "H\u00a0'h'\u00a0mm" if language == "fr" else "HH:mm"
        assert time_in(language, moment) == format_time(moment, form, locale=locale)
    for many in range(6):
        items = ["a", "b c", "d", "e", "f"][:many]
        assert list_in(language, items) == format_list(items, locale=locale)
