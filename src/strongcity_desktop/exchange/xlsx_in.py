"""XLSX in: a stranger's workbook is read by another process, within limits of memory and time."""

import json
import multiprocessing
import os
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from strongcity_desktop.exchange.csv_files import TOO_MANY
from strongcity_desktop.exchange.sheets import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, ReadSheet
from strongcity_desktop.exchange.workbook_caps import NOT_A_WORKBOOK, check_workbook
from strongcity_desktop.language.refusal import Refusal, mark

MOST_MEMORY = 1_500_000_000  # bytes of address space
LONGEST_SECONDS = 30
_NOT_READ = mark("“{file}” could not be read within a sensible time. Copy its cells into a new "
                 "workbook, save that, then import it.")
_TOO_MANY_INSIDE = "too many"


def read_xlsx(path: Path) -> tuple[ReadSheet, ...]:
    """Every sheet of the workbook, its cells as text; formulas give their last result.

    Raises Refusal when the file is no workbook, too large, or takes too long.
    """
    check_workbook(path)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    reader = context.Process(target=_read_apart, args=(str(path), theirs), daemon=True)
    reader.start()
    theirs.close()
    try:
        answer = json.loads(ours.recv_bytes()) if ours.poll(LONGEST_SECONDS) else None
    except (EOFError, OSError, ValueError):  # the other process ended without a word
        answer = NOT_A_WORKBOOK
    finally:
        reader.kill()
        reader.join()
        reader.close()
        ours.close()
    return _understood(answer, path)


def _understood(answer: Any, path: Path) -> tuple[ReadSheet, ...]:
    if answer is None:
        raise Refusal(_NOT_READ, file=path.name)
    if answer == _TOO_MANY_INSIDE:
        raise Refusal(TOO_MANY, file=path.name, rows=MOST_ROWS, columns=MOST_COLUMNS)
    if isinstance(answer, str):
        raise Refusal(NOT_A_WORKBOOK, file=path.name)
    return tuple(ReadSheet(name, tuple(map(tuple, rows)), first) for name, rows, first in answer)


def _read_apart(path: str, answer: Connection) -> None:
    """The work of the other process: send the sheets, or a word for what went wrong."""
    _limit_memory()
    _be_silent()
    try:
        found: object = sheets_of(path)
    except BaseException:
        found = NOT_A_WORKBOOK
    answer.send_bytes(json.dumps(found).encode("ascii"))


def _be_silent() -> None:
    """A panic of the reading library is said in our words, not on standard error."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


Found = list[tuple[str, tuple[tuple[str, ...], ...], int]]


def sheets_of(path: str) -> Found | str:
    """(name, cells, number of the first row) per sheet, or a word when there are too many cells.

    To be called in a process of its own: the reading library ends the process when it runs out of
    memory.
    """
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    workbook = CalamineWorkbook.from_path(path)
    found: Found = []
    cells = 0
    for about in workbook.sheets_metadata:
        if about.visible is not SheetVisibleEnum.Visible:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        cells += sheet.width * sheet.height
        if sheet.height > MOST_ROWS or sheet.width > MOST_COLUMNS or cells > MOST_CELLS:
            return _TOO_MANY_INSIDE
        first = (sheet.start or (0, 0))[0] + 1
        rows = sheet.to_python(skip_empty_area=True)
        found.append((about.name, tuple(tuple(map(as_text, row)) for row in rows), first))
    return found


def as_text(cell: object) -> str:
    """A cell as the text a person would have typed; days as ISO text."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if isinstance(cell, timedelta) else str(cell)
