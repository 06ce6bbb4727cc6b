"""Reading made documents back: their text, and every byte once decompressed."""

import subprocess
import unicodedata
from io import BytesIO

import pikepdf


def text_of(pdf: bytes) -> str:
    """The text as a reader copies it, without marks of direction, spaces made single."""
    return " ".join(page_texts(pdf)).strip()


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, as `text_of` gives it."""
    command = ["pdftotext", "-raw", "-", "-"]
    found = subprocess.run(command, input=pdf, capture_output=True, check=True)
    kept = "".join(c for c in found.stdout.decode("utf-8") if unicodedata.category(c) != "Cf")
    return [" ".join(page.split()) for page in kept.split("\f")[:-1]]


def every_byte(pdf: bytes) -> bytes:
    """All streams decompressed and all objects spelled out, metadata included."""
    parts = [pdf]
    with pikepdf.open(BytesIO(pdf)) as opened:
        for item in opened.objects:
            if isinstance(item, pikepdf.Stream):
                try:
                    parts.append(item.read_bytes())
                except pikepdf.PdfError:
                    parts.append(item.read_raw_bytes())
            parts.append(item.unparse(resolved=True) if not isinstance(item, pikepdf.Stream)
                         else pikepdf.Dictionary(item.stream_dict).unparse())
    return b"\n".join(parts)


def pages_of(pdf: bytes) -> int:
    """The number of pages."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)
