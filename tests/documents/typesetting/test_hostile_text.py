"""Whatever a person types is printed as text: nothing raises, nothing is lost, nothing leaks."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.paragraph import Paragraph
from strongcity_desktop.documents.typesetting.styles import Direction, TextStyle

Read = Callable[[Path], str]
Print = Callable[..., Path]


def anything() -> str:
    """Characters from all planes, lone surrogates among them; the same on each run."""
    dice = random.Random(7)
    ranges = ((0x20, 0x3000), (0x600, 0x700), (0x980, 0xA00), (0x10000, 0x11000), (0xD800, 0xE000))
    return "".join(chr(dice.randrange(*dice.choice(ranges))) for _ in range(3000))


HOSTILE = {
    "markup": "a <b & <img src='file:///etc/passwd'> </para> &lt; &#65;",
    "controls": "".join(map(chr, range(0xA0))),
    "overrides": "\u202e" * 200 + "abc" + "\u2069" * 50 + "\u202a" * 200,
    "marks": "e" + "\u0301\u0327\u0489" * 900 + "b",
    "marks, Arabic": "ب" + "\u064b\u0651" * 2000 + "ت",
    "no spaces": "x" * 30_000,
    "no spaces, Arabic": "ب" * 30_000,
    "emoji": "😀👩\u200d👩\u200d👧🇹🇳" * 50,
    "brackets": "([{" * 700 + "א" + ")]}" * 700,
    "empty lines": "\n\r\n\u2028\x85" * 60,
    "spaces": " " * 3000 + "\u3000\u2003",
    "soft hyphens": "\u00ad" * 500 + "a\u00ad" * 500,
    "invisible": "\u200b\u200c\u200d\ufeff\u2060" * 100,
    "marks alone": "\u0301\u064b\u09cd\u0345",
    "anything": anything(),
    "empty": "",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl"), ("bn", "ltr")])
def test_nothing_raises(
    name: str, language: str, direction: Direction, printed: Print, extracted: Read
) -> None:
    style = TextStyle(align="justify")
    made = [
        Paragraph(HOSTILE[name], style, language=language, direction=direction),
        Paragraph("unharmed neighbour", style, language=language, direction=direction),
    ]
    path = printed(made, language=language, direction=direction)
    assert "unharmed neighbour" in extracted(path)


def test_markup_is_printed_as_it_stands(printed: Print, extracted: Read) -> None:
    text = "écrire à <ali@ville.example>, a <b & c> d &amp; <para>"
    made = Paragraph(text, TextStyle(), language="fr", direction="ltr")
    assert text in extracted(printed([made]))


def test_every_printable_character_is_found_again(printed: Print, extracted: Read) -> None:
    # One paragraph each: pdftotext writes marks and right-to-left stretches in an order of its own.
    characters = "<>&\"'\\()[]{}~€éßŁŒžÆ漢字かな한אبجদক😀🇹"
    made = [
        Paragraph(f"{character} x", TextStyle(), language="fr", direction="ltr")
        for character in characters
    ]
    found = extracted(printed(made))
    assert [character for character in characters if character not in found] == []


def test_long_words_are_all_there(printed: Print, extracted: Read) -> None:
    word = "".join(chr(97 + place % 26) for place in range(5000))
    made = Paragraph(word, TextStyle(), language="fr", direction="ltr")
    found = "".join(extracted(printed([made])).split())
    assert found == word


def test_typed_overrides_stay_inside_their_isolate(printed: Print, extracted: Read) -> None:
    content = f"before {isolate(chr(0x202E) + 'typed' + chr(0x2069))} after"
    made = Paragraph(content, TextStyle(), language="en", direction="ltr")
    found = extracted(printed([made]))
    assert found.startswith("before ")
    assert "after" in found
