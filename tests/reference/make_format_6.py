"""Writes `format_6.strongcity` from `format_6.sql`: a small town as format 6 kept it.

Run once; the file it wrote is kept as it is, because towns of that format are.
"""

from pathlib import Path

import sqlcipher3.dbapi2 as driver

HERE = Path(__file__).parent


def write(path: Path) -> None:
    """Make the file anew."""
    path.unlink(missing_ok=True)
    connection = driver.connect(str(path), isolation_level=None)
    connection.executescript((HERE / "format_6.sql").read_text("utf-8"))
    connection.close()


if __name__ == "__main__":
    write(HERE / "format_6.strongcity")
