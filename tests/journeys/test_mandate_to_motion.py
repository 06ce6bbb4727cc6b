"""What the town may do: from an empty town to the brief, and from there to a motion in Arabic."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

from journeys.answering import Answering
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import (
    make_town,
    page_of,
    pages_in,
    sees,
    town_of,
    words_of,
    worksheet,
)
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.library.motions import tradition
from strongcity_desktop.operations.drafting.draft_motion import MOTION
from strongcity_desktop.operations.fill_worksheet import (
    Filled,
    answer,
    newest,
    open_filled,
    start_worksheet,
)
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.motion.page import MotionPage
from strongcity_desktop.ui.shelf.page import ShelfPage
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.ui.worksheet.answer_widgets.repeat import RepeatAnswer
from strongcity_desktop.ui.worksheet.question_view import QuestionView
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.told import gaps_told, outcome_of

MANDATE = all_worksheets()["mandate"]
TITLE = wording.worksheet_label(translator("en"), MANDATE)
WORDS = "يجتمع المجلس مع السكان كل ربيع."


def filled(hands: Hands, worksheet_id: str) -> Filled:
    """The newest run, as the file holds it."""
    hands.wait(lambda: not hands.window.context.background.is_busy)

    def read(town: object) -> Filled:
        begun = newest(town_of(hands), worksheet_id)
        assert begun is not None
        return open_filled(town_of(hands), begun.id)

    return town_of(hands).run(read)


def export(hands: Hands, language: str, save_as: Callable[[Path], None], target: Path) -> str:
    """From the page of documents into a file; its words."""
    t = translator(language)
    save_as(target)
    hands.press(t("Export as PDF"))
    hands.wait(target.exists)
    return words_of(target)


def said(asked: Question) -> str:
    """Words of one's own for each question."""
    return f"Written about {asked.key.replace('_', ' ')}."


def test_an_empty_town_learns_what_it_may_do(start: Start, save_as: Callable[[Path], None],
                                             tmp_path: Path) -> None:
    t = translator("en")
    hands = start("en")
    make_town(hands, "en", "Oakbridge")
    hands.press("Strategy")
    page_of(hands, ShelfPage)
    hands.press(t("{verb}: {thing}", verb="Begin", thing=TITLE))
    tool = page_of(hands, ToolPage)
    assert tool.start is not None
    hands.press("Begin the worksheet")
    clerk = Answering(hands, "en", said, {})
    page = worksheet(hands)
    while page.place() != "check":
        here = page.place()
        clerk.answer()
        clerk.go_on()
        assert page.place() != here
    assert {q.key for q in MANDATE.questions if q.depth == "short"} == set(clerk.told)
    hands.wait(lambda: sees(hands, "An implied mandate"))
    hands.press("Finish")
    hands.wait(lambda: hands.offers("Reopen"))

    run = filled(hands, "mandate")
    told = outcome_of(run.worksheet, run.answers, run.depth)
    gaps = gaps_told(run.worksheet, run.answers, run.depth)
    assert told is not None and told.outcome.key == "implied" and gaps
    hands.window.go("tool", {"tool_id": "M1"})
    tool = page_of(hands, ToolPage)
    hands.wait(lambda: tool.told is not None)
    step = gaps[0].next_step_in(t)
    hands.press(t("{verb}: {thing}", verb="Make it a task", thing=step))
    hands.wait(lambda: len(town_of(hands).run(lambda town: rows_of(town, "tasks"))) == 1)
    hands.press("Mandate brief")
    page_of(hands, DocumentsPage)
    words = export(hands, "en", save_as, tmp_path / "brief.pdf")
    assert pages_in(tmp_path / "brief.pdf") <= 4
    for reason in told.reasons_in(t):
        assert reason in words
    assert "Tasks made of this" in words and step.split(",")[0] in words
    for country in ("France", "Malaysia", "Poland"):
        assert country in words
    assert "Kenya" not in words


def told_town(path: Path) -> Path:
    """A town that works in Arabic and has said what its mandate lacks."""
    town = create_town(path, TownDetails(LocalText("ar", {"ar": "فالمورا"}), language="ar",
                                         languages=("ar",)), "")

    def fill(_: object) -> None:
        begun = start_worksheet(town, "mandate", who="")
        for key, value in {"explicit_mandate": "no", "wider_mandate": ["welfare"],
                           "known_to": "one_or_two"}.items():
            answer(town, begun.id, key, value, who="")

    town.run(fill)
    town.close()
    return path


def bare(text: str) -> str:
    """The text without the marks above and below its letters, which paper sets by themselves."""
    return "".join(one for one in text if not unicodedata.combining(one))


def test_a_motion_in_arabic_is_drafted_changed_and_printed(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    t = translator("ar")
    hands = start("ar", told_town(tmp_path / "town.strongcity"))
    hands.window.go("tool", {"tool_id": "M1"})
    page_of(hands, ToolPage)
    hands.press(t("Prepare a council motion"))
    page = page_of(hands, MotionPage)
    hands.wait(lambda: page.form is not None)
    form = tradition("qarar")
    assert page.form is not None and page.form.key() == "qarar"
    assert page.language is not None and page.language.key() == "ar"
    assert page.shape.lines[0] == form.word(t, "title")
    assert form.article(t, 1) in page.shape.lines
    hands.press(t("Draft the motion"))
    worksheet(hands)

    hands.window.go("worksheet", {"filled_id": filled(hands, MOTION).id, "place": "articles"})
    view = worksheet(hands).view
    assert isinstance(view, QuestionView) and isinstance(view.answer, RepeatAnswer)
    first = view.answer.first_field()
    first.setFocus()
    hands.window.activateWindow()
    hands.wait(first.hasFocus)
    hands.write(WORDS)
    hands.press(t("Continue"))
    kept = filled(hands, MOTION).answers
    article = LocalText.from_json(kept["articles"][0]["text"])
    assert WORDS in article.texts["ar"] and set(article.texts) == set(SHIPPED)

    hands.window.go("council_motion")
    page = page_of(hands, MotionPage)
    hands.wait(lambda: bool(page.cards))
    run = filled(hands, MOTION)
    hands.press(t("{verb}: {thing}", verb=t("Print the motion"), thing=run.title_in(t)))
    page_of(hands, DocumentsPage)
    words = export(hands, "ar", save_as, tmp_path / "motion.pdf")
    for stands in (WORDS, form.word(t, "decides"), form.article(t, 2),
                   form.around(t, "recital")[0]):
        for word in bare(stands).split():
            assert word.strip(".:،") in bare(words), stands
