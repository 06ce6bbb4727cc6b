"""An indicator over time on paper."""

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.indicator_chart import indicator_chart
from strongcity_desktop.documents.blocks import Block, ChartFigure
from strongcity_desktop.documents.indicator_rows import indicator_line, indicator_words
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.theory_rows import figure_shown
from strongcity_desktop.registers.analysis.results import IndicatorTold
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.result_counts import counts_people
from strongcity_desktop.registers.showing import row_name


def figure(source: Source, one: IndicatorTold, *, split: str = "", share: float = 1.0
           ) -> list[Block]:
    """The chart of an indicator, split by "by_sex", "by_age" or "by_neighbourhood" where wanted.

    Nothing where there is no figure yet. In a public print parts of people are not drawn, nor is
    anything of an indicator of which a count is held back.
    """
    setting = source.setting
    t, direction, shown = setting.t, setting.direction, figure_shown(setting.t)
    if source.is_public and counts_people(one.row.values):
        if source.held_values(one.row):
            source.left_out.small_numbers += 1
            return []
        split = ""
    places = {row.id: row_name(NEIGHBOURHOODS, row, t) for row in source.rows(NEIGHBOURHOODS)} \
        if split == "by_neighbourhood" else {}
    line = indicator_line(t, one, shown, split=split, places=places)
    if line.start is None and not line.readings:
        return []
    words = indicator_words(t, one, line, shown)

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return indicator_chart(line, words=words, palette=palette, direction=direction,
                               measure=measure, width=width)

    return [ChartFigure(make, words.name, share=share)]
