"""The marks of a timeline: a bar for each state, told apart without colour, and the milestone."""

from collections.abc import Sequence

from strongcity_desktop.charts.chart import Palette
from strongcity_desktop.charts.gantt_lines import STATES, BarState, GanttWords, Group
from strongcity_desktop.charts.sheet import Sheet

BAR, DIAMOND = 18.0, 7.0
_DASH, _GAP, _LEGEND, _LINE = 4.0, 3.0, 34.0, 24.0


def draw_bar(sheet: Sheet, palette: Palette, state: BarState, left: float, middle: float,
             width: float, height: float = BAR) -> None:
    """A bar around `middle`: solid, soft, hatched, dashed, or sand with a tick."""
    top = middle - height / 2
    round_off = min(3.0, width / 2)
    if state == "seeking":
        sheet.cell(left, top, width, height, palette.ground, radius=round_off)
        dashed_box(sheet, left, top, width, height, palette.ink)
        return
    fill, edge = {
        "under_way": (palette.accent, palette.accent), "planned": (palette.soft, palette.accent),
        "late": (palette.attention_ground, palette.attention_mark),
        "done": (palette.done, palette.strong_line),
        "stopped": (palette.plot, palette.strong_line)}[state]
    sheet.cell(left, top, width, height, fill, radius=round_off)
    if state == "late":
        sheet.hatch(left, top, width, height, palette.attention_mark)
    sheet.cell(left + 0.5, top + 0.5, max(width - 1, 1), height - 1, None, edge, 1.0,
               radius=min(round_off, max(width - 1, 1) / 2))
    if state == "done" and width >= 16:
        # A tick is not mirrored: drawn turned over, it comes out the right way.
        corners = [(left + 5, middle), (left + 8, middle + 3), (left + 13, middle - 4)]
        if sheet.direction == "rtl":
            corners = [(2 * left + 18 - x, y) for x, y in corners]
        sheet.line(*corners, stroke=palette.ink, width=1.6)
    if state == "stopped" and width >= 16:
        sheet.line((left + 5, middle - 4), (left + 13, middle + 4), stroke=palette.ink, width=1.4)
        sheet.line((left + 5, middle + 4), (left + 13, middle - 4), stroke=palette.ink, width=1.4)


def draw_diamond(sheet: Sheet, palette: Palette, x: float, middle: float) -> None:
    """A milestone, with a rim that parts it from its bar."""
    for size, colour in ((DIAMOND + 1.5, palette.ground), (DIAMOND, palette.ink)):
        near = max(x, size) if x < size else min(x, sheet.width - size)
        sheet.area((near, middle - size), (near + size, middle), (near, middle + size),
                   (near - size, middle), fill=colour)


def dashed_box(sheet: Sheet, left: float, top: float, width: float, height: float, stroke: str,
               thick: float = 1.2) -> None:
    """A box of dashes, whole ones at its corners."""
    right, foot = left + width, top + height
    for (x1, y1), (x2, y2) in (((left, top), (right, top)), ((right, top), (right, foot)),
                               ((right, foot), (left, foot)), ((left, foot), (left, top))):
        length = abs(x2 - x1) + abs(y2 - y1)
        if not length:
            continue
        across, down = (x2 - x1) / length, (y2 - y1) / length
        way = 0.0
        while way < length:
            end = min(way + _DASH, length)
            sheet.line((x1 + across * way, y1 + down * way), (x1 + across * end, y1 + down * end),
                       stroke=stroke, width=thick)
            way += _DASH + _GAP


def draw_legend(sheet: Sheet, palette: Palette, groups: Sequence[Group], words: GanttWords,
                top: float) -> float:
    """What the bars mean, in as many lines as need be; where it ends."""
    used = {bar.state for group in groups for line in group.lines for bar in line.bars}
    keys: list[BarState | None] = [state for state in STATES if state in used
                                   or state != "stopped"]
    x, middle = 0.0, top + _LEGEND / 2
    for key in [*keys, None]:
        said = words.states[key] if key else words.milestone
        mark = 26.0 if key else 2 * DIAMOND
        long = mark + 8 + sheet.text_width(said, sheet.label)
        if x and x + long > sheet.width:
            x, middle = 0.0, middle + _LINE
        if key:
            draw_bar(sheet, palette, key, x, middle, mark, 13)
        else:
            draw_diamond(sheet, palette, x + DIAMOND, middle)
        sheet.text(said, x + mark + 8, middle, sheet.label, palette.quiet)
        x += long + 20
    return middle + _LEGEND / 2
