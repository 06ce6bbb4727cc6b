"""The words of a worksheet in the reader's language, each under the path of its key."""

from typing import Literal

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.kinds import (
    Choice,
    Consideration,
    Constraint,
    GapRule,
    Outcome,
    Question,
    Reason,
    Step,
    Worksheet,
)

ListName = Literal["choices", "levels", "rows", "groups", "sources"]


def label(t: Translator, question: Question) -> str:
    """The question itself."""
    return t.content(f"{question.path}.label", question.label)


def short_label(t: Translator, question: Question) -> str:
    """The name of the question in the step list; the question itself where it has none."""
    if not question.short_label:
        return label(t, question)
    return t.content(f"{question.path}.short_label", question.short_label)


def hint(t: Translator, question: Question) -> str:
    """How to answer; may be empty."""
    return t.content(f"{question.path}.hint", question.hint)


def why(t: Translator, question: Question) -> str:
    """Why it is asked; may be empty."""
    return t.content(f"{question.path}.why", question.why)


def example(t: Translator, question: Question) -> str:
    """An answer another town could have given; may be empty."""
    return t.content(f"{question.path}.example", question.example)


def choice_label(t: Translator, question: Question, list_name: ListName, choice: Choice) -> str:
    """A choice, level, row, group or source."""
    return t.content(f"{question.path}.{list_name}.{choice.key}", choice.label)


def choice_hint(t: Translator, question: Question, list_name: ListName, choice: Choice) -> str:
    """What stands under a choice in focus; may be empty."""
    return t.content(f"{question.path}.{list_name}.{choice.key}.hint", choice.hint)


def advantages(t: Translator, question: Question, option: Choice) -> tuple[str, ...]:
    """What speaks for an option."""
    path = f"{question.path}.choices.{option.key}.advantages"
    return tuple(t.content(f"{path}.{n}", text) for n, text in enumerate(option.advantages))


def drawbacks(t: Translator, question: Question, option: Choice) -> tuple[str, ...]:
    """What speaks against an option."""
    path = f"{question.path}.choices.{option.key}.drawbacks"
    return tuple(t.content(f"{path}.{n}", text) for n, text in enumerate(option.drawbacks))


def consideration(t: Translator, question: Question, option: Choice, thought: Consideration) -> str:
    """One thing to think of before an option is taken."""
    place = option.considerations.index(thought)
    return t.content(f"{question.path}.choices.{option.key}.considerations.{place}", thought.label)


def gap_label(t: Translator, question: Question, gap: GapRule) -> str:
    """What an answer lacks."""
    return t.content(f"{question.path}.gaps.{gap.key}", gap.label)


def gap_next_step(t: Translator, question: Question, gap: GapRule) -> str:
    """What to do about it."""
    return t.content(f"{question.path}.gaps.{gap.key}.next_step", gap.next_step)


def row_next_step(t: Translator, question: Question, row: Choice) -> str:
    """What to do where a row is rated low; may be empty."""
    return t.content(f"{question.path}.rows.{row.key}.next_step", row.next_step)


def outcome_label(t: Translator, outcome: Outcome) -> str:
    """What the worksheet concludes."""
    return t.content(f"{outcome.path}.label", outcome.label)


def outcome_hint(t: Translator, outcome: Outcome) -> str:
    """What that means for the town."""
    return t.content(f"{outcome.path}.hint", outcome.hint)


def reason_label(t: Translator, outcome: Outcome, reason: Reason) -> str:
    """Why it concludes that."""
    return t.content(f"{outcome.path}.reasons.{reason.key}", reason.label)


def constraint_message(t: Translator, question: Question, constraint: Constraint) -> str:
    """What a rule says when a value does not keep it."""
    place = question.constraints.index(constraint)
    limit = {} if constraint.limit is None else {"limit": t.number(constraint.limit)}
    return t.content(f"{question.path}.constraint.{place}", constraint.message, **limit)


def step_label(t: Translator, step: Step) -> str:
    """The heading of a step."""
    return t.content(f"{step.path}.label", step.label)


def step_hint(t: Translator, step: Step) -> str:
    """What the step is about."""
    return t.content(f"{step.path}.hint", step.hint)


def worksheet_label(t: Translator, worksheet: Worksheet) -> str:
    """The name of the worksheet."""
    return t.content(f"{worksheet.id}.label", worksheet.label)


def worksheet_hint(t: Translator, worksheet: Worksheet) -> str:
    """What the worksheet is for."""
    return t.content(f"{worksheet.id}.hint", worksheet.hint)


def fixed_line(t: Translator, worksheet: Worksheet) -> str:
    """What stands on every page of it; may be empty."""
    return t.content(f"{worksheet.id}.fixed_line", worksheet.fixed_line) \
        if worksheet.fixed_line else ""
