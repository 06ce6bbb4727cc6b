"""The diagnosis in two pages is two pages, for a whole town, an empty one and a wordy one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from documents.pdf_text import page_texts, pages_of, text_of
from paper_samples import filled_town
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.store.town_details import TownDetails

INTERNAL = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    folder: Path = tmp_path_factory.mktemp("summary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        town = write_sample(folder / "Valmora.strongcity", "en")
        yield town
        town.close()


def summary(town: TownFile, language: str, edition: Edition = Edition()) -> bytes:  # noqa: B008
    options = DocumentOptions(language, edition)
    return town.run(lambda opened: make_document(opened, "diagnosis-summary", options))


@pytest.mark.parametrize("edition", [Edition(), INTERNAL])
@pytest.mark.parametrize("language", SHIPPED)
def test_the_sample_takes_two_pages(sample: TownFile, language: str, edition: Edition) -> None:
    pdf = summary(sample, language, edition)
    assert pages_of(pdf) == 2
    assert all(len(page) > 250 for page in page_texts(pdf))


def test_it_says_what_was_found_and_what_comes_next(sample: TownFile) -> None:
    first, second = page_texts(summary(sample, "en"))
    for words in ("What we found", "Priority", "High", "Where it is felt most",
                  "Likelihood and impact", "Where each challenge is felt", "Since last time"):
        assert words in first
    for words in ("Who was heard", "Not yet heard", "What holds the town together",
                  "Trusted most", "Next review", "How it was made", "Strong Cities Network"):
        assert words in second
    assert "shortened" not in second


@pytest.mark.parametrize("language", SHIPPED)
def test_a_town_that_has_only_begun_has_two_pages_too(tmp_path: Path, language: str) -> None:
    town = create_town(tmp_path / "New.strongcity", TownDetails(LocalText.of("New", "en")), "")
    try:
        town.run(lambda opened: start_worksheet(opened, "diagnosis", who=""))
        pdf = summary(town, language)
        assert pages_of(pdf) == 2
        if language == "en":
            assert "No challenge is named in this diagnosis yet." in text_of(pdf)
    finally:
        town.close()


LONG: tuple[tuple[str, Callable[[str, Mark], str]], ...] = (
    ("en", lambda place, declared: "word " * 700),
    ("fr", lambda place, declared: "W" * 900),
    ("ar", lambda place, declared: "سطر طويل جدًّا " * 400),
    ("en", lambda place, declared: "line\n" * 200),
)


@pytest.mark.parametrize(("language", "words"), LONG)
def test_very_long_texts_are_shortened_and_point_to_the_report(
        tmp_path: Path, language: str, words: Callable[[str, Mark], str]) -> None:
    town = filled_town(tmp_path / "Long.strongcity", words, rows_each=14)
    try:
        pdf = summary(town, language)
        assert pages_of(pdf) == 2
        assert "…" in text_of(pdf)
        if language == "en":
            assert "All of it stands in the diagnosis report." in text_of(pdf)
    finally:
        town.close()
