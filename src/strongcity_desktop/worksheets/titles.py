"""The name of a filled worksheet, "Diagnosis 2026", in the reader’s language unless renamed."""

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.worksheets.kinds import Worksheet
from strongcity_desktop.worksheets.wording import worksheet_label

_FIRST = mark("{worksheet} {year}")
_LATER = mark("{worksheet} {year} ({n})")
_MOST = 20


def given_title(t: Translator, sheet: Worksheet, year: int, n: int = 1) -> str:
    """The name the app gives to the `n`th worksheet of a year."""
    words = {"worksheet": worksheet_label(t, sheet), "year": str(year)}
    return t(_FIRST, **words) if n == 1 else t(_LATER, **words, n=n)


def title_in(t: Translator, sheet: Worksheet, year: int, title: str) -> str:
    """The kept title; one that the app gave, in whatever language, is said in that of `t`."""
    for n in range(1, _MOST):
        if any(title == given_title(translator(code), sheet, year, n) for code in SHIPPED):
            return given_title(t, sheet, year, n)
    return title
