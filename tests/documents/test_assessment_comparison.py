"""Two assessments side by side: counts, scores, ratings, and what cannot be compared."""

from datetime import date

from documents.pdf_text import text_of
from documents.row_sources import INTERNAL, PUBLIC, row, said, source_of
from strongcity_desktop.documents.assessment_comparison import assessment_comparison
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import (
    AnswerChange,
    ChallengeChange,
    RatingChange,
    RunFacts,
    Years,
)
from strongcity_desktop.language.marks import Edition, Mark
from strongcity_desktop.worksheets.loader import all_worksheets

SHEET = all_worksheets()["diagnosis"]
RUMOURS, FIGHTS, POOL = row(1, "Rumours"), row(3, "Fights"), row(9, "The pool")
THEN = RunFacts("Diagnosis 2025", date(2025, 1, 8), date(2025, 2, 1))
NOW = RunFacts("Diagnosis 2026", date(2026, 1, 5), None)


def source_for(edition: Edition = PUBLIC, language: str = "en") -> Source:
    return source_of({"challenges": (RUMOURS, FIGHTS, POOL)}, edition=edition, language=language)


def change(key: str, verdict: str, before: object, after: object, *, reason: str = "",
           ratings: tuple[RatingChange, ...] = ()) -> AnswerChange:
    step = next(step for step in SHEET.steps for question in step.questions
                if question.key == key)
    return AnswerChange(key, step.key, verdict, reason, before, after, ratings)


def years(*answers: AnswerChange) -> Years:
    challenges = (
        ChallengeChange(RUMOURS.id, "worse", "", (9, 16), trend=("steady", "rising")),
        ChallengeChange(FIGHTS.id, "better", "", (12, 6)),
        ChallengeChange(POOL.id, "not_comparable", "Not rated at one of the two times.",
                        (None, 8)))
    return Years(THEN, NOW, SHEET, answers, challenges,
                 {"worse": 1, "better": 1, "not_comparable": 1})


def test_challenges_then_and_now() -> None:
    text = text_of(assessment_comparison(source_for(), years()))
    assert "Better Worse Not comparable 1 1 1" in text
    assert "1. Rumours 9 (B) 16 (A) Rising Worse" in text
    assert "3. Fights 12 (B) 6 (C) – Better" in text
    assert "9. The pool Not rated at one of the two times." in text
    assert "Diagnosis 2025 8 January 2025 to 1 February 2025" in text
    assert "No answer changed." in text


def test_of_lists_only_what_differs_is_shown() -> None:
    answers = (change("services_heard", "changed", ["sport", "culture"], ["sport", "housing"]),
               change("women_heard", "better", "partly", "yes"))
    text = text_of(assessment_comparison(source_for(), years(*answers)))
    assert "Services heard Culture Housing Changed" in text
    assert "Partly Yes Better" in text


def test_ratings_that_moved_stand_row_by_row() -> None:
    question = next(question for step in SHEET.steps if step.key == "trust"
                    for question in step.questions if question.kind == "rating_table")
    everyone, women = question.groups[:2]
    first, second = question.rows[:2]
    ratings = (RatingChange(everyone.key, first.key, "better", 2, 3),
               RatingChange(women.key, second.key, "not_comparable", "unknown", 4))
    answer = change(question.key, "changed", {}, {}, ratings=ratings)
    text = text_of(assessment_comparison(source_for(), years(answer)))
    levels = [level.label for level in question.levels]
    assert f"{first.label} {levels[1]} {levels[2]} Better" in text
    assert f"{second.label} ({women.label}) Don’t know {levels[3]} Not comparable" in text


def test_what_cannot_be_compared_says_why() -> None:
    answers = (change("services_heard", "not_comparable", None, ["sport"],
                      reason="Not asked then."),
               change("women_heard", "not_comparable", None, "yes", reason="Not asked then."))
    text = text_of(assessment_comparison(source_for(), years(*answers)))
    assert text.count("Not asked then.") == 1
    assert "Services heard and Women" in text


def test_hidden_answers_are_counted_not_shown() -> None:
    hidden = next(question for question in SHEET.questions
                  if question.mark is Mark.INTERNAL and question.kind == "long_text")
    answer = change(hidden.key, "changed", said("zqbefore"), said("zqafter"))
    public = text_of(assessment_comparison(source_for(), years(answer)))
    assert "zq" not in public
    assert "1 internal note" in public
    internal = text_of(assessment_comparison(source_for(INTERNAL), years(answer)))
    assert "zqbefore zqafter Changed" in internal


def test_a_challenge_deleted_since_keeps_its_line() -> None:
    source = source_of({"challenges": (FIGHTS, POOL)})
    text = text_of(assessment_comparison(source, years()))
    assert "an entry deleted since 9 (B) 16 (A)" in text
