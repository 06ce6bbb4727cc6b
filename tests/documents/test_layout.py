"""Blocks on pages: mirrored tables, repeated heads, rows too tall, covers with too long titles."""

from datetime import date
from itertools import pairwise

import pytest

from documents.pdf_text import page_texts, pages_of, text_of
from strongcity_desktop.documents.blocks import (
    Block,
    Boxes,
    Bullets,
    Contents,
    Cover,
    Facts,
    Heading,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.drawn_parts import TickBoxes
from strongcity_desktop.documents.listed import TwoFacts, fact_lines
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.measuring import width_in_one_line
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


@pytest.mark.parametrize("rows", range(26, 36))
def test_no_last_row_is_left_alone(rows: int) -> None:
    table = Table(("Headword", "Said"), tuple((f"row{n}", "x") for n in range(rows)), (1, 2))
    pages = page_texts(make_pdf([table], setting_for(), ""))
    assert all(page.count("row") > 1 for page in pages)
    assert all(page.count("Headword") == 1 for page in pages)
    assert sum(page.count("row") for page in pages) == rows


@pytest.mark.parametrize("before", range(0, 30, 3))
def test_a_table_parted_before_its_last_rows_has_one_head_on_each_page(before: int) -> None:
    rows = tuple((f"row{n}", "words " * (4 + 20 * (n == 11))) for n in range(12))
    blocks = [Text("\n".join("x" for _ in range(before + 10))),
              Table(("Headword", "Said"), rows, (2, 1))]
    pages = page_texts(make_pdf(blocks, setting_for(), ""))
    assert all(page.count("Headword") <= 1 for page in pages)
    assert sum(page.count("row") for page in pages) == 12


@pytest.mark.parametrize("before", range(20, 40))
def test_a_table_begins_with_more_than_two_rows(before: int) -> None:
    rows = tuple((f"row{n}", "x") for n in range(20))
    blocks = [Text("\n".join("x" for _ in range(before))),
              Table(("Headword", "Said"), rows, (1, 2))]
    pages = page_texts(make_pdf(blocks, setting_for(), ""))
    assert all(page.count("row") > 2 for page in pages if "Headword" in page and "row0" in page)


@pytest.mark.parametrize("before", range(36, 46))
def test_a_list_does_not_begin_with_one_line(before: int) -> None:
    blocks = [Text("\n".join("x" for _ in range(before))), QuestionHeading("Which?"),
              Bullets(tuple(f"item{n}" for n in range(8)))]
    (page,) = [page for page in page_texts(make_pdf(blocks, setting_for(), ""))
               if "Which?" in page]
    assert page.count("item") >= 3


def test_what_takes_half_a_page_is_not_kept_together() -> None:
    filler = Text("\n".join("x" for _ in range(20)))
    short, long = (Together((Text("\n".join(f"line{n}" for n in range(lines))),))
                   for lines in (25, 40))
    assert page_texts(make_pdf([filler, short], setting_for(), ""))[0].count("line") in (0, 25)
    assert 0 < page_texts(make_pdf([filler, long], setting_for(), ""))[0].count("line") < 40


def test_short_names_are_not_parted_at_their_hyphen() -> None:
    table = Table(("Where", "Said"), (("In Champs-Neufs", "words " * 60),), (1, 9))
    text = text_of(make_pdf([table], setting_for("fr"), ""))
    assert "Champs-Neufs" in text


def test_rows_to_write_in_grow_with_what_they_say() -> None:
    long = "A label that takes two lines at least in a narrow column of a table"
    table = Table(("Row", "A", "B", "C"), (("Short", "", "", ""), (long, "", "", "")),
                  (1, 1, 1, 1), row_height=14)
    short, tall = table_flowables(table, setting_for())[0]._argH[1:]
    assert short == pytest.approx(22)
    assert tall > 40


@pytest.mark.parametrize("lines", range(30, 46, 3))
@pytest.mark.parametrize("body", [
    Text("Begin and go on. " * 40), Boxes(tuple((f"Begin {n}", False) for n in range(30))),
    Table(("Begin", "Said"), tuple(("row", "x") for _ in range(20)), (1, 2))],
    ids=["text", "boxes", "table"])
def test_a_heading_stays_with_what_follows(lines: int, body: Block) -> None:
    blocks = [Text("\n".join("x" for _ in range(lines))), Heading("Chapter", "chapter"),
              Text("A hint.", quiet=True), QuestionHeading("Question?"), body]
    (page,) = [page for page in page_texts(make_pdf(blocks, setting_for(), ""))
               if "Chapter" in page]
    assert all(words in page for words in ("A hint.", "Question?", "Begin"))


def test_choices_take_the_columns_their_words_leave_room_for() -> None:
    def rows(*labels: str) -> int:
        boxes = TickBoxes(setting_for(), tuple((label, False) for label in labels), False)
        boxes.wrap(setting_for().width, 1_000)
        return len(boxes.row_heights)

    assert rows(*["Short"] * 12) == 4
    assert rows(*["A label of some forty letters, not more"] * 12) == 6
    assert rows(*["A label that needs the whole width of the page to be read " * 2] * 3) == 3
    assert rows(*["Short"] * 4) == 1


def test_a_long_list_of_choices_goes_on_with_its_ticks() -> None:
    items = tuple((f"choice{number}", number % 2 == 0) for number in range(200))
    boxes = TickBoxes(setting_for(), items, False)
    first, rest = boxes.split(setting_for().width, 300)
    assert first._items + rest._items == items
    assert first._columns == rest._columns
    assert boxes.split(setting_for().width, 20) == []
    text = text_of(make_pdf([QuestionHeading("Which?"), Boxes(items)], setting_for(), ""))
    assert all(f"choice{number} " in text + " " for number in range(200))


def test_units_of_numbers_stand_under_each_other_in_arabic() -> None:
    table = Table(("Name", "Count"), (("one", "6,200"), ("two", "11,200")), (3, 1),
                  ("start", "end"))
    drawn = table_flowables(table, setting_for("ar"))[0]
    short, long = (drawn._cellvalues[row][0] for row in (1, 2))
    room = drawn._colWidths[0] - 10
    assert short.text_style == long.text_style
    indent = long.text_style.indent
    assert width_in_one_line(long) + indent == pytest.approx(room, abs=1)
    assert short.wrap(room, 100) == long.wrap(room, 100)


def test_short_facts_stand_two_in_a_line() -> None:
    pairs = (("One", "a"), ("Two", "b"), ("Long", "words " * 30), ("Three", "c"), ("Four", "d"))
    lines = list(fact_lines(setting_for(), pairs, True))
    assert [isinstance(line, TwoFacts) for line in lines] == [True, False, True]
    assert not any(isinstance(line, TwoFacts) for line in fact_lines(setting_for(), pairs, False))
    text = text_of(make_pdf([Facts(pairs, two_in_a_line=True)], setting_for(), ""))
    assert all(label in text for label, _ in pairs)


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


def test_many_short_lines_are_no_short_fact_and_go_on_over_the_page() -> None:
    tall = "\n".join(f"line {n}" for n in range(90))
    pairs = [("Role", tall), ("Level", "Local"), ("Relation", "Ally"), ("Note", tall)]
    lines = list(fact_lines(setting_for(), pairs, True))
    assert [isinstance(line, TwoFacts) for line in lines] == [False, True, False]
    facts = Facts(tuple(pairs), two_in_a_line=True)
    text = text_of(make_pdf([facts], setting_for(), foot_note=""))
    assert text.count("line 89") == 2


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_title_of_many_lines_goes_on_and_no_word_of_it_is_lost(language: str) -> None:
    title = " ".join(f"w{number}w" for number in range(900))
    rows = (("one", "first"), ("two", "tall " * 1500))
    table = Table(("Headword", "Said"), rows, (1, 2), bands=((1, title),))
    text = text_of(make_pdf([table], setting_for(language), ""))
    assert all(f"w{number}w" in text for number in range(900))
    assert text.count("tall") == 1500
