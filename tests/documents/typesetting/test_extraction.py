"""What is printed is found again by searching, in the readers that people have."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.paragraph import Paragraph
from strongcity_desktop.documents.typesetting.styles import Direction, Span, TextStyle

WORDS = Path(__file__).resolve().parents[2] / "reference" / "words"
SIGNS = "،.؟؛:,;!?।"
LANGUAGES: list[tuple[str, Direction]] = [("fr", "ltr"), ("ar", "rtl"), ("bn", "ltr")]
Read = Callable[[Path], str]
Print = Callable[..., Path]


def sample(language: str) -> tuple[list[str], list[str]]:
    """The sentences written for a language, and their first 300 words."""
    lines = (WORDS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    words = [word.strip(SIGNS) for word in " ".join(lines).split()]
    words = [word for word in words if word][:300]
    assert len(words) == 300
    return lines, words


def print_sample(printed: Print, lines: list[str], language: str, direction: Direction) -> Path:
    style = TextStyle(size=10, align="justify", space_after=4)
    made = [Paragraph(line, style, language=language, direction=direction) for line in lines]
    return printed(made, language=language, direction=direction)


@pytest.mark.parametrize(
    ("language", "direction", "share"),
    [(*LANGUAGES[0], 1.0), (*LANGUAGES[1], 0.94), (*LANGUAGES[2], 0.98)],
)
def test_pdftotext_finds_the_words(
    language: str, direction: Direction, share: float, printed: Print, extracted: Read
) -> None:
    lines, words = sample(language)
    found = extracted(print_sample(printed, lines, language, direction)).split()
    there = {word.strip(SIGNS) for word in found}
    missing = [word for word in words if word not in there]
    assert 1 - len(missing) / len(words) >= share, missing


@pytest.mark.parametrize(("language", "direction"), LANGUAGES)
def test_browsers_and_the_preview_find_every_word(
    language: str, direction: Direction, printed: Print, qapp: QApplication
) -> None:
    # Qt's PDF module is the engine of the browsers most offices have.
    lines, words = sample(language)
    document = QPdfDocument()
    document.load(str(print_sample(printed, lines, language, direction)))
    pages = range(document.pageCount())
    found = " ".join(document.getAllText(page).text() for page in pages)
    document.close()
    assert [word for word in words if word not in found] == []


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
