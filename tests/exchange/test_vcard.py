"""Contact cards: read back by the rules of the standard, whatever the names hold."""

from pathlib import Path
from typing import Any

import pytest

from exchange.vcards import Line, cards_in
from register_samples import FIRST, PAYLOADS, SECOND, text
from strongcity_desktop.exchange.vcard import agreed, write_vcards
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

RADIO: dict[str, Any] = {
    "name": text("Radio Valmora", fr="Radio de Valmora"), "sector": "media",
    "person_or_organisation": "organisation", "contact_name": "Editor’s desk",
    "phone": "+000 555 0101; +000 555 0102", "email": "radio@example.org",
    "address": "1 Quay Street,\nValmora", "languages": ["fr", "ar", "local", "sign"],
    "consent": True, "note": text("very sensitive"), "relation": "wary"}


def written(folder: Path, *rows: Row, language: str = "en") -> list[list[Line]]:
    target = folder / "cards.vcf"
    write_vcards(target, STAKEHOLDERS, rows, translator(language))
    return cards_in(target.read_bytes())


def said(card: list[Line], name: str) -> list[str]:
    return [line.value for line in card if line.name == name]


def test_a_card_of_an_organisation(tmp_path: Path) -> None:
    (card,) = written(tmp_path, Row(FIRST, 1, RADIO))
    assert [(line.name, line.value) for line in card] == [
        ("VERSION", "4.0"), ("UID", f"urn:uuid:{FIRST}"), ("KIND", "org"),
        ("FN", "Radio Valmora"), ("ORG", "Radio Valmora"), ("TITLE", "Editor’s desk"),
        ("ROLE", "Media"), ("TEL", "+000 555 0101"), ("TEL", "+000 555 0102"),
        ("EMAIL", "radio@example.org"), ("ADR", ";;1 Quay Street,\nValmora;;;;"),
        ("LANG", "fr"), ("LANG", "ar"), ("LANG", "sgn"), ("END", "VCARD")]
    assert next(line for line in card if line.name == "ADR").parts[2] == "1 Quay Street,\nValmora"


def test_a_card_of_a_person_in_an_official_role_in_the_readers_language(tmp_path: Path) -> None:
    person = {**RADIO, "name": text("Town clerk", fr="Secrétaire de mairie"),
              "person_or_organisation": "official_role"}
    (card,) = written(tmp_path, Row(FIRST, 1, person), language="fr")
    assert said(card, "KIND") == ["individual"] and said(card, "FN") == ["Editor’s desk"]
    assert said(card, "TITLE") == ["Secrétaire de mairie"] and said(card, "ORG") == []
    (card,) = written(tmp_path, Row(FIRST, 1, {**person, "contact_name": None}))
    assert said(card, "FN") == said(card, "TITLE") == ["Town clerk"]


def test_what_is_not_known_leaves_no_line(tmp_path: Path) -> None:
    (card,) = written(tmp_path, Row(FIRST, 1, {"name": text("Radio")}))
    assert [line.name for line in card] == ["VERSION", "UID", "KIND", "FN", "ORG", "END"]


def test_nothing_that_was_noted_goes_with_a_card(tmp_path: Path) -> None:
    write_vcards(tmp_path / "a.vcf", STAKEHOLDERS, [Row(FIRST, 1, RADIO)], translator("en"))
    whole = (tmp_path / "a.vcf").read_text("utf-8").casefold()
    assert "sensitive" not in whole and "wary" not in whole and "NOTE" not in whole.upper()


@pytest.mark.parametrize("name", [
    *PAYLOADS, "END:VCARD\r\nBEGIN:VCARD", "a\nTEL:1", "back\\slash\\", "; , \\n \\;",
    "مركز الشباب في حي الميناء القديم " * 12, "🏳️‍🌈👩‍👩‍👧‍👦" * 20,
    "é" * 200, "x" * 500, "\u2028\u2029\x85"])
def test_names_come_back_and_break_out_of_nothing(name: str, tmp_path: Path) -> None:
    rows = [Row(FIRST, 1, {**RADIO, "name": text("x" + name), "address": "y" + name}),
            Row(SECOND, 2, {"name": text("Last")})]
    first, last = written(tmp_path, *rows)
    kept = ("x" + name).replace("\r\n", "\n").strip()
    for letter in "\u2028\u2029\x85":
        kept = kept.replace(letter, "" if letter == "\x85" else " ")
    assert [one.rstrip() for one in said(first, "FN")] == [kept.rstrip()]
    address = next(line for line in first if line.name == "ADR")
    assert len(address.parts) == 7 and address.parts[2].startswith("y")
    assert said(last, "FN") == ["Last"]


def test_only_a_yes_is_a_yes() -> None:
    assert agreed(Row(FIRST, 1, {"consent": True}))
    assert not agreed(Row(FIRST, 1, {"consent": None})) and not agreed(Row(FIRST, 1, {}))
    assert not agreed(Row(FIRST, 1, {"consent": False}))
