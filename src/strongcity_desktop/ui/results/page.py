"""The place of the results: how change is expected, the indicators, one of them over time."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from strongcity_desktop.operations.see_results import ResultsSeen
from strongcity_desktop.operations.tools import tools_on
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.registers.cell_editors import OneOf
from strongcity_desktop.ui.results.bank_dialog import BankDialog
from strongcity_desktop.ui.results.carrying import ResultsCarrying
from strongcity_desktop.ui.results.indicators_card import IndicatorsCard
from strongcity_desktop.ui.results.over_time_card import OverTimeCard
from strongcity_desktop.ui.results.reading_dialog import ReadingDialog
from strongcity_desktop.ui.results.theory import TheoryView
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.store.town_file import TownFile

SHELF = "results"
_WIDEST = 1180
_REACHED = ("indicators", "periods", "readings", "stories", "lessons")


class ResultsPage(Page):
    """Filled as soon as the town has been read; `seen` is None until then."""

    def __init__(self, context: Context, action: str = "", indicator: str = "", split: str = "",
                 **arguments: Any) -> None:
        """`action` is the id of the action shown, "" for the whole plan; `indicator` the one drawn,
        `split` how it is told apart ("by_sex" and the like)."""
        super().__init__(context, **arguments)
        self._t = context.t
        self._action, self._indicator = action, indicator
        self._can_write = context.town is not None and not context.town.read_only
        self.seen: ResultsSeen | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(_WIDEST))
        outer.addWidget(scroll)
        body = scroll.body
        body.addWidget(self._head())
        body.addWidget(self._also_here())
        card = Card(self._t("How we expect change to happen"))
        self.theory = TheoryView(context)
        card.body.addWidget(self.theory)
        body.addWidget(card)
        self.indicators = IndicatorsCard(self._t, can_write=self._can_write)
        self.over_time = OverTimeCard(self._t, split, can_write=self._can_write)
        body.addWidget(self.indicators)
        body.addWidget(self.over_time)
        body.addStretch(1)
        self._connect()
        self.theory.show_for(action or None)
        self._read()

    def _connect(self) -> None:
        self.indicators.chosen.connect(self.choose)
        self.indicators.bank_wanted.connect(self.open_bank)
        self.indicators.opened.connect(partial(self._open_row, "indicators"))
        self.over_time.close_wanted.connect(self._close_period)
        self.over_time.opened.connect(partial(self._open_row, "readings"))

    def _head(self) -> QWidget:
        t, head = self._t, QWidget()
        row = WrappingRow(head)
        self.actions_list = OneOf([], nothing=t("The whole plan"))
        self.actions_list.setAccessibleName(t("Action"))
        self.actions_list.setMinimumWidth(look().px(200))
        self.actions_list.chosen.connect(self._choose_action)
        row.addWidget(together(Label(self.title(), "title", wrap=False), self.actions_list,
                               grows=True, spacing=16))
        self.print_button = SecondButton(t("Progress report"), lambda: self.go.emit(
            "documents", {"document_id": "progress-report"}), icon="printer",
            name=t("Print the progress report"))
        self.add_button = MainButton(t("Add a reading"), self.add_reading, icon="plus")
        for button in (self.print_button, self.add_button):
            row.addWidget(button)
        return head

    def _also_here(self) -> QWidget:
        """The registers of the results, their prints, and the tools of the shelf."""
        t, held = self._t, QWidget()
        row = WrappingRow(held, spacing=16, from_start=True)
        row.addWidget(Label(t("Also here:"), "hint", wrap=False))
        self.ways: dict[str, LinkButton] = {}
        for register_id in _REACHED:
            self.ways[register_id] = LinkButton(title(t, REGISTERS[register_id]), partial(
                self.go.emit, "register", {"register_id": register_id}))
        for tool in tools_on(SHELF):
            self.ways[tool.id] = LinkButton(tool.title_in(t), partial(
                self.go.emit, "tool", {"tool_id": tool.id}))
        for document_id, words in (("results-framework", t("Print the results framework")),
                                   ("learning-log", t("Print the learning log"))):
            self.ways[document_id] = LinkButton(words, partial(
                self.go.emit, "documents", {"document_id": document_id}))
        self.carrying = ResultsCarrying(self.context, self, can_write=self._can_write)
        self.carrying.came_in.connect(self._read)
        for link in (*self.ways.values(), self.carrying.out_button, self.carrying.in_button):
            row.addWidget(link)
        return held

    # What the window asks

    def title(self) -> str:
        """The page's name."""
        return self._t("Results")

    def entry(self) -> str:
        """Its own."""
        return SHELF

    def crumbs(self) -> list[Crumb]:
        """The pathway, then this."""
        return [(self._t("Pathway"), lambda: self.go.emit("home", {})), (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """What is shown."""
        return {**super().arguments(), "action": self._action, "indicator": self._indicator,
                "split": self.over_time.split()}

    def first_focus(self) -> QWidget | None:
        """The table of indicators, else the list of actions."""
        has_rows = self.seen is not None and bool(self.seen.indicators)
        return self.indicators.table if has_rows else self.actions_list

    # Read

    def _read(self) -> None:
        action, t = self._action, self._t

        def work(town: "TownFile") -> ResultsSeen:
            from strongcity_desktop.operations.see_results import see_results

            return see_results(town, action, t)

        self.context.background.run(work, self._show, self.broken.emit)

    def _show(self, seen: ResultsSeen) -> None:
        is_first, self.seen = self.seen is None, seen
        if is_first:
            for row_id, name in seen.actions.items():
                self.actions_list.addItem(name, row_id)
        self.actions_list.set_value(self._action or None)
        if seen.indicator(self._indicator) is None:
            self._indicator = seen.indicators[0].row.id if seen.indicators else ""
        self.indicators.show_told(seen.indicators, self._indicator)
        self._show_chosen()
        focus = self.first_focus()
        if is_first and focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, indicator_id: str) -> None:
        """Show an indicator over time."""
        self._indicator = indicator_id
        self._show_chosen()

    def _show_chosen(self) -> None:
        one = self.seen.indicator(self._indicator) if self.seen is not None else None
        self.over_time.setVisible(one is not None)
        self.add_button.setEnabled(self._can_write and one is not None)
        if self.seen is not None and one is not None:
            self.over_time.show_told(self.seen, one)

    def _choose_action(self) -> None:
        self._action = str(self.actions_list.value() or "")
        self.theory.show_for(self._action or None)
        self._read()

    def _open_row(self, register_id: str, row_id: str) -> None:
        self.go.emit("register", {"register_id": register_id, "row_id": row_id, "entry": True})

    # Do

    def add_reading(self) -> None:
        """Ask for a reading of the indicator shown, and keep it."""
        one = self.seen.indicator(self._indicator) if self.seen is not None else None
        if self.seen is None or one is None:
            return
        self.dialog = dialog = ReadingDialog(self._t, one, self.seen.neighbourhoods,
                                             self.seen.today.isoformat(), self)
        dialog.accepted.connect(lambda: self.keep_reading(dialog.values()))
        _open(dialog)

    def keep_reading(self, values: dict[str, Any]) -> None:
        """Keep a reading with these values."""
        who = self.context.who

        def work(town: "TownFile") -> object:
            from strongcity_desktop.operations.keep_register import add_row

            return add_row(town, "readings", values, who)

        self._do(work, self._t("Reading kept."))

    def open_bank(self) -> None:
        """Ask which indicator of the bank is taken."""
        self.bank = dialog = BankDialog(self._t, self)
        dialog.accepted.connect(lambda: self.take(dialog.key()))
        _open(dialog)

    def take(self, key: str) -> None:
        """Take an indicator from the bank for the action shown."""
        who, action = self.context.who, self._action

        def work(town: "TownFile") -> "Kept":
            from strongcity_desktop.operations.take_indicator import take_indicator

            return take_indicator(town, key, who, action)

        def choose(kept: "Kept") -> None:
            self._indicator = kept.row.id

        self._do(work, self._t("Indicator taken. Add its start value and its target."), choose)

    def _close_period(self, period_id: str, is_open: bool) -> None:
        who = self.context.who
        on = date.today().isoformat() if is_open else None

        def work(town: "TownFile") -> object:
            from strongcity_desktop.operations.keep_register import change_row

            return change_row(town, "periods", period_id, {"closed_on": on}, who)

        self._do(work, self._t("Period closed.") if is_open else self._t("Period opened again."))

    def _do(self, work: Any, said: str, then: "Callable[[Any], None]" = lambda _: None) -> None:
        t = self._t

        def done(kept: object) -> None:
            then(kept)
            self.context.toast(said, t("Undo"), self._undo)
            self._read()

        self.context.background.run(work, done, self.context.tell)

    def _undo(self) -> None:
        self.context.undo()
        self._read()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
