"""SQLAlchemy over a driver connection that is open already: for all that writes."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from strongcity_desktop.store.connection import Way, connect


def engine_over(raw: Any, way: Way) -> Engine:
    """An engine whose one connection is `raw`, used on the thread that opened it only.

    Disposing of the engine closes `raw`.
    """
    engine = create_engine("sqlite://", module=driver, poolclass=StaticPool, creator=lambda: raw)
    begin = "BEGIN" if way == "read" else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def open_engine(path: Path, way: Way) -> Engine:
    """An engine over a connection of its own. Raises the driver's errors."""
    return engine_over(connect(path, way), way)


def raw_of(connection: Connection) -> Any:
    """The driver connection beneath."""
    return connection.connection.driver_connection
