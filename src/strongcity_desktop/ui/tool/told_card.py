"""What a tool tells: its outcome with reasons, and each gap with a next step to be made a task."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, QuietButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.state_mark import StateMark
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.tool.run_card import Go

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.operations.see_tools import GapSeen, ToolTold
    from strongcity_desktop.store.town_file import TownFile

_FIRST = 6


class ToldCard(Card):
    """`gaps` are the lines by the key of the gap; more than a few are shown once asked for."""

    def __init__(self, context: Context, told: "ToolTold", go: Go) -> None:
        t = context.t
        super().__init__(t("What it tells"))
        self._context, self._told, self._go = context, told, go
        self.gaps: dict[str, GapLine] = {}
        if told.outcome:
            self.body.addWidget(Label(told.outcome, "item"))
            self.body.addWidget(Label(told.meaning, "control"))
        for reason in told.reasons:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addSpacing(4)
            line.addWidget(IconMark("circle-fill", "accent", 8))
            line.addWidget(Label(reason, "control"), 1)
            self.body.addLayout(line)
        if told.gaps:
            self.body.addWidget(Label(t.plural(
                "{n} thing to look at again", "{n} things to look at again", len(told.gaps)),
                "strong"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addLayout(self._lines)
        self._add(told.gaps[:_FIRST])
        rest = len(told.gaps) - _FIRST
        self.more = LinkButton(t.plural("Show {n} more", "Show {n} more", rest), self._show_rest)
        self.body.addWidget(self.more)
        self.more.setVisible(rest > 0)  # only now: without a parent it would be a window
        if not told.gaps:
            self.body.addWidget(Label(t("There is nothing to look at again."), "hint"))

    def _add(self, gaps: "tuple[GapSeen, ...]") -> None:
        for gap in gaps:
            self._lines.addWidget(Rule())
            line = GapLine(self._context, gap, self._told.filled_id, self._go)
            self.gaps[gap.key] = line
            self._lines.addWidget(line)

    def _show_rest(self) -> None:
        self.more.hide()
        rest = self._told.gaps[_FIRST:]
        self._add(rest)
        self.gaps[rest[0].key].question.setFocus(Qt.FocusReason.OtherFocusReason)


class GapLine(QWidget):
    """One gap, with the way to its question; `make` is there until it is a task, then `task`."""

    def __init__(self, context: Context, gap: "GapSeen", filled_id: str, go: Go) -> None:
        super().__init__()
        self._context, self._gap, self._filled_id, self._go = context, gap, filled_id, go
        t = context.t
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(StateMark("look_again", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(gap.label, "control"))
        words.addWidget(Label(gap.next_step, "hint"))
        row.addLayout(words, 1)
        self._row_id = gap.task
        self.make = QuietButton(t("Make it a task"), self._make, compact=True,
                                name=self._named(t("Make it a task"), gap.next_step))
        self.task = LinkButton(t("See the task"), self._show_task,
                               name=self._named(t("See the task"), gap.next_step))
        self.question = LinkButton(
            t("Go to the question"), partial(go, "worksheet", {
                "filled_id": filled_id, "place": gap.question}),
            name=self._named(t("Go to the question"), gap.label))
        ways = QWidget()
        held = WrappingRow(ways, spacing=12, from_start=True)
        for way in (self.question, self.make, self.task):
            held.addWidget(way)
        words.addWidget(ways)
        self._show_ways()

    def _named(self, verb: str, thing: str) -> str:
        return self._context.t("{verb}: {thing}", verb=verb, thing=thing)

    def _show_ways(self) -> None:
        town = self._context.town
        can_write = town is not None and not town.read_only
        self.make.setVisible(not self._row_id and can_write)
        self.task.setVisible(bool(self._row_id))

    def _show_task(self) -> None:
        self._go("register", {"register_id": "tasks", "row_id": self._row_id})

    def _make(self) -> None:
        self.make.setEnabled(False)
        filled_id, key, who = self._filled_id, self._gap.key, self._context.who

        def work(town: "TownFile") -> "Kept":
            from strongcity_desktop.operations.tool_tasks import task_of_gap

            return task_of_gap(town, filled_id, key, who)

        self._context.background.run(work, self._made, self._not_made)

    def _made(self, kept: "Kept") -> None:
        t, undo = self._context.t, self._context.undo
        self._row_id = kept.row.id
        self._show_ways()
        self.task.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.toast(t("It is a task now."), t("Undo"), undo)
        self._context.refresh_badges()

    def _not_made(self, problem: Exception) -> None:
        self.make.setEnabled(True)
        self._context.tell(problem)


