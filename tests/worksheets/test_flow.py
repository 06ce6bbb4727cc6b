"""The flow: pages, steps, progress and gaps from (worksheet, answers, depth) alone."""

from datetime import date
from typing import Any

import pytest

from strongcity_desktop.worksheets.flow import Flow, is_complete
from strongcity_desktop.worksheets.kinds import Depth

FIRST = """
    [[q]]
    key = "n1"
    kind = "note"
    [[q]]
    key = "n2"
    kind = "note"
    [[q]]
    key = "people"
    kind = "integer"
    constraints = [{strength = "should", test = "at_least", limit = 30, message = "Few."}]
    [[q]]
    key = "which"
    kind = "text"
    relevant = {question = "people", at_least = 1}
    [[q]]
    key = "extra"
    kind = "date"
    optional = true
    constraints = [{strength = "must", test = "not_after_today", message = "Later."}]
    [[q]]
    key = "end"
    kind = "note"
"""
SECOND = """
    [[q]]
    key = "ratings"
    kind = "rating_table"
    [[q]]
    key = "deep"
    kind = "select_one"
    depth = "full"
"""
TEXT = {"original": "en", "texts": {"en": "x"}}
RATED = {"a": {row: {"level": 2, "source": "a"} for row in "abc"}}


@pytest.fixture
def flow(worksheet: Any) -> Any:
    def make(answers: dict[str, Any], depth: Depth = "full") -> Flow:
        return Flow(worksheet(FIRST, SECOND), answers, depth, date(2026, 2, 9))

    return make


def test_a_page_asks_one_question_and_shows_the_notes_before_it(flow: Any) -> None:
    pages = flow({"people": 40}).pages
    assert [(p.key, len(p.notes), p.question is not None, p.step.key) for p in pages] == [
        ("people", 2, True, "step_1"), ("which", 0, True, "step_1"),
        ("extra", 0, True, "step_1"), ("end", 1, False, "step_1"),
        ("ratings", 0, True, "step_2"), ("deep", 0, True, "step_2")]


@pytest.mark.parametrize(("answers", "depth", "keys"), [
    ({}, "full", ["people", "extra", "end", "ratings", "deep"]),
    ({}, "short", ["people", "extra", "end", "ratings"]),
    ({"people": 3}, "short", ["people", "which", "extra", "end", "ratings"]),
])
def test_pages_follow_answers_and_depth(flow: Any, answers: Any, depth: str, keys: Any) -> None:
    made = flow(answers, depth)
    assert [page.key for page in made.pages] == keys
    walked, key = [], made.pages[0].key
    while key is not None:
        walked.append(key)
        key = made.next_after(key)
    assert walked == keys
    back = [walked[-1]]
    while (before := made.previous_before(back[-1])) is not None:
        back.append(before)
    assert back == keys[::-1]


def test_a_hidden_question_and_a_note_have_neighbours_too(flow: Any) -> None:
    made = flow({})
    assert made.page("which") is None
    assert (made.previous_before("which"), made.next_after("which")) == ("people", "extra")
    assert (made.previous_before("n2"), made.next_after("n1")) == (None, "extra")


@pytest.mark.parametrize(("answers", "states"), [
    ({}, ["not_begun", "not_begun"]),
    ({"people": 40}, ["begun", "not_begun"]),
    ({"people": 40, "which": TEXT}, ["done", "not_begun"]),
    ({"people": 4, "which": TEXT}, ["look_again", "not_begun"]),
    ({"people": {"unknown": True}}, ["done", "not_begun"]),
    ({"extra": "2026-02-10"}, ["look_again", "not_begun"]),
    ({"ratings": {"a": {"a": {"level": 1, "source": "a"}}}, "deep": "a"}, ["not_begun", "begun"]),
    ({"ratings": RATED, "deep": "a"}, ["not_begun", "done"]),
    ({"ratings": {"a": {**RATED["a"], "b": {"level": 3}}}, "deep": "a"},
     ["not_begun", "look_again"]),
])
def test_a_step_is_in_one_of_four_states(flow: Any, answers: Any, states: Any) -> None:
    assert [view.state for view in flow(answers).steps] == states


def test_steps_and_progress_count_what_is_asked(flow: Any) -> None:
    made = flow({"people": 40, "which": TEXT, "deep": "a"})
    assert [(v.answered, v.asked) for v in made.steps] == [(2, 3), (1, 2)]
    progress = made.progress
    assert (progress.answered, progress.asked, progress.steps) == (3, 5, 2)
    assert (progress.steps_done, progress.steps_begun, progress.share) == (1, 1, 0.6)


def test_what_is_missing_is_named_with_its_reason(flow: Any) -> None:
    made = flow({"people": 4, "ratings": {"a": {"a": {"level": 1, "source": "a"}}}})
    assert [(g.question_key, g.reason, g.step_key) for g in made.missing] == [
        ("people", "look_again", "step_1"), ("which", "open", "step_1"),
        ("ratings", "partly", "step_2"), ("deep", "open", "step_2")]
    assert made.missing[0].finding.message == "Few."


def test_the_same_finding_in_many_rows_is_one_thing_to_look_at(flow: Any) -> None:
    made = flow({"ratings": {"a": {row: {"level": 1} for row in "abc"}}})
    gaps = [gap for gap in made.missing if gap.question_key == "ratings"]
    assert [(gap.reason, gap.finding.row) for gap in gaps] == [("look_again", "a")]


def test_an_answer_to_a_hidden_question_leaves_no_gap(flow: Any) -> None:
    made = flow({"people": 0, "which": TEXT, "ratings": RATED}, "short")
    assert "which" not in made.answers
    assert {gap.question_key for gap in made.missing} == {"people"}


def test_the_first_open_question_is_found(flow: Any) -> None:
    assert flow({}).first_open() == "people"
    assert flow({"people": 40, "which": TEXT}).first_open() == "extra"
    assert flow({"people": {"unknown": True}, "extra": "2026-01-01", "ratings": RATED},
                "short").first_open() is None


@pytest.mark.parametrize(("toml", "value", "expected"), [
    ("kind = 'rating_table'", RATED, True),
    ("kind = 'rating_table'", {"b": RATED["a"]}, False),
    ("kind = 'evidence'", {"source": TEXT}, False),
    ("kind = 'evidence'", {"quality": "fair"}, True),
    ("kind = 'repeat'\ncolumns = [{key = 'a', kind = 'integer'}, "
     "{key = 'b', kind = 'integer', optional = true}]", [{"id": "1", "a": 1}], True),
    ("kind = 'repeat'\ncolumns = [{key = 'a', kind = 'integer'}, "
     "{key = 'b', kind = 'integer', optional = true}]", [{"id": "1", "b": 1}], False),
    ("kind = 'rating_table'", {"unknown": True}, True),
])
def test_an_answer_is_whole_or_partly_there(question: Any, toml: str, value: Any,
                                            expected: bool) -> None:
    assert is_complete(question(toml), value) is expected
