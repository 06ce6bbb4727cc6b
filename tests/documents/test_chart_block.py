"""A chart on paper: where it was drawn, in words too, on one page, from the right as well."""

import subprocess
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from chart_samples import change, heat, matrix, name_of
from documents.pdf_text import every_byte, page_texts, pages_of, text_of
from strongcity_desktop.charts.chart import MakeChart, light_palette
from strongcity_desktop.documents.blocks import (
    Block,
    ChartFigure,
    Heading,
    SideBySide,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.chart_block import ChartDrawing, Figure
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import MARGIN, Setting
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import translator

TOP_SHADE = light_palette().heat[4]


def setting_for(language: str = "en") -> Setting:
    return Setting(translator(language), Edition(), "Valmora", "Trial", date(2026, 2, 9))


def made(*blocks: Block, language: str = "en") -> bytes:
    return make_pdf(blocks, setting_for(language), "")


def colours(pdf: bytes, side: str) -> set[str]:
    """The colours on the left or the right half of the first page."""
    command = ["pdftoppm", "-r", "36", "-singlefile", "-aa", "no", "-"]
    found = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    _, size, _, pixels = found.split(b"\n", 3)
    width, height = map(int, size.split())
    half = range(width // 2) if side == "left" else range(width // 2, width)
    return {"#" + pixels[(y * width + x) * 3:][:3].hex().upper()
            for y in range(height) for x in half}


@pytest.mark.parametrize(("language", "side", "other"), [
    ("en", "right", "left"), ("ar", "left", "right")])
def test_the_chart_is_drawn_the_readers_way(language: str, side: str, other: str) -> None:
    figure = ChartFigure(matrix({(5, 5): [7]}, language=language), "Challenges")
    pdf = made(figure, language=language)
    assert TOP_SHADE in colours(pdf, side)
    assert TOP_SHADE not in colours(pdf, other)
    assert "7" in text_of(pdf)


def test_a_smaller_share_stands_at_the_start() -> None:
    figure = ChartFigure(matrix({}), "Challenges", share=0.45)
    assert TOP_SHADE not in colours(made(figure), "right")
    assert TOP_SHADE not in colours(made(ChartFigure(matrix({}, language="ar"), "x", share=0.45),
                                         language="ar"), "left")


def test_title_note_and_table_stand_with_it() -> None:
    table = Table(("Challenge", "Score"), (("Rumours", "16"),), (2, 1))
    text = text_of(made(ChartFigure(change([(20, 16)]), "Then and now", table, "Out of 25.")))
    places = [text.index(words) for words in ("Then and now", name_of(1), "Out of 25.", "Rumours")]
    assert places == sorted(places)


@pytest.mark.parametrize("make", [heat([[1, None]]), matrix({(2, 3): [1]}), change([(3, 9)])])
def test_it_is_told_in_words(make: MakeChart) -> None:
    pdf = made(ChartFigure(make, "Title of it"))
    content = every_byte(pdf)
    chart = make(500, light_palette(), lambda text, size, _: len(text) * size / 2)
    for words in ("Title of it", *chart.head, *(cell for row in chart.rows for cell in row)):
        assert words.encode("utf-16-be").hex().encode() in content
    assert content.count(b"/Alt") == 1


def test_it_needs_no_clipping() -> None:
    pdf = made(ChartFigure(heat([[1, None, 3]]), "Heat"))
    with pikepdf.open(BytesIO(pdf)) as opened:
        operators = {str(step.operator) for step in pikepdf.parse_content_stream(opened.pages[0])}
    assert not operators & {"W", "W*"}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("rows", "places"), [(1, 1), (40, 20), (12, 20), (40, 1)])
def test_it_keeps_to_one_page(language: str, rows: int, places: int) -> None:
    figure = ChartFigure(heat([[3] * places] * rows, language=language), "Felt", note="A note.")
    pages = page_texts(made(Heading("Before", "before"), Text("x\n" * 20), figure, Text("After"),
                            language=language))
    (page,) = [page for page in pages if "Felt" in page]
    assert "A note" in page
    assert page.count("3") >= rows * places
    together = page_texts(made(Together((Text("Lead"), figure)), language=language))
    assert sum("Felt" in page for page in together) == 1


def test_what_is_too_tall_is_drawn_smaller() -> None:
    figure, setting = ChartFigure(heat([[3] * 20] * 40), "Felt"), setting_for()
    for tallest in (600.0, 300.0, 90.0):
        width, height = ChartDrawing(figure, setting, tallest).wrap(setting.width, 1_000)
        assert height <= tallest + 0.01
        assert width == setting.width
    assert setting.width == pytest.approx(setting.page_size[0] - 2 * MARGIN)


def test_it_is_a_little_smaller_where_that_keeps_it_on_the_page() -> None:
    figure, setting = ChartFigure(change([(9, 16)] * 8), "Then and now"), setting_for()
    drawn = Figure(figure, setting, setting.width)
    _, height = drawn.wrap(setting.width, 1_000)
    _, smaller = drawn.wrap(setting.width, height - 20)
    assert smaller <= height - 20
    assert drawn.least_height(setting.width) - drawn.spaceBefore < height
    assert drawn.wrap(setting.width, 60)[1] == height


@pytest.mark.parametrize("language", ["en", "ar"])
def test_two_stand_beside_each_other(language: str) -> None:
    first = ChartFigure(matrix({(2, 2): [7]}, language=language), "Matrix", share=0.4)
    second = ChartFigure(heat([[5] * 3] * 3, language=language), "Felt")
    pdf = made(SideBySide(first, second), language=language)
    assert pages_of(pdf) == 1
    assert all(TOP_SHADE in colours(pdf, side) for side in ("left", "right"))
    text = text_of(pdf)
    assert "Matrix" in text
    assert "Felt" in text


def test_a_name_that_the_heading_says_is_not_repeated() -> None:
    pdf = made(Heading("Felt", "felt"), ChartFigure(heat([[1]]), "Felt", is_titled=False))
    twice = made(Heading("Felt", "felt"), ChartFigure(heat([[1]]), "Felt"))
    assert text_of(pdf).count("Felt") == text_of(twice).count("Felt") - 1


def test_the_same_chart_gives_the_same_bytes() -> None:
    figure = ChartFigure(heat([[1, None, 3]]), "Heat")
    assert made(figure) == made(figure)
