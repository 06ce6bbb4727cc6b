"""The figures of a survey as a chart for the screen."""

from collections.abc import Sequence

from strongcity_desktop.charts.chart import Chart, MakeChart, Measure, Palette
from strongcity_desktop.charts.share_bars import share_bars
from strongcity_desktop.charts.share_wording import CountedBar, share_answer, share_words
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.survey_figures import AskedFigures, Family, Figure


def chart_of(t: Translator, asked: AskedFigures, family: Family, *, is_random: bool) -> MakeChart:
    """Draws the shares of one question by the groups of one family."""
    words = share_words(t, said(asked.asked, t), is_random=is_random)
    answers = [share_answer(t, said(answer, t), _bars(t, family.groups, line), is_random=is_random)
               for answer, line in zip(family.answers, family.figures, strict=True)]

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return share_bars(answers, words=words, palette=palette, measure=measure, width=width,
                          direction=t.direction)

    return make


def _bars(t: Translator, groups: Sequence[LocalText | None], line: Sequence[Figure | None]
          ) -> list[CountedBar]:
    return [_bar(t, group, figure) for group, figure in zip(groups, line, strict=True)
            if figure is not None]


def _bar(t: Translator, group: LocalText | None, figure: Figure) -> CountedBar:
    name, interval = t("Everyone") if group is None else said(group, t), figure.interval
    return CountedBar(name, t.number(figure.people), t.number(figure.out_of), figure.share,
                      interval.low if interval else None, interval.high if interval else None,
                      group is None)


def said(text: LocalText, t: Translator) -> str:
    """A text as a reader of `t` sees it."""
    return text.shown_in(t.language).text
