"""Two runs of a worksheet side by side: challenges and answers then and now, honest gaps."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Facts, Heading, Text
from strongcity_desktop.documents.challenge_charts import change_figure
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import Years
from strongcity_desktop.documents.years_blocks import (
    answer_changes,
    challenge_changes,
    compared_runs,
    count_hidden,
    counts_table,
    not_comparable,
)


def assessment_comparison(source: Source, years: Years) -> bytes:
    """The comparison as a PDF file."""
    t = source.setting.t
    foot = t("Lower scores and higher trust are better.") if years.tells_of_challenges \
        else t("The same questions, asked twice.")
    return make_pdf(list(_blocks(source, years)), source.setting, foot)


def _blocks(source: Source, years: Years) -> Iterator[Block]:
    setting = source.setting
    t = setting.t
    yield Heading(setting.title, "comparison")
    yield Text(t("What became better, what became worse, and what cannot be compared because it "
                 "was asked in another way."))
    yield Facts((*compared_runs(source, years),
                 (t("Version"), version_words(setting.edition, t)),
                 (t("Printed on"), t.date(setting.printed_on))))
    if years.tells_of_challenges:
        yield from _challenges(source, years)
    yield Heading(t("Answers then and now"), "answers", level=1)
    answers = list(answer_changes(source, years))
    if answers:
        yield Text(t("Of lists and ratings, only what differs is shown."), quiet=True)
    yield from answers or [Text(t("No answer changed."), quiet=True)]
    other = not_comparable(source, years)
    if other:
        yield Heading(t("Not comparable"), "not-comparable", level=1)
        yield from other
    count_hidden(source, years)
    yield Heading(t("Left out"), "left-out", level=1)
    yield Text(source.left_out.sentence(t))


def _challenges(source: Source, years: Years) -> Iterator[Block]:
    t = source.setting.t
    yield Heading(t("Challenges then and now"), "challenges", level=1)
    if not years.challenges:
        yield Text(t("Neither of the two names a challenge."), quiet=True)
        return
    yield counts_table(source, years)
    yield from change_figure(source, years)
    yield from challenge_changes(source, years)
