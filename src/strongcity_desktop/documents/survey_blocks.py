"""The results of a survey on paper: for each question bars of shares, and a table of counts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from strongcity_desktop.charts.chart import Chart, MakeChart, Measure, Palette
from strongcity_desktop.charts.share_bars import share_bars
from strongcity_desktop.charts.share_wording import CountedBar, share_answer, share_words
from strongcity_desktop.documents.blocks import (
    Align,
    Block,
    Cell,
    ChartFigure,
    Note,
    QuestionHeading,
    SideBySide,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.source import HELD_BACK, SMALLEST_COUNT, Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.survey_figures import (
    AskedFigures,
    Family,
    Figure,
    SurveyFigures,
    survey_figures,
)
from strongcity_desktop.registers.people_counts import HeldCells
from strongcity_desktop.registers.small_numbers import Held
from strongcity_desktop.registers.survey_wording import about_words, missing_words, sample_words

MOST_BESIDE = 6
"""So many counts have room beside each other in a table."""
_HALF = 0.48
Item = Mapping[str, Any]


def survey_blocks(items: Sequence[Item], source: Source, held: HeldCells) -> tuple[Block, ...]:
    """Each survey with how far it speaks for the town, then its questions, chart above table.

    `items` are whole lines, `held` what a public print must not tell.
    """
    blocks: list[Block] = []
    for survey in survey_figures(items, held if source.is_public else {}):
        blocks += _head(survey, source)
        for asked in survey.questions:
            blocks += _asked(survey, asked, source)
    legend = source.legend_of_counts()
    return (*blocks, Text(legend, quiet=True)) if legend else tuple(blocks)


def _head(survey: SurveyFigures, source: Source) -> list[Block]:
    t = source.setting.t
    head: list[Block] = []
    about = about_words(t, survey, is_public=source.is_public)
    if about:
        head.append(Text(about, quiet=True))
    head.append(Note(sample_words(t, survey.sample)))
    title = [QuestionHeading(_said(survey.title, source))] if survey.title is not None else []
    return [*title, Together(tuple(head))]


def _asked(survey: SurveyFigures, asked: AskedFigures, source: Source) -> list[Block]:
    """The question; a chart for each family, two in a line, each line above its tables."""
    missing = missing_words(source.setting.t, asked, is_public=source.is_public,
                            is_held=survey.is_held)
    figures = [_figure(survey, asked, family, source) for family in asked.families]
    figures[0] = replace(figures[0], note=missing)
    blocks: list[Block] = [QuestionHeading(_said(asked.asked, source))]
    for first in range(0, len(figures), 2):
        blocks.append(_chart_line(figures[first:first + 2]))
        for place, family in enumerate(asked.families[first:first + 2], start=first):
            blocks += [Together((table,)) for table in
                       _tables(family, source, is_first=not place)]
    return blocks


def _figure(survey: SurveyFigures, asked: AskedFigures, family: Family, source: Source
            ) -> ChartFigure:
    question = _said(asked.asked, source)
    title = _said(family.by, source) if family.by is not None else question
    is_alone = len(asked.families) == 1
    make = _make(survey, question, family, source, is_dense=not is_alone)
    return ChartFigure(make, question if is_alone else title,
                       share=1.0 if is_alone else _HALF, is_titled=not is_alone)


def _chart_line(figures: Sequence[ChartFigure]) -> Block:
    """Two charts beside each other, or one in the full width."""
    return SideBySide(*figures) if len(figures) == 2 else replace(figures[0], share=1.0)


def _make(survey: SurveyFigures, question: str, family: Family, source: Source, *,
          is_dense: bool) -> MakeChart:
    t, is_random = source.setting.t, survey.is_random
    words = share_words(t, question, is_random=is_random)
    answers = [share_answer(t, _said(answer, source), [
        _bar(group, figure, source) for group, figure in zip(family.groups, line, strict=True)
        if figure is not None], is_random=is_random)
        for answer, line in zip(family.answers, family.figures, strict=True)]

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return share_bars(answers, words=words, palette=palette, measure=measure, width=width,
                          direction=source.setting.direction, is_dense=is_dense)

    return make


def _bar(group: LocalText | None, figure: Figure, source: Source) -> CountedBar:
    interval = figure.interval
    name = source.setting.t("Everyone") if group is None else _said(group, source)
    return CountedBar(
        name, _marked(figure.people, figure.held, source),
        _marked(figure.out_of, figure.held_out_of, source), figure.share,
        interval.low if interval else None, interval.high if interval else None, group is None)


def _tables(family: Family, source: Source, *, is_first: bool) -> list[Table]:
    """The counts, a row for each group; everyone stands above the groups of the first family.

    Many answers have no room beside each other: they stand below each other then.
    """
    places = [place for place, group in enumerate(family.groups) if group is not None or is_first]
    if len(family.answers) <= MOST_BESIDE:
        return [_by_group(family, places, source)]
    return [_by_answer(family, places[first:first + MOST_BESIDE], source)
            for first in range(0, len(places), MOST_BESIDE)]


def _by_group(family: Family, places: Sequence[int], source: Source) -> Table:
    t = source.setting.t
    head = (_said(family.by, source) if family.by is not None else t("Group"),
            *(_said(answer, source) for answer in family.answers), t("People who answered"))
    rows: list[tuple[Cell, ...]] = [
        (_name(family.groups[place], source),
         *(_count(line[place], source) for line in family.figures),
         _count(family.out_of(place), source, is_total=True)) for place in places]
    numbers: list[Align] = ["end"] * (len(head) - 1)
    return Table(head, tuple(rows), (2.0, *(1.0 for _ in numbers)), ("start", *numbers),
                 is_dense=True)


def _by_answer(family: Family, places: Sequence[int], source: Source) -> Table:
    t = source.setting.t
    head = (t("Answer"), *(_name(family.groups[place], source) for place in places))
    rows: list[tuple[Cell, ...]] = [
        (source.setting.written(answer), *(_count(line[place], source) for place in places))
        for answer, line in zip(family.answers, family.figures, strict=True)]
    total = (t("People who answered"),
             *(_count(family.out_of(place), source, is_total=True) for place in places))
    numbers: list[Align] = ["end"] * len(places)
    return Table(head, tuple(rows), (2.4, *(1.0 for _ in places)), ("start", *numbers),
                 total=total)


def _count(figure: Figure | None, source: Source, *, is_total: bool = False) -> str:
    if figure is None:
        return "–"
    number, held = (figure.out_of, figure.held_out_of) if is_total \
        else (figure.people, figure.held)
    return source.held_count(number, held)


def _marked(number: int, held: Held, source: Source) -> str:
    """A count as a print may tell it, where it stands in a table too."""
    if not source.is_public or held == "shown":
        return source.setting.t.number(number)
    return HELD_BACK if held == "second" else source.setting.t("<{n}", n=SMALLEST_COUNT)


def _name(group: LocalText | None, source: Source) -> str:
    return source.setting.t("Everyone asked") if group is None else _said(group, source)


def _said(text: LocalText, source: Source) -> str:
    return text.shown_in(source.setting.language).text
