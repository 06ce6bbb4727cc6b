"""Two languages on facing pages: sections begin on the same spread, numbers run through."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest

from documents.pdf_text import page_texts, pages_of
from strongcity_desktop.documents.blocks import Block, Contents, Cover, Heading, NewPage, Text
from strongcity_desktop.documents.facing_pages import Facing, on_facing_pages
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import translator

# Lines of each of three chapters, by side: longer here, longer there, alike.
LINES = ((90, 5, 20), (5, 200, 20))


def made(languages: tuple[str, str] = ("fr", "ar"), lines: tuple[tuple[int, ...], ...] = LINES,
         with_cover: bool = True) -> bytes:
    def side(facing: Facing) -> bytes:
        language = languages[facing.side]
        setting = Setting(translator(language), Edition(), "Valmora", f"Book {language}",
                          date(2026, 2, 9), facing=facing)
        blocks: list[Block] = []
        if with_cover:
            blocks = [Cover(f"Cover {language}", "Under", (), "Council", ("a", "b")),
                      Contents("Contents"), NewPage()]
        for number, count in enumerate(lines[facing.side], 1):
            blocks += [Heading(f"Chapter {number} {language}", f"chapter-{number}"),
                       *[Text(f"Words {language} {number}")] * count]
        return make_pdf(blocks, setting, "Foot")

    return on_facing_pages(side)


def begins(pdf: bytes) -> dict[str, int]:
    """On which page, counted from 1, each bookmark of the first level leads."""
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        places = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        return {item.title: places[item.destination[0].objgen] for item in outline.root}


@pytest.mark.parametrize("languages", [("fr", "ar"), ("ar", "fr"), ("en", "fr")])
def test_every_section_begins_on_the_same_spread_in_both(languages: tuple[str, str]) -> None:
    pdf = made(languages)
    pages, found = page_texts(pdf), begins(pdf)
    first, second = languages
    assert list(found) == [f"Chapter {number} {language}" for number in (1, 2, 3)
                           for language in languages]
    for number in (1, 2, 3):
        left = found[f"Chapter {number} {first}"]
        assert left % 2 == 1 and found[f"Chapter {number} {second}"] == left + 1
    assert f"Cover {first}" in pages[0] and f"Cover {second}" in pages[1]
    assert len(pages) % 2 == 0
    for number, page in enumerate(pages):
        assert f"Words {languages[1 - number % 2]}" not in page


def test_the_shorter_side_has_pages_with_nothing_but_head_and_foot() -> None:
    pages = page_texts(made(("en", "fr")))
    quiet = [number for number, page in enumerate(pages[2:], 3)
             if "Words" not in page and "Contents" not in page]
    assert {number % 2 for number in quiet} == {0, 1}  # both sides are the shorter one once
    for number in quiet:
        assert pages[number - 1].split() != []
        assert f"Book {('en', 'fr')[1 - number % 2]}" in pages[number - 1]
        assert len(pages[number - 1]) < 100


def test_numbers_run_through_the_file_and_the_contents_lead_to_their_own_side() -> None:
    pdf = made(("en", "fr"))
    pages, found = page_texts(pdf), begins(pdf)
    total = len(pages)
    for number in range(3, total + 1):
        words = ("Page {n} sur {all}", "Page {n} of {all}")[number % 2]
        assert words.format(n=number, all=total) in pages[number - 1]
    for place, language in ((2, "en"), (3, "fr")):
        for chapter in (1, 2, 3):
            title = f"Chapter {chapter} {language}"
            assert f"{title} {found[title]}" in pages[place]
    with pikepdf.open(BytesIO(pdf)) as opened:
        places = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        for side in (2, 3):
            links = [places[link.Dest[0].objgen] for link in opened.pages[side].Annots]
            assert links and all(link % 2 == (side + 1) % 2 for link in links)


@pytest.mark.parametrize(("languages", "direction"), [
    (("fr", "ar"), "/L2R"), (("ar", "fr"), "/R2L")])
def test_the_file_opens_as_spreads_in_the_first_languages_direction(
        languages: tuple[str, str], direction: str) -> None:
    with pikepdf.open(BytesIO(made(languages))) as opened:
        assert opened.Root.PageLayout == "/TwoPageLeft"
        assert opened.Root.ViewerPreferences.Direction == direction
        assert str(opened.Root.Lang) == languages[0]
        for page, language in zip(opened.pages, languages * 2, strict=False):
            assert f"/Lang ({language})".encode() in page.Contents[0].read_bytes()
        with opened.open_metadata() as about:
            assert about["dc:language"] == set(languages)
            assert about["dc:title"] == " · ".join(f"Book {one}" for one in languages)
        assert opened.check_pdf_syntax() == []


def test_sides_with_other_sections_end_on_the_same_spread() -> None:
    pdf = made(lines=((5, 5, 5), (5, 90)), with_cover=False)
    assert pages_of(pdf) % 2 == 0
    assert begins(pdf)["Chapter 1 ar"] == 2


def test_the_same_sides_give_the_same_bytes() -> None:
    assert made() == made()
