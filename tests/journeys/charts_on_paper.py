"""Reads the charts of a report back from the paper, by where their words stand."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">'
                   r"([^<]*)</word>")


class Word(NamedTuple):
    """A word and its place on the page, in points from the top left corner."""

    text: str
    left: float
    right: float
    x: float
    y: float


def words_on(pdf: Path, page: int) -> list[Word]:
    """Every word of a page, counted from 1."""
    done = subprocess.run(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"],
                          capture_output=True, text=True, check=True)
    return [Word(text, float(left), float(right), (float(left) + float(right)) / 2,
                 (float(top) + float(bottom)) / 2)
            for left, top, right, bottom, text in _WORD.findall(done.stdout)]


def matrix_on(words: list[Word], first: str, last: str) -> dict[int, tuple[int, int]]:
    """Number of the challenge -> (likelihood, impact), from the places of the pins.

    `first` and `last` begin the names of the lowest and the highest level of likelihood, whose
    words stand below the matrix.
    """
    foot, top = next((foot, top) for foot in words if foot.text == first
                     for top in words if top.text == last and abs(top.y - foot.y) < 2)
    below = sorted((word for word in words if abs(word.y - foot.y) < 2), key=lambda word: word.x)
    lowest = (below[0].left + foot.right) / 2
    five = next(word for word in below if word.text == "5" and word.x < top.x)
    along = ((five.left + below[-1].right) / 2 - lowest) / 4
    digits = [word for word in words if word.text.isdigit() and word.y < foot.y - 5]
    ups = {int(word.text): word.y for word in digits
           if word.x < below[0].left and word.text in "234"}
    step_up = (ups[2] - ups[4]) / 2
    pins = [word for word in digits if word.x > lowest - along / 2
            and ups[4] - 1.6 * step_up < word.y]
    return {int(pin.text): (round((pin.x - lowest) / along + 1),
                            round(4 - (pin.y - ups[4]) / step_up)) for pin in pins}


def heat_on(lines: list[str], columns: int) -> dict[int, tuple[int | None, ...]]:
    """Number of the challenge -> its levels, None for not known, from the lines of a chapter."""
    level = r"[1-5?]"
    row = re.compile(rf"(?:^|\s)({level}(?:\s+{level}){{{columns - 1}}})\s*$")
    numbers = [int(found.group(1)) for line in lines if (found := re.match(r"(\d+)\. ", line))]
    levels = [tuple(None if one == "?" else int(one) for one in found.group(1).split())
              for line in lines if (found := row.search(line))]
    return dict(zip(numbers, levels, strict=True))
