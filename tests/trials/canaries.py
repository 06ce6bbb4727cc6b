"""Trial: words put into fields that an edition does not show are in no byte of any document.

    python tests/trials/canaries.py [how many per mark]     20 where nothing is said

Every document, in every language and edition, is made, decompressed and searched, metadata
included; so is the whole town as JSON, XLSX and ODS. Prints how many words were put in and how many
documents and files were searched.
"""

# ruff: noqa: E402 (a trial stands outside the package and finds it first)
import random
import sys
import tempfile
import zipfile
from base64 import b64encode
from collections.abc import Sequence
from itertools import product
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from documents.pdf_text import every_byte, text_of
from paper_samples import filled_town
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.importing.keep_matchings import keep_matching
from strongcity_desktop.operations.keep_evidence import RowEnd, link_document
from strongcity_desktop.operations.keep_files import keep_files, look_at_files
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.keep_views import save_view
from strongcity_desktop.operations.make_document import (
    DocumentOptions,
    documents,
    make_document,
)
from strongcity_desktop.registers.view import RowView, SavedView
from strongcity_desktop.store.town_file import TownFile

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


def search_data(each: int, folder: Path, languages: Sequence[str] = SHIPPED,
                editions: Sequence[Edition] = EDITIONS) -> tuple[int, list[str], frozenset[Mark]]:
    """The same for the files of a whole town, with words in all that stands beside its registers.
    """
    kept = canaries(each)

    def words(_place: str, declared: Mark) -> str:
        return " ".join(kept[declared][:3])

    town = filled_town(folder / "data.strongcity", words, rows_each=4, words_then=words)
    searched, escaped, seen = 0, [], set()
    try:
        town.run(lambda opened: _add_beside(opened, folder, kept))
        for language, edition, ending in product(languages, editions, (".json", ".xlsx", ".ods")):
            target = folder / f"town{ending}"
            t = translator(language)
            town.run(lambda opened, e=edition, to=target, t=t: export_rows(opened, to, None, t, e))
            searched += 1
            content = _unpacked(target)
            found = {declared for declared, some in kept.items() for word in some
                     if word.encode() in content or b64encode(_hidden(word)) in content}
            seen |= found
            escaped += [f"{ending} {language} {edition}: {declared}"
                        for declared in found if not edition.shows(declared)]
    finally:
        town.close()
    return searched, escaped, frozenset(seen)


def _add_beside(town: TownFile, folder: Path, kept: dict[Mark, list[str]]) -> None:
    """Words of each mark where a town keeps more than rows and answers."""
    personal, sensitive = kept[Mark.PERSONAL][-1], kept[Mark.SENSITIVE][-1]
    save_view(town, SavedView("", "stakeholders", personal, RowView(personal)), "Clerk")
    keep_matching(town, "stakeholders", personal, [personal], {"columns": [
        {"heading": personal, "field": "", "version": "", "days": "", "words": {personal: ""}}]},
                  "Clerk")
    path = folder / "kept.txt"
    path.write_bytes(_hidden(sensitive))
    seen, _ = look_at_files([path])
    document, = keep_files(town, seen, "Clerk").added
    goal = rows_of(town, "goals")[0].id
    link_document(town, document, RowEnd("goals", goal), "Clerk", note=sensitive)


def _hidden(word: str) -> bytes:
    """What a file holds that hides the word; its base64 stands whole in a JSON file."""
    return b"hidden: " + word.encode()


def _unpacked(path: Path) -> bytes:
    """Every byte of a file; of a workbook every byte of what is packed in it."""
    if path.suffix == ".json":
        return path.read_bytes()
    with zipfile.ZipFile(path) as packed:
        return b"\n".join(packed.read(name) for name in packed.namelist())


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
        files, more, seen_in_data = search_data(each, Path(folder))
    escaped, seen = [*escaped, *more], seen & seen_in_data
    print(f"canaries: {each} words for each of {len(Mark)} marks, {searched} documents and {files} "
          f"files of a whole town searched, {len(escaped)} escaped")
    for line in escaped[:20]:
        print("  " + line)
    unseen = set(Mark) - seen
    if unseen:
        print(f"  never printed at all: {', '.join(sorted(unseen))}")
    return 1 if escaped or unseen else 0


if __name__ == "__main__":
    sys.exit(main())
