"""The heat map: where each challenge is felt, a row per challenge, a column per neighbourhood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part, Weight
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.charts.words_in_room import longest_word, shortened
from strongcity_desktop.language.direction import Direction

_GAP, _MARGIN = 2.0, 12.0
_NARROWEST, _WIDEST = 20.0, 104.0
_SHARES_OF_LABELS, _SMALLEST_LABELS = (0.22, 0.36), 84.0
_ROW, _DENSE_ROW, _DENSE_FROM = 28.0, 22.0, 20
_TALLEST_HEAD, _BETWEEN_BANDS = 112.0, 20.0
_SWATCH, _SWATCH_HIGH = 18.0, 14.0


@dataclass(frozen=True)
class HeatRow:
    """A challenge and its levels, 1 to 5 or None for not known, one per column."""

    number: int
    name: str
    levels: tuple[int | None, ...]


@dataclass(frozen=True)
class HeatWords:
    """What the heat map says, in the reader's language; `wording.heat_words` makes it.

    `label` stands before a row ("3. Fights after matches"); `cell` names one cell in full: the
    row's name, the column's, the level or None. `levels` are worded, five.
    """

    name: str
    less: str
    more: str
    unknown: str
    head: str
    levels: Sequence[str]
    label: Callable[[int, str], str]
    cell: Callable[[HeatRow, str, int | None], str]
    number: Callable[[int], str] = field(default=str)


def heat_map_chart(rows: Sequence[HeatRow], columns: Sequence[str], *,
                   selected: int | None = None, words: HeatWords, palette: Palette,
                   direction: Direction, measure: Measure, width: float) -> Chart:
    """The chart, at most `width` units wide; `columns` are the names of the neighbourhoods.

    A part is a cell; its key is the number of its challenge. Columns too many to be read side by
    side go on in a second band below.
    """
    sheet = Sheet(width, direction, measure)
    return _HeatMap(tuple(rows), tuple(columns), selected, words, palette, sheet).drawn()


class _HeatMap:
    def __init__(self, rows: tuple[HeatRow, ...], columns: tuple[str, ...], selected: int | None,
                 words: HeatWords, palette: Palette, sheet: Sheet) -> None:
        self._rows, self._columns, self._selected = rows, columns, selected
        self._words, self._palette, self._sheet = words, palette, sheet
        self._dense = len(rows) > _DENSE_FROM
        self._start = self._width_of_labels()
        room = sheet.width - self._start
        bands = ceil(len(columns) / max(1, int(room // _NARROWEST))) if columns else 0
        self._per_band = ceil(len(columns) / bands) if bands else 0
        self._across = min(_WIDEST, room // self._per_band) if bands else _WIDEST
        self._labels = [self._label(row) for row in rows]

    def _width_of_labels(self) -> float:
        sheet = self._sheet
        widest = max((sheet.text_width(self._words.label(row.number, row.name), sheet.label, 600)
                      for row in self._rows), default=0.0)
        least, most = (max(_SMALLEST_LABELS, sheet.width * share) for share in _SHARES_OF_LABELS)
        spare = sheet.width - len(self._columns) * _NARROWEST - _MARGIN
        if spare >= least:
            most = min(most, spare)  # many columns stay in one band
        return float(int(min(widest + 1, most)) + _MARGIN)

    def _label(self, row: HeatRow) -> tuple[str, ...]:
        weight = self._weight(row)
        return self._sheet.lines(self._words.label(row.number, row.name), self._start - _MARGIN,
                                 self._sheet.label, weight, 1 if self._dense else 2)

    def _weight(self, row: HeatRow) -> Weight:
        return 600 if row.number == self._selected else 400

    def drawn(self) -> Chart:
        top = self._draw_legend()
        for first in range(0, len(self._columns), max(1, self._per_band)):
            if first:
                top += _BETWEEN_BANDS
            band = range(first, min(first + self._per_band, len(self._columns)))
            top = self._draw_heads(band, top)
            for place, (row, label) in enumerate(zip(self._rows, self._labels, strict=True)):
                line = place + len(self._rows) * (first // self._per_band)
                top = self._draw_row(row, label, band, top, line)
        return self._sheet.chart(top, self._words.name, (self._words.head, *self._columns),
                                 self._table())

    def _draw_legend(self) -> float:
        """Less to more in five shades, and the hatch, at the end side; its lower edge."""
        sheet, words, quiet = self._sheet, self._words, self._palette.quiet
        step = sheet.line_height(sheet.label)
        shades = 5 * (_SWATCH + 4)
        less, more, unknown = (sheet.text_width(text, sheet.label)
                               for text in (words.less, words.more, words.unknown))
        first, second = less + shades + more + 8, _SWATCH + 6 + unknown
        in_one = first + 20 + second <= sheet.width
        middle = step / 2 + 1
        x = sheet.width - first - (20 + second if in_one else 0)
        sheet.text(words.less, x, middle, sheet.label, quiet)
        for shade in self._palette.heat:
            left = x + less + 6 + 22 * self._palette.heat.index(shade)
            sheet.cell(left, middle - _SWATCH_HIGH / 2, _SWATCH, _SWATCH_HIGH, shade,
                       self._palette.line, 0.8)
        sheet.text(words.more, x + less + 6 + shades, middle, sheet.label, quiet)
        if not in_one:
            middle += step + 2
        self._draw_unknown(sheet.width - second, middle - _SWATCH_HIGH / 2, _SWATCH, _SWATCH_HIGH)
        sheet.text(words.unknown, sheet.width, middle, sheet.label, quiet, "end")
        return middle + step / 2 + 8

    def _draw_unknown(self, x: float, top: float, width: float, height: float) -> None:
        self._sheet.hatch(x, top, width, height, self._palette.strong_line)
        self._sheet.cell(x + 0.4, top + 0.4, width - 0.8, height - 0.8, None,
                         self._palette.line, 0.8)

    def _draw_heads(self, band: range, top: float) -> float:
        """The names of the columns, upright where they fit and turned where not."""
        sheet, quiet = self._sheet, self._palette.quiet
        names = [self._columns[column] for column in band]
        step = sheet.line_height(sheet.label)
        room = self._across - 6
        middles = [self._start + place * self._across + (self._across - _GAP) / 2
                   for place in range(len(names))]
        widest = {size: max(longest_word(name, size, 400, sheet.measure) for name in names)
                  for size in (sheet.label, sheet.tick)}
        size = next((size for size in widest if widest[size] <= room), None)
        if size is not None:
            heads = [sheet.lines(name, room, size, most=3) for name in names]
            foot = top + max(map(len, heads)) * step + 4
            for lines, x in zip(heads, middles, strict=True):
                sheet.text_lines(lines, x, foot - 4 - step * len(lines) / 2, size, quiet,
                                 "middle")
            return foot
        shown = [shortened(name, _TALLEST_HEAD, sheet.tick, 400, sheet.measure) for name in names]
        foot = top + max(sheet.text_width(name, sheet.tick) for name in shown) + 8
        for name, x in zip(shown, middles, strict=True):
            sheet.turned_text(name, x, foot - 6, sheet.tick, quiet)
        return foot

    def _draw_row(self, row: HeatRow, label: tuple[str, ...], band: range, top: float,
                  line: int) -> float:
        sheet, palette = self._sheet, self._palette
        pitch = max(_DENSE_ROW if self._dense else _ROW,
                    len(label) * sheet.line_height(sheet.label) + 4)
        is_selected = row.number == self._selected
        sheet.text_lines(label, 0, top + (pitch - _GAP) / 2, sheet.label,
                         palette.accent if is_selected else palette.ink, "start",
                         self._weight(row))
        known = [level for level in row.levels if level]
        for place, column in enumerate(band):
            x, level = self._start + place * self._across, row.levels[column]
            self._draw_cell(x, top, pitch - _GAP, level)
            if is_selected and level and level == max(known):
                for inset, stroke, wide in ((1.0, palette.accent, 2.0), (2.5, palette.ground, 1.0)):
                    sheet.cell(x + inset, top + inset, self._across - _GAP - 2 * inset,
                               pitch - _GAP - 2 * inset, None, stroke, wide)
            sheet.part(Part(str(row.number), self._words.cell(row, self._columns[column], level),
                            x, top, self._across - _GAP, pitch - _GAP, line, place))
        return top + pitch

    def _draw_cell(self, x: float, top: float, height: float, level: int | None) -> None:
        sheet, palette = self._sheet, self._palette
        wide, middle = self._across - _GAP, top + height / 2
        if level is None:
            self._draw_unknown(x, top, wide, height)
            sheet.cell(x + wide / 2 - 6, middle - 8, 12, 16, palette.ground)
            sheet.text("?", x + wide / 2, middle, sheet.label, palette.quiet, "middle")
            return
        sheet.cell(x, top, wide, height, palette.heat[level - 1])
        sheet.text(self._words.number(level), x + wide / 2, middle, sheet.label,
                   palette.on_heat[level - 1], "middle", 600)

    def _table(self) -> tuple[tuple[str, ...], ...]:
        words = self._words
        return tuple((words.label(row.number, row.name),
                      *(words.levels[level - 1] if level else words.unknown
                        for level in row.levels)) for row in self._rows)
