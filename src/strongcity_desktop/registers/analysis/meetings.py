"""What meetings tell together: their points and decisions, their time, what waits, what is late."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.analysis.tasks import late_tasks
from strongcity_desktop.registers.fields import Row

MEETINGS = "meetings"
MINUTES_WITHIN = timedelta(days=14)
"""How long after a meeting its minutes should be approved."""
_CLOSED = frozenset({"done", "dropped"})
_AHEAD = frozenset({"planned", "invited"})
_ROLES = ("chair", "secretary", "member", "observer", "guest")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?)?")
_MINUTES_A_DAY = 24 * 60


# What belongs to a meeting


def of_meeting(rows: Iterable[Row], meeting_id: str) -> tuple[Row, ...]:
    """The points or decisions of a meeting, in their order."""
    return tuple(row for row in rows if meeting_id in (row.values.get(MEETINGS) or ()))


def of_point(decisions: Iterable[Row], point_id: str) -> tuple[Row, ...]:
    """The decisions taken on a point of the agenda."""
    return tuple(row for row in decisions
                 if point_id in (row.values.get("agenda_points") or ()))


def origin_in(meeting_id: str, point_id: str = "") -> str:
    """Where a task comes from that a meeting gave, on a point of its agenda if there is one."""
    return f"{MEETINGS}/{meeting_id}/{point_id}".rstrip("/")


def tasks_from(tasks: Iterable[Row], meeting_id: str) -> tuple[Row, ...]:
    """The tasks that a meeting gave, in their order."""
    return tuple(row for row in tasks if _origin(row)[:2] == [MEETINGS, meeting_id])


def tasks_from_point(tasks: Iterable[Row], point_id: str) -> tuple[Row, ...]:
    """The tasks given on a point of an agenda."""
    return tuple(row for row in tasks if _origin(row)[2:] == [point_id])


def from_any_meeting(tasks: Iterable[Row]) -> tuple[Row, ...]:
    """The tasks that any meeting gave."""
    return tuple(row for row in tasks if _origin(row)[0] == MEETINGS)


def _origin(row: Row) -> list[str]:
    return str(row.values.get("origin") or "").split("/")


def members(stakeholders: Iterable[Row]) -> tuple[Row, ...]:
    """Those that take part in the platform: the chair first, guests last."""
    return tuple(sorted((row for row in stakeholders if row.values.get("platform_role")),
                        key=lambda row: (_place(row.values["platform_role"]), row.number)))


def _place(role: str) -> int:
    return _ROLES.index(role) if role in _ROLES else len(_ROLES)


# Minutes


def current(stored: Mapping[str, Any] | None) -> LocalText:
    """A stored text without the versions that are out of date."""
    if not stored:
        return LocalText("en")
    text = LocalText.from_json(stored)
    return LocalText(text.original, {code: words for code, words in text.texts.items()
                                     if code not in text.outdated})


def text_shown(stored: Mapping[str, Any] | None, language: str) -> str:
    """A text for a reader of `language`; the original where that version is out of date."""
    return current(stored).shown_in(language).text


def lines_of(stored: Mapping[str, Any] | None, language: str) -> tuple[str, ...]:
    """The lines of what was said on a point, as `text_shown` finds them."""
    return tuple(line for line in text_shown(stored, language).split("\n") if line.strip())


def with_line(stored: Mapping[str, Any] | None, line: str, language: str,
              place: int | None = None) -> dict[str, Any] | None:
    """What was said with one more line, or with another one at a place; an empty line takes it out.

    A first line is written in `language`, any other in the language of the text. None for nothing.
    """
    text = LocalText.from_json(stored) if stored else LocalText(language)
    lines = [one for one in text.shown_in(text.original).text.split("\n") if one.strip()]
    line = " ".join(line.split())
    if place is not None and place < len(lines):
        lines[place:place + 1] = [line] if line else []
    elif line:
        lines.append(line)
    changed = text.with_version("\n".join(lines), text.original)
    return changed.to_json() if lines else None


# Time


def clock_of(written: object) -> time | None:
    """The time of day that stands in a field: "14:00", "14 h 30", "9"; None for anything else."""
    found = _CLOCK.fullmatch(str(written or "").strip())
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


@dataclass(frozen=True)
class Plan:
    """How long the points take together, how long the meeting lasts (None: not known), in minutes,
    and how many points have no minutes yet."""

    planned: int
    lasts: int | None
    unplanned: int

    @property
    def over(self) -> int:
        """By how many minutes the points go beyond the end."""
        return max(0, self.planned - self.lasts) if self.lasts is not None else 0


def plan_of(meeting: Row, points: Sequence[Row]) -> Plan:
    """Whether the points fit into the time of the meeting."""
    minutes = [point.values.get("minutes_planned") for point in points]
    begins, ends = clock_of(meeting.values.get("begins")), clock_of(meeting.values.get("ends"))
    lasts = None
    if begins is not None and ends is not None:
        lasts = (_minutes(ends) - _minutes(begins)) % _MINUTES_A_DAY
    return Plan(sum(filter(None, minutes)), lasts, minutes.count(None))


def begin_of_points(meeting: Row, points: Sequence[Row]) -> tuple[time | None, ...]:
    """When each point begins, as far as the minutes before it are planned."""
    at: int | None = None
    if (begins := clock_of(meeting.values.get("begins"))) is not None:
        at = _minutes(begins)
    found: list[time | None] = []
    for point in points:
        found.append(time(*divmod(at, 60)) if at is not None and at < _MINUTES_A_DAY else None)
        planned = point.values.get("minutes_planned")
        at = at + planned if at is not None and planned is not None else None
    return tuple(found)


def _minutes(clock: time) -> int:
    return 60 * clock.hour + clock.minute


def moment_of(clock: time) -> datetime:
    """A time of day as the moment that `Translator.time` writes."""
    return datetime.combine(date(2000, 1, 1), clock)


# What waits, what is late


def open_decisions(decisions: Iterable[Row]) -> tuple[Row, ...]:
    """Those neither carried out nor dropped."""
    return tuple(row for row in decisions if row.values.get("status") not in _CLOSED)


def late_decisions(decisions: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The open decisions whose day has passed, the latest first."""
    return _by("due_on", (row for row in open_decisions(decisions)
                          if _day(row, "due_on") < today.isoformat() and _day(row, "due_on")))


def ahead(meetings: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The meetings planned for today or later, the next first."""
    return _by("held_on", (row for row in meetings if row.values.get("status") in _AHEAD
                           and _day(row, "held_on") >= today.isoformat()))


def to_write_up(meetings: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The meetings whose minutes should be approved by now and are not, the latest first.

    A meeting whose day has passed counts as held, unless it was cancelled.
    """
    before = (today - MINUTES_WITHIN).isoformat()
    return _by("held_on", (row for row in meetings
                           if row.values.get("status") != "cancelled"
                           and row.values.get("minutes_state") != "approved"
                           and _day(row, "held_on") and _day(row, "held_on") < before))


def _day(row: Row, key: str) -> str:
    return str(row.values.get(key) or "")


def _by(key: str, rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (_day(row, key), row.number)))


@dataclass(frozen=True)
class Offer:
    """Something open that may be put on an agenda: what it is, where from, its name as stored."""

    kind: Literal["decision", "task", "gap", "challenge"]
    origin: str
    name: Mapping[str, Any]


def open_points(decisions: Iterable[Row], tasks: Iterable[Row], today: date
                ) -> tuple[Offer, ...]:
    """What earlier meetings left open: decisions not carried out, then their late tasks."""
    return (*(Offer("decision", f"decisions/{row.id}", row.values["name"])
              for row in open_decisions(decisions)),
            *(Offer("task", f"tasks/{row.id}", row.values["name"])
              for row in late_tasks(from_any_meeting(tasks), today)))


def high_challenges(challenges: Iterable[Row]) -> tuple[Offer, ...]:
    """The challenges of the highest priority, the most urgent first."""
    high = [row for row in challenges if row.values.get("score")
            and priority(row.values["score"]) == "A"]
    return tuple(Offer("challenge", f"challenges/{row.id}", row.values["name"]) for row in
                 sorted(high, key=lambda row: (-row.values["score"], row.number)))


def not_on_agenda(offers: Iterable[Offer], points: Iterable[Row]) -> tuple[Offer, ...]:
    """The offers of which no point was made yet."""
    there = {str(point.values.get("origin") or "") for point in points}
    return tuple(offer for offer in offers if offer.origin not in there)
