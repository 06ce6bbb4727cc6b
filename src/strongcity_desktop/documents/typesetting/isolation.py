"""Isolation of a snippet, so that its direction neither disturbs nor is disturbed by its place."""

import re

_OPENING = "\u2066\u2067\u2068"
_CLOSING = "\u2069"
_ISOLATES = re.compile("[\u2066-\u2069]")


def isolate(text: str) -> str:
    """FSI … PDI around each line of a text: people's own words, numbers, Latin names.

    Isolates left open inside are closed and closing ones without a partner are dropped, so
    nothing that a person typed can reach the sentence around it.
    """
    return "\n".join(f"\u2068{_balanced(line)}{_CLOSING}" for line in text.split("\n"))


def _balanced(line: str) -> str:
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if match[0] in _OPENING:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return ""
        return match[0]

    kept = _ISOLATES.sub(keep, line)
    return kept + _CLOSING * depth
