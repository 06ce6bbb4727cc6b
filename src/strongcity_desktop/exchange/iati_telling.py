"""How results are told in a file of IATI: for whom, in which words, and what is kept back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.listing import fields_shown
from strongcity_desktop.registers.people_counts import HeldCells


@dataclass(frozen=True)
class Telling:
    """How it is told: for whom, in which language the app's own words, what is held back, and what
    the neighbourhoods are called, by id."""

    t: Translator
    edition: Edition
    held: HeldCells
    places: Mapping[str, str]

    def shown(self, register: Register, row: Row) -> dict[str, Any]:
        """The values of a row that the edition shows and that say anything.

        What is empty stands there only where a new row would be given something.
        """
        return {field.key: row.values.get(field.key) for field in fields_shown(register,
                                                                               self.edition)
                if not field.derived and not self.is_held(row, field.key)
                and (row.values.get(field.key) is not None or field.default is not None)}

    def is_held(self, row: Row, key: str) -> bool:
        """Whether a public file keeps a figure to itself."""
        return self.edition.audience is Audience.PUBLIC \
            and self.held.get((row.id, key), "shown") != "shown"
