"""The influence map on paper."""

from collections.abc import Sequence

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.influence_map import influence_map
from strongcity_desktop.charts.wording import influence_words
from strongcity_desktop.documents.blocks import ChartFigure
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.stakeholders import influence_cells
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, options


def influence_figure(source: Source, rows: Sequence[Row]) -> ChartFigure | None:
    """Influence against interest, with the numbers of the stakeholders in their places; None where
    nobody has both."""
    t, cells = source.setting.t, influence_cells(rows)
    if not cells:
        return None
    words = influence_words(
        t, names={row.number: name_in(source, STAKEHOLDERS.id, row) for row in rows},
        interest=_levels(source, "interest"), influence=_levels(source, "influence"))

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return influence_map(cells, words=words, palette=palette, measure=measure, width=width,
                             direction=source.setting.direction)

    return ChartFigure(make, t("Influence and interest"),
                       note=t("The numbers are those of the stakeholders."))


def _levels(source: Source, key: str) -> list[str]:
    field = STAKEHOLDERS.field(key)
    return [choice_label(source.setting.t, STAKEHOLDERS, field, one) for one in options(field)]
