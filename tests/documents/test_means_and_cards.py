"""The view of means, the businesses, the four cards and the contacts for a crisis, on paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.pdf_text import pages_of, text_of
from register_samples import text
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.fill_worksheet import answer, start_worksheet
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.nothing_to_print import NotBegun
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town

PUBLIC, INTERNAL = Edition(), Edition(Audience.INTERNAL)
CONTACTS = Edition(Audience.INTERNAL, lists_contacts=True)
CARDS = ("card-marginalised", "card-newcomers", "card-demonstrations", "card-crisis")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        town = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", "en")
        yield town
        town.close()


def new_town(folder: Path, currency: str) -> TownFile:
    return create_town(folder / "Oakbridge.strongcity", TownDetails(
        name=LocalText.of("Oakbridge", "en"), language="en", languages=("en",),
        currency=currency), "Clerk")


def printed(town: TownFile, document_id: str, edition: Edition = INTERNAL, language: str = "en"
            ) -> bytes:
    return town.run(lambda opened: make_document(opened, document_id,
                                                 DocumentOptions(language, edition)))


def words_of(pdf: bytes) -> str:
    """The words of a document in one line, without the marks that isolate names."""
    return " ".join(text_of(pdf).translate({0x2068: None, 0x2069: None, 0xA0: " "}).split())


def add(town: TownFile, register_id: str, name: str, **values: Any) -> str:
    return town.run(lambda opened: add_row(opened, register_id, {"name": text(name), **values},
                                           "Clerk")).row.id


# The four cards

@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("card", CARDS)
def test_a_card_to_hang_up_is_one_page(sample: TownFile, card: str, language: str) -> None:
    assert pages_of(printed(sample, card, PUBLIC, language)) == 1
    assert pages_of(printed(sample, card, INTERNAL, language)) <= 2  # notes stand behind it


def test_only_the_internal_card_says_what_is_not_in_place(sample: TownFile) -> None:
    internal, public = (words_of(printed(sample, "card-crisis", edition))
                        for edition in (INTERNAL, PUBLIC))
    for words in (internal, public):
        assert "Say who leads, and begin the plan" in words
        assert "Town clerk; the deputy mayor for local life stands in" in words
        assert "Nobody is named yet." in words  # who cares afterwards
    assert "Not yet" in internal and "Nine of fourteen numbers answered" in internal
    assert "Not yet" not in public and "Nine of fourteen" not in public
    assert "Under way" not in public


def test_what_anyone_may_hear_stands_on_the_card_of_newcomers(sample: TownFile) -> None:
    assert "They came to work and to live in peace." in words_of(
        printed(sample, "card-newcomers", PUBLIC))


def test_a_card_waits_until_its_checklist_was_begun(tmp_path: Path) -> None:
    town = new_town(tmp_path, "EUR")
    with pytest.raises(NotBegun):
        printed(town, "card-crisis")
    filled = town.run(lambda opened: start_worksheet(opened, "sensitive_topics", who="Clerk"))
    town.run(lambda opened: answer(opened, filled.id, "first_hours_who", text("Fire brigade"),
                                   who="Clerk"))
    words = words_of(printed(town, "card-crisis"))
    assert "Fire brigade" in words and "open" in words
    town.close()


# Whom to call

def test_contacts_for_a_crisis_stand_only_where_contacts_are_listed(sample: TownFile) -> None:
    whole, plain, public = (words_of(printed(sample, "crisis-contacts", edition))
                            for edition in (CONTACTS, INTERNAL, PUBLIC))
    assert "+000 555 0111" in whole and "liaison@example.org" in whole
    assert "Police, community liaison desk" in plain and "+000 555" not in plain
    assert "Nobody has this part yet: Decides and leads." in plain
    assert "Police" not in public and "+000 555" not in public
    assert whole.index("Called first") < whole.index("Cares for victims")


def test_a_town_where_nobody_has_a_part_in_a_crisis_is_told_so(tmp_path: Path) -> None:
    town = new_town(tmp_path, "EUR")
    assert "Nobody in the stakeholder register has a part in a crisis yet." in words_of(
        printed(town, "crisis-contacts"))
    town.close()


# The means

@pytest.mark.parametrize(("currency", "amounts", "total"), [
    ("JPY", ("1200000", "34"), "1,200,034"), ("TND", ("12.345", "0.005"), "12.350"),
    ("EUR", ("0.10", "0.20"), "0.30"), ("VLC", ("38000", "12000"), "50,000")])
def test_sums_are_written_in_the_currency_of_the_town(
        tmp_path: Path, currency: str, amounts: tuple[str, str], total: str) -> None:
    town = new_town(tmp_path, currency)
    for number, amount in enumerate(amounts):
        add(town, "resources", f"Fund {number}", amount=amount, state="sought", origin="donor")
    assert total in words_of(printed(town, "resources-view"))
    town.close()


def test_the_view_parts_what_is_carried_from_what_is_left_to_find(sample: TownFile) -> None:
    words = words_of(printed(sample, "resources-view", PUBLIC))
    carried, to_find = words.index("What existing services carry"), words.index(
        "What is left to finance")
    assert carried < words.index("Mill ground and its lights (Four hours on Sundays)") < to_find
    assert "Together 37,000 VLC, as far as amounts are noted." in words
    assert "No means serve these goals yet: New Fields takes part in decisions." in words
    assert "No pupil is mocked for language or origin and Women speak in public without fear" \
        in words
    assert "Resolution 14 says nothing" not in words  # conditions are internal
    assert "Resolution 14 says nothing" in words_of(printed(sample, "resources-view"))


def test_a_town_without_resources_has_a_view_that_says_where_to_begin(tmp_path: Path) -> None:
    town = new_town(tmp_path, "")
    assert "No resource is in the register yet." in words_of(printed(town, "resources-view"))
    town.close()


# The businesses

def test_public_prints_name_only_businesses_that_agreed(tmp_path: Path) -> None:
    town = new_town(tmp_path, "EUR")
    bakers = add(town, "stakeholders", "Bakers’ guild", sector="business", listed_publicly=True,
                 gains=text("Quiet evenings"))
    brewers = add(town, "stakeholders", "Brewers’ guild", sector="business", listed_publicly=False,
                  asked_of=text("Shorter hours"))
    add(town, "stakeholders", "Choir", sector="culture", listed_publicly=True)
    add(town, "resources", "Bread for feasts", origin="private", stakeholders=[bakers])
    add(town, "resources", "Beer for feasts", origin="private", stakeholders=[brewers])
    add(town, "engagements", "A talk about hours", stakeholders=[brewers], held_on="2026-02-01")
    public, internal = (words_of(printed(town, "private-sector", edition))
                        for edition in (PUBLIC, INTERNAL))
    assert "Bakers’ guild" in public and "Bread for feasts" in public
    assert not [word for word in ("Brewers", "Beer", "Quiet", "Shorter", "Choir", "A talk")
                if word in public]
    assert "1 entry not listed publicly" in public
    assert not [word for word in ("Bakers", "Brewers", "Quiet evenings", "Shorter hours",
                                  "A talk about hours", "Beer") if word not in internal]
    assert "Choir" not in internal
    town.close()


def test_a_town_without_businesses_is_told_where_they_come_from(tmp_path: Path) -> None:
    town = new_town(tmp_path, "EUR")
    assert "Businesses come from the stakeholder register." in words_of(
        printed(town, "private-sector"))
    town.close()
