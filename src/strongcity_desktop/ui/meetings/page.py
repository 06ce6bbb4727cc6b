"""The page of a meeting: prepared, held with its minutes while it sits, followed up."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.meetings.entry_pane import EntryPane
from strongcity_desktop.ui.meetings.follow_part import FollowPart
from strongcity_desktop.ui.meetings.head import MeetingHead
from strongcity_desktop.ui.meetings.hold_part import HoldPart
from strongcity_desktop.ui.meetings.prepare_part import PreparePart
from strongcity_desktop.ui.meetings.work import MeetingWork, plan_one
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.tool.way_here import crumbs_to

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen
    from strongcity_desktop.store.town_file import TownFile

_PANE, _BESIDE_FROM, _NO_LIMIT = 320, 980, 16_777_215


class MeetingPage(Page):
    """Filled as soon as the meeting has been read; `seen` is None until then."""

    def __init__(self, context: Context, row_id: str = "", part: str = "", point_id: str = "",
                 **arguments: Any) -> None:
        """Without a `row_id`, the meeting most likely wanted. `part` is "prepare", "hold" or
        "follow", "" the one that fits its state; `point_id` the point talked about."""
        super().__init__(context, **arguments)
        self.seen: MeetingSeen | None = None
        self._row_id, self._part, self._point_id = row_id, part, point_id
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        whole = ScrollColumn(max_width=None, margins=(24, 12, 24, 0))
        around.addWidget(whole)
        self._outer = whole.body
        self._outer.setSpacing(12)
        self.work: MeetingWork | None = None
        self.empty: EmptyState | None = None
        if row_id:
            self._build(row_id)
        else:
            context.background.run(_most_asked_for, self._found, self.broken.emit)

    # What the window asks

    def title(self) -> str:
        """The name of the meeting."""
        t = self.context.t
        return row_name(MEETINGS, self.seen.meeting, t) if self.seen else title(t, MEETINGS)

    def entry(self) -> str:
        """The shelf of its tool."""
        return "coordination"

    def crumbs(self) -> list[Crumb]:
        """The tool, the register, then this meeting."""
        t = self.context.t
        here: list[Crumb] = [*crumbs_to(t, MEETINGS.id, self.go.emit),
                             (title(t, MEETINGS), lambda: self.go.emit(
                                 "register", {"register_id": MEETINGS.id,
                                              "row_id": self._row_id}))]
        return [*here, (self.title(), None)] if self.seen else here

    def arguments(self) -> dict[str, Any]:
        """The meeting, the part shown and the point talked about."""
        kept = {**super().arguments(), "row_id": self._row_id, "part": self._part,
                "point_id": self._point_id}
        if self.work is not None and self.seen is not None:
            kept |= {"part": self.head.parts.current(), "point_id": self.hold.here}
        return kept

    def first_focus(self) -> QWidget | None:
        """Where the work goes on in the part shown."""
        if self.work is None:
            return self.empty.button if self.empty is not None else None
        part = self._stack.currentWidget()
        return part.first_focus() if isinstance(
            part, PreparePart | HoldPart | FollowPart) else None

    def leave(self) -> None:
        """Keep what is still being typed."""
        if self.work is not None:
            self.hold.minutes.who_and_when.keep()
            self.hold.minutes.keep_line()
            self.prepare.agenda.add.keep()
            self.hold.points.add.keep()
            self.pane.flush()

    # Building

    def _found(self, row_id: str) -> None:
        if row_id:
            self._row_id = row_id
            self._build(row_id)
            self.surroundings_changed.emit()
            return
        t = self.context.t
        none_yet, explained = words.empty(t, MEETINGS)
        self.empty = EmptyState(words.icon(MEETINGS), none_yet, explained, t("Plan a meeting"),
                                lambda: plan_one(self.context, self._open))
        self._outer.addWidget(self.empty)
        self._outer.addStretch(1)

    def _build(self, row_id: str) -> None:
        self.work = work = MeetingWork(self.context, row_id, self)
        self.head = MeetingHead(work, self._part)
        self.prepare, self.hold, self.follow = (PreparePart(work),
                                                HoldPart(work, self._point_id), FollowPart(work))
        self.pane = EntryPane(self.context, can_write=work.can_write)
        self._stack = QStackedWidget()
        for part in (self.prepare, self.hold, self.follow):
            self._stack.addWidget(part)
        self._outer.addWidget(self.head)
        self._both = QHBoxLayout()
        self._both.setSpacing(16)
        self._both.addWidget(self._stack, 1)
        self._both.addWidget(self.pane)
        self._outer.addLayout(self._both, 1)
        self._connect(work)
        self._fit()
        work.read()

    def _connect(self, work: MeetingWork) -> None:
        work.seen.connect(self._show)
        work.saved.connect(lambda time: self.hold.minutes.saved.set_text(
            self.context.t("Saved at {time}", time=time)))
        work.opened.connect(self._open)
        work.entry_wanted.connect(self._open_entry)
        self.pane.changed.connect(work.read)
        self.pane.closed.connect(self._pane_closed)
        for asks in (self.head.go, self.pane.go):
            asks.connect(self.go)
        self.head.part_chosen.connect(self.show_part)
        self.head.begun.connect(lambda: work.begin(lambda _: self.show_part("hold")))
        self.follow.minutes.print_wanted.connect(
            lambda: self.head.print_document("meeting-minutes"))

    def _show(self, seen: "MeetingSeen") -> None:
        is_first, self.seen = self.seen is None, seen
        self.head.show_seen(seen)
        for part in (self.prepare, self.hold, self.follow):
            part.show_seen(seen)
        self.pane.read_again()
        if is_first:
            self.show_part(self._part or _first_part(seen))
        self.surroundings_changed.emit()

    # Going about

    def show_part(self, key: str) -> None:
        """Show one part of the work, the cursor where it goes on."""
        self.head.parts.set_current(key)
        parts: dict[str, PreparePart | HoldPart | FollowPart] = {
            "prepare": self.prepare, "hold": self.hold, "follow": self.follow}
        part = parts.get(key, self.prepare)
        self._stack.setCurrentWidget(part)
        if self.window().isActiveWindow():
            part.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row_id: str) -> None:
        self.go.emit("meeting", {"row_id": row_id})

    def _open_entry(self, register_id: str, row_id: str) -> None:
        if self.pane.shows == (register_id, row_id):
            self.pane.close_entry()
        else:
            self.pane.open(register_id, row_id)
            self._fit()

    def _pane_closed(self) -> None:
        self._fit()
        self.show_part(self.head.parts.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, an entry stands in place of the part."""
        super().resizeEvent(event)
        if self.work is not None:
            self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().px(_BESIDE_FROM)
        self._stack.setVisible(beside or self.pane.shows is None)
        self.pane.setMaximumWidth(look().px(_PANE) if beside else _NO_LIMIT)
        self.pane.setMinimumWidth(look().px(_PANE) if beside else 0)


def _first_part(seen: "MeetingSeen") -> str:
    """What a meeting in its state asks for: once held, its minutes while they are a draft."""
    values = seen.meeting.values
    if values.get("status") == "held":
        return "follow" if values.get("minutes_state") == "approved" else "hold"
    return "prepare"


def _most_asked_for(town: "TownFile") -> str:
    from strongcity_desktop.operations.keep_register import rows_of
    from strongcity_desktop.registers.most_asked_for import most_asked_for
    from strongcity_desktop.store.moment import today

    found = most_asked_for(MEETINGS.id, rows_of(town, MEETINGS.id), today())
    return found.id if found is not None else ""
