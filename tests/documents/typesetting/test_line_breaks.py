"""Line breaks follow UAX #14; what differs from the conformance file is known by name."""

from itertools import pairwise
from pathlib import Path

import pytest

from strongcity_desktop.documents.typesetting.line_breaks import break_offsets

TEST_FILE = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")

# The rules of Unicode 16 (uniseg) differ here from the file of Unicode 15: hyphens at the start of
# a word, a full stop or comma before a digit, quotation marks beside spaces, Hebrew hyphens.
KNOWN = {
    "× 002D ÷ 0023 ÷",
    "× 002D × 0308 ÷ 0023 ÷",
    "× 002D ÷ 00A7 ÷",
    "× 002D × 0308 ÷ 00A7 ÷",
    "× 002D ÷ 50005 ÷",
    "× 002D × 0308 ÷ 50005 ÷",
    "× 002D ÷ 0E01 ÷",
    "× 002D × 0308 ÷ 0E01 ÷",
    "× 002C ÷ 0030 ÷",
    "× 002C × 0308 ÷ 0030 ÷",
    "× 0022 × 0020 × 2329 ÷",
    "× 0022 × 0308 × 0020 × 2329 ÷",
    "× 0022 × 0020 × 0028 ÷",
    "× 0022 × 0308 × 0020 × 0028 ÷",
    "× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 × 0020 ÷ "
    "0063 × 0065 × 006E × 0074 × 0073 ÷",
    "× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 0028 × 00AB × 0020 ÷ 0308 × 0020 ÷ "
    "00BB × 0029 ÷ 0028 × 0065 × 0308 × 0029 ÷",
    "× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 00AB × 0020 × 0028 × 0020 × 0308 × "
    "0020 × 0029 × 0020 ÷ 00BB × 0028 × 0065 × 0308 × 0029 ÷",
    "× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 007B × 00AB × 0020 ÷ 0308 × 0020 ÷ "
    "00BB × 007D ÷ 0028 × 0065 × 0308 × 0029 ÷",
    "× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 00AB × 0020 × 007B × 0020 × 0308 × "
    "0020 × 007D × 0020 ÷ 00BB × 0028 × 0065 × 0308 × 0029 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷",
    "× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷",
    "× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷",
    "× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷",
    "× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷",
    "× 05D0 × 002D × 05D0 ÷",
}


@pytest.mark.skipif(not TEST_FILE.exists(), reason="the package unicode-data is not installed")
def test_conformance() -> None:
    failed: set[str] = set()
    cases = 0
    for line in TEST_FILE.read_text(encoding="utf-8").splitlines():
        case = line.partition("#")[0].strip()
        if not case:
            continue
        cases += 1
        text, wanted = "", []
        for token in case.split():
            if token == "÷":
                wanted.append(len(text))
            elif token != "×":
                text += chr(int(token, 16))
        if break_offsets(text) != wanted[:-1]:
            failed.add(case)
    assert len(failed) <= cases * 0.005
    assert failed <= KNOWN


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Le marché ouvre", ["Le ", "marché ", "ouvre"]),
        ("12\u202f500\u00a0€ par an", ["12\u202f500\u00a0€ ", "par ", "an"]),
        ("un arc-en-ciel", ["un ", "arc-", "en-", "ciel"]),
        ("dit « oui » enfin", ["dit ", "« oui » ", "enfin"]),
        ("in\u00advi\u00adté", ["in\u00ad", "vi\u00ad", "té"]),
        ("(a b)", ["(a ", "b)"]),
        ("( a", ["( a"]),
        ("a\u200bb", ["a\u200b", "b"]),
        ("حي المحطة، والسوق", ["حي ", "المحطة، ", "والسوق"]),
        ("ছোট শহর।", ["ছোট ", "শহর।"]),
        ("a   b", ["a   ", "b"]),
        ("漢字", ["漢", "字"]),
    ],
)
def test_where_lines_may_end(text: str, parts: list[str]) -> None:
    offsets = [0, *break_offsets(text), len(text)]
    assert [text[a:b] for a, b in pairwise(offsets)] == parts


def test_a_very_long_stretch_is_looked_at_in_blocks() -> None:
    assert break_offsets("x" * 30_000) == []
    assert break_offsets(" " * 30_000) == []
    assert len(break_offsets("漢" * 1000)) > 900
