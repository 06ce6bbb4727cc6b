"""A face inside one PDF, with a code for each shape and the text that it stands for."""

import hashlib
import struct
from typing import Any, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from strongcity_desktop.documents.typesetting.composed_glyphs import (
    Composed,
    Part,
    font_box,
    with_composed,
)
from strongcity_desktop.documents.typesetting.faces import Face
from strongcity_desktop.documents.typesetting.shaping import Cluster, Piece

_MOST_CODES = 65_000
# A mapping may hold 512 bytes; longer clusters carry their whole text as ActualText.
_LONGEST_MAPPING = 100
# What a shape stands for when there is nothing to say: the combining grapheme joiner, which
# searches pass over as they pass over accents.
_NO_TEXT = "\u034f"
_KEPT_TABLES = ("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep")


class Form(NamedTuple):
    """What one code draws: glyphs with their places, and the advance, in thousandths."""

    parts: tuple[tuple[int, int, int], ...]
    width: int


class EmbeddedFont:
    """Hands out codes for one face in one document and writes the font objects at the end."""

    def __init__(self, face: Face, document: Any) -> None:
        self.face = face
        number = len(document.fontMapping) + 1
        self.internal_name = f"F{number}"
        document.fontMapping[f"typeset {face.key}"] = f"/{self.internal_name}"
        document.delayedFonts.append(self)
        self._codes: dict[tuple[Form, str], int] = {}
        self._written: dict[Piece, str] = {}

    def show(self, piece: Piece) -> str:
        """What stands between `[` and `]TJ` to show a piece; it may close and reopen the array."""
        written = self._written.get(piece)
        if written is None:
            written = "".join(map(self._cluster, piece.clusters))
            written = written.replace("><", "").replace("[]TJ", "")
            self._written[piece] = written
        return written

    def codes(self, piece: Piece) -> bytes:
        """The codes of a piece's clusters, for text objects that place nothing themselves."""
        return b"".join(
            self._code(self._form(cluster), cluster.text).to_bytes(2, "big")
            for cluster in piece.clusters
        )

    def _cluster(self, cluster: Cluster) -> str:
        form = self._form(cluster)
        code = f"<{self._code(form, cluster.text):04x}>"
        back = form.width - cluster.width
        shown = f"{code}{back}" if back else code
        if len(cluster.text) <= _LONGEST_MAPPING:
            return shown
        return f"]TJ {open_actual_text(cluster.text)}[{shown}]TJ EMC["

    def _form(self, cluster: Cluster) -> Form:
        """What to draw for a cluster: a glyph of the font, or several that become one."""
        glyphs = cluster.glyphs
        first = glyphs[0]
        if len(glyphs) == 1 and not first.x_offset and not first.y_offset:
            return Form(((first.number, 0, 0),), self.face.glyph_width(first.number))
        parts: list[tuple[int, int, int]] = []
        x = 0
        for glyph in glyphs:
            parts.append((glyph.number, x + glyph.x_offset, glyph.y_offset))
            x += glyph.advance
        return Form(tuple(parts), max(cluster.width, 0))

    def _code(self, form: Form, text: str) -> int:
        key = (form, text)
        code = self._codes.get(key)
        if code is None:
            if len(self._codes) >= _MOST_CODES:
                key = (form, _NO_TEXT)
            code = self._codes.setdefault(key, len(self._codes) + 1)
        return code

    def addObjects(self, document: Any) -> None:  # noqa: N802 (reportlab's name)
        """Write the font into the document; reportlab calls this once, at the end."""
        forms = [form for form, _ in self._codes]
        data, places = _subset(self.face, forms)
        name = f"{_tag(self.face.key, forms)}+{self.face.key}"
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
            W=pdfdoc.PDFArray([1, pdfdoc.PDFArray([form.width for form in forms])]),
            CIDToGIDMap=self._stream(
                document,
                "map",
                struct.pack(f">{len(forms) + 1}H", 0, *(places[form] for form in forms)),
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
        scale = 1000 / self.face.hb_face.upem
        extents = self.face.hb_font.get_font_extents("ltr")
        return _dictionary(
            Type="FontDescriptor",
            FontName=name,
            Flags=4,
            FontBBox=pdfdoc.PDFArray([round(edge * scale) for edge in font_box(data)]),
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


def _tag(key: str, forms: list[Form]) -> str:
    digest = hashlib.sha256(f"{key} {sorted(set(forms))}".encode()).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _subset(face: Face, forms: list[Form]) -> tuple[bytes, dict[Form, int]]:
    """The font file with only what these forms need, and the glyph that each of them became."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update({0} | {glyph for form in forms for glyph, _, _ in form.parts})
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(
        int.from_bytes(tag.encode(), "big")
        for tag in face.hb_face.table_tags
        if tag not in _KEPT_TABLES
    )
    plan = hb.SubsetPlan(face.hb_face, wanted)
    new_face = plan.execute()
    mapping = plan.old_to_new_glyph_mapping
    scale = face.hb_face.upem / 1000
    places: dict[Form, int] = {}
    composed: list[Composed] = []
    for form in dict.fromkeys(forms):
        if form.parts[1:] or form.parts[0][1:] != (0, 0):
            places[form] = new_face.glyph_count + len(composed)
            parts = [
                Part(mapping[glyph], round(x * scale), round(y * scale))
                for glyph, x, y in form.parts
            ]
            composed.append(Composed(tuple(parts), round(form.width * scale)))
        else:
            places[form] = mapping[form.parts[0][0]]
    return with_composed(bytes(new_face.blob.data), composed), places


def _to_unicode(codes: dict[tuple[Form, str], int]) -> bytes:
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
