"""Rows as one assessment sees them: what lasts, its readings, and what is worked out from both."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.data_source import DATA_SOURCES
from strongcity_desktop.registers.derived import derived_values
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store import worksheets
from strongcity_desktop.store.readings import readings, set_reading
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

DIAGNOSIS, FACED = "diagnosis", "challenges_faced"
"""The worksheet that is an assessment, and its question that says which challenges belong to it."""
BEGIN_FIRST = mark("A challenge is judged within a diagnosis. Begin the diagnosis first, then "
                    "write this again.")
Values = Mapping[str, Any]


def newest_assessment(town: TownFile) -> str | None:
    """The id of the diagnosis begun last, or None."""
    diagnoses = [one for one in worksheets.list_filled(town) if one.worksheet_id == DIAGNOSIS]
    return sorted(diagnoses, key=lambda one: one.started_on)[-1].id if diagnoses else None


def settled_challenges(town: TownFile) -> frozenset[str]:
    """The ids of the challenges that an earlier diagnosis named and the newest no longer does.

    None is settled while the newest has not said yet which challenges there are.
    """
    diagnoses = sorted((one for one in worksheets.list_filled(town)
                        if one.worksheet_id == DIAGNOSIS), key=lambda one: one.started_on)
    faced = [frozenset(_ids(worksheets.answer(town, one.id, FACED))) for one in diagnoses]
    if not faced or not faced[-1]:
        return frozenset()
    return frozenset().union(*faced[:-1]) - faced[-1]


def assessed_rows(town: TownFile, register: Register, assessment: str | None, *,
                  works_out: bool = True) -> tuple[Row, ...]:
    """Every row with what the assessment (None: the newest) says of it, as they are listed.

    Of a row that the assessment does not name it says nothing, and nothing counts that it says of
    neighbourhoods or takes from data sources no longer there. What is worked out needs every
    language loaded; it is left out unless `works_out`. Raises Refusal when the assessment is no
    longer there.
    """
    rows = stored_rows.rows(town, register.id)
    if not register.is_assessed:
        return tuple(_worked_out(register, row, {}) for row in rows) if works_out else rows
    assessment = _named(town, assessment)
    said = _readings_that_count(town, assessment) if assessment else {}
    names = {row.id: LocalText.from_json(row.values["name"] or {"original": "", "texts": {}})
             for row in stored_rows.rows(town, NEIGHBOURHOODS.id)}
    sources = {row.id for row in stored_rows.rows(town, DATA_SOURCES.id)}
    seen = (_seen(row, said.get(row.id, {}), names, sources) for row in rows)
    return tuple(_worked_out(register, row, names) for row in seen) if works_out else tuple(seen)


def assessed_row(town: TownFile, register: Register, row_id: str, assessment: str | None) -> Row:
    """One row, like `assessed_rows`. Raises Refusal when it is no longer there."""
    if not register.is_assessed:
        return _worked_out(register, stored_rows.row(town, register.id, row_id), {})
    stored_rows.row(town, register.id, row_id)
    return next(row for row in assessed_rows(town, register, assessment) if row.id == row_id)


def _seen(row: Row, said: Values, names: Mapping[str, LocalText], sources: Collection[str]) -> Row:
    values = {**row.values, **said}
    if values.get("sources"):
        values["sources"] = [id for id in values["sources"] if id in sources] or None
    if values.get("felt"):
        values["felt"] = {id: values["felt"][id] for id in names if id in values["felt"]} or None
    return replace(row, values=values)


def _worked_out(register: Register, row: Row, names: Mapping[str, LocalText]) -> Row:
    if not register.works_out:
        return row
    return replace(row, values={**row.values, **derived_values(register, row.values, names)})


def _readings_that_count(town: TownFile, assessment: str) -> dict[str, dict[str, Any]]:
    faced = _ids(worksheets.answer(town, assessment, FACED))
    return {row_id: said for row_id, said in readings(town, assessment).items()
            if row_id in faced}


def _ids(answer: Any) -> list[str]:
    """The ids in an answer; none in one that was damaged."""
    return list(answer) if isinstance(answer, list) else []


def _named(town: TownFile, assessment: str | None) -> str | None:
    """The assessment meant. Raises Refusal when it is no longer there, or is none."""
    if assessment is None:
        return newest_assessment(town)
    if worksheets.filled(town, assessment).worksheet_id != DIAGNOSIS:
        raise Refusal(BEGIN_FIRST)
    return assessment


def assessment_to_write(town: TownFile, register: Register, values: Values,
                        assessment: str | None) -> str | None:
    """The assessment that these values go into; None when none of them belongs to one.

    Raises Refusal when there is no diagnosis yet.
    """
    if not any(field.per_assessment and field.key in values for field in register.fields):
        return None
    named = _named(town, assessment)
    if named is None:
        if is_judged(register, values):
            raise Refusal(BEGIN_FIRST)
        return None
    return named


def is_judged(register: Register, values: Values) -> bool:
    """Whether the values say anything that belongs to an assessment."""
    return any(values.get(field.key) is not None for field in register.fields
               if field.per_assessment)


def lasting(register: Register, values: Values) -> dict[str, Any]:
    """The values that are kept with the row itself."""
    if not register.is_assessed and not register.works_out:
        return dict(values)
    apart = {field.key for field in register.fields if field.derived or field.per_assessment}
    return {key: value for key, value in values.items() if key not in apart}


def write_reading(step: "Step", register: Register, row_id: str, values: Values, assessment: str
                  ) -> None:
    """Write what the assessment says of the row, which belongs to it from now on.

    Nothing said of a row that does not belong to it leaves no trace.
    """
    said = {field.key: values[field.key] for field in register.fields
            if field.per_assessment and field.key in values}
    faced = step.find("answer", worksheets.answer_id(assessment, FACED))
    named = _ids(faced["value"]) if faced else []
    if row_id not in named:
        if all(value is None for value in said.values()):
            return
        worksheets.set_answer(step, assessment, FACED, [*named, row_id])
    set_reading(step, assessment, row_id, said)
