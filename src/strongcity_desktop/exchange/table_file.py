"""A stranger's table: a CSV file or a workbook as it was read, once, with what was lost."""

from dataclasses import dataclass, replace
from pathlib import Path

from strongcity_desktop.exchange.column_guide import is_guide
from strongcity_desktop.exchange.csv_files import Written, cells_of_csv, csv_bytes, how_written
from strongcity_desktop.exchange.reading_process import ReadingProcess
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.workbook_caps import Lost
from strongcity_desktop.exchange.workbooks_in import WORKBOOKS, read_workbook
from strongcity_desktop.language.refusal import Refusal, mark

PLAIN = (".csv", ".txt", ".tsv")
TABLES = (*PLAIN, *WORKBOOKS)
"""The endings that can be read."""
_NOT_THERE = mark("“{file}” is not there. Check the name and the folder.")
_NOT_READ = mark("“{file}” cannot be read from there. Close the program that has it open, or copy "
                 "it to this computer, then import the copy.")
_NO_ENDING = mark("“{file}” is no table that can be read. Save it as XLSX, ODS or CSV, then choose "
                  "that file.")
_EMPTY = mark("“{file}” holds no rows. Choose the file that holds them.")


@dataclass(frozen=True)
class TableFile:
    """Its sheets that hold anything. `written` and `data` are of a plain file only."""

    path: Path
    sheets: tuple[ReadSheet, ...]
    lost: Lost
    written: Written | None = None
    data: bytes = b""

    def rewritten(self, written: Written) -> "TableFile":
        """The same plain file taken to be written in another way. Raises Refusal."""
        return replace(self, written=written, sheets=(
            cells_of_csv(self.data, self.path, written),))


def read_table(path: Path, process: ReadingProcess | None = None) -> TableFile:
    """Read the file by its ending. Raises Refusal with the cure when it cannot be read."""
    ending = path.suffix.lower()
    if ending not in TABLES:
        raise Refusal(_NO_ENDING, file=path.name)
    try:
        if not path.is_file():
            raise Refusal(_NOT_THERE, file=path.name)
        found = _plain(path) if ending in PLAIN else _workbook(path, process)
    except OSError as trouble:
        raise Refusal(_NOT_READ, file=path.name) from trouble
    if not any(cell.strip() for sheet in found.sheets for row in sheet.rows for cell in row):
        raise Refusal(_EMPTY, file=path.name)
    return found


def _plain(path: Path) -> TableFile:
    data = csv_bytes(path)
    written = how_written(data, path.name)
    return TableFile(path, (cells_of_csv(data, path, written),), Lost(), written, data)


def _workbook(path: Path, process: ReadingProcess | None) -> TableFile:
    sheets, lost = read_workbook(path, process)
    if any(map(is_guide, sheets)):  # our own: its colours only dress it
        lost = replace(lost, colours=False, own_number_forms=False)
    return TableFile(path, tuple(sheet for sheet in sheets
                                 if sheet.rows and not is_guide(sheet)), lost)
