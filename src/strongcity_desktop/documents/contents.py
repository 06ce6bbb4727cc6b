"""The table of contents: headings with their page numbers, as links, in either direction."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Table, TableStyle
from reportlab.platypus.tableofcontents import TableOfContents

from strongcity_desktop.documents.setting import LINE, Setting
from strongcity_desktop.documents.typesetting.styles import Span, Weight

_PAGES = 44.0
# With more entries than this, only chapters are listed: contents are for finding one’s way.
_ONE_PAGE = 26
_LONGEST = 200
"""A title longer than that is told in part: the heading itself says it whole."""


class ContentsList(TableOfContents):  # type: ignore[misc]
    """Filled from the notices that headings give while the document is built, pass after pass."""

    def __init__(self, setting: Setting, ahead: Sequence[str] = ()) -> None:
        super().__init__()
        self._setting, self._ahead = setting, ahead
        self.spaceAfter = 10

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        chapters = [entry for entry in self._lastEntries if entry[0] == 0]
        entries = self._lastEntries if len(self._lastEntries) <= _ONE_PAGE else chapters
        rows = [self._row(*entry) for entry in entries]
        rows = [*rows, *([self._name(Span(title), 600), ""] for title in self._ahead)] or [["", ""]]
        widths = [available_width - _PAGES, _PAGES]
        if self._setting.is_mirrored:
            rows = [row[::-1] for row in rows]
            widths = widths[::-1]
        self._table = Table(rows, widths, style=TableStyle([
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(LINE)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 5), ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]))
        self.width, self.height = self._table.wrapOn(self.canv, available_width, available_height)
        return self.width, self.height

    def _row(self, level: int, title: str, page: int, key: str) -> list[Any]:
        setting = self._setting
        weight: Weight = 600 if level == 0 else 400
        told = title if len(title) <= _LONGEST else title[:_LONGEST].rstrip() + "…"
        return [
            self._name(Span(told, link=key), weight, indent=14 * level),
            setting.paragraph([Span(setting.t.number(setting.page_number(page)), link=key)],
                              "text", "end", space_after=0),
        ]

    def _name(self, title: Span, weight: Weight, indent: float = 0.0) -> Any:
        return self._setting.paragraph([title], "text", indent=indent, weight=weight,
                                       space_after=0)
