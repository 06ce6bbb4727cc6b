"""Communication, referral, tertiary prevention and training on paper, to those who may read it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.pdf_text import pages_of, text_of
from register_samples import text
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.nothing_to_print import NoEntry, NotBegun
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town

PUBLIC, INTERNAL = Edition(), Edition(Audience.INTERNAL)
LINE = "Do not write the names of people here"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        town = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", "en")
        yield town
        town.close()


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TownFile]:
    monkeypatch.setenv("STRONGCITY_HOME", str(tmp_path / "home"))
    town = create_town(tmp_path / "Oakbridge.strongcity", TownDetails(
        name=LocalText.of("Oakbridge", "en"), language="en", languages=("en",),
        currency="EUR"), "Clerk")
    yield town
    town.close()


def printed(town: TownFile, document_id: str, edition: Edition = INTERNAL, **options: Any) -> bytes:
    return town.run(lambda opened: make_document(
        opened, document_id, DocumentOptions("en", edition, **options)))


def words(pdf: bytes) -> str:
    return " ".join(text_of(pdf).translate({0x2068: None, 0x2069: None, 0xA0: " "}).split())


def add(town: TownFile, register_id: str, name: str, **values: Any) -> str:
    return town.run(lambda opened: add_row(
        opened, register_id, {"name": text(name), **values}, "Clerk")).row.id


@pytest.mark.parametrize("document_id", ["referral-design", "tertiary-readiness",
                                         "referral-worksheet", "tertiary-worksheet"])
def test_the_fixed_line_stands_on_every_page(sample: TownFile, document_id: str) -> None:
    pdf = printed(sample, document_id)
    assert words(pdf).count(LINE) == pages_of(pdf) + 1  # at each foot, and at the top


def test_other_worksheets_say_at_the_foot_what_they_said_before(sample: TownFile) -> None:
    said = words(printed(sample, "training-worksheet"))
    assert LINE not in said and "Copy the answers into the app afterwards" in said


def test_messages_stand_by_date_and_those_for_a_crisis_apart(empty: TownFile) -> None:
    add(empty, "messages", "Second", planned_on="2026-05-01", owner=text("Press office"))
    add(empty, "messages", "First", planned_on="2026-03-01", message=text("Come and eat."))
    add(empty, "messages", "After an attack", when_used="crisis", note=text("Only for us."))
    said = words(printed(empty, "communication-plan"))
    places = [said.index(word) for word in ("First", "Second", "Ready for a crisis",
                                            "After an attack")]
    assert places == sorted(places)
    assert "Come and eat." in said and "Press office" in said
    public = words(printed(empty, "communication-plan", PUBLIC))
    assert "Come and eat." in public
    assert "Press office" not in public and "Only for us." not in public


def test_the_training_plan_names_needs_without_a_session_and_what_it_costs(empty: TownFile) -> None:
    far = add(empty, "training_needs", "Answer a rumour", level_now=1, level_needed=3, people=3)
    add(empty, "training_needs", "Lead a talk", level_now=2, level_needed=3)
    add(empty, "trainings", "A morning", needs=[far], cost="120.50", status="planned")
    add(empty, "trainings", "Called off", cost="900", status="cancelled")
    add(empty, "trainings", "An evening", cost="80", status="held", attended=12,
        attended_women=9, attended_men=3, used_later=text("The five questions."))
    said = words(printed(empty, "training-plan"))
    assert "1 need has no session yet:" in said and said.count("Lead a talk") == 2
    assert "Together, without cancelled sessions: €200.50." in said
    assert "The five questions." in said
    public = words(printed(empty, "training-plan", PUBLIC))
    assert "<5" in public and "fewer than 5 people" in public
    # How many women and men came is not told in public: one number would tell the other.
    assert "12" in public and "Women among them" not in public and "Men among them" not in public


@pytest.mark.parametrize("edition", [PUBLIC, INTERNAL])
@pytest.mark.parametrize(("document_id", "expected"), [
    ("communication-plan", "No message is planned yet."),
    ("training-plan", "No session is planned yet."),
])
def test_a_new_town_reads_what_is_missing(empty: TownFile, document_id: str, expected: str,
                                          edition: Edition) -> None:
    assert expected in words(printed(empty, document_id, edition))


def test_a_design_not_begun_and_a_sheet_of_no_training_say_so(empty: TownFile) -> None:
    for document_id in ("referral-design", "tertiary-readiness"):
        with pytest.raises(NotBegun):
            printed(empty, document_id)
    with pytest.raises(NoEntry):
        printed(empty, "training-attendance")


def test_the_attendance_sheet_has_a_line_for_each_seat_and_three_more(empty: TownFile) -> None:
    row_id = add(empty, "trainings", "A morning", seats=50, held_on="2099-05-04")
    add(empty, "trainings", "Another", held_on="2026-06-04", status="held")
    pdf = printed(empty, "training-attendance", row_id=row_id)
    said = words(pdf)
    assert "A morning" in said and "Signature" in said and " 53 " in said and " 54 " not in said
    assert "A morning" in words(printed(empty, "training-attendance"))  # the one still planned
