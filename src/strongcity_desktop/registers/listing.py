"""Which rows and fields an edition shows: the one answer for prints, spreadsheets and JSON."""

from collections.abc import Iterable
from itertools import combinations

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.registers.fields import Field, Register, Row

_LISTED = "listed_publicly"
_SMALLEST = 5


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


def counts_held_back(register: Register, row: Row, edition: Edition) -> frozenset[str]:
    """The counts of people that a public edition keeps to itself, by field key.

    Where one of them is from 1 to 4, or could be worked out to be from the others, only the first,
    which is the whole, still stands; not even that when it is small itself.
    """
    keys = [field.key for field in register.fields if field.counts_people]
    counts = {key: row.values[key] for key in keys if isinstance(row.values.get(key), int)}
    if edition.audience is not Audience.PUBLIC or not counts:
        return frozenset()
    whole = counts.get(keys[0])
    parts = [count for key, count in counts.items() if key != keys[0]]
    left = [whole - sum(some) for n in range(1, len(parts) + 1)
            for some in combinations(parts, n)] if whole is not None else []
    if not any(0 < count < _SMALLEST for count in (*counts.values(), *left)):
        return frozenset()
    is_shown = whole is not None and not 0 < whole < _SMALLEST
    return frozenset(keys[1:] if is_shown else keys)
