"""The progress report: what was done in a period, what it changed, what is late, what comes next.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from strongcity_desktop.documents.blocks import Block, Bullets, Cell, Heading, Table, Text, Words
from strongcity_desktop.documents.changes_since_adoption import in_short
from strongcity_desktop.documents.learning_log import lesson_blocks, story_blocks
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending, further, opening, shown_rows
from strongcity_desktop.documents.result_figures import NONE, Told, indicators_told, name_of
from strongcity_desktop.documents.results_framework import apart, look_again
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.analysis.actions import is_late, late_activities, standing
from strongcity_desktop.registers.analysis.results import IndicatorTold, day
from strongcity_desktop.registers.changes_told import ChangesTold
from strongcity_desktop.registers.fields import Field, Register, Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.lesson import LESSONS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.progress_note import PROGRESS_NOTES
from strongcity_desktop.registers.result_words import progress_in_words, trend_in_words
from strongcity_desktop.registers.story import STORIES
from strongcity_desktop.registers.wording import choice_label, label

_MONTHS = {"half_year": 6, "quarter": 3, "year": 12}
_AHEAD = timedelta(days=90)


def progress_report(source: Source, shape: str = "", since: ChangesTold | None = None) -> bytes:
    """The report as a PDF file; `shape` says how far it looks back (a key of `_MONTHS`).

    `since` is what changed since the plan was adopted, where it was.
    """
    t = source.setting.t
    first, last = span(source, shape)
    begins = opening(source, t("From {first} to {last}.", first=first, last=last))
    return make_pdf([*begins, *blocks(source, shape, since),
                     *further(source, (PROGRESS_NOTES, ("on_day", "evidence", "note"))),
                     *ending(source)], source.setting,
                    t("Entries keep their numbers in every print."))


def span(source: Source, shape: str) -> tuple[date, date]:
    """The first and the last day that the report tells of."""
    last, back = source.setting.printed_on, _MONTHS.get(shape, _MONTHS["half_year"])
    years, month = divmod(last.month - 1 - back, 12)
    year = last.year + years
    return date(year, month + 1, min(last.day, monthrange(year, month + 1)[1])), last


def blocks(source: Source, shape: str = "", since: ChangesTold | None = None) -> list[Block]:
    """The report without its front, as a section of another document."""
    return list(_blocks(source, *span(source, shape), since))


def _blocks(source: Source, first: date, last: date, since: ChangesTold | None
            ) -> Iterator[Block]:
    t = source.setting.t
    actions = standing(shown_rows(source, ACTIONS))
    activities = _of(shown_rows(source, ACTIVITIES), actions)
    notes = _of(shown_rows(source, PROGRESS_NOTES), actions)
    indicators = indicators_told(source)
    if since is not None:
        yield Heading(t("Changed since the plan was adopted"), "since", level=1)
        yield from in_short(source, since)
    yield Heading(t("What was done"), "done", level=1)
    yield from _done(source, activities, first, last)
    yield Heading(t("How the actions stand"), "actions", level=1)
    yield from _actions(source, actions, notes, last)
    yield Heading(t("What it changed"), "results", level=1)
    yield from _results(source, indicators, first, last)
    yield from _told(source, first, last)
    yield Heading(t("Late"), "late", level=1)
    yield from _late(source, actions, activities, indicators, last)
    yield Heading(t("What comes next"), "next", level=1)
    yield from _next(source, activities, notes, indicators, last)


def _of(rows: Sequence[Row], actions: Sequence[Row]) -> tuple[Row, ...]:
    """What belongs to these actions, or to none."""
    ids = {row.id for row in actions}
    return tuple(row for row in rows if not row.values.get("actions")
                 or ids & set(row.values["actions"]))


def _within(row: Row, key: str, first: date, last: date) -> bool:
    on = day(row.values.get(key))
    return on is not None and first <= on <= last


def _done(source: Source, activities: Sequence[Row], first: date, last: date) -> Iterator[Block]:
    t = source.setting.t
    done = [row for row in activities if row.values.get("status") == "done"
            and _within(row, "done_on" if row.values.get("done_on") else "ends_on", first, last)]
    if not done:
        yield Text(t("No activity was noted as done in this time."), quiet=True)
        return
    yield Table((label(t, ACTIVITIES, ACTIVITIES.field("name")),
                 label(t, ACTIVITIES, ACTIVITIES.field("actions")), t("Done on")),
                tuple((name_of(source, ACTIVITIES, row), _actions_of(source, row),
                       t.short_date(row.values.get("done_on") or row.values["ends_on"]))
                      for row in done), (3.0, 2.4, 1.2), is_dense=True)


def _actions_of(source: Source, row: Row) -> str:
    names = source.names(ACTIONS.id, list(row.values.get("actions") or ()))
    return source.setting.t.list([
        name if isinstance(name, str) else name.shown_in(source.setting.language).text
        for name in names]) or NONE


def _actions(source: Source, actions: Sequence[Row], notes: Sequence[Row], last: date
             ) -> Iterator[Block]:
    t = source.setting.t
    if not actions:
        yield Text(t("No action is written yet."), quiet=True)
        return
    rows: list[tuple[Cell, ...]] = []
    for row in actions:
        note = _newest_note(row, notes, last)
        far = note.values.get("percent") if note is not None else None
        rows.append((t.number(row.number), name_of(source, ACTIONS, row),
                     _chosen(source, ACTIONS, ACTIONS.field("status"), row),
                     t.percent(far / 100) if isinstance(far, int) else NONE,
                     _chosen(source, ACTIONS, ACTIONS.field("rag"), note or row),
                     name_of(source, PROGRESS_NOTES, note) if note is not None else NONE))
    yield Table((t("No."), label(t, ACTIONS, ACTIONS.field("name")), t("State"), t("How far"),
                 t("How it goes"), t("Last noted")), tuple(rows),
                (0.6, 2.6, 1.4, 0.9, 1.2, 3.0), ("end", "start", "start", "end", "start", "start"))


def _newest_note(action: Row, notes: Sequence[Row], last: date) -> Row | None:
    own = [row for row in notes if action.id in (row.values.get("actions") or ())
           and (on := day(row.values.get("on_day"))) is not None and on <= last]
    return max(own, key=lambda row: (str(row.values.get("on_day")), row.number), default=None)


def _chosen(source: Source, register: Register, field: Field, row: Row) -> str:
    return next((choice_label(source.setting.t, register, field, choice)
                 for choice in field.choices if choice.key == row.values.get(field.key)), NONE)


def _results(source: Source, indicators: Sequence[IndicatorTold], first: date, last: date
             ) -> Iterator[Block]:
    t = source.setting.t
    if not indicators:
        yield Text(t("No indicator is written yet."), quiet=True)
        return
    rows = tuple(line for one in indicators for line in _lines(source, one, first, last))
    yield Table((label(t, INDICATORS, INDICATORS.field("name")),
                 label(t, PERIODS, PERIODS.field("name")), t("Target"), t("Actual"), t("Progress"),
                 t("Trend")), rows, (2.8, 2.0, 1.0, 1.0, 1.3, 1.1),
                ("start", "start", "end", "end", "end", "start"))
    yield from look_again(source, [one for one in indicators if not one.is_late])
    yield from apart(source, [one for one in indicators
                              if any(_within(row, "read_on", first, last)
                                     for row in one.readings)])
    if legend := source.legend_of_counts():
        yield Text(legend, quiet=True)


def _lines(source: Source, one: IndicatorTold, first: date, last: date
           ) -> Iterator[tuple[Cell, ...]]:
    """A line for each period that lies in the time, and one of the whole where there is none."""
    t, said = source.setting.t, Told(source, one)
    way = (progress_in_words(one, t) if said.tells_progress() else "") or NONE
    trend = trend_in_words(one, t) or NONE
    name = name_of(source, INDICATORS, one.row)
    told = [period for period in one.periods
            if _overlaps(period.row.values, first, last)]
    for place, period in enumerate(told):
        yield (name if not place else "", name_of(source, PERIODS, period.row),
               said.said(period.target), said.period(period), way if not place else "",
               trend if not place else "")
    if not told:
        yield name, NONE, said.said(one.target), said.latest(), way, trend


def _overlaps(period: Mapping[str, Any], first: date, last: date) -> bool:
    begins, ends = day(period.get("begins_on")), day(period.get("ends_on"))
    return (begins is not None or ends is not None) and (begins is None or begins <= last) \
        and (ends is None or ends >= first)


def _told(source: Source, first: date, last: date) -> Iterator[Block]:
    """Stories and lessons of the time."""
    t = source.setting.t
    stories = [row for row in shown_rows(source, STORIES) if _within(row, "heard_on", first, last)]
    if stories:
        yield Heading(t("Stories"), "stories", level=1)
        yield from story_blocks(source, stories)
    lessons = [row for row in shown_rows(source, LESSONS) if _within(row, "noted_on", first, last)]
    if lessons:
        yield Heading(t("What was learned"), "lessons", level=1)
        yield from lesson_blocks(source, lessons)


def _late(source: Source, actions: Sequence[Row], activities: Sequence[Row],
          indicators: Sequence[IndicatorTold], last: date) -> Iterator[Block]:
    t = source.setting.t
    late = [t("Action: {name}", name=name_of(source, ACTIONS, row))
            for row in actions if is_late(row, last)]
    late += [t("Activity: {name}", name=name_of(source, ACTIVITIES, row))
             for row in late_activities(activities, last)]
    late += [t("Reading due on {day}: {name}", day=one.due_on,
               name=name_of(source, INDICATORS, one.row))
             for one in indicators if one.is_late and one.due_on is not None]
    yield Bullets(tuple(late)) if late else Text(t("Nothing is late."), quiet=True)


def _next(source: Source, activities: Sequence[Row], notes: Sequence[Row],
          indicators: Sequence[IndicatorTold], last: date) -> Iterator[Block]:
    """What begins or is due in the next 90 days, and what the notes say comes next."""
    t, coming = source.setting.t, list[tuple[date, str]]()
    for row in activities:
        on = day(row.values.get("begins_on"))
        if on is not None and last < on <= last + _AHEAD:
            coming.append((on, name_of(source, ACTIVITIES, row)))
    coming += [(one.due_on, t("Reading: {name}", name=name_of(source, INDICATORS, one.row)))
               for one in indicators
               if one.due_on is not None and last <= one.due_on <= last + _AHEAD]
    said = [text for row in notes if (text := _text(source, row, "next_step"))]
    if coming:
        yield Table((t("Day"), t("What")), tuple((t.short_date(on), what)
                                                 for on, what in sorted(coming)),
                    (1.2, 5.0), is_dense=True)
    if said:
        yield Bullets(tuple(said))
    if not coming and not said:
        yield Text(t("Nothing has a day in the next 90 days."), quiet=True)


def _text(source: Source, row: Row, key: str) -> Words:
    stored = row.values.get(key)
    text = LocalText.from_json(stored) if stored else None
    return source.setting.written(text) if text is not None and not text.is_empty else ""
