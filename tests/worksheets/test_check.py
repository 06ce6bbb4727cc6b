"""Checks: must and should, what kinds say by themselves, and how typing is read."""

from datetime import date
from typing import Any

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.worksheets.check import check_value, read_typed

TODAY = date(2026, 2, 9)
ID = "6f1c9a3e-0000-4000-8000-000000000001"


def rule(test: str, limit: str = "", strength: str = "must") -> str:
    number = f"limit = {limit}, " if limit else ""
    return (f"constraints = [{{strength = '{strength}', test = '{test}', {number}"
            f"message = 'At {{limit}}.'}}]")


def words(text: str) -> dict[str, Any]:
    return {"original": "en", "texts": {"en": text}}


@pytest.mark.parametrize(("kind", "test", "limit", "value", "kept"), [
    ("integer", "at_least", "0", 0, True),
    ("integer", "at_least", "0", -1, False),
    ("integer", "at_most", "100", 100, True),
    ("integer", "at_most", "100", 101, False),
    ("decimal", "at_most", "0.1", "0.1", True),
    ("decimal", "at_most", "100", "100.01", False),
    ("amount", "at_least", "0", "-0.01", False),
    ("range", "at_least", "2", 2, True),
    ("range", "at_least", "2", 1, False),
    ("select_multiple", "at_least", "2", ["a", "b"], True),
    ("select_multiple", "at_least", "2", ["a"], False),
    ("register_choice", "at_most", "1", [ID], True),
    ("yes_partly_no", "at_least", "2", "partly", True),
    ("yes_partly_no", "at_least", "2", "no", False),
    ("evidence", "at_least", "2", {"quality": "thin", "source": words("s")}, False),
    ("evidence", "at_least", "2", {"quality": "good", "source": words("s")}, True),
    ("date", "not_after_today", "", "2026-02-09", True),
    ("date", "not_after_today", "", "2026-02-10", False),
    ("date", "not_before_today", "", "2026-02-09", True),
    ("date", "not_before_today", "", "2026-02-08", False),
    ("date", "within_days", "365", "2027-02-09", True),
    ("date", "within_days", "365", "2027-02-10", False),
    ("date", "within_days", "365", "2020-01-01", True),
    ("text", "longest", "3", words("abc"), True),
    ("text", "longest", "3", words("abcd"), False),
    ("integer", "at_least", "5", {"unknown": True}, True),
    ("integer", "at_least", "5", None, True),
])
def test_a_value_keeps_a_rule_or_not(question: Any, kind: str, test: str, limit: str, value: Any,
                                     kept: bool) -> None:
    asked = question(f"kind = '{kind}'\n{rule(test, limit)}")
    findings = check_value(asked, value, today=TODAY)
    assert (findings == ()) is kept
    assert all((f.question_key, f.strength) == ("it", "must") for f in findings)


def test_without_today_the_calendar_is_left_out(question: Any) -> None:
    asked = question(f"kind = 'date'\n{rule('not_after_today')}")
    assert check_value(asked, "2099-01-01", today=None) == ()


def test_a_finding_says_its_limit(question: Any) -> None:
    asked = question(f"kind = 'integer'\n{rule('at_least', '1200', 'should')}")
    finding, = check_value(asked, 3, today=TODAY)
    assert (finding.strength, finding.in_words(english())) == ("should", "At 1,200.")
    assert finding.context == "sheet.step_1.it.constraint.0"


def test_a_rating_without_a_source_is_to_be_looked_at_again(question: Any) -> None:
    value = {"a": {"a": {"level": 2}, "b": {"level": "unknown"}, "c": {"level": 1, "source": "b"}},
             "b": {"c": {"level": 3}}}
    findings = check_value(question("kind = 'rating_table'"), value, today=TODAY)
    assert [(f.column, f.row, f.strength) for f in findings] == [
        ("a", "a", "should"), ("b", "c", "should")]


def test_evidence_without_a_source_is_to_be_looked_at_again(question: Any) -> None:
    finding, = check_value(question("kind = 'evidence'"), {"quality": "good"}, today=TODAY)
    assert finding.strength == "should"


def test_a_finding_in_a_repeat_has_its_item_and_column(question: Any) -> None:
    asked = question(f"kind = 'repeat'\n[[q.columns]]\nkey = 'n'\nkind = 'integer'\n"
                     f"{rule('at_least', '0')}")
    finding, = check_value(asked, [{"id": ID, "n": -1}, {"id": "other", "n": 4}], today=TODAY)
    assert (finding.question_key, finding.row, finding.column) == ("it", ID, "n")


@pytest.mark.parametrize(("kind", "language", "typed", "stored"), [
    ("text", "fr", "Marché", {"original": "fr", "texts": {"fr": "Marché"}}),
    ("integer", "en", "12,500", 12500),
    ("integer", "fr", "12 500", 12500),
    ("integer", "ar", "١٢", 12),
    ("decimal", "fr", "12,5", "12.5"),
    ("amount", "en", "4,500.50", "4500.5"),
    ("date", "en", "9 February 2026", "2026-02-09"),
    ("date", "fr", "09/02/2026", "2026-02-09"),
    ("integer", "en", "   ", None),
])
def test_typing_is_read_in_its_language(question: Any, kind: str, language: str, typed: str,
                                        stored: Any) -> None:
    assert read_typed(question(f"kind = '{kind}'"), typed, translator(language)) == stored


@pytest.mark.parametrize(("kind", "typed"), [
    ("integer", "twelve"), ("integer", "12.5"), ("decimal", "a lot"), ("date", "31 February 2026"),
    ("text", "x" * 30_001),
])
def test_typing_that_cannot_be_read_is_refused(question: Any, kind: str, typed: str) -> None:
    with pytest.raises(Refusal):
        read_typed(question(f"kind = '{kind}'"), typed, english())


def test_a_choice_is_not_typed(question: Any) -> None:
    with pytest.raises(ValueError, match="chosen"):
        read_typed(question("kind = 'select_one'"), "a", english())
