"""The history of an entry as its readers meet it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.operations.keep_register import add_row, change_row
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.row_history import FieldChange, RowChange, row_history
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "valmora.strongcity", TownDetails(
        LocalText.of("Valmora", "en"), language="en", languages=("en", "fr")), "Clerk")
    yield made
    made.close()


def begin(town: TownFile) -> str:
    return town.run(lambda open: add_row(open, "stakeholders", {"name": text("Radio")},
                                         "Clerk")).row.id


def change(town: TownFile, row_id: str, **values: Any) -> None:
    town.run(lambda open: change_row(open, "stakeholders", row_id, values, "Mayor"))


def told(town: TownFile, row_id: str, language: str = "en", contacts: bool = False
         ) -> tuple[RowChange, ...]:
    t = translator(language) if language != "en" else english()
    return town.run(lambda open: row_history(open, "stakeholders", row_id, t, contacts=contacts))


def plain(changes: tuple[FieldChange, ...]) -> list[tuple[str, str, str]]:
    marks = {0x2068: None, 0x2069: None}
    return [(change.label.translate(marks), change.before, change.after) for change in changes]


def test_the_newest_stands_first_with_who_and_words(town: TownFile) -> None:
    row_id = begin(town)
    change(town, row_id, sector="media", last_met="2026-02-09")
    newest, first = told(town, row_id)
    assert (newest.who, newest.what, first.who, first.what, first.fields) == (
        "Mayor", "Changed a stakeholder", "Clerk", "Added a stakeholder", ())
    assert [(before, after) for _, before, after in plain(newest.fields)] == [
        ("", "Media"), ("", "9 Feb 2026")]
    assert "Médias" in [field.after for field in told(town, row_id, "fr")[0].fields]


def test_contacts_stay_out_unless_they_are_shown(town: TownFile) -> None:
    row_id = begin(town)
    change(town, row_id, phone="0199 777")
    assert "0199" not in str(told(town, row_id))
    assert told(town, row_id)[0].fields == ()
    assert [field.after for field in told(town, row_id, contacts=True)[0].fields] == ["0199 777"]


def test_a_text_tells_the_version_that_changed(town: TownFile) -> None:
    row_id = begin(town)
    change(town, row_id, name=text("Radio", fr="La radio"))
    assert plain(told(town, row_id)[0].fields) == [("Name, in Français", "", "La radio")]
    change(town, row_id, name=text("Radio"), role=text("Hears first"))
    assert plain(told(town, row_id)[0].fields)[0] == ("Name, in Français", "La radio", "")


def test_long_texts_are_shortened_to_where_they_part(town: TownFile) -> None:
    row_id = begin(town)
    long = "many words and " * 40
    change(town, row_id, role=text(f"{long} north {long}"))
    change(town, row_id, role=text(f"{long} south {long}"))
    (field,) = told(town, row_id)[0].fields
    assert field.before.startswith("…") and field.before.endswith("…")
    assert "north" in field.before and "south" in field.after
    assert max(len(field.before), len(field.after)) <= 92


def test_what_was_taken_back_is_no_part_of_it(town: TownFile) -> None:
    row_id = begin(town)
    change(town, row_id, sector="media")
    town.run(undo)
    assert len(told(town, row_id)) == 1


def test_an_unknown_register_is_refused(town: TownFile) -> None:
    with pytest.raises(Refusal, match="friends"):
        town.run(lambda open: row_history(open, "friends", "x", english(), contacts=False))


def test_what_was_not_yet_public_then_is_internal_now(town: TownFile) -> None:
    row_id = begin(town)
    change(town, row_id, name=text("Voice of the harbour"))
    change(town, row_id, listed_publicly=True, sector="media")
    change(town, row_id, name=text("Harbour radio"))
    marks = [[field.mark for field in step.fields] for step in told(town, row_id)]
    assert marks == [[Mark.PUBLIC], [Mark.INTERNAL, Mark.INTERNAL], [Mark.INTERNAL], []]


def test_counts_of_people_are_internal(town: TownFile) -> None:
    def work(open: TownFile) -> list[Mark]:
        row_id = add_row(open, "consultations", {"name": text("Walk"), "reached": 3},
                         "Clerk").row.id
        change_row(open, "consultations", row_id, {"reached": 40}, "Clerk")
        return [field.mark for step in row_history(open, "consultations", row_id, english(),
                                                   contacts=False) for field in step.fields]

    assert town.run(work) == [Mark.INTERNAL]
