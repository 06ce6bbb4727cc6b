"""A shelf of tools: what each is for, how far it is, what it tells, and the way on."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.operations.tools import shelf
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.shelf.facts import gather
from strongcity_desktop.ui.shelf.tool_card import ToolCard
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_tools import ToolSeen

_WIDEST = 860


class ShelfPage(Page):
    """Filled as soon as the town has been read; `cards` are by the id of the tool."""

    def __init__(self, context: Context, shelf: str, **arguments: Any) -> None:
        super().__init__(context, shelf=shelf, **arguments)
        self._shelf = shelf
        self.cards: dict[str, ToolCard] = {}
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(_WIDEST))
        outer.addWidget(scroll)
        self._body = scroll.body
        self._body.addWidget(Label(self.title(), "title"))
        self._body.addWidget(Label(t(self._declared.told), "hint"))
        context.background.run(lambda town: gather(town, shelf, t), self._show, self.broken.emit)

    @property
    def _declared(self) -> Any:
        return shelf(self._shelf)

    def title(self) -> str:
        """The name of the shelf."""
        return self.context.t(self._declared.title)

    def entry(self) -> str:
        """The shelf."""
        return self._shelf

    def crumbs(self) -> list[Crumb]:
        """The pathway, then this."""
        return [(self.context.t("Pathway"), lambda: self.go.emit("home", {})),
                (self.title(), None)]

    def first_focus(self) -> QWidget | None:
        """The way on that is most useful."""
        return next((card.button for card in self.cards.values() if card.is_main), None)

    def _show(self, tools: "tuple[ToolSeen, ...]") -> None:
        main = _most_useful(tools)
        for seen in tools:
            card = ToolCard(self.context, seen, self.go.emit, is_main=seen.tool.id == main)
            self.cards[seen.tool.id] = card
            self._body.addWidget(card)
        self._body.addStretch(1)
        focus = self.first_focus()
        if focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)


def _most_useful(tools: "tuple[ToolSeen, ...]") -> str:
    """The tool to go on with: one under way, else the first not begun, else the first."""
    for state in ("begun", "not_begun", "done"):
        for seen in tools:
            if seen.state == state:
                return seen.tool.id
    return ""
