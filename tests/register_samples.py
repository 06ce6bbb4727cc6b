"""Rows for tests: valid by default, one of each kind of field, and texts that mean harm."""

from typing import Any

from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import (
    Field,
    FieldChoice,
    FieldKind,
    Register,
    RegisterWords,
    Row,
)

EVERYTHING = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)
FIRST, SECOND, THIRD = (f"0000000{n}-0000-4000-8000-000000000000" for n in (1, 2, 3))
_CHOICES = (FieldChoice("ally", "Ally"), FieldChoice("wary", "Wary"), FieldChoice("no", "None"))
_WORDS = RegisterWords(
    icon="table", document="", none_yet="No sample yet", explained="Samples will be here.",
    counted=("{n} sample", "{n} samples"), added="Added a sample", changed="Changed a sample",
    deleted="Deleted a sample", copied="Copied a sample", moved="Moved a sample", gone="Gone.")
EVERY_KIND = Register(
    id="samples", tool="K1", title="Samples", one="sample", add="Add a sample", name_field="text",
    words=_WORDS,
    fields=tuple(Field(kind.value, kind, kind.value.replace("_", " ").title(), Mark.PUBLIC,
                       required=kind is FieldKind.TEXT, choices=_CHOICES, levels=_CHOICES,
                       register="places") for kind in FieldKind))


def text(words: str, language: str = "en", **versions: str) -> dict[str, Any]:
    """A text as it is stored."""
    return LocalText(language, {language: words, **versions}).to_json()


def every_kind(number: int = 1, **changes: Any) -> Row:
    """A row with a value of every kind."""
    values: dict[str, Any] = {
        "text": text("Harbour Residents’ Association", fr="Association du port"),
        "long_text": {"original": "ar", "outdated": ["en"],
                      "texts": {"ar": "سطر أول\nسطر ثانٍ", "en": "Two\nlines"}},
        "name": "0199 123", "integer": 12600, "amount": "1200.5", "date": "2026-02-09",
        "select_one": "wary", "select_multiple": ["ally", "no"], "range": 2, "yes_no": False,
        "decimal": "-1200.75", "parts": {"ally": "12.125", "no": "unknown"},
        "register_choice": [FIRST, SECOND], "level_by_row": {FIRST: 3, SECOND: "unknown"},
        "file": {"hash": "ab" * 32, "name": "report.pdf", "size": 1_234_567}}
    return Row(THIRD[:-1] + str(number), number, {**values, **changes})


PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys(
    before + begin + rest
    for before in ("", " ", "'", "''", "x;", 'x"', "line\n", "\t", "a,")
    for begin, rest in (
        ("=", "1+1"), ("+", "cmd|' /C calc'!A0"), ("-", "2+3"), ("@", "SUM(A1)"),
        ("=", 'HYPERLINK("x","y")'), ("＝", "1+1"), ("=", 'WEBSERVICE("x");=1'),
        ("-", " a bullet"), ("=", '"\n=1+1'), ("|", "x"), ("", "'=1"), ("%", "0A=1"))))
