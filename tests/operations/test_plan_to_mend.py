"""What is to be mended before the plan goes out: found, counted, and gone once it is mended."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.council_papers import PAPERS
from strongcity_desktop.operations.fill_worksheet import answer, start_worksheet
from strongcity_desktop.operations.keep_plan import add_part, change_part
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.plan_to_mend import PlanChecked, check_plan
from strongcity_desktop.ui.places import PLACES
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets

EN = translator("en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "Oak.strongcity", TownDetails(
        name=LocalText.of("Oak", "en"), language="en", languages=("en", "fr"), currency="EUR"),
        "Clerk")
    yield made
    made.close()


def checked(town: TownFile, language: str = "en", *, is_public: bool = True) -> PlanChecked:
    return town.run(lambda one: check_plan(one, language, EN, is_public=is_public))


def sentences(town: TownFile, language: str = "en") -> dict[str, str]:
    return {one.key: one.sentence.translate({0x2068: None, 0x2069: None})
            for one in checked(town, language).to_mend}


def add(town: TownFile, register: str, **values: object) -> str:
    return town.run(lambda one: add_row(one, register, values, "Clerk")).row.id


def test_an_empty_town_waits_for_its_words_and_its_day(town: TownFile) -> None:
    assert set(sentences(town)) == {"foreword", "summary", "approval", "papers"}
    assert checked(town).names_nobody and checked(town).translated.of == 0


def test_words_written_or_left_out_are_no_longer_asked_for(town: TownFile) -> None:
    own = town.run(lambda one: add_part(one, "Our children", "", "Clerk"))
    assert sentences(town)[own] == "Write “Our children”, or leave it out"
    town.run(lambda one: change_part(one, own, {"words": text("Here")}, "Clerk"))
    town.run(lambda one: change_part(one, "foreword", {"printed": False}, "Clerk"))
    town.run(lambda one: change_part(one, "summary", {"words": text("In short")}, "Clerk"))
    assert set(sentences(town)) == {"approval", "papers"}


def test_what_actions_and_indicators_lack_is_counted_in_its_plural(town: TownFile) -> None:
    first = add(town, "actions", name=text("Night bus"))
    add(town, "actions", name=text("Open gardens"))
    add(town, "actions", name=text("Given up"), status="stopped")
    add(town, "indicators", name=text("Riders"), actions=[first])
    told = sentences(town)
    assert told["start"] == "Give a start value to 1 indicator"
    assert told["lead"] == "Name who answers for 2 actions"
    assert told["indicator"] == "Say how 1 action is measured"
    assert told["harm"] == "Read the do-no-harm check of 2 actions"
    add(town, "indicators", name=text("Visits"))
    assert sentences(town)["start"] == "Give a start value to 2 indicators"


def test_texts_not_in_the_language_of_the_print_are_counted(town: TownFile) -> None:
    add(town, "actions", name=text("Night bus"), note=text("A secret"))
    assert checked(town).translated.missing == 0
    found = checked(town, "fr")
    assert (found.translated.done, found.translated.of) == (0, 1)
    assert found.translated.register_id == "actions"
    assert sentences(town, "fr")["languages"] \
        == f"Translate 1 text into {EN.language_name('fr')}"


def test_a_contact_named_in_a_text_is_told_with_its_entry(town: TownFile) -> None:
    add(town, "stakeholders", name=text("Choir"), contact_name="Ada Example",
        contact_purpose=text("Invitations"))
    assert checked(town).names_nobody
    row = add(town, "actions", name=text("Ask ada example first"))
    found = next(one for one in checked(town).to_mend if one.key == "names")
    assert not checked(town).names_nobody
    assert found.arguments == {"register_id": "actions", "row_id": row}


def test_no_day_is_asked_for_once_the_council_has_voted(town: TownFile) -> None:
    town.run(lambda one: adopt(one, AdoptionDetails("Version 1", languages=("en",)), "Clerk"))
    assert "approval" not in sentences(town)


def test_every_link_leads_to_a_place_there_is(town: TownFile) -> None:
    add(town, "actions", name=text("Night bus"))
    assert {one.place for one in checked(town, "fr").to_mend} <= set(PLACES)


def test_the_council_papers_are_asked_for_until_they_are_whole_and_after_the_vote_no_more(
        town: TownFile) -> None:
    assert sentences(town)["papers"] == "Write the council papers"
    begun = town.run(lambda one: start_worksheet(one, PAPERS, who="", depth="short"))
    must = [one for one in all_worksheets()[PAPERS].questions
            if one.depth == "short" and not one.optional]
    assert sentences(town)["papers"] == f"Answer {len(must)} questions of the council papers"
    (said,) = [one for one in checked(town).to_mend if one.key == "papers"]
    assert said.arguments == {"filled_id": begun.id, "place": must[0].key}
    for question in must[1:]:
        item = {"id": str(uuid4()), **{one.key: text("So") for one in question.columns}}
        value = "resolution" if question.kind is Kind.SELECT_ONE else \
            [item] if question.columns else text("So")
        town.run(lambda one, key=question.key, v=value: answer(one, begun.id, key, v, who=""))
    assert sentences(town)["papers"] == "Answer 1 question of the council papers"
    town.run(lambda one: adopt(one, AdoptionDetails("Version 1", languages=("en",)), "Clerk"))
    assert "papers" not in sentences(town)
