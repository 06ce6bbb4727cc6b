"""How far the filled cells of an ODS file reach, found without building one of them.

A cell or row that stands many times over is written once, with a number: a small file can ask for
a thousand million cells. Empty ones behind the last filled cell cost nothing and do not count.
"""

import re

_TAG = re.compile(
    rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]{0,4000}?)(/?)>")
_COLUMNS = re.compile(rb"number-columns-repeated=\"([0-9]{1,9})")
_ROWS = re.compile(rb"number-rows-repeated=\"([0-9]{1,9})")
_FILLED = re.compile(rb"office:(?:string-|date-|time-|boolean-)?value=")
_LONGEST_TAG = 4_100


class OdsReach:
    """Fed with the XML piece by piece; knows the last row and the furthest column so far."""

    def __init__(self) -> None:
        self.last_row = self.furthest = 0
        self._row = self._column = self._in_row = 0
        self._times = 1
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        """Look at one more piece of the XML."""
        text = self._rest + piece
        end = 0
        for match in _TAG.finditer(text):
            end = match.end()
            self._take(bool(match[1]), match[2], match[3], closed=bool(match[4]))
        open_tag = text.rfind(b"<", max(end, len(text) - _LONGEST_TAG))
        self._rest = text[open_tag:] if open_tag >= end else b""

    def _take(self, is_end: bool, name: bytes, about: bytes, *, closed: bool) -> None:
        if name == b"table":
            self._row = 0
        elif name == b"table-row":
            if not is_end:
                self._begin_row(about)
            if is_end or closed:
                self._end_row()
        elif not is_end:
            times = _times(_COLUMNS, about)
            self._column += times
            if not closed or _FILLED.search(about):
                self._in_row = self._column

    def _begin_row(self, about: bytes) -> None:
        self._column = self._in_row = 0
        self._times = _times(_ROWS, about)

    def _end_row(self) -> None:
        self._row += self._times
        if self._in_row:
            self.last_row = max(self.last_row, self._row)
            self.furthest = max(self.furthest, self._in_row)
        self._in_row = 0


def _times(asked: re.Pattern[bytes], about: bytes) -> int:
    found = asked.search(about)
    return max(1, int(found[1])) if found else 1
