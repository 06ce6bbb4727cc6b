"""What is copied from a spreadsheet is read cell by cell; what goes out is safe and comes back."""

import random

import pytest

from register_samples import PAYLOADS
from strongcity_desktop.exchange import clipboard
from strongcity_desktop.exchange.clipboard import read_cells, written
from strongcity_desktop.language.refusal import Refusal


@pytest.mark.parametrize(("text", "cells"), [
    ("a\tb\nc\td", (("a", "b"), ("c", "d"))),
    ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),  # as Excel ends it
    ('"two\nlines"\tb', (("two\nlines", "b"),)),
    ('"a ""quoted"" word\n"\tb', (('a "quoted" word\n', "b"),)),
    ('"Radio" Valmora\t5" pipe', (('"Radio" Valmora', '5" pipe'),)),
    ('"left open\tb', (('"left open', "b"),)),
    ("a\n\nb", (("a",), ("",), ("b",))),
    ("a\tb\tc\nd", (("a", "b", "c"), ("d", "", ""))),
    ("alone", (("alone",),)),
    ("", ()), ("\n\n", ()), ("\t\n", ()),
    ("'=1+1\t'x", (("=1+1", "'x"),)),
])
def test_lines_parted_by_tabs(text: str, cells: clipboard.Cells) -> None:
    assert read_cells(text) == cells


def test_a_table_says_where_cells_end_when_the_text_does_not() -> None:
    html = ("<html><body><table border=1><tr><th>Name</th><th>Note</th></tr>"
            "<tr><td>Radio &amp; press</td><td>first<br>second</td></tr></table></body></html>")
    assert read_cells("Name\tNote\nRadio & press\tfirst\nsecond", html) == (
        ("Name", "Note"), ("Radio & press", "first\nsecond"))
    assert read_cells("Name\tNote\nRadio\tother", html)[1] == ("Radio", "other")
    assert read_cells("", html)[0] == ("Name", "Note")


def test_cells_that_span_leave_the_others_empty() -> None:
    html = ("<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr>"
            "<tr><td>c</td><td>d</td></tr></table>")
    assert read_cells("", html) == (("a", "b", ""), ("", "c", "d"))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_was_copied_is_no_formula_and_comes_back(payload: str) -> None:
    copied = written([[payload, "b"], ["c", payload]])
    for row in read_cells(copied.text):
        assert payload.replace("\r\n", "\n") in row
    assert "<td>=" not in copied.html and not copied.text.startswith(("=", "+", "@", "-"))
    if payload.strip() == payload and "\t" not in payload and "  " not in payload:
        assert read_cells("", copied.html) == read_cells(copied.text)


def test_random_cells_come_back() -> None:
    chance = random.Random(4)
    for _ in range(500):
        cells = tuple(tuple("x" + "".join(chance.choices('"\t\n ab;=', k=chance.randrange(7)))
                            for _ in range(3)) for _ in range(2))
        assert read_cells(written(cells).text) == cells


def test_too_much_is_refused_whole() -> None:
    with pytest.raises(Refusal, match="Nothing was pasted"):
        read_cells("x" * (clipboard.LARGEST_PASTE + 1))
    with pytest.raises(Refusal, match="rows"):
        read_cells("a\n" * (clipboard.MOST_ROWS + 2))
    with pytest.raises(Refusal, match="columns"):
        read_cells("a\t" * clipboard.MOST_COLUMNS + "b")


def test_cells_that_span_far_are_refused_before_they_fill_the_memory() -> None:
    wide = "<table>" + "<tr><td rowspan=400 colspan=400>x" * 2_000
    reader = clipboard._Tables()
    with pytest.raises(Refusal, match="larger than"):
        reader.feed(wide)
    assert sum(map(len, reader.rows)) < 2_000


def test_comments_and_what_is_no_tag_stand_in_no_cell() -> None:
    html = ("<html><!--[if gte mso 9]><xml><td>no</td></xml><![endif]--><body><table>"
            "<!--StartFragment--><tr><td>a<!-- <td>b --></td><td>1 < 2</td></tr>"
            "<![if supportMisalignedColumns]><tr><td></td></tr><![endif]>"
            "<!--EndFragment--></table>")
    assert read_cells("a 1 < 2", html) == (("a", "1 < 2"),)


@pytest.mark.parametrize("junk", ["<!", "<?", "<!--", "<", "<a ", "</a", "</", "<td "])
def test_a_table_that_never_ends_is_left_aside(junk: str) -> None:
    assert read_cells("x", "<table>" + junk * 300_000) == (("x",),)
