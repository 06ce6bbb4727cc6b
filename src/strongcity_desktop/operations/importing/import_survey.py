"""Import survey results: look at the file, count what was chosen, keep the counts in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

from strongcity_desktop.exchange.survey_columns import ColumnType, LeftBecause
from strongcity_desktop.exchange.survey_counts import Counted, Counts, count
from strongcity_desktop.exchange.survey_files import ENDINGS
from strongcity_desktop.exchange.survey_form import SurveyForm, read_form
from strongcity_desktop.exchange.survey_import import Survey, read_survey
from strongcity_desktop.exchange.survey_questions import SurveyColumn, SurveyQuestion
from strongcity_desktop.exchange.survey_words import Worded, in_language
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText, clean
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.back_up import back_up_before
from strongcity_desktop.registers.analysis.survey_figures import place_of
from strongcity_desktop.store import town_reads, worksheets
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.loader import edition
from strongcity_desktop.worksheets.shape import check_shape

SURVEY_RESULTS = "survey_results"
MOST_RESULTS = 480
Sample = Literal["random", "not_random", "unknown"]

_KEPT = mark("Imported survey results from “{file}”")
_NO_PLACE = mark("This diagnosis has no place for survey results. Begin a new one, then import "
                 "them there.")
_NOTHING = mark("No question was chosen, so there is nothing to keep. Choose at least one.")
_TOO_MANY = mark("That would be {n} results, and {most} have room. Choose fewer questions, or no "
                 "groups.")
_OTHERS = mark("Other answers")


@dataclass(frozen=True)
class AboutSurvey:
    """What a person says of a survey: its name, its last day (ISO or ""), how people were chosen.

    `people` is how many were asked, None where nobody knows.
    """

    title: str = ""
    asked_on: str = ""
    sample: Sample | None = None
    people: int | None = None


def look_at_survey(source: Path, form: Path | None = None) -> Survey:
    """The columns of an export, in memory, read with its XLSForm where there is one.

    Raises Refusal when it holds no answers, or the form is none.
    """
    survey = read_survey(source, read_form(form) if form is not None else None)
    return replace(survey, others={code: translator(code)(_OTHERS) for code in SHIPPED})


def counts_of(survey: Survey, keys: Sequence[str], by: Sequence[str] = (),
              places: Mapping[str, Mapping[str, Worded]] | None = None) -> Counts:
    """The counts of the questions chosen (by heading), apart for the groups of each one in `by`.

    `places` gives the names of a register for answers (by heading, then by answer). What cannot be
    counted as the types stand is passed over.
    """
    found = {question.key: question.reworded((places or {}).get(question.key, {}))
             for question in survey.questions}
    groups = {question.key for question in survey.may_group()}
    return count([found[key] for key in keys if key in found],
                 [found[key] for key in by if key in found and key in groups])


def keep_counts(town: TownFile, filled_id: str, counts: Counts, about: AboutSurvey | None = None,
                *, file: str, who: str, replace: bool = False) -> Changes:
    """Write the counts into the survey results, after those there or instead of them, in one step.

    Taken in again, a survey with a name is counted once: its lines come in the place of the same.
    Raises Refusal, with nothing changed, when there is nothing to keep or too much.
    """
    filled = worksheets.filled(town, filled_id)
    try:
        question = edition(filled.worksheet_id, filled.edition).question(SURVEY_RESULTS)
    except KeyError:
        raise Refusal(_NO_PLACE) from None
    before = [] if replace else _results(worksheets.answers(town, filled_id).get(SURVEY_RESULTS))
    language = town_reads.details(town).language
    about = about or AboutSurvey()
    fresh = results_of(counts, about, language)
    places = {place_of(row) for row in fresh} if about.title else set()
    rows = [*(row for row in before if place_of(row) not in places), *fresh]
    if not counts.rows:
        raise Refusal(_NOTHING)
    if len(rows) > MOST_RESULTS:
        raise Refusal(_TOO_MANY, n=len(rows), most=MOST_RESULTS)
    town.refuse_if_read_only()
    value = check_shape(question, rows)
    back_up_before(town, "an import")
    with town.step(_KEPT, who=who, file=clean(file)) as step:
        worksheets.set_answer(step, filled_id, SURVEY_RESULTS, value)
    return step.changes


def results_of(counts: Counts, about: AboutSurvey, language: str) -> list[dict[str, Any]]:
    """The counts as results are stored, in the town's language and those of the form."""
    of_all = _about(about, language)
    return [{**_item(row, language), **of_all} for row in counts.rows]


def _results(kept: Any) -> list[dict[str, Any]]:
    return list(kept) if isinstance(kept, list) else []


def _about(about: AboutSurvey, language: str) -> dict[str, Any]:
    found = {"survey": LocalText.of(about.title, language).to_json() if about.title else None,
             "asked_on": about.asked_on or None, "sample": about.sample, "surveyed": about.people}
    return {key: value for key, value in found.items() if value is not None}


def _item(row: Counted, language: str) -> dict[str, Any]:
    texts = {"asked": row.asked, "answer": row.answer, "by": row.by, "group": row.group}
    return {"id": str(uuid4()),
            **{key: _text(words, language) for key, words in texts.items() if words},
            "people": row.people, "out_of": row.out_of}


def _text(words: Worded, language: str) -> dict[str, Any]:
    """A text with the versions that a form gives, the town's own language first."""
    versions = {code: clean(text) for code, text in words.items() if code and text}
    own = language if language in versions else next(iter(versions), language)
    if words.get("") and language not in versions:
        versions, own = {**versions, language: clean(words[""])}, language
    return LocalText(own, versions).to_json()


__all__ = ["ENDINGS", "AboutSurvey", "ColumnType", "Counted", "Counts", "LeftBecause", "Sample",
           "Survey", "SurveyColumn", "SurveyForm", "SurveyQuestion", "Worded", "counts_of",
           "in_language", "keep_counts", "look_at_survey", "results_of"]
