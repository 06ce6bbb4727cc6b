"""What a filled worksheet tells: what it concludes and why, what its answers lack, what to do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import Answers, counted, is_unknown
from strongcity_desktop.worksheets.coherence import ROW
from strongcity_desktop.worksheets.condition import depends_on, holds
from strongcity_desktop.worksheets.kinds import (
    Choice,
    Consideration,
    Depth,
    GapRule,
    Kind,
    Outcome,
    Question,
    Reason,
    Worksheet,
)

_RATED = mark("{name}: {value}")
_RAISE = mark("Improve: {row}")


@dataclass(frozen=True)
class OutcomeTold:
    """What the worksheet concludes, with the reasons that hold."""

    outcome: Outcome
    reasons: tuple[Reason, ...]

    def label_in(self, t: Translator) -> str:
        """What it concludes."""
        return wording.outcome_label(t, self.outcome)

    def hint_in(self, t: Translator) -> str:
        """What that means for the town."""
        return wording.outcome_hint(t, self.outcome)

    def reasons_in(self, t: Translator) -> tuple[str, ...]:
        """Why, in the order declared."""
        return tuple(wording.reason_label(t, self.outcome, reason) for reason in self.reasons)


@dataclass(frozen=True)
class GapTold:
    """One thing an answer lacks. `key` is "question.gap", for a row "question.row.rowkey"."""

    key: str
    question: Question
    chapter: str  # of the guide
    rule: GapRule | None = None
    row: Choice | None = None
    level: int = 0  # of the row: the lowest that any group gave

    def label_in(self, t: Translator) -> str:
        """What is lacking; a row rated low is said with its level."""
        if self.rule is not None:
            return wording.gap_label(t, self.question, self.rule)
        name, level = self._row_in(t), self.question.levels[self.level - 1]
        return t(_RATED, name=name,
                 value=wording.choice_label(t, self.question, "levels", level))

    def next_step_in(self, t: Translator) -> str:
        """What to do about it; it can be the name of a task."""
        if self.rule is not None:
            return wording.gap_next_step(t, self.question, self.rule)
        if self.row is not None and self.row.next_step:
            return wording.row_next_step(t, self.question, self.row)
        return t(_RAISE, row=self._row_in(t))

    def _row_in(self, t: Translator) -> str:
        return "" if self.row is None else wording.choice_label(t, self.question, "rows", self.row)


def tells_something(sheet: Worksheet) -> bool:
    """Whether a worksheet may conclude something, or say what is lacking."""
    return bool(sheet.outcomes) or any(question.gaps or question.low
                                       for question in sheet.questions)


def outcome_of(sheet: Worksheet, answers: Mapping[str, Any], depth: Depth = "full"
               ) -> OutcomeTold | None:
    """The first outcome that holds for these stored answers, with its reasons.

    None where the worksheet concludes nothing, or where nothing is known yet of what its outcomes
    look at: an empty worksheet is no verdict. Hidden answers do not count.
    """
    kept = counted(sheet, answers, depth)
    looked_at = {key for outcome in sheet.outcomes if outcome.when is not None
                 for key in depends_on(outcome.when)}
    if looked_at and not looked_at & set(_known(kept)):
        return None
    for outcome in sheet.outcomes:
        if outcome.when is None or holds(outcome.when, kept):
            return OutcomeTold(outcome, tuple(reason for reason in outcome.reasons
                                              if holds(reason.when, kept)))
    return None


def gaps_told(sheet: Worksheet, answers: Mapping[str, Any], depth: Depth = "full"
              ) -> tuple[GapTold, ...]:
    """What the answers lack, in the order of the questions.

    A gap counts only while its own question is asked and answered; "I do not know" is no answer.
    """
    kept = counted(sheet, answers, depth)
    known = _known(kept)
    return tuple(gap for question in sheet.questions if question.key in known
                 for gap in _gaps_of(question, kept))


def considerations_for(option: Choice, answers: Mapping[str, Any]) -> tuple[Consideration, ...]:
    """What this town thinks of before it takes an option, given the answers that count."""
    return tuple(thought for thought in option.considerations
                 if thought.when is None or holds(thought.when, answers))


def _known(kept: Answers) -> tuple[str, ...]:
    return tuple(key for key, value in kept.items() if not is_unknown(value))


def _gaps_of(question: Question, kept: Answers) -> Iterator[GapTold]:
    for rule in question.gaps:
        if holds(rule.when, kept):
            yield GapTold(f"{question.key}.{rule.key}", question, rule.chapter, rule)
    if question.kind is Kind.RATING_TABLE and question.low:
        for row in question.rows:
            level = lowest(kept[question.key], row.key)
            if level and level <= question.low:
                yield GapTold(f"{question.key}.{ROW}.{row.key}", question, question.chapter,
                              row=row, level=level)


def lowest(ratings: Mapping[str, Any], row: str) -> int:
    """The lowest level that any group gave to a row; 0 where none did."""
    return min((rated[row]["level"] for rated in ratings.values()
                if isinstance(rated.get(row, {}).get("level"), int)), default=0)
