"""The theory of change on paper: the drawing, and every link of it in words."""

from decimal import Decimal

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.theory_of_change import theory_of_change
from strongcity_desktop.documents.blocks import Block, Bullets, ChartFigure, QuestionHeading, Text
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.theory_rows import (
    Shown,
    TheoryRows,
    TheoryTold,
    boxes_of,
    change_in_a_sentence,
    figure_shown,
    theory_told,
)
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.change_box import CHANGE_BOXES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.showing import row_name


def figure(source: Source, action: Row | None = None, *, is_titled: bool = True) -> list[Block]:
    """The theory of an action, or of the whole plan: drawn, then told; nothing without boxes."""
    t = source.setting.t
    boxes = boxes_of(source.rows(CHANGE_BOXES), action.id if action else None)
    if not boxes:
        return []
    name = row_name(ACTIONS, action, t) if action is not None else t("The whole plan")
    rows = TheoryRows(boxes, source.rows(INDICATORS), source.rows(READINGS),
                      source.rows(ACTIVITIES))
    told = theory_told(t, rows, name, source.setting.printed_on, shown_in(source))
    blocks: list[Block] = []
    if action is not None and (said := change_in_a_sentence(action, t)):
        blocks.append(Text(said))
    blocks.append(_drawing(source, told, is_titled))
    if told.sentences:
        blocks += [QuestionHeading(t("Every step in words")), Bullets(told.sentences)]
    return blocks


def shown_in(source: Source) -> Shown:
    """Figures as this edition may show them: small counts of people are held back in public."""
    whole = figure_shown(source.setting.t)

    def shown(indicator: Row, figure: Decimal) -> str:
        how = source.held_values(indicator).get(figure, "shown")
        return whole(indicator, figure) if how == "shown" else source.held_count(0, how)

    return shown


def _drawing(source: Source, told: TheoryTold, is_titled: bool) -> ChartFigure:
    direction = source.setting.direction

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return theory_of_change(told.boxes, told.asides, words=told.words, palette=palette,
                                direction=direction, measure=measure, width=width, is_light=True)

    return ChartFigure(make, told.words.name, is_titled=is_titled)
