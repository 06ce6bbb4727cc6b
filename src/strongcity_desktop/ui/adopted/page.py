"""The adopted versions of the plan: when and how the council voted, and that each is whole still.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.adopted import deleting
from strongcity_desktop.ui.adopted.facts import VersionFacts, gather
from strongcity_desktop.ui.adopted.version_card import VersionCard
from strongcity_desktop.ui.adopted.way_here import PLAN_ENTRY, crumbs_to_plan
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.store.changes import Changes
    from strongcity_desktop.store.town_file import TownFile

_WIDEST = 920


class AdoptedPage(Page):
    """Filled as soon as every version was proved; `facts` is None until then."""

    def __init__(self, context: Context, asked: str = "", **arguments: Any) -> None:
        """`asked` are the ids, one after the other, of versions whose changes are shown too."""
        super().__init__(context, **arguments)
        self._t = context.t
        self._asked = frozenset(asked.split())
        self.facts: tuple[VersionFacts, ...] | None = None
        self.cards: list[VersionCard] = []
        self.empty: EmptyState | None = None
        self._shown: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(_WIDEST))
        outer.addWidget(scroll)
        self._body = scroll.body
        self._body.addWidget(self._head())
        self.read()

    def _head(self) -> QWidget:
        t, head = self._t, QWidget()
        row = WrappingRow(head)
        row.addWidget(together(Label(self.title(), "title", wrap=False), grows=True))
        self.register_button = SecondButton(
            t("Show as a list"), lambda: self.go.emit(
                "register", {"register_id": ADOPTED_VERSIONS.id}), icon="list-bullets")
        self.print_button = SecondButton(
            t("Print what changed"), lambda: self.go.emit(
                "documents", {"document_id": "changes-since-adoption"}), icon="printer")
        self.adopt_button = MainButton(t("Adopt a version"),
                                       lambda: self.go.emit("adopt", {}))
        for button in (self.register_button, self.print_button, self.adopt_button):
            row.addWidget(button)
            button.hide()
        return head

    # What the window asks

    def title(self) -> str:
        """The page's name."""
        return title(self._t, ADOPTED_VERSIONS)

    def crumbs(self) -> list[Crumb]:
        """The plan, then this."""
        return [*crumbs_to_plan(self._t, self.go.emit), (self.title(), None)]

    def entry(self) -> str:
        """The place of the plan and its prints."""
        return PLAN_ENTRY

    def arguments(self) -> dict[str, Any]:
        """The versions whose changes are shown."""
        return {**super().arguments(), "asked": " ".join(sorted(self._asked))}

    def first_focus(self) -> QWidget | None:
        """The way to adopt."""
        if self.empty is not None:
            return self.empty.button
        return self.adopt_button if self.facts else None

    # Showing

    def read(self) -> None:
        """Prove every version anew, and show it."""
        t, asked = self._t, self._asked
        self.context.background.run(lambda town: gather(town, t, asked), self._show,
                                    self.broken.emit)

    def _show(self, facts: tuple[VersionFacts, ...]) -> None:
        is_first, self.facts = self.facts is None, facts
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.empty, self.cards = (None if facts else self._nothing_yet()), [
            VersionCard(self.context, one, self.go.emit, self.show_changes, self.ask_to_delete)
            for one in facts]
        for button in (self.register_button, self.print_button, self.adopt_button):
            button.setVisible(bool(facts))
        self.adopt_button.setEnabled(self._can_write())
        for part in (self.empty, *self.cards):
            if part is not None:
                column.addWidget(part)
        column.addStretch(1)
        if self._shown is not None:
            self._shown.hide()
            self._body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = shown
        self._body.addWidget(shown, 1)
        focus = self.first_focus()
        if is_first and focus is not None and self.window().isActiveWindow():
            focus.setFocus()

    def _nothing_yet(self) -> EmptyState:
        t = self._t
        return EmptyState(
            "check-circle", t("No adopted version yet"),
            t("Once the council has voted, the plan is frozen here with its papers."),
            t("Adopt the plan") if self._can_write() else "", lambda: self.go.emit("adopt", {}))

    def _can_write(self) -> bool:
        town = self.context.town
        return town is not None and not town.read_only

    def show_changes(self, version_id: str) -> None:
        """Show what changed since an earlier version too."""
        self._asked |= {version_id}
        self.read()

    # Deleting

    def ask_to_delete(self, version_id: str) -> None:
        """Ask, naming what goes; undo brings it back."""
        row = next((one.row for one in self.facts or () if one.row.id == version_id), None)
        if row is not None and deleting.ask_to_delete(
                self, self._t, row_name(ADOPTED_VERSIONS, row, self._t)):
            self.delete(version_id)

    def delete(self, version_id: str) -> None:
        """Delete a version with its frozen papers, as one step."""
        who = self.context.who

        def work(town: "TownFile") -> "Changes":
            from strongcity_desktop.operations.keep_register import delete_rows

            return delete_rows(town, ADOPTED_VERSIONS.id, [version_id], who)

        self.context.background.run(work, self._deleted, self.context.tell)

    def _deleted(self, _changes: "Changes") -> None:
        t = self._t
        self.context.toast(t(ADOPTED_VERSIONS.words.gone), t("Undo"), self.context.undo)
        self.read()
