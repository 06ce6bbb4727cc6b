"""Two diagnoses of one town: found oldest first, compared by answer and by challenge."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.compare_years import (
    YearsCompared,
    assessments,
    compare_assessments,
    previous_assessment,
    reason_in_words,
)
from strongcity_desktop.operations.fill_worksheet import answer_typed, start_worksheet
from strongcity_desktop.operations.keep_register import add_row, change_row, delete_rows
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets

WHO = "Clerk"
WHY = "Older people were left out"


class Years:
    """A town with three diagnoses and two challenges; the middle one is only begun."""

    def __init__(self, town: TownFile) -> None:
        self.town = town
        self.first = self._begin(2024)
        self.middle = self._begin(2025)
        self.last = self._begin(2026)
        self.insults = self._challenge("Insults on buses")
        self.rumours = self._challenge("Rumours online")

    def _begin(self, year: int) -> str:
        return self.town.run(lambda it: start_worksheet(
            it, "diagnosis", who=WHO, on=date(year, 2, 9))).id

    def _challenge(self, name: str) -> str:
        text = {"original": "en", "texts": {"en": name}}
        return self.town.run(lambda it: add_row(it, "challenges", {"name": text}, WHO)).row.id

    def answer(self, filled: str, key: str, value: Any) -> None:
        self.town.run(lambda it: answer_typed(it, filled, key, value, who=WHO))

    def rate(self, filled: str, challenge: str, likelihood: int, impact: int) -> None:
        self.town.run(lambda it: change_row(
            it, "challenges", challenge, {"likelihood": likelihood, "impact": impact}, WHO,
            assessment=filled))

    def compared(self, earlier: str | None = None, later: str | None = None) -> YearsCompared:
        return self.town.run(lambda it: compare_assessments(
            it, earlier or self.first, later or self.last))

    def broken(self, filled: str, step: str) -> None:
        self.answer(filled, "method_changes", [
            {"step": step, "change": "Asked at markets", "reason": WHY, "breaks": "yes"}])


@pytest.fixture
def years(tmp_path: Path) -> Iterator[Years]:
    town = create_town(tmp_path / "town.strongcity", DETAILS, WHO)
    yield Years(town)
    town.close()


def verdicts(compared: YearsCompared) -> dict[str, str]:
    return {one.question_key: one.verdict for one in compared.answers}


def test_diagnoses_are_found_oldest_first(years: Years) -> None:
    earlier = years.town.run(lambda it: start_worksheet(it, "diagnosis", who=WHO,
                                                        on=date(2020, 1, 1))).id
    years.town.run(lambda it: start_worksheet(it, "pathway", who=WHO))
    found = years.town.run(assessments)
    assert [one.id for one in found] == [earlier, years.first, years.middle, years.last]
    before = {one.id: years.town.run(lambda it, id=one.id: previous_assessment(it, id))
              for one in found}
    assert before == {earlier: None, years.first: earlier, years.middle: years.first,
                      years.last: years.middle}


def test_answers_are_better_worse_new_and_gone(years: Years) -> None:
    for key, then, now in (("women_heard", "no", "yes"), ("centre_weight", 2, 4),
                           ("incidents", 12, 9), ("feedback", None, "Posters"),
                           ("known_gaps", "Farms", None), ("youth_heard", "yes", "yes")):
        for filled, value in ((years.first, then), (years.last, now)):
            if value is not None:
                years.answer(filled, key, value)
    compared = years.compared()
    assert verdicts(compared) == {
        "women_heard": "better", "centre_weight": "worse", "incidents": "changed",
        "feedback": "new", "known_gaps": "gone", "youth_heard": "same"}
    assert dict(compared.answer_counts) == {"better": 1, "worse": 1, "changed": 1, "new": 1,
                                            "gone": 1, "same": 1}
    facts = {one.question_key: one for one in compared.answers}
    assert (facts["incidents"].step_key, facts["incidents"].before, facts["incidents"].after) \
        == ("context", 12, 9)
    assert (compared.earlier.started_on, compared.later.id) == (date(2024, 2, 9), years.last)


def test_the_short_form_says_what_was_not_asked_then(years: Years) -> None:
    short = years.town.run(lambda it: start_worksheet(
        it, "diagnosis", depth="short", who=WHO, on=date(2023, 1, 1))).id
    years.answer(years.last, "how_often", "yearly")
    (found,) = years.compared(short).answers
    assert not found.is_asked_in_both
    assert (found.verdict, reason_in_words(found, translator("en"))) == (
        "not_comparable", "Not asked then.")


def test_a_rating_table_says_which_row_moved(years: Years) -> None:
    years.answer(years.first, "ratings", {"all": {"police": {"level": 2},
                                                  "schools": {"level": 4}}})
    years.answer(years.last, "ratings", {"all": {"police": {"level": 3}, "schools": {"level": 2}}})
    (found,) = years.compared().answers
    assert found.is_asked_in_both
    assert found.verdict == "changed"
    assert [(row.row, row.word, row.before, row.after) for row in found.rows] == [
        ("police", "better", 2, 3), ("schools", "worse", 4, 2)]


def test_challenges_are_compared_by_their_score(years: Years) -> None:
    years.rate(years.first, years.insults, 4, 4)
    years.rate(years.last, years.insults, 2, 4)
    years.rate(years.last, years.rumours, 5, 3)
    compared = years.compared()
    found = {one.challenge_id: one for one in compared.challenges}
    insults = found[years.insults]
    assert (insults.verdict, insults.score_before, insults.score_after) == ("better", 16, 8)
    assert insults.name["texts"]["en"] == "Insults on buses"
    assert found[years.rumours].verdict == "new"
    assert dict(compared.counts) == {"better": 1, "new": 1}


def test_a_challenge_unticked_later_is_gone_and_a_deleted_one_is_left_out(years: Years) -> None:
    for challenge in (years.insults, years.rumours):
        years.rate(years.first, challenge, 3, 3)
    years.answer(years.last, "challenges_faced", [years.insults])
    years.rate(years.last, years.insults, 3, 3)
    found = {one.challenge_id: one.verdict for one in years.compared().challenges}
    assert found == {years.insults: "same", years.rumours: "gone"}
    years.town.run(lambda it: delete_rows(it, "challenges", [years.rumours], WHO))
    found = {one.challenge_id: one.verdict for one in years.compared().challenges}
    assert found == {years.insults: "same"}


@pytest.mark.parametrize("told_in", ["middle", "last"])
def test_a_break_of_method_is_given_with_the_reason_of_the_town(years: Years, told_in: str) -> None:
    years.rate(years.first, years.insults, 4, 4)
    years.rate(years.last, years.insults, 2, 4)
    years.answer(years.first, "incidents", 12)
    years.answer(years.last, "incidents", 9)
    years.broken(getattr(years, told_in), "context")
    compared = years.compared()
    (challenge,) = compared.challenges
    incidents = next(one for one in compared.answers if one.question_key == "incidents")
    for found in (challenge, incidents):
        assert found.verdict == "not_comparable"
        assert WHY in reason_in_words(found, translator("en"))
    assert (challenge.score_before, challenge.score_after) == (16, 8)


def test_a_break_before_the_earlier_one_does_not_count(years: Years) -> None:
    for filled, likelihood in ((years.first, 4), (years.last, 2)):
        years.rate(filled, years.insults, likelihood, 4)
    years.broken(years.first, "context")
    assert [one.verdict for one in years.compared().challenges] == ["better"]


def test_the_older_one_comes_first_whichever_is_named_first(years: Years) -> None:
    years.answer(years.first, "women_heard", "no")
    years.answer(years.last, "women_heard", "yes")
    assert verdicts(years.compared(years.last, years.first)) == {"women_heard": "better"}


def test_only_two_runs_of_one_worksheet_compare(years: Years) -> None:
    pathway = years.town.run(lambda it: start_worksheet(it, "pathway", who=WHO)).id
    for earlier, later in ((years.first, years.first), (pathway, years.last),
                           ("no such diagnosis", years.last)):
        with pytest.raises(Refusal):
            years.compared(earlier, later)


def test_two_runs_of_any_worksheet_compare_without_challenges(years: Years) -> None:
    years.rate(years.last, years.insults, 4, 4)
    question = next(one for one in all_worksheets()["pathway"].questions
                    if one.kind is Kind.LONG_TEXT)
    first, last = (years.town.run(lambda it, on=on: start_worksheet(
        it, "pathway", who=WHO, on=date(on, 3, 1))).id for on in (2025, 2026))
    assert years.town.run(lambda it: previous_assessment(it, last)) == first
    years.answer(first, question.key, "Few know of it.")
    years.answer(last, question.key, "Every service knows of it.")
    compared = years.compared(last, first)
    assert (compared.earlier.id, compared.later.id) == (first, last)
    assert verdicts(compared) == {question.key: "changed"}
    assert (compared.challenges, dict(compared.counts)) == ((), {})


def test_a_year_begun_from_the_last_breaks_no_comparison(years: Years) -> None:
    years.broken(years.last, "context")
    years.answer(years.last, "incidents", 9)
    years.answer(years.last, "women_heard", "yes")
    years.rate(years.last, years.insults, 4, 4)
    new = years.town.run(lambda it: start_worksheet(
        it, "diagnosis", who=WHO, from_filled=years.last, on=date(2027, 2, 9))).id
    compared = years.compared(years.last, new)
    assert [one.verdict for one in compared.challenges] == ["same"]
    assert verdicts(compared) == {"women_heard": "same", "challenges_faced": "same",
                                  "incidents": "gone"}
