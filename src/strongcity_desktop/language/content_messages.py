"""Lists the source messages of content, worksheets, registers and library, with their contexts."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

CHOICE_LISTS = ("choices", "levels", "rows", "groups", "sources")
_QUESTION_TEXTS = ("label", "short_label", "hint", "why", "example")


class ContentMessage(NamedTuple):
    """One source message and the path of its key, which is its context."""

    context: str
    text: str


def worksheet_messages(worksheet: Any) -> Iterator[ContentMessage]:
    """Every text of a declared worksheet (`worksheets.kinds.Worksheet`), in reading order."""
    yield from _texts(worksheet.id, worksheet, ("label", "hint", "fixed_line"))
    for step in worksheet.steps:
        yield from _texts(step.path, step, ("label", "hint"))
        for question in step.questions:
            yield from _question_messages(question)
    for outcome in worksheet.outcomes:
        yield from _texts(outcome.path, outcome, ("label", "hint"))
        for reason in outcome.reasons:
            yield ContentMessage(f"{outcome.path}.reasons.{reason.key}", reason.label)


def register_messages(register: Any) -> Iterator[ContentMessage]:
    """Every text of a declared register (`registers.fields.Register`), in reading order."""
    path = f"register.{register.id}"
    yield from _texts(path, register, ("title", "one", "add"))
    for field in register.fields:
        place = f"{path}.{field.key}"
        yield from _present((ContentMessage(place, field.label),
                             ContentMessage(f"{place}.hint", field.hint)))
        for word, options in (("choice", field.choices), ("level", field.levels)):
            for option in options:
                yield ContentMessage(f"{place}.{word}.{option.key}", option.label)


def term_messages(term: Any) -> Iterator[ContentMessage]:
    """The texts of a term of the glossary (`library.glossary.Term`)."""
    return _texts(f"glossary.{term.key}", term, ("name", "text"))


def practice_messages(practice: Any) -> Iterator[ContentMessage]:
    """The texts of another town's practice (`library.practices.Practice`)."""
    path = f"practice.{practice.key}"
    yield from _texts(path, practice, ("town", "country", "title"))
    for place, paragraph in enumerate(practice.paragraphs):
        yield ContentMessage(f"{path}.paragraph.{place}", paragraph)
    yield from _texts(path, practice, ("source",))


def indicator_messages(indicator: Any) -> Iterator[ContentMessage]:
    """The texts of an indicator of the bank (`library.indicators.BankIndicator`)."""
    return _texts(f"indicator.{indicator.key}", indicator,
                  ("name", "assumption", "risk", "how_to_ask"))


def advice_messages(advice: Any) -> Iterator[ContentMessage]:
    """The text of a piece of advice for actions (`library.domain_advice.Advice`)."""
    yield ContentMessage(advice.context, advice.text)


def _question_messages(question: Any) -> Iterator[ContentMessage]:
    yield from _texts(question.path, question, _QUESTION_TEXTS)
    for name in CHOICE_LISTS:
        for choice in getattr(question, name):
            yield from _choice_messages(f"{question.path}.{name}.{choice.key}", choice)
    for number, constraint in enumerate(question.constraints):
        yield ContentMessage(f"{question.path}.constraint.{number}", constraint.message)
    for gap in question.gaps:
        place = f"{question.path}.gaps.{gap.key}"
        yield ContentMessage(place, gap.label)
        yield ContentMessage(f"{place}.next_step", gap.next_step)
    for column in question.columns:
        yield from _question_messages(column)


def _choice_messages(place: str, choice: Any) -> Iterator[ContentMessage]:
    yield from _present((ContentMessage(place, choice.label),
                         ContentMessage(f"{place}.hint", choice.hint),
                         ContentMessage(f"{place}.next_step", choice.next_step)))
    for name in ("advantages", "drawbacks"):
        for number, text in enumerate(getattr(choice, name)):
            yield ContentMessage(f"{place}.{name}.{number}", text)
    for number, thought in enumerate(choice.considerations):
        yield ContentMessage(f"{place}.considerations.{number}", thought.label)


def _texts(path: str, declared: Any, names: Iterable[str]) -> Iterator[ContentMessage]:
    return _present(ContentMessage(f"{path}.{name}", getattr(declared, name)) for name in names)


def _present(messages: Iterable[ContentMessage]) -> Iterator[ContentMessage]:
    return (message for message in messages if message.text)
