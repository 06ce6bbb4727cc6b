"""The strategy chapter, the glossary, the record of the set-up and the handover brief."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from documents.pdf_text import pages_of, text_of
from documents.row_sources import INTERNAL, PUBLIC, TODAY, row, said, source_of
from sample_towns import write_sample
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.definitions_glossary import definitions_glossary
from strongcity_desktop.documents.handover_brief import handover_brief
from strongcity_desktop.documents.setup_decision import setup_decision
from strongcity_desktop.documents.strategy_chapter import strategy_chapter
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW

PAPERS = {"strategy-chapter": 5, "definitions-glossary": 1, "setup-decision": 4,
          "handover-brief": 4}  # pages at most, in the language that needs most room
FEWEST_LETTERS = 250


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    folder: Path = tmp_path_factory.mktemp("strategy")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        town = write_sample(folder / "Valmora.strongcity", "en")
        yield town
        town.close()


def printed(town: TownFile, document: str, language: str = "en", edition: Edition = PUBLIC
            ) -> bytes:
    return town.run(lambda opened: make_document(opened, document,
                                                 DocumentOptions(language, edition)))


def words_of(pdf: bytes) -> str:
    return " ".join(text_of(pdf).split())


def answered(sheet: str, **answers: Any) -> Answered:
    return Answered(all_worksheets()[sheet], answers, "full", TODAY, None, sheet.title())


@pytest.mark.parametrize("edition", [PUBLIC, INTERNAL])
@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("document", PAPERS)
def test_the_papers_of_the_sample_are_short(sample: TownFile, document: str, language: str,
                                            edition: Edition) -> None:
    pdf = printed(sample, document, language, edition)
    assert pages_of(pdf) <= PAPERS[document]
    assert len(text_of(pdf)) > FEWEST_LETTERS


def test_the_chapter_tells_vision_approach_principles_goals_and_words(sample: TownFile) -> None:
    text = words_of(printed(sample, "strategy-chapter", edition=INTERNAL))
    for words in ("A town where everyone counts and nobody is afraid.", "Public health",
                  "Approved minutes of the platform", "Match days without fights",
                  "Fights between youth groups after matches", "Sports officer",
                  "Less urgent challenges without a goal so far", "Violent content",
                  "What our words mean", "Proposed, not agreed yet", "Still open",
                  "Write into the frame that it is never used against opponents"):
        assert words in text, words


def test_what_is_lacking_and_who_answers_stays_inside(sample: TownFile) -> None:
    text = words_of(printed(sample, "strategy-chapter"))
    for words in ("Sports officer", "To look at again", "Some groups feel accused by them"):
        assert words not in text, words


def test_a_goal_on_air_and_an_urgent_challenge_without_a_goal_are_named() -> None:
    challenges = [row(1, "Rumours", likelihood=5, impact=5), row(2, "Fights", likelihood=5,
                                                                 impact=4)]
    goals = [row(3, "A calm square"), row(4, "Answers", challenges=[challenges[0].id]),
             row(5, "Given up", status="dropped", challenges=[challenges[1].id])]
    source = source_of({"challenges": challenges, "goals": goals}, edition=INTERNAL)
    text = words_of(strategy_chapter(source, answered("strategy")))
    assert "This goal answers no challenge: A calm square." in text
    assert "This challenge of high priority has no goal yet: Fights." in text
    assert "Given up" not in text


def test_an_empty_frame_says_plainly_what_is_missing() -> None:
    text = words_of(strategy_chapter(source_of({}, edition=INTERNAL), answered("strategy")))
    for words in ("No vision is written yet.", "No principle was looked at yet.",
                  "No goal is written yet.", "No word is defined yet."):
        assert words in text, words


def test_a_principle_stands_beside_what_shows_it() -> None:
    source = source_of({}, edition=INTERNAL)
    text = words_of(strategy_chapter(source, answered(
        "strategy", no_harm="yes", rights={"unknown": True}, gender="yes",
        no_harm_evidence={"source": said("The log of risks"), "quality": "fair"})))
    for words in ("Yes, always, and it is noted", "The log of risks Fair", DO_NOT_KNOW,
                  "Nothing named yet."):
        assert words in text, words


def test_the_glossary_parts_what_is_agreed_from_what_is_proposed() -> None:
    rows = [row(1, "Polarisation", text=said("Us and them."), status="agreed",
                agreed_by=said("The platform"), agreed_on="2026-01-14"),
            row(2, "Extremism", status="agreed"),
            row(3, "Radical", text=said("Not used."), contested=said("It accuses."))]
    text = words_of(definitions_glossary(source_of({"definitions": rows}, edition=INTERNAL)))
    order = ["Agreed", "Extremism", "Its meaning is not written yet.", "Polarisation",
             "Us and them.", "The platform, 14 January 2026",
             "Proposed, still to be talked about", "Radical", "It accuses."]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    public = words_of(definitions_glossary(source_of({"definitions": rows})))
    assert "It accuses." not in public


def test_the_record_says_what_was_chosen_and_weighed_and_what_stays_open() -> None:
    chosen = answered("setup", staff="none", together="no", trusted=["social"], option="lead",
                      why_this=said("They know everyone."), means_given=["nothing"],
                      champion=said("The deputy mayor"))
    inside = words_of(setup_decision(source_of({}, edition=INTERNAL), chosen))
    for words in ("One department leads", "They know everyone.", "The deputy mayor",
                  "A network that exists", "Everybody knows who answers for it.",
                  "People will come to a desk there.", "Chosen, but not carried yet",
                  "No decision is noted.", "Name a contact for prevention in each other department",
                  "Ask for hours and a room, and write both into the decision"):
        assert words in inside, words
    outside = words_of(setup_decision(source_of({}), chosen))
    for words in ("People will come to a desk there.", "Whom people trust",
                  "Name a contact for prevention"):
        assert words not in outside, words
    assert "Nothing is chosen yet." in words_of(setup_decision(source_of({}), answered("setup")))


def test_the_brief_gathers_what_stands_who_answers_and_what_is_due(sample: TownFile) -> None:
    inside = words_of(printed(sample, "handover-brief", edition=INTERNAL))
    for words in ("New Fields waits for an answer", "Public health · Community protection",
                  "Hostile rumours about newcomers", "secured, ",
                  "Prevention desk, in the town clerk’s office",
                  "Due in the next 90 days", "Write the common message for the fair", "Late",
                  "Answer the letters about the lifts", "Lights for the Sunday game",
                  "Council resolution 14", "The budget line ends with this year."):
        assert words in inside, words
    outside = words_of(printed(sample, "handover-brief"))
    for words in ("Risk to look at", "Sports officer", "The budget line ends with this year.",
                  "Stands behind it"):
        assert words not in outside, words


def test_what_has_to_be_done_comes_before_risks_where_there_is_little_room() -> None:
    soon = (TODAY + timedelta(days=2)).isoformat()
    later = (TODAY + timedelta(days=40)).isoformat()
    tasks = [row(number, f"Errand {number:02}", due_on=later) for number in range(1, 13)]
    risks = [row(20, "A worry", review_on=soon)]
    source = source_of({"tasks": tasks, "risks": risks}, edition=INTERNAL)
    text = words_of(handover_brief(source, {}))
    assert all(f"Errand {number:02}" in text for number in range(1, 13))
    assert "A worry" not in text
    assert "1 more stands in the lists." in text


def test_days_that_worksheets_name_are_due_as_well() -> None:
    elections = (TODAY + timedelta(days=60)).isoformat()
    text = words_of(handover_brief(source_of({}), {
        "sustainability": answered("sustainability", next_elections=elections)}))
    assert "10 Apr 2026 Making it last Next elections" in text


def test_a_town_without_anything_has_a_brief_but_no_chapter(tmp_path: Path) -> None:
    town = create_town(tmp_path / "New.strongcity", TownDetails(LocalText.of("New", "en")), "")
    try:
        text = words_of(printed(town, "handover-brief"))
        for words in ("No tool of this app was begun yet.", "Nobody is named yet.",
                      "Nothing has a day in the next 90 days."):
            assert words in text, words
        assert "No word is agreed yet." in words_of(printed(town, "definitions-glossary"))
        for document in ("strategy-chapter", "setup-decision"):
            with pytest.raises(Refusal):
                printed(town, document)
    finally:
        town.close()
