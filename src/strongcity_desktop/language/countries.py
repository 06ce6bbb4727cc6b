"""What is known of countries without asking anyone: their names, currencies and languages."""

from functools import cache

from strongcity_desktop.language.locale_format import locale_of, sort_key

_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
_NOT_LANGUAGES = frozenset({"mis", "mul", "root", "und", "zxx"})
_SPOKEN_BY = 4.0  # percent of the people, below which a language is not offered at once


@cache
def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """Each country's two-letter code and its name in `language`, in the order of the names."""
    names = locale_of(language).territories
    found = ((code, str(name)) for code, name in names.items()
             if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES)
    return tuple(sorted(found, key=lambda pair: sort_key(pair[1])))


@cache
def language_names(language: str) -> tuple[tuple[str, str], ...]:
    """Each language's code and its name in `language`, in the order of the names."""
    names = locale_of(language).languages
    found = ((code, name[:1].upper() + name[1:]) for code, name in names.items()
             if "_" not in code and code not in _NOT_LANGUAGES)
    return tuple(sorted(found, key=lambda pair: sort_key(pair[1])))


def country_name(code: str, language: str) -> str:
    """The name of a country in `language`; the code where it is not known."""
    return str(locale_of(language).territories.get(code.upper(), code))


def currency_of(country: str) -> str:
    """The code of the currency paid with in a country today; empty where it is not known."""
    from babel.numbers import get_territory_currencies

    currencies = get_territory_currencies(country.upper())
    return str(currencies[0]) if currencies else ""


def currency_name(code: str, language: str) -> str:
    """The name of a currency in `language`; the code where it is not known."""
    return str(locale_of(language).currencies.get(code, code))


@cache
def languages_of(country: str) -> tuple[str, ...]:
    """The languages many people of a country speak, most spoken first: a start, not a census."""
    from babel.languages import get_territory_language_info

    spoken = {code: float(facts["population_percent"] or 0)
              for code, facts in get_territory_language_info(country.upper()).items()
              if "_" not in code}
    frequent = (code for code, percent in spoken.items() if percent >= _SPOKEN_BY)
    return tuple(sorted(frequent, key=lambda code: -spoken[code]))
