"""Measured figures and their parts: as they are kept, read, said, and written into a sheet."""

import re
from collections.abc import Mapping
from decimal import Decimal

from strongcity_desktop.language.parse import read_decimal
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL

DECIMAL = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
_TOO_FINE = mark("Write the number with at most {whole} figures, and {decimals} after the decimal "
                 "mark.")
_LIKE_THOUSANDS = 3  # decimals that another language takes for thousands: "12.500"
_PERCENT = re.compile(r"\s*[%٪]\s*$")
_MOST_OF_A_NUMBER = 15  # figures that a number of a spreadsheet holds
_PLAIN_DECIMALS = 2


def tidy_figure(figure: str) -> str:
    """A stored figure in its one spelling: "12.50" is "12.5", "-0" is "0"; others as they are."""
    if not DECIMAL.fullmatch(figure):
        return figure
    sign, bare = ("-", figure[1:]) if figure.startswith("-") else ("", figure)
    whole, _, decimals = bare.partition(".")
    whole, decimals = whole.lstrip("0") or "0", decimals.rstrip("0")
    said = f"{whole}.{decimals}" if decimals else whole
    return said if said == "0" else sign + said


def read_figure(typed: str, t: Translator) -> str:
    """The figure as it is kept, of what was typed in the reader's language, with % or without.

    Raises Refusal with the cure when it is none, or too long.
    """
    typed = _PERCENT.sub("", typed.strip())
    if DECIMAL.fullmatch(typed) and _decimals(typed) != _LIKE_THOUSANDS:
        return tidy_figure(typed)
    found = tidy_figure(format(read_decimal(typed, t.language), "f"))
    if not DECIMAL.fullmatch(found):
        raise Refusal(_TOO_FINE, whole=12, decimals=6)
    return found


def figure_in_words(figure: str, t: Translator) -> str:
    """The figure as the reader's language writes it, with all its decimals."""
    return t.number(Decimal(figure), _decimals(figure)) if DECIMAL.fullmatch(figure) else figure


def figure_in_cell(figure: str) -> Decimal | str:
    """What a cell of a sheet holds: a number, or a text where a number would lose figures, or
    where another language would read thousands."""
    if _decimals(figure) <= _PLAIN_DECIMALS and len(re.sub(r"\D", "", figure)) \
            <= _MOST_OF_A_NUMBER:
        return Decimal(figure)
    return figure_anywhere(figure)


def figure_anywhere(figure: str) -> str:
    """The figure in a spelling that every language reads in the same way."""
    return f"{figure}0" if _decimals(figure) == _LIKE_THOUSANDS else figure


def figures_among(parts: Mapping[str, str]) -> dict[str, Decimal]:
    """The parts that have a figure, without those that nobody knows."""
    return {key: Decimal(part) for key, part in parts.items() if part != UNKNOWN_LEVEL}


def _decimals(figure: str) -> int:
    return len(figure.partition(".")[2])
