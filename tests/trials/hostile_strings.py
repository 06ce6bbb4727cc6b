"""Trial: texts that break other programs, in every kind of text, make every PDF and stand in it.

    N=500 python tests/trials/hostile_strings.py

Prints how many texts were tried, how many documents were made, and what was not found again.
"""

# ruff: noqa: E402 (a trial stands outside the package and finds it first)
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from documents.pdf_text import text_of
from paper_samples import RowPlace, filled_town
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.make_document import (
    DocumentOptions,
    documents,
    make_document,
)
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.worksheets.answers import visible

KNOWN = (
    "<b>bold</b> & </para>", "a <b and c> d", "<img src='/etc/passwd'/>", "<ali@town.tn>",
    "{town} {0} %s %(name)s ${HOME}", "'; DROP TABLE town; --", "=1+1", "@SUM(A1)", "\\x00\\n\\",
    "\u202eright to left override", "\u2066\u2066\u2066 opened thrice", "\u2069\u2069 closed",
    "soft\u00adhyphen\u00adated", "e\u0301 combining", "نص عربي (مع أقواس) 12,500 و English",
    "বাংলা ভাষা", "Ελληνικά Кириллица", "👩‍👩‍👧‍👦 🏳️‍🌈 🇹🇳", "\ufeffBOM\ufffe", "\U0010ffff last",
    "W" * 900, "word " * 700, "سطر طويل " * 500, "line\nline\r\nline\u2028line\u2029line",
    "\t tab \x0b\x0c", "%PDF-1.4 endstream endobj", "((((( ) \\ )", "&amp;&#0;&lt;",
    "\u200b\u200d\u2060",
    "ﷺ ﷽", "A\u0300\u0301\u0302\u0303\u0304\u0305", "１２３ ٤٥٦ ۷۸۹", "½ ² ³ № ™", "", "   ", ".",
)
_POOLS = ("abcdefghij KLM", "éèçœßøåłğ", "ابتثجحخدذرزس شص", "কখগঘঙ", "<>&;{}()[]\\/%$#@!'\"",
          "\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069\u200e\u200f", "0123456789٠١٢٣",
          "\u00ad\u200b\u00a0\u202f\n\t", "😀🏙🌉", "漢字かなกขअआ")
_SHORT = 300
# Their documents tell of some rows only: not of a goal that was dropped, say, nor of a section
# of the plan that is not printed.
_TOLD_OF_IN_PART = frozenset({"goals", "definitions", "resources", "decisions", "plan_sections"})
EDITION = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)


def hostile(count: int, seed: int = 7) -> Iterator[str]:
    """So many texts: the known ones, then made ones; the same each time."""
    yield from KNOWN[:count]
    chance = random.Random(seed)
    for _ in range(count - len(KNOWN)):
        pools = chance.sample(_POOLS, k=chance.randint(1, 4))
        length = chance.choice((3, 12, 40, 160, 600))
        yield "".join(chance.choice(chance.choice(pools)) for _ in range(length))


def try_texts(texts: list[str], folder: Path, languages: Sequence[str] = ("en", "ar")
              ) -> tuple[int, int, list[str]]:
    """Fill a town with the texts, each between telling words, and make every document.

    How many places held a text, how many documents were made, and which places were not found.
    """
    placed: list[tuple[str, str]] = []

    def words(place: str, declared: Mark) -> str:
        number, text = len(placed), texts[len(placed) % len(texts)]
        placed.append((place, text))
        return f"b{number:04}b {text}\ne{number:04}e"  # an override ends with its line

    town = filled_town(folder / "hostile.strongcity", words, rows_each=max(3, len(texts) // 10))
    made, found = 0, ""
    try:
        hidden = town.run(_hidden_questions)
        for kind in documents():
            for language in languages:
                for row_id in town.run(lambda opened, k=kind: _entries(opened, k.of_row_in)):
                    options = DocumentOptions(language, EDITION, row_id=row_id)
                    pdf = town.run(lambda opened, k=kind, o=options: make_document(
                        opened, k.id, o))
                    found += "".join(text_of(pdf).split()) if language == "en" else ""
                made += 1
    finally:
        town.close()
    stands = [_stands(number, text, found) for number, (_, text) in enumerate(placed)]
    told = {_of(place) for (place, _), there in zip(placed, stands, strict=True) if there}
    missing = [f"{number}: {text[:60]!r} in {place}"
               for number, ((place, text), there) in enumerate(zip(placed, stands, strict=True))
               if not there and place not in hidden
               and not (_of(place)[0] in _TOLD_OF_IN_PART and _of(place) in told)]
    return len(placed), made, missing


def _of(place: str) -> tuple[str, str]:
    """The register and the field of a place; nothing for a question."""
    return place.of if isinstance(place, RowPlace) else ("", "")


def _entries(town: TownFile, register_id: str) -> list[str]:
    """Every entry that a document can tell of; one that tells of none is made once."""
    return [row.id for row in rows_of(town, register_id)] if register_id else [""]


def _hidden_questions(town: TownFile) -> frozenset[str]:
    """Questions that were answered but, by their condition, are not asked."""
    hidden: set[str] = set()
    for one in filled_worksheets(town):
        filled = open_filled(town, one.id)
        asked = {question.key for question in visible(filled.worksheet, filled.answers,
                                                      filled.depth)}
        hidden |= {place.key for question in filled.worksheet.questions
                   if question.key not in asked for place in (question, *question.columns)}
    return frozenset(hidden)


def _stands(number: int, text: str, found: str) -> bool:
    """Whether the text was found between its telling words; a short Latin one letter for letter.

    Any may go on over a page, with heads and other cells between its parts.
    """
    begin, end = f"b{number:04}b", f"e{number:04}e"
    if begin not in found or end not in found:
        return False
    if not (text.isascii() and text.isprintable() and len(text) <= _SHORT):
        return True
    letters = "".join(text.split())
    if f"{begin}{letters}{end}" in found:
        return True
    between = iter(found[found.index(begin) + len(begin):found.rindex(end)])
    return all(letter in between for letter in letters)


def main() -> int:
    """Run the trial; 0 when everything was made and found."""
    count = int(os.environ.get("N", "500"))
    with tempfile.TemporaryDirectory() as folder:
        placed, made, missing = try_texts(list(hostile(count)), Path(folder))
    print(f"hostile strings: {count} texts in {placed} places, {made} documents made, "
          f"{len(missing)} not found again")
    for line in missing[:20]:
        print("  " + line)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
