"""The process apart in which a stranger's workbook is read, within limits of memory and time.

The reading library asks for any amount of memory and ends its whole process when it gets none.
"""

import json
import multiprocessing
import os
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from strongcity_desktop.exchange.sheets import MOST_CELLS, MOST_COLUMNS, MOST_ROWS

MOST_MEMORY = 1_500_000_000  # bytes of address space
TOO_MANY_INSIDE, NOT_WHOLE, TOO_LONG = "too many", "not whole", "too long"
"""What went wrong, in a word."""


class ReadingProcess:
    """Reads one file after the other; begun anew when it dies, or is ended for taking too long."""

    def __init__(self) -> None:
        self._process: multiprocessing.process.BaseProcess | None = None
        self._ours: Connection | None = None

    def __enter__(self) -> "ReadingProcess":
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def read(self, path: str, seconds: float) -> Any:
        """{"sheets": [[name, rows, first row]], "hidden": [names]}, or a word for what is wrong."""
        ours = self._begun()
        try:
            ours.send_bytes(path.encode("utf-8", "surrogateescape"))
            if not ours.poll(seconds):
                self.close()
                return TOO_LONG
            return json.loads(ours.recv_bytes())
        except (EOFError, OSError, ValueError):  # it ended without a word
            self.close()
            return NOT_WHOLE

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._ours is not None:
            self._ours.close()
        self._process = self._ours = None

    def _begun(self) -> Connection:
        if self._ours is None:
            context = multiprocessing.get_context("spawn")
            self._ours, theirs = context.Pipe()
            self._process = context.Process(target=_read_apart, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._ours


def _read_apart(asked: Connection) -> None:
    """The work of the other process: answer each path with its sheets."""
    _limit_memory()
    _be_silent()
    while True:
        try:
            path = asked.recv_bytes().decode("utf-8", "surrogateescape")
        except (EOFError, OSError):
            return
        try:
            found: object = sheets_of(path)
        except BaseException:
            found = NOT_WHOLE
        asked.send_bytes(json.dumps(found).encode("ascii"))


def _be_silent() -> None:
    """A panic of the reading library is said in our words, not on standard error."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def sheets_of(path: str) -> dict[str, Any] | str:
    """The sheets with their cells as text and the names of those hidden, or a word when there are
    too many cells.

    To be called in a process of its own: the reading library ends the process when it runs out of
    memory.
    """
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    found: list[tuple[str, list[list[str]], int]] = []
    hidden: list[str] = []
    cells = 0
    with open(path, "rb") as file:  # noqa: PTH123 (the library takes the file, not its name)
        workbook = CalamineWorkbook.from_filelike(file)
    for about in workbook.sheets_metadata:
        if about.visible is not SheetVisibleEnum.Visible:
            hidden.append(about.name)
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        cells += sheet.width * sheet.height
        if sheet.height > MOST_ROWS or sheet.width > MOST_COLUMNS or cells > MOST_CELLS:
            return TOO_MANY_INSIDE
        first = (sheet.start or (0, 0))[0] + 1
        rows = sheet.to_python(skip_empty_area=True)
        found.append((about.name, [list(map(as_text, row)) for row in rows], first))
    return {"sheets": found, "hidden": hidden}


def as_text(cell: object) -> str:
    """A cell as the text a person would have typed; days as ISO text."""
    if type(cell) is str:
        return cell
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
