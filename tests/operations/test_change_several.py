"""Many rows are changed and added at once: all or nothing, and taken back as one step."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations.change_several import OneOfSeveral, change_several
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.undo import history_of_row, redo, undo, what_undo_takes_back
from strongcity_desktop.store import worksheets
from strongcity_desktop.store.town_file import TownFile, create

LABEL = "Changed {n} rows"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create(tmp_path / "town.strongcity", DETAILS, who="Clerk")
    yield made
    made.close()


def _ids(town: TownFile) -> list[str]:
    return [add_row(town, "stakeholders", {"name": text(name)}, "Clerk").row.id
            for name in ("North school", "South school", "Clinic")]


def test_one_step_changes_and_adds(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        ids = _ids(town)
        before = rows_of(town, "stakeholders")
        done = change_several(
            town, "stakeholders", "Clerk", LABEL,
            changes={ids[0]: {"sector": "education"}, ids[1]: {"sector": "education"}},
            adds=[{"name": text("Fire brigade"), "influence": 4}])
        after = rows_of(town, "stakeholders")
        assert [row.values["sector"] for row in after] == ["education", "education", None, None]
        assert (after[3].id, after[3].number) == (done.rows_added[0], 4)
        assert after[3].values["listed_publicly"] is False
        assert done.changes.registers == {"stakeholders"}
        note = what_undo_takes_back(town)
        assert note is not None
        assert (note.label, note.values, note.who) == (LABEL, {"n": 3}, "Clerk")
        assert note.changes.registers == {"stakeholders"}
        undo(town)
        assert rows_of(town, "stakeholders") == before
        redo(town)
        assert rows_of(town, "stakeholders") == after
        assert [entry.after for entry in history_of_row(town, "stakeholders", ids[0])][1] == {
            "sector": "education"}

    town.run(work)


@pytest.mark.parametrize(("changes", "adds", "place", "said"), [
    ({1: {"sector": "circus"}}, [], 0, "“South school”"),
    ({0: {"influence": 3}, 1: {"name": None}}, [], 1, "Name"),
    ({0: {"influence": 3}}, [{"name": text("Mosque")}, {"influence": 2}], 1, "Name"),
    ({}, [{"name": text("Mosque"), "last_met": "2026-02-30"}], 0, "“Mosque”"),
])
def test_nothing_is_changed_when_one_row_breaks_a_rule(
        town: TownFile, changes: dict[int, Any], adds: list[Any], place: int, said: str) -> None:
    def work(town: TownFile) -> None:
        ids = _ids(town)
        before = rows_of(town, "stakeholders")
        with pytest.raises(OneOfSeveral) as refusal:
            change_several(town, "stakeholders", "Clerk", LABEL, adds=adds,
                           changes={ids[at]: values for at, values in changes.items()})
        assert refusal.value.place == place
        assert said in refusal.value.in_words(english()).translate({0x2068: None, 0x2069: None})
        assert rows_of(town, "stakeholders") == before

    town.run(work)


def test_a_row_no_longer_there_is_told(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with pytest.raises(Refusal):
            change_several(town, "stakeholders", "Clerk", LABEL, changes={"gone": {"influence": 1}},
                           adds=[{"name": text("Mosque")}])
        assert rows_of(town, "stakeholders") == ()

    town.run(work)


def test_what_there_is_to_say_is_said_by_row(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        ids = _ids(town)
        done = change_several(town, "stakeholders", "", LABEL,
                              changes={ids[2]: {"last_met": "2999-01-01"}, ids[0]: {"trust": 1}},
                              adds=[{"name": text("Later"), "last_met": "2999-01-01"}])
        assert {row_id: [one.field_key for one in found]
                for row_id, found in done.findings.items()} == {
            ids[2]: ["last_met"], done.rows_added[0]: ["last_met"]}

    town.run(work)


def test_what_belongs_to_an_assessment_is_written_there(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with pytest.raises(Refusal):
            change_several(town, "challenges", "", LABEL,
                           adds=[{"name": text("Graffiti"), "likelihood": 2}])
        with town.step("Began", who="") as step:
            worksheets.start(step, "diagnosis", 1, "Diagnosis", "full")
        done = change_several(town, "challenges", "", LABEL,
                              adds=[{"name": text("Graffiti"), "likelihood": 2},
                                    {"name": text("Rumours")}])
        change_several(town, "challenges", "", LABEL,
                       changes={one: {"impact": 3} for one in done.rows_added})
        assert [(row.values.get("likelihood"), row.values["impact"], row.values["score"])
                for row in rows_of(town, "challenges")] == [(2, 3, 6), (None, 3, None)]
        undo(town)
        undo(town)
        assert rows_of(town, "challenges") == ()

    town.run(work)
