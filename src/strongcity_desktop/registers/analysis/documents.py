"""Documents to look at again: those nothing rests on, thin, past their day, delicate."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from strongcity_desktop.registers.fields import Row

DELICATE = ("personal", "confidential")


@dataclass(frozen=True)
class DocumentLinks:
    """Ids of documents: those that something rests on, those that are thin for what rests on them,
    those whose file is missing."""

    used: frozenset[str] = frozenset()
    thin: frozenset[str] = frozenset()
    lacking: frozenset[str] = frozenset()


NO_LINKS = DocumentLinks()


def unused(rows: Iterable[Row], links: DocumentLinks) -> tuple[Row, ...]:
    """The documents that nothing rests on."""
    return tuple(row for row in rows if row.id not in links.used)


def past_their_day(rows: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The documents that were to be kept until a day before this one, the oldest first."""
    late = [row for row in rows if (day := row.values.get("keep_until"))
            and str(day) < today.isoformat()]
    return tuple(sorted(late, key=lambda row: (row.values["keep_until"], row.number)))


def delicate(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The documents with names or contacts in them, and the confidential ones."""
    return tuple(row for row in rows if row.values.get("sensitivity") in DELICATE)
