"""One connection to one SQLite file, set so that answers survive sticks and power cuts."""

from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as driver

Way = Literal["work", "read", "make"]
_MODES = {"work": "rw", "read": "ro", "make": "rwc"}
# temp_store: what is laid out for sorting and looking never reaches a disk. cache_size: 16 MB.
_ALWAYS = ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "temp_store=MEMORY",
           "cache_size=-16000")
# journal_size_limit: under an exclusive lock the journal stays beside the file; it must not keep
# what was erased. A copy taken while the file is open is whole in this mode, unlike in WAL.
_TO_WRITE = ("locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA",
             "secure_delete=ON", "journal_size_limit=0")


def connect(path: Path, way: Way) -> Any:
    """A driver connection without transactions of its own.

    Raises the driver's own errors; a file another program writes to gives "database is locked".
    """
    uri = f"{path.absolute().as_uri()}?mode={_MODES[way]}"
    connection = driver.connect(uri, uri=True, isolation_level=None, timeout=0)
    try:
        for setting in _ALWAYS if way == "read" else _ALWAYS + _TO_WRITE:
            connection.execute(f"PRAGMA {setting}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def hold(raw: Any) -> None:
    """Take the file for this program alone until the connection closes.

    Raises "database is locked" when another program has it.
    """
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("COMMIT")
