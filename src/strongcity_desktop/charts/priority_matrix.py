"""The priority matrix: likelihood across, impact upwards, a pin with its number per challenge."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part, shade_of_score
from strongcity_desktop.charts.pins import SMALL, height_for, pins_in
from strongcity_desktop.charts.shapes import Corner
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

_LEVELS = 5
_GAP, _MARGIN, _FOOT = 2.0, 10.0, 6.0
_WIDEST_CELL = 104.0
# Pins of one likelihood have columns of their own.
_COLUMN = 100
_WIDEST_LABEL, _SHARE_OF_LABELS = 96.0, 0.3


@dataclass(frozen=True)
class MatrixWords:
    """What the matrix says, in the reader's language; `wording.matrix_words` makes it.

    The levels are worded and numbered ("1 Rare"), five each; `pin` names a challenge with its
    likelihood and impact, `rest` those that have no room of their own.
    """

    name: str
    likelihood: str
    likelihood_levels: Sequence[str]
    impact_levels: Sequence[str]
    head: tuple[str, str, str, str]
    names: Mapping[int, str]
    pin: Callable[[int, int, int], str]
    rest: Callable[[Sequence[int]], str]
    number: Callable[[int], str] = field(default=str)


def priority_matrix(cells: Mapping[tuple[int, int], Sequence[int]], *, selected: int | None = None,
                    words: MatrixWords, palette: Palette, direction: Direction, measure: Measure,
                    width: float) -> Chart:
    """The chart, at most `width` units wide. `cells`: (likelihood, impact) -> numbers.

    A part is a pin; its key is the number. The pin of what has no room has the key of the first.
    """
    return _Matrix(cells, selected, words, palette, Sheet(width, direction, measure)).drawn()


class _Matrix:
    def __init__(self, cells: Mapping[tuple[int, int], Sequence[int]], selected: int | None,
                 words: MatrixWords, palette: Palette, sheet: Sheet) -> None:
        self._cells = {place: tuple(numbers) for place, numbers in cells.items()}
        self._selected, self._words, self._palette, self._sheet = selected, words, palette, sheet
        self._labels = self._impact_labels()
        widest = max(sheet.text_width(line, sheet.label)
                     for lines in self._labels for line in lines)
        self._start = float(round(widest + _MARGIN))
        self._across = min(_WIDEST_CELL, (sheet.width - self._start) // _LEVELS)
        fullest = max(map(len, self._cells.values()), default=0)
        tallest = max(map(len, self._labels)) * sheet.line_height(sheet.label)
        self._down = max(tallest, height_for(fullest, self._across - _GAP)) + _GAP
        sheet.width = self._start + _LEVELS * self._across

    def _impact_labels(self) -> list[tuple[str, ...]]:
        """Beside the rows, from the lowest: words at both ends, a number between."""
        sheet = self._sheet
        room = min(_WIDEST_LABEL, sheet.width * _SHARE_OF_LABELS)
        ends = [sheet.lines(self._words.impact_levels[end], room, sheet.label, most=3)
                for end in (0, -1)]
        between = [(self._words.number(level),) for level in range(2, _LEVELS)]
        return [ends[0], *between, ends[1]]

    def drawn(self) -> Chart:
        sheet = self._sheet
        for impact in range(1, _LEVELS + 1):
            row = _LEVELS - impact
            middle = row * self._down + (self._down - _GAP) / 2
            sheet.text_lines(self._labels[impact - 1], self._start - _MARGIN, middle, sheet.label,
                             self._palette.quiet, "end")
            for likelihood in range(1, _LEVELS + 1):
                self._draw_cell(likelihood, impact, row)
        return sheet.chart(self._draw_foot(), self._words.name, self._words.head, self._table())

    def _draw_cell(self, likelihood: int, impact: int, row: int) -> None:
        x, top = self._start + (likelihood - 1) * self._across, row * self._down
        wide, high = self._across - _GAP, self._down - _GAP
        shade = shade_of_score(likelihood * impact) - 1
        self._sheet.cell(x, top, wide, high, self._palette.heat[shade])
        numbers = self._cells.get((likelihood, impact), ())
        pins = pins_in(numbers, wide, high, self._selected)
        places = [(x + across, top + down) for across, down in pins.places]
        for number, place in zip(pins.numbers, places, strict=False):
            self._draw_pin(number, place, pins.diameter)
        named = [(number, self._words.pin(number, likelihood, impact)) for number in pins.numbers]
        if pins.hidden:
            self._sheet.text(f"+{self._words.number(len(pins.hidden))}", *places[-1],
                             self._sheet.tick, self._palette.on_heat[shade], "middle", 600)
            named.append((pins.hidden[0], self._words.rest(pins.hidden)))
        size = pins.diameter
        for at, ((number, name), (middle, centre)) in enumerate(zip(named, places, strict=True)):
            self._sheet.part(Part(str(number), name, middle - size / 2, centre - size / 2, size,
                                  size, row, likelihood * _COLUMN + at, is_round=True))

    def _draw_pin(self, number: int, place: Corner, diameter: float) -> None:
        sheet, palette = self._sheet, self._palette
        is_selected = number == self._selected
        fill = palette.accent if is_selected else palette.ground
        sheet.ring(*place, diameter / 2, 1.5 if is_selected else 1.2,
                   palette.ground if is_selected else palette.ink, fill)
        sheet.text(self._words.number(number), *place,
                   sheet.tick if diameter == SMALL else sheet.label,
                   palette.on_accent if is_selected else palette.ink, "middle", 600)

    def _draw_foot(self) -> float:
        """The words under the matrix, in as few lines as they need; the height of the chart."""
        sheet, quiet = self._sheet, self._palette.quiet
        first, last = (self._words.likelihood_levels[end] for end in (0, -1))
        step, foot = sheet.line_height(sheet.label), _LEVELS * self._down + _FOOT
        end, span = sheet.width - _GAP, _LEVELS * self._across - _GAP
        middle = self._start + span / 2
        widths = [sheet.text_width(words, sheet.label)
                  for words in (first, self._words.likelihood, last)]
        fits = 2 * max(widths[0], widths[2]) + widths[1] + 2 * _MARGIN <= span
        below = 1
        for words, x, anchor in ((first, self._start, "start"), (last, end, "end")):
            lines = sheet.lines(words, (span - _MARGIN) / 2, sheet.label)
            below = max(below, len(lines))
            for place, line in enumerate(lines):
                sheet.text(line, x, foot + step * (place + 0.5), sheet.label, quiet,
                           "start" if anchor == "start" else "end")
        title = 0 if fits else below
        sheet.text(self._words.likelihood, middle, foot + step * (title + 0.5), sheet.label,
                   quiet, "middle")
        return foot + step * max(below, title + 1)

    def _table(self) -> tuple[tuple[str, ...], ...]:
        words = self._words
        stands = {number: place for place, numbers in self._cells.items() for number in numbers}
        return tuple((words.number(number), words.names.get(number, ""),
                      words.likelihood_levels[likelihood - 1], words.impact_levels[impact - 1])
                     for number, (likelihood, impact) in sorted(stands.items()))
