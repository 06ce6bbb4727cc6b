"""Which rows and fields an edition shows: the one answer for prints, spreadsheets and JSON."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind, Register, Row
from strongcity_desktop.registers.finding import FINDINGS
from strongcity_desktop.registers.people_counts import held_of_consultations
from strongcity_desktop.registers.story import STORIES
from strongcity_desktop.registers.task import TASKS

_LISTED, _OF_PEOPLE = "listed_publicly", "of_people"
INSIDE = "/inside"
"""How the origin of a row ends whose words were taken from an answer that is not public."""
_SMALLEST = 5
_MADE_FROM_OTHERS = (TASKS.id, AGENDA_POINTS.id, FINDINGS.id)
_REACHED_BY = ("phone", "email")


def may_be_listed(register: Register, row: Row) -> bool:
    """Whether the row may stand in a public list: where a register asks, only with a yes; a
    document only when it is open to all; a story only when those who told it agreed; no task or
    agenda point whose words were taken from what is internal."""
    if register.id == EVIDENCE_FILES.id:
        return row.values.get("sensitivity") == "open"
    if register.id == STORIES.id:
        return row.values.get("agreed") is True
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


def counts_held_back(register: Register, rows: Sequence[Row], edition: Edition
                     ) -> frozenset[tuple[str, str]]:
    """The counts of people that a public list of all these rows keeps to itself: row id and field.

    The same as in the prints: who lays one beside the other learns nothing more.
    """
    if edition.audience is not Audience.PUBLIC:
        return frozenset()
    if register.id == CONSULTATIONS.id:
        return frozenset(place for place, held in held_of_consultations(rows).items()
                         if held != "shown")
    return frozenset((row.id, field.key) for row in rows for field in register.fields
                     if field.counts_people and _is_held_back(register, field, row))


def _is_held_back(register: Register, field: Field, row: Row) -> bool:
    """Whether a count of people is small. A figure that is no whole number counts no people."""
    value = row.values.get(field.key)
    if _OF_PEOPLE in register.by_key and row.values.get(_OF_PEOPLE) is not True:
        return False
    if field.kind is FieldKind.PARTS and isinstance(value, Mapping):
        whole = row.values.get("value")
        return any(map(is_small, value.values())) or (isinstance(whole, str) and is_small(whole))
    if field.kind is FieldKind.DECIMAL:
        return isinstance(value, str) and is_small(value)
    return isinstance(value, int) and value < _SMALLEST


def is_small(figure: str) -> bool:
    """Whether a stored figure, if it counts people, could point at someone."""
    if figure == UNKNOWN_LEVEL:
        return False
    number = Decimal(figure)
    return number == number.to_integral_value() and 0 <= number < _SMALLEST
