"""A radar on paper, with the table that says the same."""

from collections.abc import Sequence

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.radar import MOST_SERIES, RadarAxis, RadarSeries, radar
from strongcity_desktop.charts.radar_wording import radar_words
from strongcity_desktop.documents.blocks import ChartFigure, Table
from strongcity_desktop.documents.source import Source


def radar_figure(source: Source, name: str, axes: Sequence[RadarAxis],
                 series: Sequence[RadarSeries], *, with_table: bool = True, note: str = "",
                 share: float = 1.0) -> ChartFigure:
    """How far each part is, the newest times laid over one another; `series` the oldest first.

    3 to 8 axes; of more than four series the newest four are drawn. `share` is the part of the
    width of the text. The table has a row for each axis.
    """
    drawn = tuple(series)[-MOST_SERIES:]
    words = radar_words(source.setting.t, name, axes, drawn)
    table = Table(words.head, tuple(
        (axis.label, *(words.said(axis, one.levels[place]) for one in drawn))
        for place, axis in enumerate(axes)), (1.2, *(1.6 for _ in drawn)))

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return radar(axes, drawn, words=words, palette=palette, measure=measure, width=width,
                     direction=source.setting.direction)

    return ChartFigure(make, name, table if with_table else None, note, share)
