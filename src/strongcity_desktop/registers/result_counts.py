"""Which figures of indicators a public print keeps to itself: small counts of people, and those
from which they could be worked out."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from strongcity_desktop.registers.analysis.results import (
    PARTS_FIELDS,
    PeriodTold,
    actual,
    by_day,
    figure,
    is_in,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.people_counts import HeldCells
from strongcity_desktop.registers.small_numbers import (
    Held,
    held_parts,
    held_sums,
    is_small_count,
)

START, LATEST, ACTUAL, VALUE = "baseline", "latest", "actual", "value"
"""Besides the fields of the rows: what an indicator comes to so far, and what a period does."""
_Found = dict[tuple[str, str], Held]


def counts_people(indicator: Mapping[str, Any]) -> bool:
    """Whether the figures of an indicator (its stored values) are numbers of people."""
    return indicator.get("of_people") is True \
        and indicator.get("unit") not in ("percent", "score")


def part_key(field_key: str, part: str) -> str:
    """Under which key it stands how far one part of a reading may be told."""
    return f"{field_key}/{part}"


def held_of_results(indicators: Sequence[Row], periods: Sequence[Row], readings: Sequence[Row]
                    ) -> HeldCells:
    """What is held back of all indicators that count people, their periods and readings.

    By id of the row, and field, `LATEST`, `ACTUAL` or `part_key`. A field of parts as a whole is
    "second" as soon as one of its parts is held back.
    """
    held: _Found = {}
    of_periods, of_readings = _by_indicator(periods), _by_indicator(readings)
    for one in indicators:
        if counts_people(one.values):
            _hold(held, one, of_periods.get(one.id, ()), by_day(of_readings.get(one.id, ())))
    return held


def _by_indicator(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        for one in row.values.get("indicators") or ():
            found.setdefault(one, []).append(row)
    return found


def _is_of(indicator: Row, row: Row) -> bool:
    return indicator.id in (row.values.get("indicators") or ())


def _hold(held: _Found, indicator: Row, periods: Sequence[Row], readings: Sequence[Row]) -> None:
    held[indicator.id, START] = alone(indicator.values.get(START))
    forced = {row.id for row in readings if _parts_give_it_away(row)}
    in_periods = _by_period(periods, readings)
    if indicator.values.get("reading_rule") == "sum":
        _hold_sums(held, indicator, in_periods, readings, forced)
    else:
        for row in readings:
            how = alone(row.values.get(VALUE))
            held[row.id, VALUE] = "second" if how == "shown" and row.id in forced else how
        for period in in_periods:
            held[period.row.id, ACTUAL] = _of_last(held, period.readings)
        held[indicator.id, LATEST] = _of_last(held, readings)
    for row in readings:
        _hold_parts(held, row)


def _by_period(periods: Sequence[Row], readings: Sequence[Row]) -> list[PeriodTold]:
    ordered = sorted(periods, key=lambda row: (row.values.get("begins_on") or "9", row.number))
    taken: set[str] = set()
    found = []
    for row in ordered:
        within = tuple(one for one in readings
                       if one.id not in taken and is_in(one, row, ordered))
        taken |= {one.id for one in within}
        found.append(PeriodTold(row, within, None, None))
    return found


def _hold_sums(held: _Found, indicator: Row, periods: Sequence[PeriodTold],
               readings: Sequence[Row], forced: set[str]) -> None:
    """Readings add up to periods, and those, with the readings of no period, to all so far."""
    named = {row.id for period in periods for row in period.readings}
    groups = [*(period.readings for period in periods),
              *((row,) for row in readings if row.id not in named)]
    table = held_sums(
        [[whole(row.values.get(VALUE)) for row in group] for group in groups],
        [place < len(periods) for place in range(len(groups))],
        {(place, at) for place, group in enumerate(groups) for at, row in enumerate(group)
         if row.id in forced})
    for group, cells in zip(groups, table.cells, strict=True):
        held.update({(row.id, VALUE): how for row, how in zip(group, cells, strict=True)})
    for period, how in zip(periods, table.row_totals, strict=False):
        held[period.row.id, ACTUAL] = _of_sum(held, period.readings, how)
    held[indicator.id, LATEST] = _of_sum(held, readings, table.whole)


def _of_sum(held: _Found, readings: Sequence[Row], how: Held) -> Held:
    """A sum of one figure alone is told as that figure is."""
    figures = [row for row in readings if figure(row.values.get(VALUE)) is not None]
    return held[figures[0].id, VALUE] if len(figures) == 1 else how


def _of_last(held: _Found, readings: Sequence[Row]) -> Held:
    last = next((row for row in reversed(readings)
                 if figure(row.values.get(VALUE)) is not None), None)
    return held[last.id, VALUE] if last is not None else "shown"


def _splits(reading: Row) -> Iterator[tuple[str, dict[str, int | None]]]:
    """The parts of each field, None for what nobody knows or what is no number of people."""
    for key in PARTS_FIELDS:
        if parts := reading.values.get(key):
            yield key, {part: whole(said) for part, said in parts.items()}


def _parts_give_it_away(reading: Row) -> bool:
    """Whether the value cannot be told beside its parts: two counts of 4 that make 8."""
    value = whole(reading.values.get(VALUE))
    return value is not None and any(held_parts(value, list(parts.values()))[0] != "shown"
                                     for _, parts in _splits(reading))


def _hold_parts(held: _Found, reading: Row) -> None:
    """Beside a value that is held back no part is told, not even a nought: they would bound it.

    Parts that are no whole numbers count no people, and none of them is told.
    """
    value = whole(reading.values.get(VALUE)) \
        if held.get((reading.id, VALUE), "shown") == "shown" else None
    for key, parts in _splits(reading):
        is_odd = any(part is None and figure(reading.values[key][name]) is not None
                     for name, part in parts.items())
        hows: Sequence[Held] = ["second"] * len(parts) if value is None or is_odd \
            else held_parts(value, list(parts.values()))[1]
        for part, how in zip(parts, hows, strict=True):
            held[reading.id, part_key(key, part)] = how
        held[reading.id, key] = "second" if any(how != "shown" for how in hows) else "shown"


def held_values(indicator: Row, readings: Sequence[Row], held: HeldCells
                ) -> Mapping[Decimal, Held]:
    """The figures of an indicator that may not be told, wherever one of them is about to stand."""
    own = by_day(row for row in readings if _is_of(indicator, row))
    told = [((indicator.id, START), figure(indicator.values.get(START))),
            ((indicator.id, LATEST), actual(indicator, own)),
            *(((row.id, VALUE), figure(row.values.get(VALUE))) for row in own)]
    return {value: how for place, value in told
            if value is not None and (how := held.get(place, "shown")) != "shown"}


def alone(value: Any) -> Held:
    """How far a stored figure may be told that stands alone."""
    count = whole(value)
    return "small" if count is not None and is_small_count(count) else "shown"


def whole(value: Any) -> int | None:
    """A stored figure as a number of people; None where it is none."""
    found = figure(value)
    return int(found) if found is not None and found >= 0 and found == int(found) else None
