"""Better, worse or only different, and honest about what cannot be compared: table by table."""

from typing import Any

import pytest

from strongcity_desktop.worksheets.comparison import METHOD_CHANGED, Run, broken_steps, compare
from strongcity_desktop.worksheets.verdict import (
    NOT_ASKED_NOW,
    NOT_ASKED_THEN,
    NOT_KNOWN,
    OTHER_KIND,
    OTHER_SCALE,
    same_answer,
    verdict,
)

UNKNOWN = {"unknown": True}
ID, OTHER_ID = "00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"


def text(words: str, **more: str) -> dict[str, Any]:
    return {"original": "en", "texts": {"en": words, **more}}


@pytest.mark.parametrize(("toml", "before", "after", "word"), [
    ("kind = 'range'\nbetter = 'higher'", 1, 2, "better"),
    ("kind = 'range'\nbetter = 'higher'", 2, 1, "worse"),
    ("kind = 'range'\nbetter = 'lower'", 2, 1, "better"),
    ("kind = 'range'\nbetter = 'lower'", 1, 3, "worse"),
    ("kind = 'range'\nbetter = 'lower'", 3, 3, "same"),
    ("kind = 'range'", 1, 3, "changed"),
    ("kind = 'integer'\nbetter = 'lower'", 12, 9, "better"),
    ("kind = 'integer'", 12, 9, "changed"),
    ("kind = 'decimal'\nbetter = 'lower'", "9.5", "10", "worse"),
    ("kind = 'decimal'\nbetter = 'lower'", "12.50", "12.5", "same"),
    ("kind = 'amount'\nbetter = 'higher'", "900", "1000", "better"),
    ("kind = 'yes_partly_no'\nbetter = 'higher'", "no", "partly", "better"),
    ("kind = 'yes_partly_no'\nbetter = 'higher'", "yes", "partly", "worse"),
    ("kind = 'yes_partly_no'", "yes", "partly", "changed"),
    ("kind = 'select_one'", "a", "b", "changed"),
    ("kind = 'select_multiple'", ["a"], ["a", "b"], "changed"),
    ("kind = 'select_multiple'", ["a", "b"], ["a", "b"], "same"),
    ("kind = 'date'", "2026-01-01", "2027-01-01", "changed"),
    ("kind = 'register_choice'", [ID, OTHER_ID], [OTHER_ID, ID], "same"),
    ("kind = 'register_choice'", [ID], [ID, OTHER_ID], "changed"),
    ("kind = 'text'", text("As it was"), text("As it was", fr="Comme avant"), "same"),
    ("kind = 'long_text'", text("As it was"), text("Not as it was"), "changed"),
    ("kind = 'evidence'", {"source": text("A"), "quality": "thin"},
     {"source": text("A"), "quality": "thin"}, "same"),
    ("kind = 'evidence'", {"source": text("A"), "quality": "thin"},
     {"source": text("A"), "quality": "good"}, "changed"),
    ("kind = 'integer'\nbetter = 'lower'", UNKNOWN, UNKNOWN, "same"),
    ("kind = 'text'", text("A"), text("A"), "same"),
])
def test_the_verdict_on_two_answers(question: Any, toml: str, before: Any, after: Any,
                                    word: str) -> None:
    asked = question(toml)
    judged = verdict(asked, asked, before, after)
    assert (judged.word, judged.reason) == (word, "")


@pytest.mark.parametrize(("before", "after"), [(UNKNOWN, 3), (3, UNKNOWN)])
def test_what_was_not_known_cannot_be_compared(question: Any, before: Any, after: Any) -> None:
    asked = question("kind = 'integer'\nbetter = 'lower'")
    judged = verdict(asked, asked, before, after)
    assert (judged.word, judged.reason) == ("not_comparable", NOT_KNOWN)


@pytest.mark.parametrize("kind", ["range", "rating_table"])
def test_another_scale_cannot_be_compared(question: Any, kind: str) -> None:
    then = question(f"kind = '{kind}'")
    now = question(f"kind = '{kind}'\nlevels = [{{key = 'a', label = 'A'}}, "
                   "{key = 'b', label = 'B'}]")
    value = 1 if kind == "range" else {"a": {"a": {"level": 1}}}
    judged = verdict(then, now, value, value)
    assert (judged.word, judged.reason) == ("not_comparable", OTHER_SCALE)


def test_another_wording_of_the_scale_is_the_same_scale(question: Any) -> None:
    then = question("kind = 'range'\nbetter = 'higher'")
    now = question("kind = 'range'\nbetter = 'higher'\nlevels = [{key = 'a', label = 'Low'}, "
                   "{key = 'b', label = 'Middle'}, {key = 'c', label = 'High'}]")
    assert verdict(then, now, 1, 2).word == "better"


@pytest.mark.parametrize(("before", "after", "word", "rows"), [
    ({"a": {"a": {"level": 1}, "b": {"level": 2}}}, {"a": {"a": {"level": 2}, "b": {"level": 2}}},
     "better", {"a": "better", "b": "same"}),
    ({"a": {"a": {"level": 3}}}, {"a": {"a": {"level": 1}}}, "worse", {"a": "worse"}),
    ({"a": {"a": {"level": 1}, "b": {"level": 2}}}, {"a": {"a": {"level": 2}, "b": {"level": 1}}},
     "changed", {"a": "better", "b": "worse"}),
    ({"a": {"a": {"level": 1, "source": "a"}}}, {"a": {"a": {"level": 1, "source": "b"}}},
     "same", {"a": "same"}),
    ({"a": {"a": {"level": "unknown"}}}, {"a": {"a": {"level": 2}}},
     "not_comparable", {"a": "not_comparable"}),
    ({"a": {"a": {"level": "unknown"}, "b": {"level": 1}}},
     {"a": {"a": {"level": 2}, "b": {"level": 2}}},
     "better", {"a": "not_comparable", "b": "better"}),
    ({"a": {"a": {"level": 1}}}, {"a": {"a": {"level": 1}, "b": {"level": 2}}},
     "changed", {"a": "same", "b": "new"}),
    ({"a": {"a": {"level": 1}, "b": {"level": 2}}}, {"a": {"a": {"level": 1}}},
     "changed", {"a": "same", "b": "gone"}),
])
def test_a_rating_table_is_compared_row_by_row(question: Any, before: Any, after: Any, word: str,
                                               rows: dict[str, str]) -> None:
    asked = question("kind = 'rating_table'\nbetter = 'higher'")
    judged = verdict(asked, asked, before, after)
    assert judged.word == word
    assert {row.row: row.word for row in judged.rows} == rows
    assert all((row.reason == NOT_KNOWN) is (row.word == "not_comparable") for row in judged.rows)


def test_each_group_of_a_rating_table_has_its_own_rows(question: Any) -> None:
    asked = question("kind = 'rating_table'\nbetter = 'lower'")
    judged = verdict(asked, asked, {"a": {"a": {"level": 1}}, "b": {"a": {"level": 3}}},
                     {"a": {"a": {"level": 2}}, "b": {"a": {"level": 1}}})
    assert [(row.group, row.row, row.word, row.before, row.after) for row in judged.rows] == [
        ("a", "a", "worse", 1, 2), ("b", "a", "better", 3, 1)]


def test_ratings_without_a_better_way_only_change(question: Any) -> None:
    asked = question("kind = 'rating_table'")
    judged = verdict(asked, asked, {"a": {"a": {"level": 1}}}, {"a": {"a": {"level": 2}}})
    assert (judged.word, judged.rows[0].word) == ("changed", "changed")


def test_a_row_that_the_older_edition_lacked_was_not_asked(question: Any) -> None:
    then = question("kind = 'rating_table'\nbetter = 'higher'\nrows = [{key = 'a', label = 'A'}]")
    now = question("kind = 'rating_table'\nbetter = 'higher'")
    judged = verdict(then, now, {"a": {"a": {"level": 1}}},
                     {"a": {"a": {"level": 2}, "b": {"level": 1}}})
    assert judged.word == "better"
    assert [(row.row, row.word, row.reason) for row in judged.rows] == [
        ("a", "better", ""), ("b", "not_comparable", NOT_ASKED_THEN)]


@pytest.mark.parametrize(("before", "after", "is_same"), [
    ([{"id": ID, "what": text("A")}], [{"id": OTHER_ID, "what": text("A", fr="Un")}], True),
    ([{"id": ID, "what": text("A")}], [{"id": ID, "what": text("B")}], False),
    ([{"id": ID, "what": text("A")}], [], False),
    ([{"id": ID, "what": text("A")}], [{"id": ID}], False),
])
def test_lines_are_the_same_whatever_their_id(question: Any, before: Any, after: Any,
                                              is_same: bool) -> None:
    asked = question("kind = 'repeat'\ncolumns = [{key = 'what', kind = 'text'}]")
    assert same_answer(asked, before, after) is is_same
    assert verdict(asked, asked, before, after).word == ("same" if is_same else "changed")


# ---- whole worksheets

FIRST = """
    [[q]]
    key = "incidents"
    kind = "integer"
    better = "lower"
    [[q]]
    key = "deep"
    kind = "integer"
    better = "lower"
    depth = "full"
    [[q]]
    key = "turned"
    kind = "integer"
"""
SECOND = """
    [[q]]
    key = "feeling"
    kind = "range"
    better = "higher"
    [[q]]
    key = "changes"
    kind = "repeat"
    optional = true
    columns = [
      {key = "step", kind = "select_one", choices = [
        {key = "step_1", label = "One"}, {key = "step_2", label = "Two"}]},
      {key = "change", kind = "text"}, {key = "reason", kind = "text"},
      {key = "breaks", kind = "select_one", choices = [
        {key = "yes", label = "Yes"}, {key = "no", label = "No"}]},
    ]
"""
WHY = text("Older people were left out")


def broken(step: str, breaks: str = "yes") -> list[dict[str, Any]]:
    return [{"id": ID, "step": step, "change": text("Asked at the market"), "reason": WHY,
             "breaks": breaks}]


@pytest.fixture
def sheet(worksheet: Any) -> Any:
    return worksheet(FIRST, SECOND, method_changes="changes")


@pytest.fixture
def verdicts(sheet: Any) -> Any:
    def between(before: dict[str, Any], after: dict[str, Any], depth: Any = "full",
                middle: tuple[Run, ...] = ()) -> Any:
        found = compare(Run(sheet, before, depth), Run(sheet, after), between=middle)
        return {d.question_key: (d.verdict.word, d.verdict.reason) for d in found}

    return between


@pytest.mark.parametrize(("before", "after", "expected"), [
    ({"incidents": 9}, {"incidents": 4}, ("better", "")),
    ({"incidents": 9}, {}, ("gone", "")),
    ({}, {"incidents": 9}, ("new", "")),
])
def test_each_difference_has_its_verdict(verdicts: Any, before: Any, after: Any,
                                         expected: Any) -> None:
    assert verdicts(before, after)["incidents"] == expected


def test_what_the_short_form_leaves_out_was_not_asked_then(verdicts: Any) -> None:
    assert verdicts({"deep": 3}, {"deep": 1}, "short") == {
        "deep": ("not_comparable", NOT_ASKED_THEN)}


def test_another_edition_and_another_kind_say_so(worksheet: Any, sheet: Any) -> None:
    later = worksheet(FIRST.replace('key = "turned"\n    kind = "integer"',
                                    'key = "turned"\n    kind = "decimal"')
                      .replace('"incidents"', '"other"'), SECOND,
                      method_changes="changes", edition=2, retired=["incidents"])
    found = {d.question_key: d for d in compare(
        Run(sheet, {"turned": 1, "incidents": 3}), Run(later, {"turned": "1"}))}
    assert found["turned"].verdict.reason == OTHER_KIND
    assert found["incidents"].verdict.reason == NOT_ASKED_NOW
    assert (found["incidents"].step_key, found["turned"].step_key) == ("step_1", "step_1")


def test_a_broken_method_makes_its_step_not_comparable_and_says_why(sheet: Any) -> None:
    before = {"incidents": 9, "feeling": 1}
    after = {"incidents": 4, "feeling": 3, "changes": broken("step_1")}
    found = {d.question_key: d for d in compare(Run(sheet, before), Run(sheet, after))}
    assert found["incidents"].verdict.word == "not_comparable"
    assert found["incidents"].verdict.reason == METHOD_CHANGED
    change = found["incidents"].method_change
    assert change is not None
    assert (change.reason, change.breaks) == (WHY, True)
    assert (found["feeling"].verdict.word, found["feeling"].method_change) == ("better", None)


@pytest.mark.parametrize("changes", [
    broken("step_1", "no"), broken("step_2"), UNKNOWN,
    [{"id": ID, "change": text("Half a line")}], []])
def test_other_changes_of_method_leave_a_step_comparable(verdicts: Any, changes: Any) -> None:
    found = verdicts({"incidents": 9}, {"incidents": 4, "changes": changes})
    assert found["incidents"] == ("better", "")


def test_a_break_told_by_the_earlier_run_is_no_break_between_the_two(verdicts: Any) -> None:
    found = verdicts({"incidents": 9, "changes": broken("step_1")}, {"incidents": 4})
    assert found["incidents"] == ("better", "")


def test_a_break_in_a_year_between_counts(sheet: Any, verdicts: Any) -> None:
    middle = (Run(sheet, {"changes": broken("step_1")}),)
    found = verdicts({"incidents": 9}, {"incidents": 4}, middle=middle)
    assert found["incidents"] == ("not_comparable", METHOD_CHANGED)
    assert set(broken_steps(*middle)) == {"step_1"}


def test_a_broken_method_leaves_new_and_gone_as_they_are(verdicts: Any) -> None:
    found = verdicts({"turned": 1}, {"incidents": 4, "changes": broken("step_1")})
    assert (found["incidents"][0], found["turned"][0]) == ("new", "gone")
