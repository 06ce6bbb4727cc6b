"""CSV: written so that every program reads it and none runs it; read as programs save it."""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from strongcity_desktop.exchange.encodings import decoded, guess_encoding
from strongcity_desktop.exchange.formula_guard import guarded, unguarded
from strongcity_desktop.exchange.sheets import (
    LARGEST_FILE,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    ReadSheet,
    Sheet,
)
from strongcity_desktop.language.refusal import Refusal, mark

DELIMITERS = (",", ";", "\t", "|")
_LONGEST_CELL = 1_000_000
_SAMPLE, _SAMPLE_LINES = 20_000, 40
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_SAYS_DELIMITER = re.compile(r"sep=(.)\r?\n")

TOO_LARGE = mark("“{file}” is too large to be read here ({size} MB). Split it, then import the "
                 "parts one by one.")
TOO_MANY = mark("“{file}” has more than {rows} rows or {columns} columns. Split it, then import "
                "the parts one by one.")
_UNCLEAR = mark("“{file}” cannot be read as CSV from row {row} on: {reason}. Save it as CSV again, "
                "then import that file.")
_QUOTES = mark("a quotation mark is not closed, or a cell is too long")


def write_csv(path: Path, sheet: Sheet) -> None:
    """Write the sheet as UTF-8 with BOM, commas, every text in quotes and guarded."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([guarded(heading) for heading in sheet.headings])
        for row in sheet.rows:
            writer.writerow([_written(cell) for cell in row])


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


@dataclass(frozen=True)
class Written:
    """How a CSV file is written: one of `encodings.ENCODINGS`, and one of DELIMITERS."""

    encoding: str
    delimiter: str


def how_written(data: bytes, name: str) -> Written:
    """What the bytes of a file look like. Raises Refusal when they are no text."""
    encoding = guess_encoding(data)
    return Written(encoding, _delimiter(decoded(data, name)))


def read_csv(path: Path) -> ReadSheet:
    """The file's cells as text. Encoding and delimiter are recognised.

    Raises Refusal for a file that is too large, holds more than text, or breaks off in a cell.
    """
    data = csv_bytes(path)
    return cells_of_csv(data, path, how_written(data, path.name))


def csv_bytes(path: Path) -> bytes:
    """What the file holds. Raises Refusal when it is too large."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal(TOO_LARGE, file=path.name, size=size // 1_000_000)
    return path.read_bytes()


def cells_of_csv(data: bytes, path: Path, written: Written) -> ReadSheet:
    """The cells of a file that is written so. Raises Refusal as `read_csv` does."""
    text = decoded(data, path.name, written.encoding)
    if said := _SAYS_DELIMITER.match(text):  # a line that some programs leave for others
        return ReadSheet(path.stem, _cells(text[said.end():], path.name, written.delimiter), 2)
    return ReadSheet(path.stem, _cells(text, path.name, written.delimiter))


def _cells(text: str, name: str, delimiter: str) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    before = csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    cells = 0
    try:
        for row in reader:
            cells += len(row)
            if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS or cells > MOST_CELLS:
                raise Refusal(TOO_MANY, file=name, rows=MOST_ROWS, columns=MOST_COLUMNS)
            rows.append(tuple(unguarded(cell) if "'" in cell else cell for cell in row))
    except csv.Error as trouble:
        raise Refusal(_UNCLEAR, file=name, row=len(rows) + 1, reason=Refusal(_QUOTES)) from trouble
    finally:
        csv.field_size_limit(before)
    return tuple(rows)


def _delimiter(text: str) -> str:
    """The mark that parts the most lines into the same number of cells, quoted parts aside."""
    if said := _SAYS_DELIMITER.match(text):
        return said.group(1)
    bare = _QUOTED.sub("", text[:_SAMPLE].lstrip("\r\n"))
    lines = [line for line in bare.splitlines()[:_SAMPLE_LINES] if line.strip()]
    return max(DELIMITERS, key=lambda mark: _evenness(lines, mark))


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    """In how many lines it stands equally often; a mark before a space counts less."""
    counts = Counter(count for line in lines if (count := line.count(delimiter)))
    if not counts:
        return 0, 0
    usual, _ = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    even = [line for line in lines if line.count(delimiter) == usual]
    return sum(1 - 0.8 * line.count(delimiter + " ") / usual for line in even), usual


__all__ = ["DELIMITERS", "TOO_LARGE", "TOO_MANY", "Written", "cells_of_csv", "csv_bytes",
           "decoded", "how_written", "read_csv", "write_csv"]
