"""Cuts a text into stretches that one font can shape: of one level, script, face and style."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from strongcity_desktop.documents.typesetting import faces
from strongcity_desktop.documents.typesetting.faces import Face
from strongcity_desktop.documents.typesetting.styles import Weight

COMMON = "Zyyy"
UNKNOWN = "Zzzz"

# First code point of each stretch and its script; between known scripts lies what has no font here.
_SCRIPT_STARTS = (
    (0x0000, COMMON), (0x0041, "Latn"), (0x005B, COMMON), (0x0061, "Latn"), (0x007B, COMMON),
    (0x00AA, "Latn"), (0x00AB, COMMON), (0x00BA, "Latn"), (0x00BB, COMMON), (0x00C0, "Latn"),
    (0x00D7, COMMON), (0x00D8, "Latn"), (0x00F7, COMMON), (0x00F8, "Latn"), (0x02B9, COMMON),
    (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, UNKNOWN), (0x0600, "Arab"), (0x060C, COMMON),
    (0x060D, "Arab"), (0x061B, COMMON), (0x061C, COMMON), (0x061D, "Arab"), (0x061F, COMMON),
    (0x0620, "Arab"), (0x0640, COMMON), (0x0641, "Arab"), (0x064B, COMMON), (0x0656, "Arab"),
    (0x0660, "Arab"), (0x0700, UNKNOWN), (0x0750, "Arab"), (0x0780, UNKNOWN), (0x0870, "Arab"),
    (0x0900, "Deva"), (0x0951, COMMON), (0x0955, "Deva"), (0x0964, COMMON), (0x0966, "Deva"),
    (0x0980, "Beng"), (0x0A00, UNKNOWN), (0x1C80, "Cyrl"), (0x1C90, UNKNOWN), (0x1CD0, COMMON),
    (0x1D00, "Latn"), (0x1DC0, COMMON), (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, COMMON),
    (0x2C60, "Latn"), (0x2C80, UNKNOWN), (0x2DE0, "Cyrl"), (0x2E00, COMMON), (0x2E80, UNKNOWN),
    (0xA640, "Cyrl"), (0xA6A0, UNKNOWN), (0xA700, COMMON), (0xA722, "Latn"), (0xA800, UNKNOWN),
    (0xA8E0, "Deva"), (0xA900, UNKNOWN), (0xAB30, "Latn"), (0xAB70, UNKNOWN), (0xFB00, "Latn"),
    (0xFB13, UNKNOWN), (0xFB50, "Arab"), (0xFE00, COMMON), (0xFE70, "Arab"), (0xFEFF, COMMON),
    (0xFF21, "Latn"), (0xFF5B, COMMON), (0x10780, "Latn"), (0x107C0, COMMON),
)  # fmt: skip
_STARTS = [start for start, _ in _SCRIPT_STARTS]

# A stretch of one of these, with signs and digits that all scripts share, needs no closer look.
_SHARED = "\n\x20-\x40\\x5b-\x60\x7b-\xa9\xab-\xb9\xbb-\xbf\u2010-\u205e\u20a0-\u20bf\u2066-\u2069"
_WHOLE = {
    "Latn": re.compile(f"[{_SHARED}A-Za-z\xaa\xba\xc0-\u02b8\u1e00-\u1eff]*"),
    "Arab": re.compile(f"[{_SHARED}\u0600-\u06ff\u0750-\u077f\ufb50-\ufdcf]*"),
    "Beng": re.compile(f"[{_SHARED}\u0964\u0965\u0980-\u09ff\u200c\u200d]*"),
}
_HOME_SCRIPTS = {faces.LATIN: "Latn", faces.ARABIC: "Arab", faces.BENGALI: "Beng"}


class Item(NamedTuple):
    """A stretch of text from `start` to `end`; without a face it is printed as framed codes."""

    start: int
    end: int
    style: int
    level: int
    script: str
    face: Face | None


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """The script of a character as an ISO 15924 code, `Zyyy` for what all scripts share."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return COMMON
    return _SCRIPT_STARTS[bisect_right(_STARTS, ord(character)) - 1][1]


def itemize(
    text: str,
    styles: Sequence[tuple[int, Weight]],
    levels: Sequence[int] | None,
    language: str,
) -> list[Item]:
    """The items of a text in logical order.

    `styles` gives the end and the weight of each styled stretch, in order; `levels` the
    bidirectional level of each character, None when all are 0.
    """
    items: list[Item] = []
    start = 0
    for number, (style_end, weight) in enumerate(styles):
        while start < style_end:
            level = levels[start] if levels else 0
            end = style_end
            if levels:
                end = start + 1
                while end < style_end and levels[end] == level:
                    end += 1
            for length, script, face in _faces_of(text[start:end], weight, language):
                items.append(Item(start, start + length, number, level, script, face))
                start += length
    return items


def _faces_of(text: str, weight: Weight, language: str) -> list[tuple[int, str, Face | None]]:
    """Length, script and face of each part of a text of one style and level."""
    home = faces.home_family(language)
    for script in dict.fromkeys((_HOME_SCRIPTS[home], "Latn")):
        if _WHOLE[script].fullmatch(text):
            face = faces.face(faces.families(script, language)[0], weight)
            if face.coverage.issuperset(text):
                return [(len(text), script, face)]
    parts: list[tuple[int, str, Face | None]] = []
    for cluster, script in _scripted_clusters(text, _HOME_SCRIPTS[home]):
        before = parts[-1] if parts else None
        face_before = before[2] if before and (cluster == " " or before[1] == script) else None
        for length, found in _faces_of_cluster(cluster, script, weight, language, face_before):
            if before and before[1] == script and before[2] is found:
                parts[-1] = before = (before[0] + length, script, found)
            else:
                parts.append(before := (length, script, found))
    return parts


def _scripted_clusters(text: str, home_script: str) -> list[tuple[str, str]]:
    """Base characters with their marks, each with the script that it is set in."""
    clusters: list[tuple[str, str]] = []
    script = next((s for s in map(script_of, text) if s != COMMON), home_script)
    for character in text:
        if clusters and unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf"):
            clusters[-1] = (clusters[-1][0] + character, clusters[-1][1])
            continue
        own = script_of(character)
        script = script if own == COMMON else own
        clusters.append((character, script))
    return clusters


def _faces_of_cluster(
    cluster: str, script: str, weight: Weight, language: str, before: Face | None
) -> list[tuple[int, Face | None]]:
    if before and before.coverage.issuperset(cluster):
        return [(len(cluster), before)]
    candidates = [faces.face(name, weight) for name in faces.families(script, language)]
    for face in candidates:
        if face.coverage.issuperset(cluster):
            return [(len(cluster), face)]
    if len(cluster) == 1:
        return [(1, None)]
    parts: list[tuple[int, Face | None]] = []
    for character in cluster:
        face_or_none = next((face for face in candidates if character in face.coverage), None)
        if character in faces.ALWAYS_COVERED and parts:
            face_or_none = parts[-1][1]
        if parts and parts[-1][1] is face_or_none:
            parts[-1] = (parts[-1][0] + 1, face_or_none)
        else:
            parts.append((1, face_or_none))
    return parts
