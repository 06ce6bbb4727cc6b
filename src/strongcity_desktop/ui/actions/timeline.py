"""The timeline of the place of actions: a year, how it is grouped, and the chart that moves."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.operations.see_timeline import TimelineSeen
from strongcity_desktop.ui.actions.gantt_view import GanttView
from strongcity_desktop.ui.actions.months_in_sight import MonthsInSight
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.worksheet.sideways import SidewaysScroll

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.store.town_file import TownFile


class TimelineView(QWidget):
    """`opened(row_id)` asks for an action; `add_wanted(challenge_id)` for a new one that answers
    a challenge; `practices_wanted(challenge_id)` for what other towns did; `changed` once an
    action was given other days.
    """

    opened = Signal(str)
    add_wanted = Signal(str)
    practices_wanted = Signal(str)
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._t = context, context.t
        self.seen: TimelineSeen | None = None
        self.year = 0
        town = context.town
        self.chart = GanttView(context.t, can_write=town is None or not town.read_only)
        self.chart.opened.connect(self._open)
        self.chart.moved.connect(self._move)
        self.table = PlainTable(context.t("Timeline"))
        self.table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._controls())
        card = Card()
        card.body.setContentsMargins(8, 4, 8, 4)
        drawn = QWidget()
        around = QVBoxLayout(drawn)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.chart)
        self._drawn = SidewaysScroll(drawn)
        drawn.setAutoFillBackground(False)  # the ground is that of the card
        card.body.addWidget(self._drawn)
        card.body.addWidget(self.table)
        card.body.addWidget(Label(context.t(
            "Enter opens an action. Shift with the arrows moves it by a week or a month; with "
            "Ctrl as well its end alone, with Alt its begin alone."), "hint"))
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(card)
        inner.addStretch(1)
        self.port = ScrollColumn(held, max_width=None, margins=(0, 0, 0, 0))
        self.months = MonthsInSight(self.chart, self._drawn, self.port)
        column.addWidget(self.port, 1)

    def _controls(self) -> QWidget:
        t = self._t
        self.back = SecondButton("", lambda: self.show_year(self.year - 1), compact=True,
                                 icon="caret-left", name=t("A year back"))
        self.year_label = Label("", "control", wrap=False)
        self.forth = SecondButton("", lambda: self.show_year(self.year + 1), compact=True,
                                  icon="caret-right", name=t("A year on"))
        self.grouping = SegmentedSwitch(
            [("challenge", t("Challenge")), ("level", t("Level")), ("lead", t("Lead"))],
            "challenge", name=t("Grouped by"))
        self.grouping.chosen.connect(lambda _: self._draw())
        self.form = SegmentedSwitch([("chart", t("As a chart")), ("table", t("As a table"))],
                                    "chart", name=t("Timeline"))
        self.form.chosen.connect(lambda _: self._draw())
        held = QWidget()
        row = WrappingRow(held, spacing=12, from_start=True)
        for part in (together(Label(t("Grouped by"), "hint", wrap=False), self.grouping),
                     self.form, together(self.back, self.year_label, self.forth)):
            row.addWidget(part)
        return held

    def reload(self) -> None:
        """Read the actions again and draw them."""
        def work(town: "TownFile") -> TimelineSeen:
            from strongcity_desktop.operations.see_timeline import see_timeline

            return see_timeline(town)

        self._context.background.run(work, self._show, self._context.tell)

    def _show(self, seen: TimelineSeen) -> None:
        self.seen = seen
        self.show_year(self.year or seen.on_day.year)

    def show_year(self, year: int) -> None:
        """Show another year."""
        self.year = year
        self.year_label.setText(str(year))
        self._draw()

    def _draw(self) -> None:
        if self.seen is None:
            return
        self.chart.show_seen(self.seen, self.year, self.grouping.current())
        self.months.follow()
        is_table = self.form.current() == "table"
        self.chart.setVisible(not is_table)
        self.table.setVisible(is_table)
        if is_table:
            self.table.show_words(*self.chart.as_table())

    def _open(self, key: str) -> None:
        asked, _, challenge_id = key.partition(":")
        if not challenge_id:
            self.opened.emit(key)
        elif asked == "add":
            self.add_wanted.emit(challenge_id)
        else:
            self.practices_wanted.emit(challenge_id)

    def _move(self, row_id: str, begins: date | None, ends: date | None) -> None:
        who, t = self._context.who, self._t

        def work(town: "TownFile") -> "Kept":
            from strongcity_desktop.operations.see_timeline import move_action

            return move_action(town, row_id, begins, ends, who)

        def kept(_: "Kept") -> None:
            said = [t("begins {day}", day=t.short_date(begins))] if begins else []
            said += [t("ends {day}", day=t.short_date(ends))] if ends else []
            self._context.toast(t.joined("{first}, {second}", said), t("Undo"),
                                self._context.undo)
            self.reload()
            self.changed.emit()

        def refused(problem: Exception) -> None:
            self._context.tell(problem)
            self.reload()

        self._context.background.run(work, kept, refused)
