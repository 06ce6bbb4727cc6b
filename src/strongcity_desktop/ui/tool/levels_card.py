"""The radar of a tool that rates: how far each part is, its runs laid over one another."""

from typing import TYPE_CHECKING

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.radar import radar
from strongcity_desktop.charts.radar_wording import radar_words
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.chart_card import ChartCard

if TYPE_CHECKING:
    from strongcity_desktop.operations.tool_levels import Levels


def levels_card(context: Context, levels: "Levels | None") -> ChartCard | None:
    """The card; None where there is nothing to draw."""
    if levels is None:
        return None
    t = context.t
    title = t("How far each part is")
    axes, series = levels
    words = radar_words(t, title, axes, series)

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return radar(axes, series, words=words, palette=palette, direction=t.direction,
                     measure=measure, width=width)

    card = ChartCard(t, title, "")
    card.show_chart(make)
    return card
