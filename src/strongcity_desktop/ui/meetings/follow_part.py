"""Follow a meeting up: its minutes, what becomes of decisions and tasks, the next meeting."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.meetings.low_scroll import LowScroll
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.registers.cell_editors import OneOf, offers
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen

_WIDEST, _STATE, _DAY = 860, 150, 170


class MinutesStateCard(Card):
    """Whether the minutes are approved, and the way to approve and print them."""

    print_wanted = Signal()

    def __init__(self, work: MeetingWork) -> None:
        t = work.t
        super().__init__(t("Minutes"))
        self._work = work
        self._told = Label("", "control")
        self.body.addWidget(self._told)
        row = WrappingRow(from_start=True)
        self.approve = MainButton(t("Approve the minutes"), work.approve)
        row.addWidget(self.approve)
        row.addWidget(SecondButton(t("Print the minutes"), self.print_wanted.emit,
                                   icon="printer"))
        self.body.addLayout(row)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Say how far they are."""
        t, state = self._work.t, seen.meeting.values.get("minutes_state")
        said = any(point.values.get("said") for point in seen.points) or seen.decisions
        self._told.set_text(
            t("The minutes are approved.") if state == "approved" else
            t("The minutes are a draft. Send them round, then approve them at the next meeting.")
            if state == "draft" or said else t("Nothing is written down yet."))
        self.approve.setVisible(state != "approved")
        self.approve.setEnabled(self._work.can_write and bool(state == "draft" or said))


class ResultsCard(Card):
    """Decisions or tasks, each with who, until when, and where it stands."""

    def __init__(self, work: MeetingWork, register: Register, title: str, nothing: str) -> None:
        super().__init__(title)
        self._work, self._register = work, register
        self.states: dict[str, OneOf] = {}
        self._nothing = Label(nothing, "hint")
        self.body.addWidget(self._nothing)
        self._place: QWidget | None = None

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these as they stand."""
        if any(state.hasFocus() for state in self.states.values()) \
                and [row.id for row in rows] == list(self.states):
            return  # being chosen: what is shown is what was chosen
        if self._place is not None:
            self._place.hide()
            self.body.removeWidget(self._place)
            self._place.deleteLater()
            self._place = None
        self.states = {}
        self._nothing.setVisible(not rows)
        if rows:
            self._place = QWidget()
            grid = QGridLayout(self._place)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(0, 1)
            for line, row in enumerate(rows):
                self._add(grid, line, row)
            self.body.addWidget(self._place)

    def _add(self, grid: QGridLayout, line: int, row: Row) -> None:
        t, register = self._work.t, self._register
        name = row_name(register, row, t)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        link = WrappingLink(name, partial(self._work.entry_wanted.emit, register.id, row.id))
        column.addWidget(link)
        told = [in_words(register, register.field(key), row.values.get(key), t)
                for key in ("owner", "due_on")]
        is_late = str(row.values.get("due_on") or "~") < today().isoformat() \
            and row.values.get("status") not in ("done", "dropped")
        told += [t("past its day")] if is_late else []
        column.addWidget(Label(t.joined("{first} · {second}", list(filter(None, told)))
                               if any(told) else t("Nobody and no day named yet."),
                               "attention" if is_late else "hint"))
        grid.addWidget(words, line, 0)
        field = register.field("status")
        state = OneOf(offers(t, register, field, {}))
        state.setAccessibleName(t("State of “{name}”", name=name))
        state.setFixedWidth(look().px(_STATE))
        state.set_value(row.values.get("status"))
        state.setEnabled(self._work.can_write)
        state.chosen.connect(lambda: self._work.change(register.id, row.id,
                                                       {"status": state.value()}))
        self.states[row.id] = state
        grid.addWidget(state, line, 1, Qt.AlignmentFlag.AlignTop)


class NextCard(Card):
    """The day of the next meeting, and the way to prepare it with what is still open."""

    def __init__(self, work: MeetingWork) -> None:
        t = work.t
        super().__init__(t("Next meeting"))
        self._work, self._next_id = work, ""
        self._kept: str | None = None
        self.day = DateLine(t)
        self.day.setAccessibleName(t("Day of the next meeting"))
        self.day.setFixedWidth(look().px(_DAY))
        self.day.setEnabled(work.can_write)
        for said in (self.day.left, self.day.picked, self.day.returnPressed):
            said.connect(self.keep_day)
        self.prepare = SecondButton(t("Prepare the next meeting"), self._prepare,
                                    icon="calendar-check")
        self._open = LinkButton(t("Open the next meeting"),
                                lambda: work.opened.emit(self._next_id))
        row = WrappingRow(from_start=True)
        named = together(Label(t("Day"), "control", wrap=False), self.day)
        named.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(named)
        row.addWidget(self.prepare)
        row.addWidget(self._open)
        self._hint = Label(t("The members of the platform are invited, and what is still open is "
                             "put on its agenda."), "hint")
        self.body.addLayout(row)
        self.body.addWidget(self._hint)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Show the day agreed, and whether the meeting is there already."""
        self._kept, self._next_id = seen.meeting.values.get("next_on"), seen.next_id
        if not self.day.hasFocus():
            self.day.set_day(self._kept)
        self._open.setVisible(bool(seen.next_id))
        self.prepare.setVisible(not seen.next_id)
        self._hint.setVisible(not seen.next_id)
        self.prepare.setEnabled(self._work.can_write and bool(self._kept))

    def keep_day(self) -> None:
        """Keep the day that stands there, if it can be read."""
        day = self.day.day() or None
        if day != self._kept and (day or not self.day.written().strip()):
            self._kept = day
            self.prepare.setEnabled(self._work.can_write and bool(day))
            self._work.change_meeting(next_on=day)

    def _prepare(self) -> None:
        self.keep_day()
        self._work.prepare_next()


class FollowPart(LowScroll):
    """The cards under each other."""

    def __init__(self, work: MeetingWork) -> None:
        super().__init__(max_width=look().px(_WIDEST), margins=(0, 0, 8, 16))
        t = work.t
        self.minutes = MinutesStateCard(work)
        self.decisions = ResultsCard(work, DECISIONS, t("Decisions"),
                                     t("The meeting took no decision."))
        self.tasks = ResultsCard(work, TASKS, t("Tasks"), t("The meeting gave no task."))
        self.next = NextCard(work)
        for card in (self.minutes, self.decisions, self.tasks, self.next):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Show the meeting as it stands."""
        self.minutes.show_seen(seen)
        self.decisions.show_rows(seen.decisions)
        self.tasks.show_rows(seen.tasks)
        self.next.show_seen(seen)

    def first_focus(self) -> QWidget:
        """What is to be done first here."""
        return self.minutes.approve if self.minutes.approve.isVisibleTo(self) else self.next.day
