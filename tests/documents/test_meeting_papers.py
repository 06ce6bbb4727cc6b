"""The papers of a meeting say what it holds, to those who may read it."""

from collections.abc import Iterator

import pytest

from documents.pdf_text import pages_of, text_of
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.operations.keep_register import change_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownFile

INTERNAL = Edition(Audience.INTERNAL)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """The sample town, not to be changed for good."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        made = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", "en")
        yield made
        made.close()


def meeting(town: TownFile, place: int) -> str:
    return town.run(lambda t: rows_of(t, "meetings"))[place].id


def paper(town: TownFile, document_id: str, row_id: str = "", edition: Edition = INTERNAL,
          language: str = "en") -> bytes:
    options = DocumentOptions(language, edition, row_id=row_id)
    return town.run(lambda t: make_document(t, document_id, options))


def test_the_invitation_is_of_the_next_meeting(town: TownFile) -> None:
    said = text_of(paper(town, "meeting-convocation"))
    assert "Valmora invites you to this meeting." in said
    assert "House of Culture, small hall" in said and "14:00 to 16:00" in said
    assert "A first rehearsal of a crisis" in said and "Street mediators" in said
    public = text_of(paper(town, "meeting-convocation", edition=Edition()))
    assert "A first rehearsal of a crisis" in public
    assert "Street mediators" not in public  # who is invited is internal


def test_the_agenda_adds_up_and_fits_a_page(town: TownFile) -> None:
    pdf = paper(town, "meeting-agenda")
    said = text_of(pdf)
    assert "110 min" in said and "15:40" in said and pages_of(pdf) == 1
    assert "more than the meeting lasts" not in said


def test_an_agenda_too_long_says_so(town: TownFile) -> None:
    row_id = meeting(town, 2)
    town.run(lambda t: change_row(t, "meetings", row_id, {"ends": "15:30"}, "Clerk"))
    assert "The points take 20 minutes more" in text_of(paper(town, "meeting-agenda"))
    town.run(lambda t: change_row(t, "meetings", row_id, {"ends": "16:00"}, "Clerk"))


def test_minutes_go_point_by_point_and_a_draft_says_so(town: TownFile) -> None:
    said = text_of(paper(town, "meeting-minutes", meeting(town, 1)))
    assert "This is a draft." in said
    one, two, three = (said.index(words) for words in (
        "1. What came of the last decisions", "2. One way of noting", "3. An evening for women"))
    assert one < said.index("went out within a day") < two
    assert two < said.index("Each school says which post notes incidents") < three
    assert two < said.index("Agree on one way of noting incidents in all schools") < three
    assert "(Youth officer, by" in said and "Next meeting" in said
    assert "Places of Worship Council" in said  # excused
    assert "Market Traders’ Union" in said  # invited, not there
    assert "This is a draft." not in text_of(paper(town, "meeting-minutes", meeting(town, 0)))


def test_public_minutes_hold_what_came_of_it_alone(town: TownFile) -> None:
    said = text_of(paper(town, "meeting-minutes", meeting(town, 1), Edition()))
    assert "The evening is held at La Source, and a bus waits" in said
    assert "offers its rooms" not in said and "Prevention officer" not in said
    assert "Places of Worship Council" not in said
    assert "The public version does not show" in said


def test_the_attendance_sheet_leaves_room_to_sign(town: TownFile) -> None:
    said = text_of(paper(town, "attendance-sheet"))
    assert "Signature" in said and "Station Youth House" in said
    assert "Station Youth House" not in text_of(
        paper(town, "attendance-sheet", edition=Edition()))


def test_decisions_are_listed_with_their_state(town: TownFile) -> None:
    said = text_of(paper(town, "decisions-list"))
    still, closed, tasks = (said.index(words) for words in (
        "To be carried out", "Carried out or dropped", "Tasks that meetings gave"))
    assert still < said.index("Each school says which post") < closed
    assert closed < said.index("A rumour about flats met its answer") < tasks
    assert tasks < said.index("Put the two timetables of the pool on the table")
    assert "Sports officer" not in text_of(paper(town, "decisions-list", edition=Edition()))
