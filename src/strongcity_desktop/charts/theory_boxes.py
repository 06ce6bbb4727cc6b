"""What a drawing of a theory of change shows: its boxes, what stands beside it, its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

COLUMNS = 6
BoxState = Literal["plain", "done", "incomplete"]


@dataclass(frozen=True)
class TheoryBox:
    """A box in a column from 0 to 5; `second` is its second line, such as the latest reading.

    `place` is where a hand put it among the boxes of its column, from 0. `told` names it whole.
    """

    key: str
    column: int
    name: str
    second: str = ""
    state: BoxState = "plain"
    leads_to: tuple[str, ...] = ()
    place: int | None = None
    told: str = ""


@dataclass(frozen=True)
class Aside:
    """What is assumed, or lies outside the town's hands."""

    key: str
    kind: Literal["assumption", "outside"]
    name: str
    told: str = ""


@dataclass(frozen=True)
class TheoryWords:
    """What the drawing says, in the reader's language; `rows` tell all of it in a table."""

    name: str
    columns: Sequence[str]
    assumption: str
    outside: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
