"""Keep the minutes while a meeting sits: who is there, what is said, decided and to be done."""

from typing import Any, Literal

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import Kept, add_row, change_row, working_language
from strongcity_desktop.operations.make_task import make_task
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import origin_in, with_line
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile

Attendance = Literal["present", "excused", ""]
_BEFORE_IT_SITS = frozenset({None, "planned", "invited"})


def begin_meeting(town: TownFile, meeting_id: str, who: str) -> Kept:
    """The meeting sits: it is held, today if its day was not come yet, and its minutes a draft."""
    meeting = stored_rows.row(town, MEETINGS.id, meeting_id)
    day, on = meeting.values.get("held_on"), today().isoformat()
    return change_row(town, MEETINGS.id, meeting_id, {
        "status": "held", "held_on": day if day and day <= on else on,
        "minutes_state": meeting.values.get("minutes_state") or "draft"}, who)


def _begin_if_it_may_sit(town: TownFile, meeting_id: str, who: str) -> None:
    """What is written before the day comes prepares the meeting; from that day on it sits."""
    values = stored_rows.row(town, MEETINGS.id, meeting_id).values
    if values.get("status") in _BEFORE_IT_SITS \
            and (values.get("held_on") or "") <= today().isoformat():
        begin_meeting(town, meeting_id, who)


def note_attendance(town: TownFile, meeting_id: str, stakeholder_id: str, as_: Attendance,
                    who: str) -> Kept:
    """Say that a member is present or excused, or neither, as one step."""
    values = stored_rows.row(town, MEETINGS.id, meeting_id).values
    changed: dict[str, Any] = {}
    for key in ("present", "excused"):
        others = [one for one in values.get(key) or () if one != stakeholder_id]
        changed[key] = [*others, stakeholder_id] if key == as_ else others
    return change_row(town, MEETINGS.id, meeting_id, changed, who)


def write_line(town: TownFile, meeting_id: str, point_id: str, line: str, who: str, *,
               place: int | None = None) -> Kept:
    """Keep a line of minutes under a point, as one step; with a `place`, in place of that line.

    An empty line takes the one at its place out. Raises Refusal when the point is no longer there.
    """
    _begin_if_it_may_sit(town, meeting_id, who)
    said = stored_rows.row(town, AGENDA_POINTS.id, point_id).values.get("said")
    return change_row(town, AGENDA_POINTS.id, point_id,
                      {"said": with_line(said, line, working_language(town), place)}, who)


def decide(town: TownFile, meeting_id: str, point_id: str, words: str, who: str) -> Kept:
    """Keep a decision on a point of the agenda ("" for none), as one step.

    It is about the challenge that the point comes from, if it comes from one. Raises RowRefusal
    when the words say nothing.
    """
    _begin_if_it_may_sit(town, meeting_id, who)
    day = stored_rows.row(town, MEETINGS.id, meeting_id).values.get("held_on")
    on = today().isoformat()
    return add_row(town, DECISIONS.id, {
        "name": LocalText.of(words.strip(), working_language(town)).to_json(),
        "meetings": [meeting_id], "agenda_points": [point_id] if point_id else None,
        "decided_on": day if day and day <= on else on,
        "challenges": _about(town, point_id, "challenges"),
        "tasks": _about(town, point_id, "tasks")}, who)


def give_task(town: TownFile, meeting_id: str, point_id: str, words: str, who: str) -> Kept:
    """Keep a task that the meeting gives on a point ("" for none), as one step."""
    _begin_if_it_may_sit(town, meeting_id, who)
    return make_task(town, words.strip(), who, origin=origin_in(meeting_id, point_id),
                     links={"challenges": _about(town, point_id, "challenges")})


def _about(town: TownFile, point_id: str, register_id: str) -> list[str]:
    """The row of a register that a point comes from, if it comes from one that is still there."""
    if not point_id:
        return []
    point: Row = stored_rows.row(town, AGENDA_POINTS.id, point_id)
    kind, _, row_id = str(point.values.get("origin") or "").partition("/")
    found = stored_rows.rows_by_id(town, register_id, [row_id]) if kind == register_id else {}
    return list(found)


def approve_minutes(town: TownFile, meeting_id: str, who: str) -> Kept:
    """The minutes are approved: they are a draft no more."""
    return change_row(town, MEETINGS.id, meeting_id,
                      {"status": "held", "minutes_state": "approved"}, who)
