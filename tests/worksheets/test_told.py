"""What a filled worksheet concludes, what its answers lack, and what speaks for each option."""

from collections.abc import Callable
from typing import Any

import pytest

from strongcity_desktop.language.translator import english
from strongcity_desktop.worksheets.kinds import UNKNOWN, Worksheet
from strongcity_desktop.worksheets.told import considerations_for, gaps_told, outcome_of

SHEET = """
    [[q]]
    key = "text"
    kind = "yes_partly_no"
    [[q.gaps]]
    key = "unsaid"
    label = "Nothing is written."
    next_step = "Write it down."
    chapter = "2.2"
    when = { question = "text", is = "no" }
    [[q]]
    key = "known_to"
    kind = "range"
    depth = "full"
    [[q]]
    key = "ways"
    kind = "select_one"
    relevant = { question = "text", is = "yes" }
    [[q.gaps]]
    key = "narrow"
    label = "Few know it, and one way only."
    next_step = "Tell the others."
    when = { all = [ { question = "ways", is = "a" },
                     { not = { question = "known_to", at_least = 2 } } ] }
    [[q]]
    key = "skills"
    kind = "rating_table"
    low = 2
    rows = [ { key = "listen", label = "Listening", next_step = "Learn to listen." },
             { key = "speak", label = "Speaking" } ]
"""
OUTCOMES = [
    {"key": "clear", "label": "Clear", "hint": "All is said.",
     "when": {"all": [{"question": "text", "is": "yes"},
                      {"question": "known_to", "at_least": 2}]},
     "reasons": [{"key": "said", "label": "It is written.",
                  "when": {"question": "text", "is": "yes"}},
                 {"key": "a", "label": "Way A.", "when": {"question": "ways", "is": "a"}}]},
    {"key": "partial", "label": "Partial", "hint": "Some.",
     "when": {"question": "text", "chose": "yes"}},
    {"key": "none", "label": "None", "hint": "Nothing yet."}]


@pytest.fixture
def sheet(worksheet: Callable[..., Worksheet]) -> Worksheet:
    return worksheet(SHEET, outcomes=OUTCOMES)


@pytest.mark.parametrize(("answers", "depth", "outcome", "reasons"), [
    ({}, "full", None, []),
    ({"skills": {"a": {"listen": {"level": 1}}}}, "full", None, []),
    ({"text": UNKNOWN}, "full", None, []),
    ({"text": "no"}, "full", "none", []),
    ({"known_to": 3}, "full", "none", []),
    ({"text": "yes"}, "full", "partial", []),
    ({"text": "yes", "known_to": 2}, "full", "clear", ["said"]),
    ({"text": "yes", "known_to": 2, "ways": "a"}, "full", "clear", ["said", "a"]),
    ({"text": "yes", "known_to": 2, "ways": UNKNOWN}, "full", "clear", ["said"]),
    ({"text": "yes", "known_to": 2}, "short", "partial", []),
])
def test_the_first_outcome_that_holds_is_told(
        sheet: Worksheet, answers: dict[str, Any], depth: Any, outcome: str | None,
        reasons: list[str]) -> None:
    told = outcome_of(sheet, answers, depth)
    assert (told.outcome.key if told else None) == outcome
    assert [reason.key for reason in (told.reasons if told else ())] == reasons


@pytest.mark.parametrize(("answers", "depth", "keys"), [
    ({}, "full", []),
    ({"text": "no"}, "full", ["text.unsaid"]),
    ({"text": UNKNOWN, "ways": "a"}, "full", []),
    ({"text": "no", "ways": "a"}, "full", ["text.unsaid"]),
    ({"text": "yes", "ways": "a"}, "full", ["ways.narrow"]),
    ({"text": "yes", "ways": "a", "known_to": 1}, "full", ["ways.narrow"]),
    ({"text": "yes", "ways": "a", "known_to": 3}, "full", []),
    ({"text": "yes", "ways": "a", "known_to": 3}, "short", ["ways.narrow"]),
    ({"text": "yes", "ways": UNKNOWN}, "full", []),
    ({"skills": {"a": {"listen": {"level": 2}, "speak": {"level": 3}}}}, "full",
     ["skills.row.listen"]),
    ({"skills": {"a": {"listen": {"level": "unknown"}, "speak": {"source": "a"}}}}, "full", []),
    ({"skills": {"a": {"speak": {"level": 3}}, "b": {"speak": {"level": 1}}}}, "full",
     ["skills.row.speak"]),
])
def test_gaps_of_answered_questions_are_told(
        sheet: Worksheet, answers: dict[str, Any], depth: Any, keys: list[str]) -> None:
    assert [gap.key for gap in gaps_told(sheet, answers, depth)] == keys


def test_a_gap_says_what_is_lacking_what_to_do_and_where_it_stands(sheet: Worksheet) -> None:
    t = english()
    unsaid, listen, speak = gaps_told(sheet, {
        "text": "no", "skills": {"a": {"listen": {"level": 1}, "speak": {"level": 2}}}})
    assert (unsaid.label_in(t), unsaid.next_step_in(t)) == ("Nothing is written.", "Write it down.")
    assert (unsaid.chapter, listen.chapter) == ("2.2", "1.1")
    assert (listen.label_in(t), listen.next_step_in(t)) == ("Listening: A", "Learn to listen.")
    assert (speak.label_in(t), speak.next_step_in(t)) == ("Speaking: B", "Improve: Speaking")
    assert unsaid.question.key == "text"


def test_an_outcome_says_what_it_means_and_why(sheet: Worksheet) -> None:
    told = outcome_of(sheet, {"text": "yes", "known_to": 2})
    assert told is not None
    t = english()
    assert (told.label_in(t), told.hint_in(t), told.reasons_in(t)) == (
        "Clear", "All is said.", ("It is written.",))


def test_an_option_tells_what_goes_for_this_town(worksheet: Callable[..., Worksheet]) -> None:
    asked = worksheet("""
        [[q]]
        key = "desk"
        kind = "yes_partly_no"
        [[q]]
        key = "it"
        kind = "select_one"
        special_page = "options"
        [[q.choices]]
        key = "a"
        label = "A"
        advantages = ["Near."]
        drawbacks = ["Small.", "New."]
        considerations = [
          { label = "Always." },
          { label = "With a desk.", when = { question = "desk", is = "yes" } },
        ]
        [[q.choices]]
        key = "b"
        label = "B"
    """).question("it")
    first, second = asked.choices
    assert (first.advantages, first.drawbacks) == (("Near.",), ("Small.", "New."))
    assert [one.label for one in considerations_for(first, {})] == ["Always."]
    assert [one.label for one in considerations_for(first, {"desk": "yes"})] == [
        "Always.", "With a desk."]
    assert considerations_for(second, {"desk": "yes"}) == ()
