"""Finding a person's name, address or number in free texts, also by someone who cannot read it."""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Self

from strongcity_desktop.registers.folding import folded

BLANK = "…"
"""What stands where words were erased."""
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_WORD = re.compile(rf"[\w{_MARKS}]+")
_BETWEEN_WORDS = re.compile(r"[\s,.\-\u2010-\u2015'’/\u200e\u200f\u2066-\u2069]{0,4}")
_EMAIL = re.compile(r"[^\s<>()\[\],;:\"«»]+@[^\s<>()\[\],;:\"«»]+[^\s<>()\[\],;:\"«».!?]")
_DIGITS = re.compile(r"\d+")
_BETWEEN_DIGITS = re.compile(r"[\s().\-\u2010-\u2015/\u200e\u200f\u2066-\u2069]{1,4}")
# A word that Arabic writes together with the name that follows it: and, so, with, to, like.
_JOINED = frozenset("وفبلك")
_LEAST_LETTERS, _LEAST_OF_NAME = 3, 4
_TAIL, _LEAST_DIGITS, _MOST_DIGITS, _LONGEST_CODE = 8, 6, 15, 3
_LONGEST = 8
# So few bits are kept of an erased word that a guess can be checked but nothing read out of them:
# of a telephone number fewer than of a name, for there are fewer numbers than names.
_HEX_OF_WORDS, _HEX_OF_NUMBER = 6, 4


@dataclass(frozen=True)
class Span:
    """A place in a text; `is_part` when only a part of the name stands there."""

    start: int
    end: int
    is_part: bool


@dataclass(frozen=True)
class Sought:
    """What is looked for: `wholes` and `parts` of names as keys, plain, or sealed by a `salt`.

    A sealed one finds the same places but does not hold the words.
    """

    wholes: frozenset[str]
    parts: frozenset[str]
    sizes: frozenset[int]
    salt: str = ""

    @classmethod
    def of(cls, names: Iterable[str] = (), emails: Iterable[str] = (),
           phones: Iterable[str] = (), addresses: Iterable[str] = ()) -> Self:
        """What finds a person of these names, e-mails, telephones and addresses."""
        wholes: set[str] = set()
        parts: set[str] = set()
        for name in names:
            words = [word for _, _, word in _words(name)][:_LONGEST]
            wholes.update(_forms(words))
            if len(words) > 1:
                parts.update(word for start, _, word in _words(name)
                             if len(word) >= _LEAST_LETTERS and not name[start].islower())
        wholes.update(_key(words) for address in addresses
                      if len(words := [word for _, _, word in _words(address)][:_LONGEST]) > 1)
        wholes.update("@" + folded(email) for email in emails if "@" in email)
        wholes.update(f"#{tail}" for phone in phones
                      if len(tail := _digits(phone)[-_TAIL:]) >= _LEAST_DIGITS)
        wholes.discard("")
        sizes = frozenset(len(key.split()) for key in wholes | parts if key[0] not in "@#")
        return cls(frozenset(wholes), frozenset(parts - wholes), sizes)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.wholes

    def sealed(self) -> "Sought":
        """The same, without the words: a few bits of each, mixed with a salt of its own."""
        salt = secrets.token_hex(16)
        return Sought(frozenset(_sealed(key, salt) for key in self.wholes),
                      frozenset(_sealed(key, salt) for key in self.parts), self.sizes, salt)

    def to_json(self) -> dict[str, Any]:
        """The form in which a sealed one is kept."""
        return {"salt": self.salt, "wholes": sorted(self.wholes), "parts": sorted(self.parts),
                "sizes": sorted(self.sizes)}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """A sealed one as it was kept."""
        return cls(frozenset(kept["wholes"]), frozenset(kept["parts"]), frozenset(kept["sizes"]),
                   str(kept["salt"]))

    def spans(self, text: str, *, with_parts: bool = True) -> tuple[Span, ...]:
        """Where it stands in a text, in order, none inside another."""
        found = [Span(start, end, not is_whole) for start, end, key in _candidates(text, self.sizes)
                 if (is_whole := self._holds(key, self.wholes))
                 or (with_parts and self._holds(key, self.parts))]
        return _merged(found)

    def blanked(self, text: str, *, with_parts: bool = True) -> str:
        """The text with "…" wherever it stands."""
        for span in reversed(self.spans(text, with_parts=with_parts)):
            text = text[:span.start] + BLANK + text[span.end:]
        return text

    def _holds(self, key: str, keys: Collection[str]) -> bool:
        return (_sealed(key, self.salt) if self.salt else key) in keys


def _forms(words: list[str]) -> Iterator[str]:
    """A name as it is written, and without the names between."""
    if sum(map(len, words)) < _LEAST_OF_NAME:
        return
    yield _key(words)
    if len(words) > 1:
        yield _key((words[0], words[-1]))


def _key(words: Iterable[str]) -> str:
    """The words in one order, whichever they stand in: a seal of each order would tell more."""
    return " ".join(sorted(words))


@lru_cache(maxsize=1 << 16)
def _sealed(key: str, salt: str) -> str:
    """A few hexadecimal digits of the key's SHA-256; a number is still told from a name."""
    digest = hashlib.sha256(f"{salt}\n{key}".encode()).hexdigest()
    return "#" + digest[:_HEX_OF_NUMBER] if key.startswith("#") else digest[:_HEX_OF_WORDS]


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return folded(word)


def _digits(text: str) -> str:
    return "".join(str(unicodedata.digit(letter)) for letter in text if letter.isdecimal())


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _WORD.finditer(text):
        if word := _folded(found[0]):
            yield found.start(), found.end(), word


def _candidates(text: str, sizes: Collection[int]) -> Iterator[tuple[int, int, str]]:
    """Everything in a text that could be a name, an e-mail or a number: start, end, key."""
    words = list(_words(text))
    for place, (start, _, first) in enumerate(words):
        for size in sizes:
            if place + size > len(words):
                continue
            own = words[place:place + size]
            if not all(_BETWEEN_WORDS.fullmatch(text, before[1], after[0])
                       for before, after in pairwise(own)):
                continue
            rest, end = [word for _, _, word in own[1:]], own[-1][1]
            yield start, end, _key((first, *rest))
            if first[0] in _JOINED and len(first) > _LEAST_LETTERS:
                yield start + 1, end, _key((first[1:], *rest))
    if "@" in text:
        for found in _EMAIL.finditer(text):
            yield found.start(), found.end(), "@" + _folded(found[0])
    yield from _numbers(text)


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Groups of digits that together could be a telephone number."""
    runs: list[list[re.Match[str]]] = []
    for group in _DIGITS.finditer(text):
        last = runs[-1][-1] if runs else None
        if last is not None and _BETWEEN_DIGITS.fullmatch(text, last.end(), group.start()):
            runs[-1].append(group)
        else:
            runs.append([group])
    for run in runs:
        for count in range(1, len(run) + 1):
            yield from _ending_at(text, run[:count])


def _ending_at(text: str, groups: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """Numbers that end with the last group, from the shortest; short groups before are its code."""
    digits, end = "", groups[-1].end()
    for group in reversed(groups):
        if len(digits) >= _TAIL and len(group[0]) > _LONGEST_CODE:
            return
        digits = _digits(group[0]) + digits
        if len(digits) > _MOST_DIGITS:
            return
        if len(digits) >= _LEAST_DIGITS:
            start = group.start()
            start -= start > 0 and text[start - 1] == "+"
            yield start, end, "#" + digits[-_TAIL:]


def _merged(found: list[Span]) -> tuple[Span, ...]:
    """Overlapping places as one; it is a whole name where one of them is."""
    merged: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if merged and span.start < merged[-1].end:
            before = merged.pop()
            span = Span(before.start, max(before.end, span.end), before.is_part and span.is_part)
        merged.append(span)
    return tuple(merged)
