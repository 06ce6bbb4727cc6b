"""An action given other days takes what it plans with it, and gives all of it back as one step."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.see_timeline import move_action
from strongcity_desktop.operations.undo import undo

PLANNED = (("Train the coaches", "planned", "2027-02-01", "2027-02-28"),
           ("First match", "planned", "2027-04-10", None),
           ("Rent the pitch", "done", "2027-01-15", "2027-01-20"))


def text(words: str) -> dict[str, object]:
    return LocalText.of(words, "en").to_json()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "V.strongcity", TownDetails(
        LocalText.of("Valmora", "en"), language="en"), "Clerk")
    yield made
    made.close()


@pytest.fixture
def league(town: TownFile) -> str:
    action = town.run(lambda open: add_row(open, "actions", {
        "name": text("Mixed league"), "begins_on": "2027-01-10", "ends_on": "2027-06-30"},
        "Clerk")).row.id
    for name, status, begins, ends in PLANNED:
        values = {"name": text(name), "actions": [action], "status": status,
                  "begins_on": begins, "ends_on": ends}
        town.run(lambda open, values=values: add_row(open, "activities", values, "Clerk"))
    return action


def days(town: TownFile) -> list[tuple[str | None, str | None]]:
    return [(row.values["begins_on"], row.values["ends_on"])
            for row in town.run(lambda open: rows_of(open, "activities"))]


def test_what_is_planned_moves_with_the_whole_action(town: TownFile, league: str) -> None:
    before = days(town)
    kept = town.run(lambda open: move_action(open, league, date(2027, 1, 17), date(2027, 7, 7),
                                             "Clerk"))
    assert kept.changes.registers == {"actions", "activities"}
    assert days(town) == [("2027-02-08", "2027-03-07"), ("2027-04-17", None),
                          ("2027-01-15", "2027-01-20")]
    town.run(undo)
    assert days(town) == before
    action, = town.run(lambda open: rows_of(open, "actions"))
    assert action.values["begins_on"] == "2027-01-10"


def test_an_end_that_moves_alone_leaves_what_is_planned(town: TownFile, league: str) -> None:
    before = days(town)
    town.run(lambda open: move_action(open, league, None, date(2027, 8, 31), "Clerk"))
    town.run(lambda open: move_action(open, league, date(2027, 1, 11), date(2027, 9, 30), "Clerk"))
    assert days(town) == before
