"""The record of the decision tells of an adopted version; before there is one it is a form."""

from collections.abc import Iterator
from datetime import date

import pytest

from documents.pdf_text import text_of
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.keep_register import change_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.registers.adopted_words import checksum_in_groups

EDITIONS = (Edition(), Edition(Audience.INTERNAL))
NOTE = LocalText("en", {"en": "Kestrel between the benches"}).to_json()


@pytest.fixture
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """The sample town, whose plan is not adopted yet."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        made = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", "en")
        yield made
        made.close()


def record(town: TownFile, edition: Edition, row_id: str = "") -> str:
    options = DocumentOptions("en", edition, row_id=row_id)
    return text_of(town.run(lambda t: make_document(t, "record-of-decision", options)))


def adopted(town: TownFile, name: str, reference: str) -> None:
    details = AdoptionDetails(name, date(2026, 3, 12), "Town council", reference, 17, 2, 1,
                              conditions="A report every spring", languages=("en",))
    town.run(lambda t: adopt(t, details, "Clerk"))


@pytest.mark.parametrize("edition", EDITIONS)
def test_before_the_vote_it_is_a_form(town: TownFile, edition: Edition) -> None:
    said = record(town, edition)
    assert "Use this form after the vote." in said and "Living well together" in said
    assert "Declared interests" in said and "Checksum" not in said


@pytest.mark.parametrize("edition", EDITIONS)
def test_after_the_vote_it_tells_of_the_version_that_is_chosen(town: TownFile, edition: Edition
                                                               ) -> None:
    adopted(town, "Version 1", "2026-31")
    adopted(town, "Version 2", "2026-77")
    first, _ = town.run(lambda t: rows_of(t, "adopted_versions"))
    newest, chosen = record(town, edition), record(town, edition, first.id)
    assert "2026-77" in newest and "2026-31" not in newest
    assert "2026-31" in chosen and "2026-77" not in chosen and "Version 1" in chosen
    assert "17 for, 2 against and 1 abstained" in chosen and "12 Mar 2026" in chosen
    assert "A report every spring" in chosen and "Use this form" not in chosen
    checksum = checksum_in_groups(first.values["checksum"])
    assert checksum.replace(" ", "") in "".join(chosen.split())


def test_a_note_on_the_adoption_is_told_only_where_notes_are_wanted(town: TownFile) -> None:
    adopted(town, "Version 1", "2026-31")
    (version,) = town.run(lambda t: rows_of(t, "adopted_versions"))
    town.run(lambda t: change_row(t, "adopted_versions", version.id,
                                  {"note": NOTE}, "Clerk"))
    assert all("Kestrel" not in record(town, edition) for edition in EDITIONS)
    assert "Kestrel" in record(town, Edition(Audience.INTERNAL, shows_sensitive=True))
