"""Which answers count: hidden ones stay in the draft and are ignored everywhere else."""

from typing import Any

import pytest

from strongcity_desktop.worksheets.answers import (
    Answers,
    State,
    counted,
    in_form,
    is_empty,
    state_of,
    visible,
)
from strongcity_desktop.worksheets.flow import Flow

CHAIN = """
    [[q]]
    key = "uses"
    kind = "select_multiple"
    [[q]]
    key = "which"
    kind = "integer"
    relevant = {question = "uses", chose = "a"}
    [[q]]
    key = "why"
    kind = "text"
    relevant = {question = "which", at_least = 2}
    [[q]]
    key = "detail"
    kind = "date"
    depth = "full"
"""
ANSWERS = {"uses": ["a"], "which": 3, "detail": "2026-02-09",
           "why": {"original": "en", "texts": {"en": "So"}}}


def test_what_hangs_on_a_hidden_question_is_hidden_with_it(worksheet: Any) -> None:
    sheet = worksheet(CHAIN)
    hidden = {**ANSWERS, "uses": ["b"]}
    assert [q.key for q in visible(sheet, ANSWERS, "full")] == ["uses", "which", "why", "detail"]
    assert [q.key for q in visible(sheet, hidden, "full")] == ["uses", "detail"]
    assert dict(counted(sheet, hidden, "full")) == {"uses": ["b"], "detail": "2026-02-09"}
    assert hidden["which"] == 3


def test_the_short_form_leaves_full_questions_out_and_keeps_their_answers(worksheet: Any) -> None:
    sheet = worksheet(CHAIN)
    assert [q.key for q in visible(sheet, ANSWERS, "short")] == ["uses", "which", "why"]
    assert "detail" not in counted(sheet, ANSWERS, "short")
    assert "detail" in counted(sheet, ANSWERS, "full")


def test_an_answer_has_three_states(worksheet: Any) -> None:
    sheet = worksheet(CHAIN)
    which = sheet.question("which")
    assert state_of(which, {}) is State.NOT_ASKED
    assert state_of(which, {"uses": ["a"]}) is State.OPEN
    assert state_of(which, {"uses": ["a"], "which": 0}) is State.ANSWERED
    assert state_of(which, {"uses": ["a"], "which": {"unknown": True}}) is State.ANSWERED


def test_a_note_is_never_asked(question: Any) -> None:
    assert state_of(question("kind = 'note'"), {}) is State.NOT_ASKED


@pytest.mark.parametrize(("toml", "value", "expected"), [
    ("kind = 'text'", {"original": "fr", "texts": {"fr": "  "}}, True),
    ("kind = 'text'", {"original": "fr", "texts": {"fr": "", "ar": "نعم"}}, False),
    ("kind = 'integer'", 0, False),
    ("kind = 'integer'", None, True),
    ("kind = 'select_multiple'", [], True),
    ("kind = 'rating_table'", {"a": {"b": {"source": "c"}}}, True),
    ("kind = 'rating_table'", {"a": {"b": {"level": "unknown"}}}, False),
    ("kind = 'evidence'", {"quality": "thin"}, False),
    ("kind = 'evidence'", {"source": {"original": "en", "texts": {}}}, True),
    ("kind = 'repeat'\ncolumns = [{key = 'c', kind = 'integer'}]", [{"id": "1"}], True),
    ("kind = 'repeat'\ncolumns = [{key = 'c', kind = 'integer'}]", [{"id": "1", "c": 0}], False),
    ("kind = 'date'", {"unknown": True}, False),
])
def test_an_empty_value_says_nothing(question: Any, toml: str, value: Any, expected: bool) -> None:
    assert is_empty(question(toml), value) is expected


def test_answers_are_never_changed_in_place() -> None:
    first = Answers({"a": 1})
    second = first.with_answer("b", 2).with_answer("a", None)
    assert (dict(first), dict(second)) == ({"a": 1}, {"b": 2})


SCALE = """
    [[q]]
    key = "how"
    kind = "range"
    better = "higher"
    levels = [{key = "0", label = "None"}, {key = "1", label = "Some", depth = "full"},
              {key = "2", label = "More", depth = "full"}, {key = "3", label = "All"}]
    [[q]]
    key = "which"
    kind = "select_multiple"
    choices = [{key = "a", label = "A"}, {key = "b", label = "B"},
               {key = "c", label = "C", depth = "full"}, {key = "d", label = "D", depth = "full"}]
"""


@pytest.mark.parametrize(("key", "depth", "value", "offered"), [
    ("how", "full", None, ["0", "1", "2", "3"]),
    ("how", "short", None, ["0", "3"]),
    ("how", "short", {"unknown": True}, ["0", "3"]),
    ("how", "short", 4, ["0", "3"]),
    ("how", "short", 2, ["0", "1", "3"]),
    ("which", "short", None, ["a", "b"]),
    ("which", "short", ["a", "d"], ["a", "b", "d"]),
    ("which", "full", ["a"], ["a", "b", "c", "d"]),
])
def test_the_short_form_offers_less_and_what_is_stored_stays_offered(
        worksheet: Any, key: str, depth: Any, value: Any, offered: list[str]) -> None:
    asked = in_form(worksheet(SCALE).question(key), depth, value)
    shown = asked.offered_choices or tuple(level for _, level in asked.offered_levels)
    assert [choice.key for choice in shown] == offered
    assert all(asked.levels[place - 1] is level for place, level in asked.offered_levels)


def test_pages_ask_as_their_form_does(worksheet: Any) -> None:
    sheet = worksheet(SCALE)
    how, which = visible(sheet, {"how": 3}, "short")
    assert (how.withheld, which.withheld) == ({"1"}, {"c", "d"})
    assert visible(sheet, {"how": 3}, "full") == sheet.questions
    assert [page.question for page in Flow(sheet, {"how": 3}, "short").pages] == [how, which]
