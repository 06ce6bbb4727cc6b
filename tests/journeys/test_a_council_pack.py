"""From the plan to what the council reads: papers written by keys, one file, the vote, the record.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from journeys.answering import Answering
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import make_town, page_of, town_of, words_of, worksheet
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.operations.council_papers import PAPERS
from strongcity_desktop.operations.fill_worksheet import newest, open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.ui.adopted.adopt_page import AdoptPage
from strongcity_desktop.ui.adopted.page import AdoptedPage
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.plan.page import PlanPage
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question
from strongcity_desktop.worksheets.loader import all_worksheets

SHEET = all_worksheets()[PAPERS]
SAID = {"en": "Said of {key}.", "fr": "Dit de {key}."}


def plan_page(hands: Hands) -> PlanPage:
    """By the side bar."""
    hands.window.side_bar.press(hands.window.side_bar.keys().index("plan"))
    return page_of(hands, PlanPage)


def export(hands: Hands, t: Translator, save_as: Callable[[Path], None], target: Path) -> str:
    """From the page of documents into a file; its words in one line."""
    save_as(target)
    page_of(hands, DocumentsPage)
    hands.press(t("Export as PDF"))
    hands.wait(target.exists)
    return " ".join(words_of(target).split())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_from_the_plan_to_the_vote(start: Start, save_as: Callable[[Path], None], tmp_path: Path,
                                   language: str) -> None:
    t = translator(language)
    hands = start(language)
    make_town(hands, language, "Oakbridge")

    def said(asked: Question) -> str:
        return SAID[language].format(key=asked.key.replace("_", " "))

    page = plan_page(hands)
    hands.wait(lambda: "papers" in page.mend.links)
    hands.press(t("Council papers"))
    assert page_of(hands, ToolPage).tool.id == "X8"
    hands.press(t("Begin the worksheet"))
    clerk = Answering(hands, language, said, {})
    sheet = worksheet(hands)
    while sheet.place() != "check":
        here = sheet.place()
        clerk.answer()
        clerk.go_on()
        assert sheet.place() != here
    assert {one.key for one in SHEET.questions if one.depth == "short"} == set(clerk.told)

    # What was typed is in the file, and the plan page asks for it no more.
    begun = town_of(hands).run(lambda town: newest(town, PAPERS))
    assert begun is not None
    kept = town_of(hands).run(lambda town: open_filled(town, begun.id)).answers
    assert LocalText.from_json(kept["aim"]).texts[language] == said(SHEET.question("aim"))
    page = plan_page(hands)
    hands.wait(lambda: page.mend.links)
    assert "papers" not in page.mend.links

    hands.press(t("Council papers"))
    page_of(hands, ToolPage)
    hands.press(t("Council pack"))
    pack = export(hands, t, save_as, tmp_path / "pack.pdf")
    for key in ("aim", "recommendations", "reasons", "options", "money_note", "equality_note"):
        question = SHEET.question(key)
        assert said(question) in pack, key
        assert wording.short_label(t, question) in pack
    for title in ("Decision report", "Prevention plan", "Record of the decision"):
        assert t(title) in pack
    assert pack.count(said(SHEET.question("reasons"))) == 3  # report, resolution and record

    plan_page(hands)
    hands.press(t("Adopt this plan…"))
    form = page_of(hands, AdoptPage)
    hands.wait(lambda: form.facts is not None)
    assert form.form.typed()["adopted_by"] == said(SHEET.question("body"))
    form.adopt_button.setFocus()
    hands.key(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: not hands.window.context.background.is_busy, timeout=90_000)
    page_of(hands, AdoptedPage)
    (version,) = town_of(hands).run(lambda town: rows_of(town, "adopted_versions"))
    hands.window.go("documents", {"document_id": "record-of-decision", "row_id": version.id})
    record = export(hands, t, save_as, tmp_path / "record.pdf")
    assert said(SHEET.question("options")) in record
    assert t("The council has not adopted a version of the plan yet. Use this form after the "
             "vote.") not in record
