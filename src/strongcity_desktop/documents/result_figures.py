"""Figures of indicators as an edition may tell them: small counts of people are held back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from strongcity_desktop.documents.register_blocks import shown_rows
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.registers.analysis.results import (
    PARTS_FIELDS,
    IndicatorTold,
    PeriodTold,
    figure,
    parts_told,
    told,
)
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, Register, Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.listing import is_small
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.result_words import in_unit, parts_in_a_sentence
from strongcity_desktop.registers.showing import part_names
from strongcity_desktop.registers.small_numbers import Held, held_parts, held_table
from strongcity_desktop.registers.wording import label, not_known

NONE = "–"


def indicators_told(source: Source) -> tuple[IndicatorTold, ...]:
    """Every indicator of this edition with its periods and readings."""
    return told(shown_rows(source, INDICATORS), shown_rows(source, PERIODS),
                shown_rows(source, READINGS), source.setting.printed_on)


@dataclass(frozen=True)
class Told:
    """The figures of one indicator, in words."""

    source: Source
    indicator: IndicatorTold

    @property
    def counts_people(self) -> bool:
        """Whether its small figures could point at someone."""
        return self.indicator.row.values.get("of_people") is True

    def said(self, value: Decimal | None, held: Held | None = None) -> str:
        """A figure; one that is small is held back in public, as is one that `held` names."""
        if value is None:
            return NONE
        how = held or ("small" if self.is_held(value) else "shown")
        if self.source.is_public and self.counts_people and how != "shown":
            return self.source.held_count(0, how)
        return in_unit(self.indicator.row.values, value, self.source.setting.t)

    def is_held(self, value: Decimal) -> bool:
        """Whether the figure alone is too small to be told in public."""
        return self.counts_people and is_small(format(value, "f"))

    def latest(self) -> str:
        """The latest figure; a sum of periods only where it gives none of them away."""
        one = self.indicator
        if self.source.is_public and self.counts_people and one.latest is not None \
                and one.row.values.get("reading_rule") == "sum" \
                and self._held_periods()[1] != "shown":
            return self.source.held_count(0, "second")
        return self.said(one.latest)

    def period(self, period: PeriodTold) -> str:
        """What the readings of a period make."""
        held = self._held_periods()[0].get(period.row.id) \
            if self.indicator.row.values.get("reading_rule") == "sum" else None
        return self.said(period.actual, held)

    def _held_periods(self) -> tuple[Mapping[str, Held], Held]:
        """What is held back of the periods that add up, and of their sum."""
        one = self.indicator
        values = [(period.row.id, period.actual) for period in one.periods]
        rest = (one.latest or Decimal()) - sum(
            (value for _, value in values if value is not None), Decimal())
        line = [None if value is None else int(value) for _, value in values]
        table = held_table([[*line, *((int(rest),) if rest > 0 else ())]], row_totals=True,
                           column_totals=False)
        return dict(zip((id for id, _ in values), table.cells[0], strict=False)), \
            table.row_totals[0]

    def tells_progress(self) -> bool:
        """Whether the share of the way gone tells no figure that is held back."""
        values = (self.indicator.start, self.indicator.latest)
        return not self.source.is_public or not any(
            value is not None and self.is_held(value) for value in values)

    def parts(self, reading: Row) -> list[tuple[str, str]]:
        """The parts of a reading, field by field: its label, and what they are."""
        fields = [READINGS.field(key) for key in PARTS_FIELDS]
        return [(label(self.source.setting.t, READINGS, field), self._parts(reading, field))
                for field in fields if reading.values.get(field.key)]

    def _parts(self, reading: Row, field: Field) -> str:
        t, source = self.source.setting.t, self.source
        stored = reading.values[field.key]
        named = part_names(READINGS, field, t, {
            row: _name(source, name) for row in stored
            for name in source.names(field.register, [row])} if not field.choices else {})
        keys = [key for key in named if key in stored]
        numbers = [None if stored[key] == UNKNOWN_LEVEL else figure(stored[key]) for key in keys]
        held = self._held(reading, numbers)
        semicolon = "؛ " if t.direction == "rtl" else "; "
        said = semicolon.join(
            t("{name}: {value}", name=named[key],
              value=not_known(t) if number is None else self.said(number, how))
            for key, number, how in zip(keys, numbers, held, strict=True))
        told_apart = parts_told(self.indicator.row.values, reading.values, field.key)
        whole = all(how == "shown" for how in held)
        beside = parts_in_a_sentence(
            told_apart, label(t, READINGS, field), t,
            lambda value: in_unit(self.indicator.row.values, value, t)) if whole else \
            t("Part of the total is not told apart.") if told_apart.state == "partial" else ""
        return f"{said}. {beside}" if beside else said

    def _held(self, reading: Row, numbers: Sequence[Decimal | None]) -> Sequence[Held]:
        """Which parts are held back; figures that are no whole numbers count no people."""
        value = figure(reading.values.get("value"))
        if not self.source.is_public or not self.counts_people:
            return ["shown"] * len(numbers)
        if value is None or any(number is not None and number != int(number)
                                for number in numbers):
            return ["second"] * len(numbers)
        return held_parts(int(value), [None if one is None else int(one) for one in numbers])[1]


def name_of(source: Source, register: Register, row: Row) -> str:
    """The name of a row in the document's language."""
    return _name(source, row_name(register, row))


def _name(source: Source, name: object) -> str:
    return name if isinstance(name, str) else name.shown_in(  # type: ignore[attr-defined]
        source.setting.language).text
