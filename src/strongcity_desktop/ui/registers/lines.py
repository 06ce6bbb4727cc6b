"""The lines of a table that is grouped or not: which is a heading, which stands for which row."""

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A group: its value in the field, its words, how many rows it has, where the first stands."""

    value: object
    words: str
    count: int
    start: int


class Lines:
    """Numbers of rows in their order, under headings if there are any.

    A `place` counts the rows alone, a `line` the headings too, without the rows of those folded.
    """

    def __init__(self, numbers: Sequence[int] = (), headings: Sequence[Heading] = (),
                 folded: Collection[object] = ()) -> None:
        self.numbers = array("q", numbers)
        self.headings = tuple(headings)
        self.folded = frozenset(folded)
        self._places: dict[int, int] = {}
        self._heading_lines: list[int] = []
        line = self.headings[0].start if self.headings else 0
        for heading in self.headings:
            self._heading_lines.append(line)
            line += 1 + (0 if heading.value in self.folded else heading.count)
        self._after = self._end_of_groups()
        self._length = line + len(self.numbers) - self._after if self.headings \
            else len(self.numbers)

    def __len__(self) -> int:
        """How many lines there are."""
        return self._length

    def heading_at(self, line: int) -> Heading | None:
        """The heading that stands on a line."""
        at = bisect_right(self._heading_lines, line) - 1
        return self.headings[at] if at >= 0 and self._heading_lines[at] == line else None

    def place_at(self, line: int) -> int | None:
        """The place of the row on a line; None for a heading, or beyond the last row."""
        if not 0 <= line < self._length:
            return None
        at = bisect_right(self._heading_lines, line) - 1
        if at < 0:
            return line
        if self._heading_lines[at] == line:
            return None
        heading = self.headings[at]
        within = line - self._heading_lines[at] - 1
        if heading.value in self.folded:  # behind the last group
            return self._after + within
        return heading.start + within

    def number_at(self, line: int) -> int | None:
        """The number of the row on a line; None for a heading, or beyond the last row."""
        place = self.place_at(line)
        return self.numbers[place] if place is not None else None

    def line_of(self, number: int) -> int | None:
        """The first line on which a row stands; None when it is not shown."""
        if not self._places:  # made when first asked for: a click needs none of it
            self._places = {one: place for place, one in reversed(list(enumerate(self.numbers)))}
        place = self._places.get(number)
        return None if place is None else self.line_of_place(place)

    def line_of_place(self, place: int) -> int | None:
        """The line of a place; None within a folded group."""
        if not self.headings:
            return place
        at = bisect_right([heading.start for heading in self.headings], place) - 1
        if at < 0:
            return place
        heading, line = self.headings[at], self._heading_lines[at]
        within = place - heading.start
        if within < heading.count:
            return None if heading.value in self.folded else line + 1 + within
        shown = 0 if heading.value in self.folded else heading.count
        return line + 1 + shown + place - self._after

    def numbers_between(self, first: int, last: int) -> Iterator[int]:
        """The numbers of the rows on these lines, both included."""
        if not self.headings:
            yield from self.numbers[max(0, first):last + 1]
            return
        for line in range(first, last + 1):
            number = self.number_at(line)
            if number is not None:
                yield number

    def with_folded(self, folded: Collection[object]) -> "Lines":
        """The same rows with these groups folded."""
        return Lines(self.numbers, self.headings, folded)

    def with_added(self, number: int) -> "Lines":
        """The same with one more row, behind all others and all groups."""
        return Lines([*self.numbers, number], self.headings, self.folded)

    def without(self, numbers: Collection[int]) -> "Lines":
        """The same without these rows."""
        gone = frozenset(numbers)
        kept = array("q", (number for number in self.numbers if number not in gone))
        headings, start = list[Heading](), self.headings[0].start if self.headings else 0
        for old in self.headings:
            left = sum(number not in gone
                       for number in self.numbers[old.start:old.start + old.count])
            if left:
                headings.append(Heading(old.value, old.words, left, start))
            start += left
        return Lines(kept, headings, self.folded)

    def moved(self, place: int, by: int) -> "Lines":
        """The same with the row at a place moved so many places down."""
        numbers = array("q", self.numbers)
        numbers.insert(place + by, numbers.pop(place))
        return Lines(numbers, self.headings, self.folded)

    def _end_of_groups(self) -> int:
        last = self.headings[-1] if self.headings else None
        return last.start + last.count if last is not None else 0
