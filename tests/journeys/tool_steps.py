"""Steps through a tool that several journeys share, by keys alone: shelf, worksheet, document."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from journeys.answering import Answering
from journeys.hands import Hands, spoken_name
from journeys.steps import page_of, print_by_keys, sees, town_of, worksheet
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import newest, open_filled
from strongcity_desktop.operations.tools import shelf, tool
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.shelf.page import ShelfPage
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.worksheets import wording

ENTER = Qt.Key.Key_Return


def is_there(hands: Hands, name: str) -> bool:
    """Whether a button can be seen that a screen reader calls so."""
    return any(button.isVisible() and spoken_name(button) == name
               for button in hands.window.findChildren(QAbstractButton))


def push(hands: Hands, words: str) -> None:
    """Tab to the button that says these words, and press Enter."""
    hands.wait(lambda: is_there(hands, words))
    hands.focused()
    hands.tab_to(words)
    hands.key(ENTER)


def tool_by_keys(hands: Hands, t: Translator, tool_id: str) -> ToolPage:
    """From the side bar to the shelf, and by the tool's card to its page."""
    declared = tool(tool_id)
    push(hands, t(shelf(declared.shelf).title))
    page_of(hands, ShelfPage)
    ways = [t("{verb}: {thing}", verb=t(verb), thing=declared.title_in(t))
            for verb in ("See all of it", "Open", "Begin")]
    hands.wait(lambda: any(is_there(hands, way) for way in ways))
    push(hands, next(way for way in ways if is_there(hands, way)))
    page = page_of(hands, ToolPage)
    hands.wait(lambda: page.seen is not None)
    return page


def fill_short_form(hands: Hands, t: Translator, clerk: Answering) -> None:
    """From the tool's page through every question of the short form to the check page."""
    push(hands, t("Begin the worksheet"))
    page = worksheet(hands)
    while (place := page.place()) != "check":
        asked = clerk.question()
        if asked is not None:
            assert sees(hands, wording.label(t, asked))
        clerk.answer()
        clerk.go_on()
        assert page.place() != place, f"“{place}” does not let go"


def answers_in_file(hands: Hands, worksheet_id: str) -> Mapping[str, Any]:
    """The answers of the newest run, as the file holds them."""
    hands.wait(lambda: not hands.window.context.background.is_busy)

    def read(town: TownFile) -> Mapping[str, Any]:
        kept = newest(town, worksheet_id)
        assert kept is not None
        return open_filled(town, kept.id).answers

    return town_of(hands).run(read)


def print_from_tool(hands: Hands, t: Translator, tool_id: str, document_id: str,
                    save_as: Callable[[Path], None], target: Path) -> str:
    """From the worksheet back to its tool and to the document; the words that stand in it."""
    push(hands, t("Back to “{name}”", name=tool(tool_id).title_in(t)))
    page = page_of(hands, ToolPage)
    hands.wait(lambda: page.documents is not None)
    assert page.documents is not None
    push(hands, page.documents.links[document_id].text().replace("&", ""))
    assert page_of(hands, DocumentsPage).choices.kind().id == document_id
    return print_by_keys(hands, t.language, save_as, target)
