"""What a document is written from: the town’s rows, the setting, the tally of what is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.documents.left_out import LeftOut
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.language.marks import Audience
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.listing import may_be_listed

SMALLEST_COUNT = 5


@dataclass(frozen=True)
class Source:
    """Rows by register id, and what each of them may say in this edition."""

    setting: Setting
    registers: Mapping[str, tuple[Row, ...]]
    left_out: LeftOut

    @property
    def is_public(self) -> bool:
        """Whether anyone may read the document."""
        return self.setting.edition.audience is Audience.PUBLIC

    def rows(self, register: Register) -> tuple[Row, ...]:
        """The rows that may stand in this edition; the others are counted as left out."""
        every = self.registers.get(register.id, ())
        if not self.is_public:
            return every
        self.left_out.rows.update(row.id for row in every if not may_be_listed(register, row))
        return tuple(row for row in every if may_be_listed(register, row))

    def names(self, register_id: str, row_ids: list[str]) -> list[LocalText | str]:
        """The names of rows; a row that may not be named is counted, not shown."""
        register = REGISTERS[register_id]
        found = {row.id: row for row in self.registers.get(register_id, ())}
        names: list[LocalText | str] = []
        for row_id in row_ids:
            row = found.get(row_id)
            if row is None:
                names.append(self.setting.t("an entry deleted since"))
            elif self.is_public and not may_be_listed(register, row):
                self.left_out.rows.add(row.id)
            else:
                names.append(row_name(register, row))
        return names

    def count(self, number: int, counts_people: bool) -> str:
        """A number; small counts of people are held back in a public print."""
        if self.is_public and counts_people and 0 < number < SMALLEST_COUNT:
            self.left_out.small_numbers += 1
            return self.setting.t("fewer than {n}", n=SMALLEST_COUNT)
        return self.setting.t.number(number)


def row_name(register: Register, row: Row) -> LocalText | str:
    """The name of a row as it is kept."""
    value: Any = row.values.get(register.name_field)
    if register.field(register.name_field).kind is FieldKind.TEXT and isinstance(value, Mapping):
        return LocalText.from_json(value)
    return str(value or "")
