"""How the levels that a tool rates stood from run to run, for a radar."""

from collections.abc import Sequence

from strongcity_desktop.charts.radar import (
    FEWEST_AXES,
    HIGHEST,
    MOST_AXES,
    MOST_SERIES,
    RadarAxis,
    RadarSeries,
)
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import Filled
from strongcity_desktop.worksheets.kinds import Kind, Question, Worksheet
from strongcity_desktop.worksheets.wording import choice_label, short_label

Levels = tuple[tuple[RadarAxis, ...], tuple[RadarSeries, ...]]


def levels_over_time(sheet: Worksheet, runs: Sequence[Filled], t: Translator) -> Levels | None:
    """The parts that a worksheet rates from 0 to 5, and their levels in its runs, oldest first.

    None where it rates too few for a picture, or nothing was rated yet.
    """
    rated = [one for one in sheet.questions
             if one.kind is Kind.RANGE and len(one.levels) == HIGHEST + 1]
    if not FEWEST_AXES <= len(rated) <= MOST_AXES:
        return None
    axes = tuple(RadarAxis(one.key, short_label(t, one), tuple(
        choice_label(t, one, "levels", level) for level in one.levels)) for one in rated)
    told = [(run, tuple(_level(run, one) for one in rated)) for run in runs]
    series = tuple(RadarSeries(t.short_date(run.finished_on or run.started_on), levels)
                   for run, levels in told if any(level is not None for level in levels))
    return (axes, series[-MOST_SERIES:]) if series else None


def _level(run: Filled, question: Question) -> int | None:
    """The level of a part from 0 on; None where the run has none."""
    level = run.answers.get(question.key)
    return level - 1 if isinstance(level, int) and 0 < level <= HIGHEST + 1 else None
