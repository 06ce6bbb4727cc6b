"""Prepare a meeting: plan one, invite the members of the platform, put points on its agenda."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import (
    Kept,
    add_row,
    change_row,
    move_row,
    with_defaults,
    working_language,
)
from strongcity_desktop.operations.meetings import in_every_language
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import (
    Offer,
    members,
    of_meeting,
    open_points,
)
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile

_NAME = mark("Meeting of the platform")
_NEXT = mark("Prepared the next meeting")
_NO_DAY = mark("The next meeting has no day yet. Write one, then prepare it.")
_KEPT_FROM_LAST = ("kind", "begins", "ends", "place", "chair", "minutes_by")


def plan_meeting(town: TownFile, who: str) -> Kept:
    """Add a meeting of the platform to prepare, as one step; its members are invited.

    Time, place and posts are those of the last meeting of the platform; its day stays open.
    """
    meetings = [row for row in stored_rows.rows(town, MEETINGS.id)
                if row.values.get("kind") == "platform"]
    last = max(meetings, key=lambda row: (row.values.get("held_on") or "", row.number),
               default=None)
    return add_row(town, MEETINGS.id, _begun(town, last, in_every_language(
        town, lambda t: t(_NAME)).to_json()), who)


def prepare_next(town: TownFile, meeting_id: str, who: str) -> str:
    """Add the meeting that follows, on the day agreed, in one step; returns its id.

    The members are invited and what earlier meetings left open is on its agenda. Raises Refusal
    where no day was agreed, or the meeting is no longer there.
    """
    last = stored_rows.row(town, MEETINGS.id, meeting_id)
    day = last.values.get("next_on")
    if not day:
        raise Refusal(_NO_DAY)
    decisions = stored_rows.rows(town, DECISIONS.id)
    waiting = open_points(decisions, stored_rows.rows(town, TASKS.id), today())
    name = in_every_language(town, lambda t: t(_NAME)).to_json() \
        if last.values.get("kind") == "platform" else last.values["name"]
    with town.step(_NEXT, who=who) as step:
        next_id = stored_rows.insert(step, MEETINGS.id, with_defaults(
            MEETINGS, {**_begun(town, last, name), "held_on": day}))
        stored_rows.insert_many(step, AGENDA_POINTS.id, [
            with_defaults(AGENDA_POINTS, _point(next_id, offer.name, offer.origin))
            for offer in waiting])
    return next_id


def _begun(town: TownFile, last: Row | None, name: Mapping[str, Any]) -> dict[str, Any]:
    as_before = {key: last.values.get(key) for key in _KEPT_FROM_LAST} if last else {}
    invited = [row.id for row in members(stored_rows.rows(town, STAKEHOLDERS.id))]
    return {**as_before, "name": dict(name), "invited": invited or None}


def invite_members(town: TownFile, meeting_id: str, who: str) -> Kept:
    """Invite everyone who takes part in the platform now, beside those invited already."""
    meeting = stored_rows.row(town, MEETINGS.id, meeting_id)
    invited = list(meeting.values.get("invited") or ())
    invited += [row.id for row in members(stored_rows.rows(town, STAKEHOLDERS.id))
                if row.id not in invited]
    return change_row(town, MEETINGS.id, meeting_id, {"invited": invited}, who)


# The agenda


def add_point(town: TownFile, meeting_id: str, words: str, who: str) -> Kept:
    """Put a point on the agenda, in the words typed. Raises RowRefusal when they say nothing."""
    name = LocalText.of(words.strip(), working_language(town)).to_json()
    return add_row(town, AGENDA_POINTS.id, _point(meeting_id, name), who)


def put_on_agenda(town: TownFile, meeting_id: str, offer: Offer, who: str) -> Kept:
    """Put something open on the agenda; the point knows where it comes from."""
    return add_row(town, AGENDA_POINTS.id, _point(meeting_id, offer.name, offer.origin), who)


def _point(meeting_id: str, name: Mapping[str, Any], origin: str | None = None) -> dict[str, Any]:
    return {"name": dict(name), "meetings": [meeting_id], "origin": origin}


def move_point(town: TownFile, meeting_id: str, point_id: str, by: int, who: str) -> Kept | None:
    """Move a point so many places down its agenda, or up; None where the agenda ends.

    Points of other meetings may stand between two of this one: it goes past them.
    """
    every = stored_rows.rows(town, AGENDA_POINTS.id)
    own = [row.id for row in of_meeting(every, meeting_id)]
    if point_id not in own or not 0 <= own.index(point_id) + by < len(own):
        return None
    places = {row.id: place for place, row in enumerate(every)}
    past = own[own.index(point_id) + by]
    return move_row(town, AGENDA_POINTS.id, point_id, places[past] - places[point_id], who)
