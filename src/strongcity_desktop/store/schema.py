"""The shape of a town file as the file has it: made new, and compared with the one declared."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from strongcity_desktop.store.shape import APPLICATION_ID, FORMAT, TABLES
from strongcity_desktop.store.troubles import DamagedTownFile

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MANY = 20_000_000
"""Bytes of contents beyond which they are not looked through at each opening."""


def make_schema(connection: "Connection") -> None:
    """Make every table, and mark the file as a town file of the present format."""
    # Imported here, for a new file only: what is there is compared without SQLAlchemy.
    from strongcity_desktop.store import row_index
    from strongcity_desktop.store.engine import raw_of
    from strongcity_desktop.store.tables import METADATA

    raw = raw_of(connection)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID:d}")
    METADATA.create_all(connection)
    set_format(raw, FORMAT)
    row_index.rebuild(raw)


def format_of(raw: Any) -> int:
    """The format version of the file."""
    return int(_first(raw, "PRAGMA user_version"))


def set_format(raw: Any, version: int) -> None:
    """Write the format version, in the transaction under way."""
    raw.execute(f"PRAGMA user_version={version:d}")


def refuse_unless_sound(raw: Any, name: str) -> None:
    """SQLite's quick check of the whole file. Raises DamagedTownFile.

    Many contents of files are passed over: each is proved by its hash when it is read, and a stick
    would take half a minute for all of them whenever the town is opened.
    """
    asked = ["PRAGMA quick_check(1)"]
    if _bytes_of_contents(raw) > _MANY:
        asked = ['PRAGMA quick_check("{}")'.format(table.replace('"', '""'))
                 for table in ("sqlite_schema", *columns_in(raw)) if table != "stored_file"]
    if any(_first(raw, check) != "ok" for check in asked):
        raise DamagedTownFile(name)


def _bytes_of_contents(raw: Any) -> int:
    if "stored_file" not in columns_in(raw):
        return 0
    return int(_first(raw, "SELECT total(size) FROM stored_file"))


def refuse_unless_our_shape(raw: Any, name: str) -> None:
    """Exactly our tables and columns, and nothing that runs by itself. Raises DamagedTownFile."""
    declared = {table: frozenset(columns) for table, columns in TABLES.items()}
    if columns_in(raw) != declared:
        raise DamagedTownFile(name)
    if _first(raw, "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')"):
        raise DamagedTownFile(name)


def columns_in(raw: Any) -> Mapping[str, frozenset[str]]:
    """The columns of each table the file holds."""
    found: dict[str, set[str]] = {}
    asked = ("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c "
             "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'")
    for table, column in raw.execute(asked).fetchall():
        found.setdefault(table, set()).add(column)
    return {table: frozenset(columns) for table, columns in found.items()}


def _first(raw: Any, asked: str) -> Any:
    """The first value of the first row. There is always one in what is asked here."""
    return raw.execute(asked).fetchall()[0][0]
