"""Tables: heads repeat, rows stay whole, end-aligned numbers, cells and widths mirrored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, Flowable, TableStyle
from reportlab.platypus import Table as PlatypusTable

from strongcity_desktop.documents.blocks import Align, Bars, Boxes, Cell, Priority, Table
from strongcity_desktop.documents.drawn_parts import LevelBars, TickBoxes
from strongcity_desktop.documents.measuring import width_in_one_line
from strongcity_desktop.documents.priority_mark import PriorityMark
from strongcity_desktop.documents.setting import (
    INK,
    LINE,
    LINE_STRONG,
    MARGIN,
    RAISED,
    Setting,
)
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_PAD = 5.0
_ABOVE, _BELOW, _ENDLESS = 4.5, 5.0, 100_000.0
_ABOVE_DENSE, _BELOW_DENSE = 2.5, 3.0
_TALLEST_TITLE, _TALLEST_HEAD = 60.0, 240.0
_SMALLEST_COLUMN, _WIDEST_WORD = 46.0, 80.0
# So many rows begin a table at the foot of a page, or fewer that are together as tall in points.
_ROWS_UNDER_HEAD, _TALL_ROWS = 3, 110.0


class WholeRows(PlatypusTable):  # type: ignore[misc]
    """A table that goes on between its rows, and leaves no first or last row alone on a page."""

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit and the others, each part under the head."""
        parts: list[Flowable] = super().split(available_width, available_height)
        if len(parts) == 2 and self._begins_too_low(parts[0]):
            return []
        if len(parts) == 2 and parts[1]._nrows == self.repeatRows + 1:
            one_less = sum(parts[0]._rowHeights) - 1
            earlier: list[Flowable] = super().split(available_width, one_less)
            if len(earlier) == 2:  # what follows stays whole: there is room here for a row of it
                return [earlier[0], CondPageBreak(sum(earlier[1]._rowHeights) + 1), earlier[1]]
        return parts

    def _begins_too_low(self, first: PlatypusTable) -> bool:
        """Whether a few rows more would begin it better on the next page."""
        height = sum(first._rowHeights)
        return height + 0.01 < self.beginning() and not hasattr(self, "_postponed")

    def beginning(self) -> float:
        """The height of the head and of the rows that stay with it, in points, once wrapped."""
        rows, height = self._rowHeights[self.repeatRows:], 0.0
        for row in rows[:_ROWS_UNDER_HEAD]:
            height += row
            if height >= _TALL_ROWS:
                break
        return float(sum(self._rowHeights[:self.repeatRows])) + height


def table_flowables(table: Table, setting: Setting) -> list[Flowable]:
    """The table, and its note under it."""
    aligns: Sequence[Align] = table.aligns or ["start"] * len(table.head)
    head = [setting.paragraph(words, "table_head", align)
            for words, align in zip(table.head, aligns, strict=True)]
    body = [_row(cells, aligns, setting) for cells in table.rows]
    if table.total:
        body.append([setting.paragraph(cell, "table_head", align) if isinstance(cell, str)
                     else _cell(cell, align, setting)
                     for cell, align in zip(table.total, aligns, strict=True)])
    widths = _widths(table.shares, [head, *body], setting.width)
    if setting.is_mirrored:
        _align_units(body, aligns, widths)
    bands = dict(table.bands)
    if _height(head, widths, 0) > _TALLEST_HEAD:  # a head is not cut, so it becomes the first row
        body.insert(0, head)
        head = [setting.paragraph("", "table_head") for _ in head]
        bands = {place + 1: title for place, title in bands.items()}
    rows, goes_on, titles = _laid_out(body, bands, widths, setting)
    heights = [None, *(_height(cells, widths, table.row_height) for cells in rows)] \
        if table.row_height else None
    lines: list[list[Any]] = [head, *rows]
    if setting.is_mirrored:
        lines, widths = [line[::-1] for line in lines], widths[::-1]
    lines = [titles.get(place, line) for place, line in enumerate(lines)]
    drawn = WholeRows(lines, widths, heights, repeatRows=1,
                      style=_style(goes_on, is_written_in=bool(table.row_height)))
    if table.is_dense:
        drawn.setStyle([("TOPPADDING", (0, 1), (-1, -1), _ABOVE_DENSE),
                        ("BOTTOMPADDING", (0, 1), (-1, -1), _BELOW_DENSE)])
    drawn.setStyle([command for row in titles
                    for command in _band_style(row, is_last=row + 1 not in titles)])
    drawn.spaceBefore, drawn.spaceAfter = 4, 6
    note = [setting.paragraph(table.note, "hint")] if table.note else []
    return [drawn, *note]


def _laid_out(body: Sequence[list[Flowable]], bands: Mapping[int, str],
              widths: Sequence[float], setting: Setting
              ) -> tuple[list[list[Flowable]], list[int], dict[int, list[Any]]]:
    """The lines under the head, which of them go on with a row, and the titles by their line."""
    tallest = setting.page_size[1] - 2 * MARGIN - 190
    rows: list[list[Flowable]] = []
    goes_on: list[int] = []
    titles: dict[int, list[Any]] = {}
    for place, cells in enumerate(body):
        setting.check()
        for title in _title_parts(bands.get(place, ""), sum(widths), setting):
            # It begins at the left in any direction: there a span has its content.
            titles[len(rows) + 1] = [title, *[""] * (len(cells) - 1)]
            rows.append([setting.paragraph("", "table") for _ in cells])
        parts = _parts(cells, widths, tallest, setting)
        goes_on += range(len(rows) + 1, len(rows) + len(parts))
        rows += parts
    return rows, goes_on, titles


def _title_parts(words: str, width: float, setting: Setting) -> Iterator[Flowable]:
    """The title in parts, of which the last leaves room on a page for the row it stands above."""
    rest = [setting.paragraph(words, "table_head")] if words else []
    while rest:
        height = rest[0].wrap(width - 2 * _PAD, _ENDLESS)[1]
        parts = rest[0].split(width - 2 * _PAD, _TALLEST_TITLE) if height > _TALLEST_TITLE else []
        yield parts[0] if parts else rest[0]
        rest = parts[1:]


def _widths(shares: Sequence[float], lines: Sequence[Sequence[Flowable]], whole: float
            ) -> list[float]:
    """Widths in points by share; none so narrow that an ordinary word in it is cut."""
    smallest = [max(_SMALLEST_COLUMN if share >= 1 else 0,
                    max(_longest_word(line[place]) for line in lines) + 2 * _PAD + 0.5)
                for place, share in enumerate(shares)]
    if sum(smallest) > whole:
        smallest = [whole / len(shares)] * len(shares)
    wide = [max(whole * share / sum(shares), least)
            for share, least in zip(shares, smallest, strict=True)]
    over = sum(wide) - whole
    spare = [width - least for width, least in zip(wide, smallest, strict=True)]
    if not sum(spare):
        return wide
    return [width - over * room / sum(spare) for width, room in zip(wide, spare, strict=True)]


def _longest_word(cell: Flowable) -> float:
    """The width of the longest word of a text; what is longer than any word does not count."""
    if isinstance(cell, PriorityMark):
        return cell.minWidth()
    if not isinstance(cell, Paragraph):
        return 0.0
    return min(cell.minWidth(), _WIDEST_WORD)


def _height(cells: Sequence[Flowable], widths: Sequence[float], least: float) -> float:
    """The height of a row to write in, in points: what it says has room in any case."""
    needed = max(float(cell.wrap(width - 2 * _PAD, _ENDLESS)[1])
                 for cell, width in zip(cells, widths, strict=True))
    return max(least, needed + _ABOVE + _BELOW)


def _align_units(body: Sequence[Sequence[Flowable]], aligns: Sequence[Align],
                 widths: Sequence[float]) -> None:
    """Bring the units of numbers under each other at the end side of a right-to-left table."""
    for place, align in enumerate(aligns):
        cells = [line[place] for line in body if isinstance(line[place], Paragraph)]
        if align == "end" and len(cells) == len(body):
            widest = max((width_in_one_line(cell) for cell in cells), default=0)
            indent = max(widths[place] - 2 * _PAD - widest - 0.5, 0)
            for cell in cells:
                cell.text_style = replace(cell.text_style, align="start", indent=indent)


def _style(goes_on: Sequence[int], *, is_written_in: bool) -> TableStyle:
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"), ("VALIGN", (0, 1), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _PAD), ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
        ("TOPPADDING", (0, 0), (-1, -1), _ABOVE), ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, HexColor(LINE)),
        ("LINEBELOW", (0, 0), (-1, 0), 1.2, HexColor(INK)),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, HexColor(LINE_STRONG)),
    ]
    if is_written_in:
        style.append(("INNERGRID", (0, 1), (-1, -1), 0.5, HexColor(LINE)))
    for row in goes_on:  # the rest of a row too tall for any page stands without a line between
        style.append(("LINEBELOW", (0, row), (-1, row), 0.5, HexColor("#FFFFFF")))
    return TableStyle(style)


def _band_style(row: int, is_last: bool) -> list[tuple[Any, ...]]:
    """A title over the whole width, whose last part stays with the row after it."""
    kept = [("NOSPLIT", (0, row), (0, row + 1))] if is_last else []
    return [("SPAN", (0, row), (-1, row)), ("BACKGROUND", (0, row), (-1, row), HexColor(RAISED)),
            *kept]


def _row(cells: Sequence[Cell], aligns: Sequence[Align], setting: Setting) -> list[Flowable]:
    setting.check()
    return [_cell(cell, align, setting) for cell, align in zip(cells, aligns, strict=True)]


def _cell(cell: Cell, align: Align, setting: Setting) -> Flowable:
    match cell:
        case Bars(level, of, words):
            return LevelBars(setting, level, of, words)
        case Boxes(items, is_round):
            return TickBoxes(setting, items, is_round)
        case Priority(of_three, letter, words):
            return PriorityMark(setting, of_three, letter, words)
        case _:
            return setting.paragraph(cell, "table", align)


def _parts(cells: list[Flowable], widths: Sequence[float], tallest: float,
           setting: Setting) -> list[list[Flowable]]:
    """The row, or its parts where it is taller than a page can hold."""
    parts: list[list[Flowable]] = []
    while True:
        first, rest, is_cut = [], [], False
        for cell, width in zip(cells, widths, strict=True):
            _, height = cell.wrap(width - 2 * _PAD, tallest)
            pieces = cell.split(width - 2 * _PAD, tallest) if height > tallest else []
            is_cut = is_cut or len(pieces) > 1
            first.append(pieces[0] if pieces else cell)
            rest.append(pieces[1] if len(pieces) > 1 else setting.paragraph("", "table"))
        parts.append(first)
        if not is_cut:
            return parts
        cells = rest
