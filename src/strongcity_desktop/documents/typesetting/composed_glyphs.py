"""Adds composed glyphs to a TrueType file, so that a letter and its marks are one glyph."""

import struct
from collections.abc import Sequence
from typing import NamedTuple

_WORDS, _OFFSETS, _MORE = 0x0001, 0x0002, 0x0020
_HEAD_BOX = struct.Struct(">4h")
_MAGIC = 0xB1B0AFBA
# A mark upon mark upon mark: more than this nobody can tell apart.
_MOST_PARTS = 48
# Places are 16-bit numbers.
_FARTHEST = 16_000


class Part(NamedTuple):
    """A glyph of the file and where it stands, in font units."""

    glyph: int
    x: int
    y: int


class Composed(NamedTuple):
    """Glyphs that are drawn as one, and the advance of the whole in font units."""

    parts: tuple[Part, ...]
    width: int


class Box(NamedTuple):
    """The edges of an outline in font units."""

    left: int
    bottom: int
    right: int
    top: int


def with_composed(data: bytes, composed: Sequence[Composed]) -> bytes:
    """The font file with these glyphs after its own ones, in the same order.

    Of too many parts those nearest to the baseline are kept.
    """
    tables = _tables(data)
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    outlines = _outlines(tables, count)
    metrics = _metrics(tables, count)
    boxes = [Box(*_HEAD_BOX.unpack_from(tables["head"], 36))]
    for glyph in composed:
        outline, box = _compose(glyph, outlines)
        outlines.append(outline)
        metrics.append((glyph.width, box.left))
        boxes.append(box)
    _write_outlines(tables, outlines)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *metric) for metric in metrics)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(metrics))
    tables["maxp"] = _limits(tables["maxp"], len(outlines), composed)
    whole = _HEAD_BOX.pack(*_around(boxes))
    # 1: long offsets in loca.
    head = tables["head"]
    tables["head"] = head[:8] + bytes(4) + head[12:36] + whole + head[44:50] + b"\0\1" + head[52:]
    return _file(tables)


def font_box(data: bytes) -> Box:
    """The box around all glyphs of a font file."""
    return Box(*_HEAD_BOX.unpack_from(_tables(data)["head"], 36))


def _tables(data: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", data, 4)[0]
    tables: dict[str, bytes] = {}
    for place in range(count):
        tag, _, offset, length = struct.unpack_from(">4s3I", data, 12 + 16 * place)
        tables[tag.decode("ascii")] = data[offset : offset + length]
    return tables


def _outlines(tables: dict[str, bytes], count: int) -> list[bytes]:
    long = struct.unpack_from(">h", tables["head"], 50)[0]
    step, code = (1, "I") if long else (2, "H")
    offsets = [step * at for at in struct.unpack_from(f">{count + 1}{code}", tables["loca"])]
    return [tables["glyf"][offsets[at] : offsets[at + 1]] for at in range(count)]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """Advance and left side bearing of each glyph."""
    full = struct.unpack_from(">H", tables["hhea"], 34)[0]
    metrics: list[tuple[int, int]] = [
        struct.unpack_from(">Hh", tables["hmtx"], 4 * place) for place in range(full)
    ]
    for place in range(count - full):
        bearing = struct.unpack_from(">h", tables["hmtx"], 4 * full + 2 * place)[0]
        metrics.append((metrics[full - 1][0], bearing))
    return metrics


def _compose(glyph: Composed, outlines: list[bytes]) -> tuple[bytes, Box]:
    parts = [
        part
        for part in sorted(glyph.parts, key=lambda part: abs(part.y))[:_MOST_PARTS]
        if outlines[part.glyph] and max(abs(part.x), abs(part.y)) < _FARTHEST
    ]
    if not parts:
        return b"", Box(0, 0, 0, 0)
    boxes: list[Box] = []
    records: list[bytes] = []
    for place, part in enumerate(parts):
        left, bottom, right, top = _HEAD_BOX.unpack_from(outlines[part.glyph], 2)
        boxes.append(Box(left + part.x, bottom + part.y, right + part.x, top + part.y))
        flags = _WORDS | _OFFSETS | (_MORE if place < len(parts) - 1 else 0)
        records.append(struct.pack(">HHhh", flags, part.glyph, part.x, part.y))
    box = _around(boxes)
    return struct.pack(">5h", -1, *box) + b"".join(records), box


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def _write_outlines(tables: dict[str, bytes], outlines: list[bytes]) -> None:
    padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
    offsets = [0]
    for outline in padded:
        offsets.append(offsets[-1] + len(outline))
    tables["glyf"] = b"".join(padded)
    tables["loca"] = struct.pack(f">{len(offsets)}I", *offsets)


def _limits(maxp: bytes, count: int, composed: Sequence[Composed]) -> bytes:
    """`maxp` with room for the composed glyphs, generously counted."""
    fields = list(struct.unpack(">I14H", maxp))
    parts = min(max((len(glyph.parts) for glyph in composed), default=0), _MOST_PARTS)
    fields[1] = count
    fields[4] = min(0xFFFF, max(fields[2], fields[4]) * max(parts, 1))
    fields[5] = min(0xFFFF, max(fields[3], fields[5]) * max(parts, 1))
    fields[13] = max(fields[13], parts)
    fields[14] += 1
    return struct.pack(">I14H", *fields)


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF


def _file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(">I4H", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    offset = 12 + 16 * count
    directory, body = b"", b""
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4s3I", tag.encode(), _checksum(data), offset, len(data))
        padded = data + bytes(-len(data) % 4)
        body += padded
        offset += len(padded)
    whole = header + directory + body
    start = struct.unpack_from(">I", directory, 16 * sorted(tables).index("head") + 8)[0]
    adjustment = (_MAGIC - _checksum(whole)) & 0xFFFFFFFF
    return whole[: start + 8] + struct.pack(">I", adjustment) + whole[start + 12 :]
