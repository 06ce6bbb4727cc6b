"""The theory of change: six columns of boxes, arrows between them, and what they rest on."""

from collections.abc import Sequence

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part, Weight
from strongcity_desktop.charts.gantt_bars import dashed_box
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.charts.theory_arrows import draw_way
from strongcity_desktop.charts.theory_boxes import COLUMNS, Aside, TheoryBox, TheoryWords
from strongcity_desktop.charts.theory_layout import Node, laid_out
from strongcity_desktop.charts.words_in_room import longest_word
from strongcity_desktop.language.direction import Direction

_WIDE, _GUTTER, _NARROW_GUTTER = 860.0, 27.0, 16.0
_PAD, _HEAD_GAP, _LEAST = 9.0, 10.0, 34.0
_NAME_LINES, _SECOND_LINES, _ASIDE_LINES = 9, 3, 12
_SMALLEST = 7.0
_MARK = 14.0


def theory_of_change(boxes: Sequence[TheoryBox], asides: Sequence[Aside] = (), *,
                     selected: str = "", words: TheoryWords, palette: Palette,
                     direction: Direction, measure: Measure, width: float,
                     is_light: bool = False) -> Chart:
    """The drawing, `width` units wide. A part is a box or an aside, its key that of what it shows.

    Rows of parts count from the top of a column. With `is_light` no box is filled: for paper.
    """
    return _Drawing(boxes, asides, selected, words, palette, Sheet(width, direction, measure),
                    is_light).drawn()


class _Drawing:
    def __init__(self, boxes: Sequence[TheoryBox], asides: Sequence[Aside], selected: str,
                 words: TheoryWords, palette: Palette, sheet: Sheet, is_light: bool) -> None:
        self._boxes = {box.key: box for box in boxes if 0 <= box.column < COLUMNS}
        self._asides, self._selected, self._words = tuple(asides), selected, words
        self._palette, self._sheet, self._is_light = palette, sheet, is_light
        self._gutter = _GUTTER if sheet.width >= _WIDE else _NARROW_GUTTER
        self._across = (sheet.width - (COLUMNS - 1) * self._gutter) / COLUMNS
        self._inner = self._across - 2 * _PAD

    def drawn(self) -> Chart:
        sheet, palette = self._sheet, self._palette
        top = self._draw_heads()
        nodes = [Node(box.key, box.column, self._height(box), box.place)
                 for box in self._boxes.values()]
        links = [(box.key, key) for box in self._boxes.values() for key in box.leads_to]
        laid = laid_out(nodes, links, COLUMNS)
        places = {node.key: (self._x(node.column), top + laid.tops[node.key], node)
                  for column in laid.columns for node in column}
        for way in laid.ways:
            draw_way(sheet, palette.strong_line, [places[key] for key in way.nodes], way.back,
                     self._across, self._gutter, is_last=places[way.nodes[0]][2].column
                     == COLUMNS - 1)
        for column in laid.columns:
            for row, node in enumerate(node for node in column if not node.is_lane):
                x, y, _ = places[node.key]
                self._draw_box(self._boxes[node.key], x, y, node.height, row)
        foot = top + max(laid.height, _LEAST if not nodes else 0.0)
        height = self._draw_asides(foot + 16, len(nodes) + 1) if self._asides else foot + 2
        words = self._words
        return sheet.chart(height, words.name, words.head, words.rows)

    def _x(self, column: int) -> float:
        return column * (self._across + self._gutter)

    def _draw_heads(self) -> float:
        """The names of the columns; where the boxes begin."""
        sheet = self._sheet
        step, most = sheet.line_height(sheet.label), 1
        for column, name in enumerate(self._words.columns):
            size = self._fitting(name, sheet.label, 600)
            lines = sheet.lines(name, self._across, size, 600, 3)
            most = max(most, len(lines))
            for place, line in enumerate(lines):
                sheet.text(line, self._x(column), step * (place + 0.5), size,
                           self._palette.quiet, weight=600)
        return most * step + _HEAD_GAP

    def _fitting(self, text: str, size: float, weight: Weight) -> float:
        """The size at which even the longest word is not cut."""
        longest = longest_word(text, size, weight, self._sheet.measure)
        return size if longest <= self._inner else max(size * self._inner / longest * 0.99,
                                                       _SMALLEST)

    def _weight(self, box: TheoryBox) -> Weight:
        return 600 if box.column == COLUMNS - 1 or box.key == self._selected else 400

    def _name(self, box: TheoryBox) -> tuple[tuple[str, ...], float]:
        # As if it were chosen: a choice must not move the boxes.
        size = self._fitting(box.name, self._sheet.label, 600)
        return self._sheet.lines(box.name, self._inner, size, 600, _NAME_LINES), size

    def _second(self, box: TheoryBox) -> tuple[tuple[str, ...], float]:
        size = self._fitting(box.second, self._sheet.tick, 400)
        room = self._inner - (_MARK if box.state != "plain" else 0)
        return self._sheet.lines(box.second, room, size, 400, _SECOND_LINES), size

    def _height(self, box: TheoryBox) -> float:
        sheet = self._sheet
        lines, size = self._name(box)
        high = len(lines) * sheet.line_height(size)
        if box.second:
            second, size = self._second(box)
            high += len(second) * sheet.line_height(size)
        return max(high + 2 * _PAD, _LEAST)

    def _draw_box(self, box: TheoryBox, x: float, top: float, high: float, row: int) -> None:
        sheet, palette = self._sheet, self._palette
        is_filled = box.column == COLUMNS - 1 and not self._is_light and box.state != "incomplete"
        is_chosen = box.key == self._selected
        ink, quiet = palette.ink, palette.quiet
        if is_filled:
            sheet.cell(x, top, self._across, high, palette.accent, radius=4)
            ink = quiet = palette.on_accent
            if is_chosen:
                sheet.cell(x + 3, top + 3, self._across - 6, high - 6, None, palette.on_accent,
                           1.5, radius=3)
        else:
            sheet.cell(x, top, self._across, high, palette.soft if is_chosen else palette.ground,
                       radius=4)
            if box.state == "incomplete":
                dashed_box(sheet, x + 0.7, top + 0.7, self._across - 1.4, high - 1.4,
                           palette.attention_mark, 2.0 if is_chosen else 1.4)
                quiet = palette.attention
            else:
                edge = palette.accent if is_chosen or box.column == COLUMNS - 1 \
                    else palette.strong_line
                thick = 2.0 if is_chosen else 1.0
                sheet.cell(x + thick / 2, top + thick / 2, self._across - thick, high - thick,
                           None, edge, thick, radius=4)
        self._write(box, x, top + high / 2, ink, quiet)
        sheet.part(Part(box.key, box.told or box.name, x, top, self._across, high, row,
                        box.column))

    def _write(self, box: TheoryBox, x: float, middle: float, ink: str, quiet: str) -> None:
        sheet = self._sheet
        lines, size = self._name(box)
        step = sheet.line_height(size)
        second, small = self._second(box) if box.second else ((), sheet.tick)
        small_step = sheet.line_height(small)
        top = middle - (len(lines) * step + len(second) * small_step) / 2
        for place, line in enumerate(lines):
            sheet.text(line, x + _PAD, top + (place + 0.5) * step, size, ink,
                       weight=self._weight(box))
        top += len(lines) * step
        indent = _MARK if second and box.state != "plain" else 0.0
        for place, line in enumerate(second):
            sheet.text(line, x + _PAD + indent, top + (place + 0.5) * small_step, small, quiet)
        if indent:
            self._draw_mark(box, x + _PAD, top + small_step / 2, quiet)

    def _draw_mark(self, box: TheoryBox, x: float, middle: float, ink: str) -> None:
        sheet = self._sheet
        if box.state == "done":
            corners = [(x, middle), (x + 3, middle + 3), (x + 9, middle - 4)]
            if sheet.direction == "rtl":
                corners = [(2 * x + 9 - across, y) for across, y in corners]
            sheet.line(*corners, stroke=ink, width=1.5)
            return
        sheet.area((x, middle - 5), (x + 9, middle - 5), (x + 6.5, middle - 2), (x + 9, middle + 1),
                   (x + 1.6, middle + 1), (x + 1.6, middle + 6), (x, middle + 6),
                   fill=self._palette.attention_mark)

    def _draw_asides(self, top: float, row: int) -> float:
        """What is assumed at the start side, what lies outside at the end; the chart's height."""
        sheet, words = self._sheet, self._words
        gap = 16.0
        kinds = [kind for kind in ("assumption", "outside")
                 if any(one.kind == kind for one in self._asides)]
        room = (sheet.width - gap * (len(kinds) - 1)) / max(len(kinds), 1)
        step, foot = sheet.line_height(sheet.label), top
        feet = []
        for column, kind in enumerate(kinds):
            x, y = column * (room + gap), top + 8
            title = words.assumption if kind == "assumption" else words.outside
            sheet.text(title, x + _PAD, y + step / 2, sheet.label, self._palette.ink, weight=600)
            y += step + 2
            for at, aside in enumerate(one for one in self._asides if one.kind == kind):
                lines = sheet.lines(aside.name, room - 3 * _PAD - 8, sheet.label, 400,
                                    _ASIDE_LINES)
                chosen = aside.key == self._selected
                if chosen:
                    sheet.cell(x + 3, y - 1, room - 6, len(lines) * step + 2, self._palette.soft)
                sheet.disc(x + _PAD + 3, y + step / 2, 2, self._palette.quiet)
                for place, line in enumerate(lines):
                    sheet.text(line, x + _PAD + 12, y + (place + 0.5) * step, sheet.label,
                               self._palette.ink)
                sheet.part(Part(aside.key, aside.told or aside.name, x + 2, y, room - 4,
                                len(lines) * step, row + at, column))
                y += len(lines) * step + 3
            feet.append(y + 5)
        foot = max(feet, default=foot)
        for column in range(len(kinds)):
            sheet.cell(column * (room + gap) + 0.5, top + 0.5, room - 1, foot - top - 1, None,
                       self._palette.line, 1.0, radius=4)
        return foot + 1
