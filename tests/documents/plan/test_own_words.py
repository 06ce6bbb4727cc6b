"""The town's own words as blocks: bold, slanted, lists; an original that stands for a version."""

from io import BytesIO

import pikepdf

from documents.row_sources import source_of
from strongcity_desktop.documents.blocks import Bullets, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.plan.own_words import own_title, own_words, words_in_a_row
from strongcity_desktop.documents.setting import ACCENT, Setting
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.texts import LocalText

WORDS = "We **begin** with *listening*.\n\n- One\n- Two\n\nEnd"


def setting(language: str = "en") -> Setting:
    return source_of({}, language=language).setting


def test_runs_become_spans_and_items_one_list() -> None:
    first, items, last = own_words(setting(), LocalText.of(WORDS, "en"))
    assert isinstance(first, Text) and isinstance(items, Bullets) and isinstance(last, Text)
    assert first.words == (Span("We "), Span("begin", weight=600), Span(" with "),
                           Span("listening", slanted=True), Span("."))
    assert items.items == ((Span("One"),), (Span("Two"),))
    assert list(own_words(setting(), None)) == []


def test_slanted_letters_lean_on_paper_and_nothing_else_does() -> None:
    def drawn(words: str) -> bytes:
        pdf = make_pdf(list(own_words(setting(), LocalText.of(words, "en"))), setting(), "")
        with pikepdf.open(BytesIO(pdf)) as opened:
            return opened.pages[0].Contents.read_bytes()

    assert drawn("plain *lean* plain").count(b"BT 1 0 0.2 1 ") == 1
    assert b"BT 1 0 0.2 1 " not in drawn("plain lean plain")


def test_a_script_without_slanted_letters_has_a_colour() -> None:
    (text,) = own_words(setting("ar"), LocalText.of("قبل *كلمة*", "ar"))
    assert isinstance(text, Text)
    assert text.words == (Span("قبل "), Span("كلمة", colour=ACCENT))


def test_larger_words_keep_the_note_small() -> None:
    (text,) = own_words(setting("fr"), LocalText.of("Word", "en"), larger=2)
    assert isinstance(text, Text) and not isinstance(text.words, str)
    size = setting("fr").style("text").size
    assert [span.size for span in text.words] == [size + 2, 8]


def test_an_original_is_marked_once_at_the_end() -> None:
    blocks = list(own_words(setting("fr"), LocalText.of(WORDS, "en")))
    marked = [span.text for block in blocks if isinstance(block, Text)
              for span in block.words if isinstance(span, Span) and "English" in span.text]
    assert len(marked) == 1 and isinstance(blocks[-1], Text)
    row = words_in_a_row(setting("fr"), LocalText.of("One\n\nTwo", "en"))
    assert without_isolates("".join(span.text for span in row if isinstance(span, Span))
                            ).startswith("One\nTwo")


def test_a_title_is_one_line() -> None:
    assert own_title(setting(), LocalText.of("Living\nwell", "en")) == "Living well"
    title = without_isolates(own_title(setting("fr"), LocalText.of("Living well", "en")))
    assert title.startswith("Living well") and "English" in title
