"""Keeping a register: each action one step, checked, named, undone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.keep_register import RowRefusal
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.row_history import row_history
from strongcity_desktop.operations.undo import recent_steps, redo, undo
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WHO = "Clerk"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    details = TownDetails(LocalText.of("Valmora", "en"), language="en", currency="EUR")
    made = create_town(tmp_path / "valmora.strongcity", details, WHO)
    yield made
    made.close()


def rows(town: TownFile, register: str = "stakeholders") -> tuple[Row, ...]:
    return town.run(lambda open: keep_register.rows_of(open, register))


def add(town: TownFile, name: str, **values: Any) -> Row:
    given = {"name": text(name), **values}
    return town.run(lambda open: keep_register.add_row(open, "stakeholders", given, WHO)).row


def test_a_row_is_added_with_its_defaults_and_a_number(town: TownFile) -> None:
    add(town, "Radio")
    second = add(town, "Market", sector="business", groups=["workers", "women"])
    assert (second.number, second.values["listed_publicly"]) == (2, False)
    assert second.values["groups"] == ["women", "workers"]
    assert [row.values["name"]["texts"]["en"] for row in rows(town)] == ["Radio", "Market"]


def test_a_row_without_a_name_is_refused_by_field(town: TownFile) -> None:
    with pytest.raises(RowRefusal) as refused:
        town.run(lambda open: keep_register.add_row(open, "stakeholders", {"sector": "foe"}, WHO))
    assert [finding.field_key for finding in refused.value.findings] == ["name", "sector"]
    assert refused.value.in_words(english()).startswith("Name: ")
    assert rows(town) == ()


def test_a_change_that_breaks_a_rule_changes_nothing(town: TownFile) -> None:
    row = add(town, "Radio", influence=3)
    with pytest.raises(RowRefusal, match="influence"):
        town.run(lambda open: keep_register.change_row(
            open, "stakeholders", row.id, {"influence": 9, "sector": "media"}, WHO))
    assert rows(town) == (row,)


def test_a_change_is_one_step_and_is_taken_back(town: TownFile) -> None:
    row = add(town, "Radio")
    kept = town.run(lambda open: keep_register.change_row(
        open, "stakeholders", row.id, {"sector": "media", "influence": 4}, WHO))
    assert (kept.row.values["sector"], kept.changes.registers) == (
        "media", frozenset({"stakeholders"}))
    town.run(undo)
    assert rows(town) == (row,)
    town.run(redo)
    assert rows(town) == (kept.row,)


def test_typing_in_one_field_is_one_step(town: TownFile) -> None:
    row = add(town, "R")
    for typed in ("Ra", "Rad", "Radio"):
        town.run(lambda open, typed=typed: keep_register.change_row(
            open, "stakeholders", row.id, {"name": text(typed)}, WHO, step_id="typing"))
    labels = [note.label for note in town.run(recent_steps)]
    assert labels.count("Changed a stakeholder") == 1


def test_deleted_rows_come_back_together_with_their_numbers(town: TownFile) -> None:
    kept = tuple(add(town, name) for name in "ABC")
    ids = [row.id for row in kept[:2]]
    town.run(lambda open: keep_register.delete_rows(open, "stakeholders", ids, WHO))
    assert rows(town) == kept[2:]
    town.run(undo)
    assert rows(town) == kept


def test_a_copy_says_so_and_takes_no_consent_along(town: TownFile) -> None:
    row = add(town, "Radio", sector="media", consent=True, consent_date="2026-02-09",
              listed_publicly=True)
    copy = town.run(
        lambda open: keep_register.duplicate_row(open, "stakeholders", row.id, WHO)).row
    assert copy.values["name"]["texts"]["en"] == "Radio (copy)"
    assert (copy.values["sector"], copy.number) == ("media", 2)
    assert (copy.values["consent"], copy.values["consent_date"],
            copy.values["listed_publicly"]) == (None, None, False)


def test_an_unknown_register_is_refused(town: TownFile) -> None:
    with pytest.raises(Refusal, match="friends"):
        rows(town, "friends")


def test_a_row_moves_in_one_step_that_is_taken_back(town: TownFile) -> None:
    first, second, third = (add(town, name) for name in "ABC")
    kept = town.run(lambda open: keep_register.move_row(open, "stakeholders", third.id, -1, WHO))
    assert (kept.row, kept.changes.registers) == (third, frozenset({"stakeholders"}))
    assert rows(town) == (first, third, second)
    assert town.run(recent_steps)[0].label == "Moved a stakeholder"
    town.run(undo)
    assert rows(town) == (first, second, third)
    town.run(redo)
    assert rows(town) == (first, third, second)


def test_where_a_row_stands_is_not_told_of_the_entry(town: TownFile) -> None:
    first, second = add(town, "A"), add(town, "B")
    town.run(lambda open: keep_register.move_row(open, "stakeholders", first.id, 1, WHO))
    for row in (first, second):
        told = town.run(lambda open, id=row.id: row_history(
            open, "stakeholders", id, english(), contacts=True))
        assert [change.what for change in told] == ["Added a stakeholder"]
