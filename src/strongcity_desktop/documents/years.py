"""Two assessments side by side, as plain values for the documents that compare them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.kinds import Worksheet

T = TypeVar("T")
ThenNow = tuple[T | None, T | None]

VERDICTS: Mapping[str, str] = {
    "better": mark("Better"), "worse": mark("Worse"), "same": mark("No change"),
    "changed": mark("Changed"), "new": mark("New"), "gone": mark("Gone"),
    "not_comparable": mark("Not comparable"),
}


@dataclass(frozen=True)
class RunFacts:
    """One of the two: its name for the reader, and when it was written."""

    title: str
    started_on: date
    finished_on: date | None


@dataclass(frozen=True)
class RatingChange:
    """One row of a rating table as one group sees it; a level, "unknown", or None where open."""

    group: str
    row: str
    verdict: str
    before: int | str | None
    after: int | str | None


@dataclass(frozen=True)
class AnswerChange:
    """What became of one answer; `reason`, in the reader's words, says why nothing can be said.

    `ratings` are the rows of a rating table whose level is not the same any more.
    """

    question_key: str
    step_key: str
    verdict: str
    reason: str
    before: Any
    after: Any
    ratings: tuple[RatingChange, ...] = ()


@dataclass(frozen=True)
class ChallengeChange:
    """What became of one challenge: each pair is then and now, None where it was not rated.

    `reason`, in the reader's words, says why the two cannot be compared.
    """

    challenge_id: str
    verdict: str
    reason: str
    score: ThenNow[int]
    likelihood: ThenNow[int] = (None, None)
    impact: ThenNow[int] = (None, None)
    trend: ThenNow[str] = (None, None)


@dataclass(frozen=True)
class Years:
    """The two runs and all that changed between them; `counts` by verdict, of challenges."""

    earlier: RunFacts
    later: RunFacts
    worksheet: Worksheet
    answers: tuple[AnswerChange, ...] = ()
    challenges: tuple[ChallengeChange, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    tells_of_challenges: bool = True
    """Whether challenges were judged in both: those of a diagnosis are."""


def verdict_words(t: Translator, verdict: str) -> str:
    """The verdict for the reader."""
    return t(VERDICTS.get(verdict, verdict))
