"""Numbers, amounts and days as people type them, and what is said when they are none."""

from decimal import Decimal

import pytest

from strongcity_desktop.language import parse
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator


@pytest.mark.parametrize(("language", "typed", "number"), [
    ("en", "12 500", "12500"), ("en", "12,500", "12500"), ("en", "12.500", "12.5"),
    ("fr", "12,500", "12.5"), ("fr", "12.500", "12500"), ("fr", "12\u202f500,75", "12500.75"),
    ("ar", "١٢٬٥٠٠", "12500"), ("ar", "١٢٫٥", "12.5"), ("ar", "۱۲۳", "123"),
    ("en", "1,234,567.5", "1234567.5"), ("fr", "1.234.567,5", "1234567.5"),
    ("en", "−5", "-5"), ("en", ".5", "0.5"), ("en", "1'000", "1000"), ("en", " 10000 ", "10000"),
    ("ar", "\u200f12,500\u200e", "12500"),
])
def test_numbers(language: str, typed: str, number: str) -> None:
    assert str(parse.read_decimal(typed, language)) == number


@pytest.mark.parametrize("typed", ["", "many", "12 5", "1,2,3", "1.2.3", "--5", "5-", "1e5", "nan",
                                   "9" * 30, "½"])
def test_what_is_no_number_is_refused_with_the_cure(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse.read_decimal(typed, "en")
    assert str(refused.value) == "Write a number in figures, like 12.5."


def test_the_cure_is_said_in_the_language() -> None:
    with pytest.raises(Refusal) as refused:
        parse.read_integer("beaucoup", "fr")
    assert "12\u202f600" in refused.value.in_words(translator("fr"))


def test_whole_numbers() -> None:
    assert parse.read_integer("12 500", "fr") == 12500
    assert parse.read_integer("3.0", "en") == 3
    with pytest.raises(Refusal, match="whole number"):
        parse.read_integer("3.5", "en")


@pytest.mark.parametrize(("typed", "amount"), [
    ("€12.50", "12.5"), ("12,500 KES", "12500"), ("KSh. 500", "500"), ("0", "0")])
def test_amounts(typed: str, amount: str) -> None:
    assert parse.read_amount(typed, "en") == Decimal(amount)


@pytest.mark.parametrize(("typed", "said"), [
    ("-3", "minus"), ("3.999", "two figures"), ("some", "in figures")])
def test_what_is_no_amount_is_refused(typed: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        parse.read_amount(typed, "en")


@pytest.mark.parametrize(("language", "typed", "day"), [
    ("en", "9 February 2026", "2026-02-09"), ("en", "9th of February 2026", "2026-02-09"),
    ("en", "Feb 9, 2026", "2026-02-09"), ("en", "9 Sept 2026", "2026-09-09"),
    ("en", "09/02/2026", "2026-02-09"), ("en", "2026-02-09", "2026-02-09"),
    ("en", "9.2.2026", "2026-02-09"), ("fr", "1er févr. 2026", "2026-02-01"),
    ("fr", "9 FEVRIER 2026", "2026-02-09"), ("fr", "9 August 2026", "2026-08-09"),
    ("ar", "٩ فبراير ٢٠٢٦", "2026-02-09"), ("ar", "9 شباط 2026", "2026-02-09"),
    ("ar", "9 كانون الثاني 2026", "2026-01-09"), ("ar", "9 غشت 2026", "2026-08-09"),
    ("en", "9.2.26", "2026-02-09"), ("en", "9 Feb 26", "2026-02-09"),
    ("en", "2026/2/9", "2026-02-09"), ("en", "9/2/98", "1998-02-09"),
    ("en", "9-Feb-2026", "2026-02-09"), ("fr", "9 fév 2026", "2026-02-09"),
    ("fr", "9/2/26", "2026-02-09"), ("fr", "9. 2. 2026", "2026-02-09"),
    ("ar", "٩/٢/٢٠٢٦", "2026-02-09"), ("ar", "٩.٢.٢٦", "2026-02-09"),
])
def test_days(language: str, typed: str, day: str) -> None:
    assert parse.read_date(typed, language) == day


def test_a_day_that_does_not_exist_is_named() -> None:
    with pytest.raises(Refusal, match="31/02/2026 is not in the calendar"):
        parse.read_date("31/02/2026", "en")


@pytest.mark.parametrize("typed", ["", "soon", "February", "9 Foo 2026", "02/2026", "9 Ju 26"])
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse.read_date(typed, "en")
    assert refused.value.in_words(translator("en")) == "Write the day like this: 9 February 2026."


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_day_the_app_writes_can_be_typed(language: str) -> None:
    t = translator(language)
    for month in range(1, 13):
        for day in (f"2026-{month:02}-01", f"2026-{month:02}-28"):
            assert parse.read_date(t.date(day), language) == day
            assert parse.read_date(t.short_date(day), language) == day


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_number_the_app_writes_can_be_typed(language: str) -> None:
    t = translator(language)
    for number in (Decimal("0.5"), Decimal(999), Decimal(12600), Decimal("1234567.89")):
        assert parse.read_decimal(t.number(number), language) == number
        assert parse.read_amount(t.amount(number, "KES"), language) == number
