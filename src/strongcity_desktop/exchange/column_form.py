"""How a column of a spreadsheet takes and shows its cells, before any file format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

CellKind = Literal["text", "long_text", "whole", "amount", "figure", "day"]
LONGEST_LIST = 255  # characters that a spreadsheet program takes for a list inside a rule
LONGEST_MESSAGE, LONGEST_TITLE = 255, 32
BLANK_ROWS = 500
"""Rows below the last one that take their cells in the same way."""
_WIDEST, _TALLEST = 42, 12
_FULLER = 1.15  # lines break between words, before they are full


@dataclass(frozen=True)
class ColumnForm:
    """One column, in the reader's words.

    A cell holds one of the `choices`, a level from 1 to `most`, or what its kind takes; `wrong` is
    said of any other cell, and without it none is checked. `message` stands beside a cell while it
    is filled in; `meaning`, `filled_in`, `options` and `seen_by` explain the column on a sheet of
    its own. A quiet column is for the app, not people.
    """

    kind: CellKind = "text"
    choices: tuple[str, ...] = ()
    most: int = 0
    wrong: str = ""
    message: str = ""
    meaning: str = ""
    filled_in: str = ""
    options: str = ""
    seen_by: str = ""
    is_quiet: bool = False

    @property
    def is_strict(self) -> bool:
        """Whether what does not fit is kept out; a day or number may still be written otherwise."""
        return bool(self.choices or self.most)

    @property
    def needs_a_sheet(self) -> bool:
        """Whether the choices do not fit into the rule itself and stand on a sheet of lists."""
        return len(",".join(self.choices)) > LONGEST_LIST or any(
            set(choice) & set(",;\"") or choice[:1] in "=+-@" or choice != choice.strip()
            for choice in self.choices)


PLAIN = ColumnForm()


def lists_needed(forms: Iterable[ColumnForm]) -> tuple[tuple[str, ...], ...]:
    """The choices that stand on the sheet of lists, each once, in the order met."""
    return tuple(dict.fromkeys(form.choices for form in forms if form.needs_a_sheet))


def letters(place: int) -> str:
    """What spreadsheet programs call the column at this place, counted from 0: A, B, … AA."""
    rest, last = divmod(place, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + last)


def shortened(text: str, longest: int) -> str:
    """The text as far as it fits, cut between two words."""
    if len(text) <= longest:
        return text
    return text[:longest - 1].rsplit(" ", 1)[0].rstrip(" ,;،؛") + "…"


def width_of(heading: str, cells: Sequence[object], form: ColumnForm) -> int:
    """The width of a column in characters: what nine cells of ten need, within what is readable."""
    if form.is_quiet:
        return 9 if form.kind == "whole" else 38
    if form.kind == "long_text":
        return _WIDEST
    lengths = sorted(max(map(len, str(cell).split("\n"))) for cell in cells
                     if cell is not None and cell != "")
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    least = max(10 if form.kind == "whole" else 14, *(len(choice) + 2 for choice in form.choices),
                0)
    longest_word = max(map(len, heading.split()), default=0)
    return min(_WIDEST, max(least, usual + 2, longest_word + 4, min(20, len(heading) + 4)))


def lines_of(cells: Sequence[object], widths: Sequence[int]) -> int:
    """How many lines the tallest cell of a row wraps to, up to what fits on a screen."""
    most = 1
    for cell, width in zip(cells, widths, strict=True):
        if isinstance(cell, str) and (len(cell) >= width or "\n" in cell):
            most = max(most, sum(1 + int(len(line) * _FULLER) // width
                                 for line in cell.split("\n")))
    return min(most, _TALLEST)
