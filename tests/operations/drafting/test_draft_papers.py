"""A first draft of the council papers says what the town has told, in every language, and no more.
"""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.library.motions import motion_texts
from strongcity_desktop.operations.council_papers import PAPERS
from strongcity_desktop.operations.drafting.draft_motion import draft_motion
from strongcity_desktop.operations.drafting.draft_papers import draft_papers
from strongcity_desktop.operations.fill_worksheet import (
    answer,
    filled_worksheets,
    open_filled,
    start_worksheet,
)
from strongcity_desktop.operations.keep_plan import change_part
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store.moment import today
from strongcity_desktop.worksheets.answers import is_empty
from strongcity_desktop.worksheets.loader import all_worksheets

SHEET = all_worksheets()[PAPERS]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "Oak.strongcity", TownDetails(
        name=LocalText.of("Oakbridge", "en"), language="en", languages=SHIPPED, currency="KWD"),
        "Clerk")
    yield made
    made.close()


def drafted(town: TownFile, language: str = "en") -> dict[str, Any]:
    begun = town.run(lambda one: draft_papers(one, language, "Clerk"))
    return dict(town.run(lambda one: open_filled(one, begun.id)).answers)


def in_words(stored: dict[str, Any], language: str = "en") -> str:
    return LocalText.from_json(stored).texts[language]


def lines(answers: dict[str, Any], key: str, column: str = "text") -> list[str]:
    return [in_words(item[column]) for item in answers.get(key, ())]


def said(*keys: str) -> list[str]:
    return [motion_texts()[key].text for key in keys]


def test_an_empty_town_gets_what_every_council_asks_and_no_more(town: TownFile) -> None:
    answers = drafted(town)
    assert in_words(answers["subject"]) == "Adoption of the prevention plan"
    assert lines(answers, "recommendations") == said(
        "paper_adopt", "paper_carry_out", "paper_report", "paper_publish")
    assert lines(answers, "reasons") == said("close", "together")
    assert [("not_proposed" in item) for item in answers["options"]] == [False, True]
    must = {one.key for one in SHEET.questions
            if not one.optional and is_empty(one, answers.get(one.key))}
    assert must == {"money_note", "equality_note", "consultation_note"}
    assert not {"sitting_on", "papers_read", "interests"} & set(answers)


@pytest.mark.parametrize("language", SHIPPED)
def test_every_text_comes_in_every_language(town: TownFile, language: str) -> None:
    answers = drafted(town, language)
    for item in (answers["subject"], answers["aim"],
                 *(item["text"] for item in answers["recommendations"])):
        kept = LocalText.from_json(item)
        assert kept.original == language and set(kept.texts) == set(SHIPPED)
        assert len(set(kept.texts.values())) == len(SHIPPED)
    assert answers["form"] == {"fr": "deliberation", "ar": "qarar"}.get(language, "resolution")


def test_what_the_town_has_told_stands_in_it(town: TownFile) -> None:
    ahead = today() + timedelta(days=30)

    def tell(one: TownFile) -> None:
        start_worksheet(one, "diagnosis", who="Clerk")
        platform = start_worksheet(one, "platform", who="Clerk")
        answer(one, platform.id, "name", text("Oakbridge Together"), who="Clerk")
        strategy = start_worksheet(one, "strategy", depth="full", who="Clerk")
        answer(one, strategy.id, "approval_state", "prepared", who="Clerk")
        answer(one, strategy.id, "approval_on", ahead.isoformat(), who="Clerk")
        change_part(one, "cover", {"name": text("Side by side")}, "Clerk")
        for name, days in (("Evening walk", -3), ("Next market", 9)):
            add_row(one, "consultations", {
                "name": text(name), "held_on": (today() + timedelta(days)).isoformat()}, "Clerk")
        action = add_row(one, "actions", {"name": text("Night bus")}, "Clerk").row.id
        for amount, source in (("120.125", "town_budget"), ("30.5", "existing")):
            add_row(one, "budget_lines", {
                "name": text("Line"), "actions": [action], "amount": amount, "source": source,
                "state": "secured"}, "Clerk")

    town.run(tell)
    answers = drafted(town)
    assert in_words(answers["subject"]) == "Adoption of the prevention plan “Side by side”"
    assert answers["sitting_on"] == ahead.isoformat()
    assert "Oakbridge Together advises on the work and follows it." in lines(
        answers, "recommendations")
    assert set(said("paper_heard", "paper_existing")) <= set(lines(answers, "reasons"))
    assert in_words(answers["consultation_note"]) == "Heard so far: Evening walk."
    t = translator("en")
    for amount in ("150.625", "30.5"):
        assert t.amount(Decimal(amount), "KWD") in in_words(answers["money_note"])
    assert len(lines(answers, "papers_read", "named")) == 1
    assert all("not_proposed" in item for item in answers["options"])


def test_the_form_is_that_of_the_last_motion(town: TownFile) -> None:
    town.run(lambda one: draft_motion(one, "qarar", "en", "Clerk"))
    assert drafted(town)["form"] == "qarar"


def test_a_draft_is_one_step(town: TownFile) -> None:
    drafted(town)
    town.run(undo)
    assert town.run(filled_worksheets) == ()
