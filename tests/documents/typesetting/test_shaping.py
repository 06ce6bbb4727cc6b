"""Letters join and stack as their scripts want, across colours, and every character is shown."""

import pytest

from strongcity_desktop.documents.typesetting import faces
from strongcity_desktop.documents.typesetting.itemize import itemize, script_of
from strongcity_desktop.documents.typesetting.shaping import framed, shape
from strongcity_desktop.documents.typesetting.slots import Slot, slots_of
from strongcity_desktop.documents.typesetting.styles import Direction, Span, TextStyle


def slots(content: list[Span], language: str, direction: Direction = "ltr") -> list[Slot]:
    return slots_of(content, TextStyle(), language, direction)


def glyphs(row: list[Slot]) -> list[int]:
    """The glyphs in logical order."""
    numbers: list[int] = []
    for slot in row:
        step = -1 if slot.piece.right_to_left else 1
        for cluster in slot.piece.clusters[::step]:
            numbers += [glyph.number for glyph in cluster.glyphs]
    return numbers


def test_arabic_letters_join_across_a_change_of_colour() -> None:
    whole = slots([Span("المدينة")], "ar", "rtl")
    cut = slots([Span("المد", colour="#000000"), Span("ين"), Span("ة")], "ar", "rtl")
    assert len(cut) == 3
    assert glyphs(cut) == glyphs(whole)
    assert sum(slot.width for slot in cut) == pytest.approx(sum(slot.width for slot in whole))


def test_letters_do_not_join_across_a_space() -> None:
    alone = slots([Span("من")], "ar", "rtl")
    beside = slots([Span("من"), Span(" "), Span("من")], "ar", "rtl")
    assert glyphs(beside[:1]) == glyphs(alone)


def test_bengali_conjuncts_are_one_cluster() -> None:
    [slot] = slots([Span("ক্ষ")], "bn")
    assert [cluster.text for cluster in slot.piece.clusters] == ["ক্ষ"]
    assert slot.piece.face is faces.face(faces.BENGALI, 400)


def test_brackets_are_mirrored_in_right_to_left_text() -> None:
    row = slots([Span("(ا)")], "ar", "rtl")
    face = faces.face(faces.ARABIC, 400)
    opening, closing = (face.hb_font.get_nominal_glyph(ord(mark)) for mark in "()")
    assert glyphs(row)[0] == closing
    assert glyphs(row)[-1] == opening


@pytest.mark.parametrize(
    ("text", "language", "families"),
    [
        ("ville", "fr", [faces.LATIN]),
        ("Привет", "fr", [faces.LATIN]),
        ("مدينة 2026", "ar", [faces.ARABIC]),
        ("مدينة Élan", "ar", [faces.ARABIC, faces.LATIN]),
        ("শহর 12", "bn", [faces.BENGALI]),
        ("ville مدينة শহর", "fr", [faces.LATIN, faces.ARABIC, faces.BENGALI]),
        ("a\u00a0b\u202fc", "bn", [faces.LATIN]),
        ("ক\u00a0খ", "bn", [faces.BENGALI]),
    ],
)
def test_each_script_has_its_font(text: str, language: str, families: list[str]) -> None:
    items = itemize(text, [(len(text), 400)], None, language)
    assert items[0].start == 0
    assert items[-1].end == len(text)
    used = dict.fromkeys(item.face.key.partition("-")[0] for item in items if item.face)
    assert list(used) == families


def test_weights_choose_the_file() -> None:
    first, second = itemize("abcd", [(2, 400), (4, 600)], None, "fr")
    assert first.face is faces.face(faces.LATIN, 400)
    assert second.face is faces.face(faces.LATIN, 600)


def test_what_no_font_has_becomes_a_framed_code_of_its_own() -> None:
    row = slots([Span("a漢字😀")], "fr")
    assert [slot.piece.text for slot in row] == ["a", "漢", "字", "😀"]
    assert [slot.piece.face is None for slot in row] == [False, True, True, True]
    assert framed("漢").width < framed("😀").width


def test_scripts() -> None:
    named = {"a": "Latn", "é": "Latn", "ب": "Arab", "ক": "Beng", "ж": "Cyrl", "λ": "Grek"}
    assert {letter: script_of(letter) for letter in named} == named
    assert script_of("،") == script_of("1") == script_of("\u0301") == "Zyyy"


def test_halves_of_a_long_word_keep_all_of_it() -> None:
    piece = shape("পৌরসভার", faces.face(faces.BENGALI, 400), "Beng", "bn", False)
    halves = piece.halves(piece.width / 2)
    assert halves is not None
    assert halves[0].text + halves[1].text == piece.text
    assert halves[0].width + halves[1].width == piece.width
    assert halves[0].width <= piece.width / 2
