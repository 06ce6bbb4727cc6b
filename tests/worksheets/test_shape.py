"""Shapes: what each kind stores, put in one form; everything else is refused by name."""

from typing import Any

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LONGEST_TEXT
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.shape import check_shape

ID = "a59649df-aca4-4d2b-9c4f-b3418dc5fb77"
OTHER = "c0b99067-f761-49a9-9445-089fa5d5d695"
ONE = "kind = 'register_choice'\nseveral = false"
REPEAT = ("kind = 'repeat'\ncolumns = [{key = 'n', kind = 'integer'}, {key = 't', kind = 'text'}, "
          "{key = 'k', kind = 'select_one'}]")


def words(text: str) -> dict[str, Any]:
    return {"original": "fr", "texts": {"fr": text}}


@pytest.mark.parametrize(("toml", "value", "stored"), [
    ("kind = 'text'", words("Cafe\u0301\r\n\x07!"), words("Café\n!")),
    ("kind = 'long_text'", words("  "), None),
    ("kind = 'text'", {"original": "fr", "texts": {"fr": "a", "ar": "ب"}, "outdated": ["ar"]},
     {"original": "fr", "texts": {"ar": "ب", "fr": "a"}, "outdated": ["ar"]}),
    ("kind = 'integer'", -3, -3),
    ("kind = 'decimal'", "12.50", "12.5"),
    ("kind = 'decimal'", "-0.0", "0"),
    ("kind = 'decimal'", "1E+2", "100"),
    ("kind = 'amount'", "4500", "4500"),
    ("kind = 'date'", "2026-02-09", "2026-02-09"),
    ("kind = 'select_one'", "b", "b"),
    ("kind = 'select_multiple'", ["c", "a", "a"], ["a", "c"]),
    ("kind = 'select_multiple'", [], []),
    ("kind = 'range'", 3, 3),
    ("kind = 'yes_partly_no'", "partly", "partly"),
    ("kind = 'rating_table'", {"b": {}, "a": {"c": {"level": 1}, "a": {"source": "b", "level": 3}}},
     {"a": {"a": {"level": 3, "source": "b"}, "c": {"level": 1}}}),
    ("kind = 'rating_table'", {"a": {"a": {"level": "unknown"}}},
     {"a": {"a": {"level": "unknown"}}}),
    (REPEAT, [{"id": ID, "t": words("x"), "n": None}], [{"id": ID, "t": words("x")}]),
    (REPEAT, [{"id": ID, "n": {"unknown": True}}], [{"id": ID, "n": {"unknown": True}}]),
    ("kind = 'register_choice'", [OTHER, ID], [OTHER, ID]),
    (ONE, [ID], [ID]),
    ("kind = 'evidence'", {"source": words("Police"), "quality": "fair"},
     {"source": words("Police"), "quality": "fair"}),
    ("kind = 'evidence'", {"source": words(""), "quality": None}, None),
])
def test_a_value_is_stored_in_one_form(question: Any, toml: str, value: Any, stored: Any) -> None:
    assert check_shape(question(toml), value) == stored


@pytest.mark.parametrize(("toml", "value"), [
    ("kind = 'text'", "plain"),
    ("kind = 'text'", {"original": "fr", "texts": {"fr": 3}}),
    ("kind = 'text'", {"original": None, "texts": {"fr": "a"}}),
    ("kind = 'text'", {"original": "fr", "texts": ["a"]}),
    ("kind = 'text'", {**words("a"), "outdated": "ar"}),
    ("kind = 'text'", {**words("a"), "colour": "red"}),
    ("kind = 'integer'", "3"),
    ("kind = 'integer'", True),
    ("kind = 'integer'", 3.0),
    ("kind = 'integer'", 10**13),
    ("kind = 'decimal'", 12.5),
    ("kind = 'decimal'", "12,5"),
    ("kind = 'decimal'", "NaN"),
    ("kind = 'decimal'", "Infinity"),
    ("kind = 'decimal'", "1E+99999"),
    ("kind = 'decimal'", "0.00000001"),
    ("kind = 'amount'", "none"),
    ("kind = 'date'", "20260209"),
    ("kind = 'date'", "2026-02-30"),
    ("kind = 'date'", 20260209),
    ("kind = 'select_one'", "z"),
    ("kind = 'select_one'", ["a"]),
    ("kind = 'select_multiple'", "a"),
    ("kind = 'select_multiple'", ["a", "z"]),
    ("kind = 'select_multiple'", [["a"]]),
    ("kind = 'range'", 0),
    ("kind = 'range'", 4),
    ("kind = 'range'", True),
    ("kind = 'yes_partly_no'", True),
    ("kind = 'rating_table'", {"z": {}}),
    ("kind = 'rating_table'", {"a": {"z": {"level": 1}}}),
    ("kind = 'rating_table'", {"a": {"a": {"level": 4}}}),
    ("kind = 'rating_table'", {"a": {"a": {"level": 1, "source": "z"}}}),
    ("kind = 'rating_table'", {"a": {"a": {"level": 1, "note": "x"}}}),
    ("kind = 'rating_table'", {"a": {"a": 3}}),
    ("kind = 'rating_table'", {"a": 3}),
    (REPEAT, {"id": ID}),
    (REPEAT, [{"n": 1}]),
    (REPEAT, [{"id": "1", "n": 1}]),
    (REPEAT, [{"id": ID, "n": "1"}]),
    (REPEAT, [{"id": ID, "z": 1}]),
    (REPEAT, [{"id": ID}, {"id": ID}]),
    ("kind = 'register_choice'", ID),
    ("kind = 'register_choice'", ["1"]),
    ("kind = 'register_choice'", [ID, ID]),
    (ONE, [ID, OTHER]),
    ("kind = 'evidence'", {"quality": "best"}),
    ("kind = 'evidence'", {"source": "Police"}),
    ("kind = 'evidence'", {"quality": "fair", "x": 1}),
    ("kind = 'note'", None),
    ("kind = 'integer'", {"unknown": True, "n": 1}),
])
def test_another_shape_is_refused_naming_the_question(
        question: Any, toml: str, value: Any) -> None:
    with pytest.raises(Refusal, match=r"sheet\.step_1\.it"):
        check_shape(question(toml), value)


@pytest.mark.parametrize("kind", [k for k in Kind if k not in (Kind.NOTE, Kind.REPEAT)])
def test_every_kind_may_be_unknown_or_taken_back(question: Any, kind: Kind) -> None:
    asked = question(f"kind = '{kind}'")
    assert check_shape(asked, {"unknown": True}) == {"unknown": True}
    assert check_shape(asked, None) is None


def test_a_text_has_room_for_thirty_thousand_characters(question: Any) -> None:
    asked = question("kind = 'long_text'")
    assert check_shape(asked, words("é" * LONGEST_TEXT)) == words("é" * LONGEST_TEXT)
    with pytest.raises(Refusal, match="30001 characters; there is room for 30000"):
        check_shape(asked, words("é" * (LONGEST_TEXT + 1)))
