"""The line of totals under a table: sums and means of numbers, the span of days, in words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.wording import label

TOTALLED = (FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.RANGE, FieldKind.DATE)


class Told(Protocol):
    """What is known of all values of one field: how many, their sum and mean, the ends."""

    @property
    def filled(self) -> int: ...
    @property
    def sum(self) -> float | None: ...
    @property
    def mean(self) -> float | None: ...
    @property
    def least(self) -> object: ...
    @property
    def most(self) -> object: ...


class Counted:
    """The totals of a field over rows that are known."""

    def __init__(self, field: Field, rows: Iterable[Row]) -> None:
        values = [row.values.get(field.key) for row in rows]
        said = [value for value in values if isinstance(value, int | str) and value != ""]
        self.filled = len(said)
        numbers = [float(value) for value in said] if field.kind is not FieldKind.DATE else []
        self.sum: float | None = sum(numbers) if numbers else None
        self.mean: float | None = sum(numbers) / len(numbers) if numbers else None
        ends: Sequence[object] = numbers or sorted(str(value) for value in said)
        self.least: object = min(numbers) if numbers else ends[0] if ends else None
        self.most: object = max(numbers) if numbers else ends[-1] if ends else None


def totals_in_words(t: Translator, register: Register, fields: Sequence[Field],
                    totals: Mapping[str, Told], currency: str, selected: int = 0) -> str:
    """The whole line; "" where there is nothing to sum. `selected` counts the rows it is of."""
    said = [_of(t, register, field, totals[field.key], currency) for field in fields
            if field.key in totals and totals[field.key].filled]
    if selected:
        said.insert(0, t.plural("{n} row selected", "{n} rows selected", selected))
    return "   ·   ".join(said)


def _of(t: Translator, register: Register, field: Field, total: Told, currency: str) -> str:
    name = label(t, register, field)
    if field.kind is FieldKind.DATE:
        first, last = t.short_date(str(total.least)), t.short_date(str(total.most))
        return t("{field}: {first} to {last}", field=name, first=first, last=last) \
            if first != last else t("{name}: {value}", name=name, value=first)
    mean = t.number(round(total.mean or 0, 1))
    if field.kind is FieldKind.RANGE or field.derived:
        return t("{field}: mean {mean}", field=name, mean=mean)
    if field.kind is FieldKind.AMOUNT and currency:
        return t("{field}: {sum} in all, mean {mean}", field=name,
                 sum=t.amount(round(total.sum or 0, 2), currency),
                 mean=t.amount(round(total.mean or 0, 2), currency))
    return t("{field}: {sum} in all, mean {mean}", field=name,
             sum=t.number(round(total.sum or 0, 2)), mean=mean)
