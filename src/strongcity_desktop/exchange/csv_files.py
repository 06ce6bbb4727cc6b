"""CSV: written so that every program reads it and none runs it; read as programs save it."""

import csv
import io
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

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

_DELIMITERS = ",;\t"
_LONGEST_CELL = 1_000_000
_SAMPLE = 20_000
_ARABIC = re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_WORD = re.compile(r"[^\W\d_]+")

TOO_LARGE = mark("“{file}” is too large to be read here ({size} MB). Split it, then import the "
                 "parts one by one.")
TOO_MANY = mark("“{file}” has more than {rows} rows or {columns} columns. Split it, then import "
                "the parts one by one.")
_NOT_TEXT = mark("“{file}” is not a CSV file: it holds more than text. Save it as CSV or XLSX "
                 "again, then import that file.")
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


def read_csv(path: Path) -> ReadSheet:
    """The file's cells as text. Encoding and delimiter are recognised.

    Raises Refusal for a file that is too large, holds more than text, or breaks off in a cell.
    """
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal(TOO_LARGE, file=path.name, size=size // 1_000_000)
    text = decoded(path.read_bytes(), path.name)
    return ReadSheet(path.stem, _cells(text, path.name))


def decoded(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 or a usual Windows code page. Raises Refusal."""
    try:
        text = _decoded(data)
    except UnicodeDecodeError:
        text = "\x00"
    if _CONTROLS.search(text):
        raise Refusal(_NOT_TEXT, file=name)
    return text.removeprefix("\ufeff")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    if 0 in data:  # no BOM: the order of bytes in which line ends and marks can be seen
        low_first = sum(data.count(mark + b"\x00") for mark in (b"\n", b",", b";", b"\t"))
        high_first = sum(data.count(b"\x00" + mark) for mark in (b"\n", b",", b";", b"\t"))
        return data.decode("utf-16-le" if low_first >= high_first else "utf-16-be")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return max((data.decode(page, "replace") for page in ("cp1252", "cp1256", "cp1251")),
                   key=_likeliness)


def _likeliness(text: str) -> float:
    """How much a text of more than ASCII looks like words of one script.

    In the right code page the letters beyond ASCII are plain letters of its script, in words of
    small and capital letters as people write them.
    """
    beyond = [c for c in text[:200_000] if not c.isascii()]
    if not beyond:
        return 0.0
    sample = text[:200_000]
    score = 0.0
    for word in _WORD.findall(sample):
        strange = [c for c in word if not c.isascii()]
        if not strange:
            continue
        of_script = len(_ARABIC.findall(word)) or len(_CYRILLIC.findall(word))
        if of_script:
            score += len(word) if of_script == len(word) and _is_cased(word) else -len(word)
        else:  # Latin with accents: most letters of a word stay ASCII
            score += len(word) if len(strange) * 2 <= len(word) and _is_cased(word) else -len(word)
    odd = sum(not c.isalpha() and c not in "«»’‘“”–—…°€£§ \u00a0،؛؟×÷·•№²³" for c in beyond)
    return score - 2 * odd


def _is_cased(word: str) -> bool:
    return word.islower() or word.isupper() or word[1:].islower() \
        or word.lower() == word.upper()


def _cells(text: str, name: str) -> tuple[tuple[str, ...], ...]:
    delimiter = _delimiter(text)
    if first := re.match(r"sep=(.)\r?\n", text):  # a line that some programs leave for others
        delimiter, text = first.group(1), text[first.end():]
    rows: list[tuple[str, ...]] = []
    before = csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    cells = 0
    try:
        for row in reader:
            cells += len(row)
            if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS or cells > MOST_CELLS:
                raise Refusal(TOO_MANY, file=name, rows=MOST_ROWS, columns=MOST_COLUMNS)
            rows.append(tuple(unguarded(cell) for cell in row))
    except csv.Error as trouble:
        raise Refusal(_UNCLEAR, file=name, row=len(rows) + 1, reason=Refusal(_QUOTES)) from trouble
    finally:
        csv.field_size_limit(before)
    return tuple(rows)


def _delimiter(text: str) -> str:
    """The mark that parts the most cells of the first line, quoted parts aside."""
    start = text[:_SAMPLE].lstrip()
    bare = re.sub(r'"(?:[^"]|"")*"', "", start)
    first_line = bare.splitlines()[0] if bare.strip() else ""
    return max(_DELIMITERS, key=first_line.count)
