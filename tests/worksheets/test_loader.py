"""The loader: every kind is read whole, and whatever is wrong is named with its place."""

from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import (
    all_worksheets,
    edition,
    editions_of,
    load_worksheet,
)

REPEAT = "[[q]]\nkey = 'it'\nkind = 'repeat'\ncolumns = [{0}]"
COLUMN = "{{key = '{0}', kind = '{1}'}}"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.REPEAT])
def test_every_kind_is_read(worksheet: Any, kind: Kind) -> None:
    asked = worksheet(f"[[q]]\nkey = 'it'\nkind = '{kind}'").question("it")
    assert (asked.kind, asked.path, asked.label) == (kind, "sheet.step_1.it", "Label")


def test_a_repeat_is_read_with_its_columns(worksheet: Any) -> None:
    columns = "{key = 'place', kind = 'text'}, {key = 'on', kind = 'date', optional = true}"
    asked = worksheet(REPEAT.format(columns)).question("it")
    assert [(c.key, c.kind, c.path, c.optional) for c in asked.columns] == [
        ("place", Kind.TEXT, "sheet.step_1.it.place", False),
        ("on", Kind.DATE, "sheet.step_1.it.on", True)]


def test_rules_and_conditions_are_read(worksheet: Any) -> None:
    sheet = worksheet("""
        [[q]]
        key = "n"
        kind = "integer"
        constraints = [{strength = "must", test = "at_least", limit = 0, message = "Above."}]
        [[q]]
        key = "then"
        kind = "text"
        relevant = {question = "n", at_least = 1}
    """, renamed={"old": "then"}, retired=["gone"])
    assert [(rule.test, rule.limit) for rule in sheet.question("n").constraints] == \
        [("at_least", 0.0)]
    assert sheet.question("then").relevant is not None
    assert (dict(sheet.renamed), sheet.retired) == ({"old": "then"}, ("gone",))


@pytest.mark.parametrize(("toml", "place", "reason"), [
    ("[[q]]\nkey = 'it'\nkind = 'tekst'", "step_1.it", "“kind” cannot be “tekst”"),
    ("[[q]]\nkey = 'it'", "step_1.it", "“kind” is missing"),
    ("[[q]]\nkind = 'text'", "questions.0", "“key” is missing"),
    ("[[q]]\nkey = 'It is'\nkind = 'text'", "questions.0", "small letters"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\nlevels = []", "step_1.it", "“levels” is not a key"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\nhint = ''", "step_1.it", "“hint” is missing"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\nmark = 'secret'", "step_1.it", "“mark” cannot be"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\ndepth = 'deep'", "step_1.it", "“depth” cannot be"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\noptional = 'yes'", "step_1.it", "true or false"),
    ("[[q]]\nkey = 'it'\nkind = 'select_one'\nchoices = []", "step_1.it", "“choices” is missing"),
    ("[[q]]\nkey = 'it'\nkind = 'range'\nlevels = [{key = 'a', label = 'A', x = 1}]",
     "step_1.it.levels.0", "“x” is not a key"),
    ("[[q]]\nkey = 'it'\nkind = 'range'\n"
     "levels = [{key = 'a', label = 'A'}, {key = 'a', label = 'B'}]", "step_1.it", "twice"),
    ("[[q]]\nkey = 'it'\nkind = 'evidence'\nchoices = [{key = 'a', label = 'A'}]", "step_1.it",
     "its choices are thin, fair, good"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\nrelevant = {question = 'it', answered = true}",
     "step_1.it", "not asked before it"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\nrelevant = {question = 'x'}", "step_1.it", "not clear"),
    ("[[q]]\nkey = 'a'\nkind = 'select_one'\n[[q]]\nkey = 'it'\nkind = 'text'\n"
     "relevant = {question = 'a', chose = 'z'}", "step_1.it", "has no choice “z”"),
    ("[[q]]\nkey = 'a'\nkind = 'text'\ndepth = 'full'\n[[q]]\nkey = 'it'\nkind = 'text'\n"
     "relevant = {question = 'a', answered = true}", "step_1.it", "not asked in the short form"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\n[[q]]\nkey = 'it'\nkind = 'date'", "step_1.it", "same key"),
    ("[[q]]\nkey = 'it'\nkind = 'date'\nconstraints = [{strength = 'must', "
     "test = 'not_after_today', limit = 3, message = 'M.'}]", "constraints.0", "“limit”"),
    ("[[q]]\nkey = 'it'\nkind = 'integer'\nconstraints = [{strength = 'must', "
     "test = 'at_least', message = 'M.'}]", "constraints.0", "“limit”"),
    ("[[q]]\nkey = 'it'\nkind = 'integer'\nconstraints = [{strength = 'may', "
     "test = 'at_least', limit = 1, message = 'M.'}]", "constraints.0", "“strength”"),
    (REPEAT.format(COLUMN.format("id", "text")), "step_1.it", "none is “id”"),
    (REPEAT.format(COLUMN.format("c", "rating_table")), "it.c", "a column cannot be"),
    (REPEAT.format("{key = 'c', kind = 'text', depth = 'full'}"), "it.c", "“depth” is not a key"),
    (REPEAT.format(""), "step_1.it", "“columns” is missing"),
    ("[[q]]\nkey = 'it'\nkind = 'range'\nbetter = 'more'", "step_1.it",
     "“better” cannot be “more”"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\nbetter = 'higher'", "step_1.it",
     "“better” is not a key"),
    (REPEAT.format("{key = 'c', kind = 'range', better = 'lower'}"), "it.c",
     "“better” is not a key"),
    ("[[q]]\nkey = 'it'\nkind = 'date'\nconstraints = [{strength = 'should', "
     "test = 'within_days', message = 'M.'}]", "constraints.0", "“limit”"),
])
def test_what_is_wrong_is_named_with_its_place(
        worksheet: Any, toml: str, place: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        worksheet(toml)
    sentence = str(refused.value)
    assert "snippet.toml" in sentence
    assert place in sentence
    assert reason in sentence


@pytest.mark.parametrize(("more", "reason"), [
    ({"renamed": {"old": "nowhere"}}, "no question has the key “nowhere”"),
    ({"retired": ["it"]}, "belonged to another question"),
    ({"surprise": 1}, "“surprise” is not a key"),
    ({"steps": []}, "“steps” is missing"),
    ({"edition": "1"}, "no whole number"),
])
def test_a_worksheet_is_whole_or_refused(worksheet: Any, more: Any, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        worksheet("[[q]]\nkey = 'it'\nkind = 'text'", **more)


def test_a_better_way_is_read_where_there_can_be_one(worksheet: Any) -> None:
    ordered = ("integer", "decimal", "amount", "range", "yes_partly_no", "rating_table")
    for kind in ordered:
        asked = worksheet(f"[[q]]\nkey = 'it'\nkind = '{kind}'\nbetter = 'lower'").question("it")
        assert asked.better == "lower"
    assert worksheet("[[q]]\nkey = 'it'\nkind = 'range'").question("it").better == ""


def test_ratings_need_neither_groups_nor_sources(worksheet: Any) -> None:
    asked = worksheet("[[q]]\nkey = 'it'\nkind = 'rating_table'").question("it")
    assert (len(asked.groups), len(asked.sources)) == (3, 3)
    stage = edition("pathway", 1).question("mandate_points")
    assert [(group.key, group.label) for group in stage.groups] == [("all", "")]
    assert stage.sources == ()


def test_what_is_true_of_one_year_only_is_told() -> None:
    sheet = edition("diagnosis", 1)
    assert sheet.question("method_changes").of_its_year
    assert sheet.question("consultations_held").of_its_year
    assert not sheet.question("challenges_faced").of_its_year
    assert all(question.of_its_year for question in sheet.questions if question.kind is Kind.DATE)


CHANGES = """
    [[q]]
    key = "changes"
    kind = "repeat"
    columns = [
      {key = "step", kind = "select_one", choices = [{key = "step_1", label = "One"}]},
      {key = "change", kind = "text"}, {key = "reason", kind = "text"},
      {key = "breaks", kind = "select_one"},
    ]
"""


def test_the_place_of_method_changes_is_read(worksheet: Any) -> None:
    assert worksheet(CHANGES, method_changes="changes").method_changes == "changes"
    assert worksheet(CHANGES).method_changes == ""


@pytest.mark.parametrize(("toml", "key", "place", "reason"), [
    (CHANGES, "nowhere", "method_changes", "no repeat has the key “nowhere”"),
    ("[[q]]\nkey = 'it'\nkind = 'text'", "it", "method_changes", "no repeat has the key “it”"),
    (CHANGES.replace('"breaks"', '"hurts"'), "changes", "changes", "a column “breaks” is missing"),
    (CHANGES.replace('"step_1"', '"step_9"'), "changes", "changes.step", "keys of steps"),
])
def test_method_changes_name_steps_or_are_refused(worksheet: Any, toml: str, key: str, place: str,
                                                  reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        worksheet(toml, method_changes=key)
    assert place in str(refused.value)
    assert reason in str(refused.value)


GAP = ("[[q]]\nkey = 'it'\nkind = '{kind}'\n[[q.gaps]]\nkey = '{key}'\nlabel = 'L.'\n"
       "next_step = 'Do.'\nwhen = {when}\n[[q]]\nkey = 'later'\nkind = 'range'")
HERE = "{question = 'it', answered = true}"


def test_a_gap_may_look_anywhere_and_falls_to_the_chapter_of_its_question(worksheet: Any) -> None:
    asked = worksheet(GAP.format(kind="text", key="few", when="{question = 'later', at_least = 2}"))
    (gap,) = asked.question("it").gaps
    assert (gap.key, gap.label, gap.next_step, gap.chapter) == ("few", "L.", "Do.", "1.1")


@pytest.mark.parametrize(("toml", "place", "reason"), [
    (GAP.format(kind="text", key="g", when="{question = 'nowhere', answered = true}"),
     "it.gaps.g", "looks at “nowhere”"),
    (GAP.format(kind="select_one", key="g", when="{question = 'it', is = 'z'}"),
     "it.gaps.g", "has no choice “z”"),
    (GAP.format(kind="text", key="g", when="{question = 'later', is = 'a'}"),
     "it.gaps.g", "counted from 1 to 3"),
    (GAP.format(kind="select_one", key="g", when="{question = 'it', at_least = 2}"),
     "it.gaps.g", "has no size"),
    (GAP.format(kind="text", key="row", when=HERE), "it.gaps.row", "no gap has the key “row”"),
    (GAP.format(kind="text", key="g", when=HERE).replace(f"when = {HERE}\n", ""), "it.gaps.0",
     "“when” is missing"),
    (GAP.format(kind="text", key="g", when=HERE).replace("next_step = 'Do.'", "x = 1"),
     "it.gaps.0", "“next_step” is missing"),
    (GAP.format(kind="note", key="g", when=HERE), "it", "“gaps” is not a key"),
    ("[[q]]\nkey = 'it'\nkind = 'rating_table'\nlow = 3", "it", "from 1 to 2"),
    ("[[q]]\nkey = 'it'\nkind = 'range'\nlow = 1", "it", "“low” is not a key"),
    ("[[q]]\nkey = 'it'\nkind = 'rating_table'\n"
     "rows = [{key = 'r', label = 'R', next_step = 'Do.'}]", "it", "“low” does not say when"),
    ("[[q]]\nkey = 'it'\nkind = 'range'\nlevels = [{key = '0', label = 'N', depth = 'full'}, "
     "{key = '1', label = 'O', depth = 'full'}, {key = '2', label = 'T'}]", "it",
     "two choices or more"),
    ("[[q]]\nkey = 'it'\nkind = 'select_one'\n"
     "choices = [{key = 'a', label = 'A', advantages = ['']}]", "choices.0", "says nothing"),
    ("[[q]]\nkey = 'it'\nkind = 'select_one'\n"
     "choices = [{key = 'a', label = 'A', drawbacks = ['Slow.']}]", "it", "for and against"),
    ("[[q]]\nkey = 'it'\nkind = 'range'\nspecial_page = 'options'", "it", "only choices"),
    ("[[q]]\nkey = 'it'\nkind = 'select_one'\nspecial_page = 'options'\nchoices = "
     "[{key = 'a', label = 'A', considerations = [{label = 'T.', when = {question = 'it', "
     "is = 'a'}}]}]", "it.choices.a.considerations.0", "looks at “it”"),
    ("[[q]]\nkey = 'it'\nkind = 'rating_table'\nlevels = [{key = 'a', label = 'A', depth = "
     "'full'}]",
     "levels.0", "“depth” is not a key"),
    (REPEAT.format("{key = 'c', kind = 'range', levels = [{key = 'a', label = 'A'}, "
                   "{key = 'b', label = 'B'}, {key = 'c', label = 'C', depth = 'full'}]}"),
     "it.c", "the same in both forms"),
    ("[[q]]\nkey = 'it'\nkind = 'yes_partly_no'\nchoices = [{key = 'yes', label = 'Y', "
     "depth = 'full'}]", "choices.0", "“depth” is not a key"),
    ("[[q]]\nkey = 'it'\nkind = 'text'\npractice = 'a'\npractices = ['b']", "it", "not both"),
])
def test_what_cannot_be_told_is_refused_with_its_place(
        worksheet: Any, toml: str, place: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        worksheet(toml)
    assert place in str(refused.value)
    assert reason in str(refused.value)


def _outcome(key: str, when: Any = None, **more: Any) -> dict[str, Any]:
    return {"key": key, "label": "L", "hint": "H.", **({"when": when} if when else {}), **more}


@pytest.mark.parametrize(("outcomes", "place", "reason"), [
    ([_outcome("a", {"question": "it", "answered": True})], "outcomes.a", "holds always"),
    ([_outcome("a"), _outcome("b")], "outcomes.a", "only the last"),
    ([_outcome("a", {"question": "it", "answered": True}), _outcome("a")], "outcomes.a",
     "same key"),
    ([_outcome("a", {"question": "x", "answered": True}), _outcome("b")], "outcomes.a", "“x”"),
    ([_outcome("a", reasons=[{"key": "r", "label": "R."}])], "outcomes.a.reasons.0",
     "“when” is missing"),
    ([_outcome("a", reasons=[{"key": "r", "label": "R.",
                              "when": {"question": "x", "answered": True}}])],
     "outcomes.a.reasons.r", "“x”"),
    ([_outcome("a", colour="red")], "outcomes.a", "“colour” is not a key"),
])
def test_outcomes_conclude_or_are_refused(
        worksheet: Any, outcomes: Any, place: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        worksheet("[[q]]\nkey = 'it'\nkind = 'text'", outcomes=outcomes)
    assert place in str(refused.value)
    assert reason in str(refused.value)


def test_levels_may_be_named_by_a_number(worksheet: Any) -> None:
    asked = worksheet("[[q]]\nkey = 'it'\nkind = 'range'\nlevels = [{key = '0', label = 'None'}, "
                      "{key = '1', label = 'Some', depth = 'full'}, {key = '10', label = 'All'}]"
                      ).question("it")
    assert [(level.key, level.depth) for level in asked.levels] == [
        ("0", "short"), ("1", "full"), ("10", "short")]


def test_one_practice_or_several_stand_beside_a_question(worksheet: Any) -> None:
    for said, keys in (("practice = 'a'", ("a",)), ("practices = ['a', 'b']", ("a", "b")),
                       ("", ())):
        asked = worksheet(f"[[q]]\nkey = 'it'\nkind = 'text'\n{said}").question("it")
        assert asked.practices == keys


def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "edition_9.toml"
    path.write_text("steps = [", "utf-8")
    with pytest.raises(Refusal, match=r"edition_9\.toml"):
        load_worksheet(path)


def test_the_newest_edition_is_offered() -> None:
    assert editions_of("diagnosis")[0] == 1
    newest = all_worksheets()["diagnosis"]
    assert newest.edition == max(editions_of("diagnosis"))
    assert edition("diagnosis", newest.edition) == newest


def test_an_edition_of_a_newer_app_is_refused() -> None:
    with pytest.raises(Refusal, match="edition 99"):
        edition("diagnosis", 99)
