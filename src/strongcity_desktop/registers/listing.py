"""Which rows and fields an edition shows: the one answer for prints, spreadsheets and JSON."""

from collections.abc import Iterable

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.registers.fields import Field, Register, Row

_LISTED = "listed_publicly"


def may_be_listed(register: Register, row: Row) -> bool:
    """Whether the row may stand in a public list: where a register asks, only with a yes."""
    if not any(field.key == _LISTED for field in register.fields):
        return True
    return row.values.get(_LISTED) is True


def rows_shown(register: Register, rows: Iterable[Row], edition: Edition) -> tuple[Row, ...]:
    """The rows that stand in the edition."""
    if edition.audience is not Audience.PUBLIC:
        return tuple(rows)
    return tuple(row for row in rows if may_be_listed(register, row))


def fields_shown(register: Register, edition: Edition) -> tuple[Field, ...]:
    """The fields that stand in the edition."""
    return tuple(field for field in register.fields if edition.shows(field.mark))
