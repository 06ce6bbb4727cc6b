"""A letter and its marks become one glyph of a font file that other tools can read."""

from io import BytesIO

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from strongcity_desktop.documents.typesetting import faces
from strongcity_desktop.documents.typesetting.composed_glyphs import (
    Composed,
    Part,
    font_box,
    with_composed,
)


@pytest.fixture(scope="module")
def small() -> bytes:
    """A font file with a letter, a sign and a space."""
    face = faces.face(faces.LATIN, 400)
    wanted = hb.SubsetInput()
    wanted.glyph_set.update([0, *(face.hb_font.get_nominal_glyph(ord(c)) for c in "a^ ")])
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    return bytes(hb.subset(face.hb_face, wanted).blob.data)


def test_composed_glyphs_follow_the_font_s_own(small: bytes) -> None:
    before = TTFont(BytesIO(small))
    count = before["maxp"].numGlyphs
    letter = before.getGlyphID(before.getBestCmap()[ord("a")])
    hat = before.getGlyphID(before.getBestCmap()[ord("^")])
    space = before.getGlyphID(before.getBestCmap()[ord(" ")])
    made = with_composed(
        small,
        [
            Composed((Part(letter, 0, 0), Part(hat, 5, 900)), 600),
            Composed((Part(space, 0, 0),), 300),
            Composed((Part(count, 0, -50), Part(hat, 0, 0)), 610),
        ],
    )
    font = TTFont(BytesIO(made), checkChecksums=2)
    names = font.getGlyphOrder()
    assert font["maxp"].numGlyphs == len(names) == count + 3
    both, empty, nested = (font["glyf"][name] for name in names[count:])
    parts = [(part.glyphName, part.x, part.y) for part in both.components]
    assert parts == [(names[letter], 0, 0), (names[hat], 5, 900)]
    assert empty.numberOfContours == 0
    assert {part.glyphName for part in nested.components} == {names[count], names[hat]}
    assert [font["hmtx"][name][0] for name in names[count:]] == [600, 300, 610]
    assert [font["hmtx"][name] for name in names[:count]] == [
        before["hmtx"][name] for name in before.getGlyphOrder()
    ]
    assert both.yMax == before["glyf"][names[hat]].yMax + 900
    assert font_box(made).top == both.yMax
    assert font["maxp"].maxComponentElements >= 2
    assert font["maxp"].maxComponentDepth > before["maxp"].maxComponentDepth


def test_without_composed_glyphs_the_outlines_stay(small: bytes) -> None:
    before, after = TTFont(BytesIO(small)), TTFont(BytesIO(with_composed(small, [])))
    for name in before.getGlyphOrder():
        assert before["glyf"][name].compile(before["glyf"]) == after["glyf"][name].compile(
            after["glyf"]
        )


def test_a_tower_of_marks_is_cut_to_what_can_be_told_apart(small: bytes) -> None:
    before = TTFont(BytesIO(small))
    hat = before.getGlyphID(before.getBestCmap()[ord("^")])
    tower = Composed(tuple(Part(hat, 0, 200 * step) for step in range(5000, -1, -1)), 500)
    font = TTFont(BytesIO(with_composed(small, [tower])))
    assert len(font["glyf"][font.getGlyphOrder()[-1]].components) < 100
    assert font["glyf"][font.getGlyphOrder()[-1]].components[0].y == 0
