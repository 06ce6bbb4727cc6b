"""The one door through which text goes into a CSV file: no spreadsheet runs it as a formula.

A spreadsheet that splits the file at other marks than ours sees cells begin inside a text, after a
semicolon, a quotation mark, a tab or a new line: those beginnings are guarded too.
"""

import re

_SIGNS = "=+\\-@＝＋－＠"
_BEGINS = rf"(?:(?<=[;\t\n\"])(?='*[ \u00a0]*[{_SIGNS}])|^(?='*[ \u00a0]*[{_SIGNS}\t\r\n]))"
_UNGUARDED = re.compile(_BEGINS)
_GUARDED = re.compile(
    rf"(?:(?<=[;\t\n\"])'(?='*[ \u00a0]*[{_SIGNS}])|^'(?='*[ \u00a0]*[{_SIGNS}\t\r\n]))")


def guarded(text: str) -> str:
    """The text with an apostrophe before whatever could begin a formula."""
    return _UNGUARDED.sub("'", text)


def unguarded(text: str) -> str:
    """The text as it was before `guarded`, exactly."""
    return _GUARDED.sub("", text)


def is_risky(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula when it is typed into a cell."""
    return bool(_UNGUARDED.match(text))
