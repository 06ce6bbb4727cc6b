"""Turns styled text into a row of slots, the shaped words and spaces that lines are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from strongcity_desktop.documents.typesetting.bidi import embedding_levels, may_turn
from strongcity_desktop.documents.typesetting.itemize import Item, itemize
from strongcity_desktop.documents.typesetting.line_breaks import break_offsets, in_short_name
from strongcity_desktop.documents.typesetting.plain_text import clean
from strongcity_desktop.documents.typesetting.shaping import Piece, framed, is_joining, shape
from strongcity_desktop.documents.typesetting.styles import Direction, Span, TextStyle, Weight

# How much of the neighbouring letters a cut word is shaped with.
_CONTEXT = 6


class Look(NamedTuple):
    """How one span is set, with nothing left open."""

    weight: Weight
    colour: str
    size: float
    link: str | None
    language: str
    slanted: bool = False


@dataclass(slots=True, eq=False)
class Slot:
    """One shaped piece in logical order; `width` in points.

    A line may end after a slot with `may_break` and must end at a `newline`, which has no width.
    """

    piece: Piece
    look: Look
    level: int
    width: float
    kind: Literal["word", "space", "newline"] = "word"
    may_break: bool = False


def slots_of(
    spans: Sequence[Span], style: TextStyle, language: str, direction: Direction
) -> list[Slot]:
    """The slots of a text in logical order; all characters are taken as they stand."""
    texts = [clean(span.text) for span in spans]
    looks = [_look(span, style, language) for span in spans]
    text = "".join(texts)
    base = 1 if direction == "rtl" else 0
    levels = embedding_levels(text, base) if base or may_turn(text) else None
    ends: list[tuple[int, Weight]] = []
    end = 0
    for part, look in zip(texts, looks, strict=True):
        end += len(part)
        ends.append((end, look.weight))
    items = itemize(text, ends, levels, language)
    return list(_cut(text, items, looks))


def _look(span: Span, style: TextStyle, language: str) -> Look:
    return Look(
        span.weight or style.weight,
        span.colour or style.colour,
        span.size or style.size,
        span.link,
        language,
        span.slanted,
    )


def _cut(text: str, items: list[Item], looks: list[Look]) -> Iterator[Slot]:
    """Cuts items at spaces, line feeds and break opportunities."""
    breaks = [offset for offset in break_offsets(text) if not in_short_name(text, offset)]
    breaks.append(len(text) + 1)
    next_break = 0
    for item in items:
        look = looks[item.style]
        start = item.start
        while start < item.end:
            while breaks[next_break] <= start:
                next_break += 1
            limit = min(item.end, breaks[next_break])
            end, kind = _stretch(text, start, start + 1 if item.face is None else limit)
            piece = _piece(text, start, end, item, look.language)
            width = piece.width * look.size / 1000
            yield Slot(piece, look, item.level, width, kind, end == breaks[next_break])
            start = end


def _stretch(text: str, start: int, limit: int) -> tuple[int, Literal["word", "space", "newline"]]:
    """The end and the kind of what begins at `start`: a line feed, spaces or other characters."""
    first = text[start]
    if first == "\n":
        return start + 1, "newline"
    if first == " ":
        end = start + 1
        while end < limit and text[end] == " ":
            end += 1
        return end, "space"
    for mark in " \n":
        found = text.find(mark, start, limit)
        if found >= 0:
            limit = found
    return limit, "word"


def _piece(text: str, start: int, end: int, item: Item, language: str) -> Piece:
    part = text[start:end]
    if part == "\n":
        return _NEWLINE
    if item.face is None:
        return framed(part)
    before = after = ""
    if part[0] != " " and is_joining(item.script):
        before = _letters_before(text, start)
        after = _letters_after(text, end)
    return shape(part, item.face, item.script, language, bool(item.level & 1), before, after)


def _letters_before(text: str, start: int) -> str:
    if start == 0 or text[start - 1] in " \n":
        return ""
    return text[max(0, start - _CONTEXT) : start].replace("\n", " ").rpartition(" ")[2]


def _letters_after(text: str, end: int) -> str:
    if end == len(text) or text[end] in " \n":
        return ""
    return text[end : end + _CONTEXT].replace("\n", " ").partition(" ")[0]


_NEWLINE = Piece("\n", None, False, (), 0)
