"""What rests on which document: linked, told with a deleted end, taken away, brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.keep_evidence import (
    AnswerEnd,
    End,
    Evidence,
    RowEnd,
    change_evidence,
    count_by_answer,
    evidence_for,
    link_document,
    rests_on,
    take_evidence_away,
    used_documents,
)
from strongcity_desktop.operations.keep_register import add_row, delete_rows
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store import journal
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.loader import all_worksheets

WHO, T = "Clerk", translator("en")
QUESTION = all_worksheets()["diagnosis"].questions[0].key


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "town", DETAILS, WHO)
    yield made
    made.close()


def row(town: TownFile, register_id: str, name: str, **values: object) -> str:
    return town.run(lambda t: add_row(
        t, register_id, {"name": LocalText.of(name, "fr"), **values}, WHO)).row.id


def told(town: TownFile, end: End) -> tuple[Evidence, ...]:
    return town.run(lambda t: evidence_for(t, end, T))


def test_a_document_is_evidence_of_a_row_and_of_an_answer(town: TownFile) -> None:
    document = row(town, "evidence_files", "Report", quality="good", sensitivity="open")
    place = RowEnd("neighbourhoods", row(town, "neighbourhoods", "Port"))
    filled = town.run(lambda t: start_worksheet(t, "diagnosis", who=WHO))
    answer = AnswerEnd(filled.id, QUESTION)
    for end in (place, answer):
        changes = town.run(lambda t, end=end: link_document(t, document, end, WHO))
        assert "evidence_files" in changes.registers
    town.run(lambda t: link_document(t, document, place, WHO))
    (one,) = told(town, place)
    assert (one.number, one.name, one.quality, one.own_quality) == (1, "Report", "good", None)
    town.run(lambda t: change_evidence(t, one.link_id, WHO, quality="thin", sensitivity=None,
                                       note="Page 4"))
    (one,) = told(town, place)
    assert (one.quality, one.sensitivity) == ("thin", "open")
    assert LocalText.from_json(one.note).texts == {"fr": "Page 4"}
    assert town.run(lambda t: count_by_answer(t, filled.id)) == {answer.question_key: 1}
    assert town.run(used_documents) == {document}
    assert [on.place for on in town.run(lambda t: rests_on(t, document, T))] == [
        "register", "worksheet"]
    with pytest.raises(ValueError, match="no such quality"):
        town.run(lambda t: link_document(t, document, place, WHO, quality="superb"))


def test_a_deleted_end_is_told_not_lost(town: TownFile) -> None:
    document = row(town, "evidence_files", "Report")
    place = RowEnd("neighbourhoods", row(town, "neighbourhoods", "Port"))
    town.run(lambda t: link_document(t, document, place, WHO))
    town.run(lambda t: delete_rows(t, "neighbourhoods", [place.row_id], WHO))
    (on,) = town.run(lambda t: rests_on(t, document, T))
    assert on.is_deleted and "Port" in on.words
    town.run(undo)
    town.run(lambda t: delete_rows(t, "evidence_files", [document], WHO))
    (one,) = told(town, place)
    assert one.is_deleted and one.name == "Report (deleted)" and not one.may_be_opened
    (entry,) = town.run(journal.recycle_bin)
    town.run(lambda t: journal.restore_from_bin(t, entry, who=WHO))
    (one,) = told(town, place)
    assert not one.is_deleted


def test_a_link_is_taken_away_and_comes_back(town: TownFile) -> None:
    document = row(town, "evidence_files", "Report")
    place = RowEnd("neighbourhoods", row(town, "neighbourhoods", "Port"))
    town.run(lambda t: link_document(t, document, place, WHO))
    (one,) = told(town, place)
    town.run(lambda t: take_evidence_away(t, one.link_id, WHO))
    assert told(town, place) == ()
    with pytest.raises(Refusal):
        town.run(lambda t: take_evidence_away(t, one.link_id, WHO))
    town.run(undo)
    assert len(told(town, place)) == 1


def test_no_document_is_its_own_evidence(town: TownFile) -> None:
    document = row(town, "evidence_files", "Report")
    with pytest.raises(Refusal, match="own evidence"):
        town.run(lambda t: link_document(t, document, RowEnd("evidence_files", document), WHO))
    with pytest.raises(Refusal):
        town.run(lambda t: link_document(t, "gone", RowEnd("neighbourhoods", document), WHO))
