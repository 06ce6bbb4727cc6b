"""An indicator as it is drawn: its figures with their words, and its parts told apart."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from strongcity_desktop.charts.indicator_chart import (
    MOST_SPLITS,
    IndicatorLine,
    IndicatorWords,
    Point,
    Split,
)
from strongcity_desktop.documents.theory_rows import Shown
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.results import IndicatorTold, day, figure
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.figures import figure_in_words
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import chosen_label


def indicator_line(t: Translator, one: IndicatorTold, shown: Shown, *, split: str = "",
                   places: Mapping[str, str] | None = None, held: frozenset[str] = frozenset()
                   ) -> IndicatorLine:
    """The line of an indicator; `split` is "by_sex", "by_age" or "by_neighbourhood" (with the
    names of the `places`), "" for all together. Readings `held` back, by id, are not drawn.
    """
    start_on = day(one.row.values.get("baseline_on"))
    start = _point(t, one.row, start_on, one.start, t("Start value"), shown) \
        if start_on is not None and one.start is not None else None
    readings = [row for row in one.readings if row.id not in held]
    points = _points(t, one, readings, shown)
    splits = _splits(t, one.row, readings, split, places or {}, shown) if split else ()
    # A number to reach is that of all together: no part of them could reach it.
    is_share = one.row.values.get("unit") in ("percent", "score")
    target = one.target if is_share or not splits else None
    return IndicatorLine(start, points, one.due_on, target,
                         day(one.row.values.get("target_on")), splits,
                         one.row.values.get("unit") == "percent")


def indicator_words(t: Translator, one: IndicatorTold, line: IndicatorLine, shown: Shown
                    ) -> IndicatorWords:
    """The words of that line."""
    def number(value: Decimal) -> str:
        said = figure_in_words(format(value, "f"), t)
        return t("{n}%", n=said) if line.is_percent else said

    due = t("next reading due on {day}", day=t.date(line.due_on)) if line.due_on else ""
    every = [*((line.start,) if line.start else ()), *line.readings]
    rows = [(t.date(point.on_day), t("Start value") if point is line.start else t("All"),
             shown(one.row, point.value)) for point in every]
    rows += [(t.date(point.on_day), split.name, point.label)
             for split in line.splits for point in split.points]
    if line.target is not None:
        rows.append((t.date(line.target_on) if line.target_on else "", t("Target"),
                     shown(one.row, line.target)))
    if line.due_on is not None:
        rows.append((t.date(line.due_on), t("Next reading"), ""))
    return IndicatorWords(
        row_name(INDICATORS, one.row, t), t("Target"), due, number,
        t.short_date, (t("Day"), t("For whom"), t("Figure")), tuple(rows))


def _points(t: Translator, one: IndicatorTold, readings: Sequence[Row], shown: Shown
            ) -> tuple[Point, ...]:
    """The readings that have a day and a figure; where they add up, their sum so far."""
    adds_up = one.row.values.get("reading_rule") == "sum"
    points: list[Point] = []
    for row in readings:
        on_day, value = day(row.values.get("read_on")), figure(row.values.get("value"))
        if on_day is None or value is None:
            continue
        if adds_up and points:
            value += points[-1].value
        points.append(_point(t, one.row, on_day, value, row_name(READINGS, row, t), shown))
    return tuple(points)


def _point(t: Translator, indicator: Row, on_day: date, value: Decimal, name: str, shown: Shown
           ) -> Point:
    said = shown(indicator, value)
    return Point(on_day, value, said, t("{name}, {day}: {value}", name=name, day=t.date(on_day),
                                        value=said))


def _splits(t: Translator, indicator: Row, readings: list[Row], key: str,
            places: Mapping[str, str], shown: Shown) -> tuple[Split, ...]:
    """The parts in their order; of more than can be drawn those that were told most often."""
    field = READINGS.field(key)
    order = [choice.key for choice in field.choices] or list(places)
    found: dict[str, list[Point]] = {}
    for row in readings:
        on_day, parts = day(row.values.get("read_on")), row.values.get(key) or {}
        for part in order if on_day is not None else ():
            value = figure(parts.get(part))
            if value is not None and on_day is not None:
                name = places.get(part) or chosen_label(t, READINGS, field, part)
                found.setdefault(part, []).append(
                    _point(t, indicator, on_day, value, name, shown))
    most = sorted(found, key=lambda part: (-len(found[part]), order.index(part)))[:MOST_SPLITS]
    return tuple(_split(t, places.get(part) or chosen_label(t, READINGS, field, part),
                        found[part]) for part in order if part in most)


def _split(t: Translator, name: str, points: Sequence[Point]) -> Split:
    return Split(name, tuple(points), t("{name}: {value}", name=name, value=points[-1].label))
