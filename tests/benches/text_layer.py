"""How many dense pages a second the text layer sets, beside stock reportlab."""

import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, SimpleDocTemplate
from reportlab.platypus import Paragraph as StockParagraph

from strongcity_desktop.documents.typesetting.canvas import TypesetCanvas
from strongcity_desktop.documents.typesetting.paragraph import Paragraph
from strongcity_desktop.documents.typesetting.styles import TextStyle

PAGES = 50
WORDS_FOLDER = Path(__file__).resolve().parent.parent / "reference" / "words"


def text_of(language: str) -> str:
    """The sample sentences of a language, as one paragraph."""
    return " ".join((WORDS_FOLDER / f"{language}.txt").read_text(encoding="utf-8").split("\n"))


def seconds_for(flowables: list[Flowable], canvas: Callable[..., Any] | None) -> tuple[float, int]:
    """Time to build a document, and the pages it came to."""
    document = SimpleDocTemplate(BytesIO(), pagesize=A4, invariant=1)
    start = time.perf_counter()
    options = {"canvasmaker": canvas} if canvas else {}
    document.build(flowables, **options)
    return time.perf_counter() - start, document.page


def through_the_layer(language: str, direction: Literal["ltr", "rtl"]) -> tuple[float, int]:
    """Fill the pages with the text layer."""
    text = text_of(language)
    start = time.perf_counter()
    style = TextStyle(size=9.5, space_after=4)
    paragraphs: list[Flowable] = [
        Paragraph(text, style, language=language, direction=direction)
        for _ in range(how_many(text))
    ]
    composed = time.perf_counter() - start
    canvas = partial(TypesetCanvas, language=language, direction=direction)
    seconds, pages = seconds_for(paragraphs, canvas)
    return composed + seconds, pages


def with_stock_reportlab(language: str) -> tuple[float, int]:
    """Fill the pages with reportlab's own paragraphs."""
    text = text_of(language)
    style = ParagraphStyle("body", fontSize=9.5, leading=14.25, spaceAfter=4)
    start = time.perf_counter()
    paragraphs: list[Flowable] = [StockParagraph(text, style) for _ in range(how_many(text))]
    composed = time.perf_counter() - start
    seconds, pages = seconds_for(paragraphs, None)
    return composed + seconds, pages


def how_many(text: str) -> int:
    """Paragraphs that come to about fifty pages of 4,000 characters."""
    return max(1, round(PAGES * 4000 / len(text)))


def main() -> int:
    """Print pages a second, one line for each way; the first run warms the fonts."""
    through_the_layer("fr", "ltr")
    for name, run in (
        ("layer, French", partial(through_the_layer, "fr", "ltr")),
        ("layer, Arabic", partial(through_the_layer, "ar", "rtl")),
        ("stock reportlab, French", partial(with_stock_reportlab, "fr")),
    ):
        seconds, pages = run()
        print(f"{name}: {pages / seconds:.1f} pages/s ({pages} pages in {seconds:.2f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
