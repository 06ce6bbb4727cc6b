"""The results of a survey on paper: for each question bars of shares, and a table of counts."""

from collections.abc import Mapping, Sequence
from typing import Any

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.share_bars import share_bars
from strongcity_desktop.charts.share_wording import CountedBar, share_answer, share_words
from strongcity_desktop.documents.blocks import (
    Align,
    Block,
    Cell,
    ChartFigure,
    Note,
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

MOST_GROUPS = 6
"""So many groups, everyone among them, have room beside each other in a table."""
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
    if survey.title is not None:
        head.append(Text(source.setting.written(survey.title)))
    about = about_words(t, survey, is_public=source.is_public)
    if about:
        head.append(Text(about, quiet=True))
    return [Together((*head, Note(sample_words(t, survey.sample))))]


def _asked(survey: SurveyFigures, asked: AskedFigures, source: Source) -> list[Block]:
    blocks: list[Block] = []
    words = Text(source.setting.written(asked.asked))
    missing = missing_words(source.setting.t, asked, is_public=source.is_public,
                            is_held=survey.is_held)
    for place, family in enumerate(asked.families):
        chart = ChartFigure(_make(survey, asked, family, source), _said(asked.asked, source),
                            note=missing if not place else "", is_titled=False)
        first: tuple[Block, ...] = (words, chart) if not place else (chart,)
        blocks += [Together(first), *(Together((table,)) for table in
                                      _tables(family, source, is_first=not place))]
    return blocks


def _make(survey: SurveyFigures, asked: AskedFigures, family: Family, source: Source) -> Any:
    t, is_random = source.setting.t, survey.is_random
    words = share_words(t, _said(asked.asked, source), is_random=is_random)
    answers = [share_answer(t, _said(answer, source), [
        _bar(group, figure, source) for group, figure in zip(family.groups, line, strict=True)
        if figure is not None], is_random=is_random)
        for answer, line in zip(family.answers, family.figures, strict=True)]

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return share_bars(answers, words=words, palette=palette, measure=measure, width=width,
                          direction=source.setting.direction)

    return make


def _bar(group: LocalText | None, figure: Figure, source: Source) -> CountedBar:
    interval = figure.interval
    return CountedBar(
        _name(group, source), _marked(figure.people, figure.held, source),
        _marked(figure.out_of, figure.held_out_of, source), figure.share,
        interval.low if interval else None, interval.high if interval else None, group is None)


def _tables(family: Family, source: Source, *, is_first: bool) -> list[Table]:
    """The counts, everyone in each table, as many groups beside each other as have room."""
    has_everyone = family.groups[:1] == (None,)
    places = list(range(len(family.groups)))
    fixed, rest = (places[:1], places[1:]) if has_everyone else ([], places)
    most = MOST_GROUPS - len(fixed)
    parts = [rest[first:first + most] for first in range(0, len(rest), most)] or [[]]
    return [_table(family, [*fixed, *part], source, fixed if number or not is_first else [])
            for number, part in enumerate(parts)]


def _table(family: Family, places: Sequence[int], source: Source, again: Sequence[int]) -> Table:
    """The columns of these groups; those told `again` are not tallied twice."""
    t = source.setting.t
    head = (t("Answer"), *(_name(family.groups[place], source) for place in places))
    rows: list[tuple[Cell, ...]] = [
        (source.setting.written(answer),
         *(_count(line[place], source, is_again=place in again) for place in places))
        for answer, line in zip(family.answers, family.figures, strict=True)]
    total = (t("People who answered"),
             *(_count(family.out_of(place), source, is_total=True, is_again=place in again)
               for place in places))
    numbers: list[Align] = ["end"] * len(places)
    return Table(head, tuple(rows), (2.4, *(1.0 for _ in places)), ("start", *numbers),
                 total=total)


def _count(figure: Figure | None, source: Source, *, is_total: bool = False,
           is_again: bool = False) -> str:
    if figure is None:
        return "–"
    told = _marked if is_again else _tallied
    if is_total:
        return told(figure.out_of, figure.held_out_of, source)
    return told(figure.people, figure.held, source)


def _tallied(number: int, held: Held, source: Source) -> str:
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
