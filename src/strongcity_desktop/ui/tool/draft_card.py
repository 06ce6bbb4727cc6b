"""The card that drafts the papers of a tool from what the town has told."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from strongcity_desktop.operations.tools import Tool
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label

_DRAFTED = "X8"


class DraftCard(Card):
    """Says what a draft takes over; its button begins one."""

    def __init__(self, context: Context, draft: Callable[[], object]) -> None:
        t = context.t
        super().__init__(t("A first draft"))
        self.body.addWidget(Label(t(
            "The draft takes over what stands in the plan, the mandate, the diagnosis and the "
            "budget, in every language of the app. Every word of it can be changed, and what only "
            "you can say stays open."), "control"))
        self.button = SecondButton(t("Draft the papers"), draft, icon="pencil-simple")
        self.button.setEnabled(context.town is not None and not context.town.read_only)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)


def draft_card(context: Context, tool: Tool, draft: Callable[[], object]) -> DraftCard | None:
    """The card; None for a tool of which nothing can be drafted."""
    return DraftCard(context, draft) if tool.id == _DRAFTED else None
