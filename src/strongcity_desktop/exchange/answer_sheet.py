"""The answers of a filled worksheet as a sheet in words, for reading; JSON carries them back in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.shown_answers import shown_answers
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.answers import counted
from strongcity_desktop.worksheets.kinds import Depth, Worksheet
from strongcity_desktop.worksheets.presentation import answer_in_words
from strongcity_desktop.worksheets.wording import label, step_label

KEY_HEADING = "key"
_STEP, _QUESTION, _ANSWER = mark("Step"), mark("Question"), mark("Answer")


@dataclass(frozen=True)
class FilledAnswers:
    """What a sheet is made of: the name people gave the worksheet, its edition, its answers."""

    title: str
    worksheet: Worksheet
    answers: Mapping[str, Any]
    depth: Depth = "full"


def answer_sheet(filled: FilledAnswers, t: Translator, *, edition: Edition, language: str,
                 row_names: Mapping[str, str], currency: str) -> Sheet:
    """A row per answer that counts and that the edition shows, in the order of the worksheet.

    `language` is the town's own, for people's texts; `row_names` names the register rows that the
    edition shows, by id; `currency` is the town's, for amounts.
    """
    sheet = filled.worksheet
    kept = counted(sheet, filled.answers, filled.depth)
    shown = shown_answers(sheet, kept, edition, depth=filled.depth, listed=row_names,
                          to_be_worded=True)
    rows = []
    for step in sheet.steps:
        for question in step.questions:
            value = shown.get(question.key)
            if value is None:
                continue
            words = answer_in_words(question, value, t, language=language, row_names=row_names,
                                    currency=currency, edition=edition)
            rows.append((question.key, step_label(t, step), label(t, question),
                         without_isolates(words)))
    return Sheet(filled.title, (KEY_HEADING, t(_STEP), t(_QUESTION), t(_ANSWER)), tuple(rows))
