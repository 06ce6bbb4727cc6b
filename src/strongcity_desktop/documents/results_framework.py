"""The results framework: what shows a change, from which start to which target, and how it stands.
"""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending, further, opening, row_facts
from strongcity_desktop.documents.result_figures import NONE, Told, indicators_told, name_of
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.results import IndicatorTold
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.indicator import INDICATORS, RESULT_LEVELS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.result_words import progress_in_words, trend_in_words
from strongcity_desktop.registers.wording import choice_label, label

_ABOUT = ("statement", "actions", "goals", "direction", "baseline_on", "baseline_note",
          "target_on", "method", "how_to_ask", "source", "data_sources", "frequency", "owner",
          "splits", "assumption", "risk", "note")


def results_framework(source: Source) -> bytes:
    """The framework as a PDF file."""
    t = source.setting.t
    begins = opening(source, t("How the town will know that something changes: where it began, "
                               "where it stands, where it wants to be."))
    return make_pdf([*begins, *blocks(source),
                     *further(source, (INDICATORS, ("unit_in_words",)), (PERIODS, ("note",)),
                              (READINGS, ("read_on", "value", "comment", "note"))),
                     *ending(source)], source.setting,
                    t("Entries keep their numbers in every print."))


def blocks(source: Source) -> list[Block]:
    """The framework without its front, as a section of another document."""
    return list(_blocks(source))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    indicators = indicators_told(source)
    if not indicators:
        yield Text(t("No indicator is written yet."), quiet=True)
        return
    yield _table(source, indicators)
    yield from look_again(source, indicators)
    yield from _periods(source, indicators)
    yield from apart(source, indicators)
    if legend := source.legend_of_counts():
        yield Text(legend, quiet=True)
    yield Heading(t("How each is measured"), "indicators-one-by-one", level=1)
    for one in indicators:
        facts = row_facts(source, INDICATORS, one.row, _ABOUT)
        if facts:
            yield Together((QuestionHeading(numbered(source, one.row)),
                            Facts(facts, two_in_a_line=True)))


def numbered(source: Source, row: Row) -> str:
    """An indicator with its lasting number."""
    return source.setting.t("{number}. {title}", number=row.number,
                            title=name_of(source, INDICATORS, row))


def _table(source: Source, indicators: Sequence[IndicatorTold]) -> Table:
    """By level, the longest way last; those without a level at the end."""
    t = source.setting.t
    field = INDICATORS.field("level")
    rows: list[tuple[Cell, ...]] = []
    bands: list[tuple[int, str]] = []
    levels = [*((level.key, choice_label(t, INDICATORS, field, level)) for level in RESULT_LEVELS),
              ("", t("No level said"))]
    known = {level.key for level in RESULT_LEVELS}
    for key, words in levels:
        within = [one for one in indicators
                  if (one.row.values.get("level") if one.row.values.get("level") in known else "")
                  == key]
        if within:
            bands.append((len(rows), words))
            rows += [_line(source, one) for one in within]
    return Table((t("No."), label(t, INDICATORS, INDICATORS.field("name")),
                  label(t, INDICATORS, INDICATORS.field("baseline")),
                  t("Latest"), t("Target"), t("Progress"), t("Trend"), t("Next reading")),
                 tuple(rows), (0.6, 3.4, 1.0, 1.0, 1.0, 1.3, 1.0, 1.4),
                 ("end", "start", "end", "end", "end", "end", "start", "start"),
                 bands=tuple(bands))


def _line(source: Source, one: IndicatorTold) -> tuple[Cell, ...]:
    t, said = source.setting.t, Told(source, one)
    way = progress_in_words(one, t) if said.tells_progress() else ""
    due = t.short_date(one.due_on).replace(" ", "\u00a0") if one.due_on is not None else NONE
    return (t.number(one.row.number), name_of(source, INDICATORS, one.row), said.start(),
            said.latest(), said.said(one.target), way or NONE, trend_in_words(one, t) or NONE,
            t("{day}, late", day=due) if one.is_late else due)


def look_again(source: Source, indicators: Sequence[IndicatorTold]) -> Iterator[Block]:
    """Indicators without a start value, and readings that are late."""
    t = source.setting.t
    without = [one for one in indicators if "start" in one.lacks]
    if without:
        yield LookAgain(t.plural(
            "{n} indicator has no start value, so no progress can be told: {names}.",
            "{n} indicators have no start value, so no progress can be told: {names}.",
            len(without), names=_names(source, without)))
    late = [one for one in indicators if one.is_late]
    if late:
        yield LookAgain(t.plural("{n} reading is late: {names}.", "{n} readings are late: {names}.",
                                 len(late), names=_names(source, late)))


def _names(source: Source, indicators: Sequence[IndicatorTold]) -> str:
    return source.setting.t.list([name_of(source, INDICATORS, one.row) for one in indicators])


def _periods(source: Source, indicators: Sequence[IndicatorTold]) -> Iterator[Block]:
    """Target and actual of every period, under the name of its indicator."""
    t = source.setting.t
    rows: list[tuple[Cell, ...]] = []
    bands: list[tuple[int, str]] = []
    for one in indicators:
        if not one.periods:
            continue
        said = Told(source, one)
        bands.append((len(rows), numbered(source, one.row)))
        rows += [(name_of(source, PERIODS, period.row), said.said(period.target),
                  said.period(period), t("Closed") if period.is_closed else t("Open"))
                 for period in one.periods]
    if rows:
        yield Heading(t("Period by period"), "periods", level=1)
        yield Table((label(t, PERIODS, PERIODS.field("name")), t("Target"), t("Actual"),
                     t("State")), tuple(rows), (3.6, 1.2, 1.2, 1.2),
                    ("start", "end", "end", "start"), is_dense=True, bands=tuple(bands))


def apart(source: Source, indicators: Sequence[IndicatorTold]) -> Iterator[Block]:
    """The latest reading of each indicator told apart; a part that is missing is named."""
    t = source.setting.t
    told: list[Block] = []
    for one in indicators:
        said = Told(source, one)
        reading = next((row for row in reversed(one.readings) if said.parts(row)), None)
        if reading is not None:
            lines = tuple(t("{field}: {parts}", field=name, parts=parts)
                          for name, parts in said.parts(reading))
            title = t("{indicator}, {reading}", indicator=numbered(source, one.row),
                      reading=name_of(source, READINGS, reading))
            told.append(Together((QuestionHeading(title), Bullets(lines))))
    if told:
        yield Heading(t("Told apart"), "told-apart", level=1)
        yield from told
