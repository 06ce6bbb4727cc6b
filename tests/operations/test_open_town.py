"""A town is made, opened, described and changed through the one door."""

from pathlib import Path

import pytest

from store_samples import DETAILS, words
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import check_town, open_town, undo
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.store import rows, worksheets
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile


def fill(town: TownFile) -> None:
    with town.step("Filled", who="Clerk") as step:
        rows.insert(step, "neighbourhoods", {"name": words("North")})
        worksheets.start(step, "diagnosis", 1, "2026", "short")


def test_the_ending_of_a_town_file_is_added(tmp_path: Path) -> None:
    town = open_town.create_town(tmp_path / "St. Louis", DETAILS, "Clerk")
    assert town.path == tmp_path / "St. Louis.strongcity"
    town.close()
    with pytest.raises(Refusal, match="is there already"):
        open_town.create_town(tmp_path / "St. Louis.strongcity", DETAILS, "Clerk")


def test_a_description_says_what_the_town_holds(tmp_path: Path) -> None:
    town = open_town.create_town(tmp_path / "a", DETAILS, "Clerk")
    town.run(fill)
    town.close()
    town = open_town.open_town(tmp_path / "a.strongcity")
    said = town.run(open_town.describe_town)
    assert said.details == DETAILS
    assert said.rows == {**dict.fromkeys(REGISTERS, 0), "neighbourhoods": 1}
    assert [filled.title for filled in said.worksheets] == ["2026"]
    assert said.changed_at
    assert not said.read_only
    assert town.run(check_town.check_open_town) is None
    town.close()
    assert check_town.check_town(town.path) is None
    town.path.write_bytes(town.path.read_bytes()[:9_000])
    assert isinstance(check_town.check_town(town.path), Refusal)


def test_details_change_as_one_step(tmp_path: Path) -> None:
    town = open_town.create_town(tmp_path / "a", DETAILS, "Clerk")
    other = TownDetails(LocalText.of("Other", "en"), population=3)
    assert town.run(lambda t: open_town.change_town(t, other, "Mayor")).town
    assert town.run(open_town.describe_town).details == other
    note = town.run(undo.undo)
    assert note is not None
    assert (note.who, note.label) == ("Mayor", "Changed the town's details")
    assert town.run(open_town.describe_town).details == DETAILS
    town.close()
