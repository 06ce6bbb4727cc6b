"""The place of the actions: the same actions as a table, along the year, and by what they cover."""

from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from strongcity_desktop.operations.tools import tools_on
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.actions.coverage import CoverageView
from strongcity_desktop.ui.actions.timeline import TimelineView
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.theme.look import look

SHELF, OWN_TOOL = "actions", "I1"
TABLE, TIMELINE, COVERAGE = "table", "timeline", "coverage"
_MOST_OF_HEAD, _SHARE_OF_VIEW, _LOW = 0.3, 0.85, 420


class ActionsPage(Page):
    """`register` is the table; the other views are made when they are first looked at."""

    def __init__(self, context: Context, shown: str = TABLE, **arguments: Any) -> None:
        """`shown` is the view; the other arguments are those of the table."""
        super().__init__(context)
        self._t = context.t
        self._can_write = context.town is not None and not context.town.read_only
        table = {key: value for key, value in arguments.items() if key != "register_id"}
        self.register = RegisterPage(context, ACTIONS.id, **table)
        self.register.go.connect(self.go)
        self.register.broken.connect(self.broken)
        self.register.surroundings_changed.connect(self.surroundings_changed)
        self.register.form.above.append(self._way_to_page)
        self.timeline: TimelineView | None = None
        self.coverage: CoverageView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.register)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        whole = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        outer.addWidget(whole)
        whole.body.setSpacing(0)
        self._above = self._head(shown)
        whole.body.addWidget(self._above)
        whole.body.addWidget(self._stack, 1)
        self.show_view(shown)

    def _head(self, shown: str) -> QWidget:
        t, head = self._t, QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(4)
        self.switch = SegmentedSwitch(
            [(TABLE, t("Table")), (TIMELINE, t("Timeline")), (COVERAGE, t("Coverage"))], shown,
            name=t("View"))
        self.switch.chosen.connect(self.show_view)
        self.print_button = SecondButton(t("Action plan"), lambda: self.go.emit(
            "documents", {"document_id": "action-plan"}), icon="printer",
            name=t("Print the action plan"))
        self.add_button = MainButton(t("Add an action"), self.add, icon="plus")
        self.add_button.setEnabled(self._can_write)
        row = WrappingRow()
        row.addWidget(together(Label(self.title(), "title", wrap=False), self.switch, grows=True,
                               spacing=16))
        carried = self.register.head
        for button in (carried.import_button, carried.export_button, self.print_button,
                       self.add_button):
            row.addWidget(button)
        column.addLayout(row)
        column.addLayout(self._also_here())
        carried.hide()
        return head

    def _also_here(self) -> WrappingRow:
        """The other tools of the shelf, and the budget of all actions."""
        t, row = self._t, WrappingRow(spacing=16, from_start=True)
        row.addWidget(Label(t("Also here:"), "hint", wrap=False))
        self.ways: dict[str, LinkButton] = {}
        for one in tools_on(SHELF):
            if one.id != OWN_TOOL:
                self.ways[one.id] = LinkButton(one.title_in(t), partial(
                    self.go.emit, "tool", {"tool_id": one.id}))
        self.ways["budget"] = LinkButton(t("Budget of the actions"), lambda: self.go.emit(
            "documents", {"document_id": "budget-view"}))
        for link in self.ways.values():
            row.addWidget(link)
        return row

    # What the window asks

    def title(self) -> str:
        """The register's name."""
        return title(self._t, ACTIONS)

    def entry(self) -> str:
        """Its own."""
        return SHELF

    def crumbs(self) -> list[Crumb]:
        """The pathway, then this."""
        return [(self._t("Pathway"), lambda: self.go.emit("home", {})), (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """The view, and where one was in the table."""
        return {**self.register.arguments(), "shown": self.switch.current()}

    def first_focus(self) -> QWidget | None:
        """The table, or the view shown."""
        if self._stack.currentWidget() is self.register:
            return self.register.first_focus()
        return self.switch

    def leave(self) -> None:
        """Keep what is still being typed."""
        self.register.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the head takes much of the page, it scrolls away above the view."""
        super().resizeEvent(event)
        is_low = self._above.heightForWidth(self.width()) > _MOST_OF_HEAD * self.height() \
            or self.height() < look().px(_LOW)
        self._stack.setMinimumHeight(round(self.height() * _SHARE_OF_VIEW) if is_low else 0)

    # Going about

    def add(self) -> None:
        """Begin an action, question by question."""
        self.go.emit("new_action", {})

    def show_view(self, key: str) -> None:
        """Show the table, the timeline or the coverage, as the actions stand now."""
        self.switch.set_current(key)
        carried = self.register.head
        for button in (carried.import_button, carried.export_button):
            button.setVisible(key == TABLE)
        if key == TIMELINE:
            self._show_timeline()
        elif key == COVERAGE:
            self._show_coverage()
        else:
            if self._stack.currentWidget() is not self.register:
                self.register.rows.reload()
            self._stack.setCurrentWidget(self.register)

    def _show_timeline(self) -> None:
        if self.timeline is None:
            self.timeline = TimelineView(self.context)
            self.timeline.opened.connect(self._open)
            self.timeline.add_wanted.connect(self._add_for)
            self.timeline.practices_wanted.connect(lambda _: self.go.emit("library", {
                "back": {"place": "actions", "arguments": self.arguments()}}))
            self._add_view(self.timeline)
        self.timeline.reload()
        self._show_view_of(self.timeline)

    def _show_coverage(self) -> None:
        if self.coverage is None:
            self.coverage = CoverageView(self.context)
            self.coverage.add_wanted.connect(self._add_for)
            self.coverage.shown_wanted.connect(self._show_these)
            self._add_view(self.coverage)
        self.coverage.reload()
        self._show_view_of(self.coverage)

    def _add_view(self, view: QWidget) -> None:
        scroll = ScrollColumn(max_width=None, margins=(24, 12, 24, 16))
        scroll.body.addWidget(view)
        self._stack.addWidget(scroll)

    def _show_view_of(self, view: QWidget) -> None:
        for place in range(self._stack.count()):
            page = self._stack.widget(place)
            if page is not None and page.isAncestorOf(view):
                self._stack.setCurrentWidget(page)

    def _open(self, row_id: str) -> None:
        self.go.emit("action", {"row_id": row_id})

    def _add_for(self, challenge_id: str) -> None:
        self.go.emit("new_action", {"challenge_id": challenge_id})

    def _show_these(self, key: str, value: str) -> None:
        """The actions with this value of a field, in the table."""
        from strongcity_desktop.registers.view import Filter

        self.register.rows.show_view(filters=(Filter(key, "one_of", (value,)),), search="")
        self.show_view(TABLE)

    def _way_to_page(self, row: Row) -> LinkButton:
        return LinkButton(self._t("Open the page of this action"), partial(self._open, row.id))
