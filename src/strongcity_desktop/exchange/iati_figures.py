"""The figures of an indicator as IATI tells them: start value, targets, readings, parts."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import Element

from strongcity_desktop.exchange import iati_codes as iati
from strongcity_desktop.exchange.iati_codes import child, kept_row, made_narrative, narratives
from strongcity_desktop.exchange.iati_telling import Telling
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.results import (
    IndicatorTold,
    PeriodTold,
    parts_told,
)
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Row
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.result_counts import ACTUAL, VALUE, part_key
from strongcity_desktop.registers.wording import not_known

_HELD = mark("Held back: a small number of people could be worked out from it.")
_NOT_WHOLE = mark("These parts do not make the whole figure.")


class Figures:
    """Writes the figures of one indicator into its element."""

    def __init__(self, telling: Telling, one: IndicatorTold) -> None:
        self._telling, self._one = telling, one
        self._t = telling.t
        self._placed: set[str] = set()
        self._apart: list[tuple[str, Row]] = []

    def baseline(self, element: Element, is_held: bool) -> tuple[str, ...]:
        """Write the start value, if its day is known; returns the fields that it tells."""
        values = self._one.row.values
        on = values.get("baseline_on")
        if not on:
            return ()
        attributes = {"year": str(int(on[:4])), "iso_date": on}
        if self._one.start is not None and not is_held:
            attributes["value"] = _figure(self._one.start)
        made = self._t(_HELD) if is_held else ""
        self._comment(child(element, "baseline", **attributes), values.get("baseline_note"), made)
        return "baseline", "baseline_on", "baseline_note"

    def periods(self, element: Element) -> tuple[str, ...]:
        """Write every period that has both ends, then readings of a day alone, then the target.

        Returns the fields of the indicator that they tell.
        """
        for period in self._one.periods:
            begins, ends = (period.row.values.get(key) for key in ("begins_on", "ends_on"))
            if begins and ends:
                self._period(element, period, begins, ends)
            else:
                self._apart += [(PERIODS.id, period.row)]
                self._apart += [(READINGS.id, row) for row in period.readings]
            self._placed |= {row.id for row in period.readings}
        for row in self._one.readings:
            if row.id not in self._placed:
                self._of_no_period(element, row)
        return self._target(element)

    def kept(self, element: Element) -> None:
        """Write what IATI has no place for: periods without an end, readings without a day."""
        for register_id, row in self._apart:
            register = PERIODS if register_id == PERIODS.id else READINGS
            kept_row(element, register_id, row.id,
                     _without(self._telling.shown(register, row), "indicators"))

    def _of_no_period(self, element: Element, row: Row) -> None:
        on = row.values.get("read_on")
        if not on:
            self._apart.append((READINGS.id, row))
            return
        period = _between(element, on, on)
        self._actual_of(period, row)
        self._keep_reading(period, row, is_told=True)

    def _target(self, element: Element) -> tuple[str, ...]:
        """The indicator's own target as a period that ends on its day."""
        values = self._one.row.values
        ends = values.get("target_on")
        if not ends or self._one.target is None:
            return ()
        begins = values.get("baseline_on") or ends
        period = _between(element, min(begins, ends), ends)
        period.set(iati.ours("target"), "true")
        child(period, "target", value=_figure(self._one.target))
        return "target", "target_on"

    def _period(self, element: Element, told: PeriodTold, begins: str, ends: str) -> None:
        period = _between(element, begins, ends)
        if told.target is not None:
            child(period, "target", value=_figure(told.target))
        single = len(told.readings) == 1
        if single:
            self._actual_of(period, told.readings[0])
        elif told.actual is not None:
            self._actual_of_several(period, told)
        kept_row(period, PERIODS.id, told.row.id, _without(
            self._telling.shown(PERIODS, told.row), "indicators", "begins_on", "ends_on",
            "target"))
        for row in told.readings:
            self._keep_reading(period, row, is_told=single)

    def _keep_reading(self, period: Element, row: Row, *, is_told: bool) -> None:
        """What the elements of IATI do not say of a reading; `is_told` when they give its value."""
        shown = _without(self._telling.shown(READINGS, row), "indicators")
        if is_told and row.values.get(VALUE) is not None:
            shown = _without(shown, VALUE, "comment", *iati.DIMENSIONS)
        kept_row(period, READINGS.id, row.id, shown)

    def _actual_of(self, period: Element, row: Row) -> None:
        """A reading as the actual figure of its period, and its parts."""
        value = row.values.get(VALUE)
        if value is None:
            return
        self._actual(period, Decimal(value), self._telling.is_held(row, VALUE),
                     row.values.get("comment"))
        self._parts(period, row)

    def _actual_of_several(self, period: Element, told: PeriodTold) -> None:
        """What several readings make; parts only where the last one is the figure."""
        assert told.actual is not None
        self._actual(period, told.actual, self._telling.is_held(told.row, ACTUAL), None)
        last = next(row for row in reversed(told.readings) if row.values.get(VALUE) is not None)
        if self._one.row.values.get("reading_rule") != "sum":
            self._parts(period, last)

    def _actual(self, period: Element, value: Decimal, is_held: bool, comment: Any) -> None:
        attributes = {} if is_held else {"value": _figure(value)}
        self._comment(child(period, "actual", **attributes), comment,
                      self._t(_HELD) if is_held else "")

    def _parts(self, period: Element, row: Row) -> None:
        for key, dimension in iati.DIMENSIONS.items():
            parts: Mapping[str, str] = row.values.get(key) or {}
            state = parts_told(self._one.row.values, row.values, key).state
            wrong = self._t(_NOT_WHOLE) if state == "does_not_add_up" else ""
            for part in _in_order(key, parts, self._telling.places):
                self._part(period, row, (key, dimension, part), parts[part], wrong)

    def _part(self, period: Element, row: Row, place: tuple[str, str, str], value: str,
              wrong: str) -> None:
        key, dimension, part = place
        is_held = self._telling.is_held(row, part_key(key, part))
        is_known = value != UNKNOWN_LEVEL and not is_held
        actual = child(period, "actual", **({"value": value} if is_known else {}))
        name = self._telling.places.get(part, part) if key == "by_neighbourhood" else part
        told = child(actual, "dimension", name=dimension, value=name)
        told.set(iati.KEY, part)
        if not is_known:
            told.set(iati.SAID, "held" if is_held else UNKNOWN_LEVEL)
        words = self._t(_HELD) if is_held else wrong if is_known else not_known(self._t)
        self._comment(actual, None, words)

    def _comment(self, element: Element, text: Any, made: str) -> None:
        """People's own words, and those of the app."""
        own = LocalText.from_json(text) if text else LocalText("")
        if own.is_empty and not made:
            return
        comment = child(element, "comment")
        narratives(comment, own)
        if made:
            made_narrative(comment, made, self._t.language)


def _between(element: Element, begins: str, ends: str) -> Element:
    period = child(element, "period")
    child(period, "period-start", iso_date=begins)
    child(period, "period-end", iso_date=ends)
    return period


def _in_order(key: str, parts: Mapping[str, str], places: Mapping[str, str]) -> Sequence[str]:
    choices = [choice.key for choice in READINGS.field(key).choices] or list(places)
    return [*(part for part in choices if part in parts),
            *(part for part in parts if part not in choices)]


def _without(values: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key not in keys}


def _figure(value: Decimal) -> str:
    return format(value, "f")
