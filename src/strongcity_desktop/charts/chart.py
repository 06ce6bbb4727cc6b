"""What a chart is: shapes, anchored texts, parts to reach one by one, and a table in words.

Lengths are in units of a pixel at 100 %, from the upper left corner downwards. Left and right are
already those of the reader's direction; painters of screen and paper only scale.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from strongcity_desktop.charts.shapes import Shape
from strongcity_desktop.language.direction import Direction

Anchor = Literal["start", "middle", "end"]
Weight = Literal[400, 600]
Measure = Callable[[str, float, Weight], float]
"""(text, size, weight) -> width in units, in one line."""

_LIGHT_HEAT = ("#F9F1E2", "#EBCF9F", "#D4A05C", "#A4642C", "#673612")
_DARK_HEAT = ("#2D2A25", "#553D23", "#8A5A2A", "#C08D4E", "#F2D4A0")


class ChartText(NamedTuple):
    """A text in one line on the baseline `y`.

    "start" is the left end where one reads from the left, the right end where one reads from the
    right. A `turned` text runs upwards; `x` is then its baseline and `y` where it is anchored.
    """

    text: str
    x: float
    y: float
    size: float
    weight: Weight
    color: str
    anchor: Anchor = "start"
    turned: bool = False


class Part(NamedTuple):
    """A part of the chart that can be pointed at, named in full.

    `key` says what it stands for; several parts may stand for the same. Rows count from the top,
    columns from the start side.
    """

    key: str
    name: str
    left: float
    top: float
    width: float
    height: float
    row: int
    column: int
    is_round: bool = False


@dataclass(frozen=True)
class Chart:
    """A chart; `head` and `rows` say in words all that it shows."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    texts: tuple[ChartText, ...]
    parts: tuple[Part, ...]
    direction: Direction = "ltr"
    name: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Palette:
    """The colours of a chart, "#RRGGBB"; `heat` and the ink on it from step 1 to 5."""

    ground: str
    ink: str
    quiet: str
    line: str
    strong_line: str
    accent: str
    on_accent: str
    heat: tuple[str, str, str, str, str]
    on_heat: tuple[str, str, str, str, str]
    plot: str = "#FBF9F4"
    """The ground of a plot."""
    soft: str = "#E0EEED"
    """The ground of what stands out in it."""
    attention: str = "#744700"
    """The ink of what should be looked at again, with its ground and its mark."""
    attention_ground: str = "#FBF0DA"
    attention_mark: str = "#B7791F"
    done: str = "#ECE7DB"
    """The ground of what is over."""


MakeChart = Callable[[float, Palette, Measure], Chart]
"""(width in units, palette, measure) -> the chart, at most that wide."""


def light_palette() -> Palette:
    """On the screen by day."""
    ink, white = "#20282B", "#FFFFFF"
    return Palette(ground=white, ink=ink, quiet="#4F595C", line="#DED8CA", strong_line="#857F70",
                   accent="#0B5F68", on_accent=white, heat=_LIGHT_HEAT,
                   on_heat=(ink, ink, ink, white, white))


def dark_palette() -> Palette:
    """On the screen by night."""
    ink, night = "#ECEAE3", "#161A1B"
    return Palette(ground="#1E2325", ink=ink, quiet="#B3BBBA", line="#394144",
                   strong_line="#7C878A", accent="#7FCBC8", on_accent="#07282B", heat=_DARK_HEAT,
                   on_heat=(ink, ink, ink, night, night), plot="#23292B", soft="#1C3B3D",
                   attention="#F1C878", attention_ground="#3A3018", attention_mark="#C0913F",
                   done="#394144")


def paper_palette() -> Palette:
    """On paper: as by day."""
    return light_palette()


def shade_of_score(score: int) -> int:
    """Which of the five shades a score of likelihood times impact (1 to 25) has, from 1."""
    return min(5, (score - 1) // 4 + 1)
