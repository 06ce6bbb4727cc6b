"""The blocks that every document is made of; each knows what it is, none knows how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from strongcity_desktop.charts.chart import MakeChart
from strongcity_desktop.documents.typesetting.styles import Span

Words = str | Sequence[Span]
Align = Literal["start", "end"]


@dataclass(frozen=True)
class Cover:
    """The first page: title, subtitle, the control block (label, value), a line at the foot."""

    title: Words
    subtitle: Words
    control: tuple[tuple[str, str], ...]
    under_town: str
    foot: tuple[str, str]


@dataclass(frozen=True)
class Contents:
    """The table of contents, filled from the headings.

    `ahead` are titles of chapters whose pages are not made yet; they stand without numbers.
    """

    title: str
    ahead: tuple[str, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading; level 0 begins a page. `key` is its destination."""

    text: str
    key: str
    level: Literal[0, 1] = 0


@dataclass(frozen=True)
class QuestionHeading:
    """The question above its answer."""

    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph of running text."""

    words: Words
    quiet: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list; each item is one paragraph."""

    items: tuple[Words, ...]


@dataclass(frozen=True)
class Bars:
    """A worded level: filled bars out of so many, and the word."""

    level: int
    of: int
    words: str


@dataclass(frozen=True)
class Boxes:
    """Choices with boxes, ticked or empty, in as many columns as their words leave room for."""

    items: tuple[tuple[str, bool], ...]
    round: bool = False


@dataclass(frozen=True)
class Priority:
    """How urgent a challenge is: A dark, B tinted, C dotted; bars say the same in black and white.

    `of_three` is 3 for A, 2 for B, 1 for C; `letter` and `words` are the reader's.
    """

    of_three: Literal[1, 2, 3]
    letter: str
    words: str


Cell = Words | Bars | Boxes | Priority


@dataclass(frozen=True)
class Table:
    """Rows under a repeating head; a row never splits. `shares` are relative widths.

    With a `row_height` in points the rows are there to be written in by hand.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    aligns: tuple[Align, ...] = ()
    note: str = ""
    row_height: float = 0.0
    total: tuple[Cell, ...] = ()
    """A last row that stays with the row before it."""
    is_dense: bool = False
    """Whether its rows stand close, as those of one word or two may."""
    bands: tuple[tuple[int, str], ...] = ()
    """Titles across the whole table: before which row, counted from 0, and the words."""


@dataclass(frozen=True)
class ChartFigure:
    """A chart on one page: its title, the drawing, a note, and a table of it where wanted.

    `make` draws it in a width, a palette and with a measure; `share` is its part of the width of
    the text.
    """

    make: MakeChart
    name: str
    table: Table | None = None
    note: str = ""
    share: float = 1.0
    is_titled: bool = True
    """Whether its name stands above it; not where the heading before it says the same."""


@dataclass(frozen=True)
class SideBySide:
    """Two charts beside each other, each as wide as its share of the text."""

    first: ChartFigure
    second: ChartFigure


@dataclass(frozen=True)
class LookAgain:
    """A gap, named and not blamed."""

    words: Words


@dataclass(frozen=True)
class Note:
    """A calm remark of the document itself."""

    words: Words


@dataclass(frozen=True)
class WritingLines:
    """Empty lines to write on."""

    count: int


@dataclass(frozen=True)
class Facts:
    """Labels and their values, one under the other; short ones two in a line where wanted."""

    pairs: tuple[tuple[str, Words], ...]
    two_in_a_line: bool = False


@dataclass(frozen=True)
class NewPage:
    """What follows begins at the head of a page."""


@dataclass(frozen=True)
class EmptyPages:
    """So many pages with nothing but head and foot, at the end of a section."""

    count: int


@dataclass(frozen=True)
class Together:
    """Blocks that stay on one page where they take no more than half of one."""

    blocks: tuple["Block", ...] = field(default=())


Block = (Cover | Contents | Heading | QuestionHeading | Text | Bullets | Bars | Boxes | Table
         | LookAgain | Note | WritingLines | Facts | ChartFigure | SideBySide
         | NewPage | EmptyPages | Together)
