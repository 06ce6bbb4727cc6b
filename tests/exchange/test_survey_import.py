"""Exports of KoboToolbox and ODK: which columns are closed questions, and what is counted."""

from pathlib import Path

import pytest

from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.survey_columns import LeftBecause
from strongcity_desktop.exchange.survey_counts import Counted, count
from strongcity_desktop.exchange.survey_import import Survey, read_survey, survey_of
from strongcity_desktop.exchange.survey_words import in_language
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal

SEX = ["woman"] * 6 + ["man"] * 5 + ["other"]
TRUST = ["high", "high", "low", "low", "mixed", "high", "low", "low", "high", "mixed", "", "low"]
PEOPLE = len(SEX)


def table(**columns: list[str]) -> Survey:
    """A survey of these columns; "__" in a name stands for the slash of a group."""
    headings = [name.replace("__", "/") for name in columns]
    return survey_of(headings, list(zip(*columns.values(), strict=True)))


def in_words(rows: tuple[Counted, ...]) -> list[str]:
    """The counts, each as one short text."""
    said = in_language
    return [f"{said(row.asked)}={said(row.answer)}"
            f"{' of ' + said(row.group) if row.group else ''}: {row.people}/{row.out_of}"
            for row in rows]


def test_people_are_counted_by_answer_of_those_who_answered() -> None:
    survey = table(about__trust_police=TRUST)
    assert in_words(count(survey.questions).rows) == [
        "trust police=low: 5/11", "trust police=high: 4/11", "trust police=mixed: 2/11"]


def test_groups_are_counted_apart_and_those_too_small_are_named_instead() -> None:
    survey = table(sex=[*SEX[:-1], ""] + ["other"] * 4, trust=[*TRUST, *["low"] * 4])
    counts = count([survey.question("trust")], [survey.question("sex")])
    assert list(map(in_language, counts.small_groups)) == ["man", "other"]
    assert in_words(counts.rows) == [
        "trust=low: 9/15", "trust=high: 4/15", "trust=mixed: 2/15",
        "trust=low of woman: 2/6", "trust=high of woman: 3/6", "trust=mixed of woman: 1/6"]


def test_no_small_group_can_be_worked_out_by_subtraction() -> None:
    survey = table(sex=["woman"] * 6 + ["man"] * 5 + ["other"], trust=["high", "low"] * 6)
    counts = count([survey.question("trust")], [survey.question("sex")])
    assert list(map(in_language, counts.small_groups)) == ["man", "Other answers"]
    assert {in_language(row.group) for row in counts.rows} == {"", "woman"}
    assert {row.out_of for row in counts.rows} == {12, 6}


@pytest.mark.parametrize("columns", [
    {"uses__market": ["1", "0", "1", "1", "0", ""] * 2, "uses__park": ["1", "1", "0", "0", "0", ""]
     * 2},
    {"uses": ["market park", "park", "market", "market", "", ""] * 2,
     "uses__market": ["1", "0", "1", "1", "", ""] * 2, "uses__park": ["1", "1", "0", "0", "", ""]
     * 2},
    {"uses": ["market park", "park", "market", "market", "", ""] * 2},
    {"places__uses": ["market park", "park", "market", "market", "", ""] * 2},
], ids=["split", "both", "one cell", "one cell in a group"])
def test_several_answers_are_read_split_or_in_one_cell(columns: dict[str, list[str]]) -> None:
    survey = table(**columns)
    assert [(question.label, question.kind) for question in survey.questions] == [
        ("uses", "several")]
    counted = {in_language(row.answer): row.people for row in count(survey.questions).rows}
    assert counted == {"market": 6, "park": 4}


def test_a_label_of_a_choice_may_hold_a_slash() -> None:
    survey = table(**{"Uses?": ["Park Bus / tram", "Park"] * 3, "Uses?__Park": ["1"] * 6,
                      "Uses?__Bus / tram": ["1", "0"] * 3})
    assert {in_language(row.answer): row.people for row in count(survey.questions).rows} == {
        "Park": 6, "Bus / tram": 3}


def test_a_person_who_ticked_nothing_has_answered_all_the_same() -> None:
    survey = table(uses__market=["1", "0", "0", "1", "", "0"], uses__park=["0", "0", "1", "1", "",
                                                                           "0"])
    assert {row.out_of for row in count(survey.questions).rows} == {5}


def test_labels_with_spaces_are_one_answer_not_several() -> None:
    survey = table(trust=["Very high", "Very low", "High", "Low"] * 4)
    assert survey.questions[0].kind == "one"
    assert set(survey.questions[0].values) == {"Very high", "Very low", "High", "Low"}


@pytest.mark.parametrize(("heading", "cells", "reason"), [
    ("first_name", ["Asha", "Asha", "Ben", "Ben"] * 3, LeftBecause.WHO),
    ("Nom", ["Asha", "Asha", "Ben", "Ben"] * 3, LeftBecause.WHO),
    ("رقم الهاتف", ["21000000"] * 12, LeftBecause.WHO),
    ("contact", ["+216 22 333 444"] * 12, LeftBecause.WHO),
    ("who", ["a@b.org"] * 12, LeftBecause.WHO),
    ("place", ["36.80112 10.18001 0 0"] * 12, LeftBecause.WHO),
    ("homeGps", ["1", "2"] * 6, LeftBecause.WHO),
    ("proof", ["1632.jpg"] * 12, LeftBecause.WHO),
    ("say_more", [f"Thought number {n}" for n in range(12)], LeftBecause.FREE_TEXT),
    ("say_more", ["no"] * 40 + [f"Thought {n}" for n in range(12)], LeftBecause.FREE_TEXT),
    ("moved_in", [f"2020-01-{n:02}" for n in range(10, 22)], LeftBecause.DAYS),
    ("later", ["", "n/a"] * 6, LeftBecause.NO_ANSWERS),
    ("later", ["yes", "yes", "yes", "yes"] + [""] * 8, LeftBecause.FEW),
])
def test_what_may_say_who_answered_or_cannot_be_counted_is_not_offered(
        heading: str, cells: list[str], reason: LeftBecause) -> None:
    survey = survey_of([heading], [[cell] for cell in cells])
    assert survey.questions == ()
    assert [because for _, because in survey.left_out] == [reason]


def test_columns_of_the_tool_are_passed_over() -> None:
    tool = ["start", "end", "today", "deviceid", "_uuid", "_submission_time", "meta/instanceID",
            "_gps_latitude", "SubmissionDate", "KEY"]
    survey = survey_of([*tool, "trust"], [["x"] * len(tool) + [cell] for cell in TRUST])
    assert (list(survey.tool_columns), [q.key for q in survey.questions]) == (tool, ["trust"])
    assert survey.left_out == ()


def test_the_same_question_in_two_groups_keeps_the_names_of_its_groups() -> None:
    survey = table(police__trust=TRUST, school__trust=TRUST)
    assert [question.label for question in survey.questions] == ["police/trust", "school/trust"]


KOBO = "\ufeff" + '"start";"Sex";"Trust the police?";"Say more"\n' + "".join(
    f'"2026-01-01";"{sex}";"{trust}";"Word {n}"\n'
    for n, (sex, trust) in enumerate(zip(SEX, TRUST, strict=True)))


def test_a_file_with_bom_and_semicolons_is_read(tmp_path: Path) -> None:
    (tmp_path / "kobo.csv").write_text(KOBO, "utf-8")
    survey = read_survey(tmp_path / "kobo.csv")
    assert (survey.people, survey.tool_columns) == (PEOPLE, ("start",))
    assert [question.label for question in survey.questions] == ["Sex", "Trust the police?"]
    assert [question.key for question in survey.may_group()] == ["Sex", "Trust the police?"]


def test_a_workbook_is_read_as_well(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "odk.xlsx", [Sheet("answers", ("about-sex", "trust"), tuple(
        zip(SEX, TRUST, strict=True)))])
    survey = read_survey(tmp_path / "odk.xlsx")
    assert [(question.label, question.answers) for question in survey.questions] == [
        ("sex", 12), ("trust", 11)]


@pytest.mark.parametrize(("name", "text", "said"), [
    ("notes.docx", "x", "Export the answers as CSV or XLSX"),
    ("empty.csv", "", "holds no answers"),
    ("heads.csv", "sex,trust\n", "holds no answers"),
    ("few.csv", "sex\n" + "woman\n" * 4, "fewer than 5 people"),
    ("broken.xlsx", "not a workbook", "“broken.xlsx”"),
])
def test_a_file_that_cannot_be_counted_is_refused_with_the_cure(
        tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(Refusal, match=said):
        read_survey(tmp_path / name)


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is not there"):
        read_survey(tmp_path / "gone.csv")
