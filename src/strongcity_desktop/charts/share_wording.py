"""The words of bars of shares in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from strongcity_desktop.charts.share_bars import ShareAnswer, ShareBar, ShareWords
from strongcity_desktop.language.translator import Translator


@dataclass(frozen=True)
class CountedBar:
    """What a bar stands for; counts are in words already, as some may be held back.

    `share`, `low` and `high` lie between 0 and 1; None where they stay unsaid.
    """

    group: str
    people: str
    out_of: str
    share: float | None
    low: float | None = None
    high: float | None = None
    is_everyone: bool = False


def share_words(t: Translator, name: str, *, is_random: bool) -> ShareWords:
    """`name` is the question; only random samples have a column for the whole town."""
    head = (t("Answer"), t("Group"), t("People"), t("In per cent"))
    return ShareWords(name, (*head, t("In the whole town")) if is_random else head, t.percent)


def share_answer(t: Translator, answer: str, bars: Sequence[CountedBar], *, is_random: bool
                 ) -> ShareAnswer:
    """An answer with its bars, each told in full."""
    return ShareAnswer(answer, tuple(_bar(t, answer, bar, is_random) for bar in bars))


def _bar(t: Translator, answer: str, bar: CountedBar, is_random: bool) -> ShareBar:
    people = t("{people} of {all}", people=bar.people, all=bar.out_of)
    if bar.share is None:
        told = t("{answer}, {group}: {people}", answer=answer, group=bar.group, people=people)
        cells = (people, "–", "–") if is_random else (people, "–")
        return ShareBar(bar.group, None, bar.people, told, cells, is_everyone=bar.is_everyone)
    share = t.percent(bar.share)
    told = t("{answer}, {group}: {share}, {people}", answer=answer, group=bar.group, share=share,
             people=people)
    if bar.low is None or bar.high is None:
        cells = (people, share, "–") if is_random else (people, share)
        return ShareBar(bar.group, bar.share, share, told, cells, is_everyone=bar.is_everyone)
    low, high = t.percent(bar.low), t.percent(bar.high)
    between = t("between {low} and {high}", low=low, high=high)
    said = t("{share} ({low} to {high})", share=share, low=low, high=high)
    told = t("{answer}, {group}: {share}, {people}; in the whole town between {low} and {high}",
             answer=answer, group=bar.group, share=share, people=people, low=low, high=high)
    return ShareBar(bar.group, bar.share, said, told, (people, share, between), bar.low, bar.high,
                    bar.is_everyone)
