"""The history of an entry on paper, and what an edition of it does not show."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.pdf_text import text_of
from register_samples import text
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import add_row, change_row
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town

INTERNAL = Edition(Audience.INTERNAL)
WHOLE = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "New.strongcity", TownDetails(LocalText.of("New", "en")), "")
    yield made
    made.close()


def stakeholder(town: TownFile, *, public: bool) -> str:
    def work(town: TownFile) -> str:
        id = add_row(town, "stakeholders", {"name": text("Harbour Desk"), "trust": 4,
                                            "listed_publicly": public}, "zqwriter").row.id
        change_row(town, "stakeholders", id, {
            "trust": 2, "phone": "zq0177", "note": text("zqnote"), "role": text("zqrole")},
            "zqwriter")
        return id

    return town.run(work)


def printed(town: TownFile, id: str, edition: Edition, language: str = "en") -> str:
    options = DocumentOptions(language, edition, register_id="stakeholders", row_id=id)
    return text_of(town.run(lambda town: make_document(town, "row-history", options)))


@pytest.mark.parametrize(("edition", "shown", "hidden"), [
    (WHOLE, ("Harbour Desk", "zqrole", "Trust", "zq0177", "zqnote", "zqwriter"), ()),
    (INTERNAL, ("Harbour Desk", "zqrole", "Trust"), ("zq0177", "zqnote", "zqwriter")),
    (Edition(), ("Harbour Desk", "zqrole"), ("zq0177", "zqnote", "zqwriter", "Trust")),
])
def test_each_edition_shows_what_its_readers_may_see(
        town: TownFile, edition: Edition, shown: tuple[str, ...], hidden: tuple[str, ...]) -> None:
    words = printed(town, stakeholder(town, public=True), edition)
    assert all(one in words for one in shown)
    assert not any(one in words for one in hidden)


def test_an_entry_not_listed_publicly_is_not_named(town: TownFile) -> None:
    words = printed(town, stakeholder(town, public=False), Edition())
    assert "Harbour" not in words and "zq" not in words


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_it_is_printed_in_each_language(town: TownFile, language: str) -> None:
    assert "zqrole" in printed(town, stakeholder(town, public=True), WHOLE, language)


def test_an_entry_that_is_gone_is_told(town: TownFile) -> None:
    with pytest.raises(Refusal):
        printed(town, "gone", INTERNAL)
