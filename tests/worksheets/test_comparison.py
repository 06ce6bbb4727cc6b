"""Comparison across editions and years: by key, and honest about what was not asked."""

from typing import Any

import pytest

from strongcity_desktop.worksheets.comparison import Run, compare

OLD = """
    [[q]]
    key = "uses"
    kind = "select_one"
    [[q]]
    key = "which"
    kind = "integer"
    relevant = {question = "uses", chose = "a"}
    [[q]]
    key = "incidents_old"
    kind = "integer"
    [[q]]
    key = "dropped"
    kind = "integer"
    [[q]]
    key = "other_kind"
    kind = "integer"
    [[q]]
    key = "deep"
    kind = "integer"
    depth = "full"
"""
NEW = """
    [[q]]
    key = "uses"
    kind = "select_one"
    [[q]]
    key = "which"
    kind = "integer"
    relevant = {question = "uses", chose = "a"}
    [[q]]
    key = "incidents"
    kind = "integer"
    [[q]]
    key = "fresh"
    kind = "integer"
    [[q]]
    key = "other_kind"
    kind = "decimal"
    [[q]]
    key = "deep"
    kind = "integer"
    depth = "full"
"""


@pytest.fixture
def changes(worksheet: Any) -> Any:
    old = worksheet(OLD)
    new = worksheet(NEW, edition=2, renamed={"incidents_old": "incidents"}, retired=["dropped"])

    def between(before: dict[str, Any], after: dict[str, Any], depth: Any = "full") -> Any:
        found = compare(Run(old, before, depth), Run(new, after))
        return {d.question_key: (d.change, d.before, d.after) for d in found}

    return between


@pytest.mark.parametrize(("before", "after", "expected"), [
    ({"uses": "b"}, {"uses": "b"}, {"uses": ("same", "b", "b")}),
    ({"uses": "b"}, {"uses": "c"}, {"uses": ("changed", "b", "c")}),
    ({}, {"uses": "c"}, {"uses": ("new", None, "c")}),
    ({"uses": "c"}, {}, {"uses": ("gone", "c", None)}),
    ({}, {}, {}),
    ({"incidents_old": 4}, {"incidents": 7}, {"incidents": ("changed", 4, 7)}),
    ({}, {"fresh": 1}, {"fresh": ("not_asked_then", None, 1)}),
    ({"dropped": 1}, {}, {"dropped": ("not_asked_now", 1, None)}),
    ({"other_kind": 1}, {"other_kind": "1"}, {"other_kind": ("not_asked_then", 1, "1")}),
    ({"uses": "b", "which": 9}, {"uses": "a", "which": 9},
     {"uses": ("changed", "b", "a"), "which": ("not_asked_then", None, 9)}),
    ({"uses": "a", "which": 9}, {"uses": "b", "which": 9},
     {"uses": ("changed", "a", "b"), "which": ("not_asked_now", 9, None)}),
])
def test_each_question_is_compared_by_its_key(changes: Any, before: Any, after: Any,
                                              expected: Any) -> None:
    assert changes(before, after) == expected


def test_a_question_left_out_of_the_short_form_was_not_asked_then(changes: Any) -> None:
    assert changes({"deep": 1}, {"deep": 1}, "short") == {"deep": ("not_asked_then", None, 1)}


def test_the_order_is_that_of_the_later_edition(changes: Any) -> None:
    found = changes({"dropped": 1, "uses": "b"}, {"fresh": 1, "uses": "b", "incidents": 2})
    assert list(found) == ["uses", "incidents", "fresh", "dropped"]


SCALE = """
    [[q]]
    key = "how"
    kind = "range"
    better = "higher"
    levels = [{key = "0", label = "None"}, {key = "1", label = "Some", depth = "full"},
              {key = "2", label = "Much"}, {key = "3", label = "All", depth = "full"}]
"""


@pytest.mark.parametrize(("before", "after", "word"), [(1, 2, "better"), (3, 2, "worse"),
                                                      (3, 3, "same")])
def test_a_short_run_and_a_full_one_are_compared_on_one_scale(
        worksheet: Any, before: int, after: int, word: str) -> None:
    sheet = worksheet(SCALE)
    (told,) = compare(Run(sheet, {"how": before}, "short"), Run(sheet, {"how": after}, "full"))
    assert told.verdict.word == word
