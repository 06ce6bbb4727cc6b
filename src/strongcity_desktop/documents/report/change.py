"""The chapter on what changed since the assessment before."""

from strongcity_desktop.documents.blocks import Block, Facts, Heading, Text
from strongcity_desktop.documents.challenge_charts import change_figure
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.documents.years_blocks import (
    answer_changes,
    challenge_changes,
    compared_runs,
    counts_table,
    not_comparable,
)


def change_chapter(of: Assessment) -> Chapter:
    """Then and now; nothing where this is the first assessment."""
    return Chapter("change", of.t("What changed since last time"), _says)


def _says(of: Assessment) -> list[Block]:
    years, source, t = of.years, of.source, of.t
    if years is None:
        return []
    blocks: list[Block] = [
        Text(t("Lower scores and higher trust are better. Where the way of asking changed, the "
               "report says so instead of comparing."), quiet=True),
        Facts(tuple(compared_runs(source, years)), two_in_a_line=True)]
    if years.challenges:
        blocks += [Heading(t("Challenges then and now"), "change-challenges", level=1),
                   counts_table(source, years), *change_figure(source, years),
                   *challenge_changes(source, years)]
    answers = list(answer_changes(source, years))
    if answers:
        blocks += [Heading(t("Answers then and now"), "change-answers", level=1),
                   Text(t("Of lists and ratings, only what differs is shown."), quiet=True),
                   *answers]
    other = not_comparable(source, years)
    if other:
        blocks += [Heading(t("Not comparable"), "change-not", level=1), *other]
    return blocks
