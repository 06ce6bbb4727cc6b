"""The shipped fonts as HarfBuzz faces: coverage, metrics and which one comes first for a script."""

from functools import cache
from typing import Any

import uharfbuzz as hb

from strongcity_desktop import paths
from strongcity_desktop.documents.typesetting.styles import Weight

LATIN, ARABIC, BENGALI = "NotoSans", "NotoSansArabic", "HindSiliguri"
_WEIGHT_NAMES: dict[Weight, str] = {400: "Regular", 600: "SemiBold"}
_ARABIC_LANGUAGES = frozenset({"ar", "fa", "ur", "ps", "ckb", "sd", "ug"})
_BENGALI_LANGUAGES = frozenset({"bn", "as"})
# HarfBuzz makes these from the space, or leaves them out, in any font.
ALWAYS_COVERED = frozenset(
    "\n\u00a0\u00ad\u034f\u061c\u180e\u202f\u205f\ufeff"
    + "".join(map(chr, (*range(0x2000, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))))
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)


class Face:
    """One font file in one weight; lengths are in thousandths of the font size."""

    def __init__(self, family: str, weight: Weight) -> None:
        self.key = f"{family}-{_WEIGHT_NAMES[weight]}"
        path = paths.fonts_folder() / f"{self.key}.ttf"
        self.hb_face: Any = hb.Face(hb.Blob(path.read_bytes()))
        self.hb_font: Any = hb.Font(self.hb_face)
        self.hb_font.scale = (1000, 1000)
        self.coverage = frozenset(map(chr, self.hb_face.unicodes)) | ALWAYS_COVERED
        self.space: int = self.hb_font.get_nominal_glyph(0x20)
        self._widths: dict[int, int] = {}

    def glyph_width(self, glyph: int) -> int:
        """The advance of a glyph by the font's own table."""
        width = self._widths.get(glyph)
        if width is None:
            width = self._widths[glyph] = self.hb_font.get_glyph_h_advance(glyph)
        return width

    def __repr__(self) -> str:
        return f"Face({self.key})"


@cache
def face(family: str, weight: Weight) -> Face:
    """The face of a family in a weight, read once. Raises `FileNotFoundError` without set-up."""
    return Face(family, weight)


@cache
def home_family(language: str) -> str:
    """The family that a language is written in, and that its digits and signs come from."""
    code = language.replace("_", "-").partition("-")[0].lower()
    if code in _ARABIC_LANGUAGES:
        return ARABIC
    return BENGALI if code in _BENGALI_LANGUAGES else LATIN


@cache
def families(script: str, language: str) -> tuple[str, ...]:
    """The families to try for a script, best first."""
    home = home_family(language)
    own = {"Arab": ARABIC, "Beng": BENGALI, "Deva": LATIN}.get(script, LATIN)
    first = home if script == "Zyyy" else own
    return tuple(dict.fromkeys((first, home, LATIN, ARABIC, BENGALI)))
