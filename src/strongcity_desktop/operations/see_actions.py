"""See one action as it stands: its parts, its money, what its check lacks, how its state went."""

from collections.abc import Mapping
from dataclasses import dataclass

from strongcity_desktop.operations.assessed_rows import assessed_rows
from strongcity_desktop.operations.undo import history_of_row
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.analysis.actions import is_late, priority_of
from strongcity_desktop.registers.analysis.budget import Money, budget_of, of_action
from strongcity_desktop.registers.analysis.matrix import Priority
from strongcity_desktop.registers.analysis.results import IndicatorTold, told
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.do_no_harm import missing_of_check
from strongcity_desktop.registers.expense import EXPENSES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.progress_note import PROGRESS_NOTES
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile

PARTS = (ACTIVITIES.id, BUDGET_LINES.id, EXPENSES.id, PROGRESS_NOTES.id)
"""The registers whose rows belong to one action."""


@dataclass(frozen=True)
class StateChange:
    """When (UTC, ISO) and by whom an action went from one state, "" for none, to another."""

    at: str
    who: str
    before: str
    after: str


@dataclass(frozen=True)
class ActionSeen:
    """An action with all that belongs to it, by register; its states, the newest first."""

    action: Row
    priority: Priority | None
    is_late: bool
    parts: Mapping[str, tuple[Row, ...]]
    money: Money
    currency: str
    states: tuple[StateChange, ...]
    missing: tuple[str, ...]
    """The fields of the do-no-harm check about which nothing is written."""
    indicators: tuple[IndicatorTold, ...] = ()
    """Those that measure it, with what they tell."""


def see_action(town: TownFile, action_id: str) -> ActionSeen:
    """Read an action. Raises Refusal when it is no longer there."""
    action = stored_rows.row(town, ACTIONS.id, action_id)
    every = {register_id: stored_rows.rows(town, register_id) for register_id in PARTS}
    challenges = {row.id: row for row in assessed_rows(town, CHALLENGES, None)}
    budget = budget_of(every[BUDGET_LINES.id], every[EXPENSES.id])
    return ActionSeen(
        action, priority_of(action, challenges), is_late(action, today()),
        {register_id: of_action(rows, action_id) for register_id, rows in every.items()},
        budget.of_action(action_id), town_reads.details(town).currency,
        states_of(town, action_id), missing_of_check(action.values),
        _measured(town, action_id))


def _measured(town: TownFile, action_id: str) -> tuple[IndicatorTold, ...]:
    of_it = [row for row in stored_rows.rows(town, INDICATORS.id)
             if action_id in (row.values.get("actions") or ())]
    if not of_it:
        return ()
    periods, readings = (stored_rows.rows(town, one.id) for one in (PERIODS, READINGS))
    return told(of_it, periods, readings, today())


def states_of(town: TownFile, action_id: str) -> tuple[StateChange, ...]:
    """How the state of an action went, from the journal, the newest change first."""
    found: list[StateChange] = []
    for entry in history_of_row(town, ACTIONS.id, action_id):
        before, after = entry.before or {}, entry.after or {}
        if "status" in after and before.get("status") != after["status"]:
            found.append(StateChange(entry.at, entry.who, str(before.get("status") or ""),
                                     str(after["status"] or "")))
    return tuple(reversed(found))
