"""ODS out: a zip of our own XML, written row by row; no formula, no macro, no author.

Columns take their cells as their forms say, as in XLSX.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from strongcity_desktop.exchange.column_form import BLANK_ROWS, ColumnForm, lists_needed, width_of
from strongcity_desktop.exchange.ods_parts import MANIFEST, MIME, meta, settings, styles
from strongcity_desktop.exchange.ods_rules import rule
from strongcity_desktop.exchange.sheet_names import address, free_name
from strongcity_desktop.exchange.sheets import Cell, Sheet
from strongcity_desktop.exchange.xml_text import escaped, in_quotes

_NAMESPACES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("number", "datastyle"))) \
    + ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"'
_HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{_NAMESPACES}>'
_GAPS = re.compile("\t|^ +| +$| {2,}|(?<=\t) +")
_CENTIMETRES = 0.21  # of a character of the standard font


def write_ods(path: Path, sheets: Sequence[Sheet], *, rtl: bool = False, language: str = "en",
              lists: str = "Lists") -> None:
    """Write the sheets as one workbook. `rtl` turns the sheets for right-to-left readers.

    Days are written as `language` writes them; `lists` names the hidden sheet of long lists.
    """
    taken: set[str] = set()
    needed = lists_needed(form for sheet in sheets for form in sheet.forms)
    lists_name = free_name(lists, taken) if needed else ""
    named = [(free_name(sheet.name, taken), sheet) for sheet in sheets]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo("mimetype"), MIME)  # first, and not packed: so it is known
        packed.writestr("META-INF/manifest.xml", MANIFEST)
        packed.writestr("meta.xml", meta())
        packed.writestr("settings.xml", settings(named))
        packed.writestr("styles.xml", styles(language, rtl=rtl))
        with packed.open("content.xml", "w", force_zip64=True) as raw, \
                io.TextIOWrapper(raw, "utf-8", newline="\n") as out:
            out.writelines(_content(named, needed, lists_name, rtl=rtl))


def _content(named: Sequence[tuple[str, Sheet]], lists: Sequence[tuple[str, ...]],
             lists_name: str, *, rtl: bool) -> Iterator[str]:
    yield _HEAD
    yield "<office:automatic-styles>"
    widths = [[width_of(heading, [row[place] for row in sheet.rows], sheet.form(place))
               for place, heading in enumerate(sheet.headings)] for _, sheet in named]
    yield from _column_styles({width for each in widths for width in each})
    yield from _table_styles(rtl=rtl)
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    rules = [(f"rule{number}_{place}", name, sheet, place)
             for number, (name, sheet) in enumerate(named)
             for place in range(len(sheet.headings)) if _has_rule(sheet.form(place))]
    if rules:
        yield "<table:content-validations>"
        for rule_name, name, sheet, place in rules:
            yield rule(rule_name, sheet.headings[place], sheet.form(place), name,
                       lists_name, lists)
        yield "</table:content-validations>"
    for number, (name, sheet) in enumerate(named):
        yield from _Table(name, sheet, number, widths[number]).xml()
    if lists:
        yield from _lists_table(lists_name, lists)
    yield from _filters(named)
    yield "</office:spreadsheet></office:body></office:document-content>"


def _has_rule(form: ColumnForm) -> bool:
    return bool(form.wrong or form.message)


def _column_styles(widths: Iterable[int]) -> Iterator[str]:
    for width in sorted(widths):
        yield (f'<style:style style:name="wide{width}" style:family="table-column">'
               f'<style:table-column-properties style:column-width="{width * _CENTIMETRES:.2f}cm"/>'
               "</style:style>")
    yield ('<style:style style:name="row" style:family="table-row"><style:table-row-properties '
           'style:use-optimal-row-height="true"/></style:style>')


def _table_styles(*, rtl: bool) -> Iterator[str]:
    way = "rl-tb" if rtl else "lr-tb"
    for name, shown, paper in (("shown", "true", "Default"), ("guide", "true", "Guide"),
                               ("hidden", "false", "Default")):
        yield (f'<style:style style:name="{name}" style:family="table" '
               f'style:master-page-name="{paper}"><style:table-properties '
               f'table:display="{shown}" style:writing-mode="{way}"/></style:style>')


class _Table:
    """One sheet while it is written."""

    def __init__(self, name: str, sheet: Sheet, number: int, widths: Sequence[int]) -> None:
        self._name, self._sheet, self._widths = name, sheet, widths
        places = range(len(sheet.headings))
        self._forms = [sheet.form(place) for place in places]
        self._rules = [f' table:content-validation-name="rule{number}_{place}"'
                       if _has_rule(self._forms[place]) else "" for place in places]

    def xml(self) -> Iterator[str]:
        style = "guide" if self._sheet.lines else "shown"
        yield f'<table:table table:name={in_quotes(self._name)} table:style-name="{style}">'
        yield from self._columns()
        for number, line in enumerate(self._sheet.lines):
            yield _row(_text(line, "title" if not number else "line"))
        if self._sheet.lines:
            yield _row("<table:table-cell/>")
        heads = "".join(_text(heading, "head") for heading in self._sheet.headings)
        yield f"<table:table-header-rows>{_row(heads)}</table:table-header-rows>"
        for row in self._sheet.rows:
            yield _row("".join(self._cells(row)))
        if self._sheet.is_to_be_filled_in:
            empty = "".join(map(self._empty, range(len(self._forms))))
            yield (f'<table:table-row table:style-name="row" '
                   f'table:number-rows-repeated="{BLANK_ROWS}">{empty}</table:table-row>')
        yield "</table:table>"

    def _columns(self) -> Iterator[str]:
        held = self._sheet.held
        for place, (width, form) in enumerate(zip(self._widths, self._forms, strict=True)):
            before = "<table:table-header-columns>" if held and place == 0 else ""
            after = "</table:table-header-columns>" if held and place == held - 1 else ""
            yield (f'{before}<table:table-column table:style-name="wide{width}" '
                   f'table:default-cell-style-name="{_style(form)}"/>{after}')

    def _cells(self, row: Sequence[Cell]) -> Iterator[str]:
        for place, cell in enumerate(row):
            form = self._forms[place]
            yield self._empty(place) if cell is None \
                else _cell(cell, _style(form, cell), self._rules[place])

    def _empty(self, place: int) -> str:
        style = _style(self._forms[place])
        return f'<table:table-cell table:style-name="{style}"{self._rules[place]}/>'


def _style(form: ColumnForm, cell: Cell = None) -> str:
    """The name of a cell's style; the styles themselves stand in `styles.xml`."""
    if form.is_quiet:
        return "quiet"
    if isinstance(cell, str):
        return "text"
    if isinstance(cell, date) or (cell is None and form.kind == "day"):
        return "day"
    if form.kind == "figure":
        return "amount"
    if form.kind in ("whole", "amount") and not form.most:
        return form.kind
    return "text" if cell is None and not form.most else "plain_number"


def _row(cells: str) -> str:
    return f'<table:table-row table:style-name="row">{cells}</table:table-row>'


def _cell(cell: Cell, style: str, rule_name: str = "") -> str:
    if isinstance(cell, str):
        return _text(cell, style, rule_name)
    if isinstance(cell, date):
        value = f'"date" office:date-value="{cell.isoformat()}"'
        shown = cell.isoformat()
    else:
        shown = format(cell, "f") if isinstance(cell, Decimal) else str(cell)
        value = f'"float" office:value="{shown}"'
    return (f'<table:table-cell table:style-name="{style}"{rule_name} office:value-type={value}>'
            f"<text:p>{shown}</text:p></table:table-cell>")


def _text(text: str, style: str, rule_name: str = "") -> str:
    lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in text.split("\n"))
    # Some programs pass over a tab between tags.
    whole = f" office:string-value={in_quotes(text)}" if "\t" in text else ""
    return (f'<table:table-cell table:style-name="{style}"{rule_name} '
            f'office:value-type="string"{whole}>{lines}</table:table-cell>')


def _spaced(line: str) -> str:
    """The line with every space and tab kept: XML folds them together."""
    return _GAPS.sub(lambda gap: "<text:tab/>" if gap[0] == "\t" else
                     f'<text:s text:c="{len(gap[0])}"/>', escaped(line))


def _lists_table(name: str, lists: Sequence[tuple[str, ...]]) -> Iterator[str]:
    yield f'<table:table table:name={in_quotes(name)} table:style-name="hidden">'
    yield f'<table:table-column table:number-columns-repeated="{len(lists)}"/>'
    for number in range(max(map(len, lists))):
        cells = (_text(choices[number], "line") if number < len(choices) else
                 "<table:table-cell/>" for choices in lists)
        yield _row("".join(cells))
    yield "</table:table>"


def _filters(named: Sequence[tuple[str, Sheet]]) -> Iterator[str]:
    yield "<table:database-ranges>"
    for number, (name, sheet) in enumerate(named):
        if not sheet.forms:
            continue
        top = len(sheet.lines) + 2 if sheet.lines else 1
        corner = address(name, len(sheet.headings) - 1, top + max(1, len(sheet.rows)))
        yield (f'<table:database-range table:name="__Anonymous_Sheet_DB__{number}" '
               'table:display-filter-buttons="true" table:target-range-address='
               + in_quotes(f"{address(name, 0, top)}:{corner}") + "/>")
    yield "</table:database-ranges>"
