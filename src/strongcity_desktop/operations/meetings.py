"""See a meeting as it stands: its points, decisions and tasks, and what waits for its agenda."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.operations.assessed_rows import assessed_rows
from strongcity_desktop.operations.fill_worksheet import newest, open_filled
from strongcity_desktop.operations.keep_register import working_language
from strongcity_desktop.operations.tool_tasks import origin_of_gap, tasks_of_gaps
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import (
    Offer,
    ahead,
    high_challenges,
    members,
    not_on_agenda,
    of_meeting,
    open_points,
    tasks_from,
)
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.told import GapTold, gaps_told

PLATFORM = "platform"


@dataclass(frozen=True)
class MeetingSeen:
    """One meeting with all that belongs to it, each in its order.

    `stakeholders` are all of the register by id, `members` the ids of those in the platform.
    `next_id` is the meeting that is planned after this one, "" where there is none.
    """

    meeting: Row
    points: tuple[Row, ...]
    decisions: tuple[Row, ...]
    tasks: tuple[Row, ...]
    offers: tuple[Offer, ...]
    stakeholders: Mapping[str, Row]
    members: tuple[str, ...]
    next_id: str
    language: str
    """The language that a first line of minutes is written in."""
    languages: tuple[str, ...]
    """The languages of the town, its own first."""


def see_meeting(town: TownFile, meeting_id: str) -> MeetingSeen:
    """Read a meeting. Raises Refusal when it is no longer there."""
    meeting = stored_rows.row(town, MEETINGS.id, meeting_id)
    points = of_meeting(stored_rows.rows(town, AGENDA_POINTS.id), meeting_id)
    decisions, tasks = stored_rows.rows(town, DECISIONS.id), stored_rows.rows(town, TASKS.id)
    stakeholders = stored_rows.rows(town, STAKEHOLDERS.id)
    later = [row for row in ahead(stored_rows.rows(town, MEETINGS.id), today())
             if row.id != meeting_id
             and row.values["held_on"] > str(meeting.values.get("held_on") or "")]
    language, details = working_language(town), town_reads.details(town)
    return MeetingSeen(
        meeting, points, of_meeting(decisions, meeting_id), tasks_from(tasks, meeting_id),
        not_on_agenda(offers(town, meeting_id), points),
        {row.id: row for row in stakeholders}, tuple(row.id for row in members(stakeholders)),
        later[0].id if later else "", language,
        (language, *(code for code in details.languages if code != language)))


def offers(town: TownFile, meeting_id: str = "") -> tuple[Offer, ...]:
    """What is open and may be put on the agenda: what earlier meetings left, the gaps that the
    platform's worksheet tells and nobody took on, the challenges of the highest priority."""
    decisions = [row for row in stored_rows.rows(town, DECISIONS.id)
                 if meeting_id not in (row.values.get("meetings") or ())]
    return (*open_points(decisions, stored_rows.rows(town, TASKS.id), today()),
            *_gaps(town), *high_challenges(assessed_rows(town, CHALLENGES, None)))


def _gaps(town: TownFile) -> Iterator[Offer]:
    run = newest(town, PLATFORM)
    if run is None:
        return
    try:
        filled = open_filled(town, run.id)
    except Refusal:  # of an edition that only a newer version of the app can open
        return
    taken = tasks_of_gaps(town, run.id)
    for gap in gaps_told(filled.worksheet, filled.answers, filled.depth):
        if gap.key in taken:
            continue
        yield Offer("gap", origin_of_gap(run.id, filled.worksheet, gap),
                    in_every_language(town, partial(_step, gap)).to_json())


def _step(gap: GapTold, t: Translator) -> str:
    return gap.next_step_in(t).removesuffix(".")


def in_every_language(town: TownFile, say: Callable[[Translator], str]) -> LocalText:
    """Words of the app as a text of the town, in every language of the app."""
    language = working_language(town)
    return LocalText(language if language in SHIPPED else SHIPPED[0], {
        code: without_isolates(say(translator(code))) for code in SHIPPED})
