"""Shapes a stretch of text of one face into placed glyphs, and remembers what it shaped."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from strongcity_desktop.documents.typesetting.faces import ALWAYS_COVERED, Face
from strongcity_desktop.documents.typesetting.plain_text import searchable

# A framed code point: its digits' size and cell width, and the margin, in the font size.
FRAME_DIGITS = 0.40
FRAME_CELL = 0.26
FRAME_MARGIN = 0.07
_JOINING = frozenset({"Arab", "Beng", "Deva"})


class Glyph(NamedTuple):
    """A glyph with its advance and offsets in thousandths of the font size."""

    number: int
    advance: int
    x_offset: int
    y_offset: int


class Cluster(NamedTuple):
    """Characters and glyphs that belong together; glyphs from left to right."""

    text: str
    glyphs: tuple[Glyph, ...]
    width: int


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """Shaped text: clusters from left to right, width in thousandths of the font size.

    Without a face it is one character that no shipped font has.
    """

    text: str
    face: Face | None
    right_to_left: bool
    clusters: tuple[Cluster, ...]
    width: int

    def halves(self, room: float) -> tuple["Piece", "Piece"] | None:
        """The longest beginning that fits into `room` and the rest; at least one cluster.

        None when there is only one cluster.
        """
        logical = self.clusters[::-1] if self.right_to_left else self.clusters
        if len(logical) < 2:
            return None
        taken, width = 1, logical[0].width
        while taken < len(logical) - 1 and width + logical[taken].width <= room:
            width += logical[taken].width
            taken += 1
        return self._part(logical[:taken]), self._part(logical[taken:])

    def _part(self, logical: tuple[Cluster, ...]) -> "Piece":
        return Piece(
            "".join(cluster.text for cluster in logical),
            self.face,
            self.right_to_left,
            logical[::-1] if self.right_to_left else logical,
            sum(cluster.width for cluster in logical),
        )


def is_joining(script: str) -> bool:
    """Whether letters of the script change with their neighbours."""
    return script in _JOINING


@lru_cache(maxsize=20_000)
def shape(
    text: str,
    face: Face,
    script: str,
    language: str,
    right_to_left: bool,
    before: str = "",
    after: str = "",
) -> Piece:
    """Shape `text` with the letters that stand `before` and `after` it as context."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(c) for c in before + text + after], len(before), len(text))
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.script = script
    buffer.language = language
    hb.shape(face.hb_font, buffer)
    return Piece(text, face, right_to_left, *_clusters(buffer, text, len(before), face.space))


@lru_cache(maxsize=4096)
def framed(character: str) -> Piece:
    """A character that no shipped font has; drawn as a box with its code point."""
    if character in ALWAYS_COVERED or unicodedata.category(character) == "Cf":
        return Piece(character, None, False, (), 0)
    width = round(1000 * (frame_columns(character) * FRAME_CELL + 2 * FRAME_MARGIN))
    return Piece(character, None, False, (Cluster(character, (), width),), width)


def frame_columns(character: str) -> int:
    """How many digits stand in each of the two rows of the box."""
    return 2 if ord(character) <= 0xFFFF else 3


def _clusters(
    buffer: "hb.Buffer", text: str, offset: int, invisible: int
) -> tuple[tuple[Cluster, ...], int]:
    """The clusters of a shaped buffer and their width; HarfBuzz counts from the context's start.

    `invisible` is the glyph that HarfBuzz puts, without width, for characters that only guide.
    """
    groups: list[tuple[int, list[Glyph]]] = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph = Glyph(info.codepoint, place.x_advance, place.x_offset, place.y_offset)
        start = info.cluster - offset
        if not groups or groups[-1][0] != start:
            groups.append((start, [glyph]))
        elif glyph.advance or glyph.number != invisible:
            groups[-1][1].append(glyph)
    starts = sorted(group[0] for group in groups)
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True)) if starts else {}
    clusters: list[Cluster] = []
    for start, glyphs in groups:
        found = searchable(text[start : ends[start]])
        width = sum(glyph.advance for glyph in glyphs)
        if found or width:
            clusters.append(Cluster(found, tuple(glyphs), width))
    return tuple(clusters), sum(cluster.width for cluster in clusters)
