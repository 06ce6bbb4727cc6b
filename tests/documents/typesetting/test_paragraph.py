"""Paragraphs wrap, justify, split, link and mark their place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from reportlab.platypus import SimpleDocTemplate

from strongcity_desktop.documents.typesetting.canvas import TypesetCanvas
from strongcity_desktop.documents.typesetting.lines import Line
from strongcity_desktop.documents.typesetting.paragraph import Paragraph
from strongcity_desktop.documents.typesetting.styles import Align, Direction, Span, TextStyle

Print = Callable[..., Path]
SENTENCE = "Le marché de la ville ouvre tôt, et la place se remplit de voix. "


def paragraph(
    content: str | list[Span],
    style: TextStyle | None = None,
    direction: Direction = "ltr",
    language: str = "fr",
) -> Paragraph:
    return Paragraph(content, style or TextStyle(), language=language, direction=direction)


def texts(lines: list[Line]) -> list[str]:
    return ["".join(slot.piece.text for slot in line.slots) for line in lines]


def test_lines_fit_and_hold_all_words() -> None:
    made = paragraph(SENTENCE * 5)
    width, height = made.wrap(200, 1000)
    assert width == 200
    assert height == pytest.approx(made.lines * 1.5 * 9.5)
    assert all(line.width <= 200 for line in made.laid_out)
    assert " ".join(texts(made.laid_out)) == (SENTENCE * 5).strip()


def test_a_line_feed_breaks_the_line() -> None:
    made = paragraph("un\n\ndeux\n")
    made.wrap(200, 1000)
    assert texts(made.laid_out) == ["un", "", "deux", ""]


def test_spaces_that_must_not_break_are_kept() -> None:
    made = paragraph("12\u202f500\u00a0€ " * 12)
    made.wrap(90, 1000)
    assert made.lines > 3
    assert set(" ".join(texts(made.laid_out)).split(" ")) == {"12\u202f500\u00a0€"}


def test_a_soft_hyphen_shows_only_where_the_line_breaks() -> None:
    made = paragraph("invi\u00adtation")
    made.wrap(200, 1000)
    assert texts(made.laid_out) == ["invi\u00adtation"]
    made.wrap(30, 1000)
    assert texts(made.laid_out) == ["invi\u00ad-", "tation"]
    assert made.laid_out[0].width <= 30


@pytest.mark.parametrize(
    ("word", "language", "direction"),
    [("x" * 400, "fr", "ltr"), ("ب" * 400, "ar", "rtl"), ("ক্ষি" * 100, "bn", "ltr")],
)
def test_a_word_wider_than_the_column_is_cut_inside(
    word: str, language: str, direction: Direction
) -> None:
    made = paragraph(word, direction=direction, language=language)
    made.wrap(100, 1000)
    assert made.lines > 4
    assert all(line.width <= 100.01 for line in made.laid_out)
    assert "".join(texts(made.laid_out)) == word
    if language == "bn":
        assert all(len(text) % len("ক্ষি") == 0 for text in texts(made.laid_out))


def test_a_column_narrower_than_a_letter_still_ends() -> None:
    made = paragraph("abc 漢 ক্ষ")
    made.wrap(0.5, 1000)
    assert "".join(texts(made.laid_out)).replace(" ", "") == "abc漢ক্ষ"


def test_larger_spans_need_higher_lines() -> None:
    made = paragraph([Span("petit "), Span("grand", size=19)])
    assert made.wrap(200, 1000)[1] == pytest.approx(2 * 1.5 * 9.5)


def test_the_narrowest_width_is_the_longest_word() -> None:
    made = paragraph("un extraordinaire jour", TextStyle(indent=10))
    narrow = made.minWidth()
    made.wrap(narrow, 1000)
    assert texts(made.laid_out) == ["un", "extraordinaire", "jour"]


class TestSplitting:
    def test_both_parts_hold_the_whole_text(self) -> None:
        made = paragraph(SENTENCE * 8)
        made.wrap(200, 1000)
        before = texts(made.laid_out)
        first, rest = made.split(200, 5 * 14.25 + 1)
        first.wrap(200, 1000)
        rest.wrap(200, 1000)
        assert first.lines == 5
        assert texts(first.laid_out) + texts(rest.laid_out) == before

    def test_two_lines_stay_together_at_either_end(self) -> None:
        made = paragraph(SENTENCE * 4)
        made.wrap(200, 1000)
        assert made.split(200, 14.25 + 1) == []
        first, rest = made.split(200, made.height - 14.25 + 1)
        first.wrap(200, 1000)
        rest.wrap(200, 1000)
        assert rest.lines == 2

    def test_three_lines_move_to_the_next_page_but_never_get_stuck(self) -> None:
        made = paragraph("un\ndeux\ntrois")
        assert made.split(200, 2 * 14.25 + 1) == []
        made._postponed = 1
        first, rest = made.split(200, 2 * 14.25 + 1)
        first.wrap(200, 1000)
        rest.wrap(200, 1000)
        assert texts(first.laid_out) + texts(rest.laid_out) == ["un", "deux", "trois"]

    def test_the_part_that_goes_on_stays_justified(self) -> None:
        made = paragraph(SENTENCE * 8, TextStyle(align="justify"))
        first, rest = made.split(200, 60)
        first.wrap(200, 1000)
        rest.wrap(200, 1000)
        assert [line.ends_here for line in first.laid_out] == [False] * first.lines
        assert rest.laid_out[-1].ends_here

    def test_space_and_outline_belong_to_the_beginning(self) -> None:
        style = TextStyle(space_before=6, space_after=7)
        made = Paragraph(
            SENTENCE * 8, style, language="fr", direction="ltr", outline=(0, "key", "Titre")
        )
        first, rest = made.split(200, 60)
        assert (first.getSpaceBefore(), first.getSpaceAfter()) == (6, 0)
        assert (rest.getSpaceBefore(), rest.getSpaceAfter()) == (0, 7)
        assert first.outline == (0, "key", "Titre")
        assert rest.outline is None

    @pytest.mark.parametrize("content", [SENTENCE * 300, "x" * 20_000, "\n" * 300])
    def test_one_paragraph_fills_several_pages(self, content: str, printed: Print) -> None:
        path = printed([paragraph("début"), paragraph(content), paragraph("fin")])
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) > 3


def shows(path: Path) -> list[tuple[float, float]]:
    """Where each line of a one-page PDF begins, from its text matrices."""
    with pikepdf.open(path) as pdf:
        operators = pikepdf.parse_content_stream(pdf.pages[0])
    return [
        (float(operands[4]), float(operands[5]))
        for operands, operator in operators
        if str(operator) == "Tm"
    ]


@pytest.mark.parametrize(
    ("align", "direction", "left"),
    [
        ("start", "ltr", 20.0),
        ("end", "rtl", 0.0),
        ("end", "ltr", None),
        ("start", "rtl", None),
        ("center", "ltr", None),
    ],
)
def test_alignment_follows_the_direction(
    align: Align, direction: Direction, left: float | None, tmp_path: Path
) -> None:
    made = paragraph("mot", TextStyle(align=align, indent=20), direction=direction)
    made.wrap(200, 100)
    width = made.laid_out[0].width
    canvas = TypesetCanvas(str(tmp_path / "a.pdf"), direction=direction)
    made.drawOn(canvas, 0, 0)
    canvas.save()
    [(x, _)] = shows(tmp_path / "a.pdf")
    expected = {
        ("end", "ltr"): 200 - width,
        ("start", "rtl"): 180 - width,
        ("center", "ltr"): 20 + (180 - width) / 2,
    }.get((align, direction), left)
    assert x == pytest.approx(expected, abs=0.01)


def test_links_and_outline_reach_their_place(printed: Print) -> None:
    heading = Paragraph(
        "Le bilan", TextStyle(), language="fr", direction="ltr", outline=(3, "bilan", "Le bilan")
    )
    pointing = paragraph([Span("Voir "), Span("le bilan <b>", link="bilan"), Span(".")])
    path = printed([heading, pointing])
    with pikepdf.open(path) as pdf:
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["Le bilan"]
        [annotation] = pdf.pages[0].Annots
        assert str(annotation.Contents) == "le bilan <b>"
        left, bottom, right, top = (float(edge) for edge in annotation.Rect)
        assert 30 < right - left < 80
        assert 5 < top - bottom < 20


def test_contents_are_told_of_headings(tmp_path: Path) -> None:
    told: list[tuple[str, object]] = []

    class Template(SimpleDocTemplate):  # type: ignore[misc]
        def notify(self, kind: str, stuff: object) -> None:
            told.append((kind, stuff))

    made = Paragraph(
        "Titre", TextStyle(), language="fr", direction="ltr", outline=(0, "one", "Titre court")
    )
    Template(str(tmp_path / "t.pdf")).build([made], canvasmaker=partial(TypesetCanvas))
    assert told == [("TOCEntry", (0, "Titre court", 1, "one"))]
