"""Readings of stakeholders that come from another town, after its rows were written in one step."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from strongcity_desktop.store.stakeholder_readings import (
    FIELDS,
    TABLE,
    follow_newest,
    reading_id,
    readings_in,
)

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

Values = Mapping[str, Any]


def set_readings(step: "Step", stakeholder_id: str, days: Mapping[date, Values],
                 before: Collection[date]) -> None:
    """Write the readings by day; the row says what the newest one says.

    `before` are the days of which there was one before this step. What the step itself noted of
    today goes again, unless the town knows a newer reading than the file: then it is one.
    """
    if not before or (days and max(days) >= max(before)):
        for one in readings_in(step, stakeholder_id):
            if one.on_day not in before and one.on_day not in days:
                step.delete(TABLE, one.id)
    there = {one.on_day: one.id for one in readings_in(step, stakeholder_id)}
    for day, values in days.items():
        if day in there:
            step.update(TABLE, there[day], values)
        else:
            step.insert(TABLE, {**dict.fromkeys(FIELDS), **values,
                                "id": reading_id(stakeholder_id, day),
                                "stakeholder_id": stakeholder_id, "on_day": day.isoformat()})
    follow_newest(step, stakeholder_id)


def set_last_met(step: "Step", days: Mapping[str, str | None]) -> None:
    """Write when these stakeholders were last met, by id."""
    step.update_many("stakeholder", {row_id: {"last_met": day} for row_id, day in days.items()})
