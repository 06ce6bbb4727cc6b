"""A damaged town file is told as such and kept, and its newest backup named."""

import random
from contextlib import suppress
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import backups, rows, town_check, worksheets
from strongcity_desktop.store.town_file import TownFile, open_town_file
from strongcity_desktop.store.troubles import DamagedTownFile


def fill(town: TownFile) -> str:
    with town.step("Filled", who="Clerk") as step:
        filled = worksheets.start(step, "diagnosis", 1, "2026", "short")
        for number in range(60):
            rows.insert(step, "stakeholders", {"contact_name": f"Contact {number} " * 5})
            worksheets.set_answer(step, filled, f"question_{number}", ["a", "b"])
    return filled


def change(path: Path, statement: str) -> None:
    connection = driver.connect(str(path))
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.fixture
def closed(town: TownFile) -> Path:
    """A filled town file, closed, with a backup."""
    town.run(fill)
    town.close()
    return town.path


def test_a_page_gone_bad_is_found_at_the_door(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page:page + 200] = b"\xa5" * 200
    closed.write_bytes(content)
    for _ in range(2):
        with pytest.raises(DamagedTownFile) as told:
            open_town_file(closed)
        assert told.value.kept_aside is not None
        assert told.value.kept_aside.read_bytes() == content
        assert told.value.newest_backup is not None
        assert backups.verify(told.value.newest_backup).rows["stakeholder"] == 60
        assert len(list(told.value.kept_aside.parent.iterdir())) == 1
    assert closed.read_bytes() == content


@pytest.mark.parametrize("statement", [
    "DROP TABLE answer",
    "ALTER TABLE stakeholder ADD COLUMN secret",
    "CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM town; END",
    "CREATE VIEW v AS SELECT 1",
    "DELETE FROM town",
    "UPDATE town SET id = '../../elsewhere'",
    "UPDATE town SET name = '{'",
    "UPDATE town SET name = '[]'",
    "UPDATE town SET arms = 'é'",
    "UPDATE town SET name = CAST(x'ff7b' AS TEXT)",
])
def test_a_file_of_another_shape_is_refused(closed: Path, statement: str) -> None:
    change(closed, statement)
    with pytest.raises(DamagedTownFile):
        open_town_file(closed)


@pytest.mark.parametrize("statement", [
    "UPDATE answer SET value = '{\"a\"'",
    "UPDATE answer SET value = CAST(x'22ff22' AS TEXT)",
    "UPDATE answer SET value = x'ff'",
])
def test_a_broken_answer_does_not_keep_the_town_shut(closed: Path, statement: str) -> None:
    change(closed, statement)
    town = open_town_file(closed)
    filled, = town.run(worksheets.list_filled)
    with pytest.raises(DamagedTownFile):
        town.run(lambda t: worksheets.answers(t, filled.id))
    with pytest.raises(DamagedTownFile):
        town.run(town_check.check_everything)
    assert len(town.run(lambda t: rows.rows(t, "stakeholders"))) == 60
    town.close()


@pytest.mark.parametrize("statement", [
    "UPDATE stakeholder SET interest = 'much'",
    "UPDATE answer SET filled_id = 'nowhere'",
])
def test_the_check_reads_every_value(closed: Path, statement: str) -> None:
    change(closed, statement)
    town = open_town_file(closed)
    with pytest.raises(DamagedTownFile):
        town.run(town_check.check_everything)
    town.close()


def test_mutated_files_open_or_are_refused(closed: Path) -> None:
    whole = closed.read_bytes()
    chance = random.Random(11)
    mutant = closed.with_name("mutant.strongcity")
    for _ in range(40):
        bits = bytearray(whole)
        for _ in range(chance.choice([1, 20])):
            bits[chance.randrange(len(bits))] = chance.randrange(256)
        mutant.write_bytes(bits[:chance.choice([len(bits), chance.randrange(len(bits))])])
        try:
            town = open_town_file(mutant)
        except Refusal:
            continue
        with suppress(Refusal):
            town.run(town_check.check_everything)
        town.when_closing.clear()
        town.close()


@pytest.mark.parametrize("column", ["started_on", "finished_on"])
def test_a_day_of_a_worksheet_gone_bad_is_told_plainly(closed: Path, column: str) -> None:
    change(closed, f"UPDATE filled_worksheet SET {column} = '2026-11-2s'")
    town = open_town_file(closed)
    try:
        with pytest.raises(DamagedTownFile):
            town.run(worksheets.list_filled)
    finally:
        town.close()
