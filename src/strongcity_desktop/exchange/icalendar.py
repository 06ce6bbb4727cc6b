"""Dates for other calendars (iCalendar, RFC 5545): one event each, at the time of the place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

_PRODUCT = "-//StrongCity Desktop//{language}"
_AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Dated:
    """One date: `uid` is the same in every file for ever, so that a calendar replaces what it had.

    Without `begins` it is the whole day; without `ends` it lasts an hour; an end before the begin
    lies on the next day.
    """

    uid: str
    name: str
    day: date
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    told: str = ""
    is_busy: bool = True
    """Whether the time is taken: false for what is only due that day."""


def calendar_file(dates: Iterable[Dated], made_at: datetime, language: str) -> bytes:
    """The dates as one calendar file (UTF-8). `made_at` is the moment (UTC) the words are of.

    Times are floating: fourteen hours is fourteen hours where the meeting is held.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT.format(language=language.upper()))
    calendar.add("version", "2.0")
    for dated in dates:
        calendar.add_component(_event(dated, made_at))
    written: bytes = calendar.to_ical()
    return written


def _event(dated: Dated, made_at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", dated.uid)
    event.add("dtstamp", made_at)
    event.add("summary", _plain(dated.name))
    begins, ends = _span(dated)
    event.add("dtstart", begins)
    event.add("dtend", ends)
    if dated.place:
        event.add("location", _plain(dated.place))
    if dated.told:
        event.add("description", _plain(dated.told))
    event.add("transp", "OPAQUE" if dated.is_busy else "TRANSPARENT")
    return event


def _span(dated: Dated) -> tuple[date, date]:
    """From when to when; days alone where no time is known, the last one not included."""
    if dated.begins is None:
        return dated.day, dated.day + timedelta(days=1)
    begins = datetime.combine(dated.day, dated.begins)
    ends = datetime.combine(dated.day, dated.ends) if dated.ends else begins + _AN_HOUR
    return begins, ends if ends > begins else ends + timedelta(days=1)


def _plain(text: str) -> str:
    """The text without what other programs would not read: control characters, lone surrogates."""
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    return "".join(letter for letter in whole if letter >= " " or letter in "\t\n").strip()
