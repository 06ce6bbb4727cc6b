"""Two languages in one file: every link and bookmark leads where it led before."""

from datetime import date
from io import BytesIO

import pikepdf

from documents.pdf_text import pages_of, text_of
from strongcity_desktop.documents.blocks import Block, Contents, Heading, Text
from strongcity_desktop.documents.both_languages import one_after_the_other
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import translator


def made(language: str, words: str) -> bytes:
    """Contents and two chapters, each on pages of its own."""
    setting = Setting(translator(language), Edition(), "Valmora", words, date(2026, 2, 9))
    blocks: list[Block] = [Contents("Contents")]
    for n in (1, 2):
        blocks += [Heading(f"{words} {n}", f"chapter-{n}"), *[Text(f"{words} at length.")] * 60]
    return make_pdf(blocks, setting, "Foot")


def targets(pdf: pikepdf.Pdf) -> tuple[list[tuple[int, int]], list[tuple[str, int]]]:
    """(page, page led to) of each link, (title, page) of each bookmark; pages from 0."""
    places = {page.objgen: number for number, page in enumerate(pdf.pages)}
    links = [(number, places[link.Dest[0].objgen]) for number, page in enumerate(pdf.pages)
             for link in page.get("/Annots", ()) if "/Dest" in link]
    with pdf.open_outline() as outline:
        return links, [(item.title, places[item.destination[0].objgen]) for item in outline.root]


def test_links_and_bookmarks_lead_to_pages_of_their_own_language() -> None:
    first, second = made("ar", "Kitab"), made("fr", "Livre")
    both = one_after_the_other(first, second)
    before = pages_of(first)
    assert pages_of(both) == before + pages_of(second)
    assert text_of(both) == f"{text_of(first)} {text_of(second)}"
    with pikepdf.open(BytesIO(first)) as a, pikepdf.open(BytesIO(second)) as b, \
            pikepdf.open(BytesIO(both)) as whole:
        (links_a, marks_a), (links_b, marks_b) = targets(a), targets(b)
        assert len(links_b) >= 2 and len(marks_b) == 2
        assert targets(whole) == (
            links_a + [(page + before, to + before) for page, to in links_b],
            marks_a + [(title, page + before) for title, page in marks_b])
        assert whole.check_pdf_syntax() == []
        assert str(whole.Root.Lang) == "ar"
        with whole.open_metadata() as about:
            assert set(about["dc:language"]) == {"ar", "fr"}


def test_the_same_documents_give_the_same_bytes() -> None:
    first, second = made("en", "Book"), made("fr", "Livre")
    assert one_after_the_other(first, second) == one_after_the_other(first, second)
