"""Two runs of a worksheet side by side, by question key, honest about what was not asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.worksheets.answers import State, counted, state_of, visible
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet
from strongcity_desktop.worksheets.method_changes import (
    MethodChange,
    breaks_by_step,
    method_changes,
)
from strongcity_desktop.worksheets.verdict import (
    NOT_ASKED_NOW,
    NOT_ASKED_THEN,
    OTHER_KIND,
    Verdict,
    same_answer,
    verdict,
)

Change = Literal["same", "changed", "new", "gone", "not_asked_then", "not_asked_now"]

METHOD_CHANGED = mark("The method of this step has changed since.")


class Run(NamedTuple):
    """One filled worksheet: its edition, its stored answers and its depth."""

    worksheet: Worksheet
    answers: Mapping[str, Any]
    depth: Depth = "full"


@dataclass(frozen=True)
class Difference:
    """What became of one question, under its key of today; None where there was no answer.

    `new`: asked then, answered only now. `gone`: answered then, asked now and open. `not_asked_*`:
    the edition, the form or an earlier answer left the question out of that run. The verdict says
    in addition whether it became better or worse; `method_change` is what made it not comparable.
    """

    question_key: str
    change: Change
    before: Any | None
    after: Any | None
    step_key: str
    verdict: Verdict
    method_change: MethodChange | None = None


def compare(earlier: Run, later: Run, *, between: Sequence[Run] = ()) -> tuple[Difference, ...]:
    """Every question that either run answered, in the order of the later edition.

    Questions retired since follow at the end, as not asked now. `renamed` of the later edition
    leads from every older key to the key of today. What the later run, or one `between`, tells as
    a break in the method of a step makes the answers of that step not comparable; what is told
    there is itself no answer to compare.
    """
    before, after = _Reading(earlier, later.worksheet.renamed), _Reading(later, {})
    broken = broken_steps(*between, later)
    keys = [question.key for question in later.worksheet.questions]
    keys += [key for key in before.keys_in_order if key not in keys]
    found = (_difference(key, before, after, broken) for key in keys
             if key != later.worksheet.method_changes)
    return tuple(difference for difference in found if difference is not None)


def broken_steps(*runs: Run) -> dict[str, MethodChange]:
    """Per step that these runs say no longer compares with what came before, the last change."""
    return breaks_by_step(change for run in runs for change in method_changes(
        run.worksheet, counted(run.worksheet, run.answers, run.depth)))


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
        self.step_of = {renamed.get(question.key, question.key): step.key
                        for step in run.worksheet.steps for question in step.questions}
        self.keys_in_order = tuple(self.asked)


def _difference(key: str, before: _Reading, after: _Reading,
                broken: Mapping[str, MethodChange]) -> Difference | None:
    was, now = before.answers.get(key), after.answers.get(key)
    if was is None and now is None:
        return None
    step_key = after.step_of.get(key) or before.step_of[key]
    change = _change(key, before, after)
    judged = _judged(key, change, before, after)
    method_change = broken.get(step_key)
    if method_change is None or was is None or now is None or judged.word == "not_comparable":
        return Difference(key, change, was, now, step_key, judged)
    return Difference(key, change, was, now, step_key, Verdict("not_comparable", METHOD_CHANGED),
                      method_change)


def _change(key: str, before: _Reading, after: _Reading) -> Change:
    was, now = before.answers.get(key), after.answers.get(key)
    if key not in before.asked or _is_other_kind(key, before, after):
        return "not_asked_then"
    if key not in after.asked:
        return "not_asked_now"
    if was is None:
        return "new"
    if now is None:
        return "gone"
    return "same" if same_answer(after.asked[key], was, now) else "changed"


def _judged(key: str, change: Change, before: _Reading, after: _Reading) -> Verdict:
    match change:
        case "not_asked_then":
            is_other = _is_other_kind(key, before, after)
            return Verdict("not_comparable", OTHER_KIND if is_other else NOT_ASKED_THEN)
        case "not_asked_now":
            return Verdict("not_comparable", NOT_ASKED_NOW)
        case "new" | "gone":
            return Verdict(change)
        case _:
            return verdict(before.asked[key], after.asked[key], before.answers[key],
                           after.answers[key])


def _is_other_kind(key: str, before: _Reading, after: _Reading) -> bool:
    """A key whose question is answered in another way now was, in truth, not asked then."""
    return key in before.asked and key in after.asked \
        and before.asked[key].kind is not after.asked[key].kind
