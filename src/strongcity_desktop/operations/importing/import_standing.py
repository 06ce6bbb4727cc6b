"""How stakeholders stood on which day, in a whole-town file: earlier readings come in as such."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from strongcity_desktop.exchange.row_reading import Problem, as_id
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_plan import Plan, RowResult, State
from strongcity_desktop.registers.row_check import check_row, tidy
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.store import carried_standing
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import rows
from strongcity_desktop.store.stakeholder_readings import FIELDS, Reading, readings
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

PART = "stakeholder_readings"
TITLE = mark("Readings of stakeholders")
_NO_READING = mark("A reading of a stakeholder names it by its id, and its day, once.")
_NO_STAKEHOLDER = mark("There is no stakeholder with the id {id}.")
_NAMED = mark("{name}, {day}")
Days = dict[date, dict[str, Any]]


def plan_standing(plan: Plan, town: TownFile, bundle: Mapping[str, Any], t: Translator) -> None:
    """Add the readings to the plan; those of other days stay.

    What is there so far is read of the stakeholders named alone.
    """
    if PART not in bundle:
        return
    new = plan.new_rows.get(STAKEHOLDERS.id, {})
    names = {row.id: row_name(STAKEHOLDERS, row, t) for row in rows(town, STAKEHOLDERS.id)} | new
    said: dict[str, Days] = {row_id: {} for row_id in new}
    kept: dict[str, dict[date, Reading]] = {}
    writes_rows = bool(plan.writes)
    touched = set(new)
    for place, given in enumerate(bundle[PART], 1):
        try:
            row_id, day, values = _understood(given, names, said)
        except Refusal as reason:
            plan.problems.append(Problem(place, "", reason, t(TITLE)))
            plan.rows.append(RowResult(place, t(TITLE), "", "problem"))
            continue
        said.setdefault(row_id, {})[day] = values
        there = kept.setdefault(row_id, {one.on_day: one for one in readings(town, row_id)})
        state = _state(there.get(day), values)
        if state != "unchanged":
            touched.add(row_id)
        plan.rows.append(RowResult(place, t(TITLE), t(_NAMED, name=names[row_id], day=day), state))
    last_met = _last_met(bundle, new)
    plan.writes += [_writing(row_id, days, kept.get(row_id, {}))
                    for row_id, days in said.items() if writes_rows or row_id in touched]
    if last_met:
        plan.writes.append(lambda step: carried_standing.set_last_met(step, last_met))


def _understood(given: Any, names: Mapping[str, str], said: Mapping[str, Days]
                ) -> tuple[str, date, dict[str, Any]]:
    row_id = as_id(given.get("stakeholder")) if isinstance(given, dict) else None
    day = _day(given.get("on_day")) if row_id else None
    if row_id is None or day is None or day in said.get(row_id, {}):
        raise Refusal(_NO_READING)
    if row_id not in names:
        raise Refusal(_NO_STAKEHOLDER, id=row_id)
    values = tidy(STAKEHOLDERS, {key: given[key] for key in FIELDS if key in given})
    for finding in check_row(STAKEHOLDERS, values, today=today()):
        if finding.strength == "must" and finding.field_key in FIELDS:
            raise finding.as_refusal()
    return row_id, day, values


def _day(given: Any) -> date | None:
    try:
        return date.fromisoformat(given) if isinstance(given, str) and len(given) == 10 else None
    except ValueError:
        return None


def _state(there: Reading | None, values: Mapping[str, Any]) -> State:
    if there is None:
        return "new"
    same = all(there.values.get(key) == value for key, value in values.items())
    return "unchanged" if same else "changed"


def _writing(row_id: str, days: Days, kept: Mapping[date, Reading]) -> "Callable[[Step], object]":
    return lambda step: carried_standing.set_readings(step, row_id, days, kept)


def _last_met(bundle: Mapping[str, Any], new: Mapping[str, str]) -> dict[str, Any]:
    """When the new stakeholders were last met: what the town said, whatever its log tells."""
    told: list[Any] = bundle.get("registers", {}).get(STAKEHOLDERS.id, [])
    return {row_id: row["last_met"] for row in told if isinstance(row, dict) and "last_met" in row
            and (row_id := as_id(row.get("id"))) in new and row_id is not None}
