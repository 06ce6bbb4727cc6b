"""What stands when new leaders take office: the vision, the means, what each tool concludes."""

from collections.abc import Iterator, Mapping

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Facts, Heading, Table, Text, Words
from strongcity_desktop.documents.challenge_words import most_urgent_first, name_in, score_of
from strongcity_desktop.documents.short_answers import outcome_words, shown_answers
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.resources import sums_of
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.resource import RESOURCES
from strongcity_desktop.worksheets import wording

_DIAGNOSIS = "diagnosis"
_MOST_CHALLENGES = 3


def standing_blocks(source: Source, newest: Mapping[str, Answered]) -> Iterator[Block]:
    """The vision, the most urgent challenges, the money, and what each tool concludes."""
    t = source.setting.t
    yield Heading(t("What stands"), "stands", level=1)
    pairs = [*(shown_answers(source, newest["strategy"], ("vision", "approach"))
               if "strategy" in newest else ())]
    urgent = [row for row in most_urgent_first(source.rows(CHALLENGES)) if score_of(row)]
    if urgent:
        pairs.append((t("Most urgent"), t.list([
            name_in(source, CHALLENGES.id, row) for row in urgent[:_MOST_CHALLENGES]])))
    pairs += _money(source)
    if pairs:
        yield Facts(tuple(pairs))
    if newest:
        yield Table((t("Tool"), t("Last worked on"), t("What it says")), tuple(
            (wording.worksheet_label(t, one.worksheet), _when(source, one),
             _what_it_says(source, one)) for one in newest.values()), (1.8, 1.8, 2.2),
            is_dense=True)
    else:
        yield Text(t("No tool of this app was begun yet."), quiet=True)


def _what_it_says(source: Source, answered: Answered) -> str:
    """What it concludes; of the diagnosis, how many challenges it names."""
    if answered.worksheet.id == _DIAGNOSIS:
        return source.setting.t.plural(*CHALLENGES.words.counted, len(source.rows(CHALLENGES)))
    return outcome_words(source, answered) or "–"


def _when(source: Source, answered: Answered) -> str:
    t = source.setting.t
    if answered.finished_on:
        return t("finished on {date}", date=answered.finished_on)
    return t("begun on {date}", date=answered.started_on)


def _money(source: Source) -> tuple[tuple[str, Words], ...]:
    """What is secured and what is sought, where this edition tells amounts."""
    t, currency = source.setting.t, source.setting.currency
    sums = sums_of(source.rows(RESOURCES))
    if not sums.together or not source.left_out.shows(RESOURCES.field("amount").mark):
        return ()
    return ((t("Money"), t("{secured} secured, {sought} still sought",
                           secured=t.amount(sums.secured, currency),
                           sought=t.amount(sums.sought, currency))),)
