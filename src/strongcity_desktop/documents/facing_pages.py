"""A document in two languages on facing pages: each spread says the same in both.

In the file the page of the first language comes first. Its direction decides on which side of the
spread that is: a book in French begins at the left, one in Arabic at the right. So of French and
Arabic, French stands left and Arabic right whichever comes first, each where its reader begins.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import zip_longest
from typing import Any, Literal

import pikepdf

from strongcity_desktop.documents.blocks import Block, EmptyPages, Heading, NewPage
from strongcity_desktop.documents.both_languages import page_beside_page

Side = Literal[0, 1]
_ROUNDS = 3


@dataclass(frozen=True)
class Facing:
    """One side of every spread: 0 that of the first language, 1 that of the second.

    `empty` says how many empty pages follow each section, what stands before the first included.
    """

    side: Side
    empty: tuple[int, ...] = ()

    def page(self, number: int) -> int:
        """The number in the whole file of a page of this side, both from 1."""
        return 2 * number - 1 + self.side

    def spread_out(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks with each section at the head of a page, and its empty pages after it."""
        parts = _sections(blocks)
        empty = self.empty if len(self.empty) == len(parts) else \
            (*(0 for _ in parts[1:]), sum(self.empty))
        found: list[Block] = []
        for part, pages in zip(parts, empty, strict=True):
            while part and isinstance(part[-1], NewPage):
                part.pop()
            found += [*([NewPage()] if found else []), *part,
                      *([EmptyPages(pages)] if pages else [])]
        return found


def on_facing_pages(make: Callable[[Facing], bytes]) -> bytes:
    """Both sides, made by `make`, as one file that opens with two pages beside each other.

    A side is made once to see how long its sections are, and again where pages are lacking.
    """
    sides = (Facing(0), Facing(1))
    first, second = map(make, sides)
    for _ in range(_ROUNDS):
        lacking = _lacking(_lengths(first), _lengths(second))
        if not any(map(any, lacking)):
            break
        sides = (_with_more(sides[0], lacking[0]), _with_more(sides[1], lacking[1]))
        first, second = (make(side) if any(more) else made for side, more, made in zip(
            sides, lacking, (first, second), strict=True))
    return page_beside_page(first, second)


def _sections(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks by section, what stands before the first of them included."""
    parts: list[list[Block]] = []
    for block in blocks:
        if not parts or (isinstance(block, Heading) and block.level == 0):
            parts.append([])
        parts[-1].append(block)
    return parts


def _lengths(pdf: bytes) -> tuple[int, ...]:
    """How many pages each section takes, from the bookmarks of the first level."""
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        places = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        targets: list[Any] = [item.destination for item in outline.root]
        begins = sorted({0, *(places[target[0].objgen] for target in targets)})
        ends = (*begins[1:], len(opened.pages))
    return tuple(end - begin for begin, end in zip(begins, ends, strict=True))


def _lacking(first: Sequence[int], second: Sequence[int]
             ) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The pages that each section lacks to be as long as the other side’s."""
    if len(first) != len(second):  # of other sections: they meet again at the end
        first, second = (sum(first),), (sum(second),)
    both = tuple(zip(first, second, strict=True))
    return tuple(max(b - a, 0) for a, b in both), tuple(max(a - b, 0) for a, b in both)


def _with_more(side: Facing, more: Sequence[int]) -> Facing:
    return Facing(side.side, tuple(map(sum, zip_longest(side.empty, more, fillvalue=0))))
