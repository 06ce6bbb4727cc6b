"""The shape of a town file: made new, and compared with what a file holds."""

from collections.abc import Mapping

from sqlalchemy import Connection

from strongcity_desktop.store.tables import APPLICATION_ID, FORMAT, METADATA
from strongcity_desktop.store.troubles import DamagedTownFile


def make_schema(connection: Connection) -> None:
    """Make every table, and mark the file as a town file of the present format."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    METADATA.create_all(connection)
    set_format(connection, FORMAT)


def format_of(connection: Connection) -> int:
    """The format version of the file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_format(connection: Connection, version: int) -> None:
    """Write the format version, in the transaction under way."""
    connection.exec_driver_sql(f"PRAGMA user_version={version:d}")


def refuse_unless_sound(connection: Connection, name: str) -> None:
    """SQLite's quick check of the whole file. Raises DamagedTownFile."""
    if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
        raise DamagedTownFile(name)


def refuse_unless_our_shape(connection: Connection, name: str) -> None:
    """Exactly our tables and columns, and nothing that runs by itself. Raises DamagedTownFile."""
    if columns_in(connection) != _declared():
        raise DamagedTownFile(name)
    foreign = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')").scalar_one()
    if foreign:
        raise DamagedTownFile(name)


def columns_in(connection: Connection) -> Mapping[str, frozenset[str]]:
    """The columns of each table the file holds."""
    found: dict[str, set[str]] = {}
    asked = ("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c "
             "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'")
    for table, column in connection.exec_driver_sql(asked):
        found.setdefault(table, set()).add(column)
    return {table: frozenset(columns) for table, columns in found.items()}


def _declared() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(column.name for column in table.columns)
            for name, table in METADATA.tables.items()}
