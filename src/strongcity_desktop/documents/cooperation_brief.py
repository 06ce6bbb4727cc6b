"""The brief for the ministry: how town and state work together, what changed, what is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.charts.radar import RadarAxis, RadarSeries
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import step_blocks
from strongcity_desktop.documents.blocks import Block, Heading, LookAgain, Table, Words
from strongcity_desktop.documents.levels_with_reasons import (
    Rated,
    levels_table,
    rated_in,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.radar_figure import radar_figure
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.short_answers import short_answer
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.still_open import still_open
from strongcity_desktop.documents.told_blocks import gap_blocks, outcome_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.documents.years import verdict_words
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind

_ASKS = "requests"
_SHARE_OF_RADAR = 0.7


def cooperation_brief(source: Source, answered: Answered, earlier: Sequence[Answered] = ()
                      ) -> bytes:
    """The brief as a PDF file; `earlier` are the runs before this one, the oldest first."""
    return make_pdf(list(_blocks(source, answered, earlier)), source.setting,
                    source.setting.t("Levels run from 0 to 5; higher is better."))


def _blocks(source: Source, answered: Answered, earlier: Sequence[Answered]) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t("How well the town and the state work together, seen from the "
                               "town, and what the town asks for and offers."),
                     answered=answered)
    yield from outcome_blocks(source, answered)
    parts = [one for one in rated_in(answered.asked) if isinstance(one, Rated)
             and source.setting.edition.shows(one.level.mark)]
    told = {question.key for one in parts for question in (one.level, one.reason) if question}
    yield Heading(t("The six parts"), "parts", level=1)
    yield from _parts(source, answered, earlier, parts)
    yield from step_blocks(source, answered, steps={_ASKS}, with_open=False)
    yield from step_blocks(source, answered, with_open=False, leave_out=told, steps={
        step.key for step in answered.worksheet.steps if step.key != _ASKS})
    yield Heading(t("What comes next"), "next", level=1)
    yield from gap_blocks(source, answered)
    if not source.is_public:
        yield from still_open(source, answered)
    yield from ending(source)


def _parts(source: Source, answered: Answered, earlier: Sequence[Answered],
           parts: Sequence[Rated]) -> Iterator[Block]:
    """The radar of all runs, then every part with its reason and what changed since last time."""
    t = source.setting.t
    if not any(_level(answered, one) is not None for one in parts):
        yield LookAgain(t("No part is rated yet."))
        return
    runs = (*earlier, answered)
    axes = [RadarAxis(one.level.key, wording.short_label(t, one.level), tuple(
        wording.choice_label(t, one.level, "levels", level) for level in one.level.levels))
        for one in parts]
    series = [RadarSeries(_day(source, run), tuple(_level(run, one) for one in parts))
              for run in runs]
    yield replace(radar_figure(source, t("How far each part is"), axes, series,
                               with_table=bool(earlier), share=_SHARE_OF_RADAR), is_titled=False)
    if earlier:
        yield Heading(t("What changed since last time, and why"), "changed", level=1)
        yield Table((t("Part"), t("Since {date}", date=_day(source, earlier[-1])), t("Why")),
                    tuple(_changed(source, earlier[-1], answered, one) for one in parts),
                    (1.1, 0.9, 3.0))
    else:
        yield levels_table(source, answered, parts)


def _day(source: Source, run: Answered) -> str:
    return source.setting.t.short_date(run.finished_on or run.started_on)


def _level(run: Answered, part: Rated) -> int | None:
    """The level of a part from 0 on; None where the run has none, or had no such question."""
    level = run.given.get(part.level.key)
    asked = any(one.key == part.level.key and one.kind is Kind.RANGE
                for one in run.worksheet.questions)
    return level - 1 if asked and isinstance(level, int) else None


def _changed(source: Source, before: Answered, now: Answered, part: Rated) -> tuple[Words, ...]:
    t = source.setting.t
    return (wording.short_label(t, part.level),
            verdict_words(t, _verdict(_level(before, part), _level(now, part))),
            (short_answer(source, now, part.reason) if part.reason else "") or "–")


def _verdict(before: int | None, now: int | None) -> str:
    if before is None or now is None:
        return "new" if before is None and now is not None else "not_comparable"
    return "better" if now > before else "worse" if now < before else "same"
