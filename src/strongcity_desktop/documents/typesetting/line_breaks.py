"""Where a line may break (UAX #14), quick for running text and right for all."""

import re
import unicodedata
from functools import lru_cache

from uniseg.linebreak import line_break_boundaries

_CHUNK = re.compile(r" *[^ ]+ *| +")
# Scripts whose letters never break among themselves, with what may follow a word.
_PLAIN_WORD = re.compile(
    r"[A-Za-zÀ-ÖØ-öø-\u02af\u0400-\u0481\u0620-\u064a\u066e-\u06d3\u0985-\u09b9]"
    r"[A-Za-zÀ-ÖØ-öø-\u02af\u0400-\u0481\u0620-\u065f\u066e-\u06d3\u0985-\u09cd]*[,.:;!]? *"
)
_SAFE_ENDS = frozenset(",.;:!?%…’'\"-–—،؛؟।»”")
# A longer stretch without a clean break is looked at in blocks, as the rules take time that grows
# with the square of its length; where two blocks meet there is no break.
_LONGEST = 250
_SHORT_NAME = 14
_BEFORE_HYPHEN = re.compile(r"[^\W\d_][\w-]*-\Z")
_AFTER_HYPHEN = re.compile(r"[^\W\d_][\w-]*")
_IDEOGRAPHS = 0x2E80


def break_offsets(text: str) -> list[int]:
    """Where a line may end: offsets in rising order, before the character there, without the end.

    A line feed is followed by an offset too. Spaces belong to the line that they end.
    """
    offsets: list[int] = []
    start = 0
    group = ""
    for match in _CHUNK.finditer(text):
        chunk = match.group()
        if group and _parts_cleanly(group, chunk):
            _add(offsets, start, group)
            start = match.start()
            offsets.append(start)
            group = chunk
        else:
            group += chunk
    _add(offsets, start, group)
    return offsets


def in_short_name(text: str, offset: int) -> bool:
    """Whether the offset is behind the hyphen of a short name, that reads better undivided."""
    if text[offset - 1 : offset] != "-":
        return False
    before = _BEFORE_HYPHEN.search(text, max(0, offset - _SHORT_NAME), offset)
    after = _AFTER_HYPHEN.match(text, offset, offset + _SHORT_NAME)
    if before is None or after is None:
        return False
    return len(before.group()) + len(after.group()) <= _SHORT_NAME


def _add(offsets: list[int], start: int, group: str) -> None:
    if not _PLAIN_WORD.fullmatch(group) and group.strip(" "):
        offsets.extend(start + inside for inside in _inside(group))


def _parts_cleanly(group: str, chunk: str) -> bool:
    """Whether the rules surely allow a break between spaces and the word that follows."""
    last = group.rstrip(" ")[-1:]
    first = chunk[0]
    begins = first.isalnum() and ord(first) < _IDEOGRAPHS
    if not begins and unicodedata.category(first) not in ("Ps", "Pi"):
        return False
    return last.isalnum() or last in _SAFE_ENDS


@lru_cache(maxsize=20_000)
def _inside(group: str) -> tuple[int, ...]:
    """The offsets inside a group of words, without its ends."""
    offsets: list[int] = []
    for start in range(0, len(group), _LONGEST):
        block = group[start : start + _LONGEST]
        offsets += [start + offset for offset in line_break_boundaries(block)][:-1]
    return tuple(offsets)
