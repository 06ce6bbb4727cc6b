"""A town file of an older format is brought up to date whole, after a backup, or left as it is."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, inspect

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import backups, journal, migrate, worksheets
from strongcity_desktop.store.connection import open_engine
from strongcity_desktop.store.migrations import to_format_2
from strongcity_desktop.store.schema import format_of, make_schema
from strongcity_desktop.store.tables import FORMAT
from strongcity_desktop.store.town_file import open_town_file

REFERENCE = Path(__file__).parents[1] / "reference" / "format_1.strongcity"


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """A town file as format 1 kept it."""
    return Path(shutil.copyfile(REFERENCE, tmp_path / "old.strongcity"))


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


def test_a_file_brought_up_to_date_is_like_a_new_one(old_file: Path, tmp_path: Path) -> None:
    shapes = []
    for path, prepare in ((old_file, lambda c: migrate.bring_up_to_date(c, "old")),
                          (tmp_path / "new.strongcity", make_schema)):
        engine = open_engine(path, "make")
        with engine.connect() as connection, connection.begin():
            prepare(connection)
            assert format_of(connection) == FORMAT
            shapes.append(_shape(connection))
        engine.dispose()
    assert shapes[0] == shapes[1]


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
