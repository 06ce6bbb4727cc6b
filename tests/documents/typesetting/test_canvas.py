"""Strings on the canvas are shaped and anchored, and feet know the number of pages."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.graphics import renderPDF
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing

from strongcity_desktop.documents.typesetting.canvas import TypesetCanvas, draw_line, text_width
from strongcity_desktop.documents.typesetting.paragraph import Paragraph
from strongcity_desktop.documents.typesetting.styles import TextStyle

Read = Callable[[Path], str]
Print = Callable[..., Path]


def begin_of_text(path: Path) -> float:
    with pikepdf.open(path) as pdf:
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "Tm":
                return float(operands[4])
    raise AssertionError("no text")


@pytest.mark.parametrize(
    ("method", "share"), [("drawString", 0), ("drawRightString", 1), ("drawCentredString", 0.5)]
)
def test_strings_are_anchored_by_their_shaped_width(
    method: str, share: float, tmp_path: Path, extracted: Read
) -> None:
    path = tmp_path / "c.pdf"
    canvas = TypesetCanvas(str(path), language="ar", direction="rtl")
    canvas.setFont("Helvetica-Bold", 14)
    width = canvas.stringWidth("المدينة الجميلة")
    assert width == pytest.approx(text_width("المدينة الجميلة", size=14, weight=600, language="ar"))
    getattr(canvas, method)(300, 500, "المدينة الجميلة")
    canvas.save()
    assert begin_of_text(path) == pytest.approx(300 - share * width, abs=0.01)
    assert "المدينة الجميلة" in extracted(path)


@pytest.mark.parametrize(
    ("direction", "anchor", "share"),
    [
        ("ltr", "start", 0),
        ("ltr", "end", 1),
        ("rtl", "start", 1),
        ("rtl", "end", 0),
        ("rtl", "middle", 0.5),
    ],
)
def test_start_and_end_follow_the_direction(
    direction: str, anchor: str, share: float, tmp_path: Path
) -> None:
    path = tmp_path / "c.pdf"
    canvas = TypesetCanvas(str(path))
    draw_line(
        canvas, "مدينة", 300, 500, size=10, language="ar",
        direction=direction, anchor=anchor,  # type: ignore[arg-type]
    )  # fmt: skip
    canvas.save()
    width = text_width("مدينة", size=10, language="ar")
    assert begin_of_text(path) == pytest.approx(300 - share * width, abs=0.01)


def test_only_shipped_fonts_are_used_and_all_are_embedded(printed: Print) -> None:
    def foot(canvas: TypesetCanvas, page: int, total: int) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, 20, f"{page}/{total}")

    content = "ville مدينة শহর 漢"
    path = printed([Paragraph(content, TextStyle(), language="fr", direction="ltr")], foot=foot)
    with pikepdf.open(path) as pdf:
        fonts = dict(pdf.pages[0].Resources.Font.items())
        assert len(fonts) == 3
        for font in fonts.values():
            assert font.Subtype == "/Type0"
            assert font.Encoding == "/Identity-H"
            descendant = font.DescendantFonts[0]
            assert descendant.Subtype == "/CIDFontType2"
            assert len(descendant.FontDescriptor.FontFile2.read_bytes()) > 200
            assert len(descendant.CIDToGIDMap.read_bytes()) == 2 * (len(descendant.W[1]) + 1)
            assert b"beginbfchar" in font.ToUnicode.read_bytes()


def test_feet_know_the_number_of_pages(printed: Print, extracted: Read) -> None:
    seen: list[tuple[int, int]] = []

    def foot(canvas: TypesetCanvas, page: int, total: int) -> None:
        seen.append((page, total))
        draw_line(
            canvas, f"Page {page} of {total}", 300, 20, size=8, language="en", direction="ltr"
        )

    text = "Une phrase assez longue pour remplir la page. " * 400
    style = TextStyle()
    heading = Paragraph("Fin", style, language="fr", direction="ltr", outline=(0, "end", "Fin"))
    path = printed([Paragraph(text, style, language="fr", direction="ltr"), heading], foot=foot)
    with pikepdf.open(path) as pdf:
        total = len(pdf.pages)
        with pdf.open_outline() as outline:
            destination = outline.root[0].destination
        assert destination[0].objgen == pdf.pages[-1].objgen
    assert total > 2
    assert seen == [(page, total) for page in range(1, total + 1)]
    assert all(f"Page {page} of {total}" in extracted(path) for page in range(1, total + 1))


def test_a_chart_of_reportlab_has_shaped_labels(tmp_path: Path, extracted: Read) -> None:
    chart = VerticalBarChart()
    chart.data = [(3, 5)]
    chart.categoryAxis.categoryNames = ["المدرسة", "الحديقة"]
    drawing = Drawing(300, 200)
    drawing.add(chart)
    path = tmp_path / "chart.pdf"
    canvas = TypesetCanvas(str(path), language="ar", direction="rtl")
    renderPDF.draw(drawing, canvas, 50, 500)
    canvas.save()
    assert "المدرسة" in extracted(path)
    assert "الحديقة" in extracted(path)
    with pikepdf.open(path) as pdf:
        names = {str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()}
    assert all("Noto" in name for name in names)


def test_text_objects_find_the_fonts_too(tmp_path: Path, extracted: Read) -> None:
    path = tmp_path / "t.pdf"
    canvas = TypesetCanvas(str(path))
    text = canvas.beginText(50, 500)
    text.setFont("Text-SemiBold", 12)
    text.textLine("La ville (été)")
    canvas.drawText(text)
    canvas.save()
    assert "La ville (été)" in extracted(path)


def test_the_file_comes_as_bytes_too() -> None:
    canvas = TypesetCanvas("unused.pdf", invariant=1)
    canvas.drawString(50, 500, "ville")
    assert canvas.getpdfdata().startswith(b"%PDF")


def test_the_same_input_gives_the_same_bytes(printed: Print) -> None:
    def build(name: str) -> bytes:
        made = [
            Paragraph(text, TextStyle(), language=language, direction="ltr")
            for text, language in (("La ville 😀", "fr"), ("مدينة", "ar"), ("শহর", "bn"))
        ]
        return printed(made, name).read_bytes()

    first = build("one.pdf")
    printed([Paragraph("عنوان آخر", TextStyle(), language="ar", direction="rtl")], "other.pdf")
    assert build("two.pdf") == first
