"""Save dates for other calendars: one meeting, or all that lies ahead of the town."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from strongcity_desktop.exchange.icalendar import Dated, calendar_file
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.write_document import refuse_town_file, write_whole
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import ahead, clock_of, of_meeting, text_shown
from strongcity_desktop.registers.analysis.risks import open_risks
from strongcity_desktop.registers.analysis.tasks import open_tasks
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.listing import may_be_listed, rows_shown
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.moment import now, today
from strongcity_desktop.store.town_file import TownFile

_NO_DAY = mark("The meeting has no day yet. Write one, then save it for your calendar.")
_NOTHING_AHEAD = mark("No date lies ahead. Plan a meeting, then save it for your calendar.")
_NUMBERED = mark("{number}. {name}")


def save_meeting(town: TownFile, meeting_id: str, target: Path, t: Translator) -> None:
    """Write one meeting as a calendar file, complete or not at all.

    Raises Refusal when it has no day, is no longer there, or the file cannot be written.
    """
    meeting = stored_rows.row(town, MEETINGS.id, meeting_id)
    dated = _meeting(meeting, stored_rows.rows(town, AGENDA_POINTS.id), t)
    if dated is None:
        raise Refusal(_NO_DAY)
    _write(town, target, [dated], t)


def save_dates_ahead(town: TownFile, target: Path, t: Translator, *, with_reviews: bool = True,
                     with_tasks: bool = False) -> int:
    """Write all dates of the town from today on as a calendar file; returns how many they are.

    Meetings and consultations; where wanted, what is to be looked at again, which is internal, and
    the days of open tasks. Raises Refusal when there is none, or the file cannot be written.
    """
    dates = list(_ahead(town, t, with_reviews=with_reviews, with_tasks=with_tasks))
    if not dates:
        raise Refusal(_NOTHING_AHEAD)
    _write(town, target, dates, t)
    return len(dates)


def _write(town: TownFile, target: Path, dates: Iterable[Dated], t: Translator) -> None:
    refuse_town_file(town.path, target)
    write_whole(calendar_file(dates, now(), t.language), target)


def _ahead(town: TownFile, t: Translator, *, with_reviews: bool, with_tasks: bool
           ) -> Iterator[Dated]:
    points = stored_rows.rows(town, AGENDA_POINTS.id)
    for row in ahead(stored_rows.rows(town, MEETINGS.id), today()):
        if (dated := _meeting(row, points, t)) is not None:
            yield dated
    yield from _days(CONSULTATIONS, stored_rows.rows(town, CONSULTATIONS.id), "held_on", t)
    if with_reviews:
        yield from _days(RISKS, open_risks(stored_rows.rows(town, RISKS.id)), "review_on", t,
                         mark("Look again at “{name}”"))
    if with_tasks:
        yield from _days(TASKS, open_tasks(stored_rows.rows(town, TASKS.id)), "due_on", t,
                         mark("Due: {name}"))


def _meeting(row: Row, points: Iterable[Row], t: Translator) -> Dated | None:
    day = _day(row, "held_on")
    if day is None:
        return None
    values = row.values
    told = [text_shown(values.get("purpose"), t.language)]
    told += [t(_NUMBERED, number=number, name=row_name(AGENDA_POINTS, point, t))
             for number, point in enumerate((
                 point for point in of_meeting(points, row.id)
                 if may_be_listed(AGENDA_POINTS, point)), start=1)]
    return Dated(row.id, row_name(MEETINGS, row, t), day, clock_of(values.get("begins")),
                 clock_of(values.get("ends")), text_shown(values.get("place"), t.language),
                 without_isolates("\n".join(filter(None, told))))


def _days(register: Register, rows: Iterable[Row], key: str, t: Translator,
          words: str = "{name}") -> Iterator[Dated]:
    """The rows whose day in a field is not past, each as a whole day.

    A calendar travels further than a town file: words taken from what is internal stay out.
    """
    for row in rows_shown(register, rows, Edition()):
        day = _day(row, key)
        if day is not None and day >= today():
            yield Dated(f"{row.id}-{key}", without_isolates(t(words, name=row_name(register, row,
                                                                                  t))),
                        day, is_busy=False)


def _day(row: Row, key: str) -> date | None:
    written = row.values.get(key)
    return date.fromisoformat(written) if written else None
