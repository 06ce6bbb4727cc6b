"""A town’s own words with bold, slanted and lists: typed as plain text, read as runs.

Two stars on each side make bold, one makes slanted, and a line that begins with "- " is an item.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ITEM = re.compile(r"[ ]*- +(?=\S)")
_STARS = re.compile(r"(\*+)")
_BOLD, _SLANTED = "**", "*"
_BOTH = _BOLD + _SLANTED


@dataclass(frozen=True)
class Run:
    """A stretch of words that look alike."""

    text: str
    bold: bool = False
    slanted: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Words that stand together; a line feed in them breaks the line. `is_item`: of a list."""

    runs: tuple[Run, ...]
    is_item: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


def rich_text(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, parted by empty lines; each item of a list is one of its own.

    A star that opens or closes nothing stays as it was typed: no letter is ever lost.
    """
    return tuple(Paragraph(tuple(_runs(words)), is_item) for words, is_item in _parts(text))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The words of each paragraph, and whether it is an item."""
    lines: list[str] = []
    for line in (*text.splitlines(), ""):
        item = _ITEM.match(line)
        if line.strip() and not item:
            lines.append(line.strip())
            continue
        if lines:
            yield "\n".join(lines), False
            lines = []
        if item:
            yield line[item.end():].rstrip(), True


@dataclass
class _Piece:
    """Plain words, or stars; stars that were found to have a partner are marks."""

    text: str
    is_mark: bool = False


def _runs(words: str) -> Iterator[Run]:
    bold = slanted = False
    waiting = ""
    for piece in _paired(words):
        if not piece.is_mark:
            waiting += piece.text
            continue
        if waiting:
            yield Run(waiting, bold, slanted)
            waiting = ""
        bold, slanted = bold ^ (piece.text == _BOLD), slanted ^ (piece.text == _SLANTED)
    if waiting:
        yield Run(waiting, bold, slanted)


def _paired(words: str) -> list[_Piece]:
    """The words in pieces, their stars paired; read once from the start to the end."""
    pieces: list[_Piece] = []
    open_marks: list[_Piece] = []
    parts = _STARS.split(words)
    for place, part in enumerate(parts):
        if place % 2 == 0 or len(part) > len(_BOTH):
            pieces.append(_Piece(part))
            continue
        before, after = parts[place - 1][-1:], parts[place + 1][:1]
        for stars in _in_order(part, open_marks):
            piece = _Piece(stars)
            pieces.append(piece)
            _pair(piece, open_marks, before, after)
    return pieces


def _in_order(stars: str, open_marks: list[_Piece]) -> tuple[str, ...]:
    """Three stars are two marks; what was opened last is closed first."""
    if stars != _BOTH:
        return (stars,)
    slanted_first = bool(open_marks) and open_marks[-1].text == _SLANTED
    return (_SLANTED, _BOLD) if slanted_first else (_BOLD, _SLANTED)


def _pair(piece: _Piece, open_marks: list[_Piece], before: str, after: str) -> None:
    """Close what is open, or open.

    One star inside a word is part of it: many write “habitant*es” so.
    """
    inside = piece.text == _SLANTED and before.isalnum() and after.isalnum()
    opened = next((one for one in open_marks if one.text == piece.text), None)
    if opened is not None and before and not before.isspace() and not inside:
        opened.is_mark = piece.is_mark = True
        del open_marks[open_marks.index(opened):]
    elif opened is None and after and not after.isspace() and not inside:
        open_marks.append(piece)
