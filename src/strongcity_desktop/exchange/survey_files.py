"""The sheets of a survey's file, whatever program saved it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from strongcity_desktop.exchange.csv_files import read_csv
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.workbooks_in import WORKBOOKS, read_workbook
from strongcity_desktop.language.refusal import Refusal, mark

_ENDING = mark("“{file}” is not a table that can be read here. Export the answers as CSV or XLSX, "
               "then choose that file.")
_NOT_THERE = mark("“{file}” is not there, or another program has it open. Check the folder, or "
                  "close that program, then choose it again.")


def sheets_in(path: Path) -> tuple[ReadSheet, ...]:
    """Every sheet of a CSV, XLSX or ODS file. Raises Refusal where it cannot be read."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise Refusal(_ENDING, file=path.name)
    try:
        return reader(path)
    except OSError as trouble:
        raise Refusal(_NOT_THERE, file=path.name) from trouble


def _csv(path: Path) -> tuple[ReadSheet, ...]:
    return (read_csv(path),)


def _workbook(path: Path) -> tuple[ReadSheet, ...]:
    return read_workbook(path)[0]


_READERS: Mapping[str, Callable[[Path], tuple[ReadSheet, ...]]] = {
    ".csv": _csv, **dict.fromkeys(WORKBOOKS, _workbook)}
ENDINGS = tuple(sorted(_READERS))
