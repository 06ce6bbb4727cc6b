"""The one door for text: what may be set is plain characters and line breaks, nothing else."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
# Characters that guide layout and are not worth finding when a reader searches or copies.
_GUIDES = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """Text that can be set: every line end is a line feed, a tab is a space, controls are gone.

    Lone surrogates become U+FFFD. Never raises; every printable character stays.
    """
    if not _ODD.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ").replace("\x1f", " ")
    text = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))
    return _NONCHARACTERS.sub("", text)


def searchable(text: str) -> str:
    """The text as a reader finds and copies it: without marks of direction and hyphenation."""
    return _GUIDES.sub("", text)
