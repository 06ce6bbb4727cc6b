"""Conditions: what holds, what they depend on, how they read on paper."""

from typing import Any

import pytest

from strongcity_desktop.language.translator import english
from strongcity_desktop.worksheets.condition import (
    AllOf,
    Answered,
    Chose,
    Is,
    Not,
    depends_on,
    explain,
    from_toml,
    holds,
)

MARKET = {"question": "uses", "chose": "market"}
UNKNOWN = {"unknown": True}


@pytest.mark.parametrize(("table", "answers", "expected"), [
    (MARKET, {"uses": ["market", "school"]}, True),
    (MARKET, {"uses": ["school"]}, False),
    (MARKET, {"uses": "market"}, True),
    (MARKET, {"uses": "supermarket"}, False),
    (MARKET, {"uses": UNKNOWN}, False),
    (MARKET, {}, False),
    ({"question": "n", "answered": True}, {"n": 0}, True),
    ({"question": "n", "answered": True}, {"n": []}, False),
    ({"question": "n", "answered": True}, {"n": UNKNOWN}, False),
    ({"question": "n", "answered": True}, {}, False),
    ({"question": "q", "is": "no"}, {"q": "no"}, True),
    ({"question": "q", "is": "no"}, {"q": "yes"}, False),
    ({"question": "n", "at_least": 4}, {"n": 4}, True),
    ({"question": "n", "at_least": 4}, {"n": 3}, False),
    ({"question": "n", "at_least": 4}, {"n": "12.5"}, True),
    ({"question": "n", "at_least": 2}, {"n": ["a", "b"]}, True),
    ({"question": "n", "at_least": 2}, {"n": ["a"]}, False),
    ({"question": "n", "at_least": 0}, {"n": UNKNOWN}, False),
    ({"question": "n", "at_least": 0}, {"n": "words"}, False),
    ({"all": [MARKET, {"question": "n", "at_least": 1}]}, {"uses": ["market"], "n": 1}, True),
    ({"all": [MARKET, {"question": "n", "at_least": 1}]}, {"uses": ["market"]}, False),
    ({"any": [MARKET, {"question": "n", "at_least": 1}]}, {"n": 1}, True),
    ({"any": [MARKET, {"question": "n", "at_least": 1}]}, {}, False),
    ({"not": MARKET}, {}, True),
    ({"not": MARKET}, {"uses": "market"}, False),
])
def test_a_condition_holds_or_not(table: Any, answers: dict[str, Any], expected: bool) -> None:
    assert holds(from_toml(table), answers) is expected


@pytest.mark.parametrize("table", [
    "uses", {}, {"question": "uses"}, {"question": "uses", "choose": "market"}, {"all": []},
    {"any": []}, {"not": "x"}, {"all": [MARKET], "any": [MARKET]}, {"question": 3, "chose": "x"},
    {"question": "n", "at_least": "3"}, {"question": "n", "at_least": True},
    {"question": "n", "answered": False}, {**MARKET, "at_least": 2},
])
def test_an_unclear_condition_is_refused(table: Any) -> None:
    with pytest.raises(ValueError, match="condition"):
        from_toml(table)


def test_a_condition_lists_what_it_depends_on() -> None:
    tree = from_toml({"all": [MARKET, {"not": {"any": [
        {"question": "n", "at_least": 1}, {"question": "q", "is": "no"}]}}]})
    assert depends_on(tree) == {"uses", "n", "q"}
    assert depends_on(AllOf((Chose("a", "x"), Not(Is("b", 1)), Answered("c")))) == {"a", "b", "c"}


@pytest.mark.parametrize(("table", "expected"), [
    ({"question": "uses", "chose": "market"},
     "Answer this if you chose “The market” under “Uses”."),
    ({"question": "felt", "at_least": 2}, "Answer this if “Felt” is “B” or more."),
    ({"question": "n", "at_least": 1200}, "Answer this if “Count” is 1,200 or more."),
    ({"question": "n", "answered": True}, "Answer this if “Count” has an answer."),
    ({"not": {"question": "briefing", "is": "yes"}},
     "Answer this if “Briefing” is not “YES”."),
    ({"not": {"question": "uses", "chose": "market"}},
     "Answer this if you did not choose “The market” under “Uses”."),
    ({"not": {"question": "n", "answered": True}}, "Answer this if “Count” has no answer."),
    ({"not": {"question": "felt", "at_least": 2}}, "Answer this if “Felt” is less than “B”."),
    ({"question": "uses", "at_least": 2}, "Answer this if you gave 2 or more under “Uses”."),
    ({"not": {"question": "uses", "at_least": 2}},
     "Answer this if you gave fewer than 2 under “Uses”."),
    ({"any": [{"question": "uses", "chose": "market"}, {"question": "uses", "chose": "school"}]},
     "Answer this if you chose any of these under “Uses”: The market and The school."),
    ({"not": {"all": [{"question": "n", "answered": True}, {"question": "felt", "at_least": 1}]}},
     "Answer this if this is not so: “Count” has an answer, and “Felt” is “A” or more."),
    ({"any": [{"question": "n", "answered": True}, {"question": "briefing", "is": "no"}]},
     "Answer this if “Count” has an answer, or “Briefing” is “NO”."),
])
def test_a_condition_reads_as_a_sentence(worksheet: Any, table: Any, expected: str) -> None:
    sheet = worksheet("""
        [[q]]
        key = "uses"
        kind = "select_multiple"
        short_label = "Uses"
        choices = [{key = "market", label = "The market"}, {key = "school", label = "The school"}]
        [[q]]
        key = "felt"
        kind = "range"
        short_label = "Felt"
        [[q]]
        key = "n"
        kind = "integer"
        short_label = "Count"
        [[q]]
        key = "briefing"
        kind = "yes_partly_no"
        short_label = "Briefing"
    """)
    assert explain(from_toml(table), sheet, english()) == expected
