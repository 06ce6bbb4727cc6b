"""A second program on the same town file, for the tests: does one thing, says what came of it."""

import sys
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import rows
from strongcity_desktop.store.town_file import TownFile, open_town_file


def say(what: object) -> None:
    """One line on standard output, at once."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def hold(path: Path) -> None:
    """Open the town, add a row, say so, and keep it until standard input ends."""
    town = open_town_file(path)
    with_row(town)
    say("held")
    sys.stdin.read()
    town.close()


def write_on(path: Path) -> None:
    """Hold the town and write forty rows in each step, until killed."""
    town = open_town_file(path)
    say("held")

    def add(town: TownFile) -> None:
        with town.step("Added", who="other") as step:
            for _ in range(40):
                rows.insert(step, "stakeholders", {"phone": "x" * 500})

    while True:
        town.run(add)


def with_row(town: TownFile) -> None:
    """Add one row."""
    def add(town: TownFile) -> None:
        with town.step("Added", who="other") as step:
            rows.insert(step, "neighbourhoods", {"population": 7})

    town.run(add)


def write(path: Path) -> None:
    """Try to write to the file with plain SQLite."""
    try:
        connection = driver.connect(str(path), timeout=0)
        connection.execute("DELETE FROM town")
        connection.commit()
        say("written")
    except driver.Error as trouble:
        say(trouble)


def open_it(path: Path) -> None:
    """Open the town as the app does."""
    try:
        town = open_town_file(path)
        say("read only" if town.read_only else "for work")
        town.close()
    except Refusal as refusal:
        say(refusal)


if __name__ == "__main__":
    actions = {"hold": hold, "write": write, "open": open_it, "write_on": write_on}
    actions[sys.argv[1]](Path(sys.argv[2]))
