"""Lines of surveys as figures: families of groups, what is missing, intervals only by lot."""

from typing import Any
from uuid import UUID

import pytest

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.analysis.bands import (
    AGES,
    band_names,
    band_of,
    starts_in,
    usual_starts,
)
from strongcity_desktop.registers.analysis.survey_figures import (
    SurveyFigures,
    parted,
    survey_figures,
)
from strongcity_desktop.registers.people_counts import held_of_survey
from strongcity_desktop.registers.survey_wording import about_words, missing_words, sample_words

Line = tuple[str, str, str, int, int]


def lines(*said: Line, **of_all: Any) -> list[dict[str, Any]]:
    """Lines of answer, thing counted by, group, people and out of."""
    found: list[dict[str, Any]] = []
    for number, (answer, by, group, people, out_of) in enumerate(said, 1):
        texts = {"asked": "Trust?", "answer": answer, "by": by, "group": group,
                 "survey": of_all.get("survey", "")}
        found.append({"id": str(UUID(int=number)), "people": people, "out_of": out_of, **of_all,
                      **{key: LocalText.of(text, "en").to_json()
                         for key, text in texts.items() if text}})
    return [{key: value for key, value in line.items() if value != ""} for line in found]


SEX_AND_AGE: tuple[Line, ...] = (
    ("Yes", "", "", 60, 95), ("No", "", "", 35, 95),
    ("Yes", "Sex", "Women", 40, 55), ("No", "Sex", "Women", 15, 55),
    ("Yes", "Sex", "Men", 20, 40), ("No", "Sex", "Men", 20, 40),
    ("Yes", "Age", "Other answers", 30, 45), ("No", "Age", "Other answers", 15, 45),
    ("Yes", "Age", "65+", 30, 50), ("No", "Age", "65+", 20, 50))


def one(*said: Line, **of_all: Any) -> SurveyFigures:
    (found,) = survey_figures(lines(*said, **of_all))
    return found


def test_groups_stand_in_families_with_everyone_in_front() -> None:
    (asked,) = one(*SEX_AND_AGE, survey="Spring", surveyed=100).questions
    assert [family.by and family.by.texts["en"] for family in asked.families] == ["Sex", "Age"]
    assert [[group and group.texts["en"] for group in family.groups] for family
            in asked.families] == [[None, "Women", "Men"], [None, "Other answers", "65+"]]
    assert [[figure and figure.people for figure in line]
            for line in asked.families[0].figures] == [[60, 40, 20], [35, 15, 20]]
    assert asked.missing == 5


@pytest.mark.parametrize(("sample", "has_interval"), [
    ("random", True), ("not_random", False), ("unknown", False), ("", False)])
def test_only_people_chosen_by_lot_have_an_interval(sample: str, has_interval: bool) -> None:
    survey = one(*SEX_AND_AGE, survey="Spring", sample=sample)
    figures = [figure for asked in survey.questions for family in asked.families
               for line in family.figures for figure in line if figure is not None]
    assert {figure.interval is not None for figure in figures} == {has_interval}
    words = sample_words(translator("en"), survey.sample)
    assert words.startswith("Not representative of the town") != has_interval


def test_lines_that_contradict_each_other_prove_nothing() -> None:
    found = lines(*SEX_AND_AGE, survey="Spring", sample="random")
    found[3]["sample"] = "not_random"
    assert survey_figures(found)[0].sample == ""


def test_what_is_held_back_has_neither_share_nor_interval() -> None:
    found = lines(("Yes", "", "", 97, 100), ("No", "", "", 3, 100), sample="random")
    (asked,) = survey_figures(found, held_of_survey(found))[0].questions
    figures = [line[0] for line in asked.families[0].figures]
    assert [(figure.share, figure.interval) for figure in figures if figure] == [(None, None)] * 2


def test_lines_that_lack_something_or_come_twice_are_no_figures() -> None:
    found = lines(("Yes", "", "", 6, 10), ("", "", "", 4, 10), ("Yes", "", "", 7, 10))
    figured, rest = parted(found)
    assert (figured, rest) == ([found[0]], found[1:])


def test_how_many_were_asked_stays_unsaid_where_few_left_a_question_out() -> None:
    t = translator("en")
    for surveyed, is_held, told, missing in (
            (97, True, "", "Fewer than 5 people did not answer."),
            (105, False, "105 people were asked.", "10 people did not answer."),
            (95, False, "95 people were asked.", "Everyone who was asked answered.")):
        found = lines(*SEX_AND_AGE, survey="Spring", surveyed=surveyed)
        (survey,) = survey_figures(found, held_of_survey(found))
        assert survey.is_held is is_held
        assert about_words(t, survey, is_public=True) == told
        assert missing_words(t, survey.questions[0], is_public=True, is_held=is_held) == missing
        assert about_words(t, survey) == f"{surveyed} people were asked."


def test_two_groups_of_one_name_in_two_families_are_two_groups() -> None:
    found = lines(("Yes", "", "", 60, 95), ("No", "", "", 35, 95),
                  ("Yes", "Sex", "Others", 57, 91), ("No", "Sex", "Others", 34, 91),
                  ("Yes", "Age", "Others", 30, 45), ("No", "Age", "Others", 15, 45),
                  ("Yes", "Age", "65+", 30, 50), ("No", "Age", "65+", 20, 50))
    held = held_of_survey(found)
    marks = ["".join(held.get((line["id"], key), "shown")[1] for key in ("people", "out_of"))
             for line in found]
    # everyone less the others of one family would tell of four people; the ages tell of nobody
    assert marks[2:4] != ["hh", "hh"]
    assert marks[4:] == ["hh"] * 4


def test_ages_stand_in_bands_that_hold_people() -> None:
    assert usual_starts(range(16, 90), are_ages=True) == AGES
    assert usual_starts(range(26, 60), are_ages=True) == (25, 35, 50)
    assert usual_starts([3, 4, 60], are_ages=True) == (18, 25, 35, 50)
    assert usual_starts([], are_ages=True) == ()
    assert band_names([20, 70], (30, 60)) == ("0–29", "30–59", "60+")
    assert band_names([20, 70], (18, 19, 60)) == ("0–17", "18", "19–59", "60+")
    assert [band_of(age, (30, 60)) for age in (20, 29, 30, 60, 99)] == [0, 0, 1, 2, 2]


def test_other_numbers_are_parted_at_round_ones() -> None:
    starts = usual_starts(list(range(0, 4000, 7)), are_ages=False)
    assert 2 <= len(starts) <= 3
    assert all(start % 100 == 0 for start in starts)


@pytest.mark.parametrize(("typed", "starts"), [
    ("18, 25, 35", (18, 25, 35)), ("18;25 35", (18, 25, 35)), ("18، 25", (18, 25)),
    ("", None), ("25, 18", None), ("18, x", None), ("1,2,3,4,5,6,7,8,9,10,11,12", None)])
def test_starts_are_read_as_people_write_them(typed: str, starts: tuple[int, ...] | None) -> None:
    assert starts_in(typed) == starts
