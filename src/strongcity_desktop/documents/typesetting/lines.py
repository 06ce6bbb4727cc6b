"""Breaks a row of slots into lines, and puts the slots of a line into visual order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from strongcity_desktop.documents.typesetting.bidi import trailing_start, visual_order
from strongcity_desktop.documents.typesetting.shaping import shape
from strongcity_desktop.documents.typesetting.slots import Slot

SOFT_HYPHEN = "\u00ad"
# Widths are sums of rounded numbers; a hair too much is not too much.
_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line's slots in logical order, without the spaces that end it; `width` in points.

    `first` and `end` say which slots of the row it used up; `ends_here` that it is not to be
    justified: the text or a line of it stops here.
    """

    slots: Sequence[Slot]
    width: float
    first: int
    end: int
    ends_here: bool

    @property
    def spaces(self) -> int:
        """How many spaces can take up room when the line is justified."""
        return sum(len(slot.piece.text) for slot in self.slots if slot.kind == "space")

    def in_visual_order(self, base: int) -> Sequence[Slot]:
        """The slots from left to right; `base` is the paragraph's level."""
        levels = [slot.level for slot in self.slots]
        if base == 0 and not any(levels):
            return self.slots
        for place in range(len(levels) - 1, -1, -1):
            text = self.slots[place].piece.text
            if trailing_start(text) > 0:
                break
            levels[place] = base
        return [self.slots[place] for place in visual_order(levels)]


def lines_of(
    slots: list[Slot], width: float, goes_on: bool = False
) -> tuple[list[Line], list[Slot]]:
    """The lines of a row in a column `width` points wide, and the row they refer to.

    A word wider than the column is cut between clusters, so the row may have grown. `goes_on`
    says that the row's text continues elsewhere, after its last line.
    """
    row = list(slots)
    lines: list[Line] = []
    start = 0
    while start < len(row):
        end = _end_of_line(row, start, width)
        lines.append(_line(row, start, end, goes_on))
        start = end
    if row and row[-1].kind == "newline" and not goes_on:
        lines.append(Line((), 0, len(row), len(row), True))
    return lines, row


def _end_of_line(row: list[Slot], start: int, width: float) -> int:
    """Where the line that begins at `start` ends; cuts a slot of the row when it has to."""
    used = 0.0
    end = 0
    limit = width + _TOLERANCE
    place = start
    while place < len(row):
        slot = row[place]
        if slot.kind == "newline":
            return place + 1
        if slot.kind == "word" and used + slot.width > limit:
            return end or _cut_word(row, start, place, limit - used)
        used += slot.width
        place += 1
        soft = slot.may_break and slot.piece.text.endswith(SOFT_HYPHEN)
        if slot.may_break and (not soft or used + _hyphen(slot).width <= limit):
            end = place
    return place


def _cut_word(row: list[Slot], start: int, place: int, room: float) -> int:
    """Nothing on the line can break: cut the slot at `place`, or end the line before it."""
    slot = row[place]
    scale = slot.look.size / 1000
    first_cluster = slot.piece.clusters[-1 if slot.piece.right_to_left else 0]
    if place > start and first_cluster.width * scale > room:
        return place
    halves = slot.piece.halves(room / scale)
    if halves is None:
        return place + 1
    pieces = [(halves[0], True), (halves[1], slot.may_break)]
    row[place : place + 1] = [
        replace(slot, piece=piece, width=piece.width * scale, may_break=may_break)
        for piece, may_break in pieces
    ]
    return place + 1


def _line(row: list[Slot], start: int, end: int, goes_on: bool) -> Line:
    last = end
    ends_here = row[end - 1].kind == "newline" or (end == len(row) and not goes_on)
    while last > start and row[last - 1].kind != "word":
        last -= 1
    slots: list[Slot] = row[start:last]
    if slots and not ends_here and slots[-1].piece.text.endswith(SOFT_HYPHEN):
        slots.append(_hyphen(slots[-1]))
    return Line(slots, sum(slot.width for slot in slots), start, end, ends_here)


def _hyphen(slot: Slot) -> Slot:
    face = slot.piece.face
    if face is None:
        return slot
    piece = shape("-", face, "Zyyy", slot.look.language, slot.piece.right_to_left)
    return replace(slot, piece=piece, width=piece.width * slot.look.size / 1000, may_break=False)
