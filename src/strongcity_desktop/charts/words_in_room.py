"""Words in the room there is: broken into lines, and shortened where even that is too long."""

import re

from strongcity_desktop.charts.chart import Measure, Weight

_CUT = "…"
_AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=\w)")


def lines_within(text: str, width: float, size: float, weight: Weight, measure: Measure,
                 most: int) -> tuple[str, ...]:
    """The text in at most so many lines of this width; the last is shortened if need be."""
    lines: list[str] = []
    for word in _parts(text):
        longer = _joined(lines[-1], word) if lines else word
        if lines and measure(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        rest = lines[most - 1]
        for line in lines[most:]:
            rest = _joined(rest, line)
        lines = [*lines[:most - 1], rest]
    return tuple(shortened(line, width, size, weight, measure) for line in lines)


def shortened(text: str, width: float, size: float, weight: Weight, measure: Measure) -> str:
    """The text, its end replaced by "…" where it is wider than `width`."""
    if measure(text, size, weight) <= width:
        return text
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + _CUT, size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + _CUT


def longest_word(text: str, size: float, weight: Weight, measure: Measure) -> float:
    """The width of the longest word, which no line break makes narrower."""
    return max((measure(word, size, weight) for word in _parts(text)), default=0.0)


def _parts(text: str) -> list[str]:
    """The words, each parted after its hyphens: a line may end there."""
    return [part for word in text.split() for part in _AFTER_HYPHEN.split(word)]


def _joined(line: str, part: str) -> str:
    return f"{line}{part}" if line.endswith("-") else f"{line} {part}"
