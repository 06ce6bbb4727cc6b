"""Figures of indicators as an edition may tell them: small counts of people are held back."""

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
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.result_counts import ACTUAL, LATEST, START, part_key
from strongcity_desktop.registers.result_words import in_unit, parts_in_a_sentence
from strongcity_desktop.registers.showing import part_names
from strongcity_desktop.registers.small_numbers import Held
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

    def _held(self, row: Row, key: str) -> Held:
        """How far one of its figures may be told, by the row and key where it stands."""
        return self.source.people_in_results.get((row.id, key), "shown")

    def said(self, value: Decimal | None, held: Held = "shown") -> str:
        """A figure, as far as it may be told in public."""
        if value is None:
            return NONE
        if self.source.is_public and held != "shown":
            return self.source.held_count(0, held)
        return in_unit(self.indicator.row.values, value, self.source.setting.t)

    def start(self) -> str:
        """The start value."""
        return self.said(self.indicator.start, self._held(self.indicator.row, START))

    def latest(self) -> str:
        """The latest figure, or the sum of all."""
        return self.said(self.indicator.latest, self._held(self.indicator.row, LATEST))

    def period(self, period: PeriodTold) -> str:
        """What the readings of a period make."""
        return self.said(period.actual, self._held(period.row, ACTUAL))

    def tells_progress(self) -> bool:
        """Whether the share of the way gone tells no figure that is held back."""
        return not self.source.is_public or all(
            self._held(self.indicator.row, key) == "shown" for key in (START, LATEST))

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
        held = [self._held(reading, part_key(field.key, key)) if source.is_public else "shown"
                for key in keys]
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


def name_of(source: Source, register: Register, row: Row) -> str:
    """The name of a row in the document's language."""
    return _name(source, row_name(register, row))


def _name(source: Source, name: object) -> str:
    return name if isinstance(name, str) else name.shown_in(  # type: ignore[attr-defined]
        source.setting.language).text
