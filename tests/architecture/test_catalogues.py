"""The catalogues are fresh and whole, and the checks that say so notice what they should."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import polib
import pytest

from strongcity_desktop.language.translator import SHIPPED, Translator, english
from strongcity_desktop.registers import wording as row_words
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.loader import all_worksheets

SETUP = Path(__file__).resolve().parents[2] / "packaging" / "setup"


def set_up_script(name: str) -> ModuleType:
    """A script of packaging/setup, imported as it imports its neighbours."""
    if str(SETUP) not in sys.path:
        sys.path.insert(0, str(SETUP))
    return importlib.import_module(name)


check = set_up_script("check_catalogues")
catalogues = set_up_script("update_catalogues")
sources = set_up_script("source_messages")


def test_every_catalogue_is_fresh_and_whole() -> None:
    assert check.troubles() == []


def test_each_shipped_language_but_the_source_has_a_catalogue() -> None:
    assert {"en", *catalogues.languages()} == set(SHIPPED)


def test_no_catalogue_names_a_day_or_a_machine() -> None:
    for file in [catalogues.TEMPLATE, *map(catalogues.catalogue_of, catalogues.languages())]:
        text = file.read_text("utf-8")
        assert "Date" not in polib.pofile(text).metadata
        assert str(SETUP.parents[1]) not in text


@pytest.mark.parametrize(("language", "text", "trouble"), [
    ("fr", "", "not translated"),
    ("fr", "Bonjour {ville}", "its placeholders differ"),
    ("fr", "Bonjour {town.name}", "its placeholders differ"),
    ("fr", "Bonjour {town} !", "a space before : ; ? ! or inside « » may break"),
    ("ar", "مرحباً {town} 家", "no shipped font can write U+5BB6"),
])
def test_a_faulty_translation_is_named(language: str, text: str, trouble: str) -> None:
    entry = polib.POEntry(msgid="Hello {town}", msgstr=text)
    assert list(check.entry_troubles(entry, language)) == [trouble]


def test_a_missing_plural_form_is_named() -> None:
    entry = polib.POEntry(msgid="{n} row", msgid_plural="{n} rows",
                          msgstr_plural={0: "صف", 1: "صفّان"})
    assert "a plural form is missing" in list(check.entry_troubles(entry, "ar"))


def test_an_unsure_translation_is_named() -> None:
    entry = polib.POEntry(msgid="Town", msgstr="Ville", flags=["fuzzy"])
    assert list(check.entry_troubles(entry, "fr")) == ["marked as unsure"]


def test_a_template_without_a_new_message_is_out_of_date() -> None:
    kept = catalogues.template()
    del kept[0]
    assert list(check.template_troubles(catalogues.template(), kept))


def test_merging_keeps_what_is_translated_and_drops_what_is_gone() -> None:
    source = polib.POFile()
    source.extend([polib.POEntry(msgid="Town"), polib.POEntry(msgid="New")])
    before = polib.POFile()
    before.extend([polib.POEntry(msgid="Town", msgstr="Ville"),
                   polib.POEntry(msgid="Gone", msgstr="Parti")])
    after = catalogues.merged(source, before, "fr")
    assert [(entry.msgid, entry.msgstr) for entry in after] == [("Town", "Ville"), ("New", "")]


def test_messages_are_found_however_they_are_said(tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text('t("One")\nself.t("Two" if x else "Three")\nmark("Fo" "ur")\n'
                    'raise Refusal(mark("Five"), n=1)\nt.plural("{n} day", "{n} days", n)\n'
                    'PAIR = (KEY, mark("{n} row"), mark("{n} rows"))\nprint("not this")\n', "utf-8")
    found = {(message.text, message.plural) for message in sources.code_messages(file)}
    assert found == {("One", ""), ("Two", ""), ("Three", ""), ("Four", ""), ("Five", ""),
                     ("{n} day", "{n} days"), ("{n} row", "{n} rows")}


def test_a_message_that_no_catalogue_can_hold_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text('t(f"Town {name}")\n', "utf-8")
    with pytest.raises(ValueError, match="f-string"):
        list(sources.code_messages(file))


class Recorder(Translator):
    """Keeps every context and message that the wording of content asks for."""

    def __init__(self) -> None:
        super().__init__("en", english()._catalogue)
        self.asked: set[tuple[str, str]] = set()

    def content(self, context: str, message: str, /, **values: object) -> str:
        if message:
            self.asked.add((context, message))
        return super().content(context, message, **values)


def test_what_the_wording_of_worksheets_asks_for_is_in_the_template() -> None:
    t = Recorder()
    for sheet in all_worksheets().values():
        wording.worksheet_label(t, sheet)
        wording.worksheet_hint(t, sheet)
        for step in sheet.steps:
            wording.step_label(t, step)
            wording.step_hint(t, step)
        for question in [one for asked in sheet.questions for one in (asked, *asked.columns)]:
            for say in (wording.label, wording.short_label, wording.hint, wording.why,
                        wording.example):
                say(t, question)
            for constraint in question.constraints:
                wording.constraint_message(t, question, constraint)
            for name in ("choices", "levels", "rows", "groups", "sources"):
                for choice in getattr(question, name):
                    wording.choice_label(t, question, name, choice)
                    wording.choice_hint(t, question, name, choice)
    assert len(t.asked) > 300
    assert t.asked <= _template_keys()


def test_what_the_wording_of_registers_asks_for_is_in_the_template() -> None:
    t = Recorder()
    for register in REGISTERS.values():
        for say in (row_words.title, row_words.one, row_words.add_one):
            say(t, register)
        for field in register.fields:
            row_words.label(t, register, field)
            row_words.hint(t, register, field)
            for option in row_words.options(field):
                row_words.choice_label(t, register, field, option)
    assert len(t.asked) > 60
    assert t.asked <= _template_keys()


def _template_keys() -> set[tuple[str, str]]:
    return {(entry.msgctxt, entry.msgid) for entry in catalogues.template() if entry.msgctxt}
