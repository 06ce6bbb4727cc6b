"""The encoding of a text file from anywhere: guessed from its bytes, or the one a person names."""

import re

from strongcity_desktop.language.refusal import Refusal, mark

PAGES = ("cp1252", "cp1256", "cp1251", "cp1250", "mac_roman")
ENCODINGS = ("utf-8", "utf-16", *PAGES)
"""What can be chosen. "utf-16" stands for both orders of bytes."""
_SAMPLE = 200_000
_ARABIC = re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_WORD = re.compile(r"[^\W\d_]+")
# Letters that a page has, and that its languages seldom write: a word with one was meant otherwise.
_RARE = {"cp1252": frozenset("ðþìæøýÞÐÌÆØÝƒˆ"), "cp1250": frozenset("ŕĺľďťŔĹĽĎŤ"),
         "mac_roman": frozenset("ƒˆøØıŒœˇ˘˙˚˝˛")}
_WELL_KNOWN = {"cp1252": frozenset("éèêàçôîûâëïùáíóúñüöäßãõ")}
_MARKS = "«»’‘“”–—…°€£§ \u00a0،؛؟×÷·•№²³ª²º‹›„"

NOT_TEXT = mark("“{file}” is not a CSV file: it holds more than text. Save it as CSV or XLSX "
                "again, then import that file.")
_NOT_SO = mark("“{file}” is not written in the encoding {encoding}. Choose another one.")


def guess_encoding(data: bytes) -> str:
    """The encoding that the bytes look like, one of ENCODINGS."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 in data[:_SAMPLE]:
        return "utf-16"
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        sample = data[:_SAMPLE]
        return max(PAGES, key=lambda page: _likeliness(sample.decode(page, "replace"), page))
    return "utf-8"


def decoded(data: bytes, name: str, encoding: str = "") -> str:
    """The text of a file, its encoding guessed unless it is named.

    Raises Refusal when it is no text, or not in that encoding.
    """
    chosen = encoding or guess_encoding(data)
    try:
        text = _text(data, chosen)
    except UnicodeDecodeError as trouble:
        if encoding:
            raise Refusal(_NOT_SO, file=name, encoding=encoding.upper()) from trouble
        raise Refusal(NOT_TEXT, file=name) from trouble
    if _CONTROLS.search(text):
        raise Refusal(NOT_TEXT, file=name)
    return text.removeprefix("\ufeff")


def _text(data: bytes, encoding: str) -> str:
    if encoding == "utf-16":
        return _utf_16(data)
    return data.decode(encoding, "replace") if encoding in PAGES else data.decode("utf-8-sig")


def _utf_16(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    # No BOM: the order of bytes in which line ends and marks can be seen.
    low_first = sum(data.count(mark + b"\x00") for mark in (b"\n", b",", b";", b"\t"))
    high_first = sum(data.count(b"\x00" + mark) for mark in (b"\n", b",", b";", b"\t"))
    return data.decode("utf-16-le" if low_first >= high_first else "utf-16-be")


def _likeliness(text: str, page: str) -> float:
    """How much a text of more than ASCII looks like words of one script.

    In the right code page the letters beyond ASCII are plain letters of its script, in words of
    small and capital letters as people write them.
    """
    rare, well_known = _RARE.get(page, frozenset()), _WELL_KNOWN.get(page, frozenset())
    score = 0.0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        strange = [letter for letter in word if not letter.isascii()]
        of_script = len(_ARABIC.findall(word)) or len(_CYRILLIC.findall(word))
        if of_script:
            fits = of_script == len(word) and _is_cased(word)
        else:  # Latin with accents: most letters of a word stay ASCII
            fits = len(strange) * 2 <= len(word) and _is_cased(word)
        score += len(word) if fits else -len(word)
        if not rare.isdisjoint(strange):
            score -= len(word) / 2
        elif well_known.issuperset(strange):
            score += 0.01
    odd = sum(not c.isascii() and not c.isalpha() and c not in _MARKS for c in text)
    return score - 2 * odd


def _is_cased(word: str) -> bool:
    return word.islower() or word.isupper() or word[1:].islower() \
        or word.lower() == word.upper()
