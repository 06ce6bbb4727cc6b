"""A draft motion takes its form from the model and its words from what the town has told."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.library.motions import TRADITIONS, motion_texts, tradition
from strongcity_desktop.operations.drafting.draft_motion import draft_motion
from strongcity_desktop.operations.drafting.draft_papers import draft_papers
from strongcity_desktop.operations.fill_worksheet import (
    answer,
    filled_worksheets,
    open_filled,
    start_worksheet,
)
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.worksheets.loader import all_worksheets

WHO = "Prevention desk"


Do = Callable[..., Any]


@pytest.fixture
def do(tmp_path: Path) -> Iterator[Do]:
    """Calls operations on the town's own thread."""
    details = TownDetails(name=LocalText("fr", {"fr": "Valmora", "ar": "فالمورا"}), language="fr",
                          languages=SHIPPED, currency="VLC", population=44000)
    opened = create_town(tmp_path / "town.strongcity", details, WHO)
    yield lambda operation, *given, **named: opened.run(
        lambda town: operation(town, *given, **named))
    opened.close()


def texts(do: Do, filled_id: str, key: str, column: str, language: str = "en"
          ) -> list[str]:
    answers = do(open_filled, filled_id).answers
    return [LocalText.from_json(item[column]).texts[language] for item in answers[key]]


def said(*keys: str) -> list[str]:
    return [motion_texts()[key].text for key in keys]


def fill(do: Do, worksheet_id: str, **answers: Any) -> None:
    begun = do(start_worksheet, worksheet_id, who=WHO)
    for key, value in answers.items():
        do(answer, begun.id, key, value, who=WHO)


def text(words: str) -> dict[str, Any]:
    return LocalText.of(words, "fr").to_json()


@pytest.mark.parametrize("form", TRADITIONS)
def test_an_empty_town_gets_a_whole_draft_in_every_language(do: Do, form: str) -> None:
    begun = do(draft_motion, form, "fr", WHO)
    answers = do(open_filled, begun.id).answers
    assert answers["tradition"] == form
    assert texts(do, begun.id, "legal_references", "reference") == said("law_to_name")
    assert texts(do, begun.id, "recitals", "text") == said("harm", "close", "together")
    articles = texts(do, begun.id, "articles", "text")
    assert articles[0] == said("task_new")[0]
    assert not set(articles) & set(said("budget", "awareness", "platform", "way_back"))
    sheet = all_worksheets()["council_motion"]
    short = {q.key for q in sheet.questions if q.depth == "short" and not q.optional}
    assert short <= set(answers)
    for item in (*answers["recitals"], *answers["articles"]):
        kept = LocalText.from_json(item["text"])
        assert kept.original == "fr" and set(kept.texts) == set(SHIPPED)


def test_what_the_town_has_told_stands_in_the_draft(do: Do) -> None:
    begun = do(start_worksheet, "diagnosis", who=WHO)
    for name, likelihood, impact in (("Rumeurs", 4, 4), ("Piscine", 2, 2), ("Bagarres", 5, 3)):
        do(add_row, "challenges", {"name": text(name), "likelihood": likelihood,
                                     "impact": impact}, WHO)
    fill(do, "platform", name=text("Valmora ensemble"))
    fill(do, "mandate", explicit_mandate="yes", mandate_from=["council"], acts="early",
         budget_line="partly", known_to="heads", levels=["primary", "secondary"],
         texts=[{"id": "00000000-0000-0000-0000-000000000001", "name": text("Délibération"),
                 "reference": text("n° 14"), "dated": "2025-09-09", "says": text("Tout.")}])
    motion = do(draft_motion, "deliberation", "fr", WHO)
    t = translator("fr")
    assert texts(do, motion.id, "legal_references", "reference", "fr") == [
        motion_texts()["source_dated"].in_words(
            t, {"name": "Délibération", "reference": "n° 14", "day": t.date("2025-09-09")}),
        motion_texts()["diagnosis_read"].in_words(t, {"diagnosed_on": t.date(begun.started_on)})]
    recitals = texts(do, motion.id, "recitals", "text")
    assert said("explicit")[0] in recitals and said("none")[0] not in recitals
    assert any("Rumeurs and Bagarres" in recital for recital in recitals)
    assert not any("Piscine" in recital for recital in recitals)
    articles = texts(do, motion.id, "articles", "text")
    assert articles[0] == said("task_renewed")[0]
    assert set(said("budget", "awareness", "way_back")) < set(articles)
    assert any(article.startswith("Valmora ensemble") for article in articles)


def test_a_draft_is_one_step(do: Do) -> None:
    do(draft_motion, "qarar", "ar", WHO)
    do(undo)
    assert do(filled_worksheets) == ()


def test_the_forms_differ(do: Do) -> None:
    words = [tradition(form).word(translator("en"), "decides") for form in TRADITIONS]
    assert len(set(words)) == 3
    assert tradition("qarar").article(translator("en"), 2) == "Second article"
    assert tradition("deliberation").article(translator("en"), 2) == "Article 2"
    assert tradition("resolution").around(translator("en"), "recital") == ("WHEREAS", "")


def test_a_form_without_a_model_is_refused(do: Do) -> None:
    with pytest.raises(Refusal):
        do(draft_motion, "edict", "fr", WHO)
    assert do(filled_worksheets) == ()


def test_every_text_of_the_models_is_used_and_every_condition_can_hold() -> None:
    used = {key for form in TRADITIONS
            for key in (*tradition(form).recitals, *tradition(form).articles)}
    others = {"body", "rapporteur", "subject_new", "subject_renewed", "source", "source_dated",
              "law_to_name", "diagnosis_read", "finance_line", "finance_existing",
              "carried_out_by"}
    papers = {key for key in motion_texts() if key.startswith("paper_")}
    assert used | others | papers == set(motion_texts())
    written = Path(draft_papers.__code__.co_filename).read_text("utf-8")
    assert [key for key in papers if f'"{key}"' not in written] == []
    mandate = all_worksheets()["mandate"]
    gaps = {f"{q.key}.{gap.key}" for q in mandate.questions for gap in q.gaps}
    outcomes = {outcome.key for outcome in mandate.outcomes}
    for piece in motion_texts().values():
        assert set(piece.gaps) <= gaps
        assert set(piece.outcomes) <= outcomes
        assert set(piece.needs) <= {"diagnosis", "challenges", "platform", "plan", "consultations",
                                      "money", "existing"}
