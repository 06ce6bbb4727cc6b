"""Whether bytes from a stranger are a whole PNG of a sensible size, before anything draws it."""

import zlib

MOST_PIXELS = 2048
"""Pixels a side."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KNOWN = {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
"""Without these no PNG can be shown; others may be left unread."""


def is_whole_png(data: bytes) -> bool:
    """Whether every part is there, unharmed, from the head to the end, and nothing behind it."""
    if not data.startswith(_SIGNATURE):
        return False
    at, kinds, pixels = len(_SIGNATURE), list[bytes](), b""
    while at < len(data):
        length = int.from_bytes(data[at:at + 4], "big")
        kind, end = data[at + 4:at + 8], at + 8 + length
        content, sum_told = data[at + 8:end], data[end:end + 4]
        if len(sum_told) != 4 or zlib.crc32(kind + content) != int.from_bytes(sum_told, "big"):
            return False
        if not kinds and (kind != b"IHDR" or not _is_small(content)):
            return False
        if not kind[:1].islower() and kind not in _KNOWN:
            return False
        pixels += content if kind == b"IDAT" else b""
        kinds.append(kind)
        at = end + 4
        if kind == b"IEND":
            break
    return at == len(data) and kinds[-1:] == [b"IEND"] and _can_be_unpacked(pixels)


def _is_small(head: bytes) -> bool:
    width, height = (int.from_bytes(head[at:at + 4], "big") for at in (0, 4))
    return len(head) == 13 and 0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS


def _can_be_unpacked(pixels: bytes) -> bool:
    """Whether it unpacks to its end, into no more than the largest picture could have."""
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(pixels, MOST_PIXELS * (MOST_PIXELS * 8 + 1))
    except zlib.error:
        return False
    return unpacking.eof
