"""XLSX out: text typed as text, numbers as numbers, dates as dates, and not one formula."""

import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from strongcity_desktop.exchange.formula_guard import is_risky
from strongcity_desktop.exchange.sheets import Cell, Sheet
from strongcity_desktop.language.refusal import Refusal, mark

_WIDEST, _NARROWEST = 48, 8
_LONGEST_CELL = 32_767
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_TOO_LONG = mark("A cell of the sheet “{sheet}” would hold more than a spreadsheet can. Export it "
                 "as CSV or JSON instead.")
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
         "in_memory": True}  # nothing of the town is left in a temporary folder
_FIRST_DAY = date(1900, 3, 1)  # spreadsheet programs disagree about days before it


def write_xlsx(path: Path, sheets: list[Sheet], *, rtl: bool = False) -> None:
    """Write the sheets as one workbook. `rtl` turns the sheets for right-to-left readers.

    Raises Refusal when a text is longer than a cell of a spreadsheet can hold.
    """
    import xlsxwriter

    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(made, _SAFE)
    try:
        formats = {
            "head": workbook.add_format({"bold": True, "bottom": 1, "num_format": "@"}),
            "text": workbook.add_format({"num_format": "@", "valign": "top"}),
            "guarded": workbook.add_format(
                {"num_format": "@", "valign": "top", "quote_prefix": True}),
            "date": workbook.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            "plain": workbook.add_format({"valign": "top"}),
        }
        taken: set[str] = set()
        for sheet in sheets:
            page = workbook.add_worksheet(_free_name(sheet.name, taken))
            if rtl:
                page.right_to_left()
            _fill(page, sheet, formats)
    finally:
        workbook.close()
    path.write_bytes(made.getvalue())


def _free_name(name: str, taken: set[str]) -> str:
    """A name that spreadsheet programs take: at most 31 characters, none twice."""
    base = name.translate(_NOT_IN_NAMES).strip(" '")[:31] or "-"
    free, n = base, 1
    while free.casefold() in taken:
        n += 1
        free = f"{base[:27]} {n}"
    taken.add(free.casefold())
    return free


def _fill(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    for place, heading in enumerate(sheet.headings):
        page.write_string(0, place, heading, formats["head"])
        longest = max((len(str(row[place] or "")) for row in sheet.rows), default=0)
        page.set_column(place, place, min(_WIDEST, max(_NARROWEST, len(heading) + 2, longest)))
    page.freeze_panes(1, 0)
    for number, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            if _write(page, number, place, cell, formats) != 0:
                raise Refusal(_TOO_LONG, sheet=sheet.name)


def _write(page: Any, row: int, column: int, cell: Cell, formats: dict[str, Any]) -> int:
    if cell is None:
        return 0
    if isinstance(cell, date) and cell < _FIRST_DAY:
        cell = cell.isoformat()
    if isinstance(cell, date):
        return int(page.write_datetime(row, column, cell, formats["date"]))
    if isinstance(cell, int | Decimal):
        return int(page.write_number(row, column, cell, formats["plain"]))
    if len(cell) > _LONGEST_CELL:
        return -2
    form = formats["guarded" if is_risky(cell) else "text"]
    return int(page.write_string(row, column, cell, form))
