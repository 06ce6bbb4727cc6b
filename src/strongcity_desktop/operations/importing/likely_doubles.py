"""Likely doubles: rows of a file that a register, or an earlier row of the file, seems to hold."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.near import are_near, bare, figures, spellings
from strongcity_desktop.registers.row_check import TEXTS

Likeness = Literal["name", "email", "phone", "near"]
_TELLING_DIGITS = 8  # the last figures of a telephone number, without prefixes
_NOT_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True)
class Told:
    """What tells a row from others: its names in every language, bare -> folded, its e-mail and
    telephone."""

    names: Mapping[str, str]
    email: str = ""
    phone: str = ""


def telling(register: Register) -> tuple[str, ...]:
    """The fields that `told_by` looks at."""
    return tuple(key for key in (register.name_field, "email", "phone") if key in register.by_key)


def told_by(register: Register, values: Mapping[str, Any]) -> Told:
    """What tells the row with these values from others."""
    name = values.get(register.name_field)
    if not name:
        names: Iterable[str] = ()
    elif register.field(register.name_field).kind in TEXTS:
        names = name["texts"].values()
    else:
        names = (str(name),)
    email = values.get("email")
    phone = values.get("phone")
    return Told({found: folded(one) for one in names if (found := bare(one))},
                folded(email) if isinstance(email, str) and "@" in email else "",
                _digits(phone) if isinstance(phone, str) else "")


def _digits(phone: str) -> str:
    plain = phone if phone.isascii() else "".join(
        str(unicodedata.digit(c)) if c.isdecimal() else c for c in phone)
    digits = _NOT_DIGITS.sub("", plain)
    return digits[-_TELLING_DIGITS:] if len(digits) >= _TELLING_DIGITS else ""


class Known:
    """Rows that are known so far, found again by their name, e-mail, telephone, near spelling."""

    def __init__(self, asked: Iterable[Told]) -> None:
        """`asked` are all that will be asked for, which spares knowing how others are spelt."""
        self._figures = {figures(name) for told in asked for name in told.names}
        self._names: dict[str, list[tuple[str, str]]] = {}
        self._emails: dict[str, list[str]] = {}
        self._phones: dict[str, list[str]] = {}
        self._spellings: dict[str, str] = {}

    def add(self, key: str, told: Told) -> None:
        """Remember a row by its key."""
        if told.email:
            self._emails.setdefault(told.email, []).append(key)
        if told.phone:
            self._phones.setdefault(told.phone, []).append(key)
        for name, whole in told.names.items():
            if name in self._names:
                self._names[name].append((key, whole))
            else:
                self._names[name] = [(key, whole)]
                if figures(name) in self._figures:
                    for spelt in spellings(name):
                        self._spellings.setdefault(spelt, name)

    def like(self, told: Told, is_open: Callable[[str], bool] = lambda key: True
             ) -> tuple[str, Likeness] | None:
        """The key of the row most like this one, and in what; None when none is.

        Rows that are not `is_open` are passed over: someone said that they are others.
        """
        for name, whole in told.names.items():
            for key, there in self._names.get(name, ()):
                if is_open(key):
                    return key, "name" if whole == there else "near"
        signs: tuple[tuple[Likeness, str, dict[str, list[str]]], ...] = (
            ("email", told.email, self._emails), ("phone", told.phone, self._phones))
        for likeness, sign, among in signs:
            for key in among.get(sign, ()):
                if is_open(key):
                    return key, likeness
        for name in told.names:
            for spelt in spellings(name):
                other = self._spellings.get(spelt)
                if other is not None and are_near(name, other):
                    for key, _ in self._names[other]:
                        if is_open(key):
                            return key, "near"
        return None
