"""The bidirectional algorithm passes the conformance files of Unicode.

Here one case in seven of the two large files; `make trials` runs them all.
"""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from strongcity_desktop.documents.typesetting import bidi
from strongcity_desktop.documents.typesetting.bidi import (
    embedding_levels,
    levels_of_classes,
    may_turn,
    trailing_start,
    visual_order,
)
from strongcity_desktop.documents.typesetting.bidi_data import (
    CLASS_LETTERS,
    CLOSING,
    OPENING,
    classes_of,
)

UNICODE = Path("/usr/share/unicode")
needs_data = pytest.mark.skipif(
    not (UNICODE / "BidiTest.txt").exists(), reason="the package unicode-data is not installed"
)
EVERY = 1 if "STRONGCITY_TEST_WHOLE" in os.environ else 7
"""A prime: no pattern in the files falls together with it."""
REMOVED = "lrxypN"
TRAILING = "WijfdlrxypN"


def lines(name: str) -> Iterator[str]:
    with (UNICODE / name).open(encoding="utf-8") as file:
        for line in file:
            line = line.partition("#")[0].strip()
            if line:
                yield line


def shown(letters: str, levels: bytearray) -> tuple[list[str], list[int]]:
    """Levels and order as the conformance files write them: `x` for what rule X9 removes."""
    marks = ["x" if a in REMOVED else str(b) for a, b in zip(letters, levels, strict=True)]
    kept = [place for place, letter in enumerate(letters) if letter not in REMOVED]
    return marks, [kept[at] for at in visual_order([levels[place] for place in kept])]


def reset_end(letters: str, levels: bytearray, base: int) -> bytearray:
    start = len(letters.rstrip(TRAILING))
    levels[start:] = bytes([base]) * (len(letters) - start)
    return levels


@needs_data
def test_every_sequence_of_classes() -> None:
    failed: list[str] = []
    cases = turn = 0
    wanted: list[str] = []
    order: list[int] = []
    for line in lines("BidiTest.txt"):
        if line.startswith("@Levels"):
            wanted = line.partition(":")[2].split()
        elif line.startswith("@Reorder"):
            order = [int(place) for place in line.partition(":")[2].split()]
        elif not line.startswith("@"):
            turn += 1
            if turn % EVERY:
                continue
            names, _, directions = line.partition(";")
            letters = "".join([CLASS_LETTERS[name] for name in names.split()])
            classes, text = letters.encode(), "a" * len(letters)
            # 1: the base follows from the text; 2: left to right; 4: right to left.
            bases = {bit: base for bit, base in ((2, 0), (4, 1)) if int(directions) & bit}
            if int(directions) & 1:
                bases[1] = bidi.paragraph_level(classes)
            cases += len(bases)
            for base in set(bases.values()):
                levels = levels_of_classes(classes, text, base)
                if shown(letters, reset_end(letters, levels, base)) != (wanted, order):
                    failed.append(line)
    assert cases > 700_000 // EVERY
    assert failed == []


@needs_data
def test_every_text() -> None:
    failed: list[str] = []
    cases = 0
    for line in islice(lines("BidiCharacterTest.txt"), None, None, EVERY):
        codes, direction, base, wanted, order = line.split(";")
        text = "".join([chr(int(code, 16)) for code in codes.split()])
        levels = embedding_levels(text, {"0": 0, "1": 1}.get(direction))
        start = trailing_start(text)
        levels[start:] = bytes([int(base)]) * (len(text) - start)
        expected = (wanted.split(), [int(place) for place in order.split()])
        cases += 1
        if shown(classes_of(text).decode(), levels) != expected:
            failed.append(line)
    assert cases > 90_000 // EVERY
    assert failed == []


@needs_data
def test_brackets_are_those_of_unicode() -> None:
    opening: dict[str, str] = {}
    for line in lines("BidiBrackets.txt"):
        code, pair, kind = (field.strip() for field in line.split(";"))
        if kind == "o":
            opening[chr(int(code, 16))] = chr(int(pair, 16))
    assert {**opening, "\u2329": "\u3009"} == OPENING
    assert set(CLOSING) == set(opening.values())


@needs_data
def test_text_without_right_to_left_characters_may_be_left_alone() -> None:
    for line in islice(lines("BidiCharacterTest.txt"), None, None, EVERY):
        text = "".join([chr(int(code, 16)) for code in line.split(";")[0].split()])
        if not may_turn(text):
            levels = embedding_levels(text, 0)
            assert visual_order(levels) == list(range(len(text))), line


def test_a_number_group_with_a_narrow_space_does_not_turn_round() -> None:
    text = "نص 12\u202f500"
    order = visual_order(embedding_levels(text, 1))
    assert "".join(text[place] for place in order).startswith("12\u202f500")


@pytest.mark.parametrize("text", ["", "\u2069\u202c", "\u202e" * 300, "([" * 200 + "א", "\n\n"])
def test_any_text_has_a_level_for_each_character(text: str) -> None:
    for base in (0, 1, None):
        assert len(embedding_levels(text, base)) == len(text)
