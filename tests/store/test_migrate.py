"""A town file of an older format is brought up to date whole, after a backup, or left as it is."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, inspect

from store_samples import words
from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store import backups, journal, migrate, rows, worksheets
from strongcity_desktop.store.engine import open_engine, raw_of
from strongcity_desktop.store.migrations import to_format_2
from strongcity_desktop.store.schema import format_of, make_schema
from strongcity_desktop.store.shape import FORMAT
from strongcity_desktop.store.town_check import check_everything
from strongcity_desktop.store.town_file import TownFile, open_town_file

REFERENCE = Path(__file__).parents[1] / "reference"


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """A town file as format 1 kept it."""
    return Path(shutil.copyfile(REFERENCE / "format_1.strongcity", tmp_path / "old.strongcity"))


@pytest.fixture
def with_meetings(tmp_path: Path) -> Path:
    """A town file as format 2 kept it, with meetings inside its diagnoses."""
    return Path(shutil.copyfile(REFERENCE / "format_2.strongcity", tmp_path / "two.strongcity"))


@pytest.fixture
def before_tasks(tmp_path: Path) -> Path:
    """A town file as format 3 kept it, before there were tasks, risks and documents."""
    return Path(shutil.copyfile(REFERENCE / "format_3.strongcity", tmp_path / "three.strongcity"))


@pytest.fixture
def before_strategy(tmp_path: Path) -> Path:
    """A town file as format 4 kept it: stakeholders, tasks and risks, no goals or meetings yet."""
    return Path(shutil.copyfile(REFERENCE / "format_4.strongcity", tmp_path / "four.strongcity"))


@pytest.fixture
def before_actions(tmp_path: Path) -> Path:
    """A town file as format 5 kept it: goals, resources and meetings, no actions yet."""
    return Path(shutil.copyfile(REFERENCE / "format_5.strongcity", tmp_path / "five.strongcity"))


@pytest.fixture
def before_plans(tmp_path: Path) -> Path:
    """A town file as format 6 kept it: actions and results, no adopted plan yet."""
    return Path(shutil.copyfile(REFERENCE / "format_6.strongcity", tmp_path / "six.strongcity"))


def test_an_old_file_opens_with_everything_in_it(old_file: Path) -> None:
    town = open_town_file(old_file)
    filled, = town.run(worksheets.list_filled)
    assert (filled.title, filled.place) == ("2026", None)
    assert town.run(lambda t: worksheets.answers(t, filled.id)) == {"trust": 3}
    town.run(lambda t: worksheets.set_place(t, filled.id, "trust"))
    town.run(journal.undo)
    assert town.run(lambda t: worksheets.answers(t, filled.id)) == {"trust": 2}
    town.close()
    town = open_town_file(old_file)
    assert town.run(worksheets.list_filled)[0].place == "trust"
    town.close()


def test_a_proved_backup_of_the_old_format_is_made_first(old_file: Path) -> None:
    town = open_town_file(old_file)
    first = backups.backups_of(town.town_id)[-1]
    assert (first.reason, first.whole) == ("before an update", True)
    assert backups.verify(first.path).format == 1
    town.close()


def _shape(connection: Connection) -> Mapping[str, Any]:
    """Tables, columns with type and duty, keys and indexes, without regard to order."""
    seen = inspect(connection)
    return {table: (
        sorted((c["name"], str(c["type"]), c["nullable"], c["primary_key"])
               for c in seen.get_columns(table)),
        sorted(str(sorted(key["constrained_columns"])) + key["referred_table"]
               for key in seen.get_foreign_keys(table)),
        sorted(str(sorted(u["column_names"])) for u in seen.get_unique_constraints(table)),
        sorted(str(i["name"]) for i in seen.get_indexes(table)),
    ) for table in seen.get_table_names()}


def test_a_file_brought_up_to_date_is_like_a_new_one(old_file: Path, with_meetings: Path,
                                                     before_tasks: Path, before_strategy: Path,
                                                     before_actions: Path, before_plans: Path,
                                                     tmp_path: Path) -> None:
    shapes = []
    for path, prepare in ((old_file, lambda c: migrate.bring_up_to_date(c, "old")),
                          (with_meetings, lambda c: migrate.bring_up_to_date(c, "two")),
                          (before_tasks, lambda c: migrate.bring_up_to_date(c, "three")),
                          (before_strategy, lambda c: migrate.bring_up_to_date(c, "four")),
                          (before_actions, lambda c: migrate.bring_up_to_date(c, "five")),
                          (before_plans, lambda c: migrate.bring_up_to_date(c, "six")),
                          (tmp_path / "new.strongcity", make_schema)):
        engine = open_engine(path, "make")
        with engine.connect() as connection, connection.begin():
            prepare(connection)
            assert format_of(raw_of(connection)) == FORMAT
            shapes.append(_shape(connection))
        engine.dispose()
    assert all(shape == shapes[-1] for shape in shapes)


def test_stakeholders_of_format_3_stay_as_they_were_and_can_be_undone(before_tasks: Path) -> None:
    town = open_town_file(before_tasks)
    harbour, = town.run(lambda t: rows.rows(t, "stakeholders"))
    assert (harbour.values["trust"], harbour.values["relation"]) == (3, "wary")
    assert harbour.values["kept_by"] is None and harbour.values["challenges"] is None
    town.run(journal.undo)
    town.run(journal.undo)
    assert [row.values["name"]["texts"]["fr"] for row in
            town.run(lambda t: rows.rows(t, "stakeholders"))] == [
        "Association du port", "Club de sport"]
    assert town.run(lambda t: rows.rows(t, "tasks")) == ()
    town.close()


def test_stakeholders_of_format_4_stay_and_can_be_given_a_seat(before_strategy: Path) -> None:
    town = open_town_file(before_strategy)
    harbour, bus = town.run(lambda t: rows.rows(t, "stakeholders"))
    assert (harbour.values["trust"], bus.values["sector"]) == (4, "business")
    assert all(harbour.values[new] is None for new in (
        "platform_role", "gains", "offers", "asked_of", "in_crisis"))
    for register_id in ("goals", "definitions", "resources", "meetings", "agenda_points",
                        "decisions"):
        assert town.run(lambda t, id=register_id: rows.rows(t, id)) == ()
    assert town.run(lambda t: _add(t, "meetings")).number == 1
    assert town.run(check_everything) > 10
    town.close()


def test_goals_and_decisions_of_format_5_stay_and_can_point_at_actions(before_actions: Path
                                                                       ) -> None:
    town = open_town_file(before_actions)
    goal, = town.run(lambda t: rows.rows(t, "goals"))
    decision, = town.run(lambda t: rows.rows(t, "decisions"))
    resource, = town.run(lambda t: rows.rows(t, "resources"))
    assert decision.values["goals"] == [goal.id] == resource.values["goals"]
    assert (resource.values["amount"], resource.values["origin"]) == ("12000.5", "existing")
    assert all(decision.values[new] is None for new in ("actions", "indicators"))
    for register_id in ("actions", "budget_lines", "indicators", "readings", "findings",
                        "trainings"):
        assert town.run(lambda t, id=register_id: rows.rows(t, id)) == ()
    assert town.run(lambda t: _add(t, "actions")).number == 1
    assert town.run(check_everything) > 10
    town.close()


def test_actions_and_results_of_format_6_stay_and_a_plan_can_be_made(before_plans: Path) -> None:
    town = open_town_file(before_plans)
    action, = town.run(lambda t: rows.rows(t, "actions"))
    line, = town.run(lambda t: rows.rows(t, "budget_lines"))
    reading, = town.run(lambda t: rows.rows(t, "readings"))
    assert (line.values["actions"], line.values["amount"]) == ([action.id], "14000.25")
    assert reading.values["value"] == "30"
    for register_id in ("plan_sections", "adopted_versions"):
        assert town.run(lambda t, id=register_id: rows.rows(t, id)) == ()
        assert town.run(lambda t, id=register_id: _add(t, id)).number == 1
    assert town.run(check_everything) > 10
    town.close()


def test_meetings_noted_in_a_diagnosis_become_consultations(with_meetings: Path) -> None:
    town = open_town_file(with_meetings)
    meetings = town.run(lambda t: rows.rows(t, "consultations"))
    assert [(row.number, row.values["method"], row.values["held_on"]) for row in meetings] == [
        (1, "walk", "2026-01-14"), (2, "survey", None), (3, None, None),
        (4, "visit", "2027-01-10")]
    walk = meetings[0].values
    assert walk["name"] == walk["place"] and walk["place"]["texts"]["ar"] == "سوق الميناء"
    assert (walk["reached"], len(walk["neighbourhoods"])) == (32, 1)
    assert all(row.values["name"]["texts"]["fr"] for row in meetings)
    first, second = town.run(worksheets.list_filled)
    assert town.run(lambda t: worksheets.answers(t, first.id)) == {
        "women_heard": "yes", "consultations_held": [row.id for row in meetings[:3]]}
    assert town.run(lambda t: worksheets.answers(t, second.id))["consultations_held"] == [
        meetings[3].id]
    with_another = town.run(lambda t: _add(t, "consultations"))
    assert with_another.number == 5
    assert town.run(check_everything) > 10
    town.close()


def _add(town: TownFile, register_id: str) -> Row:
    with town.step("Added", who="") as step:
        row_id = rows.insert(step, register_id, {"name": words("One more")})
    return rows.row(town, register_id, row_id)


def test_after_the_move_undo_cannot_take_away_what_others_need(with_meetings: Path) -> None:
    town = open_town_file(with_meetings)
    assert town.run(journal.undo_label) is None and town.run(journal.redo_label) is None
    meeting = town.run(lambda t: rows.rows(t, "consultations"))[0]
    told, = town.run(lambda t: journal.history(t, "consultation", meeting.id))
    assert told.before is None and told.after is not None
    town.close()


def test_a_file_moved_twice_gives_the_same_rows(with_meetings: Path, tmp_path: Path) -> None:
    ids = []
    for name in ("a.strongcity", "b.strongcity"):
        town = open_town_file(Path(shutil.copyfile(with_meetings, tmp_path / name)))
        ids.append([row.id for row in town.run(lambda t: rows.rows(t, "consultations"))])
        town.close()
    assert ids[0] == ids[1]


def test_who_did_not_know_of_meetings_still_does_not(with_meetings: Path) -> None:
    engine = open_engine(with_meetings, "make")
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE answer SET value = '{\"unknown\":true}' "
                                   "WHERE question_key = 'communities_heard'")
    engine.dispose()
    town = open_town_file(with_meetings)
    for filled in town.run(worksheets.list_filled):
        assert town.run(lambda open, id=filled.id: worksheets.answers(open, id)) == {
            "consultations_held": {"unknown": True}, "women_heard": "yes"}
    assert town.run(lambda open: rows.rows(open, "consultations")) == ()
    assert town.run(check_everything) > 0
    town.close()


@pytest.mark.parametrize("damage", [
    "UPDATE answer SET value = '[{' WHERE question_key = 'communities_heard'",
    "UPDATE answer SET value = '7' WHERE question_key = 'communities_heard'",
    "INSERT INTO last_number VALUES ('consultation', 1)",
])
def test_a_move_that_cannot_be_whole_changes_nothing(with_meetings: Path, damage: str) -> None:
    engine = open_engine(with_meetings, "make")
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(damage)
    engine.dispose()
    before = with_meetings.read_bytes()
    with pytest.raises(Refusal, match="older StrongCity"):
        open_town_file(with_meetings)
    assert with_meetings.read_bytes() == before


def test_a_step_that_breaks_off_leaves_the_file_as_it_was(
        old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole_step = to_format_2.upgrade

    def breaks_off(operations: Any) -> None:
        whole_step(operations)
        operations.execute("DELETE FROM answer")
        raise RuntimeError

    monkeypatch.setattr(to_format_2, "upgrade", breaks_off)
    before = old_file.read_bytes()
    with pytest.raises(Refusal, match="older StrongCity"):
        open_town_file(old_file)
    assert old_file.read_bytes() == before
    monkeypatch.undo()


def test_an_old_file_that_may_not_be_written_is_shown_and_stays_old(old_file: Path) -> None:
    before = old_file.read_bytes()
    old_file.chmod(0o444)
    town = open_town_file(old_file)
    assert town.read_only
    assert town.run(worksheets.list_filled)[0].title == "2026"
    town.close()
    assert old_file.read_bytes() == before


def test_alembic_is_imported_only_for_an_old_file(town_path: Path) -> None:
    script = ("import sys; from strongcity_desktop.operations import open_town as o;"
              "from strongcity_desktop.store.town_details import TownDetails as D;"
              "from strongcity_desktop.language.texts import LocalText as L;"
              "from pathlib import Path as P;"
              "o.create_town(P(sys.argv[1]), D(L.of('A', 'en')), '').close();"
              "assert 'alembic' not in sys.modules")
    subprocess.run([sys.executable, "-c", script, str(town_path)], check=True, timeout=60)
    assert paths.user_data_folder().is_dir()


def test_rows_of_an_old_file_stand_by_their_numbers_and_can_be_moved(old_file: Path) -> None:
    engine = open_engine(old_file, "make")
    with engine.connect() as connection, connection.begin():
        for number in (2, 1):
            connection.exec_driver_sql("INSERT INTO neighbourhood (id, number, population) "
                                       "VALUES (?, ?, 10)", (f"n{number}", number))
        connection.exec_driver_sql("INSERT INTO last_number VALUES ('neighbourhood', 3)")
    engine.dispose()
    town = open_town_file(old_file)
    assert _numbers(town) == [1, 2]
    town.run(lambda t: _add(t, "neighbourhoods"))
    town.run(lambda t: _move(t, "n1", 1))
    assert _numbers(town) == [2, 1, 4]
    assert town.run(check_everything) > 3
    town.close()


def test_a_row_deleted_in_an_old_file_comes_back_to_its_place(old_file: Path) -> None:
    engine = open_engine(old_file, "make")
    gone = '{"id":"n1","number":1,"name":null,"population":10,"note":null}'
    with engine.connect() as connection, connection.begin():
        run = connection.exec_driver_sql
        run("INSERT INTO neighbourhood (id, number) VALUES ('n2', 2)")
        run("INSERT INTO journal_step (id, at, who, label, label_values, state) VALUES "
            "('s', '2026-01-13T09:30:00.000+00:00', '', 'Deleted', '{}', 'done')")
        run("INSERT INTO journal_entry (step_id, at, who, table_name, row_id, before) VALUES "
            "('s', '2026-01-13T09:30:00.000+00:00', '', 'neighbourhood', 'n1', ?)", (gone,))
    engine.dispose()
    town = open_town_file(old_file)
    town.run(journal.undo)
    assert _numbers(town) == [1, 2]
    town.run(journal.redo)
    entry, = town.run(journal.recycle_bin)
    town.run(lambda t: journal.restore_from_bin(t, entry, who=""))
    assert _numbers(town) == [1, 2]
    town.close()


def _numbers(town: TownFile) -> list[int]:
    return [row.number for row in town.run(lambda t: rows.rows(t, "neighbourhoods"))]


def _move(town: TownFile, row_id: str, by: int) -> None:
    with town.step("Moved", who="") as step:
        rows.move(step, "neighbourhoods", row_id, by)
