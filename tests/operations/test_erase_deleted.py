"""What lies in the recycle bin is erased for good: its words, its history, a document's content."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from register_samples import text
from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.back_up import back_up_now
from strongcity_desktop.operations.erase_person import erase_person, erased, find_person
from strongcity_desktop.operations.keep_files import keep_files, look_at_files
from strongcity_desktop.operations.keep_register import add_row, change_row, delete_rows, rows_of
from strongcity_desktop.operations.open_town import create_town, open_town
from strongcity_desktop.operations.restore import restore_to
from strongcity_desktop.operations.undo import recycle_bin, undo
from strongcity_desktop.store import files
from strongcity_desktop.store.town_file import TownFile

WHO, T, NAME = "Clerk", translator("en"), "Wilhelmina Ostrander"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "town.strongcity", DETAILS, WHO)
    yield made
    made.close()


def test_a_deleted_person_goes_with_the_texts_that_name_them(
        town: TownFile, tmp_path: Path) -> None:
    row = town.run(lambda t: add_row(t, "stakeholders", {
        "name": text("Youth house"), "contact_name": NAME}, WHO)).row
    town.run(lambda t: change_row(t, "stakeholders", row.id, {"phone": "555 0148 77"}, WHO))
    town.run(lambda t: add_row(t, "engagements", {"name": text(f"Walk with {NAME}")}, WHO))
    backup = town.run(back_up_now)
    town.run(lambda t: delete_rows(t, "stakeholders", [row.id], WHO))
    found = town.run(lambda t: find_person(t, "stakeholders", row.id, T, whole=True))
    assert found.is_deleted and (found.name, found.number) == ("Youth house", row.number)
    assert ("Ostrander" in str(found.contact)) and len(found.mentions) == 1
    town.run(lambda t: erase_person(t, "stakeholders", row.id, WHO, whole=True,
                                    blank=[found.mentions[0].place]))
    assert town.run(recycle_bin) == ()
    assert town.run(erased)[0].number == row.number and town.run(erased)[0].whole
    assert b"Ostrander" not in town.path.read_bytes()
    while town.run(undo):
        pass
    assert b"Ostrander" not in town.path.read_bytes()
    restore_to(backup, tmp_path / "back.strongcity")
    assert b"Ostrander" not in (tmp_path / "back.strongcity").read_bytes()
    with pytest.raises(Refusal):
        town.run(lambda t: find_person(t, "stakeholders", row.id, T, whole=True))


def test_a_document_takes_its_content_along_unless_another_names_it(
        town: TownFile, tmp_path: Path) -> None:
    def keep(name: str, content: bytes) -> str:
        (tmp_path / name).write_bytes(content)
        seen, _ = look_at_files([tmp_path / name])
        return town.run(lambda t: keep_files(t, seen, WHO)).added[0]

    alone, shared = keep("alone.txt", b"alone" * 900), keep("shared.txt", b"shared" * 900)
    file = next(row.values["file"] for row in town.run(lambda t: rows_of(t, "evidence_files"))
                if row.id == shared)
    town.run(lambda t: add_row(t, "evidence_files", {"name": text("Same"), "file": file}, WHO))
    backup = town.run(back_up_now)
    town.run(lambda t: delete_rows(t, "evidence_files", [alone, shared], WHO))
    assert town.run(lambda t: files.total_size(t.raw)) == 4_500 + 5_400
    for row_id, left in ((alone, 5_400), (shared, 5_400)):
        town.run(lambda t, row_id=row_id: erase_person(  # type: ignore[misc]
            t, "evidence_files", row_id, WHO, whole=True, blank=()))
        assert town.run(lambda t: files.total_size(t.raw)) == left
    assert b"alone.txt" not in town.path.read_bytes()
    assert b"alonealone" not in town.path.read_bytes()
    restore_to(backup, tmp_path / "back.strongcity")
    back = open_town(tmp_path / "back.strongcity")
    assert len(back.run(lambda t: rows_of(t, "evidence_files"))) == 1
    assert back.run(lambda t: files.total_size(t.raw)) == 5_400
    back.close()
