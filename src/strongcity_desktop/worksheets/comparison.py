"""Two runs of a worksheet side by side, by question key, honest about what was not asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from strongcity_desktop.worksheets.answers import State, counted, state_of, visible
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet

Change = Literal["same", "changed", "new", "gone", "not_asked_then", "not_asked_now"]


class Run(NamedTuple):
    """One filled worksheet: its edition, its stored answers and its depth."""

    worksheet: Worksheet
    answers: Mapping[str, Any]
    depth: Depth = "full"


@dataclass(frozen=True)
class Difference:
    """What became of one question, under its key of today; None where there was no answer.

    `new`: asked then, answered only now. `gone`: answered then, asked now and open. `not_asked_*`:
    the edition, the form or an earlier answer left the question out of that run.
    """

    question_key: str
    change: Change
    before: Any | None
    after: Any | None


def compare(earlier: Run, later: Run) -> tuple[Difference, ...]:
    """Every question that either run answered, in the order of the later edition.

    Questions retired since follow at the end, as not asked now. `renamed` of the later edition
    leads from every older key to the key of today.
    """
    before, after = _Reading(earlier, later.worksheet.renamed), _Reading(later, {})
    keys = [question.key for question in later.worksheet.questions]
    keys += [key for key in before.keys_in_order if key not in keys]
    found = (_difference(key, before, after) for key in keys)
    return tuple(difference for difference in found if difference is not None)


class _Reading:
    """One run under the keys of today."""

    def __init__(self, run: Run, renamed: Mapping[str, str]) -> None:
        answers = counted(run.worksheet, run.answers, run.depth)
        self.answers = {renamed.get(key, key): value for key, value in answers.items()}
        self.asked: dict[str, Question] = {
            renamed.get(question.key, question.key): question
            for question in visible(run.worksheet, answers, run.depth)
            if question.kind is not Kind.NOTE
            and state_of(question, answers) is not State.NOT_ASKED}
        self.keys_in_order = tuple(self.asked)


def _difference(key: str, before: _Reading, after: _Reading) -> Difference | None:
    was, now = before.answers.get(key), after.answers.get(key)
    if was is None and now is None:
        return None
    change: Change
    if key not in before.asked or _is_other_kind(key, before, after):
        change = "not_asked_then"
    elif key not in after.asked:
        change = "not_asked_now"
    elif was is None:
        change = "new"
    elif now is None:
        change = "gone"
    else:
        change = "same" if was == now else "changed"
    return Difference(key, change, was, now)


def _is_other_kind(key: str, before: _Reading, after: _Reading) -> bool:
    """A key whose question is answered in another way now was, in truth, not asked then."""
    return key in before.asked and key in after.asked \
        and before.asked[key].kind is not after.asked[key].kind
