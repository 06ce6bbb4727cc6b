"""Messages, plurals, contexts, and translations that must not be trusted blindly."""

import gettext
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import polib
import pytest

from strongcity_desktop import paths
from strongcity_desktop.language.direction import direction_of, isolate, without_isolates
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import (
    SHIPPED,
    Translator,
    english,
    placeholders,
    system_language,
    translator,
)

PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
          "n%100>=11 ? 4 : 5);",
}


def speaking(language: str, messages: Mapping[str | tuple[str, str], str | tuple[str, ...]],
             context: str | None = None) -> Translator:
    """A translator with a small catalogue of its own."""
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8",
                          "Plural-Forms": PLURALS[language]}
    for source, translated in messages.items():
        entry = polib.POEntry(msgctxt=context)
        if isinstance(source, tuple):
            entry.msgid, entry.msgid_plural = source
            entry.msgstr_plural = dict(enumerate(translated))
        else:
            entry.msgid, entry.msgstr = source, translated
        catalogue.append(entry)
    return Translator(language, gettext.GNUTranslations(io.BytesIO(catalogue.to_binary())))


def test_a_message_is_translated_and_filled() -> None:
    t = speaking("fr", {"Open {town}": "Ouvrir {town}"})
    assert t("Open {town}", town="Valmora") == "Ouvrir Valmora"
    assert t("Close {town}", town="Valmora") == "Close Valmora"
    assert t("") == ""


@pytest.mark.parametrize("translated", ["Ouvrir {ville}", "Ouvrir", "Ouvrir {town} {town2}"])
def test_other_placeholders_than_the_source_give_the_source(translated: str) -> None:
    t = speaking("fr", {"Open {town}": translated})
    assert t("Open {town}", town="Valmora") == "Open Valmora"


def test_a_translation_reaches_nothing_inside_a_value() -> None:
    t = speaking("fr", {"Open {town}": "{town.__class__} {town[0]} {town}"})
    assert t("Open {town}", town="Valmora") == "{town.__class__} {town[0]} Valmora"


def test_braces_can_be_said() -> None:
    assert english()("{{town}} is {town}", town="Valmora") == "{town} is Valmora"
    assert placeholders("{{town}} {name} {0} {a.b}") == {"name"}


def test_what_is_in_a_value_is_not_filled_again() -> None:
    assert english()("{a} {b}", a="{b}", b="x") == "{b} x"


def test_a_missing_value_leaves_its_name() -> None:
    assert english()("Open {town}") == "Open {town}"


def test_values_are_written_as_the_language_does() -> None:
    t = translator("fr")
    assert t("{n}", n=12600) == "12\u202f600"
    assert t("{n}", n=Decimal("12.5")) == "12,5"
    assert t("{day}", day=date(2026, 2, 9)) == "9 février 2026"
    assert t("{at}", at=datetime(2026, 2, 9, 10, 42)) == "9 février 2026 à 10\u00a0h\u00a042"
    assert t("{flag}", flag=True) == "True"
    assert t("{year}", year="2026") == "2026"


def test_a_refusal_among_the_values_is_said_too() -> None:
    inner = Refusal("a whole number")
    assert english()("It is {expected}.", expected=inner) == "It is a whole number."


@pytest.mark.parametrize(("n", "said"), [
    (0, "لا صفوف"), (1, "صف واحد"), (2, "صفّان"), (3, "3 صفوف"), (10, "10 صفوف"),
    (11, "11 صفًّا"), (99, "99 صفًّا"), (100, "100 صف"), (102, "102 صف"), (103, "103 صفوف"),
])
def test_arabic_has_six_plural_forms(n: int, said: str) -> None:
    t = speaking("ar", {("{n} row", "{n} rows"): (
        "لا صفوف", "صف واحد", "صفّان", "{n} صفوف", "{n} صفًّا", "{n} صف")})
    assert without_isolates(t.plural("{n} row", "{n} rows", n)) == said


@pytest.mark.parametrize(("n", "said"), [
    (0, "0 ligne"), (1, "1 ligne"), (2, "2 lignes"), (1500, "1\u202f500 lignes")])
def test_french_counts_nought_as_one(n: int, said: str) -> None:
    t = speaking("fr", {("{n} row", "{n} rows"): ("{n} ligne", "{n} lignes")})
    assert t.plural("{n} row", "{n} rows", n) == said


def test_plurals_without_a_translation_or_with_a_wrong_one_are_english() -> None:
    assert english().plural("{n} row", "{n} rows", 1) == "1 row"
    assert english().plural("{n} row", "{n} rows", 2) == "2 rows"
    t = speaking("fr", {("{n} row", "{n} rows"): ("{n} {x}", "{n} {x}")})
    assert t.plural("{n} row", "{n} rows", 1) == "1 row"


def test_the_shipped_arabic_takes_all_six_forms() -> None:
    t = translator("ar")
    said = [without_isolates(t.plural("{n} neighbourhood", "{n} neighbourhoods", n))
            for n in (0, 1, 2, 3, 11, 100)]
    assert said == ["لا أحياء", "حيّ واحد", "حيّان", "3 أحياء", "11 حيًّا", "100 حيّ"]


def test_content_is_translated_by_its_path() -> None:
    t = speaking("fr", {"Yes": "Oui, et informés"}, context="d.briefing.choices.yes")
    assert t.content("d.briefing.choices.yes", "Yes") == "Oui, et informés"
    assert t.content("d.other.choices.yes", "Yes") == "Yes"
    assert t.content("d.briefing.hint", "") == ""


def test_constraint_messages_are_filled_in_content() -> None:
    assert english().content("x", "At least {limit}.", limit=4) == "At least 4."


def test_foreign_words_keep_their_way_in_arabic() -> None:
    t = Translator("ar", gettext.NullTranslations())
    assert t("ملف {name}", name="a.pdf") == "ملف \u2068a.pdf\u2069"
    assert t("{n} صف", n=3) == "\u20683\u2069 صف"
    assert t("حي {name}", name="الميناء") == "حي الميناء"


def test_arabic_words_keep_their_way_in_french() -> None:
    assert translator("fr")("{name}", name="الميناء") == "\u2068الميناء\u2069"
    assert isolate("Valmora 12", "ltr") == "Valmora 12"
    assert isolate("", "rtl") == ""


@pytest.mark.parametrize(("code", "direction"), [
    ("en", "ltr"), ("fr_CA", "ltr"), ("ar", "rtl"), ("ar-MA", "rtl"), ("ur", "rtl")])
def test_direction(code: str, direction: str) -> None:
    assert direction_of(code) == direction


@pytest.mark.parametrize(("asked", "given"), [
    ("fr", "fr"), ("fr_CA", "fr"), ("fr-CA", "fr"), ("AR", "ar"), ("es", "en"), ("", "en")])
def test_a_language_not_shipped_is_english(asked: str, given: str) -> None:
    assert translator(asked).language == given


def test_the_system_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert system_language(["es", "ar-MA"]) == "ar"
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert system_language() == "fr"
    assert system_language(["en_GB"]) == "en"


def test_every_shipped_language_has_its_compiled_catalogue() -> None:
    for code in SHIPPED[1:]:
        assert (paths.catalogues_folder() / code / "LC_MESSAGES" / "strongcity.mo").is_file()
        assert translator(code)("Settings") != "Settings"


def test_without_catalogues_every_text_is_english(tmp_path: Path,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "catalogues_folder", lambda: tmp_path)
    translator.cache_clear()
    try:
        assert translator("fr")("Settings") == "Settings"
    finally:
        translator.cache_clear()


def test_sorting_sets_accents_and_case_aside() -> None:
    assert translator("fr").sorted(["zoo", "École", "eau", "Été"]) == ["eau", "École", "Été", "zoo"]
    assert english().sorted([(2, "b"), (1, "A")], key=lambda pair: pair[1]) == [(1, "A"), (2, "b")]


def test_babel_waits_until_it_is_needed() -> None:
    script = ("import sys; from strongcity_desktop.language.translator import translator; "
              "translator('fr')('Settings'); sys.exit('babel' in sys.modules)")
    started = subprocess.run([sys.executable, "-c", script], env=os.environ, check=False)
    assert started.returncode == 0
