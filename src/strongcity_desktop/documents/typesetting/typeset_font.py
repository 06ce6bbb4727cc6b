"""The text layer as two fonts that reportlab takes for its own and finds by name."""

from types import SimpleNamespace
from typing import Any

from reportlab.pdfbase import pdfmetrics

from strongcity_desktop.documents.typesetting import faces
from strongcity_desktop.documents.typesetting.embedded_font import embedded
from strongcity_desktop.documents.typesetting.slots import slots_of
from strongcity_desktop.documents.typesetting.styles import Span, TextStyle, Weight

REGULAR, SEMI_BOLD = "Text-Regular", "Text-SemiBold"
_FAMILIES = (faces.LATIN, faces.ARABIC, faces.BENGALI)


class TypesetFont:
    """One weight of all shipped faces under one name, with fallback and shaping in its widths.

    Text objects of reportlab may use it too: they get left-to-right text without kerning.
    """

    _multiByte = 1  # noqa: N815 (reportlab's names)
    _dynamicFont = 1  # noqa: N815
    shapable = False
    ascent, descent = 1069, -293

    def __init__(self, name: str, weight: Weight) -> None:
        self.fontName = name
        self.weight = weight
        self.face = SimpleNamespace(
            name=name, ascent=self.ascent, descent=self.descent, builtIn=False, bold=weight > 400
        )

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """The width in points of a text on one line."""
        plain = text.decode(encoding) if isinstance(text, bytes) else str(text)
        style = TextStyle(size=size, weight=self.weight)
        return sum(slot.width for slot in slots_of((Span(plain),), style, "en", "ltr"))

    def splitString(  # noqa: N802
        self, text: str, document: Any, encoding: str = "utf8"
    ) -> list[tuple[int, bytes]]:
        """Codes of a text, with the number of the face that each stretch belongs to."""
        style = TextStyle(weight=self.weight)
        parts: list[tuple[int, bytes]] = []
        for slot in slots_of((Span(text),), style, "en", "ltr"):
            for number, family in enumerate(_FAMILIES):
                if slot.piece.face is faces.face(family, self.weight):
                    parts.append((number, embedded(document, slot.piece.face).codes(slot.piece)))
        return parts

    def getSubsetInternalName(self, subset: int, document: Any) -> str:  # noqa: N802
        """The PDF name of a face that `splitString` numbered."""
        name = embedded(document, faces.face(_FAMILIES[subset], self.weight)).internal_name
        return f"/{name}"


def weight_of(font_name: str) -> Weight:
    """The weight that a font name asks for."""
    return 600 if "bold" in font_name.lower() else 400


def register() -> None:
    """Make both fonts known to reportlab; harmless when they are known already."""
    for name in (REGULAR, SEMI_BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TypesetFont(name, weight_of(name)))
