"""Countries, currencies and languages, known without a network."""

from strongcity_desktop.language import countries
from strongcity_desktop.language.translator import SHIPPED


def test_countries_are_named_and_ordered_in_the_language() -> None:
    names = [name for _, name in countries.country_names("fr")]
    assert names.index("Égypte") < names.index("Kenya") < names.index("Maroc")
    assert ("KE", "Kenya") in countries.country_names("en")
    for language in SHIPPED:
        assert 240 < len(countries.country_names(language)) < 270


def test_unions_are_no_countries() -> None:
    assert not {"EU", "UN", "ZZ"} & {code for code, _ in countries.country_names("en")}


def test_currencies() -> None:
    assert [countries.currency_of(code) for code in ("KE", "fr", "XX", "")] == [
        "KES", "EUR", "", ""]
    assert countries.currency_name("KES", "fr") == "shilling kényan"
    assert countries.country_name("KE", "ar") == "كينيا"
    assert countries.country_name("??", "en") == "??"


def test_languages_spoken_in_a_country() -> None:
    assert {"fr", "en"} <= set(countries.languages_of("CM"))
    assert countries.languages_of("XX") == ()
    assert ("fr", "Français") in countries.language_names("fr")
