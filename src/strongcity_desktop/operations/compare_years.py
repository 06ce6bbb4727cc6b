"""Two runs of a worksheet side by side: what became better or worse, and what cannot be said."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import Filled, filled_worksheets, open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.years import (
    ChallengeDifference,
    FacedThen,
    challenge_differences,
)
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet
from strongcity_desktop.worksheets.answers import counted, is_unknown
from strongcity_desktop.worksheets.comparison import Difference, Run, broken_steps, compare
from strongcity_desktop.worksheets.method_changes import MethodChange
from strongcity_desktop.worksheets.verdict import RowVerdict

__all__ = ["AnswerDifference", "ChallengeDifference", "FilledFacts", "RowVerdict",
           "YearsCompared", "assessments", "compare_assessments", "previous_assessment",
           "reason_in_words", "runs_of"]

DIAGNOSIS = "diagnosis"
CHALLENGES_FACED = "challenges_faced"

_TWO_DIFFERENT = mark("A worksheet is compared with an earlier one. Choose another one.")
_OF_TWO = mark("Only two runs of the same worksheet can be compared with each other. "
               "Choose two of one.")
_BECAUSE = mark("The method of this step has changed: {reason}")


@dataclass(frozen=True)
class FilledFacts:
    """One of the two runs."""

    id: str
    title: str
    started_on: date
    finished_on: date | None


@dataclass(frozen=True)
class AnswerDifference:
    """What became of one answer. `reason` is a source message, "" where there is none.

    `before` and `after` are stored values, None where there was no answer. `rows` are the rows of
    a rating table, each with its own verdict. `told` is what the town wrote of its change of
    method, LocalText as JSON. Not `is_asked_in_both`: one form or edition left the question out.
    """

    question_key: str
    step_key: str
    verdict: str
    reason: str
    before: Any
    after: Any
    rows: tuple[RowVerdict, ...] = ()
    told: Any | None = None
    is_asked_in_both: bool = True


@dataclass(frozen=True)
class YearsCompared:
    """Two runs compared; `counts` of challenges and `answer_counts` of answers by verdict.

    Only a diagnosis tells of challenges.
    """

    earlier: FilledFacts
    later: FilledFacts
    answers: tuple[AnswerDifference, ...]
    challenges: tuple[ChallengeDifference, ...]
    counts: Mapping[str, int]
    answer_counts: Mapping[str, int]
    worksheet_id: str = DIAGNOSIS


def assessments(town: TownFile) -> tuple[FilledWorksheet, ...]:
    """Every diagnosis of the town, oldest first."""
    return runs_of(town, DIAGNOSIS)


def runs_of(town: TownFile, worksheet_id: str) -> tuple[FilledWorksheet, ...]:
    """Every run of a worksheet, oldest first."""
    return tuple(sorted((filled for filled in filled_worksheets(town)
                         if filled.worksheet_id == worksheet_id),
                        key=lambda filled: filled.started_on))


def previous_assessment(town: TownFile, filled_id: str) -> str | None:
    """The id of the run of the same worksheet before this one; None for the first."""
    ids = _ids_beside(town, filled_id)
    place = ids.index(filled_id) if filled_id in ids else 0
    return ids[place - 1] if place else None


def _ids_beside(town: TownFile, filled_id: str) -> list[str]:
    """The ids of all runs of the worksheet of this one, oldest first."""
    of = {one.id: one.worksheet_id for one in filled_worksheets(town)}
    return [one.id for one in runs_of(town, of.get(filled_id, ""))]


def compare_assessments(town: TownFile, earlier_id: str, later_id: str) -> YearsCompared:
    """Two runs of a worksheet compared, the older one first whichever was named first.

    What any run after the earlier one tells as a break of method counts. Raises Refusal when both
    are the same or of two worksheets, or one is no longer there or of an edition this version
    lacks.
    """
    if earlier_id == later_id:
        raise Refusal(_TWO_DIFFERENT)
    opened = {one: open_filled(town, one) for one in (earlier_id, later_id)}
    ids = _ids_beside(town, later_id)
    if not set(opened) <= set(ids):
        raise Refusal(_OF_TWO)
    first, last = sorted(map(ids.index, opened))
    earlier, later = opened[ids[first]], opened[ids[last]]
    between = tuple(_run(open_filled(town, one)) for one in ids[first + 1:last])
    answers = tuple(_answer(one) for one in compare(_run(earlier), _run(later), between=between))
    challenges = _challenges(town, earlier, later, between) \
        if later.worksheet.id == DIAGNOSIS else ()
    return YearsCompared(
        _facts(earlier), _facts(later), answers, challenges,
        Counter(one.verdict for one in challenges), Counter(one.verdict for one in answers),
        later.worksheet.id)


def reason_in_words(difference: AnswerDifference | ChallengeDifference, t: Translator) -> str:
    """Why it cannot be compared, with what the town wrote of it; "" where there is no reason."""
    if difference.told is None:
        return t(difference.reason) if difference.reason else ""
    return t(_BECAUSE, reason=LocalText.from_json(difference.told).shown_in(t.language).text)


def _run(filled: Filled) -> Run:
    return Run(filled.worksheet, filled.answers, filled.depth)


def _facts(filled: Filled) -> FilledFacts:
    return FilledFacts(filled.id, filled.title, filled.started_on, filled.finished_on)


def _answer(one: Difference) -> AnswerDifference:
    return AnswerDifference(
        one.question_key, one.step_key, one.verdict.word, one.verdict.reason, one.before,
        one.after, one.verdict.rows, _told(one.method_change),
        one.change not in ("not_asked_then", "not_asked_now"))


def _told(change: MethodChange | None) -> Any | None:
    return None if change is None else change.reason or change.change


def _challenges(town: TownFile, earlier: Filled, later: Filled, between: tuple[Run, ...]
                ) -> tuple[ChallengeDifference, ...]:
    step_key = next((step.key for step in later.worksheet.steps for question in step.questions
                     if question.key == CHALLENGES_FACED), "")
    broken = broken_steps(*between, _run(later)).get(step_key)
    return challenge_differences(
        _faced(town, earlier), _faced(town, later), method_broken=broken is not None,
        told=_told(broken))


def _faced(town: TownFile, filled: Filled) -> FacedThen:
    answer = counted(filled.worksheet, filled.answers, filled.depth).get(CHALLENGES_FACED)
    chosen = None if answer is None or is_unknown(answer) else answer
    return FacedThen(rows_of(town, "challenges", assessment=filled.id), chosen)
