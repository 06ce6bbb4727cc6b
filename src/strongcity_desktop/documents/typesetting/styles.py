"""How a paragraph and its spans look: sizes in points, colours as #RRGGBB."""

from dataclasses import dataclass
from typing import Literal

Weight = Literal[400, 600]
Direction = Literal["ltr", "rtl"]
Align = Literal["start", "end", "center", "justify"]

LEADING = 1.5


@dataclass(frozen=True)
class TextStyle:
    """The look of a paragraph; `start`, `end` and `indent` follow the paragraph's direction."""

    size: float = 9.5
    leading: float | None = None
    weight: Weight = 400
    colour: str = "#20282B"
    align: Align = "start"
    space_before: float = 0
    space_after: float = 0
    indent: float = 0

    @property
    def line_height(self) -> float:
        """Distance between two baselines in points."""
        return LEADING * self.size if self.leading is None else self.leading


@dataclass(frozen=True)
class Span:
    """A stretch of plain text; what is None is taken from the paragraph's style.

    `link` names a destination inside the document; it has to be there when the file is saved.
    """

    text: str
    weight: Weight | None = None
    colour: str | None = None
    size: float | None = None
    link: str | None = None
    slanted: bool = False
