"""The charts of challenges as blocks: matrix, heat map, then and now."""

from collections.abc import Sequence
from dataclasses import replace

from strongcity_desktop.charts.change_chart import Change, change_chart
from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.heat_map_chart import HeatRow, heat_map_chart
from strongcity_desktop.charts.priority_matrix import priority_matrix
from strongcity_desktop.charts.wording import change_words, heat_words, matrix_words
from strongcity_desktop.documents.blocks import ChartFigure
from strongcity_desktop.documents.challenge_words import challenge_name, name_in
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import Years, verdict_words
from strongcity_desktop.registers.analysis.heat import heat_map
from strongcity_desktop.registers.analysis.matrix import matrix_cells
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import choice_label, options

# So many rows and columns can be read in one heat map, with room for a heading above it.
_ROWS, _COLUMNS = 15, 20
# And so many in one on half of the width, its rows named by their numbers.
_COLUMNS_IN_HALF = 8


def matrix_figure(source: Source, challenges: Sequence[Row], share: float = 1.0) -> ChartFigure:
    """Likelihood against impact, with the numbers of the challenges in their places."""
    t, cells = source.setting.t, matrix_cells(challenges)
    words = matrix_words(
        t, names={row.number: challenge_name(source, row) for row in challenges},
        likelihood=_levels(source, "likelihood"), impact=_levels(source, "impact"))

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return priority_matrix(cells, words=words, palette=palette, measure=measure, width=width,
                               direction=source.setting.direction)

    note = t("The numbers are those of the challenges. Darker is more urgent.")
    return ChartFigure(make, t("Likelihood and impact"), note=note, share=share)


def heat_figures(source: Source, challenges: Sequence[Row], places: Sequence[Row]
                 ) -> list[ChartFigure]:
    """How strongly each neighbourhood feels each challenge; many of them in several charts."""
    return [_heat_figure(source, challenges[row:row + _ROWS], places[column:column + _COLUMNS])
            for row in range(0, len(challenges), _ROWS)
            for column in range(0, len(places), _COLUMNS)]


def heat_in_half(source: Source, challenges: Sequence[Row], places: Sequence[Row]
                 ) -> ChartFigure | None:
    """The same on half of the width, rows named by their numbers; None where it has no room."""
    is_known = any(row.values.get("felt") for row in challenges)
    if not is_known or not places or len(challenges) > _ROWS or len(places) > _COLUMNS_IN_HALF:
        return None
    return _heat_figure(source, challenges, places, is_in_half=True)


def _heat_figure(source: Source, challenges: Sequence[Row], places: Sequence[Row], *,
                 is_in_half: bool = False) -> ChartFigure:
    t = source.setting.t
    rows = [HeatRow(row.number, challenge_name(source, row), levels)
            for row, levels in heat_map(challenges, places).rows]
    columns = [name_in(source, "neighbourhoods", place) for place in places]
    words = heat_words(t, levels=_levels(source, "felt"))
    drawn = replace(words, label=lambda number, _: t.number(number)) if is_in_half else words

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return heat_map_chart(rows, columns, words=drawn, palette=palette, measure=measure,
                              width=width, direction=source.setting.direction)

    return ChartFigure(make, t("Where each challenge is felt"), is_titled=is_in_half)


def change_figure(source: Source, years: Years) -> list[ChartFigure]:
    """The scores then and now of the challenges rated at least once; nothing where none is."""
    t = source.setting.t
    rows = {row.id: row for row in source.registers.get("challenges", ())}
    changes = [Change(rows[one.challenge_id].number,
                      challenge_name(source, rows[one.challenge_id]), *one.score,
                      verdict_words(t, one.verdict))
               for one in years.challenges if one.challenge_id in rows and any(one.score)]
    words = change_words(t, before=years.earlier.title, after=years.later.title)

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return change_chart(changes, words=words, palette=palette, measure=measure, width=width,
                            direction=source.setting.direction)

    return [ChartFigure(make, t("Scores then and now"))] if changes else []


def _levels(source: Source, key: str) -> list[str]:
    field = CHALLENGES.field(key)
    return [choice_label(source.setting.t, CHALLENGES, field, level) for level in options(field)]
