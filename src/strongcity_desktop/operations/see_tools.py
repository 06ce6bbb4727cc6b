"""A tool as it stands in a town: its runs, what the newest one tells, and what it keeps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.compare_years import runs_of
from strongcity_desktop.operations.fill_worksheet import Filled, open_filled
from strongcity_desktop.operations.see_runs import RunsSeen, open_run, seen_together
from strongcity_desktop.operations.tool_levels import Levels, levels_over_time
from strongcity_desktop.operations.tool_tasks import tasks_of_gaps
from strongcity_desktop.operations.tools import Tool, home_of
from strongcity_desktop.registers.analysis.businesses import (
    BUSINESS,
    TELLING,
    work_with_businesses,
)
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.told import gaps_told, outcome_of

State = Literal["done", "begun", "not_begun"]

_OF_BUSINESSES = ("london_fund",)


@dataclass(frozen=True)
class GapSeen:
    """One thing to look at again, in words; `task` is the id of the task made of it, or ""."""

    key: str
    question: str
    label: str
    next_step: str
    task: str


@dataclass(frozen=True)
class ToolTold:
    """What the newest run concludes and lacks; nothing where it concludes nothing yet."""

    filled_id: str = ""
    outcome: str = ""
    meaning: str = ""
    reasons: tuple[str, ...] = ()
    gaps: tuple[GapSeen, ...] = ()


@dataclass(frozen=True)
class ToolSeen:
    """One tool of a town. `counts` says how many rows each of its registers shows for it;
    `practices` are keys of the library that its questions name."""

    tool: Tool
    state: State
    seen: RunsSeen
    told: ToolTold = ToolTold()
    counts: Mapping[str, int] = field(default_factory=dict)
    practices: tuple[str, ...] = ()
    levels: Levels | None = None
    """What it rates, run by run."""


def tool_seen(town: TownFile, tool: Tool, t: Translator) -> ToolSeen:
    """Read a tool for a reader of `t`."""
    counts = {register: len(_businesses(town)) if tool.view else rows_kept(town, register)
              for register in tool.registers}
    if not tool.worksheet and not tool.view:
        return ToolSeen(tool, "begun" if any(counts.values()) else "not_begun",
                        RunsSeen((), 0, 0), counts=counts)
    if not tool.worksheet:
        return ToolSeen(tool, work_with_businesses(_businesses(town)), RunsSeen((), 0, 0),
                        counts=counts, practices=_OF_BUSINESSES)
    sheet = all_worksheets()[tool.worksheet]
    opened = [(kept, open_run(town, kept)) for kept in runs_of(town, sheet.id)]
    newest = opened[-1][1] if opened else None
    keeps = any(counts[register] for register in tool.registers if home_of(register) == tool.id)
    state: State = "begun" if opened or keeps else "not_begun"
    if opened and opened[-1][0].finished_on:
        state = "done"
    return ToolSeen(tool, state, seen_together(sheet, opened, t),
                    _told(town, newest, t) if newest is not None else ToolTold(), counts,
                    tuple(dict.fromkeys(practice for question in sheet.questions
                                        for practice in question.practices)),
                    levels_over_time(sheet, [run for _, run in opened if run is not None], t))


def run_told(town: TownFile, filled_id: str, t: Translator) -> ToolTold:
    """What one run concludes and lacks, for a reader of `t`. Raises Refusal where it is gone."""
    return _told(town, open_filled(town, filled_id), t)


def _told(town: TownFile, run: Filled, t: Translator) -> ToolTold:
    outcome = outcome_of(run.worksheet, run.answers, run.depth)
    tasks = tasks_of_gaps(town, run.id)
    gaps = tuple(
        GapSeen(gap.key, gap.question.key, gap.label_in(t), gap.next_step_in(t),
                tasks[gap.key].id if gap.key in tasks else "")
        for gap in gaps_told(run.worksheet, run.answers, run.depth))
    if outcome is None:
        return ToolTold(run.id, gaps=gaps)
    return ToolTold(run.id, outcome.label_in(t), outcome.hint_in(t), outcome.reasons_in(t), gaps)


def rows_kept(town: TownFile, register_id: str) -> int:
    """How many rows a register has."""
    return town.count(REGISTER_TABLES[register_id])


def _businesses(town: TownFile) -> list[dict[str, Any]]:
    return town.rows(REGISTER_TABLES["stakeholders"], {"sector": BUSINESS},
                     only=("sector", *TELLING))
