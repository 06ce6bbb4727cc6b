"""What is printed is found again by searching: pdftotext gives back the words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest

from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.paragraph import Paragraph
from strongcity_desktop.documents.typesetting.styles import Span, TextStyle

WORDS = Path(__file__).resolve().parents[2] / "reference" / "words"
Read = Callable[[Path], str]
Print = Callable[..., Path]


@pytest.mark.parametrize(
    ("language", "direction", "share"),
    [("fr", "ltr", 1.0), ("ar", "rtl", 0.94), ("bn", "ltr", 0.98)],
)
def test_words_are_found(
    language: str,
    direction: Literal["ltr", "rtl"],
    share: float,
    printed: Print,
    extracted: Read,
) -> None:
    lines = (WORDS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    words = [word.strip("،.؟؛:,;!?।") for word in " ".join(lines).split()]
    words = [word for word in words if word][:300]
    assert len(words) == 300
    style = TextStyle(size=10, align="justify", space_after=4)
    path = printed(
        [Paragraph(line, style, language=language, direction=direction) for line in lines],
        language=language,
        direction=direction,
    )
    there = set(extracted(path).split()) | {
        word.strip("،.؟؛:,;!?।") for word in extracted(path).split()
    }
    missing = [word for word in words if word not in there]
    assert 1 - len(missing) / len(words) >= share, missing


def text_of(printed: Print, extracted: Read, content: Any, **options: Any) -> str:
    return extracted(printed([Paragraph(content, TextStyle(size=12), **options)]))


def test_latin_and_numbers_stay_whole_in_arabic(printed: Print, extracted: Read) -> None:
    amount, club = isolate("12\u202f500 EUR"), isolate("FC Gare")
    content = f"بلغت الميزانية {amount} في سنة 2026 للنادي {club}"
    text = text_of(printed, extracted, content, language="ar", direction="rtl")
    for words in ("EUR", "2026", "FC Gare", "الميزانية", "للنادي"):
        assert words in text


def test_a_word_in_two_colours_is_still_one_word(printed: Print, extracted: Read) -> None:
    spans = [Span("المد"), Span("ين", weight=600, colour="#B00020"), Span("ة جميلة")]
    text = text_of(printed, extracted, spans, language="ar", direction="rtl")
    assert "المدينة" in text
    assert "جميلة" in text


def test_what_no_font_has_is_printed_as_its_code_and_found(printed: Print, extracted: Read) -> None:
    content = "Fête 😀 au 漢字 et שלום"
    text = text_of(printed, extracted, content, language="fr", direction="ltr")
    for word in ("😀", "漢字", "שלום"):
        assert word in text


def test_soft_hyphens_do_not_stand_in_the_way(printed: Print, extracted: Read) -> None:
    content = "in\u00advi\u00adta\u00adtion"
    text = text_of(printed, extracted, content, language="fr", direction="ltr")
    assert "invitation" in text


def test_joiners_that_change_letters_are_kept(printed: Print, extracted: Read) -> None:
    text = text_of(printed, extracted, "می\u200cخواهم", language="fa", direction="rtl")
    assert "می\u200cخواهم" in text
