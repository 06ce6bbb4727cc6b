"""What a tool prints: its documents, each of the newest run, and its blank worksheet."""

from functools import partial
from typing import TYPE_CHECKING, Any

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.wrapping_row import together
from strongcity_desktop.ui.tool.run_card import Go

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.see_tools import ToolSeen


class DocumentsCard(Card):
    """`links` are the ways to its documents, by their ids."""

    def __init__(self, context: Context, seen: "ToolSeen", go: Go) -> None:
        super().__init__(context.t("Prints"))
        self.links: dict[str, WrappingLink] = {}
        for words, arguments in prints_of(context.t, seen):
            link = WrappingLink(words, partial(go, "documents", arguments))
            self.links[arguments["document_id"]] = link
            self.body.addWidget(together(IconMark("printer", "ink-2", 20), link, spacing=12))


def prints_of(t: "Translator", seen: "ToolSeen") -> list[tuple[str, dict[str, Any]]]:
    """What each document of a tool is called, with the arguments of the page that prints it."""
    from strongcity_desktop.operations.documents_offered import documents

    kinds = {kind.id: kind for kind in documents()}
    newest = seen.seen.runs[0].id if seen.seen.runs else ""
    found = []
    for document_id in seen.tool.documents:
        kind, arguments = kinds[document_id], {"document_id": document_id}
        if newest and kind.of_worksheet == seen.tool.worksheet:
            arguments["filled_id"] = newest
        found.append((kind.title_in(t), arguments))
    return found
