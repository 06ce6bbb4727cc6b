"""Copying an open town into a new file as VACUUM does, but for the rows of some tables."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

_HEADS = {"CREATE TABLE ": "CREATE TABLE copy.", "CREATE INDEX ": "CREATE INDEX copy.",
          "CREATE UNIQUE INDEX ": "CREATE UNIQUE INDEX copy."}
# A new file that is thrown away when anything goes wrong needs no journal of its own.
_SETTINGS = ("journal_mode=OFF", "synchronous=OFF")


def copy_without(raw: Any, target: Path, emptied: Collection[str]) -> None:
    """Copy every table through the open connection; those `emptied` are there without rows.

    The file must not be there. Raises the driver's errors; what was written then is of no use.
    """
    raw.execute("PRAGMA foreign_keys=OFF")  # rows go over table by table, as they stand
    try:
        raw.execute("ATTACH ? AS copy", (f"{target.absolute().as_uri()}?mode=rwc",))
        try:
            for setting in _SETTINGS:
                raw.execute(f"PRAGMA copy.{setting}").fetchall()
            raw.execute("BEGIN")
            _copy(raw, emptied)
            raw.execute("COMMIT")
        except BaseException:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise
        finally:
            raw.execute("DETACH copy")
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def _copy(raw: Any, emptied: Collection[str]) -> None:
    for stamp in ("application_id", "user_version"):
        value = int(raw.execute(f"PRAGMA main.{stamp}").fetchone()[0])
        raw.execute(f"PRAGMA copy.{stamp}={value:d}")
    made = raw.execute("SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL "
                       "AND name NOT LIKE 'sqlite~_%' ESCAPE '~'").fetchall()
    for kind in ("table", "index"):  # indexes are empty, so that rows go over page by page
        for its_kind, _, sql in made:
            if its_kind == kind:
                raw.execute(_in_copy(sql))
    for kind, name, _ in made:
        if kind == "table" and name not in emptied:
            quoted = name.replace('"', '""')
            raw.execute(f'INSERT INTO copy."{quoted}" SELECT * FROM main."{quoted}"')
    if raw.execute("SELECT 1 FROM main.sqlite_schema WHERE name = 'sqlite_sequence'").fetchall():
        raw.execute("DELETE FROM copy.sqlite_sequence")
        raw.execute("INSERT INTO copy.sqlite_sequence SELECT * FROM main.sqlite_sequence")


def _in_copy(sql: str) -> str:
    """The statement for the copy; SQLite keeps each with one of these beginnings."""
    for head, in_copy in _HEADS.items():
        if sql.startswith(head):
            return in_copy + sql.removeprefix(head)
    raise ValueError("only tables and indexes are copied")
