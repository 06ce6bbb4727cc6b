"""What the tools of strategy and coordination tell: how far, what to do with them, what is late."""

from collections.abc import Mapping
from datetime import MAXYEAR, date
from typing import Any

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import ToolRun, TownFacts
from strongcity_desktop.operations.pathway.read_tools import ELECTIONS
from strongcity_desktop.operations.pathway.stages import STAGES
from strongcity_desktop.operations.pathway.stages_teller import ticked_points
from strongcity_desktop.operations.pathway.told import (
    Coming,
    Late,
    NextThing,
    PointKey,
    PointTold,
    State,
    Teller,
)
from strongcity_desktop.operations.tools import TOOLS, Tool, home_of
from strongcity_desktop.registers.analysis.businesses import work_with_businesses

_ELECTIONS_OF = "S3"
_STAGES = {stage.key: (number, stage) for number, stage in enumerate(STAGES, start=1)}


def _points(facts: TownFacts) -> Mapping[PointKey, PointTold]:
    """Of each point that was begun in a tool; one that two tools feed is done when both are."""
    told: dict[PointKey, PointTold] = {}
    for tool in TOOLS:
        state = state_of(tool, facts)
        for point in tool.feeds if state != "not_begun" else ():
            if point not in told or told[point].state == "done":
                told[point] = PointTold(state, tool.id)
    return told


def state_of(tool: Tool, facts: TownFacts) -> State:
    """How far a tool is; it is done while its newest run is finished."""
    runs = facts.runs.get(tool.id, ())
    if tool.view:
        return work_with_businesses(
            row.values for row in facts.rows.get("stakeholders", ()))
    if runs and runs[-1].finished_on:
        return "done"
    keeps = any(facts.kept.get(register) for register in tool.registers
                if home_of(register) == tool.id)
    return "begun" if runs or keeps else "not_begun"


# What to do


def _next_things(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    found = (_go_on(facts, t), _gap(facts, t), _begin(facts, t))
    return tuple(thing for thing in found if thing is not None)


def _go_on(facts: TownFacts, t: Translator) -> NextThing | None:
    """With the tool begun last and not finished."""
    open_runs = [(runs[-1], tool) for tool in TOOLS if (runs := facts.runs.get(tool.id, ()))
                 and runs[-1].finished_on is None]
    if not open_runs:
        return None
    run, tool = max(open_runs, key=lambda one: one[0].started_on)
    return NextThing(f"tool.continue.{tool.id}", tool.icon,
                     t("Go on with “{tool}”", tool=tool.title_in(t)),
                     t("Begun on {date}. All answers are kept.", date=t.date(run.started_on)),
                     "", t("Continue"), "worksheet", {"filled_id": run.id}, rank=28)


def _gap(facts: TownFacts, t: Translator) -> NextThing | None:
    if facts.gap is None:
        return None
    tool_id, gap = facts.gap
    tool = next(tool for tool in TOOLS if tool.id == tool_id)
    return NextThing(f"tool.gap.{tool_id}", tool.icon, gap.next_step_in(t).removesuffix("."),
                     gap.label_in(t), "", t("Look"), "tool", {"tool_id": tool_id}, rank=33)


def _begin(facts: TownFacts, t: Translator) -> NextThing | None:
    """The first tool on the way that was not begun, and whose points nobody ticked as done."""
    ticked = ticked_points(facts)
    waiting = [tool for tool in TOOLS if state_of(tool, facts) == "not_begun"
               and any(ticked.get(point) != "done" for point in tool.feeds)]
    if not waiting:
        return None
    tool = min(waiting, key=lambda tool: _STAGES[tool.stage][0])
    number, stage = _STAGES[tool.stage]
    return NextThing(f"tool.begin.{tool.id}", tool.icon,
                     t("Begin with “{tool}”", tool=tool.title_in(t)),
                     t("Comes next in stage {n}: {stage}.", n=number, stage=t(stage.label)),
                     "", t("Begin"), "tool", {"tool_id": tool.id}, rank=55)


# Dates


def _past(tool: Tool, facts: TownFacts) -> tuple[ToolRun | None, date | None]:
    """The run finished last, and the day on which it wants another look, if it has one."""
    run = next((run for run in reversed(facts.runs.get(tool.id, ())) if run.finished_on), None)
    if run is None or run.finished_on is None:
        return None, None
    day = run.days.get(tool.review)
    if day is not None and day > run.finished_on:
        return run, day
    return run, _a_year_after(run.finished_on) if tool.renew else None


def _a_year_after(day: date) -> date:
    year = min(day.year + 1, MAXYEAR)  # a file may name any day
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _outdated(facts: TownFacts) -> frozenset[str]:
    return frozenset(tool.stage for tool in TOOLS
                     if (day := _past(tool, facts)[1]) and day < facts.today)


def _late(facts: TownFacts, t: Translator) -> tuple[Late, ...]:
    found = []
    for tool in TOOLS:
        run, day = _past(tool, facts)
        if run is None or run.finished_on is None or day is None or day >= facts.today:
            continue
        is_planned = tool.review in run.days and run.days[tool.review] == day
        note = t("Planned for {date}", date=t.date(day)) if is_planned \
            else t("Last one: {date}", date=t.date(run.finished_on))
        found.append(Late(t("Look again at “{name}”", name=tool.title_in(t)), note,
                          (facts.today - day).days, "tool", _there(tool)))
    return tuple(found)


def _coming(facts: TownFacts, t: Translator) -> tuple[Coming, ...]:
    found = [Coming(day, t("Look again at “{name}”", name=tool.title_in(t)), "tool", _there(tool))
             for tool in TOOLS if (day := _past(tool, facts)[1]) and day >= facts.today]
    for run in facts.runs.get(_ELECTIONS_OF, ())[-1:]:
        day = run.days.get(ELECTIONS)
        if day is not None and day >= facts.today:
            found.append(Coming(day, t("Local elections"), "tool", {"tool_id": _ELECTIONS_OF}))
    return tuple(found)


def _there(tool: Tool) -> dict[str, Any]:
    return {"tool_id": tool.id}


TELLER = Teller(_points, _outdated, _next_things, _late, _coming)
