"""Blocks on pages: mirrored tables, repeated heads, rows too tall, covers with too long titles."""

from datetime import date
from itertools import pairwise

import pytest

from documents.pdf_text import pages_of, text_of
from strongcity_desktop.documents.blocks import (
    Block,
    Contents,
    Cover,
    Heading,
    LookAgain,
    Table,
    Text,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.page_frame import shortened
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.tables import table_flowables
from strongcity_desktop.documents.typesetting.canvas import text_width
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import translator


def setting_for(language: str = "en", *, title: str = "Trial", arms: bytes | None = None,
                ) -> Setting:
    return Setting(translator(language), Edition(), "Valmora", title, date(2026, 2, 9), arms)


def test_tables_are_mirrored_with_their_widths() -> None:
    table = Table(("First", "Second"), (("one", "two"),), (3, 1))
    here, there = (table_flowables(table, setting_for(code))[0] for code in ("en", "ar"))
    assert [cell.text for cell in here._cellvalues[0]] == ["First", "Second"]
    assert [cell.text for cell in there._cellvalues[0]] == ["Second", "First"]
    assert there._colWidths == here._colWidths[::-1]
    assert sum(here._colWidths) == pytest.approx(setting_for().width)


def test_heads_repeat_and_every_row_is_printed() -> None:
    rows = tuple((f"row{number}", "words " * 12) for number in range(120))
    text = text_of(make_pdf([Table(("Headword", "Said"), rows, (1, 2))], setting_for(), ""))
    assert text.count("Headword") >= 3
    assert all(f"row{number} " in text for number in range(120))


def test_a_row_taller_than_a_page_goes_on() -> None:
    long = " ".join(f"word{number}" for number in range(2_500))
    pdf = make_pdf([Table(("Short", "Long"), (("begin", long), ("after", "end")), (1, 3))],
                   setting_for(), "")
    text = text_of(pdf)
    assert pages_of(pdf) > 2
    assert all(f"word{number}" in text for number in range(2_500))
    assert text.index("word2499") < text.index("after")


def test_contents_name_the_page_of_each_heading() -> None:
    blocks: list[Block] = [Contents("Contents")]
    for number in range(1, 6):
        blocks += [Heading(f"Chapter {number}", f"key-{number}"), Text("words " * 900)]
    pages = text_of(make_pdf(blocks, setting_for(), "")).split("Page ")
    listed = pages[0].split("Chapter ")[1:6]
    found = [int(entry.split()[1]) for entry in listed]
    real = [next(page for page, words in enumerate(pages, 1)
                 if f"Chapter {number} words" in words) for number in range(1, 6)]
    assert found == real
    assert all(earlier <= later for earlier, later in pairwise(found))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("title", ["Short", "A very long title " * 40, "Unbroken" * 200])
def test_cover_takes_any_title(language: str, title: str) -> None:
    cover = Cover(title, "Subtitle " * 30, (("Status", "Draft"), ("Label " * 20, "Value " * 90)),
                  "Town council", ("Printed", "Method"))
    setting = setting_for(language, title=title, arms=b"no picture at all")
    inside = (Heading("Inside", "inside"), LookAgain("Look " * 2_000))
    pdf = make_pdf([cover, *inside], setting, "Foot")
    assert pages_of(pdf) > 2
    assert title.split()[0][:5] in text_of(pdf)


def test_head_is_shortened_to_its_room() -> None:
    assert shortened("Short", 200, 8, "en") == "Short"
    cut = shortened("Long name " * 500, 200, 8, "en")
    assert cut.endswith("…")
    assert text_width(cut, size=8) <= 200
