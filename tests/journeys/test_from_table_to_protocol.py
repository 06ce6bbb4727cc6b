"""The tools of coordination, each from an empty town to its document: the platform, the work with
the state in Arabic, the protocol."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from journeys.answering import SPACE, Answering
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import make_town, page_of, print_by_keys, sees, town_of, worksheet
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.operations.fill_worksheet import newest, open_filled
from strongcity_desktop.operations.tools import shelf, tool
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.shelf.page import ShelfPage
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.loader import all_worksheets

NAMES = {"stakeholders": "Harbour office", "mechanisms": "Sunday table"}
ARABIC_NAMES = {"stakeholders": "مكتب الإقليم", "mechanisms": "طاولة الأحد"}


class Clerk(Answering):
    """Answers by keys; in a list whose lines begin with a partner, writes into the text after it.
    """

    def _list_one(self, asked: Question) -> str:
        if asked.columns[0].kind is not Kind.REGISTER_CHOICE:
            return super()._list_one(asked)
        self.hands.key(SPACE)
        text = next(column for column in asked.columns if column.kind is Kind.TEXT)
        t = translator(self.language)
        self.hands.tab_to(t("{field}, entry {place}", field=wording.label(t, text), place=1))
        self.hands.write(self.sentence(asked))
        return self.sentence(asked)



def open_tool(hands: Hands, t: Translator, tool_id: str) -> ToolPage:
    """From the side bar to the shelf, from its card to the tool."""
    declared = tool(tool_id)
    hands.press(t(shelf(declared.shelf).title))
    shelves = page_of(hands, ShelfPage)
    hands.wait(lambda: shelves.cards)
    hands.press(t("{verb}: {thing}", verb=t("Begin"), thing=declared.title_in(t)))
    page = page_of(hands, ToolPage)
    hands.wait(lambda: page.start is not None)
    return page


def fill_in(hands: Hands, t: Translator, clerk: Clerk) -> None:
    """The short form, question by question, until the check page; then it is finished."""
    hands.tab_to(t("Begin the worksheet"))
    hands.key(Qt.Key.Key_Return)
    page = worksheet(hands)
    walked: list[str] = []
    while page.place() != "check":
        walked.append(page.place())
        asked = clerk.question()
        if asked is not None:
            assert sees(hands, wording.label(t, asked))
        clerk.answer()
        clerk.go_on()
        assert page.place() != walked[-1], f"“{walked[-1]}” does not let go"


def run_of(hands: Hands, worksheet_id: str) -> Mapping[str, Any]:
    """The answers as the file holds them."""
    hands.wait(lambda: not hands.window.context.background.is_busy)

    def read(town: TownFile) -> Mapping[str, Any]:
        kept = newest(town, worksheet_id)
        assert kept is not None
        return open_filled(town, kept.id).answers

    return town_of(hands).run(read)


def print_it(hands: Hands, t: Translator, tool_id: str, document_id: str,
             save_as: Callable[[Path], None], target: Path) -> str:
    """From the worksheet back to its tool and to the document; what stands in it."""
    hands.press(t("Back to “{name}”", name=tool(tool_id).title_in(t)))
    page = page_of(hands, ToolPage)
    hands.wait(lambda: page.documents is not None)
    assert page.documents is not None
    hands.press(page.documents.links[document_id].text().replace("&", ""))
    assert page_of(hands, DocumentsPage).choices.kind().id == document_id
    return print_by_keys(hands, t.language, save_as, target)


def short_questions(worksheet_id: str) -> set[str]:
    return {question.key for question in all_worksheets()[worksheet_id].questions
            if question.depth == "short" and question.kind is not Kind.NOTE}


@pytest.mark.parametrize(("tool_id", "document_id", "language", "expected"), [
    ("C1", "platform-terms", "en", ("Article 1. Mandate", "Said of mandate.",
                                    "No member can be named yet.")),
    ("C2", "cooperation-brief", "ar", ("فالمورا", "trust_why")),
    ("C3", "information-protocol", "en", ("Article 2. Never about persons", "Draft.",
                                          "Name and signature")),
])
def test_from_nothing_to_the_document(
        tool_id: str, document_id: str, language: str, expected: tuple[str, ...],
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    t, worksheet_id = translator(language), tool(tool_id).worksheet
    hands = start(language)
    make_town(hands, language, "Valmora" if language == "en" else "فالمورا")
    open_tool(hands, t, tool_id)

    def said(asked: Question) -> str:
        return f"Said of {asked.key}." if language == "en" else f"جواب عن {asked.key}"

    names = NAMES if language == "en" else ARABIC_NAMES
    clerk = Clerk(hands, language, said, names)
    fill_in(hands, t, clerk)
    assert set(clerk.told) == short_questions(worksheet_id)
    assert set(run_of(hands, worksheet_id)) == short_questions(worksheet_id)
    words = print_it(hands, t, tool_id, document_id, save_as, tmp_path / "paper.pdf")
    for wanted in expected:
        assert wanted in words
    # Nobody asked the office just added whether it may be named: a public print does not name it.
    assert names["stakeholders"] not in words
