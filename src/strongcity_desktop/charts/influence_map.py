"""The influence map: interest across, influence upwards, four quarters that say how to work with
whom, a pin with its number per stakeholder."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part, Weight
from strongcity_desktop.charts.pins import SMALL, height_for, pins_in
from strongcity_desktop.charts.shapes import Corner
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

_LEVELS, _MIDDLE = 5, 3
_AXIS, _BAND, _FOOT, _EDGE = 20.0, 34.0, 22.0, 1.0
_LOWEST_CELL, _WIDEST_CELL, _TWO = 40.0, 84.0, 2
_COLUMN = 100
# From here on pins would hide each other: each cell says how many stand in it.
MOST_PINS = 80
Place = tuple[int, int]
"""Interest and influence, each 1 to 5."""


@dataclass(frozen=True)
class InfluenceWords:
    """What the map says, in the reader's language; `wording.influence_words` makes it.

    `quarters` are named from the upper start one, row by row; `pin` names a stakeholder with both
    levels, `rest` those without room of their own, `count` how many stand in a cell.
    """

    name: str
    interest: str
    influence: str
    quarters: tuple[str, str, str, str]
    interest_levels: Sequence[str]
    influence_levels: Sequence[str]
    head: tuple[str, str, str, str]
    names: Mapping[int, str]
    pin: Callable[[int, Place], str]
    rest: Callable[[Sequence[int]], str]
    count: Callable[[int, Place], str]
    number: Callable[[int], str] = field(default=str)


class Carried(NamedTuple):
    """A pin that was taken, and the cell it is over now."""

    number: int
    place: Place


def influence_map(cells: Mapping[Place, Sequence[int]], *, selected: int | None = None,
                  carried: Carried | None = None, words: InfluenceWords, palette: Palette,
                  direction: Direction, measure: Measure, width: float) -> Chart:
    """The chart, at most `width` units wide. `cells`: (interest, influence) -> numbers.

    A part is a pin and its key the number; that of "+n" is "more:" with the numbers; that of a
    count, where there are many, "cell:" with both levels.
    """
    sheet = Sheet(min(width, _AXIS + _LEVELS * _WIDEST_CELL), direction, measure)
    return _Map(cells, selected, carried, words, palette, sheet).drawn()


def cell_at(chart: Chart, x: float, y: float) -> Place | None:
    """The cell at a point of a chart that `influence_map` made; None outside of its plot."""
    across = x if chart.direction == "ltr" else chart.width - x
    wide = (chart.width - _AXIS - _EDGE) / _LEVELS
    high = (chart.height - 2 * _BAND - _FOOT - 2 * _EDGE) / _LEVELS
    top = y - _EDGE
    if not (_AXIS <= across < chart.width and 0 <= top < 2 * _BAND + _LEVELS * high):
        return None
    row = min(_LEVELS - 1, max(0, int((top - _BAND) // high)))
    return min(_LEVELS, int((across - _AXIS) // wide) + 1), _LEVELS - row


class _Map:
    def __init__(self, cells: Mapping[Place, Sequence[int]], selected: int | None,
                 carried: Carried | None, words: InfluenceWords, palette: Palette, sheet: Sheet
                 ) -> None:
        self._cells = {place: tuple(numbers) for place, numbers in cells.items()}
        self._selected, self._carried = selected, carried
        self._words, self._palette, self._sheet = words, palette, sheet
        if carried is not None:
            self._carry(carried)
        self._counts = sum(map(len, self._cells.values())) > MOST_PINS
        self._wide = (sheet.width - _AXIS - _EDGE) / _LEVELS
        fullest = 0 if self._counts else max(map(len, self._cells.values()), default=0)
        self._high = _LOWEST_CELL if fullest <= _TWO else height_for(fullest, self._wide)
        self._foot = _EDGE + 2 * _BAND + _LEVELS * self._high

    def _carry(self, carried: Carried) -> None:
        """Show the pin that was taken where it would be put down."""
        self._cells = {place: tuple(number for number in numbers if number != carried.number)
                       for place, numbers in self._cells.items()}
        there = self._cells.get(carried.place, ())
        self._cells[carried.place] = tuple(sorted((*there, carried.number)))
        self._selected = carried.number

    def drawn(self) -> Chart:
        sheet, palette, words = self._sheet, self._palette, self._words
        self._draw_ground()
        if self._carried is not None:
            left, top = self._corner(self._carried.place)
            sheet.cell(left + 1, top + 1, self._wide - 2, self._high - 2, None, palette.accent, 1.5)
        for row in range(_LEVELS):
            for interest in range(1, _LEVELS + 1):
                self._draw_cell((interest, _LEVELS - row), row)
        middle = _AXIS + (sheet.width - _AXIS) / 2
        sheet.text(words.interest, middle, self._foot + _EDGE + _FOOT / 2, sheet.label,
                   palette.quiet, "middle")
        half = sheet.text_width(words.influence, sheet.label) / 2
        sheet.turned_text(words.influence, _AXIS / 2 - 2, self._foot / 2 + half, sheet.label,
                          palette.quiet)
        return sheet.chart(self._foot + _EDGE + _FOOT, words.name, words.head, self._table())

    def _corner(self, place: Place) -> Corner:
        interest, influence = place
        return (_AXIS + (interest - 1) * self._wide,
                _EDGE + _BAND + (_LEVELS - influence) * self._high)

    def _draw_ground(self) -> None:
        """The four quarters with their names; the one to work closely with is tinted."""
        sheet, palette = self._sheet, self._palette
        start, end = _AXIS, sheet.width - _EDGE
        left, top = self._corner((_MIDDLE, _MIDDLE))
        across, down = left + self._wide / 2, top + self._high / 2
        sheet.rect(start, _EDGE, end - start, self._foot - _EDGE, palette.plot)
        sheet.rect(across, _EDGE, end - across, down - _EDGE, palette.soft)
        sheet.line((across, _EDGE), (across, self._foot), stroke=palette.line)
        sheet.line((start, down), (end, down), stroke=palette.line)
        sheet.cell(start, _EDGE, end - start, self._foot - _EDGE, None, palette.strong_line, 1)
        names, room = self._words.quarters, (end - start) / 2 - 14
        for place, name in enumerate(names):
            is_far, is_low, is_close = place % 2 == 1, place > 1, place == 1
            weight: Weight = 600 if is_close else 400
            sheet.text_lines(
                sheet.lines(name, room, sheet.tick, weight), end - 8 if is_far else start + 8,
                self._foot - _BAND / 2 if is_low else _EDGE + _BAND / 2, sheet.tick,
                palette.accent if is_close else palette.quiet, "end" if is_far else "start",
                weight)

    def _draw_cell(self, place: Place, row: int) -> None:
        numbers = self._cells.get(place, ())
        if not numbers:
            return
        left, top = self._corner(place)
        if self._counts:
            self._draw_count(place, len(numbers), (left, top), row)
            return
        pins = pins_in(numbers, self._wide, self._high, self._selected)
        places = [(left + across, top + down) for across, down in pins.places]
        for number, at in zip(pins.numbers, places, strict=False):
            self._draw_pin(number, at, pins.diameter)
        named = [(str(number), self._words.pin(number, place)) for number in pins.numbers]
        if pins.hidden:
            sheet = self._sheet
            sheet.text(f"+{self._words.number(len(pins.hidden))}", *places[-1], sheet.tick,
                       self._palette.ink, "middle", 600)
            named.append(("more:" + ",".join(map(str, pins.hidden)),
                          self._words.rest(pins.hidden)))
        size = pins.diameter
        for column, ((key, name), (middle, centre)) in enumerate(zip(named, places, strict=True)):
            self._sheet.part(Part(key, name, middle - size / 2, centre - size / 2, size, size,
                                  row, place[0] * _COLUMN + column, is_round=True))

    def _draw_count(self, place: Place, count: int, corner: Corner, row: int) -> None:
        sheet, palette = self._sheet, self._palette
        left, top = corner
        holds = self._selected in self._cells[place]
        if holds:
            sheet.cell(left + 3, top + 4, self._wide - 6, self._high - 8, palette.accent, None, 0,
                       4.0)
        sheet.text(self._words.number(count), left + self._wide / 2, top + self._high / 2,
                   sheet.label, palette.on_accent if holds else palette.ink, "middle", 600)
        sheet.part(Part(f"cell:{place[0]},{place[1]}", self._words.count(count, place), left + 2,
                        top + 2, self._wide - 4, self._high - 4, row, place[0] * _COLUMN))

    def _draw_pin(self, number: int, at: Corner, diameter: float) -> None:
        sheet, palette = self._sheet, self._palette
        is_selected = number == self._selected
        fill = palette.accent if is_selected else palette.ground
        sheet.ring(*at, diameter / 2, 1.5 if is_selected else 1.2,
                   palette.accent if is_selected else palette.ink, fill)
        sheet.text(self._words.number(number), *at,
                   sheet.tick if diameter == SMALL else sheet.label,
                   palette.on_accent if is_selected else palette.ink, "middle", 600)

    def _table(self) -> tuple[tuple[str, ...], ...]:
        words = self._words
        stands = {number: place for place, numbers in self._cells.items() for number in numbers}
        return tuple((words.number(number), words.names.get(number, ""),
                      words.influence_levels[influence - 1], words.interest_levels[interest - 1])
                     for number, (interest, influence) in sorted(stands.items()))
