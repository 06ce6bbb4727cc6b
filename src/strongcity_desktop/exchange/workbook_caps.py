"""A stranger's workbook is looked at before it is read: its size, how far its cells reach, and
what it holds that no register can take."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from strongcity_desktop.exchange.csv_files import TOO_LARGE, TOO_MANY
from strongcity_desktop.exchange.ods_reach import OdsReach
from strongcity_desktop.exchange.sheets import LARGEST_FILE, MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from strongcity_desktop.language.refusal import Refusal, mark

MOST_MEMBERS, LARGEST_INSIDE, LARGEST_RATIO = 1_000, 200_000_000, 200
_SMALL = 1_000_000  # a member this small may be packed as tightly as it likes
_CHUNK, _OVERLAP = 1 << 20, 400
_PLACE = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^>]{0,300}?\sr=\"([A-Z]{0,3})([0-9]{0,9})\"")
_ODS_END = re.compile(rb"</(?:\w+:)?document-content\s*>\s*\Z")
_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XLSX_BOOK, ODS_BOOK = "xl/workbook.xml", "content.xml"

NOT_A_WORKBOOK = mark("“{file}” is not a whole XLSX file. Open it in a spreadsheet program, save "
                      "it as XLSX, then import that file.")
NOT_A_WHOLE_ODS = mark("“{file}” is not a whole ODS file. Open it in a spreadsheet program, save "
                       "it as ODS, then import that file.")
_TOO_DENSE = mark("“{file}” unpacks to far more than it should. Copy its cells into a new "
                  "workbook, save that, then import it.")
_OLD_OR_LOCKED = mark("“{file}” has a password, or is of an Excel before 2007. Open it, save it "
                      "as XLSX without a password, then import that file.")


@dataclass
class Lost:
    """What stands in a workbook and does not come in with its cells; found while it is checked."""

    formula_errors: int = 0
    hidden_columns: int = 0
    hidden_rows: int = 0
    comments: int = 0
    colours: bool = False
    own_number_forms: bool = False
    hidden_sheets: tuple[str, ...] = ()


_Count = Callable[[Lost, int], None]


def _errors(lost: Lost, n: int) -> None:
    lost.formula_errors += n


def _columns(lost: Lost, n: int) -> None:
    lost.hidden_columns += n


def _rows(lost: Lost, n: int) -> None:
    lost.hidden_rows += n


def _comments(lost: Lost, n: int) -> None:
    lost.comments += n


def _colours(lost: Lost, n: int) -> None:
    lost.colours = True


def _forms(lost: Lost, n: int) -> None:
    lost.own_number_forms = True


_XLSX_SIGNS: tuple[tuple[str, re.Pattern[bytes], _Count], ...] = (
    ("xl/worksheets/", re.compile(rb"<c\b[^>]{0,200}\st=\"e\""), _errors),
    ("xl/worksheets/", re.compile(rb"<col\b[^>]{0,200}\shidden=\"(?:1|true)\""), _columns),
    ("xl/worksheets/", re.compile(rb"<row\b[^>]{0,300}\shidden=\"(?:1|true)\""), _rows),
    ("xl/comments", re.compile(rb"<comment\b"), _comments),
    ("xl/styles.xml", re.compile(rb"<patternFill\b[^>]{0,80}\"solid\""), _colours),
    ("xl/styles.xml", re.compile(rb"formatCode=\"(?:0{2,}|0[ #\\]|#+[ \\-])"), _forms),
)
_GROUPED = re.compile(
    rb"<number:embedded-text\b|number:min-integer-digits=\"(?:[3-9]|1[0-9])\"")
_ODS_SIGNS: tuple[tuple[str, re.Pattern[bytes], _Count], ...] = (
    ("content.xml", re.compile(rb"calcext:value-type=\"error\""), _errors),
    ("content.xml", re.compile(rb"<table:table-column\b[^>]{0,200}visibility=\"(?:col|fil)"),
     _columns),
    ("content.xml", re.compile(rb"<table:table-row\b[^>]{0,200}visibility=\"(?:col|fil)"), _rows),
    ("content.xml", re.compile(rb"<office:annotation\b"), _comments),
    ("content.xml", re.compile(rb"fo:background-color=\"#"), _colours),
    ("content.xml", _GROUPED, _forms),
    ("styles.xml", _GROUPED, _forms),
)


def check_workbook(path: Path) -> Lost:
    """What reading its cells will lose.

    Raises Refusal when the file is no workbook, or reading it could fill the memory.
    """
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal(TOO_LARGE, file=path.name, size=size // 1_000_000)
    unfit = NOT_A_WHOLE_ODS if path.suffix.lower() == ".ods" else NOT_A_WORKBOOK
    lost = Lost()
    try:
        with path.open("rb") as file:
            if file.read(len(_OLD_EXCEL)) == _OLD_EXCEL:
                raise Refusal(_OLD_OR_LOCKED, file=path.name)
        with zipfile.ZipFile(path) as packed:
            _check_sizes(packed, path.name, unfit)
            for member in packed.infolist():
                if member.filename.lower().endswith((".xml", ".rels")):
                    _check_member(packed, member, path.name, unfit, lost)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError,
            zipfile.zlib.error) as trouble:  # type: ignore[attr-defined]
        raise Refusal(unfit, file=path.name) from trouble
    return lost


def _check_sizes(packed: zipfile.ZipFile, name: str, unfit: str) -> None:
    members = packed.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > LARGEST_INSIDE:
        raise Refusal(_TOO_DENSE, file=name)
    for member in members:
        if member.file_size > _SMALL \
                and member.file_size > LARGEST_RATIO * max(1, member.compress_size):
            raise Refusal(_TOO_DENSE, file=name)
    names = [member.filename for member in members]
    if len(set(names)) < len(names) or not {XLSX_BOOK, ODS_BOOK} & set(names):
        raise Refusal(unfit, file=name)


def _check_member(packed: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, unfit: str,
                  lost: Lost) -> None:
    """Read it through once: its true size, its checksum, no entities, no cell far away."""
    place = member.filename
    is_sheet, ods = place.startswith("xl/worksheets/"), OdsReach() if place == ODS_BOOK else None
    signs = [(sign, count) for start, sign, count in _XLSX_SIGNS + _ODS_SIGNS
             if place.startswith(start)]
    tail, read, furthest, last_row = b"", 0, 0, 0
    with packed.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > LARGEST_INSIDE:
                raise Refusal(_TOO_DENSE, file=name)
            window = tail + chunk
            if _FORBIDDEN.search(window):
                raise Refusal(unfit, file=name)
            for letters, digits in _PLACE.findall(window) if is_sheet else ():
                furthest = max(furthest, _column(letters))
                last_row = max(last_row, int(digits or 0))
            if ods is not None:
                ods.feed(chunk)
                furthest, last_row = ods.furthest, ods.last_row
            if _is_too_far(last_row, furthest):
                break
            for sign, count in signs:
                found = sum(match.end() > len(tail) for match in sign.finditer(window))
                if found:
                    count(lost, found)
            tail = window[-_OVERLAP:]
    if _is_too_far(last_row, furthest):
        raise Refusal(TOO_MANY, file=name, rows=MOST_ROWS, columns=MOST_COLUMNS)
    if ods is not None and not _ODS_END.search(tail):  # its reader would look for the rest for long
        raise Refusal(unfit, file=name)


def _is_too_far(last_row: int, furthest: int) -> bool:
    return last_row > MOST_ROWS or furthest > MOST_COLUMNS or last_row * furthest > MOST_CELLS


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
