"""How a stakeholder stood over time: list its dated readings, add, correct and delete them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.operations.keep_register import RowRefusal
from strongcity_desktop.registers.row_check import check_row, tidy
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.store import stakeholder_readings as stored
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.stakeholder_readings import FIELDS, Reading
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.troubles import NO_LONGER_THERE

__all__ = ["FIELDS", "Reading", "add_reading", "correct_reading", "delete_reading", "newest_two",
           "readings_of"]

_ADDED = mark("Added how a stakeholder stood")
_CORRECTED = mark("Corrected how a stakeholder stood")
_DELETED = mark("Deleted how a stakeholder stood")
_AHEAD = mark("This day has not come yet. Choose today or an earlier day.")
_TAKEN = mark("Something is noted for this day already. Correct that line instead.")
_NOTHING_SAID = mark("Nothing is said here yet. Choose at least one level or the relation.")
_ONLY_ONE = mark("This is the only line there is. Correct it instead.")


def readings_of(town: TownFile, stakeholder_id: str) -> tuple[Reading, ...]:
    """The readings of a stakeholder, oldest first; its row says what the newest says."""
    return stored.readings(town, stakeholder_id)


def newest_two(town: TownFile) -> dict[str, tuple[Reading, Reading]]:
    """The reading before the newest and the newest, by stakeholder; where the two differ."""
    return stored.newest_two(town)


def add_reading(town: TownFile, stakeholder_id: str, on_day: date, values: Mapping[str, Any],
                who: str) -> Changes:
    """Add what was thought on a day, today or earlier, as one step.

    Raises Refusal when that day is taken or has not come, RowRefusal when a value breaks a rule.
    """
    said = _checked(on_day, values)
    with town.step(_ADDED, who=who) as step:
        step.row("stakeholder", stakeholder_id)
        _refuse_taken(stored.readings_in(step, stakeholder_id), on_day)
        stored.add(step, stakeholder_id, on_day, said)
    return step.changes


def correct_reading(town: TownFile, stakeholder_id: str, reading_id: str, on_day: date,
                    values: Mapping[str, Any], who: str) -> Changes:
    """Say otherwise what was thought, or on which day, as one step; refuses like `add_reading`.

    Raises Refusal too when the reading is no longer there.
    """
    said = _checked(on_day, values)
    with town.step(_CORRECTED, who=who) as step:
        others = [one for one in stored.readings_in(step, stakeholder_id) if one.id != reading_id]
        _refuse_taken(others, on_day)
        if step.row(stored.TABLE, reading_id)["on_day"] == on_day.isoformat():
            step.update(stored.TABLE, reading_id, said)
            stored.follow_newest(step, stakeholder_id)
        else:
            step.delete(stored.TABLE, reading_id)
            stored.add(step, stakeholder_id, on_day, said)
    return step.changes


def delete_reading(town: TownFile, stakeholder_id: str, reading_id: str, who: str) -> Changes:
    """Take a reading away, as one step. Raises Refusal for the only one, or one that is gone."""
    with town.step(_DELETED, who=who) as step:
        found = stored.readings_in(step, stakeholder_id)
        if all(one.id != reading_id for one in found):
            raise Refusal(NO_LONGER_THERE)
        if len(found) == 1:
            raise Refusal(_ONLY_ONE)
        step.delete(stored.TABLE, reading_id)
        stored.follow_newest(step, stakeholder_id)
    return step.changes


def _checked(on_day: date, values: Mapping[str, Any]) -> dict[str, Any]:
    if on_day > today():
        raise Refusal(_AHEAD)
    said = {key: value for key, value in tidy(STAKEHOLDERS, values).items() if key in FIELDS}
    must = [one for one in check_row(STAKEHOLDERS, said, today=today())
            if one.strength == "must" and one.field_key in FIELDS]
    if must:
        raise RowRefusal(STAKEHOLDERS, must)
    if all(said.get(key) is None for key in FIELDS):
        raise Refusal(_NOTHING_SAID)
    return {key: said.get(key) for key in FIELDS}


def _refuse_taken(readings: "list[Reading] | tuple[Reading, ...]", on_day: date) -> None:
    if any(one.on_day == on_day for one in readings):
        raise Refusal(_TAKEN)
