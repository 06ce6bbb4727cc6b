"""The council motion on paper: in the form of its tradition, with room for what is still open."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.pdf_text import text_of
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.library.motions import TRADITIONS, tradition
from strongcity_desktop.operations.drafting.draft_motion import MOTION, draft_motion
from strongcity_desktop.operations.fill_worksheet import answer, start_worksheet
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town

FORMS = {
    "deliberation": ("Deliberation of the council", "Having regard to", "Considering that",
                     "The council, having deliberated, decides:", "Article 2"),
    "resolution": ("Resolution of the council", "RECALLING", "WHEREAS",
                   "NOW, THEREFORE, BE IT RESOLVED BY THE COUNCIL:", "Section 2"),
    "qarar": ("Decision of the council", "On the basis of", "And whereas",
              "And after deliberation, the council has decided:", "Second article"),
}


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    details = TownDetails(name=LocalText.of("Oakbridge", "en"), language="en", languages=("en",))
    opened = create_town(tmp_path / "town.strongcity", details, "")
    yield opened
    opened.close()


def printed(town: TownFile, language: str = "en") -> str:
    options = DocumentOptions(language)
    return text_of(town.run(lambda opened: make_document(opened, "council-motion", options)))


def told(town: TownFile, **answers: Any) -> None:
    def fill(opened: TownFile) -> None:
        begun = start_worksheet(opened, MOTION, who="")
        for key, value in answers.items():
            answer(opened, begun.id, key, value, who="")

    town.run(fill)


@pytest.mark.parametrize("form", TRADITIONS)
def test_each_tradition_has_its_own_words_in_its_own_order(town: TownFile, form: str) -> None:
    town.run(lambda opened: draft_motion(opened, form, "en", ""))
    text = " ".join(printed(town).split())
    places = [text.index(words) for words in FORMS[form]]
    assert places == sorted(places)
    others = {words for other, said in FORMS.items() if other != form for words in said}
    assert not [words for words in others - set(FORMS[form]) if words in text]
    assert "Town council of Oakbridge" in text
    assert text.index("Abstentions") < text.index("Place and date")


@pytest.mark.parametrize(("language", "form"), [
    ("en", "resolution"), ("fr", "deliberation"), ("ar", "qarar")])
def test_a_motion_hardly_begun_takes_the_usual_form_and_says_what_is_open(
        town: TownFile, language: str, form: str) -> None:
    told(town, present=31)
    text, t = printed(town, language), translator(language)
    assert "31" in text
    for words in (tradition(form).word(t, "title"), t("No article is written yet.")):
        missing = [word for word in bare(words).rstrip(".").split() if word not in bare(text)]
        assert missing == []


def bare(text: str) -> str:
    """The text without the marks above and below its letters, which paper sets by themselves."""
    return "".join(one for one in text if not unicodedata.combining(one))


def test_a_vote_that_was_counted_stands_in_its_place(town: TownFile) -> None:
    told(town, tradition="resolution", present=31, votes_for=27, votes_against=0, abstained=4)
    text = " ".join(printed(town).split())
    assert "31 27 0 4" in text
