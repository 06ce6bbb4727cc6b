"""The answers of a filled worksheet as a sheet in words; JSON carries them back in."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.answers import Answers, counted
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet
from strongcity_desktop.worksheets.presentation import SMALLEST_PRINTED, answer_in_words
from strongcity_desktop.worksheets.wording import label, step_label

_STEP, _QUESTION, _ANSWER = mark("Step"), mark("Question"), mark("Answer")
KEY_HEADING = "key"


def answer_sheet(title: str, worksheet: Worksheet, answers: Answers, depth: Depth, t: Translator, *,
                 edition: Edition, language: str, row_names: Mapping[str, str], currency: str
                 ) -> Sheet:
    """A row per answer that counts and that the edition shows, in the order of the worksheet.

    `language` is the town's own, for people's texts; `row_names` names the register rows that the
    edition shows, by id.
    """
    kept = shown_answers(worksheet, counted(worksheet, answers, depth), edition, row_names)
    rows = []
    for step in worksheet.steps:
        for question in step.questions:
            if question.key in kept:
                words = answer_in_words(question, kept[question.key], t, language=language,
                                        row_names=row_names, currency=currency, edition=edition)
                rows.append((question.key, step_label(t, step), label(t, question),
                             without_isolates(words)))
    return Sheet(title, (KEY_HEADING, t(_STEP), t(_QUESTION), t(_ANSWER)), tuple(rows))


def shown_answers(worksheet: Worksheet, answers: Mapping[str, Any], edition: Edition,
                  row_names: Mapping[str, str]) -> dict[str, Any]:
    """The stored answers that the edition shows; of repeated items, the columns it shows.

    A public one names no register row that `row_names` lacks.
    """
    shown = {question.key: _shown(question, answers[question.key], edition, row_names)
             for question in worksheet.questions
             if question.key in answers and edition.shows(question.mark)}
    return {key: value for key, value in shown.items() if value not in (None, [])}


def small_counts_left_out(worksheet: Worksheet, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers without counts of people from 1 to 4, which point to persons."""
    return {question.key: kept for question in worksheet.questions if question.key in answers
            and (kept := _without_small(question, answers[question.key])) is not None}


def _shown(question: Question, value: Any, edition: Edition, row_names: Mapping[str, str]) -> Any:
    if question.kind is Kind.REPEAT and isinstance(value, list):
        hidden = {column.key for column in question.columns if not edition.shows(column.mark)}
        columns = {column.key: column for column in question.columns}
        return [{key: _shown(columns[key], part, edition, row_names) if key in columns else part
                 for key, part in item.items() if key not in hidden} for item in value]
    if question.kind is Kind.REGISTER_CHOICE and isinstance(value, list) \
            and edition.audience is Audience.PUBLIC:
        return [row_id for row_id in value if row_id in row_names]
    return value


def _without_small(question: Question, value: Any) -> Any:
    if question.kind is Kind.REPEAT and isinstance(value, list):
        small = [column.key for column in question.columns if column.counts_people]
        return [{key: part for key, part in item.items()
                 if key not in small or not _is_small(part)} for item in value]
    return None if question.counts_people and _is_small(value) else value


def _is_small(value: Any) -> bool:
    return isinstance(value, int) and 0 < value < SMALLEST_PRINTED
