"""Answers in words: one line for each kind, in the reader's language."""

from typing import Any

import pytest

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.worksheets.presentation import answer_in_words

ID, GONE = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"
NAMES = {ID: "Riverside"}
REPEAT = ("kind = 'repeat'\ncolumns = [{key = 't', kind = 'text'}, {key = 'd', kind = 'date'}, "
          "{key = 'w', kind = 'register_choice', register = 'neighbourhoods'}]")


def words(text: str) -> dict[str, Any]:
    return {"original": "en", "texts": {"en": text}}


@pytest.mark.parametrize(("toml", "value", "expected"), [
    ("kind = 'text'", words("Two\n lines"), "Two lines"),
    ("kind = 'integer'", 12500, "12,500"),
    ("kind = 'decimal'", "12.5", "12.5"),
    ("kind = 'date'", "2026-02-09", "9 February 2026"),
    ("kind = 'select_one'", "b", "B"),
    ("kind = 'select_multiple'", ["a", "b", "c"], "A, B and C"),
    ("kind = 'range'", 2, "B"),
    ("kind = 'yes_partly_no'", "partly", "PARTLY"),
    ("kind = 'rating_table'",
     {"a": {"a": {"level": 3}, "c": {"level": "unknown"}}, "b": {"b": {"level": 1}}},
     "A: C, C: Don’t know; B: B: A"),
    (REPEAT, [{"id": "1", "t": words("Walk"), "d": "2026-01-14", "w": [ID]},
              {"id": "2", "t": words("Visit")}], "Walk, 14 January 2026, Riverside; Visit"),
    ("kind = 'register_choice'", [ID, GONE], "Riverside and an entry deleted since"),
    ("kind = 'evidence'", {"source": words("Police"), "quality": "fair"}, "Police (FAIR)"),
    ("kind = 'evidence'", {"quality": "fair"}, "FAIR"),
    ("kind = 'evidence'", {"source": words("Police")}, "Police"),
    ("kind = 'date'", {"unknown": True}, "Don’t know"),
    ("kind = 'date'", None, ""),
    ("kind = 'note'", None, ""),
])
def test_an_answer_is_one_line(question: Any, toml: str, value: Any, expected: str) -> None:
    assert answer_in_words(question(toml), value, english(), language="en",
                           row_names=NAMES) == expected


def test_an_amount_is_in_the_towns_currency(question: Any) -> None:
    amount = question("kind = 'amount'")
    shown = answer_in_words(amount, "4500.5", english(), language="en", row_names={},
                            currency="TND")
    assert shown == english().amount("4500.5", "TND")
    assert answer_in_words(amount, "4500", english(), language="en", row_names={}) == "4,500"


def test_a_text_is_shown_in_the_language_asked_for_else_as_written(question: Any) -> None:
    value = {"original": "en", "texts": {"en": "Market", "fr": "Marché"}}
    asked, t = question("kind = 'text'"), translator("fr")
    assert answer_in_words(asked, value, t, language="fr", row_names={}) == "Marché"
    assert answer_in_words(asked, value, t, language="ar", row_names={}) == "Market"


@pytest.mark.parametrize(("value", "audience", "expected"), [
    (3, Audience.PUBLIC, "fewer than 5"), (4, Audience.INTERNAL, "4"), (0, Audience.PUBLIC, "0"),
    (5, Audience.PUBLIC, "5"),
])
def test_a_public_print_holds_back_small_counts(question: Any, value: int, audience: Audience,
                                                expected: str) -> None:
    asked = question("kind = 'integer'\ncounts_people = true")
    assert answer_in_words(asked, value, english(), language="en", row_names={},
                           edition=Edition(audience)) == expected
    assert answer_in_words(asked, value, english(), language="en", row_names={}) == str(value)


def test_a_column_is_left_out_of_an_edition_that_does_not_show_it(question: Any) -> None:
    asked = question("kind = 'repeat'\ncolumns = [{key = 'n', kind = 'integer'}, "
                     "{key = 'who', kind = 'text', mark = 'internal'}]")
    value = [{"id": "1", "n": 4, "who": words("Families")}]
    shown = {audience: answer_in_words(asked, value, english(), language="en", row_names={},
                                       edition=Edition(audience)) for audience in Audience}
    assert shown == {Audience.PUBLIC: "4", Audience.INTERNAL: "4, Families"}
