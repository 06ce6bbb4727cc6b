"""What the readings of indicators tell: actual and target, progress, trend, what is due or missing.

Every figure is an exact Decimal; rows are those of the registers, values as they are stored.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Row
from strongcity_desktop.registers.figures import DECIMAL

Trend = Literal["rising", "falling", "level"]
PartsState = Literal["complete", "partial", "does_not_add_up", "side_by_side", "none"]
Lack = Literal["start", "target", "reading"]
PARTS_FIELDS = ("by_sex", "by_age", "by_neighbourhood")
"""The fields of a reading that tell its value apart."""
_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_LEVEL_SHARE = Fraction(1, 20)  # of the way to the target: a change too small to speak of
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class PartsTold:
    """How far the parts in one field of a reading make its value.

    `told` is their sum, `missing` what they lack of the value (below nought: too many), None where
    no sum makes sense. Percentages and scores stand `side_by_side`.
    """

    state: PartsState
    told: Decimal | None = None
    missing: Decimal | None = None


@dataclass(frozen=True)
class PeriodTold:
    """One period of an indicator: its readings, oldest first, and what they make."""

    row: Row
    readings: tuple[Row, ...]
    target: Decimal | None
    actual: Decimal | None

    @property
    def is_closed(self) -> bool:
        """Whether it takes no further readings."""
        return bool(self.row.values.get("closed_on"))


@dataclass(frozen=True)
class IndicatorTold:
    """One indicator: where it began, stands and should go; `progress` is percent of that way."""

    row: Row
    readings: tuple[Row, ...]
    periods: tuple[PeriodTold, ...]
    start: Decimal | None
    latest: Decimal | None
    latest_on: date | None
    target: Decimal | None
    progress: Decimal | None
    trend: Trend | None
    due_on: date | None
    is_late: bool
    lacks: tuple[Lack, ...]


def figure(value: Any) -> Decimal | None:
    """A stored figure as a number; None for nothing, and for what is none."""
    return Decimal(value) if isinstance(value, str) and DECIMAL.fullmatch(value) else None


def day(value: Any) -> date | None:
    """A stored day; None for nothing."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def told(indicators: Iterable[Row], periods: Sequence[Row], readings: Sequence[Row], today: date
         ) -> tuple[IndicatorTold, ...]:
    """Every indicator, in the order given."""
    of_periods, of_readings = _by_indicator(periods), _by_indicator(readings)
    return tuple(tell(row, of_periods.get(row.id, ()), of_readings.get(row.id, ()), today)
                 for row in indicators)


def tell(indicator: Row, periods: Sequence[Row], readings: Sequence[Row], today: date
         ) -> IndicatorTold:
    """One indicator, of its own periods and readings."""
    taken = by_day(readings)
    start, target = (figure(indicator.values.get(key)) for key in ("baseline", "target"))
    latest = actual(indicator, taken)
    last = next((day(row.values.get("read_on")) for row in reversed(taken)
                 if figure(row.values.get("value")) is not None), None)
    due = due_on(indicator, taken)
    known: dict[Lack, Decimal | None] = {"start": start, "target": target, "reading": latest}
    lacks = [name for name, value in known.items() if value is None]
    return IndicatorTold(
        indicator, taken, _periods_told(indicator, periods, taken), start, latest, last, target,
        progress(start, latest, target, str(indicator.values.get("direction") or "up")),
        trend(indicator, taken), due, due is not None and due < today, tuple(lacks))


def _by_indicator(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        for one in row.values.get("indicators") or ():
            found.setdefault(one, []).append(row)
    return found


def by_day(readings: Iterable[Row]) -> tuple[Row, ...]:
    """Readings by their day, those without one first; on one day by their lasting numbers."""
    return tuple(sorted(readings, key=lambda row: (
        day(row.values.get("read_on")) or date.min, row.number)))


def _periods_told(indicator: Row, periods: Sequence[Row], readings: Sequence[Row]
                  ) -> tuple[PeriodTold, ...]:
    ordered = sorted(periods, key=lambda row: (day(row.values.get("begins_on")) or date.max,
                                               row.number))
    found = []
    for period in ordered:
        within = tuple(row for row in readings if is_in(row, period, ordered))
        found.append(PeriodTold(period, within, figure(period.values.get("target")),
                                actual(indicator, within)))
    return tuple(found)


def is_in(reading: Row, period: Row, periods: Sequence[Row]) -> bool:
    """Whether a reading belongs to a period: to the one it names, else to the first that holds its
    day."""
    if named := reading.values.get("periods"):
        return period.id in named
    on = day(reading.values.get("read_on"))
    return on is not None and period == next(
        (one for one in periods if _holds(one, on)), None)


def _holds(period: Row, on: date) -> bool:
    begins, ends = (day(period.values.get(key)) for key in ("begins_on", "ends_on"))
    return begins is not None and begins <= on and (ends is None or on <= ends)


def actual(indicator: Row, readings: Sequence[Row]) -> Decimal | None:
    """What readings (oldest first) make: the latest, or their sum where the indicator says so."""
    figures = [found for row in readings
               if (found := figure(row.values.get("value"))) is not None]
    if not figures:
        return None
    return sum(figures, Decimal()) if indicator.values.get("reading_rule") == "sum" \
        else figures[-1]


def progress(start: Decimal | None, latest: Decimal | None, target: Decimal | None,
             direction: str) -> Decimal | None:
    """How much of the way from start to target was gone, in percent, rounded to a whole one.

    Above 100 beyond the target, below 0 the wrong way. None without a start value, a reading or a
    target, for what should stay as it is, and where the target lies against the direction.
    """
    if start is None or latest is None or target is None or direction == "keep":
        return None
    way, gone = target - start, latest - start
    if direction == "down":
        way, gone = -way, -gone
    if way < 0:
        return None
    if way == 0:
        return _HUNDRED if gone >= 0 else Decimal()
    return Decimal(round(Fraction(gone) / Fraction(way) * 100))


def trend(indicator: Row, readings: Sequence[Row]) -> Trend | None:
    """Where the values go, by the line that fits them best over their true days.

    None with fewer than two days; level where the line moves by less than a twentieth of the way to
    the target, or of its values where there is no such way.
    """
    points = _points(indicator, readings)
    if len({on for on, _ in points}) < 2:
        return None
    n = len(points)
    mean_on = Fraction(sum(on for on, _ in points), n)
    mean: Fraction = sum((value for _, value in points), Fraction()) / n
    rises = sum(((on - mean_on) * (value - mean) for on, value in points), Fraction())
    spread = sum(((on - mean_on) * (on - mean_on) for on, _ in points), Fraction())
    moved: Fraction = rises / spread * (max(on for on, _ in points) - min(on for on, _ in points))
    start, target = (figure(indicator.values.get(key)) for key in ("baseline", "target"))
    way: Fraction = Fraction(0) if start is None or target is None \
        else abs(Fraction(target) - Fraction(start))
    if abs(moved) <= _LEVEL_SHARE * (way or abs(mean)):
        return "level"
    return "rising" if moved > 0 else "falling"


def _points(indicator: Row, readings: Iterable[Row]) -> list[tuple[int, Fraction]]:
    """Day and value of the start value and of every reading that has both."""
    said = [(indicator.values.get("baseline_on"), indicator.values.get("baseline")),
            *((row.values.get("read_on"), row.values.get("value")) for row in readings)]
    return [(on.toordinal(), Fraction(value)) for stored, written in said
            if (on := day(stored)) is not None and (value := figure(written)) is not None]


def due_on(indicator: Row, readings: Sequence[Row]) -> date | None:
    """When the next reading is due: the day said, else by the frequency after the last one.

    None for what is paused or closed, and for what was to be read once and has been.
    """
    if indicator.values.get("status") in ("paused", "closed"):
        return None
    if said := day(indicator.values.get("next_on")):
        return said
    taken = [on for row in readings if (on := day(row.values.get("read_on"))) is not None]
    last = max(taken, default=day(indicator.values.get("baseline_on")))
    months = _MONTHS.get(str(indicator.values.get("frequency") or ""))
    if last is None or months is None:
        return None
    years, month = divmod(last.month - 1 + months, 12)
    year = last.year + years
    return date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))


def parts_told(indicator: Mapping[str, Any], reading: Mapping[str, Any], key: str) -> PartsTold:
    """How far the parts in the field `key` of a reading make its value; both as stored values.

    A number's parts must make it; what they lack must stand at a part that nobody knows.
    """
    parts = {part: said for part, said in (reading.get(key) or {}).items()
             if said == UNKNOWN_LEVEL or figure(said) is not None}
    if not parts:
        return PartsTold("none")
    if indicator.get("unit") in ("percent", "score"):
        return PartsTold("side_by_side")
    sum_of = sum((Decimal(said) for said in parts.values() if said != UNKNOWN_LEVEL), Decimal())
    value = figure(reading.get("value"))
    if value is None:
        return PartsTold("partial", sum_of)
    missing = value - sum_of
    if missing == 0:
        return PartsTold("complete", sum_of, missing)
    is_open = missing > 0 and UNKNOWN_LEVEL in parts.values()
    return PartsTold("partial" if is_open else "does_not_add_up", sum_of, missing)
