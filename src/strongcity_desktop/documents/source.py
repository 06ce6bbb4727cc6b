"""What a document is written from: the town’s rows, the setting, the tally of what is left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from strongcity_desktop.documents.left_out import LeftOut
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.language.marks import Audience
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.registers.people_counts import (
    REACHED,
    TOTAL,
    HeldCells,
    held_of_consultations,
    held_of_trainings,
)
from strongcity_desktop.registers.result_counts import held_of_results, held_values
from strongcity_desktop.registers.small_numbers import SMALLEST, Held, is_small_count

SMALLEST_COUNT = SMALLEST
HELD_BACK = "*"


@dataclass(frozen=True)
class Behind:
    """A document behind a row, or behind an answer of an assessment: "" for what it is not.

    `sensitivity` is that of the link where it has one; `words` name the row or answer.
    """

    document_id: str
    row_id: str
    filled_id: str
    question_key: str
    sensitivity: str | None
    words: str

    @property
    def is_open(self) -> bool:
        """Whether the link itself may be told to everyone."""
        return self.sensitivity in (None, "open")


@dataclass(frozen=True)
class Source:
    """Rows by register id, and what each of them may say in this edition."""

    setting: Setting
    registers: Mapping[str, tuple[Row, ...]]
    left_out: LeftOut
    behind: tuple[Behind, ...] = ()
    settled: frozenset[str] = frozenset()
    """The challenges of an earlier diagnosis that the newest no longer names."""

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

    def challenges_faced(self) -> tuple[Row, ...]:
        """The challenges of this edition but for the settled ones."""
        return tuple(row for row in self.rows(REGISTERS["challenges"])
                     if row.id not in self.settled)

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
        """A number; a small count of people is held back in a public print."""
        is_small = counts_people and is_small_count(number)
        return self.held_count(number, "small" if is_small else "shown")

    def held_count(self, number: int, held: Held) -> str:
        """A count of people as far as a public print may tell it; the number in an internal one."""
        if not self.is_public or held == "shown":
            return self.setting.t.number(number)
        if held == "second":
            self.left_out.second_numbers += 1
            return HELD_BACK
        self.left_out.small_numbers += 1
        return self.setting.t("<{n}", n=SMALLEST_COUNT)

    @cached_property
    def people_reached(self) -> HeldCells:
        """What is held back of the people reached by consultations, the same in every print."""
        return held_of_consultations(self.registers.get("consultations", ()))

    @cached_property
    def people_in_results(self) -> HeldCells:
        """What is held back of the figures of indicators, the same in every print."""
        return held_of_results(*(self.registers.get(register_id, ()) for register_id in
                                 ("indicators", "periods", "readings")))

    def held_values(self, indicator: Row) -> Mapping[Decimal, Held]:
        """The figures of an indicator that this print may not tell, each with its mark."""
        return held_values(indicator, self.registers.get("readings", ()),
                           self.people_in_results) if self.is_public else {}

    @cached_property
    def people_trained(self) -> HeldCells:
        """What is held back of those who came to trainings, the same in every print."""
        return held_of_trainings(self.registers.get("trainings", ()))

    def rows_to_add_up(self, consultations: Sequence[Row]) -> Sequence[Row]:
        """Those whose sum of people reached tells a reader of the lists nothing new.

        Even a rounded sum can: with 711 others, 4 people more are “about 720”. Small counts may be
        missing from the sum; none are named where a large one would be.
        """
        held = {row.id: how for row in self.registers.get("consultations", ())
                if (how := self.people_reached[row.id, REACHED]) != "shown"}
        named = {row.id for row in consultations}
        is_in_the_lists = self.people_reached[TOTAL, REACHED] == "shown" and held.keys() <= named
        if not self.is_public or is_in_the_lists:
            return consultations
        if any(held.get(row_id) == "second" for row_id in named):
            return ()
        return [row for row in consultations if row.id not in held]

    def held_in(self, register: Register, row: Row, field: Field) -> Held:
        """How far a count of a row may be told in public."""
        if register.id == "consultations":
            return self.people_reached.get((row.id, field.key), "shown")
        if register.id == "trainings":
            return self.people_trained.get((row.id, field.key), "shown")
        if field.kind in (FieldKind.DECIMAL, FieldKind.PARTS):
            return self.people_in_results.get((row.id, field.key), "shown")
        return "small" if is_small_count(int(row.values[field.key])) else "shown"

    def legend_of_counts(self) -> str:
        """What the marks of small numbers mean; nothing where none stands in the document yet."""
        t = self.setting.t
        if not (self.left_out.small_numbers or self.left_out.second_numbers):
            return ""
        return t("{small}: fewer than {n} people. {mark}: held back, because a small number could "
                 "be worked out from it.", small=t("<{n}", n=SMALLEST_COUNT), mark=HELD_BACK,
                 n=SMALLEST_COUNT)


def row_name(register: Register, row: Row) -> LocalText | str:
    """The name of a row as it is kept."""
    value: Any = row.values.get(register.name_field)
    if register.field(register.name_field).kind is FieldKind.TEXT and isinstance(value, Mapping):
        return LocalText.from_json(value)
    return str(value or "")
