"""Dates for other calendars: read back as a calendar would, whatever the words hold."""

from datetime import UTC, date, datetime, time
from typing import Any

import icalendar
import pytest

from register_samples import PAYLOADS
from strongcity_desktop.exchange.icalendar import Dated, calendar_file

MADE = datetime(2026, 2, 9, 10, 42, tzinfo=UTC)
DAY = date(2026, 3, 5)


def read(*dates: Dated) -> list[Any]:
    written = calendar_file(dates, MADE, "fr")
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    whole = icalendar.Calendar.from_ical(written)
    assert str(whole["VERSION"]) == "2.0" and "FR" in str(whole["PRODID"])
    assert not whole.errors
    return list(whole.walk("VEVENT"))


def test_a_meeting_at_its_time_floats() -> None:
    (event,) = read(Dated("a-b", "Réunion", DAY, time(14), time(16, 30), "Mairie, salle 2",
                          "1. Un\n2. Deux; trois"))
    assert (event["UID"], event["SUMMARY"]) == ("a-b", "Réunion")
    assert event["LOCATION"] == "Mairie, salle 2"
    assert event["DESCRIPTION"] == "1. Un\n2. Deux; trois"
    assert event["DTSTART"].dt == datetime(2026, 3, 5, 14)
    assert event["DTEND"].dt == datetime(2026, 3, 5, 16, 30)
    assert event["DTSTART"].dt.tzinfo is None and "TZID" not in event["DTSTART"].params
    assert event["DTSTAMP"].dt == MADE and event["TRANSP"] == "OPAQUE"


@pytest.mark.parametrize(("begins", "ends", "until"), [
    (time(14), None, datetime(2026, 3, 5, 15)),
    (time(22), time(1), datetime(2026, 3, 6, 1)),
    (time(14), time(14), datetime(2026, 3, 6, 14))])
def test_an_end_is_always_behind_the_begin(begins: time, ends: time | None, until: datetime
                                           ) -> None:
    (event,) = read(Dated("a", "Meeting", DAY, begins, ends))
    assert event["DTEND"].dt == until


def test_without_a_time_it_is_the_whole_day() -> None:
    (event,) = read(Dated("a", "Due", DAY, ends=time(9), is_busy=False))
    assert event["DTSTART"].dt == DAY and event["DTEND"].dt == date(2026, 3, 6)
    assert event["TRANSP"] == "TRANSPARENT"
    assert "LOCATION" not in event and "DESCRIPTION" not in event


@pytest.mark.parametrize("words", [*PAYLOADS, "اجتماع المنصة،\nالقاعة", "END:VEVENT\r\nUID:x",
                                   "a\\nb;c,d", "x" * 200, "\x00\ud800half"])
def test_no_words_break_out_of_their_place(words: str) -> None:
    (event,) = read(Dated("a", words, DAY, place=words, told=words))
    assert event["UID"] == "a"
    assert sorted(event) == sorted({"UID", "DTSTAMP", "SUMMARY", "DTSTART", "DTEND", "TRANSP"}
                                   | ({"LOCATION", "DESCRIPTION"} if "LOCATION" in event
                                      else set()))
