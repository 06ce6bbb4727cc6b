"""What became of each challenge between two assessments: better, worse, new, gone, or unsaid."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Row

Word = Literal["better", "worse", "same", "changed", "new", "gone", "not_comparable"]

NOT_RATED = mark("Not rated at one of the two times.")
NOT_CHOSEN = mark("The challenges were not chosen at one of the two times.")
METHOD_CHANGED = mark("The way of rating has changed since.")


@dataclass(frozen=True)
class ChallengeDifference:
    """One challenge then and now; None where it was not rated. `name` is LocalText as JSON.

    `reason` (a source message) says why it cannot be compared; `told` is what the town wrote of
    its change of method, LocalText as JSON.
    """

    challenge_id: str
    name: Mapping[str, Any]
    verdict: Word
    reason: str
    score_before: int | None
    score_after: int | None
    likelihood_before: int | None
    likelihood_after: int | None
    impact_before: int | None
    impact_after: int | None
    trend_before: str | None
    trend_after: str | None
    told: Any | None = None


@dataclass(frozen=True)
class FacedThen:
    """The challenges as one assessment saw them: all rows, and the ids it chose.

    `chosen` is None when the assessment did not say which challenges the town faces.
    """

    rows: Sequence[Row]
    chosen: Collection[str] | None


def challenge_differences(before: FacedThen, after: FacedThen, *, method_broken: bool,
                          told: Any | None = None) -> tuple[ChallengeDifference, ...]:
    """Every challenge that either assessment chose and that still has a row, by its number.

    A lower score (likelihood × impact) is better. The same score from other parts is a change.
    """
    then = {row.id: row for row in before.rows}
    now = {row.id: row for row in after.rows}
    chosen = {*(before.chosen or ()), *(after.chosen or ())}
    rows = sorted((now.get(id) or then[id] for id in chosen if id in now or id in then),
                  key=lambda row: row.number)
    return tuple(_difference(row, then, now, before, after, method_broken, told) for row in rows)


@dataclass(frozen=True)
class _Rating:
    likelihood: int | None = None
    impact: int | None = None
    trend: str | None = None

    @property
    def score(self) -> int | None:
        if self.likelihood is None or self.impact is None:
            return None
        return self.likelihood * self.impact


def _rating(row: Row | None, chosen: Collection[str] | None) -> _Rating:
    """The rating of a row; none where the assessment did not choose it."""
    if row is None or chosen is None or row.id not in chosen:
        return _Rating()
    return _Rating(_level(row.values.get("likelihood")), _level(row.values.get("impact")),
                   row.values.get("trend") or None)


def _level(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _difference(row: Row, then: Mapping[str, Row], now: Mapping[str, Row], before: FacedThen,
                after: FacedThen, method_broken: bool, told: Any | None) -> ChallengeDifference:
    was = _rating(then.get(row.id), before.chosen)
    is_ = _rating(now.get(row.id), after.chosen)
    word, reason = _word(row.id, was, is_, before.chosen, after.chosen, method_broken)
    return ChallengeDifference(
        row.id, row.values.get("name") or {}, word, reason, was.score, is_.score, was.likelihood,
        is_.likelihood, was.impact, is_.impact, was.trend, is_.trend,
        told if reason == METHOD_CHANGED else None)


def _word(row_id: str, was: _Rating, is_: _Rating, before: Collection[str] | None,
          after: Collection[str] | None, method_broken: bool) -> tuple[Word, str]:
    if before is None or after is None:
        return "not_comparable", NOT_CHOSEN
    if row_id not in before:
        return "new", ""
    if row_id not in after:
        return "gone", ""
    if was.score is None or is_.score is None:
        return "not_comparable", NOT_RATED
    if method_broken:
        return "not_comparable", METHOD_CHANGED
    if was.score != is_.score:
        return ("better" if is_.score < was.score else "worse"), ""
    alike = (was.likelihood, was.impact) == (is_.likelihood, is_.impact)
    return ("same" if alike else "changed"), ""
