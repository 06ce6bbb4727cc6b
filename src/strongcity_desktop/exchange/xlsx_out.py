"""XLSX out: text typed as text, numbers as numbers, dates as dates, and not one formula.

Columns take their cells as their forms say: lists to choose from, levels, days. Nothing of it needs
a macro.
"""

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from strongcity_desktop.exchange.column_form import (
    BLANK_ROWS,
    LONGEST_MESSAGE,
    LONGEST_TITLE,
    ColumnForm,
    letters,
    lines_of,
    lists_needed,
    shortened,
    width_of,
)
from strongcity_desktop.exchange.formula_guard import is_risky
from strongcity_desktop.exchange.sheet_names import free_name, in_quotation_marks
from strongcity_desktop.exchange.sheets import Cell, Sheet
from strongcity_desktop.exchange.xml_text import for_xml
from strongcity_desktop.language.refusal import Refusal, mark

_LONGEST_CELL = 32_767
_TOO_LONG = mark("A cell of the sheet “{sheet}” would hold more than a spreadsheet can. Export it "
                 "as CSV or JSON instead.")
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
         "in_memory": True}  # nothing of the town is left in a temporary folder
_FIRST_DAY = date(1900, 3, 1)  # spreadsheet programs disagree about days before it
# The language of the month, with Western digits and the Gregorian calendar, in Windows' numbers.
_DAYS = {"en": "[$-809]d mmm yyyy", "fr": "[$-40C]d mmm yyyy", "ar": "[$-1010C01]d mmm yyyy"}
_DAY = "yyyy-mm-dd"
_LINE = 15  # points
_HEAD, _QUIET, _A4, _SCALE = "#E0EEED", "#5F696C", 9, 75
_NUMBERS = {"whole": "#,##0", "amount": "#,##0.00", "figure": "General"}


def write_xlsx(path: Path, sheets: Sequence[Sheet], *, rtl: bool = False, language: str = "en",
               lists: str = "Lists") -> None:
    """Write the sheets as one workbook. `rtl` turns the sheets for right-to-left readers.

    Days are written as `language` writes them; `lists` names the hidden sheet of long lists.
    Raises Refusal when a text is longer than a cell of a spreadsheet can hold.
    """
    import xlsxwriter

    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(made, _SAFE)
    try:
        book = _Book(workbook, sheets, lists, language)
        for sheet in sheets:
            page = workbook.add_worksheet(free_name(sheet.name, book.taken))
            if rtl:
                page.right_to_left()
            book.fill(page, sheet)
        book.add_lists()
    finally:
        workbook.close()
    path.write_bytes(made.getvalue())


class _Looks(NamedTuple):
    """The formats of the cells of one column."""

    text: Any
    guarded: Any
    number: Any
    day: Any


class _Book:
    """One workbook while it is written: its formats, each made once, and its lists."""

    def __init__(self, workbook: Any, sheets: Sequence[Sheet], lists: str, language: str) -> None:
        self._workbook = workbook
        self._day = _DAYS.get(language, _DAY)
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.taken: set[str] = set()
        self._lists = lists_needed(form for sheet in sheets for form in sheet.forms)
        self._lists_name = free_name(lists, self.taken) if self._lists else ""

    def _format(self, **wanted: Any) -> Any:
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format({"valign": "top", **wanted})
        return self._formats[key]

    def _of_column(self, form: ColumnForm, **more: Any) -> Any:
        """The format of a column, also for cells that are still empty."""
        if form.is_quiet:
            more["font_color"] = _QUIET
        elif form.kind in ("text", "long_text"):
            more["text_wrap"] = True
        number = self._day if form.kind == "day" else _NUMBERS.get(form.kind, "@")
        return self._format(num_format="0" if form.most or (form.is_quiet and number != "@")
                            else number, **more)

    def fill(self, page: Any, sheet: Sheet) -> None:
        """Write one sheet."""
        top = len(sheet.lines) + 1 if sheet.lines else 0
        for number, line in enumerate(sheet.lines):
            page.write_string(number, 0, for_xml(line), self._format(bold=not number))
        head = self._format(bold=True, bottom=1, num_format="@", text_wrap=True, bg_color=_HEAD)
        widths = []
        for place, heading in enumerate(sheet.headings):
            form = sheet.form(place)
            page.write_string(top, place, for_xml(heading), head)
            widths.append(width_of(heading, [row[place] for row in sheet.rows], form))
            page.set_column(place, place, widths[place],
                            self._of_column(form) if sheet.forms else None)
            self._set_rule(page, top, top + len(sheet.rows), place, heading, form)
        page.set_row(top, _LINE * lines_of(sheet.headings, widths))
        looks = [self._looks(sheet.form(place)) for place in range(len(sheet.headings))]
        wraps = [not sheet.form(place).is_quiet for place in range(len(sheet.headings))]
        for number, row in enumerate(sheet.rows, top + 1):
            wrapped = [cell if wrap else None for cell, wrap in zip(row, wraps, strict=True)]
            if (lines := lines_of(wrapped, widths)) > 1:  # not every program does it by itself
                page.set_row(number, _LINE * lines)
            for place, cell in enumerate(row):
                if self._write(page, number, place, cell, looks[place]) != 0:
                    raise Refusal(_TOO_LONG, sheet=sheet.name)
        self._arrange(page, sheet, top)

    def _arrange(self, page: Any, sheet: Sheet, top: int) -> None:
        """What stays in sight, on the screen and on every page of paper."""
        page.freeze_panes(top + 1, sheet.held)
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(0.4, 0.4, 0.5, 0.6)
        page.hide_gridlines(0)  # shown on paper too
        page.set_print_scale(_SCALE)
        page.set_footer("&L&A&R&P / &N")
        page.repeat_rows(top)
        if sheet.lines:
            page.fit_to_pages(1, 0)
        elif sheet.held:
            page.repeat_columns(0, sheet.held - 1)
        if sheet.forms:
            page.autofilter(top, 0, top + max(1, len(sheet.rows)), len(sheet.headings) - 1)

    def _write(self, page: Any, row: int, column: int, cell: Cell, looks: _Looks) -> int:
        if cell is None:
            return 0
        if isinstance(cell, str):
            return self._write_text(page, row, column, cell, looks)
        if isinstance(cell, date):
            if cell < _FIRST_DAY:
                return self._write_text(page, row, column, cell.isoformat(), looks)
            return int(page.write_datetime(row, column, cell, looks.day))
        return int(page.write_number(row, column, cell, looks.number))

    def _write_text(self, page: Any, row: int, column: int, text: str, looks: _Looks) -> int:
        text = for_xml(text)
        if len(text) > _LONGEST_CELL:
            return -2
        return int(page.write_string(row, column, text,
                                     looks.guarded if is_risky(text) else looks.text))

    def _looks(self, form: ColumnForm) -> _Looks:
        more: dict[str, Any] = {"font_color": _QUIET} if form.is_quiet else {"text_wrap": True}
        return _Looks(
            self._format(num_format="@", **more),
            self._format(num_format="@", quote_prefix=True, **more),
            self._of_column(form) if form.kind in _NUMBERS else self._format(),
            self._format(num_format=self._day))

    def _set_rule(self, page: Any, top: int, bottom: int, place: int, heading: str,
                  form: ColumnForm) -> None:
        if not form.wrong and not form.message:
            return
        rule = self._rule(form) if form.wrong else {"validate": "any"}
        if form.message:
            rule |= {"input_title": shortened(heading, LONGEST_TITLE),
                     "input_message": shortened(form.message, LONGEST_MESSAGE)}
        if form.wrong:
            rule |= {"error_title": shortened(heading, LONGEST_TITLE),
                     "error_message": shortened(form.wrong, LONGEST_MESSAGE),
                     "error_type": "stop" if form.is_strict else "warning"}
        page.data_validation(top + 1, place, bottom + BLANK_ROWS, place, rule)

    def _rule(self, form: ColumnForm) -> dict[str, Any]:
        if form.needs_a_sheet:
            column = letters(self._lists.index(form.choices))
            return {"validate": "list", "source": f"={in_quotation_marks(self._lists_name)}"
                                                  f"!${column}$1:${column}${len(form.choices)}"}
        if form.choices:
            return {"validate": "list", "source": list(form.choices)}
        if form.most:
            return {"validate": "integer", "criteria": "between", "minimum": 1,
                    "maximum": form.most}
        if form.kind in ("whole", "amount"):
            return {"validate": "integer" if form.kind == "whole" else "decimal",
                    "criteria": ">=", "value": 0}
        return {"validate": "date", "criteria": ">=", "value": _FIRST_DAY}

    def add_lists(self) -> None:
        """Add the hidden sheet of the lists that do not fit into a rule."""
        if not self._lists:
            return
        page = self._workbook.add_worksheet(self._lists_name)
        for place, choices in enumerate(self._lists):
            for number, choice in enumerate(choices):
                page.write_string(number, place, choice, self._format(num_format="@"))
        page.hide()
