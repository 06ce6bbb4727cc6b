"""A language made for tests: every English message, 60 % longer and with accents on its letters."""

import gettext
import re
from itertools import cycle
from typing import Literal

from strongcity_desktop.language.translator import Translator

_ACCENTED = str.maketrans("aeiouAEIOUcn", "àéïôûÀÉÏÔÛçñ")
_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_LONGER = 0.6
_FILLING = ("éàïô", "ûrbëts", "läng", "ôvérçi", "strès")


def stretched(message: str) -> str:
    """The message with accents, and words after it that make it 60 % longer; braces are kept."""
    parts = _PLACEHOLDER.split(message)
    written = "".join(part if part.startswith("{") else part.translate(_ACCENTED)
                      for part in parts)
    wanted = round(sum(len(part) for part in parts if not part.startswith("{")) * _LONGER)
    words, filling = "", cycle(_FILLING)
    while len(words) < wanted:
        words += " " + next(filling)
    return written + words[:max(wanted, 2)].rstrip() if message.strip() else message


class _Stretching(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return stretched(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return stretched(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return stretched(message)


def stretched_language(direction: Literal["ltr", "rtl"] = "ltr") -> Translator:
    """The longer language, written from left to right or, mirrored, from right to left."""
    made = Translator("en", _Stretching())
    made.direction = direction
    return made
