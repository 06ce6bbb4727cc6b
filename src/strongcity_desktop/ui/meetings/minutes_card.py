"""The minutes of one point: what was said so far, decisions and tasks, and the field to write in.
"""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import (
    current,
    lines_of,
    of_point,
    tasks_from_point,
)
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.ui.meetings.low_scroll import LowScroll
from strongcity_desktop.ui.meetings.who_and_when import WhoAndWhen
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.meetings.writing_field import WritingField
from strongcity_desktop.ui.parts.button import QuietButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.tag import Tag
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen


class MinutesCard(Card):
    """`point_wanted` asks for a point so many places further."""

    point_wanted = Signal(int)

    def __init__(self, work: MeetingWork) -> None:
        super().__init__()
        t = work.t
        self._work = work
        self._point: Row | None = None
        self._lines: tuple[str, ...] = ()
        self._changing: int | None = None
        self._where = Label("", "hint")
        self._name = Label("", "section")
        self._lines_place = LowScroll(max_width=None, margins=(0, 0, 8, 0))
        self._lines_place.body.setSpacing(6)
        self.field = WritingField()
        self.field.setAccessibleName(t("Minutes"))
        self.field.setPlaceholderText(t("Write what is said, then press Enter"))
        self._note = Label("", "hint")
        self._note.hide()
        self.who_and_when = WhoAndWhen(work)
        self.who_and_when.done.connect(self.focus_field)
        for head in (self._where, self._name, Rule()):
            self.body.addWidget(head)
        self.body.addWidget(self._lines_place, 1)
        for part in (self._note, self.who_and_when, self.field):
            self.body.addWidget(part)
        self.body.addLayout(self._keys())
        self._connect()

    def _connect(self) -> None:
        field = self.field
        field.line_wanted.connect(self.keep_line)
        field.decision_wanted.connect(self._decide)
        field.task_wanted.connect(self._give_task)
        field.point_wanted.connect(self._go_on)
        field.last_line_wanted.connect(lambda: self.change_line(len(self._lines) - 1))
        field.given_up.connect(self._give_up)
        field.overfull.connect(lambda: self._work.context.toast(self._work.t(
            "A text holds at most {limit} characters. Keep the rest in a document.",
            limit=30_000)))

    def _keys(self) -> WrappingRow:
        t = self._work.t
        row = WrappingRow(spacing=12, from_start=True)
        for keys, does in ((("Enter",), t("keep the line")), (("Ctrl D",), t("as a decision")),
                           (("Ctrl T",), t("as a task")),
                           (("Ctrl", "↑", "↓"), t("other point")),
                           (("↑",), t("change the last line")), (("Ctrl Z",), t("take back"))):
            row.addWidget(together(*map(KeyCap, keys), Label(does, "hint", wrap=False),
                                   spacing=4))
        self.saved = Label("", "hint", wrap=False)
        row.addWidget(self.saved)
        return row

    # What is shown

    def show_point(self, seen: "MeetingSeen", point: Row | None) -> None:
        """Show the minutes of a point; None where the agenda is empty."""
        t = self._work.t
        if point is None or self._point is None or point.id != self._point.id:
            self._leave_line()
            self._stop_asking()
        before, self._point = self._lines, point
        said = point.values.get("said") if point is not None else None
        self.field.set_language(current(said).original if said else seen.language)
        self.field.setEnabled(self._work.can_write and point is not None)
        if point is None:
            self._where.set_text("")
            self._name.set_text(t("The agenda is still empty"))
            self._lines = ()
        else:
            kind = in_words(AGENDA_POINTS, AGENDA_POINTS.field("kind"),
                            point.values.get("kind"), t)
            at = t("Point {n} of {all}", n=seen.points.index(point) + 1, all=len(seen.points))
            self._where.set_text(t.joined("{first} · {second}", [at, kind] if kind else [at]))
            self._name.set_text(row_name(AGENDA_POINTS, point, t))
            # As they are changed: in the language they were written in, not in a version of it.
            self._lines = lines_of(said, current(said).original if said else t.language)
        if self._changing is not None and self._lines != before:
            self._leave_line()  # it may stand in another place now, or nowhere
        self._lay_out(seen)

    def _leave_line(self) -> None:
        """No line is being changed any more; what is typed stays, as it was not kept yet."""
        self._note.hide()
        self._changing = None

    def _lay_out(self, seen: "MeetingSeen") -> None:
        column, t = self._lines_place.body, self._work.t
        while (item := column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        point = self._point
        if point is None:
            column.addWidget(Label(t("Add a point, then write what is said of it."), "hint"))
        else:
            decided = of_point(seen.decisions, point.id)
            given = tasks_from_point(seen.tasks, point.id)
            for place, line in enumerate(self._lines):
                column.addWidget(self._line(place, line))
            for row in decided:
                column.addWidget(self._result(DECISIONS, row, t("Decision")))
            for row in given:
                column.addWidget(self._result(TASKS, row, t("Task")))
            if not (self._lines or decided or given):
                column.addWidget(Label(t("Nothing is written down yet."), "hint"))
        column.addStretch(1)
        QTimer.singleShot(0, self._lines_place, self._show_last)

    def _show_last(self) -> None:
        bar = self._lines_place.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _line(self, place: int, line: str) -> QWidget:
        t, held = self._work.t, QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label("–", "body", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(line, "body").let_copy(), 1)
        change = QuietButton("", partial(self.change_line, place), icon="pencil-simple",
                             compact=True, name=t("Change the line: {line}", line=line))
        change.setEnabled(self._work.can_write)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return held

    def _result(self, register: Register, row: Row, words: str) -> QWidget:
        t = self._work.t
        held = QWidget()
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Tag(words, "primary" if register is DECISIONS else "soft"), 0,
                       Qt.AlignmentFlag.AlignTop)
        line.addWidget(WrappingLink(row_name(register, row, t), partial(
            self._work.entry_wanted.emit, register.id, row.id)), 1)
        told = [in_words(register, register.field(key), row.values.get(key), t)
                for key in ("owner", "due_on")]
        if any(told):
            line.addWidget(Label(t.joined("{first} · {second}", list(filter(None, told))),
                                 "hint", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        return held

    # What is written

    def focus_field(self) -> None:
        """The cursor goes where one writes."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_line(self) -> None:
        """Keep what is typed as a line of minutes."""
        words, place = self.field.typed(), self._changing
        if self._point is None or not self._work.can_write or not (words or place is not None):
            return
        point_id = self._point.id
        self._stop_changing()
        self._work.write_line(point_id, words, place, partial(self._give_back, words))

    def _give_back(self, words: str) -> None:
        """What could not be kept stands in the field again, before what was typed since."""
        self.field.write(" ".join(filter(None, (words, self.field.typed()))))

    def change_line(self, place: int) -> None:
        """Take a line back into the field, to be changed."""
        if not 0 <= place < len(self._lines) or not self._work.can_write:
            return
        self.keep_line()
        self._changing = place
        self.field.write(self._lines[place])
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self._note.set_text(self._work.t("You are changing a line. Enter keeps it, Esc leaves it "
                                         "as it was. Empty it to take it out."))
        self._note.show()
        self.focus_field()

    def _give_up(self) -> None:
        if self._changing is not None:
            self._stop_changing()

    def _stop_changing(self) -> None:
        self._changing = None
        self._note.hide()
        self.field.write("")

    def _decide(self) -> None:
        taken = self._take()
        if taken is not None:
            self._work.decide(*taken, partial(self._give_back, taken[1]))

    def _give_task(self) -> None:
        taken = self._take()
        if taken is not None:
            self._work.give_task(*taken, self._ask_who, partial(self._give_back, taken[1]))

    def _take(self) -> tuple[str, str] | None:
        """The point and what is typed, which leaves the lines if it was one of them."""
        words, place = self.field.typed(), self._changing
        if self._point is None or not words or not self._work.can_write:
            return None
        point_id = self._point.id
        self._stop_changing()
        if place is not None:
            self._work.write_line(point_id, "", place)
        return point_id, words

    def _ask_who(self, kept: Any) -> None:
        """In place of the field, so that nothing above moves."""
        self.field.hide()
        self.who_and_when.ask(kept.row)

    def _stop_asking(self) -> None:
        self.who_and_when.keep()
        self.field.show()

    def _go_on(self, by: int) -> None:
        self.keep_line()
        self.point_wanted.emit(by)
