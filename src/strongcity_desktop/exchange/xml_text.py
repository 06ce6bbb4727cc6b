"""Texts on their way into the XML of a spreadsheet."""

import re
from xml.sax.saxutils import escape

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def for_xml(text: str) -> str:
    """The text without the few characters that no XML file may hold."""
    return _NOT_IN_XML.sub("", text)


def escaped(text: str) -> str:
    """The text as it stands between two tags."""
    return escape(for_xml(text))


def in_quotes(text: str) -> str:
    """The text as the value of an attribute, with its quotation marks."""
    return '"' + escape(for_xml(text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}) + '"'
