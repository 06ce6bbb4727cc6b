"""XLSX and ODS in: a stranger's workbook is checked, then read by another process."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from strongcity_desktop.exchange.csv_files import TOO_MANY
from strongcity_desktop.exchange.reading_process import TOO_LONG, TOO_MANY_INSIDE, ReadingProcess
from strongcity_desktop.exchange.sheets import MOST_COLUMNS, MOST_ROWS, ReadSheet
from strongcity_desktop.exchange.workbook_caps import (
    NOT_A_WHOLE_ODS,
    NOT_A_WORKBOOK,
    Lost,
    check_workbook,
)
from strongcity_desktop.language.refusal import Refusal, mark

LONGEST_SECONDS = 30
WORKBOOKS = (".xlsx", ".ods")
_NOT_READ = mark("“{file}” could not be read within a sensible time. Copy its cells into a new "
                 "workbook, save that, then import it.")


def read_workbook(path: Path, process: ReadingProcess | None = None
                  ) -> tuple[tuple[ReadSheet, ...], Lost]:
    """Every sheet that is shown, its cells as text, and what was lost.

    Formulas give their last result. `process` may read one file after the other; without one, each
    file has its own. Raises Refusal when the file is no workbook, too large, or takes too long.
    """
    lost = check_workbook(path)
    if process is not None:
        answer = process.read(str(path), LONGEST_SECONDS)
    else:
        with ReadingProcess() as own:
            answer = own.read(str(path), LONGEST_SECONDS)
    sheets, hidden = _understood(answer, path)
    return sheets, replace(lost, hidden_sheets=hidden)


def _understood(answer: Any, path: Path) -> tuple[tuple[ReadSheet, ...], tuple[str, ...]]:
    if answer == TOO_LONG:
        raise Refusal(_NOT_READ, file=path.name)
    if answer == TOO_MANY_INSIDE:
        raise Refusal(TOO_MANY, file=path.name, rows=MOST_ROWS, columns=MOST_COLUMNS)
    if not isinstance(answer, dict):
        unfit = NOT_A_WHOLE_ODS if path.suffix.lower() == ".ods" else NOT_A_WORKBOOK
        raise Refusal(unfit, file=path.name)
    return tuple(ReadSheet(name, tuple(map(tuple, rows)), first)
                 for name, rows, first in answer["sheets"]), tuple(answer["hidden"])
