"""Hold the catalogues: fresh, whole, true to their placeholders, and writable with our fonts."""

import re
import sys
from collections.abc import Iterator
from functools import cache

import polib
import update_catalogues as catalogues
from fontTools.ttLib import TTFont

from strongcity_desktop import paths
from strongcity_desktop.language.translator import placeholders

_QT_MARKS = re.compile(r"%[0-9]|&(?=\S)")
_LOOSE_FRENCH_SPACE = re.compile(r"« | [»:;?!]")


def troubles() -> list[str]:
    """One plain line for everything to be mended, over all languages."""
    source = catalogues.template()
    found = list(template_troubles(source, polib.pofile(str(catalogues.TEMPLATE))))
    for language in catalogues.languages():
        translated = catalogues.read(language)
        found += [f"{language}: {trouble}" for trouble in catalogue_troubles(
            source, translated, language)]
    return found


def template_troubles(source: polib.POFile, kept: polib.POFile) -> Iterator[str]:
    """Whether the template that is kept holds the messages of today's code and content."""
    if _keys(source) != _keys(kept):
        yield "translations/strongcity.pot is out of date. Run: make catalogues"


def catalogue_troubles(source: polib.POFile, translated: polib.POFile, language: str
                       ) -> Iterator[str]:
    """What is to be mended in one language's catalogue."""
    if _keys(source) != _keys(translated):
        yield "the catalogue does not hold the messages of the template. Run: make catalogues"
    if translated.metadata.get("Plural-Forms") != catalogues.plural_rule(language):
        yield "its plural rule is not that of the language"
    for entry in translated:
        for trouble in entry_troubles(entry, language):
            yield f"{trouble}: “{entry.msgid}”"


def entry_troubles(entry: polib.POEntry, language: str) -> Iterator[str]:
    """What is to be mended in one message."""
    forms = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if entry.fuzzy:
        yield "marked as unsure"
    if not all(forms):
        yield "not translated"
        return
    if entry.msgid_plural and len(forms) != catalogues.plural_count(language):
        yield "a plural form is missing"
    if any(not _same_placeholders(entry, form) for form in forms):
        yield "its placeholders differ"
    if entry.msgctxt == "qt" and not _same_qt_marks(entry):
        yield "its Qt marks differ"
    if language == "fr" and any(_LOOSE_FRENCH_SPACE.search(form) for form in forms):
        yield "a space before : ; ? ! or inside « » may break"
    lacking = sorted({c for form in forms for c in form if ord(c) not in _written()} - {"\n"})
    if lacking:
        yield f"no shipped font can write {', '.join(f'U+{ord(c):04X}' for c in lacking)}"


def _same_placeholders(entry: polib.POEntry, form: str) -> bool:
    if not entry.msgid_plural:
        return placeholders(form) == placeholders(entry.msgid)
    # A form that stands for one number may say it in words.
    return placeholders(form) | {"n"} == placeholders(entry.msgid_plural) | {"n"}


def _same_qt_marks(entry: polib.POEntry) -> bool:
    return sorted(_QT_MARKS.findall(entry.msgid)) == sorted(_QT_MARKS.findall(entry.msgstr))


def _keys(catalogue: polib.POFile) -> list[tuple[str | None, str, str]]:
    return [(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in catalogue]


@cache
def _written() -> frozenset[int]:
    """Every character that one of the shipped fonts can write."""
    codes: set[int] = set()
    for file in paths.fonts_folder().glob("*.ttf"):
        with TTFont(file, lazy=True) as font:
            codes.update(font.getBestCmap())
    return frozenset(codes)


def main() -> int:
    """Print what is to be mended; 1 where there is something."""
    found = troubles()
    print("\n".join(found) if found else "Every catalogue is fresh and whole.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
