"""The timeline of the actions on paper: one year, as many drawings as its rows need."""

from collections.abc import Sequence
from itertools import pairwise

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.gantt import gantt
from strongcity_desktop.charts.gantt_lines import GanttWords, Group
from strongcity_desktop.charts.gantt_wording import gantt_words
from strongcity_desktop.documents.blocks import Block, ChartFigure
from strongcity_desktop.documents.gantt_rows import (
    Grouping,
    TimelineRows,
    beside_head,
    grouped_head,
    timeline_groups,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

# So many rows, a heading counted as one, stand well on one page.
_ROWS_ON_A_PAGE = 24


def figure(source: Source, *, year: int | None = None, by: Grouping = "challenge"
           ) -> list[Block]:
    """The timeline of a year, this one where none is given; nothing while there is no action."""
    setting = source.setting
    leads = source.rows(STAKEHOLDERS) if by == "lead" else ()
    rows = TimelineRows(source.rows(ACTIONS), source.rows(ACTIVITIES), source.rows(CHALLENGES),
                        leads, source.settled)
    if not rows.actions:
        return []
    shown = year or setting.printed_on.year
    groups = timeline_groups(setting.t, rows, by, setting.printed_on)
    words = gantt_words(setting.t, year=shown, grouped=grouped_head(setting.t, by),
                        beside=beside_head(setting.t, by), with_offers=False)
    parts = _parted(groups)
    return [_drawing(source, words, part, shown, place == 0, place == len(parts) - 1)
            for place, part in enumerate(parts)]


def _drawing(source: Source, words: GanttWords, groups: Sequence[Group], year: int,
             is_first: bool, is_last: bool) -> ChartFigure:
    today, direction = source.setting.printed_on, source.setting.direction

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return gantt(groups, year=year, today=today, words=words, palette=palette,
                     direction=direction, measure=measure, width=width, with_legend=is_last)

    return ChartFigure(make, words.name, is_titled=is_first)


def _parted(groups: Sequence[Group]) -> list[tuple[Group, ...]]:
    """The groups in drawings of a page each; a group that is longer goes on under its name."""
    pieces = [Group(group.key, group.name, group.lines[begin:end]) for group in groups
              for begin, end in pairwise(
                  [*range(0, max(len(group.lines), 1), _ROWS_ON_A_PAGE - 1),
                   max(len(group.lines), 1)])]
    parts: list[list[Group]] = [[]]
    used = 0
    for piece in pieces:
        needed = 1 + max(len(piece.lines), 1)
        if parts[-1] and used + needed > _ROWS_ON_A_PAGE:
            parts.append([])
            used = 0
        parts[-1].append(piece)
        used += needed
    return [tuple(part) for part in parts]
