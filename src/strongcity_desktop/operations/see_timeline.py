"""See the actions of a town as a timeline, and give them other days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.assessed_rows import settled_challenges
from strongcity_desktop.operations.keep_register import Kept, change_row
from strongcity_desktop.operations.see_rows import light_rows
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import rows_by_id, update
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.charts.gantt_lines import Group
    from strongcity_desktop.documents.gantt_rows import Grouping, TimelineRows

_OF_ACTIONS = ("name", "level", "challenges", "lead", "begins_on", "ends_on", "ongoing",
               "timescale", "status")
_OF_ACTIVITIES = ("name", "actions", "kind", "begins_on", "ends_on", "status")
_OF_CHALLENGES = ("name", "likelihood", "impact")


@dataclass(frozen=True)
class TimelineSeen:
    """What a timeline needs, and the day it was read on."""

    rows: "TimelineRows"
    on_day: date

    def groups(self, t: Translator, by: "Grouping", moved: Row | None = None
               ) -> "tuple[Group, ...]":
        """The actions in groups; `moved` stands in for the action with its id."""
        from strongcity_desktop.documents.gantt_rows import timeline_groups

        rows = self.rows
        if moved is not None:
            rows = replace(rows, actions=[moved if row.id == moved.id else row
                                          for row in rows.actions])
        return timeline_groups(t, rows, by, self.on_day)

    def heads(self, t: Translator, by: "Grouping") -> tuple[str, str]:
        """The heads of the column of the groups, and of the one beside the actions."""
        from strongcity_desktop.documents.gantt_rows import beside_head, grouped_head

        return grouped_head(t, by), beside_head(t, by)

    def action(self, row_id: str) -> Row | None:
        """An action by its id."""
        return next((row for row in self.rows.actions if row.id == row_id), None)


def see_timeline(town: TownFile) -> TimelineSeen:
    """The actions, their milestones, the challenges and the leads, as light rows."""
    from strongcity_desktop.documents.gantt_rows import TimelineRows

    return TimelineSeen(TimelineRows(
        every_light_row(town, ACTIONS.id, _OF_ACTIONS),
        every_light_row(town, ACTIVITIES.id, _OF_ACTIVITIES),
        every_light_row(town, "challenges", _OF_CHALLENGES),
        every_light_row(town, STAKEHOLDERS.id, ("name",)),
        settled_challenges(town)), today())


def every_light_row(town: TownFile, register_id: str, keys: Sequence[str]) -> tuple[Row, ...]:
    """Every row of a register, by number, with the fields named alone."""
    rows: tuple[Row, ...] = ()
    while part := light_rows(town, register_id, keys, after=rows[-1].number if rows else 0):
        rows += part
    return rows


def move_action(town: TownFile, row_id: str, begins_on: date | None, ends_on: date | None,
                who: str) -> Kept:
    """Give an action another begin and end, as one step; None leaves a day as it is.

    Where the whole of it moves, what it plans moves with it: its activities and milestones that
    are not begun, done or dropped. Raises RowRefusal, with nothing changed, when a value breaks a
    rule; Refusal when the action is no longer there.
    """
    days = {"begins_on": begins_on, "ends_on": ends_on}
    one_step = str(uuid4())
    with town.transaction():
        shift = _whole_shift(rows_by_id(town, ACTIONS.id, [row_id]).get(row_id), days)
        kept = change_row(town, ACTIONS.id, row_id, {
            key: day.isoformat() for key, day in days.items() if day is not None}, who, one_step)
        planned = _planned(town, row_id) if shift else []
        if not planned:
            return kept
        with town.step(ACTIONS.words.changed, who=who, continue_step=one_step) as step:
            for row in planned:
                update(step, ACTIVITIES.id, row.id, {
                    key: (date.fromisoformat(row.values[key]) + shift).isoformat()
                    for key in days if row.values[key]})
    return replace(kept, changes=kept.changes | step.changes)


def _planned(town: TownFile, action_id: str) -> list[Row]:
    """The activities and milestones of an action that are not begun, done or dropped."""
    return [row for row in every_light_row(town, ACTIVITIES.id, _OF_ACTIVITIES)
            if action_id in (row.values["actions"] or ())
            and row.values["status"] in (None, "planned")]


def _whole_shift(action: Row | None, days: Mapping[str, date | None]) -> timedelta:
    """By how much an action moves as a whole; nothing where its begin or end moves alone."""
    before = [action.values[key] for key in days] if action is not None else []
    if not all(before) or not all(days.values()):
        return timedelta()
    shifts = {day - date.fromisoformat(was)
              for was, day in zip(before, days.values(), strict=False) if day}
    return shifts.pop() if len(shifts) == 1 else timedelta()
