"""A town's own words, read as runs; no letter is lost whatever is typed."""

import random

import pytest

from strongcity_desktop.registers.analysis.rich_text import Paragraph, Run, rich_text


def runs(text: str) -> tuple[Run, ...]:
    (paragraph,) = rich_text(text)
    return paragraph.runs


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("typed", "read"), [
    ("plain", (Run("plain"),)),
    ("**bold**", (Run("bold", bold=True),)),
    ("*slanted*", (Run("slanted", slanted=True),)),
    ("***both***", (Run("both", bold=True, slanted=True),)),
    ("a **b** c", (Run("a "), Run("b", bold=True), Run(" c"))),
    ("**b *both***", (Run("b ", bold=True), Run("both", bold=True, slanted=True))),
    ("*s **both***", (Run("s ", slanted=True), Run("both", bold=True, slanted=True))),
    ("**لا تُحفظ أي قائمة.** الشركاء", (Run("لا تُحفظ أي قائمة.", bold=True), Run(" الشركاء"))),
    ("و**كلمة** هنا", (Run("و"), Run("كلمة", bold=True), Run(" هنا"))),
    ("two **lines\nof it**", (Run("two "), Run("lines\nof it", bold=True))),
])
def test_marks_in_pairs_make_bold_and_slanted(typed: str, read: tuple[Run, ...]) -> None:
    assert runs(typed) == read


@pytest.mark.parametrize("typed", [
    "2 * 3 * 4", "**never closed", "closed never**", "*", "**", "a ** b ** c", "****",
    "*****x*****", "les habitant*es et les voisin*es", "* a star and a blank", "a *b",
    "**a *b", "<b>&amp;</b>",
])
def test_a_mark_without_a_partner_stays_as_typed(typed: str) -> None:
    assert runs(typed) == (Run(typed),)


def test_what_is_open_inside_what_closes_stays_as_typed() -> None:
    assert runs("**a *b** c") == (Run("a *b", bold=True), Run(" c"))


def test_empty_lines_part_paragraphs_and_dashes_make_items() -> None:
    assert rich_text("First\nsecond\n\n- one\n  - **two**\nafter\n\n\nlast") == (
        Paragraph((Run("First\nsecond"),)),
        Paragraph((Run("one"),), is_item=True),
        Paragraph((Run("two", bold=True),), is_item=True),
        Paragraph((Run("after"),)),
        Paragraph((Run("last"),)))


@pytest.mark.parametrize("typed", ["-3 degrees", "-", "- ", "–", "a - b"])
def test_a_dash_that_begins_no_item_stays(typed: str) -> None:
    (paragraph,) = rich_text(typed)
    assert (paragraph.text, paragraph.is_item) == (typed.strip(), False)


def test_nothing_typed_is_no_paragraph() -> None:
    assert rich_text("") == rich_text(" \n\n \n") == ()


def test_nothing_is_ever_lost() -> None:
    chance = random.Random(7)
    for _ in range(2_000):
        typed = "".join(chance.choice("*** ab\n-ع<&") for _ in range(chance.randrange(40)))
        shown = "".join(paragraph.text for paragraph in rich_text(typed))
        assert letters(shown).replace("*", "").replace("-", "") == \
            letters(typed).replace("*", "").replace("-", ""), typed
        marks = sum(run.bold or run.slanted for one in rich_text(typed) for run in one.runs)
        if not marks:
            assert letters(shown).count("*") == typed.count("*"), typed


def test_a_long_text_full_of_marks_is_read_at_once() -> None:
    typed = "**a *b " * 4_000
    assert letters("".join(one.text for one in rich_text(typed))) == letters(typed)
