"""Import survey results: look at the file, count what was chosen, keep the counts in one step."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop.exchange.survey_import import (
    Counted,
    Counts,
    LeftBecause,
    LeftOut,
    Survey,
    SurveyQuestion,
    count,
    read_survey,
)
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText, clean
from strongcity_desktop.operations.back_up import back_up_before
from strongcity_desktop.store import town_reads, worksheets
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.loader import edition
from strongcity_desktop.worksheets.shape import check_shape

SURVEY_RESULTS = "survey_results"
MOST_RESULTS = 120

_KEPT = mark("Imported survey results from “{file}”")
_NO_PLACE = mark("This diagnosis has no place for survey results. Begin a new one, then import "
                 "them there.")
_NOTHING = mark("No question was chosen, so there is nothing to keep. Choose at least one.")
_TOO_MANY = mark("That would be {n} results, and {most} have room. Choose fewer questions, or no "
                 "groups.")


def look_at_survey(source: Path) -> Survey:
    """The closed questions of an export, in memory. Raises Refusal when it holds none to count."""
    return read_survey(source)


def counts_of(survey: Survey, keys: Sequence[str], group_key: str = "") -> Counts:
    """The counts of the questions chosen (by heading), apart for each group where one is chosen."""
    chosen = [question for question in survey.questions if question.key in keys]
    return count(chosen, survey.question(group_key) if group_key else None)


def keep_counts(town: TownFile, filled_id: str, counts: Counts, *, file: str, who: str,
                replace: bool = False) -> Changes:
    """Write the counts into the survey results, after those there or instead of them, in one step.

    Raises Refusal, with nothing changed, when there is nothing to keep or too much.
    """
    filled = worksheets.filled(town, filled_id)
    try:
        question = edition(filled.worksheet_id, filled.edition).question(SURVEY_RESULTS)
    except KeyError:
        raise Refusal(_NO_PLACE) from None
    before = [] if replace else _results(worksheets.answers(town, filled_id).get(SURVEY_RESULTS))
    language = town_reads.details(town).language
    rows = [*before, *(_item(row, language) for row in counts.rows)]
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


def _results(kept: Any) -> list[dict[str, Any]]:
    return list(kept) if isinstance(kept, list) else []


def _item(row: Counted, language: str) -> dict[str, Any]:
    texts = {"asked": row.asked, "answer": row.answer, "group": row.group}
    return {"id": str(uuid4()),
            **{key: LocalText.of(clean(text), language).to_json()
               for key, text in texts.items() if text},
            "people": row.people, "out_of": row.out_of}


__all__ = ["Counted", "Counts", "LeftBecause", "LeftOut", "Survey", "SurveyQuestion",
           "counts_of", "keep_counts", "look_at_survey"]
