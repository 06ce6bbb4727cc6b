"""What people type or paste into cells, in several languages."""

from typing import Any

import pytest

from register_samples import EVERY_KIND, FIRST, SECOND
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.registers.catalogue import REGISTERS, register
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.folding import folded, searched
from strongcity_desktop.registers.reading import read_typed
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import choice_label, options

NAMES = {FIRST: "Old Market", SECOND: "Harbour; upper"}


@pytest.mark.parametrize(("key", "typed", "stored"), [
    ("text", " Radio ", {"original": "en", "texts": {"en": " Radio "}}), ("text", "  ", None),
    ("name", " 01 99 ", "01 99"), ("integer", "12 600", 12600), ("integer", "١٢", 12),
    ("amount", "1,200.50", "1200.5"), ("date", "9 February 2026", "2026-02-09"),
    ("select_one", "ALLY", "ally"), ("select_one", " wary ", "wary"),
    ("select_multiple", "None, Ally", ["ally", "no"]), ("select_multiple", "ally;wary;ally",
                                                        ["ally", "wary"]),
    ("range", "2", 2), ("range", "3 – None", 3), ("range", "Wary", 2), ("range", "٢", 2),
    ("yes_no", "Oui", True), ("yes_no", "لا", False), ("yes_no", "x", True), ("yes_no", "0", False),
    ("register_choice", "old  MARKET", [FIRST]), ("register_choice", "Harbour; upper", [SECOND]),
    ("register_choice", f"{SECOND}; Old Market", [SECOND, FIRST]),
    ("level_by_row", "old market: 3", {FIRST: 3}), ("level_by_row", f"{SECOND}:Wary;", {SECOND: 2}),
    ("level_by_row", f"Old Market: ?; {SECOND}: unknown", {FIRST: "unknown",
                                                           SECOND: "unknown"}),
    ("level_by_row", "Old Market : Not known\n", {FIRST: "unknown"}),
    ("level_by_row", "Old Market: ", {}),
])
def test_typed_values(key: str, typed: str, stored: Any) -> None:
    field = EVERY_KIND.field(key)
    assert read_typed(EVERY_KIND, field, typed, translator("en"), row_names=NAMES) == stored


@pytest.mark.parametrize(("key", "typed"), [
    ("integer", "many"), ("amount", "-3"), ("date", "31/02/2026"), ("select_one", "friend"),
    ("select_multiple", "ally, friend"), ("range", "9"), ("range", "high"), ("yes_no", "maybe"),
    ("register_choice", "Elsewhere"), ("level_by_row", "Old Market"),
    ("level_by_row", "Elsewhere: 3"), ("level_by_row", "Old Market: 4"),
    ("level_by_row", "Old Market: 0"), ("level_by_row", "3"), ("decimal", "many"),
    ("decimal", "1.2345678"), ("parts", "Ally"), ("parts", "Friend: 3"), ("parts", "Ally: many"),
])
def test_what_cannot_be_read_is_refused_in_words(key: str, typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_typed(EVERY_KIND, EVERY_KIND.field(key), typed, translator("en"), row_names=NAMES)
    assert refused.value.in_words(translator("en")).endswith(".")


@pytest.mark.parametrize("language", SHIPPED)
def test_every_label_of_a_choice_leads_back_to_it(language: str) -> None:
    t = translator(language)
    for declared in REGISTERS.values():
        for field in declared.fields:
            for place, option in enumerate(options(field), 1):
                label = choice_label(t, declared, field, option)
                if field.kind is FieldKind.SELECT_MULTIPLE:
                    found = read_typed(declared, field, f"{label}; {label}", t)
                    assert found == [option.key]
                elif field.kind is FieldKind.PARTS:
                    assert read_typed(declared, field, f"{label}: 3", t) == {option.key: "3"}
                elif field.kind is FieldKind.LEVEL_BY_ROW:
                    found = read_typed(declared, field, f"{FIRST}: {label}", t, row_names=NAMES)
                    assert found == {FIRST: place}
                else:
                    wanted = place if field.kind is FieldKind.RANGE else option.key
                    assert read_typed(declared, field, label, t) == wanted


def test_a_row_is_known_by_its_name_in_any_language() -> None:
    names = {FIRST: frozenset({"Old Market", "Vieux Marché"}), SECOND: frozenset({"Station"})}
    field = EVERY_KIND.field("register_choice")
    assert read_typed(EVERY_KIND, field, "vieux marche; Station", translator("en"),
                      row_names=names) == [FIRST, SECOND]


def test_values_in_words() -> None:
    t = translator("en")
    said = {key: in_words(EVERY_KIND, EVERY_KIND.field(key), value, t, row_names=NAMES)
            for key, value in {
                "select_multiple": ["ally", "no"], "range": 2, "yes_no": True, "integer": 12600,
                "date": "2026-02-09", "register_choice": [FIRST], "name": None,
                "level_by_row": {SECOND: "unknown", FIRST: 2, "gone": 3}}.items()}
    assert said == {"select_multiple": "Ally, None", "range": "2", "yes_no": "Yes",
                    "integer": "12,600", "date": "9 Feb 2026", "register_choice": "Old Market",
                    "name": "", "level_by_row": "Old Market: 2; Harbour; upper: Not known"}


def test_folding_forgets_case_accents_and_variants() -> None:
    assert folded("  Élus   LOCAUX ") == folded("elus locaux")
    assert folded("أُسَر") == folded("اسر") and folded("Łódź") == folded("lodz")
    assert folded("কি") != folded("ক")  # a vowel sign of Bengali is a letter


def test_an_unknown_register_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal, match=r"neighbourhoods, challenges, .*, stakeholders"):
        register("friends")


@pytest.mark.parametrize(("one", "other"), [
    ("٤٢ ۴۲ ৪২", "42 42 42"), ("Љубица Његош Џудо", "ljubica njegoš džudo"),
    ("Ђурђевак", "Đurđevak"), ("đak", "djak"), ("مَسْجِد", "مسجد"), ("مؤسّسة", "موسسه"),
    ("Œuvre", "oeuvre"), ("Straße", "strasse"),
    ("co\u00adoperative", "cooperative"), ("می\u200cروم", "ميروم"), ("A–B", "a-b")])
def test_ways_to_write_the_same_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [
    ("Women’s", "womens"), ("Saint-Éloi", "saint eloi"), ("'", ""), ("A – B", "a b")])
def test_a_search_minds_no_apostrophes_and_hyphens(one: str, other: str) -> None:
    assert searched(one) == searched(other)


@pytest.mark.parametrize("text", ["कि", "কী", "ทำ", "Ελλάδα", "漢字"])
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text) != ""
