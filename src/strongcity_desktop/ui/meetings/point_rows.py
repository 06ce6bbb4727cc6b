"""The agenda while it is prepared: a line for each point, moved, timed and taken off in place."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.language.parse import read_integer
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import begin_of_points, moment_of, plan_of
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.ui.meetings.add_line import AddLine
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.parts.button import QuietButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen

_ID = AGENDA_POINTS.id


class PointRow(QFrame):
    """One point. Alt and the up and down arrows move it while the focus is in it."""

    moved = Signal(int)

    def __init__(self, work: MeetingWork, point: Row, place: int, begins: str) -> None:
        super().__init__()
        t, self.point_id = work.t, point.id
        self._work, self._minutes_kept = work, point.values.get("minutes_planned")
        name = row_name(AGENDA_POINTS, point, t)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        at = Label(t("{number}.", number=place), "strong", wrap=False)
        row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = WrappingLink(name, partial(work.entry_wanted.emit, _ID, point.id))
        words.addWidget(self.name)
        kind = in_words(AGENDA_POINTS, AGENDA_POINTS.field("kind"), point.values.get("kind"), t)
        words.addWidget(Label(t.joined("{first} · {second}", [part for part in (begins, kind)
                                                              if part]), "hint"))
        row.addLayout(words, 1)
        self.minutes = LineEditor()
        self.minutes.setAccessibleName(t("Minutes for {point}", point=name))
        self.minutes.setFixedWidth(look().px(64))
        self.minutes.write("" if self._minutes_kept is None else t.number(self._minutes_kept))
        self.minutes.left.connect(self._keep_minutes)
        self.minutes.returnPressed.connect(self._keep_minutes)
        self.minutes.setEnabled(work.can_write)
        row.addWidget(self.minutes)
        row.addWidget(Label(t("min"), "hint", wrap=False))
        self.up, self.down, self.remove = (
            self._button(icon, words.format(), act) for icon, words, act in (
                ("arrow-up", t("Move “{point}” up", point=name), lambda: self.moved.emit(-1)),
                ("arrow-down", t("Move “{point}” down", point=name),
                 lambda: self.moved.emit(1)),
                ("x", t("Take “{point}” off the agenda", point=name),
                 lambda: work.remove_point(point.id))))
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        for part in (self.name, self.minutes, self.up, self.down, self.remove):
            part.installEventFilter(self)

    def _button(self, icon: str, words: str, act: Callable[[], object]) -> QuietButton:
        button = QuietButton("", act, icon=icon, compact=True, name=words)
        button.setToolTip(words)
        button.setFixedWidth(look().px(34))
        button.setEnabled(self._work.can_write)
        return button

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        """Alt and an arrow move the point."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) \
                and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by is not None:
                self.moved.emit(by)
                return True
        return super().eventFilter(part, event)

    def _keep_minutes(self) -> None:
        written, t = self.minutes.written().strip(), self._work.t
        try:
            value = read_integer(written, t.language) if written else None
        except Refusal as reason:
            self._work.context.toast(reason.in_words(t))
            self.minutes.write("" if self._minutes_kept is None
                               else t.number(self._minutes_kept))
            return
        if value != self._minutes_kept:
            self._minutes_kept = value
            self._work.change(_ID, self.point_id, {"minutes_planned": value})


class AgendaCard(Card):
    """The points in their order, what they take together, and a line to add one."""

    def __init__(self, work: MeetingWork) -> None:
        t = work.t
        super().__init__(t("Agenda"))
        self._work = work
        self.rows: list[PointRow] = []
        self._focus: tuple[str, str] | None = None
        self.plan = Label("", "hint")
        self.plan.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.body.addWidget(self.plan)
        self.body.addWidget(self._list)
        self.add = AddLine(t("Add a point: type it, then press Enter"), t("New point"),
                           work.add_point, can_write=work.can_write)
        self.body.addWidget(self.add)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Show the points as they stand; the focus stays with its point."""
        t = self._work.t
        focus = self._focus or self._where_focus_is()
        self._focus = None
        while (item := self._column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.rows = []
        begins = begin_of_points(seen.meeting, seen.points)
        for place, (point, at) in enumerate(zip(seen.points, begins, strict=True), start=1):
            row = PointRow(self._work, point, place,
                           t.time(moment_of(at)) if at is not None else "")
            row.up.setEnabled(self._work.can_write and place > 1)
            row.down.setEnabled(self._work.can_write and place < len(seen.points))
            row.moved.connect(partial(self._move, row))
            if self.rows:
                self._column.addWidget(Rule())
            self._column.addWidget(row)
            self.rows.append(row)
        self._tell_plan(seen)
        self._give_focus(focus)

    def _tell_plan(self, seen: "MeetingSeen") -> None:
        t, plan = self._work.t, plan_of(seen.meeting, seen.points)
        if not seen.points:
            words = t("The agenda is still empty.")
        elif plan.lasts is None:
            words = t.plural("{n} minute planned.", "{n} minutes planned.", plan.planned)
        elif plan.over:
            words = t("{planned} of {lasts} minutes planned: {over} too many.",
                      planned=plan.planned, lasts=plan.lasts, over=plan.over)
        else:
            words = t("{planned} of {lasts} minutes planned.", planned=plan.planned,
                      lasts=plan.lasts)
        self.plan.set_text(words)
        self.plan.setProperty("role", "attention" if plan.over else "hint")
        self.plan.style().unpolish(self.plan)
        self.plan.style().polish(self.plan)

    def _move(self, row: PointRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows) and self._work.can_write:
            self._focus = row.point_id, "up" if by < 0 else "down"
            self._work.move_point(row.point_id, by)

    def _where_focus_is(self) -> tuple[str, str] | None:
        focus = self.window().focusWidget()
        for row in self.rows:
            for part in ("name", "minutes", "up", "down", "remove"):
                if getattr(row, part) is focus:
                    return row.point_id, part
        return None

    def _give_focus(self, where: tuple[str, str] | None) -> None:
        """To the same part of the same point; where it is no more, to the line for a new one."""
        if where is None:
            return
        row = next((row for row in self.rows if row.point_id == where[0]), None)
        part: QWidget = getattr(row, where[1]) if row is not None else self.add
        if row is not None and not part.isEnabled():
            part = row.name
        part.setFocus(Qt.FocusReason.OtherFocusReason)
