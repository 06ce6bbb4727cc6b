"""Write translations/strongcity.pot from code and resources, and bring each language up to it."""

from pathlib import Path

import polib
from source_messages import ROOT, source_messages

TRANSLATIONS = ROOT / "translations"
TEMPLATE = TRANSLATIONS / "strongcity.pot"
_FORMS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
          "n%100>=11 && n%100<=99 ? 4 : 5);",
}
_HEADER = {"Project-Id-Version": "StrongCity Desktop", "MIME-Version": "1.0",
           "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}


def template() -> polib.POFile:
    """The catalogue of every source message, with no date and no name of a machine in it."""
    catalogue = _empty({"Language": ""})
    entries: dict[tuple[str | None, str], polib.POEntry] = {}
    for message in source_messages():
        entry = entries.setdefault((message.context, message.text), polib.POEntry(
            msgctxt=message.context, msgid=message.text))
        if message.plural and not entry.msgid_plural:
            entry.msgid_plural = message.plural
            entry.msgstr_plural = {0: "", 1: ""}
        if (message.place, "") not in entry.occurrences:
            entry.occurrences.append((message.place, ""))
    catalogue.extend(sorted(entries.values(), key=_order))
    return catalogue


def _order(entry: polib.POEntry) -> tuple[bool, str, str]:
    return entry.msgctxt is not None, entry.msgctxt or "", entry.msgid


def merged(source: polib.POFile, translated: polib.POFile, language: str) -> polib.POFile:
    """The catalogue of a language, with the messages of the template and the translations kept.

    A message that is gone takes its translation along; a new one stands empty.
    """
    catalogue = _empty({"Language": language, "Plural-Forms": _FORMS[language]})
    known = {(entry.msgctxt, entry.msgid): entry for entry in translated if not entry.obsolete}
    for entry in source:
        before = known.get((entry.msgctxt, entry.msgid))
        kept = polib.POEntry(msgctxt=entry.msgctxt, msgid=entry.msgid,
                             occurrences=entry.occurrences)
        if entry.msgid_plural:
            kept.msgid_plural = entry.msgid_plural
            forms = before.msgstr_plural if before else {}
            kept.msgstr_plural = {n: forms.get(n, "") for n in range(plural_count(language))}
        elif before:
            kept.msgstr = before.msgstr
        catalogue.append(kept)
    return catalogue


def catalogue_of(language: str) -> Path:
    """The file of a language's catalogue."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "strongcity.po"


def read(language: str) -> polib.POFile:
    """A language's catalogue as it stands; empty where there is none yet."""
    file = catalogue_of(language)
    return polib.pofile(str(file), wrapwidth=0) if file.is_file() else _empty({})


def plural_rule(language: str) -> str:
    """The plural rule of a language, as a catalogue's header says it."""
    return _FORMS[language]


def plural_count(language: str) -> int:
    """How many plural forms a language has."""
    return int(_FORMS[language].split("nplurals=")[1].split(";")[0])


def languages() -> tuple[str, ...]:
    """The languages the app is translated into."""
    return tuple(_FORMS)


def update() -> None:
    """Write the template and each language's catalogue, and say how much is left to translate."""
    source = template()
    TRANSLATIONS.mkdir(exist_ok=True)
    source.save(str(TEMPLATE))
    for language in languages():
        catalogue = merged(source, read(language), language)
        catalogue_of(language).parent.mkdir(parents=True, exist_ok=True)
        catalogue.save(str(catalogue_of(language)))
        print(f"{language}: {len(catalogue.untranslated_entries())} of {len(catalogue)} messages "
              "left to translate")


def _empty(header: dict[str, str]) -> polib.POFile:
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {**_HEADER, **header}
    return catalogue


if __name__ == "__main__":
    update()
