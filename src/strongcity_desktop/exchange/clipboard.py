"""Cells on the clipboard: read from lines parted by tabs or from an HTML table, written as both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from strongcity_desktop.exchange.formula_guard import guarded, unguarded
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean

Cells = tuple[tuple[str, ...], ...]

LARGEST_PASTE = 4_000_000  # characters
MOST_ROWS, MOST_COLUMNS = 10_000, 400
_TOO_LONG = mark("What you copied has {length} characters; {most} can be pasted at once. Nothing "
                 "was pasted. Save it as a spreadsheet and import the file instead.")
_TOO_MANY = mark("What you copied is larger than {rows} rows and {columns} columns. Nothing was "
                 "pasted. Copy fewer rows, or import the file instead.")
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=\t|\r?\n|\r|\Z)')
_BARE = re.compile(r"[^\t\r\n]*+")
_END = re.compile(r"\r?\n|\r")
_NEEDS_QUOTES = re.compile(r'[\t\r\n]|^"')
_NO_TAG, _LONE = re.compile(r"<[!?][^>]*+>?"), re.compile(r"<(?!/?[A-Za-z])")
_WIDEST_SPAN = 400


@dataclass(frozen=True)
class Copied:
    """Cells as the clipboard takes them: for spreadsheets and texts, and for all that read HTML."""

    text: str
    html: str


def read_cells(text: str, html: str = "") -> Cells:
    """The cells of what was copied, row by row, all rows as wide as the widest.

    The text says what stands in them, unless a table beside it has other rows or columns. Raises
    Refusal when it is more than can be pasted; nothing is ever cut.
    """
    if len(text) > LARGEST_PASTE:
        raise Refusal(_TOO_LONG, length=len(text), most=LARGEST_PASTE)
    cells = _even(_within(_parted_by_tabs(text)))
    if "<table" in html[:LARGEST_PASTE].lower() and len(html) <= LARGEST_PASTE:
        table = _even(_within(_tables_in(html)))
        if table and _shape(table) != _shape(cells):
            cells = table
    return tuple(tuple(unguarded(clean(cell)) for cell in row) for row in cells)


def written(rows: Sequence[Sequence[str]]) -> Copied:
    """Rows of cells for the clipboard; no cell can be taken for a formula."""
    safe = [[guarded(cell) for cell in row] for row in rows]
    text = "\n".join("\t".join(_quoted(cell) for cell in row) for row in safe)
    body = "".join("<tr>" + "".join(f"<td>{_as_html(cell)}</td>" for cell in row) + "</tr>\n"
                   for row in safe)
    return Copied(text, '<html><head><meta charset="utf-8"></head><body><table>\n'
                        f"{body}</table></body></html>")


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell


def _as_html(cell: str) -> str:
    return escape(cell).replace("\n", "<br>")


def _within(rows: Iterator[list[str]]) -> list[list[str]]:
    """The rows, none left out. Raises Refusal at the first beyond what can be pasted."""
    held: list[list[str]] = []
    for row in rows:
        held.append(row)
        _refuse_beyond(len(held), len(row))
    while held and not any(map(str.strip, held[-1])):
        held.pop()
    return held


def _refuse_beyond(rows: int, columns: int) -> None:
    if rows > MOST_ROWS + 1 or columns > MOST_COLUMNS:  # a heading row comes on top
        raise Refusal(_TOO_MANY, rows=MOST_ROWS, columns=MOST_COLUMNS)


def _even(rows: list[list[str]]) -> Cells:
    width = max(map(len, rows), default=0)
    return tuple(tuple(row) + ("",) * (width - len(row)) for row in rows)


def _shape(cells: Cells) -> tuple[int, int]:
    return len(cells), len(cells[0]) if cells else 0


def _parted_by_tabs(text: str) -> Iterator[list[str]]:
    """Lines of cells; a cell in quotation marks may hold tabs and lines of its own."""
    row: list[str] = []
    place, end = 0, len(text)
    while place <= end:
        quoted = _QUOTED.match(text, place)
        if quoted is not None:
            row.append(quoted[1].replace('""', '"'))
            place = quoted.end()
        else:
            bare = _BARE.match(text, place)
            row.append(bare[0] if bare else "")
            place = bare.end() if bare else place
        if place < end and text[place] == "\t":
            place += 1
            continue
        yield row
        row = []
        line_end = _END.match(text, place)
        place = line_end.end() if line_end else end + 1


def _tables_in(html: str) -> Iterator[list[str]]:
    reader = _Tables()
    reader.feed(_LONE.sub("&lt;", _NO_TAG.sub(" ", _without_comments(html))))
    if not reader.rawdata.startswith("<"):  # a tag that never ends would be sought again and again
        reader.close()
    yield from reader.rows


def _without_comments(html: str) -> str:
    """Without comments and what else is no tag: the parser looks through the rest for each."""
    kept, place = [], 0
    while (start := html.find("<!--", place)) >= 0:
        kept.append(html[place:start])
        end = html.find("-->", start)
        place = end + len("-->") if end >= 0 else len(html)
    return "".join((*kept, html[place:]))


class _Tables(HTMLParser):
    """Gathers the rows of every table; cells that span several leave the others empty.

    Few words can span any number of cells: it raises Refusal as soon as there are too many.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._below: dict[int, int] = {}  # column -> how many more rows a cell above reaches into

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row or a cell begins, or a line within a cell."""
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
            _refuse_beyond(len(self.rows), 0)
        elif tag in ("td", "th"):
            self._end_cell()
            if not self.rows:
                self.rows.append([])
            self._cell = []
            said = dict(attrs)
            self._span = _number(said.get("colspan")), _number(said.get("rowspan"))
        elif tag in ("br", "p", "div", "li") and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A cell ends, by itself or with its row or table."""
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Words of a cell; lines of the source are only spaces."""
        if self._cell is not None:
            self._cell.append(re.sub(r"[ \t\r\n]+", " ", data))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        row = self.rows[-1]
        while self._below.get(len(row), 0):
            self._below[len(row)] -= 1
            row.append("")
            _refuse_beyond(len(self.rows), len(row))
        words = re.sub(r" *\n *", "\n", "".join(self._cell)).strip()
        across, down = self._span
        for place in range(across):
            if down > 1:
                self._below[len(row)] = down - 1
            row.append(words if place == 0 else "")
        self._cell = None
        _refuse_beyond(len(self.rows), len(row))


def _number(said: str | None) -> int:
    return min(max(int(said), 1), _WIDEST_SPAN) if said and said.isdecimal() else 1
