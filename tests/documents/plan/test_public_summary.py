"""The plan on one page: one page for whoever reads it, and only what everyone may read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.pdf_text import pages_of, text_of
from paper_samples import filled_town
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.make_document import (
    DocumentOptions,
    make_document,
    make_with_note,
)
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.store.town_details import TownDetails

WHOLE = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)
ID = "public-summary"


def made(town: TownFile, language: str, edition: Edition = Edition(),  # noqa: B008
         paper: str = "a4") -> bytes:
    options = DocumentOptions(language, edition, paper=paper)
    return town.run(lambda opened: make_document(opened, ID, options))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    folder: Path = tmp_path_factory.mktemp("page")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        town = write_sample(folder / "Valmora.strongcity", "en")
        yield town
        town.close()


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", SHIPPED)
def test_the_sample_takes_one_page(sample: TownFile, language: str, paper: str) -> None:
    assert pages_of(made(sample, language, paper=paper)) == 1


def test_it_answers_what_people_ask(sample: TownFile) -> None:
    text = text_of(made(sample, "en"))
    for words in ("What we found", "Hostile rumours about newcomers (Station and New Fields)",
                  "What we want", "A rumour meets an answer within two days",
                  "What we do", "Mixed football league", "What it costs", "Needed: 158,000",
                  "How we will know", "from 22% to 50%", "Whom to ask", "Prevention desk"):
        assert words in text, words


def test_it_is_public_whoever_asks_for_it(sample: TownFile) -> None:
    assert made(sample, "fr", WHOLE) == made(sample, "fr")
    note = sample.run(lambda opened: make_with_note(
        opened, ID, DocumentOptions("en", WHOLE), "en"))
    assert "Public version" in text_of(note.pdf)


@pytest.mark.parametrize("language", SHIPPED)
def test_an_empty_town_has_one_page_too(tmp_path: Path, language: str) -> None:
    town = create_town(tmp_path / "New.strongcity", TownDetails(LocalText.of("New", "en")), "")
    try:
        pdf = made(town, language)
    finally:
        town.close()
    assert pages_of(pdf) == 1
    assert language != "en" or "No action is planned yet." in text_of(pdf)


def test_a_wordy_town_has_one_page_too(tmp_path: Path) -> None:
    def wordy(place: str, declared: Mark) -> str:
        return f"Very much was said about {place} by many people, at length and often. " * 12

    town = filled_town(tmp_path / "Wordy.strongcity", wordy, rows_each=14)
    try:
        assert [pages_of(made(town, language)) for language in SHIPPED] == [1] * len(SHIPPED)
    finally:
        town.close()
