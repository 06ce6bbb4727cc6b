"""Writes `format_5.strongcity` from `format_5.sql`: a small town as format 5 kept it.

Run once; the file it wrote is kept as it is, because towns of that format are.
"""

from pathlib import Path

import sqlcipher3.dbapi2 as driver

HERE = Path(__file__).parent


def write(path: Path) -> None:
    """Make the file anew."""
    path.unlink(missing_ok=True)
    connection = driver.connect(str(path), isolation_level=None)
    connection.executescript((HERE / "format_5.sql").read_text("utf-8"))
    connection.close()


if __name__ == "__main__":
    write(HERE / "format_5.strongcity")
