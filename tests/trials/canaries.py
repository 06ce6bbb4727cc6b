"""Trial: words put into fields that an edition does not show are in no byte of any document.

    python tests/trials/canaries.py [how many per mark]     20 where nothing is said

Every document, in every language and edition, is made, decompressed and searched, metadata
included. Prints how many words were put in and how many documents were searched.
"""

# ruff: noqa: E402 (a trial stands outside the package and finds it first)
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from documents.pdf_text import every_byte, text_of
from paper_samples import filled_town
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.make_document import (
    DocumentOptions,
    documents,
    make_document,
)

EDITIONS = (Edition(), Edition(Audience.INTERNAL), Edition(Audience.INTERNAL, lists_contacts=True),
            Edition(Audience.INTERNAL, shows_sensitive=True),
            Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True))


def canaries(each: int) -> dict[Mark, list[str]]:
    """So many made-up words for each mark; the same each time."""
    chance = random.Random(11)
    return {declared: ["".join(chance.choice("bcdfghjklmnpqrstvwxz") for _ in range(12))
                       for _ in range(each)] for declared in Mark}


def search(each: int, folder: Path, languages: Sequence[str] = SHIPPED,
           editions: Sequence[Edition] = EDITIONS) -> tuple[int, list[str], frozenset[Mark]]:
    """Documents searched, what was found where it must not be, marks seen where they may be."""
    kept = canaries(each)
    used = dict.fromkeys(Mark, 0)

    def words(place: str, declared: Mark) -> str:
        used[declared] += 1
        some = kept[declared]
        first = used[declared] * 3
        return " ".join(some[(first + step) % each] for step in range(3))

    town = filled_town(folder / "canaries.strongcity", words, rows_each=4, words_then=words)
    searched, escaped, seen = 0, [], set()
    try:
        for kind in documents():
            for language in languages:
                for edition in editions:
                    options = DocumentOptions(language, edition)
                    pdf = town.run(lambda opened, k=kind, o=options: make_document(
                        opened, k.id, o))
                    searched += 1
                    found = _found(pdf, kept)
                    seen |= found
                    escaped += [f"{kind.id} {language} {edition}: {declared}"
                                for declared in found if not edition.shows(declared)]
    finally:
        town.close()
    return searched, escaped, frozenset(seen)


def _found(pdf: bytes, kept: dict[Mark, list[str]]) -> set[Mark]:
    """The marks of which a word stands in the text or in any decompressed byte."""
    text, content = "".join(text_of(pdf).split()), every_byte(pdf)
    return {declared for declared, some in kept.items() for word in some
            if word in text or word.encode() in content
            or word.encode("utf-16-be") in content or word.encode("utf-16-be").hex().encode()
            in content}


def main() -> int:
    """Run the trial; 0 when nothing escaped and every mark was seen where it may be."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        searched, escaped, seen = search(each, Path(folder))
    print(f"canaries: {each} words for each of {len(Mark)} marks, {searched} documents searched, "
          f"{len(escaped)} escaped")
    for line in escaped[:20]:
        print("  " + line)
    unseen = set(Mark) - seen
    if unseen:
        print(f"  never printed at all: {', '.join(sorted(unseen))}")
    return 1 if escaped or unseen else 0


if __name__ == "__main__":
    sys.exit(main())
