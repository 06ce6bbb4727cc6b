"""What a write touched, so that only the views concerned are read again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from strongcity_desktop.store.shape import PARENTS, REGISTER_TABLES, SHOWN_IN


@dataclass(frozen=True)
class Changes:
    """The parts of a town that changed: itself, filled worksheets by id, registers by id."""

    town: bool = False
    worksheets: frozenset[str] = frozenset()
    registers: frozenset[str] = frozenset()

    @classmethod
    def of(cls, touched: Iterable[tuple[str, str]]) -> Self:
        """The changes behind (table name, row id) pairs; answers count by their worksheet's id.

        A reading counts as its register too: it is shown there.
        """
        pairs = set(touched)
        tables = {parent for table, _ in pairs for parent in (table, *PARENTS.get(table, ()))}
        registers = {id for id, table in REGISTER_TABLES.items() if table in tables}
        registers |= {SHOWN_IN[table] for table in tables if table in SHOWN_IN}
        return cls(
            town=any(table == "town" for table, _ in pairs),
            worksheets=frozenset(row for table, row in pairs if table == "filled_worksheet"),
            registers=frozenset(registers),
        )

    def __or__(self, other: "Changes") -> "Changes":
        """Both changes together."""
        return Changes(self.town or other.town, self.worksheets | other.worksheets,
                       self.registers | other.registers)
