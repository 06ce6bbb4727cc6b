"""Which rows and fields an edition shows: the one answer for prints, spreadsheets and JSON."""

from collections.abc import Iterable, Mapping, Sequence

from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.finding import FINDINGS
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.people_counts import (
    HeldCells,
    held_of_consultations,
    held_of_trainings,
)
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS, is_for_staff_only
from strongcity_desktop.registers.result_counts import alone, counts_people, held_of_results
from strongcity_desktop.registers.small_numbers import is_small_count
from strongcity_desktop.registers.story import STORIES
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.registers.training import TRAININGS

_LISTED = "listed_publicly"
INSIDE = "/inside"
"""How the origin of a row ends whose words were taken from an answer that is not public."""
_MADE_FROM_OTHERS = (TASKS.id, AGENDA_POINTS.id, FINDINGS.id)
_REACHED_BY = ("phone", "email")


def may_be_listed(register: Register, row: Row) -> bool:
    """Whether the row may stand in a public list: where a register asks, only with a yes; a
    document only when it is open to all; a story only when those who told it agreed; no task or
    agenda point whose words were taken from what is internal; of the plan no section that is for
    council and staff only."""
    if register.id == EVIDENCE_FILES.id:
        return row.values.get("sensitivity") == "open"
    if register.id == STORIES.id:
        return row.values.get("agreed") is True
    if register.id == PLAN_SECTIONS.id:
        return not is_for_staff_only(row)
    if register.id in _MADE_FROM_OTHERS:
        return _is_of_public_words(str(row.values.get("origin") or ""))
    if not any(field.key == _LISTED for field in register.fields):
        return True
    return row.values.get(_LISTED) is True


def _is_of_public_words(origin: str) -> bool:
    """Whether what a task was made from may be read by anyone; made from nothing, it may."""
    if origin.endswith(INSIDE):
        return False
    register_id, _, rest = origin.partition("/")
    key = rest.partition("/")[2]
    declared = REGISTERS.get(register_id)
    return declared is None or all(field.mark is Mark.PUBLIC for field in declared.fields
                                   if field.key in (declared.name_field, key))


def keeps_contacts(register: Register) -> bool:
    """Whether its rows can be reached: they have a telephone and an e-mail address."""
    marks = {field.key: field.mark for field in register.fields}
    return all(marks.get(key) is Mark.PERSONAL for key in _REACHED_BY)


def is_shown(register: Register, edition: Edition) -> bool:
    """Whether the edition may name the rows of the register at all."""
    return edition.shows(register.field(register.name_field).mark)


def rows_shown(register: Register, rows: Iterable[Row], edition: Edition) -> tuple[Row, ...]:
    """The rows that stand in the edition."""
    if edition.audience is not Audience.PUBLIC:
        return tuple(rows)
    return tuple(row for row in rows if may_be_listed(register, row))


def fields_shown(register: Register, edition: Edition) -> tuple[Field, ...]:
    """The fields that stand in the edition."""
    return tuple(field for field in register.fields if edition.shows(field.mark))


Beside = Mapping[str, Sequence[Row]]
"""The rows of other registers, by its id, that say what the figures of a row count."""


def counts_held_back(register: Register, rows: Sequence[Row], edition: Edition,
                     beside: Beside | None = None) -> frozenset[tuple[str, str]]:
    """The counts of people that a public list of all these rows keeps to itself: row id and field.

    The same as in the prints: who lays one beside the other learns nothing more. Of readings it is
    to be known from the indicators and periods `beside` what they count; those of an indicator that
    is not there are taken for people.
    """
    if edition.audience is not Audience.PUBLIC:
        return frozenset()
    return frozenset(place for place, held in _held(register, rows, beside or {}).items()
                     if held != "shown")


def _held(register: Register, rows: Sequence[Row], beside: Beside) -> HeldCells:
    if register.id == CONSULTATIONS.id:
        return held_of_consultations(rows)
    if register.id == TRAININGS.id:
        return held_of_trainings(rows)
    if register.id == READINGS.id:
        return _held_of_readings(rows, beside)
    return {(row.id, field.key): "small" for row in rows for field in register.fields
            if field.counts_people and _is_held_back(register, field, row)}


def _held_of_readings(rows: Sequence[Row], beside: Beside) -> HeldCells:
    known = beside.get(INDICATORS.id, ())
    there = {row.id for row in known}
    named = dict.fromkeys(id for row in rows for id in row.values.get("indicators") or ("",))
    unknown = [Row(id, 0, {"of_people": True}) for id in named if id not in there]
    taken = [row if row.values.get("indicators") else
             Row(row.id, row.number, {**row.values, "indicators": [""]}) for row in rows]
    return held_of_results([*known, *unknown], beside.get(PERIODS.id, ()), taken)


def _is_held_back(register: Register, field: Field, row: Row) -> bool:
    """Whether a count of people is small. A figure that is no whole number counts no people."""
    value = row.values.get(field.key)
    if register.id == INDICATORS.id and not counts_people(row.values):
        return False
    if field.kind is FieldKind.DECIMAL:
        return alone(value) != "shown"
    return isinstance(value, int) and is_small_count(value)
