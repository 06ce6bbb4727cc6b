"""Reading with the driver alone gives what was written, also in the middle of writing."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import select

from store_samples import words
from strongcity_desktop.store import reading, rows, worksheets
from strongcity_desktop.store.shape import TABLES
from strongcity_desktop.store.tables import METADATA
from strongcity_desktop.store.town_file import TownFile, open_town_file
from strongcity_desktop.store.troubles import DamagedTownFile

SECOND = Path(__file__).with_name("second_process.py")


def fill(town: TownFile) -> None:
    with town.step("Filled", who="Clerk", n=3) as step:
        rows.insert(step, "stakeholders", {"name": words("Mères \"d'en haut\""), "consent": True,
                                           "listed_publicly": False, "groups": ["a", "b"]})
        rows.insert(step, "stakeholders", {"interest": 2, "contact_name": "أم سامي"})
        filled = worksheets.start(step, "diagnosis", 1, "2026", "short")
        for key, value in (("many", ["x"]), ("number", 4), ("no", False), ("text", words("ë"))):
            worksheets.set_answer(step, filled, key, value)
    with town.step("Deleted", who="Clerk") as step:
        rows.delete(step, "stakeholders", rows.rows(town, "stakeholders")[1].id)


@pytest.mark.parametrize("table", TABLES)
def test_it_reads_what_sqlalchemy_reads(town: TownFile, table: str) -> None:
    def work(town: TownFile) -> None:
        fill(town)
        with town.transaction() as connection:
            found = connection.execute(select(METADATA.tables[table]))
            written = [dict(row) for row in found.mappings()]
        read = town.rows(table)
        assert sorted(map(repr, read)) == sorted(map(repr, written))
        assert town.count(table) == len(read)

    town.run(work)


def test_conditions_order_and_number(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with town.step("Added", who="") as step:
            ids = [rows.insert(step, "stakeholders", {"sector": sector, "interest": interest})
                   for sector, interest in (("a", 1), ("b", None), ("a", 3), ("c'", 3))]

        def found(where: reading.Where, **more: Any) -> list[int]:
            read = town.rows("stakeholder", where, only=("id",), **more)
            return [ids.index(row["id"]) for row in read]

        assert found({"sector": "a"}, order="number") == [0, 2]
        assert found({"sector": "a", "interest": 3}) == [2]
        assert found({"interest": None}) == [1]
        assert found({"sector": ("c'", "b", "?")}, order="number", newest_first=True) == [3, 1]
        assert found({"sector": ()}) == []
        assert found({}, order="number", newest_first=True, most=2) == [3, 2]
        assert found({"id": [*map(str, range(300_000)), ids[1]]}) == [1]

    town.run(work)


@pytest.mark.parametrize(("table", "where", "order"), [
    ("sqlite_schema", {}, ""), ("town", {'id" OR 1 --': "x"}, ""), ("town", {}, "random()")])
def test_only_names_of_the_shape_become_sql(
        town: TownFile, table: str, where: reading.Where, order: str) -> None:
    with pytest.raises(KeyError):
        town.run(lambda t: t.rows(table, where, order=order))


def test_a_read_within_a_step_sees_the_step_and_nothing_of_one_taken_back(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with pytest.raises(ZeroDivisionError), town.step("Added", who="") as step:
            row_id = rows.insert(step, "neighbourhoods", {"population": 5})
            assert rows.row(town, "neighbourhoods", row_id).values["population"] == 5
            rows.update(step, "neighbourhoods", row_id, {"population": 6})
            assert rows.row(town, "neighbourhoods", row_id).values["population"] == 6
            assert (town.count("neighbourhood"), town.in_transaction) == (1, True)
            _ = 1 // 0
        assert (town.count("neighbourhood"), town.in_transaction) == (0, False)

    town.run(work)


def test_a_damaged_read_within_a_step_takes_the_step_back(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        fill(town)
        with town.transaction() as connection:
            connection.exec_driver_sql("UPDATE answer SET value = '{'")
        filled = worksheets.list_filled(town)[0].id
        with pytest.raises(DamagedTownFile), town.step("Added", who="") as step:
            rows.insert(step, "neighbourhoods", {})
            worksheets.answers(town, filled)
        assert rows.rows(town, "neighbourhoods") == ()
        assert not town.in_transaction

    town.run(work)


def test_reading_and_writing_go_through_one_connection(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        assert len(rows.rows(town, "neighbourhoods")) == 0
        before = town.raw
        with town.step("Added", who="") as step:
            rows.insert(step, "neighbourhoods", {})
            assert town.connection.connection.driver_connection is before
        assert town.raw is before

    town.run(work)


def test_a_town_only_read_so_far_keeps_other_programs_out(town: TownFile) -> None:
    town.close()
    again = open_town_file(town.path)
    try:
        assert again.run(lambda t: rows.rows(t, "neighbourhoods")) == ()
        for action, said in (("write", "locked"), ("open", "read only")):
            done = subprocess.run([sys.executable, str(SECOND), action, str(again.path)],
                                  capture_output=True, text=True, timeout=60, check=True)
            assert said in done.stdout
    finally:
        again.close()


def test_once_closed_nothing_holds_the_file(town: TownFile) -> None:
    town.close()
    for work in (lambda t: rows.rows(t, "stakeholders"), fill):
        again = open_town_file(town.path)
        again.run(work)
        again.close()
        raw = driver.connect(str(town.path), timeout=0, isolation_level=None)
        raw.execute("BEGIN EXCLUSIVE").execute("COMMIT")
        raw.close()
