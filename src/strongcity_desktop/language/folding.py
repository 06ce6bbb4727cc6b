"""Texts as they are compared: without case, accents, Arabic vowel signs or variants of letters.

Figures of every script are one, and Serbian is one in both its scripts.
"""

import re
import unicodedata

_VARIANTS = str.maketrans({
    "ł": "l", "đ": "dj", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه",
    "ـ": "", "’": "'", "‘": "'", "ʼ": "'", "\u200e": "", "\u200f": "", "\u061c": "", "\ufeff": "",
    "\u2066": "", "\u2067": "", "\u2068": "", "\u2069": "", "\u200c": "", "\u200d": "",
    "\u00ad": "", "–": "-", "—": "-", "‐": "-", "‑": "-",
    **{digit: str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "০১২৩৪৫৬৭৮৯")
       for value, digit in enumerate(digits)},
    **dict(zip("абвгдежзијклмнопрстћуфхцчш", "abvgdezzijklmnoprstcufhccs", strict=True)),
    "ђ": "dj", "љ": "lj", "њ": "nj", "џ": "dz",
})
# Marks that are dropped: Latin, Greek and Cyrillic accents, Arabic vowel signs. Others are letters.
_DROPPED = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_SPACES = re.compile(r"\s+")


def folded(text: str) -> str:
    """The text as it is searched and matched: "Élus  locaux" becomes "elus locaux"."""
    if text.isascii():
        return " ".join(text.casefold().split())
    parted = unicodedata.normalize("NFKD", text.casefold().translate(_VARIANTS))
    bare = _DROPPED.sub("", parted).translate(_VARIANTS)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", bare)).strip()


def searched(text: str) -> str:
    """The text as a search looks into it: folded, apostrophes left out, what hyphens join apart."""
    if text.isascii():
        return " ".join(text.lower().replace("'", "").replace("-", " ").split())
    return " ".join(folded(text).replace("'", "").replace("-", " ").split())
