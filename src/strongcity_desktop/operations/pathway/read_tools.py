"""Reading of the tools what the pathway tells: runs and days, raw, and one worksheet at most."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from strongcity_desktop.operations.pathway.facts import ToolRun, day_of
from strongcity_desktop.operations.tools import TOOLS, home_of
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet

if TYPE_CHECKING:
    from strongcity_desktop.worksheets.told import GapTold

ELECTIONS = "next_elections"
"""The question for the day of the next local elections."""
Runs = Mapping[str, tuple[ToolRun, ...]]


def runs_of_tools(town: TownFile, filled: Sequence[FilledWorksheet]) -> Runs:
    """The runs of each tool by its id, in the order given; no worksheet is read for it."""
    days = _days(town)
    return {tool.id: tuple(ToolRun(kept.id, kept.started_on, kept.finished_on,
                                   days.get(kept.id, {}))
                           for kept in filled if kept.worksheet_id == tool.worksheet)
            for tool in TOOLS if tool.worksheet}


def _days(town: TownFile) -> dict[str, dict[str, date]]:
    """By filled worksheet and question the days that were answered."""
    asked = {tool.review for tool in TOOLS if tool.review} | {ELECTIONS}
    found: dict[str, dict[str, date]] = {}
    for row in town.rows("answer", {"question_key": sorted(asked)},
                         only=("filled_id", "question_key", "value")):
        day = day_of(row["value"])
        if day is not None:
            found.setdefault(row["filled_id"], {})[row["question_key"]] = day
    return found


def kept_by_tools(town: TownFile) -> dict[str, int]:
    """How many rows each register has that belongs to one of the tools."""
    return {register: town.count(REGISTER_TABLES[register]) for tool in TOOLS
            for register in tool.registers if home_of(register) == tool.id}


def first_gap(town: TownFile, runs: Runs, tasks: Sequence[Row]) -> "tuple[str, GapTold] | None":
    """What the tool finished last names first that is no task yet, with the id of the tool."""
    finished = [(run.finished_on, tool_id, run) for tool_id, all_runs in runs.items()
                for run in all_runs[-1:] if run.finished_on]
    if not finished:
        return None
    _, tool_id, run = max(finished, key=lambda one: one[0])
    # Imported here: most towns begin without a finished tool.
    from strongcity_desktop.operations.fill_worksheet import open_filled
    from strongcity_desktop.registers.listing import INSIDE
    from strongcity_desktop.worksheets.told import gaps_told

    made = {str(row.values.get("origin")).removesuffix(INSIDE) for row in tasks}
    try:
        filled = open_filled(town, run.id)
        gaps = gaps_told(filled.worksheet, filled.answers, filled.depth)
    except Exception:  # of a newer app, or damaged: its own page says so
        return None
    return next(((tool_id, gap) for gap in gaps
                 if f"worksheet/{run.id}/{gap.key.replace('.', '/', 1)}" not in made), None)
