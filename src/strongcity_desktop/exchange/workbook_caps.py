"""A stranger's workbook is looked at before it is read: members, sizes, and how far cells reach."""

import re
import zipfile
from pathlib import Path

from strongcity_desktop.exchange.csv_files import TOO_LARGE, TOO_MANY
from strongcity_desktop.exchange.sheets import LARGEST_FILE, MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from strongcity_desktop.language.refusal import Refusal, mark

MOST_MEMBERS, LARGEST_INSIDE, LARGEST_RATIO = 1_000, 200_000_000, 200
_SMALL = 1_000_000  # a member this small may be packed as tightly as it likes
_CHUNK, _OVERLAP = 1 << 20, 400
_PLACE = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^>]{0,300}?\sr=\"([A-Z]{0,3})([0-9]{0,9})\"")
_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)

NOT_A_WORKBOOK = mark("“{file}” is not a whole XLSX file. Open it in a spreadsheet program, save "
                      "it as XLSX, then import that file.")
_TOO_DENSE = mark("“{file}” unpacks to far more than it should. Copy its cells into a new "
                  "workbook, save that, then import it.")


def check_workbook(path: Path) -> None:
    """Raises Refusal when the file is no workbook, or reading it could fill the memory."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal(TOO_LARGE, file=path.name, size=size // 1_000_000)
    try:
        with zipfile.ZipFile(path) as packed:
            _check_sizes(packed, path.name)
            for member in packed.infolist():
                if member.filename.lower().endswith((".xml", ".rels")):
                    _check_member(packed, member, path.name)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError,
            zipfile.zlib.error) as trouble:  # type: ignore[attr-defined]
        raise Refusal(NOT_A_WORKBOOK, file=path.name) from trouble


def _check_sizes(packed: zipfile.ZipFile, name: str) -> None:
    members = packed.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > LARGEST_INSIDE:
        raise Refusal(_TOO_DENSE, file=name)
    for member in members:
        if member.file_size > _SMALL \
                and member.file_size > LARGEST_RATIO * max(1, member.compress_size):
            raise Refusal(_TOO_DENSE, file=name)
    if "xl/workbook.xml" not in {member.filename for member in members}:
        raise Refusal(NOT_A_WORKBOOK, file=name)


def _check_member(packed: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> None:
    """Read it through once: its true size, its checksum, no entities, no cell far away."""
    is_sheet = member.filename.startswith("xl/worksheets/")
    tail, read, furthest, last_row = b"", 0, 0, 0
    with packed.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > LARGEST_INSIDE:
                raise Refusal(_TOO_DENSE, file=name)
            window = tail + chunk
            if _FORBIDDEN.search(window):
                raise Refusal(NOT_A_WORKBOOK, file=name)
            for letters, digits in _PLACE.findall(window) if is_sheet else ():
                furthest = max(furthest, _column(letters))
                last_row = max(last_row, int(digits or 0))
            tail = window[-_OVERLAP:]
    if last_row > MOST_ROWS or furthest > MOST_COLUMNS or last_row * furthest > MOST_CELLS:
        raise Refusal(TOO_MANY, file=name, rows=MOST_ROWS, columns=MOST_COLUMNS)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
