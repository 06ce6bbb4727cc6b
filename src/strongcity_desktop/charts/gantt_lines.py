"""What a timeline shows: groups of actions, their bars by state, their milestones, their words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from strongcity_desktop.charts.chart import Chart

BarState = Literal["under_way", "planned", "late", "seeking", "done", "stopped"]
Grip = Literal["begin", "end", "both"]
STATES: tuple[BarState, ...] = ("under_way", "planned", "late", "seeking", "done", "stopped")
Box = tuple[float, float, float, float]
"""Left, top, width, height."""
_GRIP = 7.0


@dataclass(frozen=True)
class Bar:
    """A stretch of days in one state, both days included."""

    begins: date
    ends: date
    state: BarState


@dataclass(frozen=True)
class Milestone:
    """One day that counts."""

    on_day: date
    name: str


@dataclass(frozen=True)
class Line:
    """One action. `beside` stands after its name, `words` in its bar where they have room.

    `told` names it whole; `cells` are its row of the table, behind the name of its group.
    """

    key: str
    name: str
    beside: str = ""
    bars: tuple[Bar, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    words: str = ""
    told: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Actions under one heading; a challenge without any is a gap."""

    key: str
    name: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class GanttWords:
    """What the timeline says, in the reader's language; `gantt_wording.gantt_words` makes it.

    `head` are the heads of the columns: group, action, and what stands beside. With `offers` a gap
    shows its two ways out: what other towns did, and adding an action.
    """

    name: str
    head: tuple[str, str, str]
    months: Sequence[str]
    month_numbers: Sequence[str]
    day: Callable[[date], str]
    gap: str
    offers: tuple[str, str] | None
    offered: Callable[[str, str], str]
    """(name of the gap, offer) -> both in one sentence."""
    undated: str
    before: Callable[[date], str]
    after: Callable[[date], str]
    states: Mapping[BarState, str]
    milestone: str
    table_head: tuple[str, ...]
    gap_cells: tuple[str, ...]


@dataclass(frozen=True)
class Gantt(Chart):
    """A timeline that was drawn, and where its days stand."""

    first: date = date.min
    days: int = 1
    plot_left: float = 0.0
    plot_width: float = 1.0
    head_height: float = 0.0
    """How high the names of the months stand above the first group."""
    boxes: tuple[tuple[str, Box], ...] = ()
    """What is drawn of each action, with its key; an action may stand in several groups."""

    def day_at(self, x: float) -> date:
        """The day that stands at `x`; days outside the year count on."""
        way = x - self.plot_left
        if self.direction == "rtl":
            way = self.plot_width - way
        return self.first + timedelta(days=int(way * self.days // self.plot_width))

    def grip_at(self, x: float, y: float) -> tuple[str, Grip] | None:
        """What of which bar can be taken hold of there: its begin, its end, or the whole."""
        for key, (left, top, width, height) in self.boxes:
            if not (left - _GRIP <= x <= left + width + _GRIP and top <= y <= top + height):
                continue
            near = min(_GRIP, width / 3)
            at_left, at_right = x < left + near, x > left + width - near
            if at_left or at_right:
                return key, "begin" if at_left is (self.direction == "ltr") else "end"
            return key, "both"
        return None


def taken_along(begins: date | None, ends: date | None, grip: Grip, by: int
                ) -> tuple[date | None, date | None]:
    """Begin and end after `by` days: a bar keeps one day at least, what is not said stays so."""
    step = timedelta(days=by)
    if grip in ("begin", "both") and begins is not None:
        begins = begins + step
        if grip == "begin" and ends is not None:
            begins = min(begins, ends)
    if grip in ("end", "both") and ends is not None:
        ends = ends + step
        if grip == "end" and begins is not None:
            ends = max(begins, ends)
    return begins, ends
