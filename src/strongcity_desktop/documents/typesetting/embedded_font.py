"""A face inside one PDF, with a code for each glyph and the text that it stands for."""

import hashlib
import struct
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from strongcity_desktop.documents.typesetting.faces import Face
from strongcity_desktop.documents.typesetting.shaping import Cluster, Glyph, Piece

_MOST_CODES = 65_000
# A mapping may hold 512 bytes; longer clusters carry their whole text as ActualText.
_LONGEST_MAPPING = 100
# What a glyph stands for when another glyph of its cluster carries the text: the combining
# grapheme joiner, which searches pass over as they pass over accents.
_NO_TEXT = "\u034f"
_KEPT_TABLES = ("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep")


class EmbeddedFont:
    """Hands out codes for one face in one document and writes the font objects at the end."""

    def __init__(self, face: Face, document: Any) -> None:
        self.face = face
        number = len(document.fontMapping) + 1
        self.internal_name = f"F{number}"
        document.fontMapping[f"typeset {face.key}"] = f"/{self.internal_name}"
        document.delayedFonts.append(self)
        self._codes: dict[tuple[int, str], int] = {}
        self._written: dict[tuple[Piece, float], str] = {}

    def show(self, piece: Piece, size: float) -> str:
        """What stands between `[` and `]TJ` to show a piece; it may close and reopen the array."""
        key = (piece, size)
        written = self._written.get(key)
        if written is None:
            written = "".join(self._cluster(cluster, size) for cluster in piece.clusters)
            written = written.replace("><", "").replace("[]TJ", "")
            self._written[key] = written
        return written

    def codes(self, piece: Piece) -> bytes:
        """The codes of a piece's glyphs, for text objects that place nothing themselves."""
        return b"".join(
            self._code(glyph.number, _NO_TEXT if place else cluster.text).to_bytes(2, "big")
            for cluster in piece.clusters
            for place, glyph in enumerate(cluster.glyphs)
        )

    def _cluster(self, cluster: Cluster, size: float) -> str:
        """A cluster's glyphs and the text they stand for.

        Marks are drawn before the glyph that they stand on and say nothing: readers take a
        glyph's place for its text's place, and a mark's would open gaps inside words.
        """
        bases: list[Glyph] = []
        marks: list[str] = []
        x = 0
        for glyph in cluster.glyphs:
            if glyph.advance or len(cluster.glyphs) == 1:
                bases.append(glyph)
            else:
                marks.append(self._mark(glyph, x, size))
            x += glyph.advance
        if not bases:
            return f"]TJ {open_actual_text(cluster.text)}[{''.join(marks)}]TJ EMC["
        shown = ""
        if marks:
            shown = f"]TJ {open_actual_text('')}[{''.join(marks)}]TJ EMC["
        if len(bases) == 1:
            return shown + self._glyph(bases[0], cluster.text, size)
        together = "".join(
            self._glyph(glyph, _NO_TEXT if place else cluster.text, size)
            for place, glyph in enumerate(bases)
        )
        return f"{shown}]TJ {open_actual_text(cluster.text)}[{together}]TJ EMC["

    def _mark(self, glyph: Glyph, x: int, size: float) -> str:
        """A mark `x` thousandths from the cluster's begin, and back there."""
        place = x + glyph.x_offset
        back = place + self.face.glyph_width(glyph.number)
        code = f"<{self._code(glyph.number, _NO_TEXT):04x}>"
        return _raised(f"{-place or ''}{code}{back or ''}", glyph, size)

    def _glyph(self, glyph: Glyph, text: str, size: float) -> str:
        back = self.face.glyph_width(glyph.number) + glyph.x_offset - glyph.advance
        code = f"<{self._code(glyph.number, text):04x}>"
        return _raised(f"{-glyph.x_offset or ''}{code}{back or ''}", glyph, size)

    def _code(self, glyph: int, text: str) -> int:
        key = (glyph, text)
        code = self._codes.get(key)
        if code is None:
            if len(self._codes) >= _MOST_CODES:
                key = (glyph, _NO_TEXT)
            code = self._codes.setdefault(key, len(self._codes) + 1)
        return code

    def addObjects(self, document: Any) -> None:  # noqa: N802 (reportlab's name)
        """Write the font into the document; reportlab calls this once, at the end."""
        glyphs = sorted({glyph for glyph, _ in self._codes})
        data, places = _subset(self.face, glyphs)
        tag = _tag(self.face.key, glyphs)
        name = f"{tag}+{self.face.key}"
        descendant = _dictionary(
            Type="Font",
            Subtype="CIDFontType2",
            BaseFont=name,
            CIDSystemInfo=pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            FontDescriptor=document.Reference(
                self._descriptor(document, name, data), f"descriptor {self.internal_name}"
            ),
            DW=1000,
            W=pdfdoc.PDFArray(
                [1, pdfdoc.PDFArray([self.face.glyph_width(glyph) for glyph, _ in self._codes])]
            ),
            CIDToGIDMap=self._stream(
                document,
                "map",
                struct.pack(
                    f">{len(self._codes) + 1}H", 0, *(places[glyph] for glyph, _ in self._codes)
                ),
            ),
        )
        font = _dictionary(
            Type="Font",
            Subtype="Type0",
            BaseFont=name,
            Encoding="Identity-H",
            DescendantFonts=pdfdoc.PDFArray(
                [document.Reference(descendant, f"descendant {self.internal_name}")]
            ),
            ToUnicode=self._stream(document, "unicode", _to_unicode(self._codes)),
        )
        document.Reference(font, self.internal_name)
        document.idToObject["BasicFonts"].dict[self.internal_name] = document.Reference(
            font, self.internal_name
        )

    def _descriptor(self, document: Any, name: str, data: bytes) -> Any:
        metric = self.face.hb_font.get_metric_position_with_fallback
        head = self.face.hb_face.reference_table("head").data
        box = struct.unpack(">4h", head[36:44])
        scale = 1000 / self.face.hb_face.upem
        extents = self.face.hb_font.get_font_extents("ltr")
        return _dictionary(
            Type="FontDescriptor",
            FontName=name,
            Flags=4,
            FontBBox=pdfdoc.PDFArray([round(edge * scale) for edge in box]),
            ItalicAngle=0,
            Ascent=extents.ascender,
            Descent=extents.descender,
            CapHeight=metric(hb.OTMetricsTag.CAP_HEIGHT),
            StemV=88 if self.face.key.endswith("Regular") else 136,
            FontFile2=self._stream(document, "file", data, Length1=len(data)),
        )

    def _stream(self, document: Any, what: str, content: bytes, **entries: int) -> Any:
        stream = pdfdoc.PDFStream()
        stream.content = content
        for key, value in entries.items():
            stream.dictionary[key] = value
        if document.compression:
            stream.filters = [pdfdoc.PDFZCompress]
        return document.Reference(stream, f"{what} {self.internal_name}")


def embedded(document: Any, wanted: Face) -> EmbeddedFont:
    """The embedded form of a face in a reportlab document, made when first asked for."""
    try:
        fonts: dict[Face, EmbeddedFont] = document.typeset_fonts
    except AttributeError:
        fonts = document.typeset_fonts = {}
    font = fonts.get(wanted)
    if font is None:
        font = fonts[wanted] = EmbeddedFont(wanted, document)
    return font


def _raised(shown: str, glyph: Glyph, size: float) -> str:
    if not glyph.y_offset:
        return shown
    return f"]TJ {glyph.y_offset * size / 1000:.2f} Ts[{shown}]TJ 0 Ts["


def open_actual_text(text: str) -> str:
    """Begins marked content that a reader copies, finds and hears as `text`; `EMC` ends it."""
    return f"/Span<</ActualText<FEFF{_utf16(text)}>>>BDC "


def _utf16(text: str) -> str:
    return text.encode("utf-16-be", "replace").hex()


def _dictionary(**entries: Any) -> Any:
    named = ("Type", "Subtype", "BaseFont", "FontName", "Encoding")
    return pdfdoc.PDFDictionary(
        {key: pdfdoc.PDFName(value) if key in named else value for key, value in entries.items()}
    )


def _tag(key: str, glyphs: list[int]) -> str:
    digest = hashlib.sha256(f"{key} {glyphs}".encode()).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _subset(face: Face, glyphs: list[int]) -> tuple[bytes, dict[int, int]]:
    """The font file with only these glyphs, and where each of them went."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update([0, *glyphs])
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(
        int.from_bytes(tag.encode(), "big")
        for tag in face.hb_face.table_tags
        if tag not in _KEPT_TABLES
    )
    plan = hb.SubsetPlan(face.hb_face, wanted)
    places = plan.old_to_new_glyph_mapping
    return bytes(plan.execute().blob.data), {glyph: places[glyph] for glyph in glyphs}


def _to_unicode(codes: dict[tuple[int, str], int]) -> bytes:
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    # Readers need not take more than 100 entries in one block.
    entries = [
        f"<{code:04x}> <{_utf16(text[:_LONGEST_MAPPING] or _NO_TEXT)}>"
        for (_, text), code in codes.items()
    ]
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
