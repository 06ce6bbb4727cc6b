"""The work on one meeting: has it kept on the town's thread, then shows it as it stands."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from strongcity_desktop.registers.analysis.meetings import Offer
from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from datetime import datetime

    from strongcity_desktop.operations.keep_minutes import Attendance
    from strongcity_desktop.operations.meetings import MeetingSeen
    from strongcity_desktop.store.town_file import TownFile

Then = Callable[[Any], object]
Refused = Callable[[], object]


class MeetingWork(QObject):
    """Belongs to one page. `seen` brings the meeting after each change, as `MeetingSeen`."""

    seen = Signal(object)
    saved = Signal(str)
    """The time of the last change, in words."""
    opened = Signal(str)
    """Another meeting, by its id, is to be shown."""
    entry_wanted = Signal(str, str)
    """An entry is to be shown whole: its register and id."""

    def __init__(self, context: Context, meeting_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self.t, self.meeting_id = context, context.t, meeting_id
        self.can_write = context.town is not None and not context.town.read_only

    def read(self) -> None:
        """Read the meeting as it stands."""
        meeting_id = self.meeting_id
        self.context.background.run(lambda town: _seen(town, meeting_id), self._show,
                                    self.context.tell)

    def _do(self, act: "Callable[[TownFile], Any]", then: Then | None = None,
            refused: Refused | None = None) -> None:
        meeting_id = self.meeting_id

        def failed(trouble: Exception) -> None:
            self.context.tell(trouble)
            if refused is not None and isValid(self):
                refused()

        self.context.background.run(lambda town: (act(town), _seen(town, meeting_id), then),
                                    self._done, failed)

    def _done(self, found: "tuple[Any, MeetingSeen, Then | None]") -> None:
        """A method, so that nothing is shown once the page is gone: what was done is kept."""
        result, seen, then = found
        at: datetime | None = getattr(result, "at", None)
        if at is not None:
            self.saved.emit(self.t.time(at))
        self._show(seen)
        self.context.refresh_badges()
        if then is not None:
            then(result)

    def _show(self, seen: "MeetingSeen") -> None:
        self.seen.emit(seen)

    def change(self, register_id: str, row_id: str, values: dict[str, Any]) -> None:
        """Keep fields of an entry of the meeting, or of the meeting itself."""
        from strongcity_desktop.operations.keep_register import change_row

        self._do(lambda town: change_row(town, register_id, row_id, values, self.context.who))

    def change_meeting(self, **values: Any) -> None:
        """Keep fields of the meeting."""
        self.change("meetings", self.meeting_id, values)

    # Preparing

    def add_point(self, words: str, refused: Refused | None = None) -> None:
        """Put a point on the agenda; `refused` is called where it could not be kept."""
        from strongcity_desktop.operations.prepare_meeting import add_point

        self._do(lambda town: add_point(town, self.meeting_id, words, self.context.who), None,
                 refused)

    def put_on_agenda(self, offer: Offer) -> None:
        """Put something open on the agenda."""
        from strongcity_desktop.operations.prepare_meeting import put_on_agenda

        self._do(lambda town: put_on_agenda(town, self.meeting_id, offer, self.context.who))

    def move_point(self, point_id: str, by: int) -> None:
        """Move a point up or down its agenda."""
        from strongcity_desktop.operations.prepare_meeting import move_point

        self._do(lambda town: move_point(town, self.meeting_id, point_id, by, self.context.who))

    def remove_point(self, point_id: str) -> None:
        """Take a point off the agenda; the message offers to take that back."""
        from strongcity_desktop.operations.keep_register import delete_rows

        t = self.t
        self._do(lambda town: delete_rows(town, "agenda_points", [point_id], self.context.who),
                 lambda _: self.context.toast(t("Taken off the agenda."), t("Undo"),
                                              self.context.undo))

    def invite_members(self) -> None:
        """Invite everyone who takes part in the platform."""
        from strongcity_desktop.operations.prepare_meeting import invite_members

        self._do(lambda town: invite_members(town, self.meeting_id, self.context.who))

    # Holding

    def begin(self, then: Then | None = None) -> None:
        """The meeting sits."""
        from strongcity_desktop.operations.keep_minutes import begin_meeting

        self._do(lambda town: begin_meeting(town, self.meeting_id, self.context.who), then)

    def attend(self, stakeholder_id: str, as_: "Attendance") -> None:
        """Say that a member is present or excused."""
        from strongcity_desktop.operations.keep_minutes import note_attendance

        self._do(lambda town: note_attendance(town, self.meeting_id, stakeholder_id, as_,
                                              self.context.who))

    def write_line(self, point_id: str, line: str, place: int | None,
                   refused: Refused | None = None) -> None:
        """Keep a line of minutes; `refused` is called where it could not be kept."""
        from strongcity_desktop.operations.keep_minutes import write_line

        self._do(lambda town: write_line(town, self.meeting_id, point_id, line, self.context.who,
                                         place=place), None, refused)

    def decide(self, point_id: str, words: str, refused: Refused | None = None) -> None:
        """Keep a decision."""
        from strongcity_desktop.operations.keep_minutes import decide

        self._do(lambda town: decide(town, self.meeting_id, point_id, words, self.context.who),
                 None, refused)

    def give_task(self, point_id: str, words: str, then: Then | None = None,
                  refused: Refused | None = None) -> None:
        """Keep a task."""
        from strongcity_desktop.operations.keep_minutes import give_task

        self._do(lambda town: give_task(town, self.meeting_id, point_id, words,
                                        self.context.who), then, refused)

    # Following up

    def approve(self) -> None:
        """The minutes are approved."""
        from strongcity_desktop.operations.keep_minutes import approve_minutes

        self._do(lambda town: approve_minutes(town, self.meeting_id, self.context.who))

    def prepare_next(self) -> None:
        """Make the meeting that follows, and show it."""
        from strongcity_desktop.operations.prepare_meeting import prepare_next

        self._do(lambda town: prepare_next(town, self.meeting_id, self.context.who),
                 self.opened.emit)

    def plan_another(self) -> None:
        """Add a meeting of the platform, and show it."""
        plan_one(self.context, self.opened.emit)

    def save_calendar(self, target: Path) -> None:
        """Write the meeting for other calendars."""
        from strongcity_desktop.operations.save_calendar import save_meeting

        t = self.t
        self.context.background.run(
            lambda town: save_meeting(town, self.meeting_id, target, t),
            lambda _: self.context.toast(t("Saved for your calendar: {place}",
                                           place=str(target))), self.context.tell)


def plan_one(context: Context, then: Callable[[str], object]) -> None:
    """Add a meeting of the platform; `then` is told its id."""
    from strongcity_desktop.operations.prepare_meeting import plan_meeting

    context.background.run(lambda town: plan_meeting(town, context.who).row.id, then,
                           context.tell)


def _seen(town: "TownFile", meeting_id: str) -> "MeetingSeen":
    from strongcity_desktop.operations.meetings import see_meeting

    return see_meeting(town, meeting_id)
